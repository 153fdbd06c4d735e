from group_two import assert_sides_differ, bound, check_family, draws, leaf, suits


def test_values_are_clean_repeat_and_read_back():
    check_family("media")


def test_any_words_can_be_a_title():
    for kind in ("song", "artist", "film", "book", "playlist", "album"):
        meaning = bound(kind, leaf(kind, f"play_{kind}"))
        assert len(set(draws(meaning, 1500))) >= 400, kind
        assert_sides_differ(meaning)


def test_a_bare_title_belongs_to_what_the_function_is_about():
    assert suits("film", leaf("title", "search_movies"))
    assert suits("book", leaf("title", "add_book"))
    assert not suits("book", leaf("title", "book_meeting"))
    assert not suits("song", leaf("title", "create_event"))
    assert not suits("show", leaf("name", "show_user"))


def test_genre_follows_the_medium():
    assert "jazz" in draws(bound("genre", leaf("genre", "play_music")), 600)
    assert "film noir" in draws(bound("genre", leaf("genre", "find_movies")), 600)


def test_playlist_says_my_only_without_an_owner():
    plain = bound("playlist", leaf("playlist", "add_to_playlist"))
    owned = bound("playlist", leaf("playlist", "add_to_playlist", others=["playlist_owner"]))
    assert any("my" in a.text for a in plain.attachments())
    assert not any("my" in a.text for a in owned.attachments())

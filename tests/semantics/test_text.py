from group_two import assert_sides_differ, bound, check_family, draws, leaf, suits

from generator.semantics.topics.foreign import language_of


def test_values_are_clean_repeat_and_read_back():
    check_family("text")


def test_common_roles_have_variety():
    for kind, name, function in (
        ("message", "message", "send_message"),
        ("note", "note", "save_note"),
        ("title", "title", "create_task"),
        ("search_query", "query", "web_search"),
        ("content", "content", "send_email"),
        ("commit_message", "message", "git_commit"),
    ):
        meaning = bound(kind, leaf(name, function))
        assert len(set(draws(meaning, 1500))) >= 190, kind
        assert_sides_differ(meaning)


def test_no_value_breaks_out_of_its_quotes():
    for kind in ("message", "note", "post", "comment", "review", "description", "title"):
        assert not any('"' in v for v in draws(bound(kind, leaf(kind, f"create_{kind}"))))


def test_role_follows_the_function():
    event = bound("title", leaf("title", "create_event")).symbol
    issue = bound("title", leaf("title", "create_github_issue")).symbol
    assert (event, issue) == ("event_title", "issue_title")
    assert not suits("commit_message", leaf("message", "send_chat_message"))


def test_a_closed_list_is_whole_on_both_sides():
    meaning = bound("tag", leaf("tag", "add_tag"))
    assert set(draws(meaning, 600, "train")) == set(draws(meaning, 600, "validation"))


def test_nothing_lasts_since_a_day_to_come():
    meaning = bound("reason", leaf("reason", "book_doctor_appointment"))
    found = draws(meaning, 1500)
    assert not [text for text in found if "since tomorrow" in text or "since next" in text]


def test_texts_are_in_the_language_that_is_told():
    def told(name: str, description: str, function: str) -> str:
        return language_of(leaf(name, function, description=description))

    assert told("phrase", "The Korean phrase you want to translate", "translate") == "korean"
    assert told("text", "The text to translate", "german_to_french") == "german"
    assert told("text", "Text to translate from Punjabi to another language", "f") == "punjabi"
    assert not told("text", "English text to translate into Korean", "to_korean")
    assert not told("text", "Text to be turned into French text", "translate_to_french")
    word = leaf("word", "look_up", description="The Swahili word")
    assert {"rafiki"} < set(draws(bound("foreign_text", word)))

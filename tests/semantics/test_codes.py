from group_two import ANCHOR, bound, check_family, draws, leaf, suits


def test_values_are_clean_repeat_and_read_back():
    check_family("codes")


def test_language_is_a_code_or_a_name_as_the_spec_wants():
    coded = bound("language", leaf("language_code", "translate"))
    named = bound("language", leaf("language", "translate", examples=["French"]))
    assert "de" in draws(coded, 900)
    assert "German" in draws(named, 900)
    assert coded.read("german", ANCHOR) == "de"


def test_two_english_locales_are_told_apart():
    meaning = bound("locale", leaf("locale"))
    assert meaning.read("British English", ANCHOR) == "en-GB"
    assert meaning.read("en-us", ANCHOR) == "en-US"


def test_language_of_code_is_not_spoken():
    assert not suits("language", leaf("language", "run_code_snippet"))

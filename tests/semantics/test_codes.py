import random
import re

import pytest
from group_two import ANCHOR, bound, check_family, draws, leaf, suits

from generator.semantics.drawing.codeshapes import draw_shape, shape_of
from generator.semantics.drawing.shapes import like


def test_values_are_clean_repeat_and_read_back():
    check_family("codes")


def test_language_is_a_code_or_a_name_as_the_spec_wants():
    coded = bound("language", leaf("language_code", "translate"))
    named = bound("language", leaf("language", "translate", examples=["French"]))
    assert "de" in draws(coded, 900)
    assert "German" in draws(named, 900)
    assert coded.read("german", ANCHOR) == "de"


def test_no_code_of_a_language_follows_a_preposition():
    ways = bound("language", leaf("language_code", "translate")).surfaces()
    bare = [way for way in ways if way.say("de", ANCHOR) == "de"]
    assert bare
    assert all({"in", "into", "to", "from"} <= way.not_after for way in bare)


def test_two_english_locales_are_told_apart():
    meaning = bound("locale", leaf("locale"))
    assert meaning.read("British English", ANCHOR) == "en-GB"
    assert meaning.read("en-us", ANCHOR) == "en-US"


def test_language_of_code_is_not_spoken():
    assert not suits("language", leaf("language", "run_code_snippet"))


@pytest.mark.parametrize(
    ("shown", "form"),
    [
        ("manual__2024-01-15T10:00:00+00:00",
         r"manual__202[345]-(?:0\d|1[0-2])-[0-2]\dT[0-2]\d:[0-5]\d:00\+00:00"),
        ("2401.12345", r"(?:1[5-9]|2[0-5])(?:0[1-9]|1[0-2])\.\d{5}"),
        ("123456789", r"\d{9}"),
        ("ORD-1234", r"ORD-\d{4}"),
        ("card_0000000", r"card_\d*[1-9]\d*"),
    ],
)  # fmt: skip
def test_dates_within_codes_are_of_the_calendar(shown, form):
    rng = random.Random(4)
    for made in (*(like(shown, rng) for _ in range(20)), draw_shape(shape_of(shown), rng)):
        assert re.fullmatch(form, made), made


def test_letters_behind_a_word_are_of_the_name():
    assert re.fullmatch(r"loop\dn\d", draw_shape(shape_of("loop3n1"), random.Random(4)))


@pytest.mark.parametrize(
    ("shown", "form", "least"),
    [("PROJ-1", r"PROJ-[1-9]\d{0,2}", 60), ("CUST-001", r"CUST-\d{3}", 60),
     ("0000320193", r"0000[1-9]\d{5}", 60), ("us-east-1", r"us-east-\d", 5)],
)  # fmt: skip
def test_the_first_of_a_series_stands_for_all_of_it(shown, form, least):
    rng = random.Random(4)
    made = {like(shown, rng) for _ in range(100)}
    assert all(re.fullmatch(form, one) for one in made)
    assert len(made) >= least


@pytest.mark.parametrize(
    ("told", "spans"),
    [("Radio band (e.g., 20m)", False), ("Interval between candles, e.g. 20m", True)],
)
def test_metres_are_no_minutes(told, spans):
    shown = bound("like_examples", leaf("band", "get_spots", description=told, examples=["20m"]))
    assert (set(draws(shown, 300)) <= {"20m", "40m", "80m"}) != spans


def test_figures_of_sixteen_stay_such() -> None:
    rng = random.Random(4)
    address = "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"
    assert all(re.fullmatch(r"0x[\da-f]{40}", like(address, rng)) for _ in range(50))
    glyphs = {draw_shape(shape_of("01717D8A4EA2"), rng) for _ in range(50)}
    assert all(re.fullmatch(r"[\dA-F]{12}", one) for one in glyphs)
    letters = {draw_shape(shape_of("ABCDE1234F"), rng) for _ in range(50)}
    assert not any(re.match(r"\d", one) for one in letters)

"""What is set, told by nouns: names that set something, qualities of a thing, times and classes."""

from __future__ import annotations

from typing import Any

import pytest

from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.described.named_deeds import named_deed
from tests.phrasing.test_grammar_life import intent
from tests.phrasing.test_grammar_roles import TEXT, listed, share, texts
from tests.phrasing.test_named_deeds import spec

NUMBER: dict[str, Any] = {"type": "integer", "minimum": 0, "maximum": 100}


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        ("set_feed_reminder", "Recurring nudge to feed a newt.", "set", "feed reminder"),
        ("kiln_set_finish_time", "Delays the firing so that it ends then.", "set", "finish time"),
        ("get_grotto_hours", "Opening times of a grotto.", "get", "opening times"),
        ("list_edgings", "Finishing edgings for a quilt.", "list", "edgings"),
        ("drop_slot", "Drop one of the visitor's existing slots or lessons.", "drop", "slot"),
    ],
)
def test_nouns_of_deeds_are_not_done(name: str, told: str, verb: str, noun: str) -> None:
    found = intent(name, told, newt=TEXT)
    assert found.verb == verb
    assert noun in found.noun


def test_who_gives_a_quality_sets_it() -> None:
    told = "Warmth and glow of the stove."
    assert intent("stove_hearth", told, warmth=NUMBER, glow=listed("red", "gold")).verb == "set"
    assert intent("stove_hearth", told, stove=TEXT).verb == "get"
    assert intent("get_hearth", told, warmth=NUMBER).verb == "get"


def test_a_time_is_set_to_a_time() -> None:
    key = {"type": "string", "description": "Time at which the pots should be done"}
    found = texts("kiln_set_finish_time", "Delays the firing.", ready_at=key)
    assert share(found, "finish time to <ready_at>") > 0.8


@pytest.mark.parametrize(
    ("name", "told", "key", "values", "never"),
    [
        ("report_crate", "Tell the yard that a crate stayed.", "date",
         {"type": "string", "description": "Day on which it should have been taken"},
         "(with|has) <date>"),
        ("swim_counts", "Live visitor counts.", "area", listed("lanes", "toddler"), "at the <"),
        ("get_day_summary", "Totals of one day.", "category", listed("feeds", "naps"), "under <"),
        ("log_care", "Record what was done for a newt.", "action", listed("feed", "rinse", "move"),
         "(?<!<)action|you <"),
        ("report_absence", "Excuse a pupil from lessons.", "child",
         {"type": "string", "description": "First name of the pupil"}, "first name"),
    ],
)  # fmt: skip
def test_what_an_argument_is_called_need_not_be_said(
    name: str, told: str, key: str, values: dict[str, Any], never: str
) -> None:
    assert share(texts(name, told, **{key: values}), never) == 0


def test_a_question_stands_under_a_heading() -> None:
    told = "Scrap A-Z: which crate an object belongs in."
    asked = intent("how_to_scrap", told, item=TEXT).question
    assert asked is not None
    assert asked.told == "which crate {o} should go in"


def test_what_a_light_verb_places_is_no_book() -> None:
    function = spec("place_hold", "Reserve a scroll that is out.", title=TEXT)
    assert named_deed(function, intent_of(function)) is None


def test_who_extends_a_loan_has_it() -> None:
    assert share(texts("extend_loan", "Extends a loan by a week.", days=NUMBER), "my loan") > 0.9


def test_what_is_played_is_played_at_a_volume() -> None:
    found = texts("play_gong", "Plays a gong.", volume={**NUMBER, "minimum": 1, "maximum": 10})
    assert share(found, "at volume <volume>") > 0.9

"""People name things by their values and leave away what a service knows of itself."""

from __future__ import annotations

from typing import Any

import pytest

from generator.semantics.choices.flags import phrases_for
from tests.phrasing.test_grammar_life import intent
from tests.phrasing.test_grammar_roles import TEXT, share, texts
from tests.phrasing.test_sensible_sets import natural


def listed(*options: str) -> dict[str, Any]:
    return {"type": "string", "enum": [*options]}


@pytest.mark.parametrize(
    ("name", "told", "key", "options", "wanted", "never"),
    [
        ("report_pier_problem", "Report a problem on the pier.", "problem",
         ("loose_plank", "dead_lamp_post", "graffiti"), "(report|:) <problem>",
         "<problem> problem"),
        ("report_hike_problem", "File a complaint about the last hike.", "problemType",
         ("never_started", "cold_soup", "spoiled"), "[,:] <problemType>", "an? <problemType>"),
        ("stay_add_extra", "Adds a paid extra to the stay.", "extra",
         ("late_checkout", "bike_rental"), "<extra>", "<extra> extra"),
        ("open_return", "Open a return of a vase.", "resolution",
         ("refund", "exchange", "store_credit"), "(,|for) <resolution>", "the resolution"),
    ],
)  # fmt: skip
def test_what_options_tell_needs_no_noun(
    name: str, told: str, key: str, options: tuple[str, ...], wanted: str, never: str
) -> None:
    found = texts(name, told, **{key: listed(*options)})
    assert share(found, wanted) > 0.9
    assert share(found, never) == 0


def test_a_product_is_called_what_it_is() -> None:
    found = texts("hold_item", "Put an article aside so the buyer can fetch it.", product=TEXT)
    assert share(found, "(?<!<)product") == 0


@pytest.mark.parametrize(
    ("name", "told", "never"),
    [
        ("hold_vase", "Put a vase aside at the counter.", "counter"),
        ("suggest_films", "Suggest films from the catalogue.", "catalogue"),
        ("extend_loans", "Extend the loans of the library.", "of the library"),
    ],
)
def test_whose_service_it_is_need_not_be_said(name: str, told: str, never: str) -> None:
    found = texts(name, told, note=TEXT)
    assert found
    assert share(found, never) == 0


def test_a_booking_that_is_changed_becomes_something_else() -> None:
    properties = {"bookingRef*": TEXT, "newArrival": TEXT, "guests": {"type": "integer"}}
    told = "Modify the dates or number of guests of a booking."
    sets = natural("bookingChange", told, properties, "bookingRef", "bookingRef guests")
    assert sets == [False, True]


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("join_loom", "Sign one or more people up for a weaving class.", {"workshop": TEXT},
         "sign (me )?up", "people"),
        ("join_loom", "Enrol somebody in a weaving class.", {"participant_name": TEXT},
         "enrol <participant_name>", "somebody"),
        ("loom_alert", "Notify the member whenever somebody offers a loom.", {"keywords": TEXT},
         "me (know|for|about)|notify me|be told", "member|somebody"),
    ],
)  # fmt: skip
def test_somebody_is_the_speaker_or_who_is_named(
    name: str, told: str, properties: dict[str, Any], wanted: str, never: str
) -> None:
    found = [each for each in texts(name, told, **properties)]
    assert share(found, wanted) > 0.6
    assert share(found, never) == 0


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        ("newt_info", "Short profile of a newt: looks, range, diet.", "get", "newt"),
        ("pond_refund", "Refund all or a part of a deposit.", "refund", "deposit"),
        ("quote_weir", "Works out a price for a new weir", "work out", "price"),
    ],
)
def test_what_descriptions_begin_with_is_read(name: str, told: str, verb: str, noun: str) -> None:
    found = intent(name, told)
    assert (found.verb, found.noun) == (verb, noun)


@pytest.mark.parametrize(
    ("name", "told", "noun"),
    [
        ("resume_last", "Continue whatever was being watched before.", "last one"),
        ("list_archived", "Lists everything in the cellar.", "archived ones"),
    ],
)
def test_an_adjective_alone_has_one_behind_it(name: str, told: str, noun: str) -> None:
    assert intent(name, told).noun == noun


def test_states_of_which_any_will_do_are_not_said() -> None:
    found = texts("remove_kites", "Remove kites that were torn, lost or given away.", shop=TEXT)
    assert share(found, "torn") == 0


def test_a_list_behind_of_is_said_once() -> None:
    told = "Timetable of public dives, courses and special sessions."
    found = texts("reef_sessions", told, reef=TEXT)
    assert share(found, "of public dives.* public dives") == 0
    assert share(found, "of public dives, courses and special sessions") > 0.9


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("compare_last_year", "compare it with last year"),
        ("ask_for_tip", "ask for a tip"),
        ("paid_privately", "paid privately"),
        ("group_walk", "as a group walk"),
    ],
)
def test_flags_tell_what_else_is_done(words: str, yes: str) -> None:
    phrases = phrases_for(words.split("_"), ("add", "walk"))
    assert phrases.yes == (yes,)

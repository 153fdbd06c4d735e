"""Where no trade is surely told, texts are in the function's own words."""

import datetime as dt
import random
import re

import pytest

from generator.records import Anchor, FunctionSpec, Json, Side
from generator.semantics.base import Parameter, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.topics.own_words import own_thing


def _bound(name: str, about: str, key: str, told: str = "", *beside: str) -> Parameter:
    keys: dict[str, Json] = {
        one: {"type": "string", "description": told if one == key else ""} for one in (key, *beside)
    }
    spec = FunctionSpec(
        name=name, description=about, parameters={"type": "object", "properties": keys}
    )
    return next(one for one in bind(spec, None, Setting()) if one.leaf.path == (key,))


def _drawn(found: Parameter, many: int = 300, side: Side = "any") -> set[str]:
    draw, rng = found.meaning.sampler(side), random.Random(1)
    anchor = Anchor(dt.datetime(2026, 3, 2, 9))
    return {str(draw(rng, anchor)) for _ in range(many)}


@pytest.mark.parametrize(
    ("name", "about", "thing"),
    [
        ("log_sap_level", "Note how full the bucket is.", "sap level"),
        ("report_kayak_problem", "Tell the rental about a kayak.", "kayak"),
        ("add_ip_range", "Adds a range.", "IP range"),
        ("update_ferret_notes", "Change what the keeper reads.", "ferret"),
        ("get_it", "", ""),
    ],
)
def test_what_the_name_says_is_handled(name: str, about: str, thing: str) -> None:
    assert own_thing(_bound(name, about, "note").leaf) == thing


@pytest.mark.parametrize(
    ("name", "about", "key", "told", "symbol"),
    [
        ("rate_nanny", "Leave a rating for a nanny after a job.", "comment", "", "reviewed_who"),
        ("report_kayak_problem", "Report a kayak.", "details", "", "reported"),
        ("report_kayak_problem", "Report a kayak.", "details", "where it lies", "reported_where"),
        ("log_tank_level", "Note how full the tank is.", "note", "", "read_off"),
        ("add_ip_range", "Adds a range to the switch.", "comment", "", "made"),
        ("remember", "Keep what the user wants to be kept.", "text", "", "remembered"),
        ("sendDecline", "Sends it to the host.", "message", "The message", "declined"),
        ("ask_ledger", "Ask it.", "question", "A question about your ledger", "question"),
        ("update_lodger_notes", "Change what is kept.", "note", "", "note_who"),
    ],
)
def test_texts_are_of_what_is_done(name: str, about: str, key: str, told: str, symbol: str) -> None:
    found = _bound(name, about, key, told)
    assert getattr(found.core, "symbol", "") == f"own/{symbol}"
    assert len(_drawn(found, 1000)) > 200


def test_a_report_names_its_thing_and_no_other() -> None:
    drawn = _drawn(_bound("report_kayak_problem", "Report a kayak.", "details"))
    assert all("kayak" in one for one in drawn)


def test_what_a_spec_shows_outdoes_them() -> None:
    found = _bound("add_ip_range", "Adds a range.", "comment", "e.g. 'guests of the annex'")
    assert not str(getattr(found.core, "symbol", "")).startswith("own/")


def test_a_category_of_something_unknown_is_right_for_any() -> None:
    made = _drawn(_bound("create_zarvel", "Creates a zarvel.", "category"))
    assert {"general", "other"} <= made
    assert "science" not in made


def test_notes_are_of_an_allergy_only_where_it_is_asked_for() -> None:
    about = "Update what a sitter reads: allergies, bedtime, anything."
    note = _bound("update_toddler_notes", about, "note")
    assert not any(re.search("allerg", one) for one in _drawn(note))


def test_a_makers_device_is_named_by_its_room() -> None:
    about = "Sets the brewing strength of a Brewmax machine."
    assert all(one.endswith(" device") for one in _drawn(_bound("set_brew", about, "device")))
    at_home = _bound("set_power", "Switches a device of the smart home.", "device")
    assert not all(one.endswith(" device") for one in _drawn(at_home))


def test_a_note_is_of_whom_or_what_it_is_kept_with() -> None:
    found = _bound("add_note", "Adds a note to a nominee.", "note", "", "nominee_id")
    assert any("call" in one for one in _drawn(found))
    assert not any("weekend" in one or "nominee" in one for one in _drawn(found))
    found = _bound("add_note", "Adds a note.", "note", "", "kiln_id")
    assert all("kiln" in one or "Nothing" in one or "message" in one for one in _drawn(found))
    found = _bound("create_note", "Creates a note.", "content", "", "folder_id")
    assert not any("folder" in one for one in _drawn(found))


def test_what_an_event_is_about_is_no_event_of_history() -> None:
    found = _bound("plan_event", "Plans an event.", "description", "Event description")
    assert any(one.startswith("Agenda: ") for one in _drawn(found))


def test_a_description_in_natural_language_is_of_no_language() -> None:
    told = "Natural language description of the prompt to write"
    found = _bound("write_prompt", "Writes a prompt.", "description", told)
    assert not any("language" in one for one in _drawn(found))

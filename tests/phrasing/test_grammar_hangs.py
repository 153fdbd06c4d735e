"""On what arguments hang, and deeds that are read whole, on functions made up here."""

from __future__ import annotations

import re

import pytest

from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.described.possessives import mine
from generator.records import FunctionSpec
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, listed, share, texts

DAY = {"type": "string", "format": "date"}
KEYS = {"type": "array", "items": {"type": "integer"}}


def noun_of(name: str, told: str) -> str:
    return intent_of(FunctionSpec(name=name, description=told, parameters={})).noun


def test_what_is_turned_on_or_off_untold_which_is_toggled():
    lamp = {**TEXT, "description": "Entity ID of the lamp (e.g. lamp.hall)"}
    found = texts("toggle_lamp", "Turn a lamp on or off by its entity ID", entity_id=lamp)
    assert share(found, r"toggle (?:the )?(?:lamp )?(?:with ID )?<entity_id>") > 0.9
    assert share(found, r"turn|on <entity_id>") == 0


def test_what_picks_the_state_says_which():
    told = "Enable or disable all stalls for a fair."
    state = listed("active", "hidden")
    found = texts("toggle_all_stalls", told, fair_id=WHOLE, status=state)
    assert share(found, r"to <status>") > 0.8
    assert share(found, r"[Ee]nable|disable") == 0


@pytest.mark.parametrize(
    ("name", "told", "noun"),
    [
        ("getFanSpeed", "Returns fan speeds for the last 1, 5 and 30 minutes", "fan speeds"),
        ("archive_ticket", "Archive a ticket no longer needed (not solved).", "ticket"),
        ("searchFreeTrips", "Search trips that currently have seats free. Returns IDs.", "trips"),
    ],
)
def test_a_noun_is_not_cut_off_within(name, told, noun):
    assert noun_of(name, told) == noun


def test_whatever_the_customer_has_is_the_speakers():
    found = texts("skip_crate", "Pause a delivery of the customer's crate.", delivery_date=DAY)
    assert share(found, "of my crate") > 0.9
    assert share(found, "customer") == 0
    assert mine("of the customer's crate", FunctionSpec(name="a", parameters={})) == "of my crate"


def test_two_files_are_mixed_with_each_other():
    told = "Combine a narration with a picture show"
    file = {**TEXT, "description": "Path of the file"}
    found = texts("merge_show", told, show_path=file, narration_path=file)
    assert share(found, "<[a-z]+_path> (?:and|with) <[a-z]+_path>") == 1


def test_keys_of_several_things_name_them():
    found = texts("merge_sheets", "Merge two or more uploaded sheets.", file_ids=KEYS)
    assert share(found, "sheets (?:with IDs )?<file_ids>") > 0.9
    assert share(found, "for files") == 0


def test_a_name_of_another_thing_is_no_name_of_a_deed_that_begins():
    told = "Start a leak inspection for a boiler house."
    found = texts("start_check", told, house_name=TEXT, valve_name=TEXT)
    assert share(found, r"leak inspection") == 1


def test_what_a_new_thing_wears_is_not_what_it_is_for():
    found = texts("create_badge", "Create a badge", title=TEXT, icon_id=WHOLE)
    assert share(found, "for icon") == 0
    assert share(found, "icon <icon_id>") > 0.9


def test_what_is_prolonged_lasts_until_the_day_it_comes_back():
    found = texts("extend_boat_loan", "Extend a loan of a boat.", boat=TEXT, new_return_date=DAY)
    assert share(found, "(?:until|to) <new_return_date>") == 1


def test_since_is_no_day_that_something_is_from():
    stamp = {"type": "number", "description": "Unix timestamp, only later ones are returned"}
    found = texts("get_notes", "Get recent notes. Returns notes since a time.", since=stamp)
    assert share(found, "since <since>") == 1


def test_what_is_picked_up_once_is_for_that_day_whatever_ends():
    told = "Preorder rolls for pickup. Orders until 18:00 the day before."
    found = texts("preorder_rolls", told, product=TEXT, pickup_date=DAY)
    assert share(found, "(?:from|starting) <pickup_date>") == 0
    found = texts("rent_boat", "Rent a boat.", pickup_date=DAY, days=WHOLE)
    assert share(found, "(?:from|starting) <pickup_date>") > 0.3


def test_what_can_be_done_has_no_number():
    money = {"type": "number", "description": "Amount in dollars"}
    found = texts("check_affordability", "Check affordability of an amount.", amount=money)
    assert not any(re.search(r"\ban affordability", text) for text in found)


def test_details_stand_behind_what_is_short():
    found = texts("get_regatta", "Get detailed regatta info.", regatta_id=WHOLE)
    assert share(found, r"with ID <regatta_id> (?:info|details)") == 0
    assert share(found, r"egatta <regatta_id>") > 0.3


def test_how_many_of_the_best_is_a_limit():
    found = texts("search_reefs", "Search reefs by likeness.", query=TEXT, top_k=WHOLE)
    assert share(found, r"top k") == 0

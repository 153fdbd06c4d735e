"""Requests of everyday functions: options in phrases, wares, pairs, sets of several trades."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

import generator as gen

TEXT = {"type": "string"}


def _function(name: str, told: str, properties: Mapping[str, Any], *needed: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": properties, "required": list(needed or properties)}
    return {"name": name, "description": told, "parameters": schema}


def _asked(*functions: dict[str, Any], count: int = 24) -> list[tuple[str, dict[str, Any]]]:
    """Requests of the first function, and the arguments of their calls."""
    found = gen.generate(
        gen.load_specs(list(functions)), n=count * len(functions), seed=0, mix={"single": 1}
    )
    asked = []
    for record in (*found.train, *found.validation):
        call = record.messages[-1].tool_calls[0]
        if call.name == functions[0]["name"]:
            asked.append((str(record.messages[-2].content), dict(call.arguments)))
    return asked


REASONS = {"type": "string", "enum": ["lost", "stolen", "cancelled", "too_heavy", "changed_mind"]}
ROOMS = {"type": "string", "enum": ["single", "double", "suite"]}
MODES = {"type": "string", "enum": ["driving", "walking", "bicycling"]}
MEALS = {"type": "string", "enum": ["breakfast", "lunch", "snack"]}
DAYS = {"type": "string", "enum": ["30", "60"]}


@pytest.mark.parametrize(
    ("function", "wanted", "never"),
    [
        (_function("block_badge", "Blocks a badge.", {"badge": TEXT, "reason": REASONS}),
         r"because (it|I) ", r"of type|as a lost"),
        (_function("book_lodge", "Book a room at a lodge", {"lodge": TEXT, "room_type": ROOMS}),
         r"a single room|a double room|a suite\b", r"as a |suite room"),
        (_function("show_way", "Get directions to a place", {"to": TEXT, "mode": MODES}),
         r"by car|on foot|by bike", r", (driving|walking|cycling)"),
        (_function("log_meal", "Logs what was eaten", {"meal": MEALS, "food": TEXT}),
         r"breakfast|lunch|snack", r"(breakfast|lunch|snack) meal"),
        (_function("extend_permit", "Extend a permit", {"permit_id": TEXT, "length_days": DAYS}),
         r"for (30|60) days", r"length days"),
    ],
)  # fmt: skip
def test_options_are_said_in_whole_phrases(function, wanted, never):
    asked = [text for text, _ in _asked(function)]
    assert sum(bool(re.search(wanted, text)) for text in asked) >= len(asked) / 2, asked
    assert not [text for text in asked if re.search(never, text)]


def test_one_option_without_a_phrase_leaves_all_plain():
    reasons = {"type": "string", "enum": ["lost", "moulting"]}
    told = _asked(
        _function("block_badge", "Blocks a badge.", {"badge_id": TEXT, "reason": reasons})
    )
    assert not [text for text, _ in told if "because" in text]


def test_what_is_put_into_a_cart_is_the_ware_itself():
    told = _asked(
        _function("add_to_cart", "Adds an item to the cart", {"product_name": TEXT}), count=12
    )
    assert not [text for text, _ in told if " item " in text]


def test_a_review_is_written_of_a_thing():
    fields = {"product": TEXT, "stars": {"type": "integer", "minimum": 1, "maximum": 5}}
    told = _asked(_function("write_product_review", "Post a review for a product", fields))
    assert not [text for text, given in told if f"write {given['product']}" in text]


def test_whether_two_are_so_is_asked_of_both():
    drugs = {"drug_a": TEXT, "drug_b": TEXT}
    told = _asked(_function("check_pair", "Check if two medications interact", drugs))
    assert not [text for text, _ in told if "two medications" in text]


def test_what_narrows_a_search_is_never_denied():
    fields = {"town": TEXT, "open_now": {"type": "boolean"}, "nonstop": {"type": "boolean"}}
    told = _asked(_function("find_ferries", "Find ferries in a town", fields, "town"))
    given = [arguments for _, arguments in told]
    assert any("nonstop" in each for each in given)
    assert all(each.get("open_now", True) and each.get("nonstop", True) for each in given)


def test_bare_words_as_examples_make_no_slugs():
    activity = {"type": "string", "description": "Type of workout, e.g. running, yoga"}
    told = _asked(_function("log_workout", "Log a workout", {"activity": activity}))
    assert not [given for _, given in told if re.search("[a-z]-[a-z]+-", str(given["activity"]))]


def test_one_grocer_makes_no_grocery_of_a_shop():
    return_item = _function("send_back", "Start a return", {"item": TEXT, "order_id": TEXT})
    others = [
        _function("book_groceries", "Book a slot for the groceries", {"day": TEXT}),
        _function("rate_kettle", "Rate a purchase", {"order_id": TEXT, "stars": TEXT}),
        _function("use_coupon", "Apply a coupon", {"code": TEXT}),
    ]
    alone = {given["item"] for _, given in _asked(return_item)}
    together = {given["item"] for _, given in _asked(return_item, *others)}
    assert alone & together


WHEN = {"type": "string", "format": "date-time"}
DAY_OF_MONTH = {"type": "integer", "minimum": 1, "maximum": 28}
WHOLE = {"type": "integer"}
ACCOUNTS = {"type": "string", "enum": ["checking", "savings"]}


@pytest.mark.parametrize(
    ("function", "never"),
    [
        (_function("plan_debit", "Sets up a debit", {"card": TEXT, "day_of_month": DAY_OF_MONTH}),
         r"in (January|March|May|September)|months"),
        (_function("add_meeting", "Adds a meeting", {"title": TEXT, "start": WHEN,
                   "all_day": {"type": "boolean"}}, "title", "start"), r"all[- ]day"),
        (_function("send_text", "Send an SMS to one of your contacts",
                   {"to": {**TEXT, "description": "Contact name"}, "body": TEXT}), r"SMS for "),
        (_function("ask_for_money", "Request money from a friend",
                   {"recipient": TEXT, "amount": {"type": "number"}}), r"money for|\$\d+ to "),
        (_function("find_parking", "Find parking near a destination", {"near": TEXT}),
         r"the parking"),
        (_function("find_slot", "Find a time when all participants are free",
                   {"participants": {"type": "array", "items": TEXT}, "minutes": WHOLE}),
         r"the time|alculate"),
        (_function("account_balance", "Get the balance of a bank account",
                   {"account_type": ACCOUNTS}), r"\ban? (savings|checking)"),
        (_function("set_budget", "Set a spending limit for a category",
                   {"category": TEXT, "limit": {"type": "number"},
                    "alert_at_percent": WHOLE}, "category", "limit"), r"results|alert at\W*$"),
    ],
)  # fmt: skip
def test_requests_hold_nothing_that_nobody_types(function, never):
    asked = [text for text, _ in _asked(function)]
    assert asked
    assert not [text for text in asked if re.search(never, text)]


def test_a_list_is_called_by_its_own_name():
    fields = {"list_name": TEXT, "items": {"type": "array", "items": TEXT}}
    told = _asked(_function("add_to_list", "Add items to a shopping list", fields))
    swapped = [text for text, given in told if f"on the {given['items'][0]} list" in text]
    assert not swapped


PETS = {"type": "string", "enum": ["newt", "ferret", "gecko", "other"]}
VIA = {"type": "string", "enum": ["email", "sms"]}


@pytest.mark.parametrize(
    ("function", "wanted", "never"),
    [
        (_function("find_keeper", "Find a keeper", {"town": TEXT, "pet": PETS}, "town"),
         "ferret", r"\bother\b"),
        (_function("send_survey", "Send a survey to customers", {"channel": VIA}),
         "by (email|SMS)", "to (email|sms)"),
        (_function("report_leak", "Report a leak in an apartment",
                   {"unit": {**TEXT, "description": "apartment number"}}), r"\d", "quantity"),
        (_function("order_bunting", "Order bunting for the office", {"needed_by": TEXT}),
         r"\d|day|morrow|week", "needed by [A-Z][a-z]+ [A-Z]"),
    ],
)  # fmt: skip
def test_options_and_days_are_what_people_tell(function, wanted, never):
    asked = [text for text, _ in _asked(function)]
    assert any(re.search(wanted, text) for text in asked)
    assert not [text for text in asked if re.search(never, text)]


def test_of_what_must_be_chosen_every_option_is_learned():
    called = _asked(_function("find_keeper", "Find a keeper", {"pet": PETS}), count=40)
    assert {given["pet"] for _, given in called} == set(PETS["enum"])


DOSE = {"type": "string", "enum": ["taken", "missed", "delayed"]}


def test_what_is_written_down_is_so_as_its_state_has_it():
    asked = _asked(_function("log_dose", "Log a dose of a patient", {"bed": TEXT, "status": DOSE}))
    assert sum(f"as {given['status']}" in text for text, given in asked) > len(asked) / 2
    sought = _asked(_function("list_doses", "List logged doses", {"status": DOSE}))
    assert not [text for text, given in sought if f" as {given['status']}" in text]

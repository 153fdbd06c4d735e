"""Kinds of a function's things: each has a noun of its own, which stands in the thing's place."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrasing.test_grammar_roles import TEXT, share, texts

SORTS = {**TEXT, "enum": ["etching", "poster", "wall_map"]}
BY = {**TEXT, "enum": ["bus", "tram"]}
HOMES = {**TEXT, "enum": ["house", "studio", "townhouse"]}
TRADES = {**TEXT, "enum": ["welder", "roofer"]}
PURSES = {**TEXT, "enum": ["checking", "savings"]}
CLASSES = {**TEXT, "enum": ["first", "standard"]}
OFFERS = {**TEXT, "enum": ["rent", "sale"]}
HOURS = {**TEXT, "enum": ["morning", "evening"]}


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("search_prints", "Search for etchings, posters or wall maps in the archive.",
         {"kind": SORTS}, "<kind>s", "etchings|posters|<kind> "),
        ("find_rides", "Find bus and tram departures.", {"mode": BY},
         "<mode> departures", "and|bus|tram"),
        ("find_homes", "Search listings of homes to rent or buy.", {"home_type": HOMES},
         "<home_type>s", "listing|homes"),
        ("find_helpers", "Find local professionals.", {"profession": TRADES},
         "<profession>s", "professionals"),
        ("find_homes", "Find homes.", {"listing_type": OFFERS}, "for <listing_type>", "listing "),
        ("pay_fee", "Pay a fee.", {"from_account": PURSES}, "from my <from_account>", "in my"),
        ("buy_ticket", "Buy a train ticket.", {"fare_class": CLASSES},
         "in <fare_class> class", "in <fare_class>(?! class)"),
        ("get_tide", "Get the tide.", {"time_of_day": HOURS},
         "(?:in|for) the <time_of_day>", "time of day"),
        ("find_boats", "Search boats available for rent.", {"color": TEXT},
         "rental boats", "available"),
        ("list_flats", "List apartments for sale in a town.", {"town": TEXT},
         "apartments for sale", "sale apartments|the sale"),
        ("find_shows", "Search for plays, operas and other shows.", {"town": TEXT},
         "shows", "plays|operas|other"),
        ("searchBoats", "Search available boats and rates.", {"town": TEXT}, "boats", "rates"),
        ("cancel_lesson", "Cancel a booked lesson.", {"town": TEXT}, "lesson", "booked lesson"),
    ],
)  # fmt: skip
def test_kinds_and_things_are_called_as_people_call_them(
    name: str, told: str, properties: dict[str, Any], wanted: str, never: str
) -> None:
    found = texts(name, told, **properties)
    assert share(found, wanted) > 0.85
    assert share(found, never) == 0


def test_either_of_two_kinds_is_asked_for():
    found = texts("buy_tickets", "Buy bus or train tickets.", town=TEXT)
    assert 0.2 < share(found, "bus tickets") < 0.8
    assert share(found, "bus tickets|train tickets") > 0.9


def test_whatever_is_put_on_a_list_is_put_there_itself():
    lists = {"item": TEXT, "list_name": TEXT}
    found = texts("add_list_item", "Put a product on a shopping list.", **lists)
    assert share(found, "<item>") > 0.4
    assert share(found, "product|to <item>") == 0


def test_who_is_reminded_is_the_speaker():
    text = {"type": "string", "description": "What to remind of"}
    found = texts("nudge", "Remind the user of something.", text=text)
    assert share(found, "remind me|reminder") > 0.9
    assert share(found, "user|something") == 0

"""Complements that no argument tells are said as descriptions have them, in functions made up."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_life import NUMBER, TEXT, share, texts


@pytest.mark.parametrize(
    ("told", "names", "said"),
    [
        ("Calculate the final speed of a rolling oak barrel.", [], "of a rolling oak barrel"),
        ("Register a sample in the LIMS.", [], "in the LIMS"),
        ("Drop a skipper from the user's roster.", [], "from my roster"),
        ("Post a reading to the utility.", [], "to the utility"),
        # what an argument tells, or a call gives
        ("Calculate the mass of an oak barrel.", ["barrel"], ""),
        ("Find looms in a specified textile mill.", ["place"], ""),
        ("Lists looms in the system.", [], ""),
        ("Fetches a loom from the Internet.", [], ""),
        ("Get the culture in cultural centres.", [], ""),
        ("Make a query to Loomhub to find looms.", [], ""),
    ],
)
def test_what_no_argument_tells_of_a_noun_is_said_as_it_is_told(told, names, said):
    found = texts("run_it", told, **dict.fromkeys(names, TEXT), amount=NUMBER)
    shown = share(
        found,
        said or "of an oak barrel|in (a |the )?(textile mill|system)|to Loom|in cult|internet",
    )
    assert shown > 0.9 if said else shown == 0


TICKET = {"type": "string", "description": "The ID of the Loomdesk ticket."}


def test_whose_a_thing_is_stands_before_its_noun():
    found = texts("get_comments", "Get the comments of a Loomdesk ticket.", ticket_id=TICKET)
    assert share(found, "Loomdesk ticket") > 0.9
    room = {"type": "string", "description": "Channel ID or name."}
    found = texts("send_note", "Send a note to a Loomdesk channel.", channel=room, text=TEXT)
    assert share(found, "Loomdesk channel|Loomdesk <channel>") > 0.9


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Search Loomhub for author profiles.", "on Loomhub"),
        ("Register a skipper with Loomhub.", "with Loomhub"),
        ("Get in-demand skills in the UK loom market.", "in the UK loom market"),
    ],
)
def test_a_service_is_said_though_arguments_tell_of_it(told, said):
    stage = {"type": "string", "description": "Loomhub environment of UK data"}
    assert share(texts("run_it", told, stage=stage), said) > 0.9
    for names in ("Loomhub, UK or Webhub", '"Loomhub" or "UK"'):
        pick = {"type": "string", "description": f"Where: {names}"}
        assert share(texts("run_it", told, stage=pick), said) == 0


def test_what_only_the_description_has_before_a_noun_stays():
    assert share(texts("list_looms_jobs", "List all scheduled looms jobs."), "scheduled") > 0.9
    reading = {"type": "string", "description": "The meter."}
    found = texts("submit_meter_reading", "Send a water meter reading.", meter=reading)
    assert share(found, "water") > 0.9


def test_whose_the_object_is_stands_before_it_where_no_argument_says_it():
    declared = {"loom_id": TICKET, "state": TEXT}
    found = texts("list_orders", "List yarn orders for a Loomdesk project.", **declared)
    assert share(found, "Loomdesk yarn orders") > 0.9


@pytest.mark.parametrize(
    "told", ["Get problems from Loomhub.", "List problems in the Loomhub API."]
)
def test_where_what_is_looked_up_comes_from_is_not_said(told: str) -> None:
    stage = {"type": "string", "description": "Stage of the problems"}
    assert share(texts("run_it", told, stage=stage), "Loomhub") < 0.1


@pytest.mark.parametrize(
    ("name", "told", "said", "unsaid"),
    [
        ("get_cheapest_loom", "Returns loom with minimum price.", "cheapest loom", "price"),
        ("get_times", "Get personal times by distance.", "my personal times", "the personal"),
        ("send_leaflet", "Sends the shop's leaflet in PDF format.", "in PDF format", "the PDF"),
        ("get_tides", "Get tides (m) — useful for tracking\nfloods and boats.", "tides", "useful"),
    ],
)
def test_what_single_descriptions_say_is_said_as_people_do(name, told, said, unsaid):
    found = texts(name, told)
    assert share(found, said) > 0.8
    assert share(found, unsaid) == 0


def test_what_a_call_takes_one_of_is_that_one() -> None:
    address = {"type": "string", "format": "uri"}
    made = texts("load_it", "Retrieves URLs and extracts their text.", url=address)
    assert share(made, "URLs") == 0


@pytest.mark.parametrize("told", ["Reply to a letter.", "Replies to a letter."])
def test_one_replies_to_what_is_replied_to(told):
    assert share(texts("reply_letter", told, letter_id=TEXT), "reply to") > 0.5

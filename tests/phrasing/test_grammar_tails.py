"""What descriptions say behind the nouns of things is asked for, in functions made up here."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_life import NUMBER, TEXT, WHOLE, phraser, share, texts


@pytest.mark.parametrize(
    ("told", "names", "said"),
    [
        ("Lists oak barrels that are still empty.", [], "oak barrels that are still empty"),
        ("Get the parcels which you have access to.", [], "parcels which I have access to"),
        ("List the ids of new skippers added to Regatta.", [], "skippers added to Regatta"),
        # what an argument tells is left to it
        (
            "Lists looms that are available for hire within a region.",
            ["region"],
            "for hire (in|for)",
        ),
        ("Find songs recorded in a year.", ["year"], "songs recorded in"),
        ("Get all tickets opened by a guest.", ["guest_id"], "tickets opened by (the )?guest"),
    ],
)
def test_what_a_description_says_behind_a_noun_is_said(told, names, said):
    found = texts("get_things", told, **dict.fromkeys(names, TEXT))
    assert share(found, said) > 0.6


@pytest.mark.parametrize(
    "told",
    [
        "Lists looms that are priced within a given range.",
        "Find looms based on their width.",
        "Find looms that match the given criteria.",
    ],
)
def test_what_only_leads_to_an_argument_is_not_said(told):
    found = texts("find_looms", told, width=NUMBER)
    assert share(found, "that|based|priced|match") == 0


def test_an_area_is_named_by_its_code():
    state = {"type": "string", "description": "State abbreviation (e.g., SP, RJ)"}
    found = texts("list_ports", "List all ports of a Brazilian state by its code.", uf=state)
    assert share(found, "Brazilian state|with code") == 0


def test_a_name_that_leads_to_its_value_needs_no_other_preposition():
    ends = {"type": "string", "enum": ["latest", "earliest", "pending"]}
    found = texts("get_logs", "Retrieves logs of a chain.", fromBlock=ends)
    assert share(found, "with (the )?from") == 0


def test_when_is_told_once():
    day = {"type": "string", "description": "Specific date (ISO format)"}
    data = {"type": "object", "properties": {"date": day, "lastDaysCount": NUMBER, "endDate": TEXT}}
    found = phraser("get_statistics", "Get the statistics of a barge.", data=data)
    assert found.natural(frozenset(["/data/date"]))
    assert not found.natural(frozenset(["/data/date", "/data/endDate"]))
    assert not found.natural(frozenset(["/data/date", "/data/lastDaysCount"]))
    assert not found.natural(frozenset(["/data/lastDaysCount", "/data/endDate"]))


def test_nothing_is_starting_since():
    starts = {"type": "string", "format": "date-time"}
    found = texts("list_shifts", "List shifts.", start_at_start=starts)
    assert share(found, "starting since") == 0


def test_a_span_is_up_to_now_or_from_now_on_as_the_description_has_it():
    found = texts("find_scans", "Find scans modified in the last N days.", days=WHOLE)
    assert share(found, "modified in the last <days>") > 0.9
    found = texts("get_swell", "Get the swell for the upcoming hours.", hours=WHOLE)
    assert share(found, "for the next <hours>") > 0.5


def test_what_a_process_is_started_for_is_asked_for():
    told = "This function initiates a payment process to transfer money to a supplier."
    found = texts("make_payment", told, amount=NUMBER)
    assert share(found, "process|start|initiate") == 0


def test_a_ticket_is_for_what_has_a_title():
    found = texts("opera_ticket.buy", "Buy a ticket for an opera.", show=TEXT)
    assert share(found, "ticket for") > 0.7


def test_what_is_shared_is_shared_with_somebody():
    found = texts("share_route", "Share a route with a friend.", route=TEXT, friend_name=TEXT)
    assert share(found, "with <friend_name>") > 0.9


def test_steps_of_time_are_told_and_the_way_of_doing_is_not():
    assert (
        share(texts("get_tide", "Get the tide hour by hour at a pier."), "hour-by-hour tide") > 0.6
    )
    assert not share(texts("tie_knot", "Tie a knot step by step."), r"\bstep")

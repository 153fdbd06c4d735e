"""Deeds behind whom a function turns to, what a tool says of itself, and whose a thing is."""

from __future__ import annotations

import re

import pytest

from generator.phrasing.grammar.described.named_deeds import named_deed
from generator.phrasing.grammar.sentences import no_reason
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_life import intent, texts
from tests.phrasing.told import told_phraser


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        # whoever does it is no object of what is wanted
        ("request_mooring", "Asks the harbour master to keep a mooring.", "request", "mooring"),
        ("report_leak", "Skipper notifies the yard that a hull is leaking.", "report", "leak"),
        ("request_approval", "Ask the human to allow an action.", "request", "approval"),
        ("ask_crew", "Ask the crew a question.", "ask", "question"),
        # anything that may be is told by the name
        ("leak_report", "Report something wet in the bilge.", "report", "leak"),
        # of an account, what it holds
        (
            "account",
            "Current tabs, berths and fees on the card.",
            "get",
            "current tabs, berths and fees",
        ),
        (
            "account",
            "Current tabs, berths, and fees.",
            "get",
            "current tabs, berths and fees",
        ),
        ("berth_plan", "Current tabs, berths and fees on it.", "get", "berth plan"),
        # what a function is to whoever calls it
        ("tides_info", "MCP tool to get the tides of a bay.", "get", "tides"),
        ("tide_facts", "MCP handler to get the tides of a bay.", "get", "tides"),
        ("list_buoys_tool", "MCP tool wrapper for the list_buoys function.", "list", "buoys"),
        ("hulls_search", "Full text search over hulls of members.", "search", "hulls"),
        ("delta_update", "Quickly re-index a chart.", "reindex", "chart"),
        ("prime", "Initialize the pump: drive the plunger up.", "initialize", "pump"),
        # an answer is got by asking
        ("tide_question", "Answers a question on tides.", "ask", "question"),
        ("answer_question", "Answers a question on tides.", "answer", "question"),
        # whose it is
        ("issue_pass", "Issue a visitor's berth pass.", "issue", "visitor's berth pass"),
        ("list_hull", "Put a hull of the member's own up for sale.", "sell", "hull"),
        ("lookup_sign", "Resolve a boat name to its radio sign.", "lookup", "radio sign"),
        ("stores_expiring", "Shows rope that is about to wear out.", "show", "expiring rope"),
        ("enrich_hulls", "Get hull plans in bulk.", "get", "hull plans"),
        ("get_list", "Get details for a mailing list.", "get", "mailing list"),
    ],
)
def test_what_is_asked_for(name: str, told: str, verb: str, noun: str) -> None:
    found = intent(name, told)
    assert (found.verb, found.noun) == (verb, noun)


def test_a_feast_of_several_people_is_theirs() -> None:
    found = intent("book_talk", "Reserve a slot at the sailors' evening.")
    assert ("at", "sailors' evening") in found.complements


def test_what_is_set_up_is_not_created() -> None:
    assert "create" not in " ".join(intent("prime", "Initialize the pump.").kind.tell)


def test_a_discount_is_applied_and_a_permit_applied_for() -> None:
    for name, verb in (("apply_discount", "apply"), ("apply_permit", "apply for")):
        spec = FunctionSpec(
            name=name,
            description="Submit a paper to the harbour master's office for the boat's papers.",
            parameters={"type": "object", "properties": {"boat": {"type": "string"}}},
        )
        named = named_deed(spec, intent(name, spec.description))
        assert named is None or named.verb == verb


def test_a_person_before_the_thing_is_whom_an_argument_names() -> None:
    found = intent("get_kid_balance", "How much a kid has in all.", kid={"type": "string"})
    assert (found.noun, found.asks) == ("balance", ())
    assert intent("get_kid_balance", "How much a kid has in all.").noun == "kid balance"


def test_what_is_only_a_means_gives_way_to_the_name() -> None:
    told = "Listens with the ship's microphone and suggests which gull is crying."
    found = intent("identify_cry", told)
    assert (found.verb, found.noun) == ("identify", "cry")
    found = intent("sleep-timer", "Stops whatever is playing.", minutes={"type": "integer"})
    assert (found.verb, found.noun) == ("set", "sleep timer")
    assert intent("book_jab", "Makes an appointment at the pier.").verb == "book"
    assert intent("skip_boat", "Leave a boat out of the round.").verb == "leave out"


def test_what_somebody_has_is_the_speakers() -> None:
    found = intent("get_next_crate", "Returns the contents of the customer's next crate.")
    assert "customer" not in " ".join(said for _, said in found.kept)


@pytest.mark.parametrize(
    ("value", "follows"),
    [
        ("bad breath", False),
        ("swallowed a sock", False),
        ("not eating since Sunday", False),
        ("a lump on the hull", False),
        ("the pump leaks", True),
        ("there's no hot water", True),
        ("my daughter has a fever", True),
        ("I'm ill", True),
        ("she found a berth closer to home", True),
        ("legal hasn't approved the text", True),
    ],
)
def test_only_clauses_follow_because(value: str, follows: bool) -> None:
    refused = "|".join(no_reason("because ", ("reason",)))
    assert bool(re.match(refused, value, re.I)) != follows


def test_a_chore_goes_to_a_child_and_food_lies_in_the_freezer() -> None:
    text = {"type": "string"}
    found = texts("assign_chore", "Give a child a job.", kid=text, chore=text)
    assert all("to <kid>" in each for each in found)
    place = {"type": "string", "enum": ["fridge", "freezer", "pantry"]}
    found = texts("list_food", "Lists the food at home.", place=place)
    assert all("at <place>" not in each for each in found)
    assert any("in the <place>" in each for each in found)


def test_what_a_number_of_things_counts_stands_before_them() -> None:
    found = texts("list_gulls", "Lists gulls.", number_of_gulls={"type": "integer"})
    assert sum("<number_of_gulls> gulls" in each for each in found) > len(found) / 3


def test_an_offer_is_only_made_and_a_debugger_steps() -> None:
    assert intent("make_offer", "Make an offer on a boat.").kind.tell == ("{v} {o}",)
    found = intent("debug_step_into", "Step into")
    assert (found.verb, found.objects, found.kind.tell) == ("step into", (), ("{v}",))


def test_a_room_is_no_change_of_its_lamps() -> None:
    text = {"type": "string"}
    function = FunctionSpec(
        name="set_room_lamps",
        description="Switches or colours the lamps of one room.",
        parameters={
            "type": "object",
            "properties": {"room": text, "color": text},
            "required": ["room"],
        },
    )
    made = told_phraser(function, bind(function))
    assert not made.natural(frozenset(("/room",)))
    assert made.natural(frozenset(("/room", "/color")))

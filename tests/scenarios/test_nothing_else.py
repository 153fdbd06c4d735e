"""What stands together in a conversation belongs together, and what is told is told in full."""

from __future__ import annotations

import random

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec, Slot, Utterance
from generator.scenarios.asking import question
from generator.scenarios.deeds import deed_of, done
from generator.scenarios.echoed import Echo
from generator.scenarios.fulfilled import fulfilled
from generator.scenarios.gapped import _gap
from generator.scenarios.goingon import _retold
from generator.scenarios.not_yet_told import as_not_yet_told
from generator.scenarios.rows import states_told
from generator.scenarios.said_again import led_alike
from generator.scenarios.tool_result import _rank_by_name
from generator.scenarios.twice import changeable, holding, told_with_its_own
from generator.semantics.base import Setting

TEXT = {"type": "string"}


def tool(name, description, /, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=description, parameters=schema)


def compiled(name, description, /, **properties):
    return compile_function(
        tool(name, description, **properties), Setting(), grammar_phraser, False
    )


def test_another_of_that_name_has_another_author():
    poem = compiled("add_poem", "Add a poem.", title=TEXT, author=TEXT)
    assert "/title" not in (_retold(poem) or ())
    assert told_with_its_own(poem) <= {"/title"}


def test_a_state_that_a_description_tells_is_that_of_all():
    assert states_told("Return open P1 and P2 tickets.", "tickets") == {"open"}
    assert states_told("List running kilns.", "kilns") == {"running"}
    assert states_told("List kilns that are not running.", "kilns") == frozenset()


def said_of(before, value):
    start = len(before)
    slot = Slot("/owner", value, value, start, start + len(value), "", 0, 0)
    return Utterance(before + value, (slot,), "", "")


@pytest.mark.parametrize(
    ("first", "again", "alike"),
    [("Kilns with the owner ", "And what about to ", False), ("Kilns of ", "And of ", True),
     ("Show me the kilns in ", "And in ", True), ("Kilns: ", "And for ", True),
     ("Kilns: ", "I meant to ", False)],
)  # fmt: skip
def test_a_value_said_again_is_led_as_before(first, again, alike):
    assert led_alike(said_of(first, "Ana"), said_of(again, "Bo"), "/owner") is alike


@pytest.mark.parametrize(
    ("name", "description", "wished"),
    [("mark_kiln", "", "mark the kiln"), ("turn_kiln", "", "turn the kiln"),
     ("note_op", "", "add text"), ("note_op", "", "add to a bed")],
)  # fmt: skip
def test_half_a_deed_is_not_told(name, description, wished):
    echo = Echo(text=wished, alone=True, wished=wished)
    answers = {fulfilled("Done.", name, description, echo, random.Random(at)) for at in range(20)}
    assert answers == {"Done."}


def test_what_was_asked_for_is_the_one_that_is_done():
    echo = Echo(text="set an alarm", alone=True, wished="set an alarm")
    assert "set the alarm" in fulfilled("Done.", "set_alarm", "", echo, random.Random(1))
    paid = deed_of(tool("mark_kiln_bill", "Mark a kiln bill as paid."))
    told = {done(paid, None, None, random.Random(at)) for at in range(60)}
    assert "The kiln bill has been marked as paid." in told
    assert not any("marked as paid the" in text for text in told)
    assert deed_of(tool("start_oven", "Start cleaning a specific oven.")).thing == ""


def test_what_is_made_has_a_start_of_its_own():
    made = compiled("create_visit", "Create a visit.", start={**TEXT, "format": "date-time"})
    told = {question(made.parameters, random.Random(at), ("",)) for at in range(40)}
    assert "When should it start?" in told


def test_what_only_the_second_may_have_is_not_said_after_it():
    text = "Show me the rule Mowing in Oslo"
    slots = (
        Slot("/rule", "Mowing", "Mowing", 17, 23, ""),
        Slot("/city", "Oslo", "Oslo", 27, 31, ""),
    )
    assert _gap(Utterance(text, slots, "", ""), frozenset(("/rule",)), None) is None
    assert _gap(Utterance(text[:23], slots[:1], "", ""), frozenset(("/rule",)), None) is not None


def test_an_order_is_of_one_customer():
    order = compile_function(
        FunctionSpec(
            name="get_order", description="Get an order by its ID.",
            parameters={"type": "object", "required": ["order_id"],
                        "properties": {"order_id": TEXT, "email": TEXT}},
        ), Setting(), grammar_phraser, False,
    )  # fmt: skip
    assert changeable(order) == {"/order_id"}


def test_who_can_look_up_anything_is_not_beside_what_nobody_looks_up():
    tools = [
        {"name": "search_web_seznam", "description": "Hledej.", "parameters": {}},
        {"name": "water_lawn", "description": "Water the lawn.", "parameters": {}},
    ]
    made = gen.generate(tools, n=60, seed=3, mix={"irrelevant": 1}, validation=0.0).examples()
    told = {
        (tuple(sorted(t.name for t in e.tools)), str(e.provenance["wants"]).split("_")[0])
        for e in made
    }
    assert any("search_web_seznam" in names for names, _ in told)
    assert not any("search_web_seznam" in names for names, deed in told if deed in ("find", "get"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [("Show me the kiln details", "Show me the kiln details"),
     ("Show me the kiln firing history, please", "Show me the kiln firing history, please"),
     ("Check the kiln status", "Check the kiln status"),
     ("Show me the kiln", "Show me the kiln"),
     ("I need to see the kiln", "I need to see a kiln")],
)  # fmt: skip
def test_what_is_wanted_of_a_thing_that_is_not_told_yet(asked, told):
    kiln = compiled("get_kiln", "Get a kiln.", kiln_id=TEXT)
    words = Utterance(asked, (), "a", "grammar")
    assert as_not_yet_told(words, kiln.parameters, random.Random(1)).text == told


def test_what_is_filtered_by_its_state_is_in_one_of_those():
    status = {"type": "string", "enum": ["SOAKED", "DRY", "ALL"]}
    one = {"name": "list_tasks", "description": "List tasks.",
           "parameters": {"type": "object", "properties": {"status": status}}}  # fmt: skip
    made = gen.generate([one], n=30, seed=4, mix={"tool_result": 1.0}, validation=0.0).examples()
    told = " ".join(m.content or "" for e in made for m in e.messages if m.role == "tool")
    assert "SOAKED" in told
    assert "DRY" in told
    assert "open" not in told


def test_the_same_number_in_another_repository_is_another_thing():
    diff = compiled("get_diff", "Get a diff.", workspace=TEXT, repo_slug=TEXT, diff_id=TEXT)
    assert holding(diff) == {"/workspace", "/repo_slug"}
    policy = compile_function(
        FunctionSpec(
            name="get_policy", description="Get a policy by its ID.",
            parameters={"type": "object", "required": ["workspace_id"],
                        "properties": {"workspace_id": TEXT, "policy_id": TEXT}},
        ), Setting(), grammar_phraser, False,
    )  # fmt: skip
    assert holding(policy) == {"/workspace_id"}
    logs = compiled("get_logs", "Get the logs of a project.", project=TEXT)
    assert not holding(logs)


def test_the_file_that_is_made_has_no_name_yet():
    made = compiled("create_leaflet", "Create a leaflet.", filename=TEXT, title=TEXT)
    told = {question(made.parameters[:1], random.Random(at), ("",)) for at in range(40)}
    assert told
    assert all("called" in text or "name" in text or "call it" in text for text in told)
    filled = compiled("create_copy", "Create a copy.", filename=TEXT, template_path=TEXT)
    told = {question(filled.parameters[:1], random.Random(at), ("",)) for at in range(40)}
    assert not any("called" in text for text in told)


def test_answers_are_told_apart_by_where_and_by_the_thing_itself():
    assert _rank_by_name("/destination") == 0
    assert _rank_by_name("/policy_number") < (_rank_by_name("/workspace_id") or 0)
    assert _rank_by_name("/cuisine") is None


def test_a_name_is_of_whom_something_is_told():
    stats = compiled("get_player_stats", "Get stats.", name=TEXT)
    told = {question(stats.parameters, random.Random(at), ("",)) for at in range(40)}
    assert "What's the name of the player?" in told


@pytest.mark.parametrize(
    ("told", "states"),
    [
        ("List open tickets.", {"open"}),
        ("List open and closed tickets.", set()),
        ("Get all non-completed tickets.", set()),
    ],
)
def test_only_the_one_state_that_is_told_is_that_of_all(told: str, states: set[str]) -> None:
    assert states_told(told, "tickets") == states

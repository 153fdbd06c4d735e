"""Results, offers and follow-ups fit what was asked for and what is known already."""

from __future__ import annotations

import json
import random
import re
from itertools import pairwise

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.phrasing.noise import Noise
from generator.records import FunctionSpec, Slot, Utterance
from generator.scenarios.abilities import ability
from generator.scenarios.acted import acted
from generator.scenarios.asked_for import asked_for, by_ids
from generator.scenarios.asking import question
from generator.scenarios.called import noun_of
from generator.scenarios.chat import TALK, _answers
from generator.scenarios.contrary import contrary
from generator.scenarios.found_things import things_found
from generator.scenarios.in_keeping import bounded
from generator.scenarios.itemlines import lines
from generator.scenarios.needed import needed
from generator.scenarios.referring import _kinds, around_id
from generator.scenarios.returned import returned
from generator.scenarios.spread import mends
from generator.scenarios.thing_ids import told_key
from generator.scenarios.tool_result import UNTELLING, _rank_by_name
from generator.scenarios.trials import only_tried
from generator.scenarios.worked_out import done_in_words, works_out
from generator.semantics.base import Setting
from generator.semantics.described.naming import words_of
from generator.specs.effects import effect
from generator.specs.rivals import by_other_means


def tool(name, description="", **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {"name": name, "description": description, "parameters": schema}


def compiled(*args, **properties):
    (spec,) = gen.load_specs([tool(*args, **properties)])
    return compile_function(spec, Setting(), grammar_phraser, False)


def spec(name, description=""):
    return FunctionSpec(name=name, description=description)


TEXT = {"type": "string"}


def test_what_an_argument_names_is_what_is_done():
    actions = {"type": "string", "enum": ["reserve", "release", "list"]}
    function = compiled(
        "manage_ip_reservation", "Manage reservations: reserve, release, list.", action=actions
    )
    told = {
        given: acted(function.spec.name, function.parameters, {"action": given})
        for given in ("reserve", "release", "list")
    }
    assert told["list"].looks
    assert [told[each].deed.state for each in ("reserve", "release")] == ["reserved", "released"]
    assert told["release"].deed.thing == "IP reservation"
    assert acted(function.spec.name, function.parameters, {}) is None


def test_a_request_that_is_made_gets_what_it_is_for():
    assert effect(spec("make_baidu_get_weather_request")) == "read"
    assert effect(spec("make_reservation_request")) == "create"


@pytest.mark.parametrize(
    ("description", "key"),
    [
        ('Boot a session. Returns `{"session_id": "..."}`.', "session_id"),
        ("Start it. Returns a run_id you pass to `results`.", "run_id"),
        ("Start it. Args: url: The page Returns: test_id: An identifier", "test_id"),
        ("Start it. Needs the session_id that it returns.", "id"),
    ],
)
def test_what_is_new_has_its_id_under_the_name_that_is_told(description, key):
    function = compiled("create_machine", description, model=TEXT)
    assert list(returned(function).schema["properties"]) == [key]


def test_what_is_got_by_ids_has_them():
    ids = {"message_ids": ["a", "b"]}
    assert by_ids("Get multiple emails by their IDs")
    assert not by_ids("List the tasks of some users.")
    assert list(asked_for(ids, "emails", by_ids=True)) == ["a", "b"]
    assert not asked_for(ids, "emails")


@pytest.mark.parametrize(
    ("name", "description", "noun"),
    [
        ("people-search", "Find photos containing specific people", ""),
        ("label-search", "Search photos by labels or keywords", ""),
        ("people_search", "Find people by their photos", "people"),
        ("get_database", "List a database's properties, types and options.", ""),
        ("search_notes", "Search notes by text", "notes"),
    ],
)
def test_what_it_is_found_by_is_not_what_is_found(name, description, noun):
    assert things_found(spec(name, description), list(words_of(name))) == noun


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("start_heating", "stop_heating", True),
        ("power_on", "power_off", True),
        ("lock_door", "unlock_door", True),
        ("start_heating", "stop_stirring", False),
        ("get_heating", "stop_heating", False),
        ("next_track", "previous_track", True),
    ],
)
def test_nobody_wants_a_thing_done_and_undone(one, other, against):
    assert contrary(spec(one), spec(other)) == against


@pytest.mark.parametrize(
    ("name", "description", "told"),
    [
        ("recent", "List recent capture, correction, and forgetting events.",
         "list recent capture events"),
        ("rules", "List every available compliance rule, its schema, and why.",
         "list available compliance rules"),
        ("manage_dns", "Update, delete, list, or get existing DNS records.", "manage DNS records"),
        ("get_memory", "Inspect one accessible user-visible memory with provenance.",
         "inspect a memory"),
        ("get_lead", "Retrieve a lead by LeadID.", "get a lead"),
        ("list_events", "List events on a calendar between `from_date` and `to_date`.",
         "list events on a calendar"),
        ("run_code_background", "DEPRECATED: Use run_code instead. Run long code in background.",
         "run long code in background"),
        ("find_stock", "Search zones, views, and keys.", "search zones"),
    ],
)  # fmt: skip
def test_what_is_counted_up_is_told_in_few_words(name, description, told):
    assert ability(spec(name, description)) == told


def test_who_has_not_said_by_what_may_be_served_by_either():
    assert by_other_means(spec("get_file"), spec("get_file_from_url"))
    assert not by_other_means(spec("get_file"), spec("get_folder_from_url"))
    assert not by_other_means(spec("search_for_flights"), spec("search_for_hotels"))
    assert not by_other_means(spec("get_from_cart"), spec("get_from_wishlist"))
    assert not by_other_means(spec("from_json"), spec("with_yaml"))


def test_nobody_is_refused_a_sum():
    assert works_out(spec("solve_equation", "Solve an equation."))
    assert not works_out(spec("get_account", "Get an account."))


def test_the_kind_of_a_thing_is_said_with_it_where_the_description_does():
    function = compiled("delete_character", "Delete a trained Soul character.", character_id=TEXT)
    assert _kinds(function, "character") == {"trained", "Soul"}


def test_a_wish_adds_what_was_not_shown():
    currency = {"type": "string", "enum": ["usd", "eur"], "description": "Currency"}
    price = tool(
        "get_share_price", "Get the current price of a share.", share=TEXT, currency=currency
    )
    price["parameters"]["required"] = ["share"]
    made = gen.generate([price], n=60, seed=1, mix={"multi_turn": 1.0}, validation=0.0)
    for example in made.examples():
        said = [m for m in example.messages if m.role in ("tool", "assistant")]
        calls = [c for m in said for c in m.tool_calls]
        for before, after in pairwise(calls):
            added = after.arguments.keys() - before.arguments.keys()
            shown = [json.loads(m.content) for m in said if m.role == "tool"]
            for key in added:
                given = str(after.arguments[key]).upper()
                assert all(given != one.get(key) for one in shown[:1])


def results_of(spec, n=40):
    made = gen.generate([spec], n=n, seed=3, mix={"tool_result": 1.0}, validation=0.0)
    return [(e.calls[0].arguments, e.messages[-2].content, e.messages[-1].content)
            for e in made.examples()]  # fmt: skip


def test_what_waits_to_be_confirmed_is_not_done():
    confirm = {"type": "boolean", "description": "Without it the deletion is only previewed"}
    group = tool("delete_group", "Delete a group.", group_id=TEXT, confirm=confirm)
    group["parameters"]["required"] = ["group_id"]
    made = compile_function(gen.load_specs([group])[0], Setting(), grammar_phraser, False)
    assert not only_tried(made.parameters, {"group_id": "1", "confirm": True})
    assert only_tried(made.parameters, {"group_id": "1"})
    assert only_tried(made.parameters, {"group_id": "1", "confirm": False})
    assert all(arguments["confirm"] for arguments, *_ in results_of(group, 12))


def test_sections_of_a_binary_are_no_columns_of_a_board():
    assert returned(compiled("get_sections", "Get the sections of a PE.", file_path=TEXT)) is None
    board = compiled("get_sections", "Get the sections of a task board.", board_id=TEXT)
    assert returned(board) is not None


def test_what_is_done_is_not_left_out_of_a_request():
    action = {"type": "string", "enum": ["lock", "park", "sweep"]}
    function = compiled("manage_hall", "Manage a hall.", operation=action, hall=TEXT)
    assert [p.leaf.name for p in needed(function)] == ["hall"]


def said(text, path, words):
    at = text.index(words)
    return Utterance(text, (Slot(path, words, words, at, at + len(words), "copy"),), "", "")


def test_a_deed_told_by_a_particle_keeps_it_and_a_kind_goes_with_its_thing():
    before, _ = around_id(said("Turn on light Lamp", "/name", "Lamp"), "/name", "light")
    assert before.text == "Turn on "
    words = said("Get gaps in ROS2 log run 12", "/id", "12")
    before, _ = around_id(words, "/id", "run", frozenset(), frozenset(("ROS2", "log")))
    assert before.text == "Get gaps in "
    words = said("Show what is linked to billing account 12", "/id", "12")
    before, _ = around_id(words, "/id", "account", frozenset(), frozenset(("billing",)))
    assert before.text == "Show what is linked to "


def test_lines_leave_out_what_was_asked_for():
    bills = [{"id": "A1", "supplier": "Vertex Studio", "amount": 5.2},
             {"id": "A2", "supplier": "Vertex Studio", "amount": 8.1}]  # fmt: skip
    assert lines(bills, "id", "bills from vertex studio") == ["- A1: 5.20", "- A2: 8.10"]
    assert lines(bills, "id")[0] == "- A1: Vertex Studio, 5.20"
    papers = [{"id": "1", "title": "Gene flow", "year": 2019}] * 2
    assert lines(papers, "title")[0] == "- Gene flow (2019)"


def test_a_diagnosis_of_an_order_orders_nothing():
    assert effect(spec("mes_order_delay_diagnosis")) == "read"
    assert effect(spec("order_status_check")) == "read"
    assert effect(spec("order_pizza")) == "create"


def test_what_is_tried_unless_it_is_said_otherwise_is_not_done():
    dry = {"type": "boolean", "description": "Preview only"}
    told = "Append text to a page. Defaults to a dry run."
    append = tool("append_content", told, page_id=TEXT, dry_run=dry)
    append["parameters"]["required"] = ["page_id"]
    made = compile_function(gen.load_specs([append])[0], Setting(), grammar_phraser, False)
    assert only_tried(made.parameters, {"page_id": "1"})
    assert not only_tried(made.parameters, {"page_id": "1", "dry_run": False})


def test_who_masks_a_text_is_refused_nothing():
    assert done_in_words(compiled("translate_sign", "Translate it.", sign=TEXT).spec)
    assert not done_in_words(compiled("get_sign", "Get a sign.", sign=TEXT).spec)
    assert works_out(compiled("remove_phones", "Mask phone numbers.", input_text=TEXT).spec)


def test_small_talk_is_not_asked_for_politely():
    polite = Noise(please=0.9, filler=0.9)
    bored = Utterance("I'm bored.", (), "chat:bored", "chat")
    assert all(
        not re.search(r"please|pls", polite.add(bored, random.Random(at)).text, re.I)
        for at in range(40)
    )
    asked = Utterance("Show the orders.", (), "x", "grammar")
    assert any("lease" in polite.add(asked, random.Random(at)).text for at in range(40))


def test_the_bills_of_one_client_have_no_other_customers():
    bills = tool("get_user_invoices", "Get the invoices of a user.", user_id={"type": "integer"})
    assert not any("customer" in content for _, content, _ in results_of(bills, 12))


@pytest.mark.parametrize(
    ("name", "schema", "noun"),
    [
        ("capacitance_farads", {"type": "number"}, "capacitance"),
        ("output_dir", TEXT, "output folder"),
        ("attach_file", TEXT, "file"),
        ("append_rows", TEXT, "rows"),
        ("encoded", TEXT, "text"),
        ("pmids", TEXT, "PMIDs"),
    ],
)
def test_people_ask_for_the_thing_and_not_for_what_its_name_is_cut_to(name, schema, noun):
    (parameter,) = compiled("work_on", "Work on it.", **{name: schema}).parameters
    assert noun_of(parameter) == noun


def test_what_is_searched_for_is_no_question():
    query = {"type": "string", "description": "A natural language question"}
    (parameter,) = compiled("search_messages", "Search messages.", query=query).parameters
    assert question((parameter,), random.Random(1), ("",)) in (
        "What should I search for?", "What are you looking for?")  # fmt: skip


def test_an_id_that_is_told_is_a_whole_word():
    told = "Create a directory. Args: x_id Returns: Directory info of sandbox_id"
    function = compiled("file_mkdir", told, sandbox_id=TEXT, path=TEXT)
    assert told_key(function) == ""
    for described, key in (
        ("Start it. Returns a valid session_id.", "session_id"),
        ("Start it. Returns a test_run_id.", "test_run_id"),
        ("Start it. Returns the jobRunId.", "jobRunId"),
        ("Start it. Returns a paid order.", ""),
    ):
        assert told_key(compiled("start_it", described)) == key


def test_nobody_takes_a_whole_list_back():
    sizes = {"type": "array", "items": {"type": "string", "enum": ["small", "large", "huge"]}}
    function = compiled("order_pots", "Order pots.", sizes=sizes, count={"type": "integer"})
    assert [p.leaf.name for p in mends(function)] == ["count"]


def test_slots_in_the_morning_are_in_the_morning():
    for at in range(8, 20):
        row = bounded({"id": "1", "time": f"{at:02d}:30"}, {"when": "morning"})
        assert "08:00" <= row["time"] < "12:00"
        row = bounded({"id": "1", "time": f"{at:02d}:30"}, {"when": "in the evening"})
        assert "17:00" <= row["time"] < "21:00"
    assert bounded({"time": "13:30"}, {"title": "morning walk"})["time"] == "13:30"


def test_where_a_list_goes_on_tells_no_answers_apart():
    assert _rank_by_name("/last_id") == UNTELLING
    assert _rank_by_name("/seller_id") == 0


def test_small_talk_is_answered_as_it_was_asked():
    place = next(at for at, kind in enumerate(TALK) if kind.name == "about_you")
    said = _answers(place)["Hey, how old are you?"]
    assert said
    assert all("age" in text for text in said)
    assert all(answers for at in range(len(TALK) - 1) for answers in _answers(at).values())

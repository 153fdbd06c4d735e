"""What is found is what was asked for: its numbers, parties, hours and kind."""

from __future__ import annotations

import json
import re

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.scenarios.bare_lists import bare_things
from generator.scenarios.facts import bound_field
from generator.scenarios.id_forms import alike
from generator.scenarios.in_keeping import bounded
from generator.scenarios.kept import about
from generator.semantics.base import Setting


def function(name, description="", required=None, **properties):
    needed = list(properties) if required is None else required
    schema = {"type": "object", "properties": properties, "required": needed}
    return {"name": name, "description": description, "parameters": schema}


STRING = {"type": "string"}


def records(specs, kind, n=20):
    return gen.generate(specs, n=n, seed=4, mix={kind: 1.0}, validation=0.0).examples()


def results(specs, n=20):
    for example in records(specs, "tool_result", n):
        value = json.loads(example.messages[-2].content)
        rows = value if isinstance(value, list) else next(
            (part for part in value.values() if isinstance(part, list)), []
        )  # fmt: skip
        yield example.calls[0].arguments, value, rows


def test_who_gives_an_orders_number_finds_that_order():
    spec = function("search_orders", "Search for orders.", order_no=STRING)
    for arguments, _, rows in results([spec]):
        assert [row["id"] for row in rows] in ([], [arguments["order_no"]])


def test_invoices_of_a_supplier_are_from_it():
    spec = function("search_invoices", "Search supplier invoices.", supplier=STRING)
    for arguments, _, rows in results([spec]):
        for row in rows:
            assert row["supplier"] == arguments["supplier"]
            assert "customer" not in row


def test_times_lie_in_the_hours_that_were_given_and_in_order():
    for hour in range(24):
        row = {"departure": f"{hour:02d}:15"}
        assert bounded(dict(row), {"earliest": "21:00"})["departure"] >= "21:00"
        assert bounded(dict(row), {"before": "13:00"})["departure"] <= "13:00"
    spec = function("find_slots", "Find free appointment slots.", day=STRING)
    for _, _, rows in results([spec]):
        times = [row["time"] for row in rows]
        assert times == sorted(times)


def test_no_machine_has_an_illness():
    text = {"type": "string"}
    for of, ill in (("read_bus_diagnosis", False), ("read_patient_diagnosis", True)):
        tool = {"name": of, "description": "", "parameters": {"type": "object", "properties": {}}}
        (spec,) = gen.load_specs([tool])
        found = bound_field(
            compile_function(spec, Setting(), grammar_phraser, False), "diagnosis", text
        )
        assert (found is not None) == ill


def test_a_name_that_only_examples_tell_is_no_fact():
    told = "List on-call schedules by team."
    tool = {"name": "list_oncall_schedules", "description": told, "parameters": {}}
    (spec,) = gen.load_specs([tool])
    function = compile_function(spec, Setting(), grammar_phraser, False)
    assert bound_field(function, "schedule", {"type": "string"}) is None


def test_what_leads_to_a_topic_is_no_part_of_names():
    assert about("Decision about [x]", "notes on hedges") == "Decision about hedges"


def test_what_is_found_at_one_site_has_its_address():
    row = {"url": "https://hedge.example/roses"}
    assert bounded(dict(row), {"domain": "kettle.net"})["url"] == "https://kettle.net/roses"
    assert bounded(dict(row), {"domain": "gardening"}) == row


def test_ids_of_one_kind_are_of_one_form():
    assert alike("ORD-1234", "ORD-9876")
    assert not alike("ORD-2025-9109", "867667")
    assert not alike("40217", "NA1_5129384756")
    assert alike(None, "x")
    spec = function("get_order", "Get an order.", order_id=STRING)
    mixed = 0
    for example in records([spec], "parallel", 60):
        first, *rest = (call.arguments["order_id"] for call in example.calls)
        mixed += not all(alike(first, other) for other in rest)
    assert mixed <= 6  # five forms are known of orders' IDs: those of a few don't come up again


def test_one_booking_is_not_moved_to_two_sailings():
    spec = function("move_booking", "Move a booking.", booking_ref=STRING, new_sailing_id=STRING)
    for example in records([spec], "parallel", 20):
        bookings = [call.arguments["booking_ref"] for call in example.calls]
        assert len({*bookings}) == len(bookings)


def test_what_was_deleted_is_not_stopped_next():
    task = {"task_id": STRING}
    specs = [function(f"{verb}_task", f"{verb} a task.", **task) for verb in ("Delete", "Stop")]
    for example in records(specs, "multi_turn", 60):
        if example.provenance["how"] == "topic_and_back":
            first, second, *_ = example.calls
            assert first.name != "Delete_task" or first.arguments != second.arguments


@pytest.mark.parametrize(
    ("name", "description", "properties"),
    [
        ("delete_range", "Delete characters in a range.", {"text": STRING}),
        ("remove_urls", "Remove URLs from the text.", {"text": STRING}),
        ("get_weekly_stats", "Get weekly stats. Modifies no server.", {}),
        ("get_protein_domains", "Get protein domains.", {"protein_id": STRING}),
    ],
)
def test_what_is_worked_out_or_of_another_kind_has_no_made_up_result(name, description, properties):
    with pytest.raises(gen.OptionError, match="no result can be guessed"):
        gen.generate([function(name, description, **properties)], n=1, mix={"tool_result": 1.0})


def test_processes_are_no_apps_and_roles_no_lists():
    found = [row["name"] for _, _, rows in results([function("list_processes")]) for row in rows]
    assert {"nginx", "sshd"} & {*found}
    roles = function("get_list_of_roles", "Get a list of roles.")
    found = [row["name"] for _, _, rows in results([roles]) for row in rows]
    assert {"admin", "viewer"} & {*found}


def test_the_start_of_a_span_is_not_told_without_its_end():
    date = {"type": "string", "format": "date"}
    spec = function("request_visits", "Request visits.", start_date=date, end_date=date)
    for example in records([spec], "tool_result", 40):
        assert " from " not in example.messages[-1].content


def test_nobody_has_nothing_sorted():
    sort = {"type": "string", "enum": ["date", "relevance"]}
    spec = function("search_notes", "Search notes.", ["query"], query=STRING, sort=sort)
    for example in records([spec], "multi_turn", 80):
        if example.provenance["how"] == "added":
            first = next(m.content for m in example.messages if m.role == "tool")
            assert not first.endswith(("[]", "[]}")) and "[]," not in first


def test_what_is_held_against_an_expected_balance_is_no_balance():
    number = {"type": "number"}
    spec = function("balance_check", "Check a balance.", account=STRING, expected_amount=number)
    with pytest.raises(gen.OptionError, match="no result can be guessed"):
        gen.generate([spec], n=1, mix={"tool_result": 1.0})


def test_a_forum_that_is_browsed_is_no_list_of_forums():
    spec = function("browse_subreddit", "Browse a subreddit's posts.", subreddit=STRING)
    for _, value, _ in results([spec]) if _made(spec) else ():
        assert "subreddits" not in value


def _made(spec):
    try:
        list(results([spec], 1))
    except gen.OptionError:
        return False
    return True


def test_a_show_is_not_called_as_its_new_workspace():
    def made(tool, *keys):
        schema = {"type": "object", "properties": dict.fromkeys(keys, STRING), "required": [*keys]}
        return {"name": tool, "description": f"{tool.replace('_', ' ')}.", "parameters": schema}

    specs = [made("create_workspace", "name"), made("create_show", "workspace_id", "name")]
    for example in records(specs, "chain", 20):
        first, second = example.calls
        assert second.arguments["name"] != first.arguments["name"]


def test_emails_have_subjects_and_details_are_no_list():
    emails = function("list_emails", "List recent emails in a folder.", [], folder=STRING)
    rows = [row for _, _, rows in results([emails]) for row in rows]
    assert rows and all(row["subject"] for row in rows)
    spec = gen.load_specs([function("get_scan_details", "Get details of a scan.", scan_id=STRING)])
    details = compile_function(spec[0], Setting(), grammar_phraser, False)
    assert bare_things(details) == ""


def test_what_is_listed_as_there_is_not_brought_back():
    def pair(verb):
        deed = function(f"{verb}_expense", f"{verb} an expense.", expense_id=STRING)
        return [function("list_expenses", "List expenses.", [], group_name=STRING), deed]

    assert list(records(pair("archive"), "chain", 6))
    with pytest.raises(gen.OptionError):
        records(pair("undelete"), "chain", 6)


def test_who_texts_a_number_sends_no_message_of_that_number():
    spec = function("send_sms", "Send an SMS.", ["number", "text"],
                    number={"type": "string", "description": "Recipient phone number"},
                    text={"type": "string"})  # fmt: skip
    answers = [m.content for e in records([spec], "tool_result") for m in e.messages[-1:]]
    assert answers and not any(re.search(r"SMS [(+\d]", text) for text in answers)


def test_a_lone_fact_stands_beside_what_it_is_of_and_money_has_its_currency():
    number = {"type": "string", "description": "Ten digit account number."}
    spec = function("get_account", "Read an account, including its balance and account details.",
                    ["account_number"], account_number=number)  # fmt: skip
    for arguments, result, _ in results([spec]):
        assert result["account_number"] == arguments["account_number"]
        assert result["currency"] == "USD"


def test_a_list_of_all_hardly_holds_just_one():
    found = [rows for *_, rows in results([function("list_plants", "List all plants.")], 60)]
    assert sum(len(each) == 1 for each in found) < len(found) / 5

"""What is asked for in one breath belongs together."""

from __future__ import annotations

import random

import pytest

import generator as gen
from generator.records import FunctionSpec, Utterance
from generator.scenarios.contrary import contrary
from generator.scenarios.joining import join
from generator.scenarios.matters import one_matter
from generator.scenarios.same_place import with_there


def function(name, description, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {"name": name, "description": description, "parameters": schema}


def spec(name, description):
    return FunctionSpec(name=name, description=description)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (("book_table", "Books a table."), ("cancel_table", "Cancels a table."), True),
        (("get_menu", "Get the menu of a restaurant."), ("find_restaurant", "Find food."), True),
        (("export_ledger", "Generate a sheet."), ("generate_quiz", "Generate a quiz."), False),
        (
            ("inspect_hive", "Inspect a hive."),
            ("log_state", "Log a state after an inspection."),
            False,
        ),
        (("cancel_booking", "Cancel a booking."), ("get_book", "Get a book."), False),
        (("cancel_booking", "Cancel a booking."), ("list_reservations", "List all."), True),
        (
            ("get_process", "Get the history of a process."),
            ("start_adoption", "Start the adoption process of a pet."),
            False,
        ),
        (("turn_on", "Turn on a device."), ("lock_car", "Lock all doors of the car."), False),
    ],
)
def test_a_common_deed_makes_no_common_matter(one, other, alike):
    assert one_matter(spec(*one), spec(*other)) == alike


def asked_together(*specs):
    mix = {"single": 1.0, "parallel_multiple": 1.0}
    made = gen.generate(specs, n=40, seed=3, mix=mix, validation=0.0)
    return {frozenset(c.name for c in e.calls) for e in made.examples() if len(e.calls) > 1}


def test_what_has_nothing_to_do_with_each_other_is_not_asked_for_in_one_breath():
    log_in = function("login_parlour", "Log in to the music parlour.")
    count = function("count_words", "Count the words of a text.", text={"type": "string"})
    assert not asked_together(log_in, count)


def test_two_of_one_field_are_asked_for_in_one_breath_though_no_word_tells():
    containers = function("show_containers", "Show the Docker containers of the host.")
    engines = function("prune_kubernetes", "Tidy up a Kubernetes cluster.")
    songs = function("play_ballad", "Play a ballad.", title={"type": "string"})
    pair = frozenset(("show_containers", "prune_kubernetes"))
    assert asked_together(containers, engines, songs) == {pair}


def test_two_things_of_an_organization_are_of_one():
    text = {"type": "string"}
    specs = [
        function("list_stacks", "List the stacks of an organization.", organization=text),
        function("get_stack_log", "Get the log of a stack.", organization=text, stack=text),
    ]
    for example in gen.generate(specs, n=12, seed=3, mix={"parallel_multiple": 1.0}).examples():
        assert len({call.arguments["organization"] for call in example.calls}) == 1


def test_another_workspace_has_other_repositories():
    slugs = {"workspace": "Workspace slug", "repo_slug": "Repository slug"}
    slugs = {name: {"type": "string", "description": told} for name, told in slugs.items()}
    runs = function("list_pipelines", "List pipeline runs for a repository.", **slugs)
    for example in gen.generate([runs], n=40, seed=3, mix={"parallel": 1.0}).examples():
        assert len({call.arguments["repo_slug"] for call in example.calls}) == len(example.calls)


def test_a_reminder_goes_with_anything():
    fire = function("fire_kiln", "Fire a kiln.", kiln_name={"type": "string"})
    remind = function("create_reminder", "Create a reminder.", title={"type": "string"})
    assert asked_together(fire, remind) == {frozenset(("fire_kiln", "create_reminder"))}


def test_functions_in_other_languages_are_of_one_matter():
    find = function("chazhao_a", "查找客户的发票。", customer={"type": "string"})
    send = function("fasong_b", "发送发票。", email={"type": "string"})
    songs = function("play_ballad", "Play a ballad.", title={"type": "string"})
    assert asked_together(find, send, songs) == {frozenset(("chazhao_a", "fasong_b"))}


def test_the_same_place_joins_two_requests():
    city = {"type": "string", "description": "The city"}
    specs = [
        function("get_weather", "Get the weather.", city=city),
        function("find_hotels", "Find hotels.", city=city),
        function("roll_die", "Roll a die.", sides={"type": "integer"}),
    ]
    examples = gen.generate(specs, n=12, seed=3, mix={"parallel_multiple": 1.0}).examples()
    for example in examples:
        calls = example.calls
        assert {call.name for call in calls} == {"get_weather", "find_hotels"}
        assert len({call.arguments["city"] for call in calls}) == 1


def test_a_day_is_not_taken_over_in_another_form():
    iso = {"type": "string", "description": "The day (YYYY-MM-DD)"}
    dotted = {"type": "string", "description": "The day (DD.MM.YYYY)"}
    specs = [
        function("find_bookings", "Find bookings.", date=dotted),
        function("cancel_booking", "Cancel a booking.", date=iso),
    ]
    made = gen.generate(specs, n=20, seed=3, mix={"parallel_multiple": 1.0, "multi_turn": 1.0})
    assert len(made) == 20


def test_what_things_lie_in_joins_two_requests():
    store = {"type": "string", "enum": ["north", "south"]}
    specs = [
        function("list_orders", "List the orders.", store=store),
        function("count_returns", "Count the returns.", store=store),
    ]
    made = gen.generate(specs, n=12, seed=3, mix={"parallel_multiple": 1.0}).examples()
    assert all(len({call.arguments["store"] for call in each.calls}) == 1 for each in made)
    said = [each.messages[-2].content for each in made]
    assert any("same store" in text for text in said)
    assert not any(text.count("lease") > 1 for text in said)


def test_a_question_that_follows_begins_small():
    one = Utterance("Show the notes", (), "", "")
    two = Utterance("What Slack chats exist", (), "", "")
    said = {join((one, two), random.Random(k)).utterance.text for k in range(40)}
    assert not any("Also, W" in text for text in said)
    pleases = Utterance("Please show the notes", (), "", ""), Utterance("Please go", (), "", "")
    said = {join(pleases, random.Random(k)).utterance.text for k in range(40)}
    assert all(text.lower().count("please") == 1 for text in said)


def test_nobody_has_a_thing_started_and_deleted_in_one_breath():
    def named(name):
        return spec(name, "")

    assert contrary(named("start_pump"), named("delete_pump"))
    assert contrary(named("restart_pump"), named("stop_pump"))
    assert not contrary(named("start_pump"), named("list_pumps"))


def test_there_stands_behind_nothing_that_would_lead_to_it() -> None:
    def said(text: str) -> Utterance:
        return Utterance(text, (), "lineage", "source", False)

    assert with_there(said("frost alert, 4 hours before")) is None
    found = with_there(said("what's the forecast tomorrow?"))
    assert found is not None and found.text == "what's the forecast tomorrow there?"

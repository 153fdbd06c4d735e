"""Which results feed which calls, and what errors say."""

from __future__ import annotations

import json
import random
import re

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.choose import choose_phraser
from generator.records import Slot, Utterance
from generator.scenarios.errors import error_content
from generator.scenarios.links import Link, links, thing_of
from generator.scenarios.planted import planted
from generator.scenarios.products import of_two_products
from generator.scenarios.referring import around_id, named_in
from generator.semantics.base import Setting
from generator.verification.recoveries import kind_of


def spec(name, wants=(), returns=None, description="Does it.", kind="string"):
    properties = {each: {"type": kind} for each in wants}
    tool = {
        "name": name,
        "description": description,
        "parameters": {"type": "object", "properties": properties, "required": list(wants)},
    }
    if returns is not None:
        tool["returns"] = {"type": "object", "properties": returns, "required": list(returns)}
    return tool


def found(*tools):
    specs = gen.load_specs(list(tools))
    phrase = choose_phraser(())
    functions = [compile_function(each, Setting(), phrase, False) for each in specs]
    return [(x.source, x.target, x.pointer, x.where, x.key, x.thing) for x in links(functions)]


TEXT = {"type": "string"}
ITEMS = {"type": "array", "items": {"type": "object", "properties": {"id": TEXT, "name": TEXT}}}


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (spec("search_trips", ["city"]), spec("book_trip", ["trip_id"]),
         ("/trip_id", "item", "trip_id", "trip")),
        (spec("list_open_issues"), spec("close_issue", ["id"]), ("/id", "item", "id", "issue")),
        (spec("create_note", ["text"]), spec("pin_note", ["note_id"]),
         ("/note_id", "new", "id", "note")),
        (spec("find_code", ["city"], {"zip_code": TEXT}), spec("get_rain", ["zip_code"]),
         ("/zip_code", "field", "zip_code", "zip code")),
        (spec("find_people", ["city"], {"people": ITEMS}), spec("invite", ["person_id"]),
         ("/person_id", "item", "id", "person")),
        (spec("list_users"), spec("get_user", ["userId"], kind="integer"),
         ("/userId", "item", "userId", "user")),
        (spec("get_all_tags"), spec("delete_tag", ["tag_id"], kind="number"),
         ("/tag_id", "item", "tag_id", "tag")),
        (spec("list_users"), spec("update_task", ["assignee_id"]),
         ("/assignee_id", "item", "id", "user")),
        (spec("list_issues"), spec("get_issue", ["issueIdOrKey"]),
         ("/issueIdOrKey", "item", "key", "issue")),
        (spec("acme_list_boards"), spec("acme_get_board", ["boardId"]),
         ("/boardId", "item", "boardId", "board")),
        (spec("list_merge_requests"), spec("merge", ["merge_request_iid"]),
         ("/merge_request_iid", "item", "merge_request_iid", "request")),
        # nobody knows what they are called
        (spec("list_zorbs"), spec("open_zorb", ["zorb_id"]),
         ("/zorb_id", "item", "zorb_id", "zorb")),
        (spec("get_late_zorbs"), spec("close_zorb", ["zorb_name"]),
         ("/zorb_name", "item", "name", "zorb")),
        (spec("list_playlists"), spec("delete_playlist", ["name"]),
         ("/name", "item", "name", "playlist")),
        (spec("list_sessions"), spec("end_session", ["session_id"]),
         ("/session_id", "item", "session_id", "session")),
    ],
)  # fmt: skip
def test_what_identifies_one_thing_is_linked(source, target, expected):
    assert found(source, target) == [(source["name"], target["name"], *expected)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (spec("list_users"), spec("send_note", ["note_id"])),  # another thing
        (spec("list_users"), spec("get_user", ["user_token"])),  # a secret
        (spec("create_user", ["name"]), spec("delete_user", ["user_id"])),  # takes it back
        (spec("get_user_list", ["user_id"]), spec("get_user", ["user_id"])),  # must know it itself
        (spec("get_rate", ["city"], {"status": TEXT}), spec("set_light", ["status"])),  # no thing
        (spec("list_users"), spec("find_posts", ["query"])),
        (spec("list_access_requests"), spec("merge", ["merge_request_iid"])),  # of another kind
        (spec("list_open_issues"), spec("get_closed_issue", ["issue_id"])),
        (spec("acme_list_projects"), spec("get_task", ["project_id"])),  # another product's
        (
            spec("list_projects", description="Lists GitBarn projects."),
            spec("get_task", ["project_id"], description="Reads a TaskBoard task."),
        ),
        (spec("list_notes"), spec("pin", ["project_id", "note_id"])),  # in which project?
        (spec("search_files"), spec("send_fax", ["file_id"])),
        (spec("get_settings"), spec("set_mode", ["setting_id"])),  # no things kept under IDs
        (spec("list_playlists"), spec("create_playlist", ["name"])),  # a name to be given
        (spec("list_playlists"), spec("rename_playlist", ["name"])),
        (spec("list_playlists"), spec("create_playlist", ["playlist_id"])),  # not yet there
        (spec("list_users"), spec("get_user", ["user_name"])),  # people have more than one
        (spec("list_guests"), spec("greetGuest", ["guest_id"])),  # named by another hand
        (spec("list_users"), spec("times_query", ["user_id"])),
        (spec("list_hedge_entries"), spec("remove_pond_static", ["entry_id"])),  # another list's
        (
            spec("book_tour", ["tour_name"], description="Book a tour"),
            spec("rate_tour", ["tour_id", "stars"], description="Rate a tour"),
        ),  # a booking is no tour
    ],
)
def test_what_does_not_is_not(source, target):
    assert found(source, target) == []


@pytest.mark.parametrize(
    ("name", "thing"),
    [("search_open_issues", "issue"), ("event_search", "event"), ("api.v1.getOrder", "order"),
     ("get_photos_by_user", "photo"), ("cancel", "")],
)  # fmt: skip
def test_what_a_function_is_about(name, thing):
    (one,) = gen.load_specs([spec(name)])
    assert thing_of(one) == thing


def test_the_second_request_names_what_was_found_in_its_place():
    words = Utterance("Add the red product to the cart, 3 of it", (), "", "")
    assert [part.text for part in named_in(words, "product")] == ["Add ", " to the cart, 3 of it"]
    assert named_in(Utterance("Use the product ID", (), "", ""), "product") is None
    (flight,) = rows = [{"number": "LO74", "price": 5}]
    link = Link("a", "b", "/flight_no", "item", "flight_no", "flight")
    assert planted(rows, rows, link, ["OS13"], 0) == flight == {"flight_no": "OS13", "price": 5}


@pytest.mark.parametrize(
    ("one", "other", "thing"),
    [("create_calendar_event", "Ticketbud_Tickets_for_an_Event", "event"),
     ("list_tasks", "reclaim_log_work", "task")],
)  # fmt: skip
def test_a_product_in_one_name_alone_is_told(one, other, thing):
    specs = gen.load_specs([spec(one), spec(other)])
    assert of_two_products(*specs, thing)


@pytest.mark.parametrize(
    ("failure", "kind"),
    [("busy", "busy"), ("timeout", "timeout"), ("unknown", "value"), ("rejected", "value"),
     ("refused", "refused")],
)  # fmt: skip
def test_each_error_tells_its_kind(failure, kind):
    rng = random.Random(1)
    contents = {error_content(failure, "order_id", rng) for _ in range(200)}
    assert len(contents) >= 12
    assert {kind_of(content) for content in contents} == {kind}


def test_what_was_said_with_the_first_request_is_not_said_again():
    day = {"type": "string", "format": "date", "description": "Day of the booking"}
    text = {"type": "string", "description": "ID of the booking"}
    find = spec("find_bookings", description="Find bookings of a day.")
    find["parameters"] = {
        "type": "object", "properties": {"date": day, "booking_id": text}, "required": ["date"],
    }  # fmt: skip
    cancel = spec("cancel_booking", description="Cancel a booking.")
    cancel["parameters"] = {
        "type": "object", "properties": {"date": day, "booking_id": text},
        "required": ["date", "booking_id"],
    }  # fmt: skip
    for example in gen.generate([find, cancel], n=20, seed=2, mix={"chain": 1.0}).examples():
        assert "booking_id" not in example.calls[0].arguments
        (said,) = {slot.text for slot in example.slots if slot.path == "/date"}
        asked = " ".join(m.content for m in example.messages if m.role == "user")
        assert asked.count(said) == 1


def test_who_asks_for_what_is_similar_says_so():
    names = ("search_products", "get_similar_products")
    query, number = {"query": {"type": "string"}}, {"product_id": {"type": "string"}}
    shop = [
        {"name": name, "parameters": {"type": "object", "properties": p, "required": [*p]}}
        for name, p in zip(names, (query, number), strict=True)
    ]
    for example in gen.generate(
        shop, n=10, mix={"chain": 1.0}, validation=0.0, noise=0.0
    ).examples():
        said = " ".join(m.content or "" for m in example.messages if m.role == "user")
        assert "similar to " in said


def test_the_thing_is_spoken_of_where_its_id_would_stand():
    pot, text = {"pot_id": {"type": "string"}}, {"text": {"type": "string"}}
    name = {"name": {"type": "string"}}
    shed = [
        {
            "name": of,
            "description": told,
            "parameters": {"type": "object", "properties": p, "required": [*p]},
        }
        for of, told, p in (
            ("create_pot", "Create a pot.", name),
            ("add_comment", "Add a comment to a pot.", pot | text),
        )
    ]
    said = [
        " ".join(m.content or "" for m in example.messages if m.role == "user")
        for example in gen.generate(shed, n=30, mix={"chain": 1.0}, validation=0.0).examples()
    ]
    assert (
        sum("to the new pot" in text or "on the new pot" in text for text in said) > len(said) / 3
    )
    assert not any(text.rstrip(".?!").endswith("for the new pot") for text in said)


def test_what_is_found_may_have_nothing_but_its_id_and_one_cloud_holds_it():
    cloud = {"cloud": {"type": "string", "enum": ["aws", "gcp", "azure"]}}
    run = {"type": "string", "description": "ID of the flow run"}
    told = "Stop a Zorbo flow run in a cloud."
    tools = [
        {
            "name": of,
            "description": text,
            "parameters": {"type": "object", "properties": p, "required": [*p]},
        }
        for of, text, p in (
            ("list_flow_runs", "List the flow runs in a cloud.", cloud),
            ("stop_flow_run", told, cloud | {"flow_run_id": run}),
        )
    ]
    for example in gen.generate(tools, n=30, mix={"chain": 1.0}, validation=0.0).examples():
        first, second = example.calls
        assert first.arguments["cloud"] == second.arguments["cloud"]
        asked = " ".join(m.content for m in example.messages if m.role == "user")
        assert not re.search(r"\b(?:flow|Zorbo) the (?:first|second|third|top)", asked)


@pytest.mark.parametrize(
    ("text", "thing", "before"),
    [
        ("Stop the Lumo TV device 7A", "device", "Stop "),
        ("Please cancel flow run 7A", "run", "Please cancel "),
        ("Could you unpair device 7A", "device", "Could you unpair "),
        ("Details on the board 7A", "board", "Details on "),
    ],
)
def test_the_kind_of_a_thing_is_said_with_it(text, thing, before):
    start = text.index("7A")
    slot = Slot("/id", "7A", "7A", start, start + 2, "spoken")
    own = frozenset(("cancel", "flow", "unpair", "device", "run", "stop"))
    parts = around_id(Utterance(text, (slot,), "", ""), "/id", thing, own)
    assert [part.text for part in parts] == [before, ""]


def test_what_was_open_in_the_list_is_open_when_it_is_looked_at():
    tools = [spec("list_incidents"), spec("get_incident", ["incident_id"])]
    tools[1]["description"] = "Get an incident."
    for example in gen.generate(tools, n=30, mix={"chain": 1.0}, validation=0.0).examples():
        results = [json.loads(m.content) for m in example.messages if m.role == "tool"]
        if len(results) < 2:
            continue
        rows = results[0] if isinstance(results[0], list) else results[0]["incidents"]
        one = next(r for r in rows if r["incident_id"] == example.calls[1].arguments["incident_id"])
        assert all(one[key] == value for key, value in results[1].items() if key in one)


def test_an_option_that_may_hold_for_both_is_not_said_with_the_first_alone():
    season = {"season": {"type": "string", "enum": ["spring", "autumn"]}}
    name = {"playlist_id": {"type": "string", "description": "ID of the playlist"}}
    tools = [
        {
            "name": of,
            "description": text,
            "parameters": {"type": "object", "properties": p, "required": [*must]},
        }
        for of, text, p, must in (
            ("list_playlists", "List the playlists.", season, ()),
            ("open_playlist", "Opens a playlist.", name | season, name),
        )
    ]
    made = [*gen.generate(tools, n=30, mix={"chain": 1.0}, validation=0.0).examples()]
    assert made
    assert not any("season" in example.calls[0].arguments for example in made)


def test_who_is_named_in_the_list_is_named_in_the_answer():
    name = {"student_name": {"type": "string"}}
    tools = [
        {"name": "list_students", "description": "List all students.",
         "parameters": {"type": "object", "properties": {}}},
        {"name": "get_history", "description": "Get the exam history of a student.",
         "parameters": {"type": "object", "properties": name, "required": [*name]}},
    ]  # fmt: skip
    for example in gen.generate(tools, n=20, mix={"chain": 1.0}, validation=0.0).examples():
        found = next(json.loads(m.content) for m in example.messages if m.role == "tool")
        rows = found if isinstance(found, list) else found["students"]
        answer = next(
            (m.content for m in example.messages if m.role == "assistant" and m.content), ""
        )
        for row in rows if answer else ():
            assert row["name"] in answer or len(rows) > 5
            assert row["name"].split()[0].lower() in row["email"] or not row["name"].isascii()


def chained(first, second):
    """Records of a chain of two functions, each a name and its arguments."""
    text = {"type": "string"}
    tools = [
        {"name": name, "description": about, "parameters": {
            "type": "object", "properties": dict.fromkeys(needs, text), "required": needs}}
        for name, about, needs in (first, second)
    ]  # fmt: skip
    mix = {"single": 1.0, "chain": 1.0}
    made = gen.generate(tools, n=40, seed=2, mix=mix, validation=0.0).examples()
    return [example for example in made if example.scenario == "chain"]


def test_nobody_deletes_what_they_have_not_heard_of():
    listed = ("list_kilns", "List all kilns.", [])
    made = chained(listed, ("delete_kiln", "Delete a kiln.", ["kiln_id"]))
    assert {example.provenance["how"] for example in made} == {"in_turn"}
    made = chained(listed, ("get_kiln", "Get a kiln.", ["kiln_id"]))
    assert {example.provenance["how"] for example in made} == {"in_turn", "at_once"}


def test_what_is_made_is_not_closed_in_the_same_breath():
    bill = ("create_bill", "Create a bill.", ["subject"])
    assert not chained(bill, ("mark_bill_closed", "Mark a bill as closed.", ["bill_id"]))
    assert not chained(bill, ("set_bill_state", "Set a bill's state.", ["bill_id", "state"]))
    assert chained(bill, ("send_bill", "Send a bill.", ["bill_id", "email"]))


def test_who_asks_for_two_deeds_hears_of_both():
    bill = ("create_bill", "Create a bill.", ["subject"])
    made = chained(bill, ("send_bill", "Send a bill.", ["bill_id", "email"]))
    answers = [e.messages[-1].content or "" for e in made if e.messages[-1].role == "assistant"]
    told = [text for text in answers if "created" in text and "sent" in text]
    assert len(told) > len(answers) / 3

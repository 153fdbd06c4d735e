"""What people come back to in a conversation, and how; what a service answers to it."""

from __future__ import annotations

import random
import re

import pytest

import generator as gen
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec, Slot, Utterance
from generator.scenarios.asking import question
from generator.scenarios.followed import own_of_one
from generator.scenarios.followups import FollowUps
from generator.scenarios.givingup import given_up, wished
from generator.scenarios.in_keeping import bounded
from generator.scenarios.itemlines import lines, phrases
from generator.scenarios.left_out import _long
from generator.scenarios.missing import _asks_for_some
from generator.scenarios.not_yet_told import as_not_yet_told
from generator.scenarios.replies import Replies
from generator.scenarios.returned import returned
from generator.scenarios.said_again import spoken_of
from generator.scenarios.several import told_apart
from generator.scenarios.slips import written_alike
from generator.scenarios.sought_names import names_for
from generator.scenarios.talk import small
from generator.scenarios.twice import holding
from generator.scenarios.whichone import asks_which
from generator.semantics.base import Setting

SIDES = ("train", "validation", "any")
TEXT = {"type": "string"}
DAY = {"type": "string", "format": "date", "description": "The day of the visit"}


def compiled(name, description, required, /, **properties):
    schema = {"type": "object", "properties": properties, "required": required}
    spec = FunctionSpec(name=name, description=description, parameters=schema)
    return compile_function(spec, Setting(), grammar_phraser, False)


def forms(function, path, purpose):
    return [p.lineage.split(":", 2)[2] for p in FollowUps().of(function, path, purpose)]


VISITS = compiled(
    "list_visits", "List the visits.", ["city", "date"],
    city={**TEXT, "description": "Name of the city"}, date=DAY,
    output_format={**TEXT, "enum": ["json", "table"]},
    offset={"type": "integer"},
    guests={"type": "integer", "description": "Number of guests"},
    visit_type={**TEXT, "enum": ["short", "long"], "description": "Type of visit"},
)  # fmt: skip


@pytest.mark.parametrize("purpose", ["correct", "besides", "add"])
def test_nobody_comes_back_to_how_an_answer_comes(purpose):
    assert forms(VISITS, "/output_format", purpose) == []
    assert forms(VISITS, "/offset", purpose) == []
    assert forms(VISITS, "/visit_type", purpose) == []


def test_what_a_request_is_about_is_come_back_to():
    for path in ("/city", "/date"):
        assert all(forms(VISITS, path, purpose) for purpose in ("correct", "again"))
    assert forms(VISITS, "/guests", "correct")


def test_another_one_of_what_has_an_id_is_called_by_what_it_is():
    bed = compiled("get_bed", "Get a garden bed.", ["bed_id"], bed_id=TEXT)
    again = forms(bed, "/bed_id", "again")
    assert again
    assert not any("as the" in form for form in again)
    meant = forms(bed, "/bed_id", "correct")
    assert any("meant" in form for form in meant)
    assert not any("should be" in form for form in meant)


def test_what_one_is_called_is_not_what_another_one_is():
    rename = compiled(
        "rename_bed", "Rename a bed.", ["bed_id", "new_name"],
        bed_id={**TEXT, "description": "ID of the bed"}, new_name=TEXT,
    )  # fmt: skip
    assert "/new_name" in own_of_one(rename)
    move = compiled(
        "move_visit", "Move a visit.", ["visit_id", "date"],
        visit_id={**TEXT, "description": "ID of the visit"}, date=DAY,
    )  # fmt: skip
    assert not own_of_one(move)


def test_words_within_a_sentence_begin_small_unless_a_value_begins_them():
    said = small(
        Utterance("What about Rome?", (Slot("/city", "Rome", "Rome", 11, 15, "", 0, 0),), "", "")
    )
    assert said.text == "what about Rome?"
    rome = Utterance("Rome, please", (Slot("/city", "Rome", "Rome", 0, 4, "", 0, 0),), "", "")
    assert small(rome) == rome


def test_who_corrects_says_what_was_meant_without_the_preposition():
    weather = compiled("get_weather", "Get the weather for a city.", ["city"], city=TEXT)
    said = [
        "".join(part if isinstance(part, str) else "{}" for part in form.skeleton.parts)
        for form in FollowUps().of(weather, "/city", "correct")
    ]
    assert "Actually, make that {}." in said
    assert not any("that for" in text or "Actually, for" in text for text in said)


def test_nobody_has_taken_one_town_for_another_but_minds_are_changed():
    weather = compiled("get_weather", "Get the weather for a city.", ["city"], city=TEXT)
    said = [form.lineage for form in FollowUps().of(weather, "/city", "correct")]
    assert said
    assert not any("sorry" in text.lower() or "meant" in text for text in said)
    visits = compiled("get_visits", "Get the visits.", ["date"], date=DAY)
    slips = [form.lineage for form in FollowUps().of(visits, "/date", "correct")]
    assert any("meant" in text for text in slips)


def test_two_ends_are_given_from_one_to_the_other():
    stay = compiled(
        "list_stays", "List the stays.", ["start_date", "end_date"], start_date=DAY, end_date=DAY
    )
    said = Replies().of(stay, ("/start_date", "/end_date"), "any")
    assert {p.lineage.split(":", 2)[2] for p in said} >= {"From {a} to {b}", "{a} until {b}"}


def test_only_what_is_looked_up_can_be_missingwished():
    find = compiled(
        "find_notes", "Search for notes.", ["query", "folder_id", "body"],
        query={**TEXT, "description": "Search query"}, folder_id=TEXT, body=TEXT,
    )  # fmt: skip
    query, folder, body = find.parameters
    assert wished(query)
    assert not wished(folder)
    said = {given_up((query,), side, random.Random(at))[0] for at in range(60) for side in SIDES}
    assert not any("don't have" in text or "look that up" in text for text in said)
    assert len(said) > 5
    said = {given_up((folder,), side, random.Random(at))[0] for at in range(60) for side in SIDES}
    assert any("don't have" in text for text in said)
    assert _long(body)
    assert not _long(folder)


def test_what_people_said_stands_after_their_names_and_phrases_on_lines():
    said = [
        {"id": "1", "text": "All good", "author": "Ann"},
        {"id": "2", "text": "No", "from": "B"},
    ]
    assert lines(said, "text") == ["- Ann: All good", "- B: No"]
    books = [
        {"id": "1", "title": "Fern", "author": "Ann"},
        {"id": "2", "title": "Ivy", "author": "B"},
    ]
    assert lines(books, "title") == ["- Fern by Ann", "- Ivy by B"]
    dated = [{**book, "year": 1987, "pages": 300} for book in books]
    assert lines(dated, "title")[0] == "- Fern by Ann: 1987, 300 pages"
    for bad in ("one\ntwo", "word " * 40):
        assert not lines([{**said[0], "text": bad}, said[1]], "text")
        assert not lines([{**books[0], "title": bad}, books[1]], "title")
    logged = [{"id": str(at), "message": "Connection timed out", "level": "error"} for at in (1, 2)]
    assert lines(logged, "message") == ["- Connection timed out (error)"] * 2
    three = ["Fix the login page", "Plan the next week", "Ask for the key"]
    assert phrases(three) == [f"- {each}" for each in three]
    assert not phrases(three[:2])
    assert not phrases(["Ann", "Bo", "Cy"])
    several = told_apart(("a", "b"), ["I've found 3 notes:\n- x\n- y\n- z", "I found no notes."])
    assert several == ["For a, I found 3 notes:\n- x\n- y\n- z", "For b, I found no notes."]


def test_whom_a_thing_is_given_to_does_not_differ_where_another_is_given():
    assign = compiled(
        "assign_lead", "Assign a lead.", ["lead_id", "seller_id"], lead_id=TEXT, seller_id=TEXT
    )
    assert holding(assign) == {"/seller_id"}
    tasks = compiled(
        "get_task", "Get a task.", ["project_id", "task_id"], project_id=TEXT, task_id=TEXT
    )
    assert holding(tasks) == {"/project_id"}


def test_bounds_may_be_called_by_where_they_begin_and_end():
    assert bounded({"price": 150.0}, {"price_to": 25})["price"] <= 25
    assert bounded({"price": 3.0}, {"price_from": 25})["price"] >= 25
    assert bounded({"price_per_night": 150}, {"max_rate": 100})["price_per_night"] <= 100
    for paid in ("rate", "nightly_rate", "fare"):
        assert bounded({paid: 150}, {"max_price": 100})[paid] <= 100
    for other in ("exchange_rate", "heart_rate"):
        assert bounded({other: 150}, {"max_price": 100})[other] == 150
    assert bounded({"max_speed": 150}, {"max_price": 100})["max_speed"] == 150


def test_who_asks_for_details_does_not_get_one_number():
    details = compiled(
        "get_plan_details", "Get the details of a plan, with its budget.", ["plan_id"], plan_id=TEXT
    )
    assert returned(details) is None
    film = compiled(
        "get_movie_details", "Get the details of a movie, with its budget.", ["movie_id"],
        movie_id=TEXT,
    )  # fmt: skip
    assert returned(film) is None
    film = compiled("get_movie_details", "Get the details of a movie.", ["movie_id"], movie_id=TEXT)
    known = returned(film)
    assert known is not None
    assert [*known.schema["properties"]] == ["title", "rating"]


def test_who_looks_for_one_by_its_name_finds_that_one():
    search = compiled(
        "search_companies", "Search for companies.", ["query"],
        query={**TEXT, "description": "Company name to search for"},
    )  # fmt: skip
    shape = returned(search)
    found = names_for(shape, search.parameters, {"query": "Novo Nordisk"}, random.Random(1))
    assert found == ("Novo Nordisk",)
    cars = compiled("search_car_listings", "Search car listings.", [], make=TEXT)
    models = returned(cars)
    assert names_for(models, cars.parameters, {"make": "Lada"}, random.Random(1)) == ()


def test_a_request_for_all_that_there_is_leaves_nothing_out():
    find = compiled(
        "find_notes", "Search for notes.", ["query"],
        query={**TEXT, "description": "Search query"},
    )  # fmt: skip
    (query,) = find.parameters
    for text in ("What notes are there?", "Can you list my notes", "hey, show me the notes"):
        assert not _asks_for_some(text, (query,)), text
    assert _asks_for_some("Find me some notes", (query,))
    assert _asks_for_some("What notes are there?", ())


def test_which_one_is_meant_is_not_told_by_the():
    drop = compiled("delete_note", "Delete a note.", ["item_id"], item_id=TEXT)
    told = Utterance("I want to delete the meal plan entry, please", (), "", "", False)
    said = as_not_yet_told(told, drop.parameters, random.Random(1)).text
    assert said == "I want to delete a meal plan entry, please"
    several = Utterance("Delete the notes", (), "", "", False)
    assert as_not_yet_told(several, drop.parameters, random.Random(1)) == several
    assert "Which one? Can you give me its ID?" in asks_which("item ID")


def test_a_way_is_asked_for_by_its_two_ends():
    ride = compiled(
        "plan_ride", "Plan a ride.", ["origin", "destination"], origin=TEXT, destination=TEXT
    )
    said = {question(ride.parameters, random.Random(at), ("",)) for at in range(20)}
    assert said <= {
        "From where to where?", "Where from, and where to?", "Where from and where to?"
    }  # fmt: skip


def test_a_name_is_asked_for_as_of_what_is_there():
    purge = compiled("purge_queue", "Purge messages from a queue.", ["name"], name=TEXT)
    said = {question(purge.parameters, random.Random(at), ("",)) for at in range(30)}
    assert "What's the name of the queue?" in said
    assert all("queue" in text for text in said)
    make = compiled("create_queue", "Create a queue.", ["name"], name=TEXT)
    assert question(make.parameters, random.Random(1), ("",)) in (
        "What should it be called?", "What would you like to call it?", "What should I call it?"
    )  # fmt: skip


def test_a_keyword_is_what_is_looked_for():
    find = compiled(
        "list_accounts", "Find accounts.", ["name_keyword"],
        name_keyword={**TEXT, "description": "Keyword in the name"},
    )  # fmt: skip
    said = {question(find.parameters, random.Random(at), ("",)) for at in range(30)}
    assert said <= {"What are you looking for?", "What should I search for?"}


def test_what_was_asked_of_one_town_is_corrected_to_another_and_not_to_what_is_near_it():
    town = {"type": "string", "description": "City"}
    schema = {"type": "object", "properties": {"city": town}, "required": ["city"]}
    spec = {"name": "get_live_temp", "description": "Get the temperature.", "parameters": schema}
    own = gen.load_specs([spec])
    made = gen.generate(own, n=60, seed=2, mix={"multi_turn": 1}, validation=0.0).train
    said = [
        message.content or ""
        for each in made
        for message in [m for m in each.messages if m.role == "user"][1:]
    ]
    meant = [text for text in said if re.search(r"\b(?:meant?|sorry|no|actually)\b", text, re.I)]
    assert meant
    assert not [text for text in meant if re.search(r"\b(?:near|around) ", text, re.I)]


@pytest.mark.parametrize(
    ("wrong", "right", "alike"),
    [
        ("January 15th", "January 17th", True),
        ("January 15th", "2024-08-16", False),
        ("12/28/2025", "Jun 8, 2025", False),
        ("12/28/2025", "2025-06-08", False),
        ("the 27th", "Sept 20, 2024", False),
        ("one", "2", False),
        ("500 ml", "750 ml", True),
    ],
)
def test_who_takes_a_value_back_puts_the_right_one_the_same_way(wrong, right, alike):
    assert written_alike(wrong, right) == alike


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"/to": "Ritu", "/text": "Hello Ritu, thanks!"}, True),
        ({"/to": "Ritu Sharma", "/text": "It is Ritu's turn"}, True),
        ({"/to": "Ritu", "/text": "Dinner is ready"}, False),
        ({"/to": "home", "/text": "I am home"}, False),
        ({"/to": "Ritu", "/text": 4}, False),
    ],
)
def test_what_greets_one_is_not_sent_to_another(values, expected):
    assert spoken_of(values, "/to") is expected


def test_who_names_one_looks_for_one():
    name = {**TEXT, "description": "Name of the kennel"}
    find = compiled("find_kennel", "Find kennels by name.", ["name"], name=name)
    said = Utterance("Could you find some kennels for me?", (), "x", "grammar")
    told = as_not_yet_told(said, find.parameters, random.Random(0)).text
    assert told == "Could you find a kennel for me?"
    every = compiled("list_kennels", "List kennels by name.", ["name"], name=name)
    assert as_not_yet_told(said, every.parameters, random.Random(0)).text == said.text

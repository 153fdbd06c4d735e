"""Things that descriptions call only items, and states that end a sentence; made up here."""

from __future__ import annotations

import re

import pytest

import generator as gen
from tests.phrasing.test_grammar_life import TEXT, intent, share, texts


@pytest.mark.parametrize(
    ("name", "told", "names", "noun"),
    [
        ("basket_add", "Add an item to the basket.", ["article_id"], "article"),
        ("drop_entry", "Delete an entry from the diary.", ["page_id"], "page"),
        ("fetch_resource", "Retrieve a resource.", ["sensor_id"], "sensor"),
        # the ID is of what the item is in, or two things have one
        ("list_add", "Add an item to a list.", ["list_id"], "item"),
        ("box_add", "Add an item to the box.", ["box_id"], "item"),
        ("move", "Move an item to another shelf.", ["shelf_id", "lamp_id"], "item"),
    ],
)
def test_an_id_tells_what_an_item_is(name, told, names, noun):
    found = texts(name, told, **dict.fromkeys(names, TEXT))
    said = noun if noun != "item" else "(item|lamp|shelf)"
    assert share(found, rf"\b{said}\b") > 0.9


@pytest.mark.parametrize(
    ("told", "led"),
    [
        ("Mark an errand in a list as completed.", ("as", "completed")),
        ("Mark the parcel at a depot as delivered.", ("as", "delivered")),
        ("Get visits broken down by month.", ("by", "month")),
    ],
)
def test_a_state_that_ends_the_sentence_is_kept(told, led):
    assert led in intent("do_it", told, errand_id=TEXT).complements


def test_what_is_no_longer_needed_is_no_half_clause():
    found = texts("close_poll", "Close a poll that's no longer needed", poll_id=TEXT)
    assert share(found, r"no longer(?! needed)") == 0
    assert share(found, "poll") > 0.9


def test_the_last_takes_no_article_after_it():
    age = {"type": "integer", "description": "Number of minutes to look back"}
    parameters = {"type": "object", "properties": {"age": age}, "required": ["age"]}
    spec = {"name": "get_alarms", "description": "Get alarms.", "parameters": parameters}
    made = gen.generate(gen.load_specs(spec), n=40, seed=3, mix={"single": 1}, validation=0)
    asked = [message.content for one in made.train for message in one.messages[-2:-1]]
    assert share(asked, r"\b(?:last|past) (?:an?|half) ") == 0
    assert share(asked, r"\b(?:last|past) [\w-]+ (?:minutes|min|hours?)") > 0.7


@pytest.mark.parametrize(
    ("name", "told", "noun", "led"),
    [
        ("cabin_listing_details", "Get details about a cabin listing.", "cabin listing", ()),
        ("get_cabins", "Get a listing of cabins.", "cabins", ()),
        (
            "list_probes",
            "List all probes in Stratos with optional pagination support",
            "probes",
            (("in", "Stratos"),),
        ),
    ],
)
def test_what_can_be_given_besides_is_no_part_of_a_noun(name, told, noun, led):
    found = intent(name, told)
    kept = tuple((tail.split(" ", 1)[0], name) for name, tail in found.kept)
    assert (found.noun, found.complements or kept) == (noun, led)


def test_counted_spans_are_led_to():
    told = "Period of the sales (e.g., last 24 hours, last 7 days, last month)"
    text = {"type": "string", "description": told}
    parameters = {
        "type": "object",
        "properties": {"time_period": text},
        "required": ["time_period"],
    }
    spec = {"name": "get_sales", "description": "Get sales.", "parameters": parameters}
    made = gen.generate(gen.load_specs(spec), n=60, seed=3, mix={"single": 1}, validation=0)
    asked = [message.content for one in made.train for message in one.messages[-2:-1]]
    assert share(asked, r"sales (?:last \d|past )") == 0
    assert share(asked, r"the last \d") > 0.2


def test_rows_stand_in_no_list():
    rows = {"type": "array", "items": {"type": "object", "additionalProperties": {}}}
    told = {"link_id": TEXT, "vault": TEXT, "shelf": TEXT, "records": rows}
    found = texts("insert_records", "Insert records into a shelf of a vault.", **told)
    assert any("these records" in text for text in found)
    assert not any(re.search(r"records[:,.] link", text) for text in found)

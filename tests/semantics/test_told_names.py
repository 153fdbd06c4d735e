"""What a description says that a name leaves out, and what its figures and examples are not."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

import generator as gen
from generator.records import DEFAULT_ANCHOR, FunctionSpec, Json
from generator.semantics.binding.bind import bind
from generator.semantics.described.mining import mine
from generator.semantics.numbers.people_numbers import told_range


def drawn(key: str, text: str, function: str = "look_up", **schema: Any) -> tuple[str, list[Json]]:
    told = {"type": "string", "description": text, **schema}
    spec = FunctionSpec(
        name=function,
        description="",
        parameters={"type": "object", "properties": {key: told}, "required": [key]},
    )
    meaning = bind(spec)[0].meaning
    rng, draw = random.Random(3), meaning.sampler("any")
    return meaning.name, [draw(rng, DEFAULT_ANCHOR) for _ in range(20)]


def test_a_slug_is_none_of_a_projects_titles() -> None:
    _, values = drawn("project", "Sentry project slug (e.g. 'backend-api').")
    assert len(set(values)) > 3
    assert all(str(value).islower() and " " not in str(value) for value in values)


@pytest.mark.parametrize(
    "told", ["The riddle's pretty id (the slug in its URL).", "Riddle key (its slug)"]
)
def test_an_id_may_be_told_to_be_a_slug(told: str) -> None:
    assert drawn("pretty_id", told, "get_riddle")[0] == "slug"


def test_coordinates_shown_for_an_address_are_one_way_to_give_it() -> None:
    name, _ = drawn("origin", "Address or lat,lng coordinates (e.g. '1.25,3.50')", "sail")
    assert name == "location"


@pytest.mark.parametrize(
    ("key", "told"), [("pier_no", ""), ("pier", "Pier (get this from search results)")]
)
def test_a_number_may_tell_which_one_is_meant(key: str, told: str) -> None:
    assert drawn(key, told, "get_pier", type="integer")[0] == "identifier"


def test_members_are_what_the_list_is_told_to_be_of() -> None:
    items = {"type": "string"}
    _, values = drawn("items", "a list of colors to mix", "mix", type="array", items=items)
    assert "blue" in {one for many in values if isinstance(many, list) for one in many}


def test_a_token_for_pages_is_no_key() -> None:
    assert drawn("startAfter", "Token for pagination", "list_assets")[0] == "kindred"


def test_the_side_of_an_exchange_is_a_currency() -> None:
    name, _ = drawn("to", "The target currency, a 3-letter code", "convert", pattern="^[A-Z]{3}$")
    assert name == "currency_code"


def test_kinds_that_may_be_given_are_no_values() -> None:
    _, values = drawn("value", "Value to look up (URL, domain, IP, or hash).")
    assert not {"URL", "domain", "IP", "hash"} & {str(value) for value in values}


def test_what_bounds_how_a_number_is_written_bounds_no_number() -> None:
    assert told_range("positive, at most 2 decimal places, at most 1e12")[1] == float("inf")
    assert told_range("at most 20 items")[1] == 20


def test_many_examples_of_a_category_are_all_that_are_drawn() -> None:
    _, values = drawn("category", "Category (e.g. Industry, Tools, Research, Startups, Models)")
    assert set(values) <= {"Industry", "Tools", "Research", "Startups", "Models"}


def test_many_examples_of_a_kind_leave_others() -> None:
    told = "Kind of work, for example 'tv show', 'saga', 'photograph', 'trailer', 'song', 'book'"
    assert drawn("object_type", told, "search_work")[0] != "enum"


def test_a_clock_without_a_colon() -> None:
    _, values = drawn("time", "Time in HHMM format (e.g., '0700' for 7:00 AM, '1430' for 2:30 PM)")
    assert all(len(str(one)) == 4 and int(str(one)[:2]) < 24 for one in values)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Post id in a permalink like reddit.com/r/<sub>/... (e.g. '1abc23').", ("1abc23",)),
        ("A page (``/a/b.html``) or a file (``/c/d.txt``).", ("/a/b.html", "/c/d.txt")),
    ],
)
def test_examples_are_found_beside_what_they_are_likened_to(
    text: str, shown: tuple[str, ...]
) -> None:
    assert mine(text).examples == shown


@pytest.mark.parametrize(
    ("key", "text", "family"),
    [
        ("pickup", "Pick up date", "dates"),
        ("promised_by", "Date/time the owner needs it back", "times"),
        ("pickup", "Pick up place", "places"),
    ],
)
def test_what_is_told_to_be_a_day_is_one_whatever_its_name(key: str, text: str, family: str):
    spec = FunctionSpec(
        name="reserve_boat",
        description="",
        parameters={
            "type": "object",
            "properties": {key: {"type": "string", "description": text}},
        },
    )
    assert bind(spec)[0].meaning.family == family


def test_ends_beside_a_day_are_hours_of_it():
    text = {"type": "string"}
    window = {"date": {"type": "string", "format": "date"}, "from": text, "to": text}
    spec = FunctionSpec(
        name="order_refill",
        description="",
        parameters={
            "type": "object",
            "properties": {"delivery_window": {"type": "object", "properties": window}},
        },
    )
    assert [each.meaning.name for each in bind(spec)][1:] == ["time_of_day", "time_of_day"]


def test_a_cat_is_no_category_where_animals_are_spoken_of():
    def bound(description: str) -> str:
        text = {"type": "string"}
        schema: Json = {"type": "object", "properties": {"cat_name": text}}
        spec = FunctionSpec(name="update_it", description=description, parameters=schema)
        return " ".join(bind(spec)[0].leaf.words)

    assert bound("Update what sitters see about a cat.") == "cat name"
    assert bound("Update what buyers see.") == "category name"


def test_what_is_not_before_a_day_begins_there():
    text = {"type": "string", "description": "YYYY-MM-DD"}
    spec = FunctionSpec(
        name="find_appointments",
        description="",
        parameters={"type": "object", "properties": {"not_before": text, "not_after": text}},
    )
    assert [each.meaning.name for each in bind(spec)] == ["start_date", "end_date"]


def test_examples_in_parentheses_after_what_is_said_are_of_the_only_text():
    told = 'Say what you want to do or what you need, both work ("sand a hull", "jigsaw").'
    spec = FunctionSpec(
        name="find_gear",
        description=f"Search the inventory. {told}",
        parameters={"type": "object", "properties": {"query": {"type": "string"}}},
    )
    assert bind(spec)[0].leaf.examples == ("sand a hull", "jigsaw")


def test_each_of_the_guests_has_the_name_of_a_person() -> None:
    one: dict[str, Json] = {"type": "object", "properties": {"name": {"type": "string"}}}
    schema = {"type": "object", "properties": {"people": {"type": "array", "items": one}}}
    told = "Book a pitch for people."
    needed = {**schema, "required": ["people"]}
    spec = {"name": "book_pitch", "description": told, "parameters": needed}
    drawn_rows = gen.generate([spec], n=10, mix={"single": 1}, seed=1)
    names = [
        row["name"]
        for each in drawn_rows.train
        for message in each.messages
        for call in message.tool_calls or ()
        for row in call.arguments["people"]
        if "name" in row
    ]
    assert names
    assert not any(re.match(r"(The|A|An) ", name) for name in names)

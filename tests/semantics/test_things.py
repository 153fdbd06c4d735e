"""What a name, a description or a free-form object stands for is read from the texts around it."""

import datetime as dt
import random
from typing import Any

import pytest

import generator as gen
from generator.records import Anchor, FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inside import InnerMeanings
from generator.semantics.described.naming import raw_words
from generator.semantics.described.things import made_thing, told_thing
from generator.semantics.topics.freeform import told_keys

NOW = Anchor(now=dt.datetime(2026, 1, 15, 9), stated=True)


def drawn(name: str, schema: dict[str, Any], function: str, about: str = "") -> list[Any]:
    root = {"type": "object", "properties": {name: schema}}
    spec = FunctionSpec(name=function, description=about, parameters=root)
    (parameter,) = bind(spec)
    rng = random.Random(4)
    sampler = parameter.meaning.sampler("any")
    return [sampler(rng, NOW) for _ in range(12)]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The name of the chess club.", ("chess", "club")),
        ("A brief description of the custom dashboard", ("dashboard",)),
        ("The unique name for the boat alert being created.", ("boat", "alert")),
        ("The name of the item", ()),
        ("The user's full name", ()),
        ("Where to go", ()),
    ],
)
def test_descriptions_tell_the_thing(text: str, thing: tuple[str, ...]) -> None:
    assert told_thing(text) == thing


@pytest.mark.parametrize(
    ("function", "thing"),
    [
        ("create_harbour_berth", ("harbour", "berth")),
        ("tracker-update-filter", ("filter",)),
        ("berths_api.BerthsApi.delete_berth_by_id", ("berth",)),
        ("find_berths", ()),
    ],
)
def test_functions_tell_what_they_make(function: str, thing: tuple[str, ...]) -> None:
    assert made_thing(function) == thing


def test_a_thing_is_named_and_described_as_what_it_is() -> None:
    told = {"type": "string", "description": "The name of the berthing schedule."}
    assert all(text.endswith("Berthing Schedule") for text in drawn("name", told, "add_schedule"))
    told = {"type": "string", "description": "The name of the planet."}
    assert not any("Planet" in text for text in drawn("name", told, "add_planet"))
    told = {"type": "string", "description": "A brief description of the berthing ledger."}
    for text in drawn("description", told, "add_ledger"):
        assert "berthing ledger" in text.lower()


def test_names_that_the_description_quotes_are_values() -> None:
    told = {"type": "string", "description": "What to read, such as 'temperature' or 'city'."}
    assert {"temperature", "city"} <= set(drawn("metric", told, "read_buoy"))


def test_stand_ins_are_no_examples() -> None:
    told = {"type": "string", "description": "City of the berth. Use 'dontcare' for any."}
    assert "dontcare" not in drawn("city", told, "find_berth")


def _free(schema: dict[str, Any], path: tuple[str, ...]) -> list[Any]:
    hook = InnerMeanings(FunctionSpec(name="post_it", parameters={}), Setting())
    sampler = hook(path, schema, "any")
    assert sampler is not None
    rng = random.Random(2)
    return [sampler(rng, NOW) for _ in range(20)]


def test_free_objects_follow_the_example_in_the_description() -> None:
    shown = {"type": "object", "description": "Depths, e.g. { north: 3, 'old pier': 2.5 }"}
    assert _free(shown, ("zzz",))[0] == {"north": 3, "old pier": 2.5}


def test_free_objects_hold_the_keys_that_the_description_quotes() -> None:
    told = "A boat, with the fields 'berth', 'length' and 'owner_email'."
    assert told_keys(told) == ("berth", "length", "owner_email")
    for value in _free({"type": "object", "description": told}, ("zzz",)):
        assert list(value) == ["berth", "length", "owner_email"]
        assert isinstance(value["length"], int | float)
        assert "@" in value["owner_email"]


def test_free_objects_hold_what_their_name_asks_for() -> None:
    assert any("Authorization" in value for value in _free({"type": "object"}, ("headers",)))


def test_lists_of_queries_hold_what_users_write_on_the_topic() -> None:
    told = "List of queries related to mooring fees or moorings."
    schema = {"type": "array", "items": {"type": "string"}, "description": told}
    for listed in drawn("fee_start", schema, "sort_queries"):
        assert all("mooring" in text for text in listed)


def test_objects_of_a_trade_have_its_keys() -> None:
    order = {"type": "object", "properties": {"amount_money": {"type": "object"}}}
    spec = FunctionSpec(name="create_payment", description="", parameters=order)
    drawn = [one for one in gen.sample_arguments(spec, 12, seed=1) if one]
    assert drawn
    assert all(set(one["amount_money"]) == {"amount", "currency"} for one in drawn)


def test_addresses_stay_with_the_service_that_is_shown() -> None:
    told = "Page of the berth, e.g. https://berths.harbour.io/quay/42"
    for text in drawn("berthUrl", {"type": "string", "description": told}, "read_berth"):
        assert text.startswith("https://berths.harbour.io/quay/")


def test_months_are_written_as_the_pattern_asks() -> None:
    schema = {"type": "string", "pattern": "^\\d{4}-\\d{2}$"}
    assert all("2023-12" < text < "2026-02" for text in drawn("month", schema, "read_tides"))


def test_a_rule_in_parentheses_is_no_list_of_values() -> None:
    told = {"type": "string", "description": "Boats (comma-separated values, max 15)."}
    assert not {"max 15", "comma-separated values"} & set(drawn("boats", told, "find_berth"))


def test_bare_since_and_until_are_days_where_nothing_is_told() -> None:
    text = {"type": "string"}
    cursor = {**text, "description": "Cursor of the page before."}
    properties = {"since": text, "until": text, "after": cursor}
    spec = FunctionSpec(name="list_issues", parameters={"properties": properties})
    bound = {each.leaf.name: each.meaning.name for each in bind(spec)}
    assert bound["since"] == "start_date"
    assert bound["until"] == "end_date"
    assert bound["after"] != "start_date"


def test_texts_of_a_list_keep_their_meaning_where_objects_are_allowed_too() -> None:
    text = {"type": "string"}
    scored = {"type": "object", "properties": {"description": text}}
    checks = {"type": "array", "items": {"oneOf": [text, scored]}}
    spec = FunctionSpec(
        name="solve",
        description="Find a solution for a problem.",
        parameters={
            "type": "object",
            "properties": {"problem": text, "criteria": checks},
            "required": ["problem", "criteria"],
        },
    )
    bound = {each.leaf.name: each.meaning for each in bind(spec)}
    for drawn in gen.sample_arguments(spec, 12, seed=2):
        said = '"' + '", "'.join(drawn["criteria"]) + '"'
        assert bound["criteria"].same(said, drawn["criteria"], Anchor(dt.datetime(2026, 1, 1)))
        assert not drawn["problem"].startswith("My ")
    assert bound["criteria"].item.name == "criterion"  # type: ignore[attr-defined]


def test_acronyms_in_the_plural_are_one_word() -> None:
    assert raw_words("listAPIsOfTeam") == ("list", "apis", "of", "team")
    assert raw_words("openPRs") == ("open", "prs")
    assert raw_words("HTTPSServer") == ("https", "server")


def test_one_filter_that_is_shown_is_not_what_everybody_filters_by():
    shown = {"type": "object", "description": 'The query filter, e.g. {"age": {"$gt": 21}}'}
    drawn = _free(shown, ("filter",))
    assert {"age": {"$gt": 21}} in drawn
    assert len({str(one) for one in drawn}) > 3

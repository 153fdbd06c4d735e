"""Enums, flags, lists and structures: what is said is read back as the value, and only as it."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest

from generator.records import Anchor, FunctionSpec
from generator.semantics.base import UNREADABLE, Leaf, SemanticType, Setting
from generator.semantics.choices.booleans import Flag
from generator.semantics.choices.enums import Enum
from generator.semantics.described.leaves import leaves
from generator.semantics.drawing.catalogue import Catalogue, held_out
from generator.semantics.topics.composite import ListOf
from generator.semantics.topics.structured import Structured

NOW = Anchor(now=dt.datetime(2026, 1, 15, 9))
SETTING = Setting()


def leaf(name: str, schema: Any, function: str = "create_thing") -> Leaf:
    root = {"type": "object", "properties": {name: schema}}
    return leaves(FunctionSpec(name=function, parameters=root))[0]


def said(meaning: SemanticType, value: Any) -> list[str]:
    texts = (surface.say(value, NOW) for surface in meaning.surfaces())
    return [text for text in texts if text is not None]


@pytest.mark.parametrize(
    ("name", "schema", "value", "text"),
    [
        ("trip", {"enum": ["one_way", "round_trip"]}, "one_way", "one-way"),
        ("status", {"enum": ["IN_PROGRESS", "DONE"]}, "IN_PROGRESS", "in progress"),
        ("currency", {"enum": ["USD", "EUR"]}, "USD", "dollars"),
        ("unit", {"enum": ["celsius", "fahrenheit"]}, "celsius", "°C"),
        ("size", {"enum": ["S", "M", "L"]}, "L", "large"),
        ("language", {"enum": ["en", "de"]}, "de", "German"),
        ("chart", {"enum": ["polarArea", "bar"]}, "polarArea", "polar area"),
        ("format", {"enum": ["PDF", "MARKDOWN"]}, "PDF", "PDF"),
        ("sort", {"enum": ["asc", "desc"], "description": "by date"}, "desc", "newest first"),
        ("level", {"enum": [1, 2], "description": "1: low, 2: high"}, 2, "high"),
    ],
)
def test_enum_in_plain_words(name: str, schema: Any, value: Any, text: str) -> None:
    meaning = Enum(leaf(name, schema), SETTING)
    assert text in said(meaning, value)
    assert meaning.read(text.upper(), NOW) == value


def test_enum_says_nothing_that_two_options_share_and_never_null() -> None:
    meaning = Enum(leaf("d", {"enum": ["day", "DAY", None]}), SETTING)
    assert meaning.options == ("day", "DAY")
    for option in meaning.options:
        assert said(meaning, option)
        assert all(meaning.read(text, NOW) == option for text in said(meaning, option))
    assert meaning.read("week", NOW) is UNREADABLE


def test_order_is_newest_first_only_where_dates_are_meant() -> None:
    meaning = Enum(leaf("sort", {"enum": ["asc", "desc"]}), SETTING)
    assert "newest first" not in said(meaning, "desc")


FLAGS = (
    "include_breakfast notify_attendees is_private raw case_sensitive dry_run force recursive "
    "verbose openAccessOnly ignoreRobotsTxt skip_tests no_cache exclude_archived disable_ads "
    "non_stop has_parking gift_wrap as_json use_special_chars wifi email_verified async enabled "
    "needs_wheelchair_access pet_friendly completed all_day good_with_kids skip_if_exists"
)


@pytest.mark.parametrize("name", FLAGS.split())
@pytest.mark.parametrize("function", ["create_thing", "search_things"])
def test_flags_are_read_as_said(name: str, function: str) -> None:
    meaning = Flag(leaf(name, {"type": "boolean"}, function), SETTING)
    for value in (True, False):
        assert said(meaning, value)
        assert all(meaning.read(text, NOW) is value for text in said(meaning, value))


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("include_breakfast", "no breakfast, please", False),
        ("notify_attendees", "do not notify the attendees", False),
        ("skip_tests", "run the tests", False),
        ("is_private", "keep it public", False),
        ("include_breakfast", "with parking", UNREADABLE),
    ],
)
def test_flags_are_read_in_words_never_said(name: str, text: str, value: object) -> None:
    assert Flag(leaf(name, {"type": "boolean"}), SETTING).read(text, NOW) is value


class Colour(Catalogue):
    name = "colour_for_test"

    def values(self) -> list[str]:
        return ["red", "salt and pepper", "blue, dark", "green", "teal"]


def listed(schema: dict[str, Any] | None = None) -> ListOf:
    whole = leaf("colours", {"type": "array", "items": {"type": "string"}, **(schema or {})})
    return ListOf(whole, SETTING, Colour(leaf("colour", {"type": "string"}), SETTING))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (["red"], "red"),
        (["red", "green"], "red and green"),
        (["red", "green", "teal"], "red, green and teal"),
        (["salt and pepper", "red"], '"salt and pepper" and red'),
        (["blue, dark"], '"blue, dark"'),
        (["a pearl necklace", "the old map"], "a pearl necklace and the old map"),
        (["lend me the map", "oak"], '"lend me the map" and oak'),
    ],
)
def test_lists_are_said_and_split(value: list[str], text: str) -> None:
    meaning = listed()
    assert text in said(meaning, value)
    assert meaning.read(text, NOW) == value
    assert meaning.same(text, value, NOW)
    assert not meaning.same(text, [*value, "other"], NOW)


def test_list_members_are_distinct_and_within_bounds() -> None:
    draw = listed({"minItems": 2, "maxItems": 3}).sampler("any")
    rng = random.Random(5)
    drawn = [draw(rng, NOW) for _ in range(50)]
    assert {len(value) for value in drawn} == {2, 3}
    assert all(len(set(value)) == len(value) for value in drawn)


def test_structures_are_said_as_json() -> None:
    meaning = Structured(leaf("filter", {"type": "object"}), SETTING)
    value = {"name": "", "tags": [1, None]}
    assert meaning.read(said(meaning, value)[0], NOW) == value
    assert meaning.read("{not json", NOW) is UNREADABLE


def test_lists_of_texts_are_pasted_only_where_words_can_not_list_them() -> None:
    meaning = Structured(leaf("codes", {"type": "array", "items": {"type": "string"}}), SETTING)
    assert said(meaning, ["AB-1", "AB-2"]) == ["AB-1 and AB-2"]
    assert said(meaning, ["a, b", "c"]) == ['["a, b", "c"]']


class Hundred(Catalogue):
    name = "hundred_for_test"

    def values(self) -> list[str]:
        return [f"value {number}" for number in range(100)]


def test_catalogue_splits_open_lists_without_overlap() -> None:
    kind = Hundred(leaf("x", {"type": "string"}), Setting(value_share=0.2))
    rng = random.Random(0)
    train = {kind.sampler("train")(rng, NOW) for _ in range(2000)}
    held = {kind.sampler("validation")(rng, NOW) for _ in range(2000)}
    assert not train & held
    assert train | held == set(kind.values())
    assert 10 <= len(held) <= 30
    assert kind.read("VALUE 7", NOW) == "value 7"
    assert kind.read("something else", NOW) == "something else"


def test_catalogue_leaves_out_what_the_schema_rejects() -> None:
    kind = Hundred(leaf("x", {"type": "string", "maxLength": 7}), SETTING)
    assert kind.fitting == tuple(f"value {number}" for number in range(10))


def test_no_side_is_ever_empty() -> None:
    assert all(held_out(("only",), 0.5))
    assert all(held_out(tuple(f"{n}" for n in range(60)), 0.0001))

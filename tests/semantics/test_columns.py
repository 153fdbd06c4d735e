"""What is said of a table's rows fits the table, a value its setting; a search says things once."""

from __future__ import annotations

import re
from typing import Any

import pytest

import generator as gen
from generator.records import Json
from generator.semantics.agreement.columns import columns_of
from generator.semantics.agreement.settings import values_of

TEXT = {"type": "string"}
OPEN = {"type": "object"}
ROWS = {"type": "array", "items": {"type": "object"}}


TABLES = ["users", "stg_orders", "movies", "team_quirks"]


def _calls(about: str, **properties: Json) -> list[dict[str, Any]]:
    """Calls with all arguments."""
    schema = {"type": "object", "properties": properties, "required": [*properties]}
    spec = {"name": "act", "description": about, "parameters": schema}
    return [dict(call) for call in gen.sample_arguments(spec, 40, seed=3)]


def test_conditions_changes_and_rows_have_the_columns_of_their_table() -> None:
    table = {"type": "string", "enum": TABLES}
    for call in _calls("Update rows of a table.", table=table, where=OPEN, set=OPEN, rows=ROWS):
        known = columns_of(call["table"])
        for told in (call["where"], call["set"], *call["rows"]):
            assert set(told) <= set(known)
            assert all(value in known[key] for key, value in told.items())
        assert not set(call["where"]) & set(call["set"])
        assert len({tuple(row) for row in call["rows"]}) == 1


def test_the_columns_that_are_asked_for_are_those_of_the_table() -> None:
    names = {"type": "array", "items": TEXT, "description": "Columns to return"}
    table = {"type": "string", "enum": TABLES}
    for call in _calls("Query rows of a table.", table=table, columns=names):
        assert set(call["columns"]) <= set(columns_of(call["table"]))


def test_objects_that_compare_columns_are_left_as_they_are() -> None:
    shown = {"type": "object", "description": 'Such as {"field": "age", "op": ">", "value": 3}'}
    table = {"type": "string", "enum": TABLES}
    calls = _calls("Find rows of a table.", table=table, where=shown)
    assert any(set(call["where"]) == {"field", "op", "value"} for call in calls)


@pytest.mark.parametrize(
    ("about", "beside", "again"),
    [
        ("Search products in a shop.", "max_price", r"[$€£]\d|\bcheap\b|\baffordable\b|\bunder\b"),
        ("Search hotels.", "city", r"\b(in|near|of) [A-ZÀ-Þ]"),
    ],
)
def test_a_query_leaves_to_other_arguments_what_they_tell(
    about: str, beside: str, again: str
) -> None:
    kind = {"type": "number"} if "price" in beside else TEXT
    alone = _calls(about, query=TEXT)
    assert any(re.search(again, call["query"]) for call in alone)
    both = _calls(about, query=TEXT, **{beside: kind})
    assert not any(re.search(again, call["query"]) for call in both)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("LOG_LEVEL", "debug"),
        ("DATABASE_URL", "postgres://app@db.acme.io/shop"),
        ("apiUrl", "https://api.acme.io"),
        ("maxRetries", "3"),
        ("/prod/checkout/feature/new-cart", "true"),
        ("quirk", None),
    ],
)
def test_the_name_of_a_setting_tells_what_it_may_be(name: str, said: str | None) -> None:
    assert said in values_of(name) if said else not values_of(name)


@pytest.mark.parametrize("key", ["key", "variable_name"])
def test_the_value_of_a_setting_fits_its_name(key: str) -> None:
    names = {"type": "string", "enum": ["LOG_LEVEL", "PORT", "theme"]}
    value = key.replace("name", "value") if "_" in key else "value"
    calls = _calls("Set a variable.", **{key: names, value: TEXT})
    assert all(call[value] in values_of(call[key]) for call in calls)
    other = _calls("Find a shop.", **{"shop_name": names, "shop_value": TEXT})
    assert not all(call["shop_value"] in values_of(call["shop_name"]) for call in other)

"""Objects that declare nothing hold what their descriptions show or list."""

from __future__ import annotations

from typing import Any

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.described.undeclared import declared

OPEN = {"type": "object"}
ROWS = {"type": "array", "items": {"type": "object"}}


def _spec(told: str = "", /, **properties: Any) -> FunctionSpec:
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name="add_things", description=f"Add things.\n{told}", parameters=schema)


def _keys(spec: FunctionSpec, name: str) -> dict[str, Any]:
    found = declared(spec).parameters["properties"][name]
    inner = found.get("items", found)
    return {key: one.get("type") for key, one in inner.get("properties", {}).items()}


BULLETS = """List of line items, each with:
    - description (str): What is billed
    - quantity (int): How many
    - note (str, optional): Anything else"""


@pytest.mark.parametrize(
    ("description", "keys"),
    [
        (BULLETS, {"description": "string", "quantity": "integer", "note": "string"}),
        ('Rows, e.g. [{"name": "Ann", "age": 31}]', {"name": "string", "age": "integer"}),
        ("Rows, e.g. [{'name': 'Ann', 'paid': True}]", {"name": "string", "paid": "boolean"}),
        ("Array of { role: string, count?: number }", {"role": "string", "count": "number"}),
    ],
)
def test_rows_hold_what_is_told(description, keys):
    assert _keys(_spec(rows={**ROWS, "description": description}), "rows") == keys


def test_a_docstring_explains_the_keys_of_one_parameter():
    deeper = BULLETS.replace("\n", "\n    ")
    told = f"\nArgs:\n    owner: Whose\n    items: {deeper}\n    day: When"
    spec = _spec(told, owner={"type": "string"}, items=ROWS, day={"type": "string"})
    assert list(_keys(spec, "items")) == ["description", "quantity", "note"]


def test_a_call_that_is_shown_tells_the_keys():
    spec = _spec('Example:\n    rows=[{"sku": "P-1", "price": 2.5}]', rows=ROWS)
    assert _keys(spec, "rows") == {"sku": "string", "price": "number"}


def test_what_is_optional_is_not_required():
    found = declared(_spec(rows={**ROWS, "description": BULLETS})).parameters["properties"]["rows"]
    assert found["items"]["required"] == ["description", "quantity"]


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("headers", {**OPEN, "description": "- Accept: type\n- Host: name"}),
        ("prices", {**OPEN, "description": "Mapping of\n- apple: price\n- pear: price"}),
        ("rows", {**ROWS, "description": "Rows to add"}),
        ("rows", {**ROWS, "description": '[{"only": 1}]'}),
        ("body", {**OPEN, "description": 'Like {"type": "emoji", "emoji": "x"}'}),
        ("rows", {"type": "array", "items": {"type": "string"}, "description": BULLETS}),
        (
            "rows",
            {"type": "array", "items": {"type": "object", "properties": {"a": {}}}},
        ),
    ],
)
def test_what_tells_no_keys_stays(name, schema):
    spec = _spec(**{name: schema})
    assert declared(spec) is spec


def test_further_keys_keep_to_their_type():
    items = {"type": "object", "additionalProperties": {"type": "string"}}
    spec = _spec(rows={"type": "array", "items": items, "description": BULLETS})
    assert set(_keys(spec, "rows").values()) == {"string"}


def test_records_are_valid_and_say_the_rows_in_words():
    spec = _spec(rows={**ROWS, "description": BULLETS})
    data = gen.generate([spec], n=20, seed=3, mix={"single": 1.0}, validation=0)
    calls = [c for e in data.train for m in e.messages for c in m.tool_calls]
    assert len(calls) == 20
    rows = [row for call in calls for row in call.arguments["rows"]]
    assert all({"description", "quantity"} <= row.keys() for row in rows)
    texts = [e.messages[-2].content or "" for e in data.train]
    assert sum('{"' in text for text in texts) < 10


@pytest.mark.parametrize(
    "rows",
    [
        {"type": "array", "items": {"type": "object", "required": ["zip"]}},
        {"type": "array", "items": {"type": "object", "maxProperties": 1}},
        {"type": "array", "items": {"type": "object", "additionalProperties": {"maxLength": 2}}},
        {"type": "array", "items": {"type": "object"}, "contains": {"required": ["zip"]}},
    ],
)
def test_what_bounds_an_object_otherwise_stays(rows):
    spec = _spec(rows={**rows, "description": '[{"name": "Ann", "role": "guest"}]'})
    assert declared(spec) is spec


def test_braces_that_are_no_object_are_passed_over():
    spec = _spec(rows={**ROWS, "description": 'Like [{{"name": "Ann", "role": "guest"}}]'})
    declared(spec)


@pytest.mark.parametrize(
    ("key", "about", "keys"),
    [
        (
            "files",
            "Takes file objects with name, size, data (base64).",
            {"name", "size", "data"},
        ),
        ("steps", "Runs it.", {"action", "target"}),
        ("command_batch", "Queues them.", {"command", "args"}),
        ("tool_calls", "Calls them.", {"name", "arguments"}),
    ],
)
def test_objects_that_nothing_declares_are_of_what_they_are_called(
    key: str, about: str, keys: set[str]
) -> None:
    items = {"type": "object", "additionalProperties": True}
    schema = {"type": "object", "properties": {key: {"type": "array", "items": items}}}
    spec = FunctionSpec(name="take_it", description=about, parameters={**schema, "required": [key]})
    made = gen.generate([spec], n=4, seed=1, mix={"single": 1}, validation=0.0)
    calls = [call for one in made.train for message in one.messages for call in message.tool_calls]
    assert calls
    assert all(set(one.arguments[key][0]) == keys for one in calls)

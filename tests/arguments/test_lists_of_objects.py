"""Lists that people type by hand: short where members are big, numbers of one size."""

from __future__ import annotations

from typing import Any

import pytest

import generator as gen

SIZES = {"type": "array", "items": {"type": "number"}, "minItems": 3}
DATASET: dict[str, Any] = {
    "type": "object",
    "properties": {
        "label": {"type": "string"},
        "data": SIZES,
        "extra": {"type": "object", "properties": {"unit": {"type": "string"}}},
    },
    "required": ["label", "data"],
}


def _values(schema: dict[str, Any]) -> list[Any]:
    return list(gen.sample_values(schema, 200, 1))


def test_numbers_of_a_series_are_of_one_size() -> None:
    lists = _values(SIZES)
    alike = sum(max(map(abs, found)) <= 16 * min(map(abs, found)) for found in lists)
    assert alike > len(lists) * 0.95


@pytest.mark.parametrize("items", [{"type": "boolean"}, {"enum": [0, 1]}])
def test_what_is_of_no_size_comes_in_any_order(items: dict[str, Any]) -> None:
    lists = _values({"type": "array", "items": items, "minItems": 3, "maxItems": 3})
    assert sum(len(set(found)) > 1 for found in lists) > len(lists) * 0.5


def test_few_members_that_hold_much() -> None:
    lists = _values({"type": "array", "items": {**DATASET, "required": ["label", "data", "extra"]}})
    alone = sum(len(found) == 1 for found in lists)
    assert alone > len(lists) * 0.6


def test_objects_in_members_are_seldom_given() -> None:
    members = [one for found in _values({"type": "array", "items": DATASET}) for one in found]
    assert 0 < sum("extra" in one for one in members) < len(members) * 0.35


def test_a_short_list_obeys_its_bounds() -> None:
    wide = {"type": "array", "items": {**DATASET, "required": ["extra"]}, "minItems": 3}
    assert all(len(found) >= 3 for found in _values(wide))


def test_texts_of_a_list_within_an_object_are_told_once():
    properties = {"elements": {"type": "array"}}
    row = {"type": "object", "properties": properties, "required": ["elements"]}
    lists = [one["elements"] for rows in _values({"type": "array", "items": row}) for one in rows]
    assert max(map(len, lists)) > 2
    assert all(len({*map(str, each)}) == len(each) for each in lists)


def test_a_thing_lies_in_one_place() -> None:
    text = {"type": "string"}
    scan = {"type": "object", "properties": {"path": text, "url": text, "page": text}}
    drawn = gen.sample_values({"type": "array", "items": scan, "minItems": 1}, 200, 1)
    members = [one for value in drawn for one in value]
    assert any("path" in one for one in members)
    assert any("url" in one for one in members)
    assert not any({"path", "url"} <= set(one) for one in members)
    sources = {"sources": {"type": "array", "items": scan, "minItems": 1}}
    spec = {
        "name": "read_scans",
        "parameters": {"type": "object", "properties": sources, "required": ["sources"]},
    }
    calls = [one for call in gen.sample_arguments(spec, 100, 1) for one in call["sources"]]
    assert {"path", "url"} <= {key for one in calls for key in one}
    assert all(len({"path", "url"} & set(one)) == 1 for one in calls)
    both = {**scan, "required": ["path", "url"]}
    assert all({"path", "url"} <= set(one) for one in gen.sample_values(both, 20, 1))
    least = {**scan, "minProperties": 3}
    assert all(len(one) >= 3 for one in gen.sample_values(least, 20, 1))

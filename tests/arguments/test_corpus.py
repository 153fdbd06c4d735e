"""Values drawn from schemas that cover every keyword are valid, for another library too."""

from __future__ import annotations

import json
import random

import pytest

from generator.arguments.compile import ANCHOR, Compiled, sample_values
from generator.arguments.node import Exhausted, NoValue, State
from generator.arguments.straight import DEPTH, Straight
from generator.arguments.validate import Validator
from generator.errors import SpecError, UnsatisfiableError
from tests.arguments.corpus_files import REAL, comparable, independent, schemas

GOOD = schemas(satisfiable=True)
EMPTY = schemas(satisfiable=False)
FORCED_EMPTY = {"strings: max zero", "arrays: empty", "arrays: items false", "strings: optional"}


@pytest.fixture(autouse=True)
def no_fallback(monkeypatch):
    def refuse(schema, size, seed):
        raise AssertionError("the fallback was asked")

    monkeypatch.setattr("generator.arguments.fallback.draw_pool", refuse)


@pytest.mark.parametrize("name", GOOD)
def test_drawn_values_are_valid(name):
    compiled = Compiled(GOOD[name])
    values = [compiled.draw(random.Random(seed), ANCHOR) for seed in range(12)]
    check = Validator(GOOD[name])
    assert [check.errors(value) for value in values] == [[]] * 12
    if comparable(name):
        other = independent(GOOD[name])
        assert [error.message for value in values for error in other.iter_errors(value)] == []


@pytest.mark.parametrize("name", EMPTY)
def test_what_has_no_instance_is_said_to_have_none(name):
    with pytest.raises(UnsatisfiableError, match=r"no value can satisfy it: ."):
        Compiled(EMPTY[name])


def test_closures_draw_what_nodes_draw():
    compared = 0
    for name, schema in GOOD.items():
        root = Compiled(schema).root
        quick = Straight(()).free(root, DEPTH)
        for seed in range(4):
            try:
                value = root.draw(random.Random(seed), State(ANCHOR), DEPTH)
            except (NoValue, Exhausted):
                continue
            assert quick(random.Random(seed), ANCHOR) == value, name
            compared += 1
    assert compared > 3 * len(GOOD)


def strings_in(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_in(inner)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("name", sorted(set(GOOD) - FORCED_EMPTY - {"objects: odd names"}))
def test_strings_are_neither_empty_nor_control_characters(name):
    compiled = Compiled(GOOD[name])
    for seed in range(6):
        for text in strings_in(compiled.draw(random.Random(seed), ANCHOR)):
            assert text.strip()
            assert text.isprintable()


def test_undeclared_keys_appear_only_where_they_are_forced():
    schema = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}
    assert {key for value in sample_values(schema, 50) for key in value} == {"a", "b"}
    forced = sample_values({**schema, "minProperties": 4}, 20)
    assert all(len(value) >= 4 for value in forced)


def test_null_is_drawn_only_where_nothing_else_is_left():
    schema = {"type": ["null", "integer"], "maximum": 9}
    assert None not in sample_values(schema, 50)
    assert None not in sample_values({"anyOf": [{"type": "null"}, {"type": "string"}]}, 50)
    assert sample_values({"type": ["null", "string"], "enum": [None]}, 3) == [None] * 3


def test_free_form_objects_get_one_to_three_keys():
    sizes = {len(value) for value in sample_values({"type": "object"}, 60)}
    assert sizes == {1, 2, 3}


def test_arrays_have_one_to_four_members_unless_bounds_say_otherwise():
    items = {"type": "array", "items": {"type": "string"}}
    assert {len(value) for value in sample_values(items, 60)} <= {1, 2, 3, 4}
    assert {len(value) for value in sample_values({**items, "minItems": 7}, 9)} == {7}


def test_all_branches_are_drawn():
    schema = {"oneOf": [{"const": "a"}, {"type": "integer"}, {"type": "array", "items": {}}]}
    assert {type(value) for value in sample_values(schema, 60)} == {str, int, list}


def test_recursion_ends():
    tree = {"properties": {"c": {"type": "array", "minItems": 1, "items": {"$ref": "#"}}}}
    assert all(len(json.dumps(value)) < 20_000 for value in sample_values(tree, 40))


def test_a_reference_out_of_the_document_is_refused_with_its_path():
    schema = {"type": "object", "properties": {"a": {"$ref": "https://other.test/a.json"}}}
    with pytest.raises(SpecError, match=r"other\.test.*never fetched"):
        Compiled(schema)


def test_values_are_the_same_for_the_same_seed():
    schema = GOOD["combined: allOf anyOf"]
    assert sample_values(schema, 20, 5) == sample_values(schema, 20, 5)
    assert sample_values(schema, 20, 5) != sample_values(schema, 20, 6)


def test_values_do_not_depend_on_earlier_draws():
    schema = GOOD["references: recursive"]
    first, second = Compiled(schema), Compiled(schema)
    for seed in range(20):
        first.draw(random.Random(seed), ANCHOR)
    assert first.draw(random.Random(99), ANCHOR) == second.draw(random.Random(99), ANCHOR)


@pytest.mark.skipif(not REAL.exists(), reason="the real specs are not here")
def test_real_specs_get_valid_values():
    for tool in json.loads(REAL.read_text(encoding="utf-8")):
        schema = tool["function"]["parameters"]
        other = independent(schema)
        for value in sample_values(schema, 10):
            assert other.is_valid(value), tool["function"]["name"]

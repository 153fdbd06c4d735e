"""Argument sets: exactly the parameters asked for, valid, fast path and slow path alike."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest

import generator as gen
from generator.arguments.compile import ANCHOR
from generator.arguments.sampler import compile_arguments, presence_cycle
from generator.arguments.validate import Validator
from generator.errors import UnsatisfiableError
from generator.records import FunctionSpec
from generator.semantics.base import Leaf, Parameter, SemanticType, Setting

POOL = {
    "string": ("Paris", "Rome", "Oslo", "Lima", "Quito"),
    "integer": (1, 2, 3, 4, 5),
    "number": (1.5, 2.5, 10),
    "boolean": (True, False),
    "array": (["a"], ["b", "c"]),
}


class Stub(SemanticType):
    """Draws from a few values by type, or from the enum."""

    name = "stub"

    def sampler(self, side):
        values = tuple(self.leaf.schema.get("enum") or POOL[self.leaf.schema["type"]])
        return lambda rng, anchor: values[int(rng.random() * len(values))]


class Structured(SemanticType):
    name = "structured_stub"
    structured = True


def parameters_of(schema):
    function = FunctionSpec(name="f", parameters=schema)
    found = []

    def walk(node, path):
        for name, sub in node.get("properties", {}).items():
            if sub.get("type") == "object" and sub.get("properties"):
                walk(sub, (*path, name))
                continue
            leaf = Leaf(
                path=(*path, name), words=(name,), schema=sub, description="", examples=(),
                required=name in node.get("required", ()), function=function, root=schema,
            )  # fmt: skip
            opaque = "type" not in sub or sub["type"] == "object" or "properties" in str(sub)
            kind = Structured if opaque else Stub
            found.append(
                Parameter(
                    leaf=leaf, meaning=kind(leaf, Setting()), why="", noun=name, attachments=()
                )
            )

    walk(schema, ())
    return found


def obj(required=(), **properties):
    return {"type": "object", "properties": properties, "required": list(required)}


TEXT = {"type": "string"}
FLAT = obj(["location"], location=TEXT, date=TEXT, units={"type": "string", "enum": ["c", "f"]},
           days={"type": "integer", "minimum": 1, "maximum": 4})  # fmt: skip
ORDER = obj(
    ["id", "customer", "items"],
    id={"type": "string", "pattern": "^[A-Z]{3}-\\d{4}$"},
    customer=obj(["name"], name=TEXT, address=obj(["street", "zip"], street=TEXT, zip=TEXT)),
    items={"type": "array", "minItems": 1, "items": obj(["sku", "qty"], sku=TEXT,
           qty={"type": "integer", "minimum": 1}, note=TEXT)},
    note=TEXT,
)  # fmt: skip
EITHER = {**obj([], a=TEXT, b=TEXT, c=TEXT), "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}
LINKED = {**obj([], card=TEXT, street=TEXT), "dependentRequired": {"card": ["street"]}}


def sampler_of(schema):
    return compile_arguments(schema, parameters_of(schema))


@pytest.mark.parametrize("schema", [FLAT, ORDER], ids=["flat", "order"])
def test_what_is_drawn_has_exactly_the_parameters_asked_for(schema):
    sampler, check, rng = sampler_of(schema), Validator(schema), random.Random(1)
    for present in presence_cycle(parameters_of(schema)):
        for _ in range(5):
            drawn = sampler.draw(rng, ANCHOR, present)
            assert check.is_valid(drawn)
            assert sampler.given(drawn) == present


def test_semantic_values_are_used():
    sampler, rng = sampler_of(FLAT), random.Random(2)
    drawn = [sampler.sample(rng, ANCHOR) for _ in range(50)]
    assert {each["location"] for each in drawn} == set(POOL["string"])
    assert {each["days"] for each in drawn if "days" in each} == {1, 2, 3, 4}


def test_semantic_values_that_do_not_fit_give_way_to_the_schema():
    drawn = sampler_of(ORDER).sample(random.Random(3), ANCHOR)
    assert drawn["id"][3] == "-"
    assert drawn["customer"]["name"] in POOL["string"]


def test_strings_that_may_be_objects_have_their_meaning():
    email = {"type": "string", "description": "An email address"}
    either = {"anyOf": [email, obj(["email"], email=TEXT)]}
    sampler = sampler_of(obj(["to"], to={"type": "array", "items": either}))
    lists = [sampler.sample(random.Random(seed), ANCHOR)["to"] for seed in range(20)]
    kinds = [each if isinstance(each, str) else each["email"] for to in lists for each in to]
    assert all("@" in text for text in kinds)
    assert {type(each) for to in lists for each in to} == {str, dict}


@pytest.mark.parametrize("free", [{"type": "object"}, {"additionalProperties": {"type": "number"}}])
def test_strings_that_may_be_objects_of_anything_stay_strings(free):
    sampler = sampler_of(obj(["to"], to={"anyOf": [TEXT, {"type": "object", **free}]}))
    drawn = [sampler.sample(random.Random(seed), ANCHOR)["to"] for seed in range(20)]
    assert all(isinstance(each, str) for each in drawn)


def test_an_optional_object_is_given_if_one_of_its_leaves_is():
    sampler, rng = sampler_of(ORDER), random.Random(4)
    drawn = sampler.draw(rng, ANCHOR, frozenset({"/customer/address/street"}))
    assert set(drawn["customer"]["address"]) == {"street", "zip"}
    assert "address" not in sampler.draw(rng, ANCHOR, frozenset())["customer"]


def test_fixed_values_are_forced_and_count_as_present():
    sampler, rng = sampler_of(ORDER), random.Random(5)
    drawn = sampler.draw(rng, ANCHOR, frozenset(), {"/note": "call first", "/customer/name": "Ada"})
    assert (drawn["note"], drawn["customer"]["name"]) == ("call first", "Ada")
    slow = sampler_of(EITHER).draw(rng, ANCHOR, frozenset({"/a"}), {"/c": "third"})
    assert slow["c"] == "third"
    assert set(slow) == {"a", "c"}


def test_a_fixed_value_that_is_not_valid_gives_none():
    assert sampler_of(FLAT).draw(random.Random(0), ANCHOR, frozenset(), {"/units": "k"}) is None


def test_a_presence_that_cannot_be_valid_gives_none():
    sampler, rng = sampler_of(EITHER), random.Random(6)
    assert sampler.draw(rng, ANCHOR, frozenset()) is None
    assert sampler.draw(rng, ANCHOR, frozenset({"/a", "/b"})) is None
    assert set(sampler.draw(rng, ANCHOR, frozenset({"/b", "/c"}))) == {"b", "c"}
    assert sampler_of(LINKED).draw(rng, ANCHOR, frozenset({"/card"})) is None


def test_sampling_chooses_a_presence_that_can_be_valid():
    sampler, check = sampler_of(EITHER), Validator(EITHER)
    drawn = [sampler.sample(random.Random(seed), ANCHOR) for seed in range(30)]
    assert all(check.is_valid(each) for each in drawn)


def test_a_function_without_parameters_gets_an_empty_object():
    for schema in ({}, {"type": "object"}, obj()):
        assert sampler_of(schema).sample(random.Random(0), ANCHOR) == {}


def test_structured_parameters_are_drawn_from_their_schema():
    schema = obj(
        ["filter"], filter={"type": "object"}, rows={"type": "array", "items": obj([], x=TEXT)}
    )
    drawn = sampler_of(schema).draw(random.Random(1), ANCHOR, frozenset({"/filter", "/rows"}))
    assert drawn["filter"]
    assert drawn["rows"]


def test_a_schema_without_arguments_is_refused():
    with pytest.raises(UnsatisfiableError):
        sampler_of(obj(["a"], a={"type": "integer", "minimum": 3, "maximum": 2}))


def test_cycle_has_a_third_none_some_and_all():
    needed = frozenset({"/location"})
    cycle = presence_cycle(parameters_of(FLAT))
    everything = frozenset(p.pointer for p in parameters_of(FLAT))
    assert all(needed <= present for present in cycle)
    assert cycle.count(needed) * 3 == cycle.count(everything) * 3 == len(cycle)


def test_cycle_of_many_has_one_to_four_each_covered_evenly():
    schema = obj(["k"], k=TEXT, **{f"p{number}": TEXT for number in range(9)})
    cycle = presence_cycle(parameters_of(schema))
    assert {len(present) - 1 for present in cycle} == {1, 2, 3, 4}
    counts = Counter(pointer for present in cycle for pointer in present if pointer != "/k")
    assert max(counts.values()) - min(counts.values()) <= 1


def test_an_object_that_can_only_be_empty_is_not_given_by_choice():
    empty = {"type": "object", "properties": {}, "additionalProperties": False}
    schema = {"type": "object", "properties": {"params": empty}}
    assert set(presence_cycle(parameters_of(schema))) == {frozenset()}
    required = schema | {"required": ["params"]}
    assert set(presence_cycle(parameters_of(required))) == {frozenset({"/params"})}


def test_cycle_opens_objects_with_what_they_require():
    for present in presence_cycle(parameters_of(ORDER)):
        assert ("/customer/address/zip" in present) == ("/customer/address/street" in present)
    assert len(presence_cycle(parameters_of(ORDER), 7)) == 7


def test_an_optional_constant_that_nobody_says_is_left_out():
    fern = {"type": "string", "enum": ["shade", "sun"]}
    schema = {"type": "object", "properties": {"light": fern, "evergreen": {"const": "yes"}}}
    assert all("/evergreen" not in given for given in presence_cycle(parameters_of(schema)))
    needed = {**schema, "required": ["evergreen"]}
    assert all("/evergreen" in given for given in presence_cycle(parameters_of(needed)))


def test_same_bytes_in_any_process():
    script = (
        "import json, random\n"
        "from tests.arguments.test_sampler import *\n"
        "print(json.dumps([sampler_of(ORDER).sample(random.Random(i), ANCHOR) for i in range(9)]))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1
    assert len(json.loads(outputs.pop())) == 9


def test_open_strings_are_drawn_distinct_and_small_spaces_still_give_n() -> None:
    def specs(schema: dict[str, Any]) -> list[dict[str, Any]]:
        parameters = {"type": "object", "properties": schema, "required": list(schema)}
        return [{"name": "find", "description": "Find it.", "parameters": parameters}]

    for name in ("city", "company"):
        drawn = gen.sample_arguments(specs({name: {"type": "string"}}), n=300, seed=4)
        assert len({one[name] for one in drawn}) > 290
        assert drawn[:20] == gen.sample_arguments(specs({name: {"type": "string"}}), n=20, seed=4)
    one_left_out = specs({"city": {"type": "string"}})
    one_left_out[0]["parameters"]["required"] = []
    drawn = gen.sample_arguments(one_left_out, n=300, seed=4)
    assert len({one.get("city") for one in drawn}) > 290, "without it there is one set, given once"
    assert sum(not one for one in drawn) == 1
    few = gen.sample_arguments(specs({"on": {"type": "boolean"}}), n=80)
    assert [one["on"] in (True, False) for one in few] == [True] * 80


def test_a_value_is_not_forced_into_the_form_without_parts():
    inner = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}
    schema = {
        "type": "object",
        "properties": {"x": {"anyOf": [inner, {"type": "string"}]}},
        "required": ["x"],
    }
    sampler = compile_arguments(schema, [])
    drawn = [sampler.draw(random.Random(i), ANCHOR, frozenset(), {"/x/a": "v"}) for i in range(40)]
    assert {"x": {"a": "v"}} in drawn
    assert all(each is None or each == {"x": {"a": "v"}} for each in drawn)


@pytest.mark.parametrize("length", [16, 32, 40])
def test_a_text_of_an_exact_length_is_a_code_and_no_sentence_cut_off(length):
    schema = {"type": "string", "minLength": length, "maxLength": length}
    values = gen.sample_values({"anyOf": [schema, {"type": "array", "items": schema}]}, 40, seed=1)
    texts = [text for each in values for text in (each if isinstance(each, list) else [each])]
    assert texts
    assert all(len(text) == length and " " not in text for text in texts)

"""The BFCL form: read back as written, in the benchmark's dialect, and by its own checker."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import generator as gen
from generator.formats import open_format, read_calls
from generator.formats.bfcl import CATEGORIES
from generator.records import FunctionSpec

SHOP = Path(__file__).parents[1] / "data" / "shop.json"
KINDS = ("single", "multiple", "parallel", "parallel_multiple", "irrelevant", "missing_tool")


@pytest.fixture(scope="module")
def examples():
    return gen.generate(SHOP, n=90, seed=3, mix=dict.fromkeys(KINDS, 1.0)).examples()


def test_rows_are_read_back_as_written(examples):
    target = open_format("bfcl", [tool for e in examples for tool in e.tools])
    assert {e.scenario for e in examples} == set(KINDS)
    for example in examples:
        assert target.holds(example) is None
        row = json.loads(target.row(example))
        assert row["id"] == f"{CATEGORIES[example.scenario]}_{example.id}"
        read = read_calls(row, target)
        assert [(c.name, c.arguments) for c in read.calls] == [
            (c.name, c.arguments) for c in example.calls
        ]
        assert read.user_turns == tuple(m.content for m in example.messages if m.role == "user")
        assert [t.parameters for t in read.tools] == [t.parameters for t in example.tools]


def test_types_are_named_as_the_benchmark_does_and_data_is_left_alone():
    schema = {
        "type": "object",
        "properties": {
            "type": {"type": "number", "enum": [1.5], "default": {"type": "object"}},
            "parts": {"type": "array", "items": {"type": "object", "properties": {}}},
        },
    }
    spec = FunctionSpec(name="f", parameters=schema)
    assert json.loads(open_format("bfcl").tool(spec))["parameters"] == {
        "required": [],
        "type": "dict",
        "properties": {
            "type": {"type": "float", "enum": [1.5], "default": {"type": "object"}},
            "parts": {"type": "array", "items": {"type": "dict", "properties": {}}},
        },
    }


def test_conversations_are_not_held():
    mix = {"missing_param_filled": 1.0}
    example = gen.generate(SHOP, n=1, seed=3, mix=mix, validation=0.0).examples()[0]
    assert open_format("bfcl").holds(example) == "more than one request and one reply"


def test_the_benchmarks_own_checker_accepts_every_gold_call(examples):
    checker = pytest.importorskip("bfcl_eval.eval_checker.ast_eval.ast_checker").ast_checker
    language = pytest.importorskip("bfcl_eval.constants.enums").Language.PYTHON
    target = open_format("bfcl", [tool for e in examples for tool in e.tools])
    for example in examples:
        if not example.calls:
            continue
        row = json.loads(target.row(example))
        output = [{target.names.target(c.name): c.arguments} for c in example.calls]
        category = row["id"].rsplit("_", 1)[0]
        result = checker(row["function"], output, row["ground_truth"], language, category, "gpt-4o")
        assert result["valid"], (row, result)

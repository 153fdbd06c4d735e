"""The BFCL form: read back as written, in the benchmark's dialect, and by its own checker."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

import generator as gen
from generator.formats import open_format, read_calls
from generator.formats.bfcl import CATEGORIES
from generator.records import Example, FunctionSpec, Message, ToolCall

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


def test_types_and_numbers_are_written_as_the_checker_knows_them():
    schema = {"type": "object", "properties": {"a": {"type": "String"}, "b": {"type": "int"}}}
    target = open_format("bfcl")
    parts = json.loads(target.tool(FunctionSpec(name="f", parameters=schema)))["parameters"]
    assert {k: v["type"] for k, v in parts["properties"].items()} == {
        "a": "string",
        "b": "integer",
    }
    call = ToolCall("c0", "f", {"c": [0.5, 20], "d": [1, 2]})
    turns = (Message(role="user", content="x"), Message(role="assistant", tool_calls=(call,)))
    example = Example(id="0" * 16, scenario="single", split="train", tools=(), messages=turns)
    truth = json.loads(target.row(example))["ground_truth"][0]["f"]
    assert json.dumps(truth) == '{"c": [[0.5, 20.0]], "d": [[1, 2]]}'


def test_objects_are_compared_key_by_key_only_where_their_type_says_so():
    rows = {"items": {"type": "object"}, "type": "array"}
    schema = {
        "type": "object",
        "properties": {
            "told": {"anyOf": [rows, {"type": "null"}]},
            "bare": {"type": "array"},
            "text": {"type": ["string", "object"]},
        },
    }
    spec = FunctionSpec(name="f", parameters=schema)
    target = open_format("bfcl", [spec])
    given = {"told": [{"a": 1}], "bare": [{"a": 1}], "text": {"a": 1}}
    turns = (
        Message(role="user", content="x"),
        Message(role="assistant", tool_calls=(ToolCall("c0", "f", given),)),
    )
    example = Example(id="0" * 16, scenario="single", split="train", tools=(spec,), messages=turns)
    row = json.loads(target.row(example))
    assert row["ground_truth"] == [
        {"f": {"told": [[{"a": [1]}]], "bare": [[{"a": 1}]], "text": [{"a": 1}]}}
    ]
    assert read_calls(row, target).calls[0].arguments == given


def test_of_several_types_only_the_one_that_is_written_is_held():
    zone = {"oneOf": [{"type": "integer"}, {"type": "string", "enum": ["all", "upstairs"]}]}
    schema = {"type": "object", "properties": {"zone": zone, "level": {"type": "number"}}}
    spec = FunctionSpec(name="f", parameters=schema)

    def held(**arguments):
        calls = (ToolCall("c0", "f", arguments),)
        turns = (Message(role="user", content="x"), Message(role="assistant", tool_calls=calls))
        return open_format("bfcl").holds(
            Example(id="0" * 16, scenario="single", split="train", tools=(spec,), messages=turns)
        )

    assert held(zone=3) is None
    assert held(level=2) is None
    assert "another type" in held(zone="upstairs")
    # its checker takes true for no number, though the language does
    assert "another type" in held(zone=True)
    assert "another type" in held(level=False)


def test_conversations_are_not_held():
    mix = {"missing_param_filled": 1.0}
    example = gen.generate(SHOP, n=1, seed=3, mix=mix, validation=0.0).examples()[0]
    assert open_format("bfcl").holds(example) == "more than one request and one reply"


@pytest.fixture(scope="module")
def judge():
    """The benchmark's own check of calls, where it is installed; its models are not needed."""
    pytest.importorskip("bfcl_eval")
    name = "bfcl_eval.constants.model_config"
    known, stub = sys.modules.get(name), ModuleType(name)
    stub.MODEL_CONFIG_MAPPING = {"any": SimpleNamespace(underscore_to_dot=False)}
    sys.modules[name] = stub
    try:
        checker = pytest.importorskip(
            "bfcl_eval.eval_checker.ast_eval.ast_checker", exc_type=ImportError
        ).ast_checker
        language = pytest.importorskip("bfcl_eval.constants.enums").Language.PYTHON
    finally:
        sys.modules.pop(name)
        if known is not None:
            sys.modules[name] = known

    def judged(row, output):
        category = row["id"].rsplit("_", 1)[0]
        truth = row["ground_truth"]
        return checker(row["function"], output, truth, language, category, "any")

    return judged


@pytest.fixture(scope="module", params=["shop", "library", "real"])
def rows(request):
    """Rows and the calls that a perfect model would make, of prepared and unseen functions."""
    source = {"shop": SHOP, "library": "library:travel"}.get(request.param)
    source = source or request.getfixturevalue("real_specs")
    mix = dict.fromkeys(KINDS[:4], 1.0)
    made = gen.generate(source, n=120, seed=8, mix=mix, formats=("bfcl",)).examples()
    target = open_format("bfcl", [tool for e in made for tool in e.tools])
    found = []
    for example in made:
        row = json.loads(target.row(example))
        gold = read_calls(row, target).calls
        assert [dict(c.arguments) for c in gold] == [c.arguments for c in example.calls]
        found.append((row, [{target.names.target(c.name): c.arguments} for c in gold]))
    return found


def test_the_benchmarks_own_checker_accepts_every_gold_call(judge, rows):
    for row, output in rows:
        result = judge(row, output)
        assert result["valid"], (row, result)


def test_the_benchmarks_own_checker_refuses_what_is_not_gold(judge, rows):
    refused = tried = 0
    for row, output in rows:
        ((name, arguments),) = output[0].items()
        if not arguments:
            continue
        wrong = [{name: dict(list(arguments.items())[1:])}, *output[1:]]
        tried += 1
        refused += not judge(row, wrong)["valid"]
    assert tried > 20
    assert refused == tried


def test_objects_in_a_list_that_allows_texts_are_left_out():
    part = {"type": "object", "properties": {"what": {"type": "string"}}, "required": ["what"]}
    checks = {"type": "array", "items": {"oneOf": [{"type": "string"}, part]}, "minItems": 1}
    parameters = {"type": "object", "properties": {"checks": checks}, "required": ["checks"]}
    spec = {"name": "start", "description": "Start a trial.", "parameters": parameters}
    made = gen.generate(spec, n=30, seed=8, mix={"single": 1}).examples()
    target = open_format("bfcl", [tool for e in made for tool in e.tools])
    mixed = [any(isinstance(p, dict) for p in e.calls[0].arguments["checks"]) for e in made]
    assert len({*mixed}) == 2
    assert [target.holds(e) is not None for e in made] == mixed

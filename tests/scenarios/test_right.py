"""What makes each kind right, checked on plain records without the project's own verifier."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

import generator as gen

SHOP = Path(__file__).parents[1] / "data" / "shop.json"


def required(schema, path=""):
    """Pointers of the leaves that every call needs."""
    found = set()
    for name in schema.get("required", ()):
        part = schema.get("properties", {}).get(name, {})
        inner = part.get("type") == "object" and part.get("properties")
        if inner:
            found |= required(part, f"{path}/{name}")
        elif "const" not in part and len(part.get("enum", (1, 2))) > 1:
            found.add(f"{path}/{name}")
    return found


def leaves(node, path=""):
    if isinstance(node, dict):
        return {p: v for k, part in node.items() for p, v in leaves(part, f"{path}/{k}").items()}
    return {path: node}


@pytest.fixture(scope="module", params=["shop", "library:weather", "library:tasks", "real"])
def source(request):
    if request.param == "real":
        return request.getfixturevalue("real_specs")
    return SHOP if request.param == "shop" else request.param


def made(source, kind, n=60, **options):
    data = gen.generate(source, n=n, seed=9, mix={kind: 1.0}, **options)
    found = data.examples()
    assert len(found) >= n // 2, data.report.rejected
    return found


def first_user(example):
    return next(i for i, m in enumerate(example.messages) if m.role == "user")


def grounded(example):
    """Every argument of every call stands in a user turn, in words of its own call."""
    for slot in example.slots:
        assert example.messages[slot.turn].content[slot.start : slot.end] == slot.text
    for i, call in enumerate(example.calls):
        said = {s.path for s in example.slots if s.call == i}
        tool = next(t for t in example.tools if t.name == call.name)
        if tool.parameters.get("properties"):
            for path in leaves(call.arguments):
                top = "/" + path.split("/")[1]
                assert any(path.startswith(s) or s.startswith(path) for s in said) or (
                    "const" in tool.parameters["properties"][top[1:]]
                    or len(tool.parameters["properties"][top[1:]].get("enum", (1, 2))) == 1
                ), (path, example)


def test_parallel(source):
    for example in made(source, "parallel"):
        calls = example.calls
        assert len(example.messages[-1].tool_calls) == len(calls) >= 2
        assert len({c.name for c in calls}) == 1
        assert all(a.arguments != b.arguments for a in calls for b in calls if a is not b)
        grounded(example)
        spans = {}
        for s in example.slots:  # one stretch of text never says two different things
            assert spans.setdefault((s.turn, s.start, s.end), (s.path, s.value)) == (
                s.path,
                s.value,
            )


def test_parallel_multiple(source):
    for example in made(source, "parallel_multiple"):
        names = [c.name for c in example.calls]
        assert len(set(names)) == len(names) >= 2
        assert set(names) <= {t.name for t in example.tools}
        grounded(example)
        starts = [min((s.start for s in example.slots if s.call == i), default=None)
                  for i in range(len(names))]  # fmt: skip
        placed = [start for start in starts if start is not None]
        assert placed == sorted(placed)


@pytest.mark.parametrize("kind", ["missing_param", "missing_param_filled"])
def test_missing_values_are_asked_for_and_nothing_else(source, kind):
    for example in made(source, kind, n=40):
        wanted = example.provenance["wants"]
        tool = next(t for t in example.tools if t.name == wanted)
        turn = first_user(example)
        said = {s.path for s in example.slots if s.turn == turn}
        missing = set(example.provenance["missing"])
        assert missing
        assert not said & missing
        assert required(tool.parameters) - said == missing
        question = example.messages[turn + 1].content
        assert question.rstrip().endswith("?")
        if kind == "missing_param":
            assert not example.calls
        else:
            (call,) = example.calls
            assert {s.path for s in example.slots if s.turn == turn + 2} == missing
            assert {p for p in leaves(call.arguments)} >= missing
            grounded(example)


@pytest.mark.parametrize("kind", ["tool_result", "parallel_result"])
def test_answers_say_what_the_results_hold(source, kind):
    for example in made(source, kind, n=40):
        results = [m for m in example.messages if m.role == "tool"]
        assert [m.call_id for m in results] == [c.id for c in example.calls]
        held = " ".join(m.content for m in results)
        said = " ".join(str(c.arguments) for c in example.calls)
        answer = example.messages[-1].content
        for number in re.findall(r"\d+(?:\.\d+)?", answer):
            assert number in held or number in said, (answer, held)
        for result in results:
            value = json.loads(result.content)
            if value in ([], {"results": []}, {"items": []}):
                assert re.search(r"\b(no|nothing|empty|didn't)\b", answer, re.I)
        grounded(example)


def test_results_follow_the_output_schema():
    garden = Path(__file__).parent / "garden.json"
    schema = next(s.returns for s in gen.load_specs(garden) if s.returns)
    mix = {"tool_result": 1.0}
    examples = gen.generate(garden, n=40, mix=mix, include=("get_soil_moisture",)).examples()
    for example in examples:
        value = json.loads(example.messages[-2].content)
        jsonschema.validate(value, schema)
        assert str(value["moisture"]) in example.messages[-1].content
        assert value["state"] in example.messages[-1].content


def test_missing_tool(request):
    for source in (request.getfixturevalue("real_specs"), SHOP):
        specs = {spec.name for spec in gen.load_specs(source)}
        for example in made(source, "missing_tool", n=40):
            assert not example.calls
            assert example.provenance["wants"] in specs
            assert example.provenance["wants"] not in {t.name for t in example.tools}
            assert example.tools
            assert "?" not in example.messages[-1].content


def test_chat():
    for example in made(SHOP, "chat"):
        assert not example.calls
        assert not example.slots
        assert not re.search(r"\d|\{", example.messages[-1].content)


def test_kinds_that_the_first_format_cannot_hold_are_not_planned():
    mix = {"single": 1.0, "parallel": 1.0, "missing_param_filled": 1.0}
    data = gen.generate(SHOP, n=20, mix=mix, formats=("flat",))
    assert {e.scenario for e in data.examples()} == {"single"}
    assert len(data) == 20
    told = [n.message for n in data.report.notes if "--mix" in n.where]
    assert len(told) == 2
    assert all("flat can't hold it" in message for message in told)


def test_no_call_share_of_the_default_mix():
    data = gen.generate(SHOP, n=400, seed=1)
    none = sum(not e.calls for e in data.examples())
    assert 0.10 <= none / 400 <= 0.15

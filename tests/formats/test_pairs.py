"""Preference pairs: the right answer is right, the wrong one wrong, and the rows say both."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import generator as gen
from generator.dressing import flagged
from generator.formats import open_format, read_calls
from generator.formats.canonical import example_to_record, record_to_example
from generator.options import PRESETS
from generator.report.checks import verifier_for
from generator.report.readable import readable
from generator.twins import cut

HERE = Path(__file__).parents[1]
GARDEN = HERE / "scenarios" / "garden.json"
SHOP = HERE / "data" / "shop.json"
KINDS = sorted({kind for preset in PRESETS.values() for kind in preset})
NAMES = ("openai-dpo", "trl-dpo")


@pytest.fixture(scope="module")
def examples():
    mix = dict.fromkeys(KINDS, 1.0)
    options = {"mix": mix, "formats": NAMES, "seed": 5}
    return list(gen.generate(SHOP, n=25 * len(KINDS), **options).examples())


def test_every_kind_has_twins_that_the_verifier_rejects(examples):
    verifiers = {}
    seen = {}
    for example in examples:
        (twin,) = example.rejected
        right = example.messages[twin.turn]
        assert right.role == twin.message.role == "assistant"
        assert right != twin.message
        verifier = verifier_for(example, verifiers)
        assert verifier.check(example) == []
        assert verifier.check(cut(example, twin.turn, right)) == []
        assert verifier.check(cut(example, twin.turn, twin.message)), twin
        seen.setdefault(example.scenario, set()).add(twin.fault)
    assert set(seen) >= set(KINDS) - {"chain", "error_recovery"}
    assert {"declined", "wrong_value", "invented_argument"} <= seen["single"]
    assert "wrong_tool" in seen["multiple"]
    assert "missed_call" in seen["parallel"]
    assert "invented_argument" in seen["missing_param"]
    assert seen["irrelevant"] == seen["missing_tool"] == {"called_anyway"}
    assert {"wrong_answer", "called_again"} <= seen["tool_result"] | seen["parallel_result"]


def test_wrong_calls_are_natural(examples):
    """They are valid calls of tools that are offered: wrong, but no nonsense."""
    for example in examples:
        (twin,) = example.rejected
        for call in twin.message.tool_calls:
            tool = next(t for t in example.tools if t.name == call.name)
            schema = tool.parameters
            assert set(schema.get("required", ())) <= set(call.arguments)
            assert set(call.arguments) <= set(schema["properties"])


@pytest.mark.parametrize("name", NAMES)
def test_rows_hold_both_answers(examples, name):
    target = open_format(name, [t for e in examples for t in e.tools])
    for example in examples:
        (twin,) = example.rejected
        row = json.loads(target.row(example))
        read = read_calls(row, target)
        before = example.messages[: twin.turn + 1]
        assert [m.content for m in read.messages] == [m.content for m in before]
        assert [c.arguments for c in read.calls] == [
            c.arguments for m in before for c in m.tool_calls
        ]
        assert [t.name for t in read.tools] == [t.name for t in example.tools]
        (wrong,) = target.read_rejected(row)
        assert wrong.content == twin.message.content or wrong.tool_calls
        assert [(c.name, c.arguments) for c in wrong.tool_calls] == [
            (c.name, c.arguments) for c in twin.message.tool_calls
        ]
        assert record_to_example(json.loads(example_to_record(example))) == example


def test_pairs_are_of_the_same_records_as_without_them(examples):
    mix = dict.fromkeys(KINDS, 1.0)
    plain = gen.generate(SHOP, n=25 * len(KINDS), mix=mix, seed=5).examples()
    assert {e.id for e in plain} == {e.id for e in examples}


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_as_read(name):
    mix = {"single": 2.0, "parallel": 1.0, "missing_param": 1.0, "irrelevant": 1.0,
           "tool_result": 1.0}  # fmt: skip
    data = gen.generate(GARDEN, n=8, seed=2, mix=mix, formats=(name,), validation=0.0, noise=0.0,
                        templates=(HERE / "scenarios" / "templates",))  # fmt: skip
    target = open_format(name)
    made = sorted((json.loads(target.row(e)) for e in data.examples()), key=json.dumps)
    text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
    file = HERE / "golden" / f"format-{name}.json"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("train", ["last", "calls"])
def test_only_the_turns_that_are_asked_for_are_trained(train):
    mix = {"tool_result": 1.0, "missing_param_filled": 1.0, "irrelevant": 1.0}
    data = gen.generate(SHOP, n=30, mix=mix, train=train, formats=("openai",))
    target = open_format("openai")
    for example in data.examples():
        turns = [m for m in json.loads(target.row(example))["messages"] if m["role"] == "assistant"]
        weights = [turn["weight"] for turn in turns]
        if train == "last" or not example.calls:
            assert weights == [0] * (len(turns) - 1) + [1]
        else:
            assert weights == [int("tool_calls" in turn) for turn in turns]
        assert all(m.train is None for m in example.messages if m.role != "assistant")


def test_all_turns_are_trained_without_flags_and_others_are_told(examples):
    messages = examples[0].messages
    assert all(m.train is None for m in messages)
    assert sum(bool(m.train) for m in flagged(messages, "last")) == 1
    data = gen.generate(SHOP, n=5, train="last", formats=("trl",))
    assert any("trl can't say which turns are trained" in n.message for n in data.report.notes)
    with pytest.raises(gen.OptionError, match="--train: 'some' is not allowed"):
        gen.generate(SHOP, n=5, train="some")


def test_the_openai_client_knows_both_answers(examples):
    chat = pytest.importorskip("openai.types.chat")
    adapter = pytest.importorskip("pydantic").TypeAdapter
    messages = adapter(list[chat.ChatCompletionMessageParam])
    target = open_format("openai-dpo", [t for e in examples for t in e.tools])
    for example in examples:
        row = json.loads(target.row(example))
        for part in ("preferred_output", "non_preferred_output"):
            messages.validate_python([*row["input"]["messages"], *row[part]])
            assert [turn["role"] for turn in row[part]] == ["assistant"]
        calls = [c["id"] for t in row["input"]["messages"] for c in t.get("tool_calls", ())]
        for part in ("preferred_output", "non_preferred_output"):
            calls += [c["id"] for t in row[part] for c in t.get("tool_calls", ())]
        assert len(set(calls)) == len(calls)


def test_datasets_loads_pairs_without_loss(examples, tmp_path):
    datasets = pytest.importorskip("datasets")
    target = open_format("trl-dpo", [t for e in examples for t in e.tools])
    chosen = [e for e in examples if e.scenario in ("single", "irrelevant")][:12]
    rows = [json.loads(target.row(e)) for e in chosen]
    path = tmp_path / "train.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    loaded = datasets.load_dataset("json", data_files=str(path), cache_dir=str(tmp_path / "c"))
    for mine, theirs in zip(rows, loaded["train"], strict=True):
        for part in ("chosen", "rejected"):
            assert [_spoken(t) for t in mine[part]] == [_spoken(t) for t in theirs[part]]


def _spoken(turn):
    """A turn without what a table adds where other rows have more keys."""
    calls = [
        {k: v for k, v in c["function"]["arguments"].items() if v is not None}
        for c in turn.get("tool_calls") or ()
    ]
    return turn.get("content"), calls


def test_wrong_answers_are_shown_beside_the_right_ones(examples):
    text = readable(examples[0])
    assert f"({examples[0].rejected[0].fault})" in text

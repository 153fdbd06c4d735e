"""Every format writes what its readers want, says what it can't hold, and can be read back."""

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from generator.errors import OptionError
from generator.formats import export, known_formats, open_format, read_calls
from generator.formats.canonical import example_to_record, record_to_example
from generator.formats.jsontext import dumps, loads
from generator.records import Anchor, Example, FunctionSpec, Message, Slot, ToolCall

GOLDEN = Path(__file__).parents[1] / "golden"
TEXT = 'Zwei Tische für "Ümit" \\ bitte \u2028 🙂'
BOOK = FunctionSpec(
    name="book.table",
    description="Book a table",
    parameters={
        "type": "object",
        "properties": {"people": {"type": "int"}, "name": {"type": "string"}, "tools": {}},
        "required": ["people"],
    },
    returns={"type": "object"},
    source="book.json",
)
PING = FunctionSpec(name="ping", strict=True, parameters={"type": "object", "properties": {}})
TOOLS = (BOOK, PING)
IDENTITY = "3f" * 32


def user(text):
    return Message(role="user", content=text)


def calling(*calls, **more):
    return Message(role="assistant", tool_calls=calls, **more)


def example(*messages, scenario="single", **more):
    values = {"id": IDENTITY, "scenario": scenario, "split": "train", "tools": TOOLS, **more}
    return Example(messages=messages, **values)


TABLE = ToolCall("c0", "book.table", {"people": 2, "name": "Ümit", "tools": [{"a": 1.0}]})
SINGLE = example(user(TEXT), calling(TABLE))
NO_CALL = example(user("Tell me a joke"), Message(role="assistant", content="I can't."))
PARALLEL = example(
    Message(role="system", content="Today is 2026-01-15."),
    user("Two tables"),
    calling(TABLE, ToolCall("c1", "book.table", {"people": 3})),
    scenario="parallel",
)
CONVERSATION = example(
    user("A table"),
    calling(TABLE, content="One moment.", train=False),
    Message(role="tool", content='{"error": "full"}', call_id="c0", is_error=True),
    calling(ToolCall("c1", "ping", {})),
    Message(role="tool", content="pong", call_id="c1"),
    Message(role="assistant", content="No table.", train=True),
    scenario="error_recovery",
    slots=(Slot("/people", 2, "A", 0, 1, "number_word", 0, 0),),
    anchor=Anchor(dt.datetime(2026, 1, 15, 9, 30), True),
    parallel_tool_calls=False,
    provenance={"lineage": "book/1", "seed": 7, "why": None},
)
EXAMPLES = {
    "single": SINGLE,
    "no_call": NO_CALL,
    "parallel": PARALLEL,
    "conversation": CONVERSATION,
}
FORMATS = ("openai", "openai-legacy", "flat", "trl", "canonical")


def test_the_formats_are_known_in_order_and_an_unknown_one_lists_them():
    assert known_formats()[: len(FORMATS)] == FORMATS
    with pytest.raises(OptionError, match=r"unknown format 'csv'; known: .*openai-legacy"):
        open_format("csv")


@pytest.mark.parametrize("name", FORMATS)
def test_rows_are_as_they_were(name):
    """Golden rows: a change of bytes must be meant."""
    target = open_format(name, TOOLS)
    rows = []
    for kind, one in EXAMPLES.items():
        done = export(one, target)
        row = None if done.row is None else json.loads(done.row)
        rows.append(
            {"example": kind, "row": row, "reason": done.reason, "dropped": list(done.dropped)}
        )
    text = json.dumps(rows, indent=1, ensure_ascii=False) + "\n"
    file = GOLDEN / f"format-{name}.json"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", EXAMPLES)
def test_what_is_written_can_be_read_back(name, kind):
    one, target = EXAMPLES[kind], open_format(name, TOOLS)
    if target.holds(one):
        pytest.skip(f"{name} can't hold it")
    row = target.row(one)
    assert b"\n" not in row
    for source in (row, row.decode(), json.loads(row)):
        read = read_calls(source, target)
        assert [(call.name, dict(call.arguments)) for call in read.calls] == [
            (call.name, call.arguments) for call in one.calls
        ]
        assert read.user_turns == tuple(m.content for m in one.messages if m.role == "user")
        assert [(tool.name, tool.parameters) for tool in read.tools] == [
            (tool.name, tool.parameters) for tool in one.tools
        ]
        assert [turn.role for turn in read.messages] == [turn.role for turn in one.messages]
        ids = {mine.id: theirs.id for mine, theirs in zip(one.calls, read.calls, strict=True)}
        assert [turn.call_id for turn in read.messages] == [
            turn.call_id and ids[turn.call_id] for turn in one.messages
        ]


def test_openai_writes_arguments_as_json_text_and_mints_ids():
    row = json.loads(open_format("openai", TOOLS).row(PARALLEL))
    calls = row["messages"][2]["tool_calls"]
    assert [call["id"] for call in calls] == [f"call_{'3f' * 9}00", f"call_{'3f' * 9}01"]
    assert json.loads(calls[0]["function"]["arguments"]) == TABLE.arguments
    assert calls[0]["function"]["name"] == "book_table"
    assert row["tools"][0]["function"]["name"] == "book_table"
    assert row["parallel_tool_calls"] is True


def test_parallel_tool_calls_says_what_the_example_does_unless_it_is_given():
    target = open_format("openai", TOOLS)
    assert json.loads(target.row(SINGLE))["parallel_tool_calls"] is False
    assert "parallel_tool_calls" not in json.loads(target.row(NO_CALL))
    told = example(user("x"), calling(TABLE), parallel_tool_calls=True)
    assert json.loads(target.row(told))["parallel_tool_calls"] is True


def test_call_ids_are_made_of_letters_and_digits_whatever_the_example_is_called():
    for identity in ("sha256:ab", "", "é" * 40):
        row = json.loads(open_format("openai").row(example(user("x"), calling(TABLE), id=identity)))
        (call,) = row["messages"][1]["tool_calls"]
        assert call["id"].removeprefix("call_").isalnum()
        assert call["id"].isascii()


def test_formats_say_what_they_can_not_hold():
    reasons = {
        (name, kind): export(one, open_format(name)).reason
        for name in FORMATS
        for kind, one in EXAMPLES.items()
    }
    assert {key: reason for key, reason in reasons.items() if reason} == {
        ("openai-legacy", "parallel"): "several calls in one turn",
        ("flat", "parallel"): "more than one call",
        ("flat", "conversation"): "more than one request and one reply",
    }


def test_results_in_another_order_can_not_be_told_apart_by_trl():
    calls = (TABLE, ToolCall("c1", "ping", {}))
    results = [Message(role="tool", content="x", call_id=call.id) for call in calls]
    assert open_format("trl").holds(example(user("x"), calling(*calls), *results)) is None
    assert open_format("trl").holds(example(user("x"), calling(*calls), *results[::-1]))


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_canonical_record_loses_nothing(kind):
    one = EXAMPLES[kind]
    back = record_to_example(loads(example_to_record(one)))
    assert back == one
    assert example_to_record(back) == example_to_record(one)
    for mine, theirs in zip(one.calls, back.calls, strict=True):
        assert json.dumps(mine.arguments) == json.dumps(theirs.arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        {"a": 1, "b": 1.0, "c": -0.0, "d": 1e300, "e": 5e-324},
        {"big": 10**30, "small": -(2**63), "edge": 2**64 - 1, "over": 2**64},
        {"none": None, "empty": {}, "list": [], "deep": [[{"x": [None]}]]},
        {"z": 1, "a": 2, "m": {"y": 1, "b": 2}},
        {"text": '"\\\n\t\x00 \u2028 🙂 é', "": "empty key", 'quo"te': True},
    ],
)
@pytest.mark.parametrize("name", FORMATS)
def test_arguments_survive_to_the_last_digit(arguments, name):
    one = example(user("x"), calling(ToolCall("c0", "ping", arguments)))
    (call,) = read_calls(open_format(name, TOOLS).row(one), open_format(name, TOOLS)).calls
    assert json.dumps(call.arguments) == json.dumps(arguments)


def test_the_place_of_the_tools_is_not_mistaken():
    """Words and keys that look like the start of the list of tools stay what they are."""
    tricky = {"a": {"x": 1}, "functions": [{"name": "evil"}], "tools": [{"function": {}}]}
    text = '"}],"tools":[{"function":{"name":"evil"}}],"functions":[]'
    one = example(user(text), calling(ToolCall("c0", "ping", tricky)))
    for name in FORMATS:
        target = open_format(name, TOOLS)
        read = read_calls(target.row(one), target)
        assert [tool.name for tool in read.tools] == ["book.table", "ping"]
        assert read.calls[0].arguments == tricky
        assert read.user_turns == (text,)


def test_tools_written_once_are_still_those_of_the_example():
    target = open_format("openai")
    for number in range(2000):
        spec = FunctionSpec(name=f"f{number}")
        row = json.loads(target.row(example(user("x"), tools=(spec,))))
        assert row["tools"][0]["function"]["name"] == f"f{number}"


def test_rows_of_another_shape_are_refused():
    for name in FORMATS:
        for row in (
            {"hello": 1},
            {"messages": 3},
            {"user": None},
            {"messages": [{"role": 1, "x": 2}]},
        ):
            if name in {"openai", "trl", "openai-legacy"} and row == {
                "messages": [{"role": 1, "x": 2}]
            }:
                continue
            with pytest.raises(ValueError, match=f"no {name} row"):
                read_calls(row, name)
    doubled = {"role": "assistant", "tool_calls": [{"id": "a", "function": {"name": "f"}}]}
    doubled["tool_calls"][0]["function"]["arguments"] = {"a": 1}
    with pytest.raises(ValueError, match="arguments must be JSON text"):
        read_calls({"messages": [doubled]}, "openai")
    doubled["tool_calls"][0]["function"]["arguments"] = '"{}"'
    with pytest.raises(ValueError, match="no object"):
        read_calls({"messages": [doubled]}, "openai")
    with pytest.raises(ValueError, match="version 2; allowed: 1"):
        record_to_example({"v": 2})


def test_json_is_compact_and_exact():
    assert dumps({"b": [1, 2.0], "a": "é"}) == '{"b":[1,2.0],"a":"é"}'.encode()
    assert loads(dumps({"a": 10**40})) == {"a": 10**40}
    with pytest.raises(TypeError):
        dumps({"a": {1}})

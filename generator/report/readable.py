"""One record as a person reads it: for ``gen preview`` and ``gen why``."""

from __future__ import annotations

from pathlib import Path

import orjson

from generator.records import Example, Message


def readable(example: Example) -> str:
    """The conversation, its tools by name, and the calls, as lines of text."""
    tools = ", ".join(tool.name for tool in example.tools)
    head = f"[{example.id}] {example.scenario}, {example.split}; tools: {tools}"
    wrong = [
        f"  instead of turn {twin.turn} ({twin.fault}):\n{_turn(twin.message)}"
        for twin in example.rejected
    ]
    return "\n".join([head, *(_turn(message) for message in example.messages), *wrong])


def _turn(message: Message) -> str:
    if message.tool_calls:
        calls = [f"{c.name}({orjson.dumps(c.arguments).decode()})" for c in message.tool_calls]
        return f"  {message.role:>9} → " + "\n            → ".join(calls)
    return f"  {message.role:>9}: " + (message.content or "").replace("\n", "\n             ")


def explain(example: Example, folder: Path) -> str:
    """Where a record comes from: its plan cell, phrasing, and each value with its span."""
    lines = [readable(example), "", f"  data set: {folder}"]
    lines += [f"  {key}: {value}" for key, value in example.provenance.items()]
    if example.anchor is not None:
        lines.append(f"  date stated: {example.anchor.today.isoformat()}")
    for slot in example.slots:
        value = orjson.dumps(slot.value).decode()
        lines.append(
            f"  {slot.path} = {value} said {slot.text!r} at {slot.start}-{slot.end} "
            f"of turn {slot.turn} ({slot.rule})"
        )
    return "\n".join(lines)

"""TRL's SFTTrainer and Hugging Face chat templates: arguments are objects, results have a name.

Source: TRL, "Dataset formats", tool calling.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.formats.base import ExportFormat, export_format, result_names
from generator.formats.jsontext import dumps
from generator.records import Example, Json, Message


@export_format
class TRL(ExportFormat):
    """``{"messages": […], "tools": […]}``; no call ids: results follow in their order."""

    name: ClassVar[str] = "trl"
    tools_mark: ClassVar[bytes] = b',"tools":['

    def holds(self, example: Example) -> str | None:
        """Results must stand in the order of their calls, for nothing else joins them."""
        waiting: list[str] = []
        for message in example.messages:
            if message.role == "tool":
                if not waiting or waiting.pop(0) != message.call_id:
                    return "results in another order than their calls"
            else:
                waiting = [call.id for call in message.tool_calls]
        return None

    def drops(self, example: Example) -> tuple[str, ...]:
        """Also ``parallel_tool_calls`` and what keeps turns out of the loss."""
        lost = super().drops(example)
        if example.parallel_tool_calls is not None:
            lost += ("parallel_tool_calls",)
        return (
            (*lost, "train") if any(turn.train is not None for turn in example.messages) else lost
        )

    def row(self, example: Example) -> bytes:
        """One line."""
        names = result_names(example.messages)
        turns = b",".join([dumps(self.turn(turn, names)) for turn in example.messages])
        line = b'{"messages":[' + turns + b"]"
        if example.tools:
            line += b',"tools":' + self.tools_text(example.tools)
        return line + b"}"

    def turn(self, message: Message, names: Mapping[str, str]) -> dict[str, Json]:
        """One turn; ``names`` maps the calls' ids to their functions."""
        if message.role == "tool":
            called = message.name or names.get(message.call_id or "", "")
            name = self.written_name(called)
            return {"role": "tool", "name": name, "content": message.content or ""}
        turn: dict[str, Json] = {"role": message.role}
        if message.content is not None or not message.tool_calls:
            turn["content"] = message.content or ""
        if message.name is not None:
            turn["name"] = message.name
        if message.tool_calls:
            turn["tool_calls"] = [
                {
                    "type": "function",
                    "function": {
                        "name": self.written_name(call.name),
                        "arguments": call.arguments,
                    },
                }
                for call in message.tool_calls
            ]
        return turn

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row; calls are numbered, results answer them in order."""
        turns: list[Message] = []
        waiting: list[str] = []
        count = 0
        for turn in row["messages"]:
            name = turn.get("name")
            if turn["role"] == "tool":
                name = self.names.original(name)
                turns.append(
                    Message(role="tool", content=turn["content"], call_id=waiting.pop(0), name=name)
                )
                continue
            calls = []
            for call in turn.get("tool_calls") or ():
                function = call["function"]
                if not isinstance(function["arguments"], Mapping):
                    raise TypeError("arguments must be an object")
                calls.append(self.read_call(f"c{count}", function["name"], function["arguments"]))
                count += 1
            waiting = [call.id for call in calls]
            turns.append(
                Message(
                    role=turn["role"],
                    content=turn.get("content"),
                    tool_calls=tuple(calls),
                    name=name,
                )
            )
        return tuple(turns)

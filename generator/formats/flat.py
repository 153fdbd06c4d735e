"""The flat form of the guides: one request and one call, arguments as an object.

``{"user": {"content"}, "function_call": {"name", "arguments"}, "functions": […]}``; without a call
``function_call`` is null and ``assistant`` holds the answer; ``system`` only where there is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.formats.base import ExportFormat, export_format
from generator.formats.jsontext import dumps
from generator.records import Example, FunctionSpec, Json, Message


@export_format
class Flat(ExportFormat):
    """Single-turn, at most one call."""

    name: ClassVar[str] = "flat"
    tools_mark: ClassVar[bytes] = b',"functions":['

    def holds(self, example: Example) -> str | None:
        """One user turn and one assistant turn, after a system prompt at most."""
        roles = [message.role for message in example.messages]
        if roles[:1] == ["system"]:
            roles = roles[1:]
        if roles != ["user", "assistant"]:
            return "more than one request and one reply"
        last = example.messages[-1]
        if len(last.tool_calls) > 1:
            return "more than one call"
        return "text beside a call" if last.tool_calls and last.content else None

    def drops(self, example: Example) -> tuple[str, ...]:
        """Also ``parallel_tool_calls``, ``strict``, and what keeps turns out of the loss."""
        lost = super().drops(example)
        if example.parallel_tool_calls is not None:
            lost += ("parallel_tool_calls",)
        if any(spec.strict is not None for spec in example.tools):
            lost += ("strict",)
        return (
            (*lost, "train") if any(turn.train is not None for turn in example.messages) else lost
        )

    def tool(self, spec: FunctionSpec) -> bytes:
        """The bare function."""
        function = self.function(spec)
        function.pop("strict", None)
        return dumps(function)

    def row(self, example: Example) -> bytes:
        """One line."""
        *before, user, reply = example.messages
        line = b'{"user":{"content":' + dumps(user.content) + b"}"
        if before:
            line = b'{"system":{"content":' + dumps(before[0].content) + b"}," + line[1:]
        if reply.tool_calls:
            call = reply.tool_calls[0]
            made = {"name": self.written_name(call.name), "arguments": call.arguments}
            line += b',"function_call":' + dumps(made)
        else:
            line += b',"function_call":null,"assistant":{"content":' + dumps(reply.content) + b"}"
        if not example.tools:
            return line + b"}"
        return b"".join((line, b',"functions":', self.tools_text(example.tools), b"}"))

    def read_tools(self, row: Mapping[str, Json]) -> tuple[FunctionSpec, ...]:
        """The functions of a row."""
        return tuple(self.read_function(item) for item in row.get("functions") or ())

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row."""
        turns: list[Message] = []
        if row.get("system") is not None:
            turns.append(Message(role="system", content=row["system"]["content"]))
        turns.append(Message(role="user", content=row["user"]["content"]))
        call = row["function_call"]
        if call is None:
            turns.append(Message(role="assistant", content=row["assistant"]["content"]))
        else:
            if not isinstance(call["arguments"], Mapping):
                raise TypeError("arguments must be an object")
            calls = (self.read_call("c0", call["name"], call["arguments"]),)
            turns.append(Message(role="assistant", tool_calls=calls))
        return tuple(turns)

"""OpenAI's older function calling: ``function_call`` and ``functions``, one call a turn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.formats.base import (
    ExportFormat,
    export_format,
    most_calls,
    result_names,
)
from generator.formats.jsontext import dumps
from generator.records import Example, FunctionSpec, Json, Message, ToolCall
from generator.specs.names import OPENAI_NAMES, NameRule


@export_format
class OpenAILegacy(ExportFormat):
    """``{"messages": […], "functions": […]}``; a result's role is ``function``."""

    name: ClassVar[str] = "openai-legacy"
    takes_train: ClassVar[bool] = True
    name_rule: ClassVar[NameRule | None] = OPENAI_NAMES
    tools_mark: ClassVar[bytes] = b',"functions":['

    def holds(self, example: Example) -> str | None:
        """Not several calls in one turn."""
        return "several calls in one turn" if most_calls(example) > 1 else None

    def drops(self, example: Example) -> tuple[str, ...]:
        """Also ``parallel_tool_calls`` and ``strict``."""
        lost = super().drops(example)
        if example.parallel_tool_calls is not None:
            lost += ("parallel_tool_calls",)
        return (*lost, "strict") if any(spec.strict is not None for spec in example.tools) else lost

    def tool(self, spec: FunctionSpec) -> bytes:
        """The bare function."""
        function = self.function(spec)
        function.pop("strict", None)
        return dumps(function)

    def row(self, example: Example) -> bytes:
        """One line."""
        names = result_names(example.messages)
        turns = b",".join([dumps(self._turn(turn, names)) for turn in example.messages])
        line = b'{"messages":[' + turns + b"]"
        if example.tools:
            line += b',"functions":' + self.tools_text(example.tools)
        return line + b"}"

    def _turn(self, message: Message, names: Mapping[str, str]) -> dict[str, Json]:
        content = message.content or ""
        if message.role == "tool":
            called = message.name or names.get(message.call_id or "", "")
            return {"role": "function", "name": self.written_name(called), "content": content}
        turn: dict[str, Json] = {"role": message.role, "content": content}
        if message.name is not None:
            turn["name"] = message.name
        for call in message.tool_calls:
            arguments = dumps(call.arguments).decode()
            turn["function_call"] = {"name": self.written_name(call.name), "arguments": arguments}
        if message.train is not None and message.role == "assistant":
            turn["weight"] = int(message.train)
        return turn

    def read_tools(self, row: Mapping[str, Json]) -> tuple[FunctionSpec, ...]:
        """The functions of a row."""
        return tuple(self.read_function(item) for item in row.get("functions") or ())

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row; calls are numbered, a result answers the last call."""
        turns: list[Message] = []
        count = 0
        for turn in row["messages"]:
            call = turn.get("function_call")
            weight = turn.get("weight")
            if turn["role"] == "function":
                name = self.names.original(turn["name"])
                last = f"c{count - 1}"
                turns.append(Message(role="tool", content=turn["content"], call_id=last, name=name))
                continue
            calls: tuple[ToolCall, ...] = ()
            if call is not None:
                calls = (self.read_call(f"c{count}", call["name"], call["arguments"]),)
                count += 1
            turns.append(
                Message(
                    role=turn["role"],
                    content=(turn.get("content") or None) if calls else turn.get("content"),
                    tool_calls=calls,
                    name=turn.get("name"),
                    train=None if weight is None else bool(weight),
                )
            )
        return tuple(turns)

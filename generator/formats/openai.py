"""OpenAI chat fine-tuning (also Azure, Fireworks, Together): ``messages`` with ``tool_calls``.

Arguments are JSON text. ``weight`` 0 keeps an assistant turn out of the loss.
Source: OpenAI's fine-tuning guide, "function calling".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from generator.formats.base import (
    ExportFormat,
    call_stem,
    export_format,
    most_calls,
)
from generator.formats.jsontext import dumps
from generator.records import Example, Json, Message, ToolCall
from generator.specs.names import OPENAI_NAMES, NameRule

_FLAGS: Final = {
    None: b"}",
    True: b',"parallel_tool_calls":true}',
    False: b',"parallel_tool_calls":false}',
}


@export_format
class OpenAI(ExportFormat):
    """``{"messages": […], "tools": […], "parallel_tool_calls": false}``."""

    name: ClassVar[str] = "openai"
    name_rule: ClassVar[NameRule | None] = OPENAI_NAMES
    tools_mark: ClassVar[bytes] = b',"tools":['
    takes_train: ClassVar[bool] = True

    def row(self, example: Example) -> bytes:
        """One line.

        ``parallel_tool_calls`` is what the example says, else whether a turn has several calls; it
        is left out where nothing is called.
        """
        ids: dict[str, str] = {}
        turns = self.turns(example.messages, ids, example.id)
        if not example.tools:
            return dumps({"messages": turns})
        flag = example.parallel_tool_calls
        if flag is None and ids:
            flag = most_calls(example) > 1
        tools = self.tools_text(example.tools)
        # One copy of the tools, which are most of the line.
        return b"".join((dumps({"messages": turns})[:-1], b',"tools":', tools, _FLAGS[flag]))

    def turns(
        self, messages: Sequence[Message], ids: dict[str, str], example_id: str
    ) -> list[dict[str, Json]]:
        """The turns; ``ids`` maps the calls' own ids to those written, and learns new ones."""
        turns: list[dict[str, Json]] = []
        for message in messages:
            role, content = message.role, message.content
            turn: dict[str, Json]
            if message.tool_calls:
                calls = self._calls(message.tool_calls, ids, example_id)
                said = {} if content is None else {"content": content}
                turn = {"role": role, **said, "tool_calls": calls}
            elif role == "tool":
                call_id = ids.get(message.call_id or "", message.call_id)
                turns.append({"role": role, "tool_call_id": call_id, "content": content or ""})
                continue
            else:
                turn = {"role": role, "content": content or ""}
            if message.name is not None:
                turn["name"] = message.name
            if message.train is not None and role == "assistant":
                turn["weight"] = int(message.train)
            turns.append(turn)
        return turns

    def _calls(
        self, calls: Sequence[ToolCall], ids: dict[str, str], example_id: str
    ) -> list[dict[str, Json]]:
        """The calls of a turn; ``ids`` learns the ids that are written."""
        stem = call_stem(example_id)
        made = []
        for call in calls:
            written = ids[call.id] = f"call_{stem}{len(ids):02d}"
            arguments = dumps(call.arguments).decode()
            function = {"name": self.written_name(call.name), "arguments": arguments}
            made.append({"id": written, "type": "function", "function": function})
        return made

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row."""
        return tuple([self._read_turn(turn) for turn in row["messages"]])

    def _read_turn(self, turn: Mapping[str, Json]) -> Message:
        weight = turn.get("weight")
        return Message(
            role=turn["role"],
            content=turn.get("content"),
            tool_calls=tuple(
                self.read_call(
                    call["id"], call["function"]["name"], _json_text(call["function"]["arguments"])
                )
                for call in turn.get("tool_calls") or ()
            ),
            call_id=turn.get("tool_call_id"),
            name=turn.get("name"),
            train=None if weight is None else bool(weight),
        )


def _json_text(arguments: Json) -> str:
    if not isinstance(arguments, str):
        raise TypeError("arguments must be JSON text")
    return arguments

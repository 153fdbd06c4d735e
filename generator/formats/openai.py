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
from generator.formats.jsontext import dumps, written
from generator.quick import Struct
from generator.records import Example, Json, Message, ToolCall
from generator.specs.names import OPENAI_NAMES, NameRule

_FLAGS: Final = {
    None: b"}",
    True: b',"parallel_tool_calls":true}',
    False: b',"parallel_tool_calls":false}',
}


class _Called(Struct, frozen=True, gc=False):
    """The function of a call; ``arguments`` are JSON text."""

    name: str
    arguments: str


class _Call(Struct, frozen=True, gc=False):
    """One of ``tool_calls``."""

    id: str
    type: str
    function: _Called


class _Turn(Struct, frozen=True, gc=False, omit_defaults=True):
    """A turn as it is written, without what is None."""

    role: str
    content: str | None = None
    tool_calls: Sequence[_Call] | None = None
    name: str | None = None
    weight: int | None = None


class _Result(Struct, frozen=True, gc=False):
    """A tool's turn."""

    role: str
    tool_call_id: str | None
    content: str


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
        turns = written(self.turns(example.messages, ids, example.id))
        if not example.tools:
            return b'{"messages":%b}' % turns
        flag = example.parallel_tool_calls
        if flag is None and ids:
            flag = most_calls(example) > 1
        tools = self.tools_text(example.tools)
        # One copy of the tools, which are most of the line.
        return b"".join((b'{"messages":', turns, b',"tools":', tools, _FLAGS[flag]))

    def turns(
        self, messages: Sequence[Message], ids: dict[str, str], example_id: str
    ) -> list[_Turn | _Result]:
        """The turns; ``ids`` maps the calls' own ids to those written, and learns new ones."""
        turns: list[_Turn | _Result] = []
        for message in messages:
            role, content = message.role, message.content
            if role == "tool":
                call_id = ids.get(message.call_id or "", message.call_id)
                turns.append(_Result(role, call_id, content or ""))
                continue
            calls = None
            if message.tool_calls:
                calls = self._calls(message.tool_calls, ids, example_id)
            elif content is None:
                content = ""
            weight = message.train if role == "assistant" else None
            turns.append(
                _Turn(role, content, calls, message.name, None if weight is None else int(weight))
            )
        return turns

    def _calls(
        self, calls: Sequence[ToolCall], ids: dict[str, str], example_id: str
    ) -> list[_Call]:
        """The calls of a turn; ``ids`` learns the ids that are written."""
        stem = call_stem(example_id)
        made = []
        for call in calls:
            own = ids[call.id] = f"call_{stem}{len(ids):02d}"
            arguments = dumps(call.arguments).decode()
            made.append(_Call(own, "function", _Called(self.written_name(call.name), arguments)))
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

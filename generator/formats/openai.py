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
from generator.formats.jsontext import dumps, text
from generator.records import Example, Json, Message
from generator.specs.names import OPENAI_NAMES, NameRule

_CALL: Final = b'{"id":"%b","type":"function","function":{"name":%b,"arguments":%b}}'
_HEADS: Final = {
    role: b'{"role":"%b","content":' % role.encode()
    for role in ("system", "user", "assistant", "tool")
}
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
            return b'{"messages":[%b]}' % b",".join(turns)
        flag = example.parallel_tool_calls
        if flag is None and ids:
            flag = most_calls(example) > 1
        tools = self.tools_text(example.tools)
        # One copy of the tools, which are most of the line.
        return b"".join((b'{"messages":[', b",".join(turns), b'],"tools":', tools, _FLAGS[flag]))

    def turns(
        self, messages: Sequence[Message], ids: dict[str, str], example_id: str
    ) -> list[bytes]:
        """Turns as JSON; ``ids`` maps the calls' own ids to those written, and learns new ones."""
        turns = []
        for message in messages:
            if message.tool_calls:
                turns.append(self._calling(message, ids, example_id))
            elif message.role == "tool":
                turns.append(_result(message, ids))
            else:
                turns.append(_saying(message))
        return turns

    def _calling(self, message: Message, ids: dict[str, str], example_id: str) -> bytes:
        """An assistant turn with calls; ``ids`` learns the ids that are written."""
        calls = []
        stem = call_stem(example_id)
        for call in message.tool_calls:
            written = ids[call.id] = f"call_{stem}{len(ids):02d}"
            name = self.written_name(call.name)
            calls.append(_CALL % (written.encode(), name, text(call.arguments)))
        said = b"" if message.content is None else b'"content":' + dumps(message.content) + b","
        made = b'{"role":"assistant",%b"tool_calls":[%b]' % (said, b",".join(calls))
        return made + (
            b"}" if message.name is None and message.train is None else _rest(message) + b"}"
        )

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


def _saying(message: Message) -> bytes:
    content = message.content
    said = _HEADS[message.role] + (b'""' if content is None else dumps(content))
    bare = message.name is None and message.train is None
    return said + (b"}" if bare else _rest(message) + b"}")


def _result(message: Message, ids: Mapping[str, str]) -> bytes:
    call_id = dumps(ids.get(message.call_id or "", message.call_id))
    content = dumps(message.content if message.content is not None else "")
    return b'{"role":"tool","tool_call_id":%b,"content":%b}' % (call_id, content)


def _rest(message: Message) -> bytes:
    """A speaker's name and what keeps the turn out of the loss, if there are any."""
    name = b"" if message.name is None else b',"name":' + dumps(message.name)
    if message.train is None or message.role != "assistant":
        return name
    return name + (b',"weight":1' if message.train else b',"weight":0')


def _json_text(arguments: Json) -> str:
    if not isinstance(arguments, str):
        raise TypeError("arguments must be JSON text")
    return arguments

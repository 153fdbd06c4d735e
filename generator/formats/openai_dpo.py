"""OpenAI's preference pairs (DPO): a conversation, the answer to prefer, and the wrong one.

``{"input": {"messages", "tools", "parallel_tool_calls"}, "preferred_output": [turn],
"non_preferred_output": [turn]}``. Source: OpenAI's guide to direct preference optimisation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.formats.base import export_format, most_calls, pair_of, pair_reason
from generator.formats.jsontext import written
from generator.formats.openai import OpenAI
from generator.quick import replace
from generator.records import Example, FunctionSpec, Json, Message


@export_format
class OpenAIDPO(OpenAI):
    """One pair a line; the conversation ends before the turn that is answered in two ways."""

    name: ClassVar[str] = "openai-dpo"
    tools_mark: ClassVar[bytes] = b""
    pairs: ClassVar[bool] = True
    takes_train: ClassVar[bool] = False

    def holds(self, example: Example) -> str | None:
        """There must be a wrong answer."""
        return pair_reason(example)

    def drops(self, example: Example) -> tuple[str, ...]:
        """Also what keeps turns out of the loss, and the turns after the pair."""
        lost = super().drops(example)
        trained = any(turn.train is not None for turn in example.messages)
        return (*lost, "train") if trained else lost

    def row(self, example: Example) -> bytes:
        """One line."""
        before, right, wrong = pair_of(example)
        ids: dict[str, str] = {}
        turns = self.turns(before, ids, example.id)
        preferred = self.turns((right,), ids, example.id)
        # the calls of the wrong answer get ids of their own
        others = {f"right {key}": value for key, value in ids.items()}
        rejected = self.turns((wrong,), others, example.id)
        head = b'{"input":{"messages":' + written(turns)
        if example.tools:
            several = most_calls(replace(example, messages=(right,))) > 1
            flag = b"true" if several else b"false"
            head += b',"tools":' + self.tools_text(example.tools)
            head += b',"parallel_tool_calls":' + flag
        return head + b'},"preferred_output":%b,"non_preferred_output":%b}' % (
            written(preferred),
            written(rejected),
        )

    def read_tools(self, row: Mapping[str, Json]) -> tuple[FunctionSpec, ...]:
        """The functions of a row."""
        return tuple(self.read_function(tool["function"]) for tool in row["input"].get("tools", ()))

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row, with the answer to prefer."""
        return super().read_turns(
            {"messages": [*row["input"]["messages"], *row["preferred_output"]]}
        )

    def read_rejected(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The wrong answer."""
        return super().read_turns({"messages": row["non_preferred_output"]})

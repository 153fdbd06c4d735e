"""TRL's preference pairs (DPOTrainer): ``{"prompt", "chosen", "rejected", "tools"}``.

Turns as in TRL's conversations: arguments are objects, results have a name. Source: TRL, "Dataset
formats", preference.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.formats.base import export_format, pair_of, pair_reason, result_names
from generator.formats.jsontext import dumps
from generator.formats.trl import TRL
from generator.records import Example, Json, Message


@export_format
class TRLDPO(TRL):
    """One pair a line; the prompt ends before the turn that is answered in two ways."""

    name: ClassVar[str] = "trl-dpo"
    pairs: ClassVar[bool] = True

    def holds(self, example: Example) -> str | None:
        """There must be a wrong answer, and results in the order of their calls."""
        return pair_reason(example) or super().holds(example)

    def row(self, example: Example) -> bytes:
        """One line."""
        before, right, wrong = pair_of(example)
        names = result_names(example.messages)
        line = b'{"prompt":[%b],"chosen":[%b],"rejected":[%b]' % (
            b",".join([dumps(self.turn(turn, names)) for turn in before]),
            dumps(self.turn(right, names)),
            dumps(self.turn(wrong, names)),
        )
        if example.tools:
            line += b',"tools":' + self.tools_text(example.tools)
        return line + b"}"

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row, with the answer to prefer."""
        return super().read_turns({"messages": [*row["prompt"], *row["chosen"]]})

    def read_rejected(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The wrong answer."""
        return super().read_turns({"messages": row["rejected"]})

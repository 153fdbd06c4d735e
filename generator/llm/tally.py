"""What came of some questions, counted: how many, which faults, why texts were refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.llm.ask import Answer
from generator.quick import Struct, field
from generator.records import Json


class Tally(Struct):
    """Counts for the manifest; ``faults`` as in ``Answer``, ``refused`` by reason."""

    questions: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def take(self, answers: Sequence[Answer]) -> None:
        """Count some answers."""
        self.questions += len(answers)
        self.faults.update(str(answer.fault) for answer in answers if answer.fault)

    def told(self, **used: Json) -> dict[str, Json]:
        """The same as plain JSON; ``used``: what became of the texts that were not refused."""
        return {
            "questions": self.questions,
            "faults": dict(sorted(self.faults.items())),
            **used,
            "refused": dict(sorted(self.refused.items())),
        }

"""What a verified record is given before it is written: a wrong twin, train flags, masked names.

Nothing of it changes what the record says, so that the same records come with and without it: its
dice are thrown from the record's own id.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.masking import Masks
from generator.records import Example, Message, Twin


@dataclass(frozen=True, slots=True, kw_only=True)
class Dressing:
    """What a run's records are given.

    ``train``: which assistant turns are trained, all (no flags are set), the last one, or those
    that call. ``twin`` makes a wrong answer, or finds none. ``masks`` cover a share of the records.
    """

    train: str = "all"
    twin: Callable[[Example], Twin | None] | None = None
    masks: Masks | None = None

    def of(self, example: Example) -> Example:
        """The record with all that is asked for."""
        if self.twin is not None:
            twin = self.twin(example)
            if twin is not None:
                example = replace(example, rejected=(twin,))
        if self.train != "all":
            example = replace(example, messages=flagged(example.messages, self.train))
        return self.masks.of(example) if self.masks is not None else example


def flagged(messages: Sequence[Message], train: str) -> tuple[Message, ...]:
    """The turns with their flags: an answer in words is trained where a record calls nothing."""
    spoken = [i for i, message in enumerate(messages) if message.role == "assistant"]
    chosen = {i for i in spoken if messages[i].tool_calls} if train == "calls" else set()
    chosen = chosen or set(spoken[-1:])
    return tuple(
        replace(message, train=i in chosen) if message.role == "assistant" else message
        for i, message in enumerate(messages)
    )

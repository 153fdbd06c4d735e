"""What a verified record is given before it is written: a wrong twin, train flags, masked names.

Nothing of it changes what the record says, so that the same records come with and without it: its
dice are thrown from the record's own id.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.formats.base import ExportFormat
from generator.functions import CompiledFunction
from generator.masking import Masks
from generator.options import Options
from generator.quick import Struct, replace
from generator.records import Anchor, Example, Message, Twin, Warn
from generator.twins import Twins
from generator.verification.verifier import Verifier


class Dressing(Struct, frozen=True, kw_only=True):
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


def dressing_for(
    options: Options,
    functions: Mapping[str, CompiledFunction],
    verifier: Verifier,
    formats: Sequence[ExportFormat],
) -> Dressing | None:
    """What the records of a run are given, or None if nothing is asked for."""
    pairs = any(target.pairs for target in formats)
    if not pairs and options.train == "all" and not options.mask:
        return None
    morning = dt.datetime.combine(options.today, dt.time(9, 0))
    twins = Twins(functions, verifier, Anchor(morning)) if pairs else None
    masks = Masks(options.mask, options.seed) if options.mask else None
    return Dressing(train=options.train, twin=twins.of if twins else None, masks=masks)


def untrained(options: Options, formats: Sequence[ExportFormat]) -> Iterator[Warn]:
    """Formats that can't say which turns are trained, where that is asked for."""
    for target in formats:
        if options.train != "all" and not target.takes_train:
            text = f"{target.name} can't say which turns are trained: left out there"
            yield Warn("--train", text)

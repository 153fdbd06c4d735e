"""What a run made and lost, in numbers, and in plain sentences what had to give way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Protocol

from generator.options import Options
from generator.plan import Stream
from generator.quick import Struct, field
from generator.records import Json, Warn


class Counted(Protocol):
    """What counting needs to know of a record."""

    @property
    def split(self) -> str:
        """Train or validation."""

    @property
    def scenario(self) -> str:
        """Kind of conversation."""

    @property
    def function(self) -> str:
        """Function of its stream, "" if it belongs to none."""


class Report(Struct, frozen=True, kw_only=True):
    """Counts of a run. ``cells`` maps (function, scenario, split) to records.

    ``planned`` maps the same to what the plan owed before any space proved too small, ``rejected``
    (stage, reason) to candidates; ``relaxed`` says, in sentences, which goals gave way; ``model``
    what a model was asked and what of its answers was used, plain JSON.
    """

    asked: int
    made: int
    train: int
    validation: int
    mix: Mapping[str, float]
    cells: Mapping[tuple[str, str, str], int]
    planned: Mapping[tuple[str, str, str], int]
    rejected: Mapping[tuple[str, str], int]
    relaxed: tuple[str, ...]
    notes: tuple[Warn, ...]
    model: Mapping[str, Json] = field(default_factory=dict)

    @property
    def short(self) -> int:
        """Records asked for and not made."""
        return self.asked - self.made


def count(
    *,
    options: Options,
    entries: Sequence[Counted],
    planned: Mapping[Stream, int],
    quotas: Mapping[Stream, int],
    dry: Mapping[Stream, int],
    rejected: Mapping[tuple[str, str], int],
    notes: Iterable[Warn],
    model: Mapping[str, Json] | None = None,
) -> Report:
    """The report of a finished run."""
    cells = Counter(map(attrgetter("function", "scenario", "split"), entries))
    splits = Counter[str]()
    for (_, _, split), n in cells.items():
        splits[split] += n
    return Report(
        asked=options.n,
        made=len(entries),
        train=splits["train"],
        validation=splits["validation"],
        mix=dict(options.mix),
        cells=dict(sorted(cells.items())),
        planned={(s.function, s.scenario, s.split): owed for s, owed in planned.items()},
        rejected={key: n for key, n in sorted(rejected.items()) if n},
        relaxed=tuple(
            _relaxed(
                options,
                len(entries),
                planned,
                quotas,
                dry,
                rejected.get(("judge", "found_wrong"), 0),
            )
        ),
        notes=tuple(dict.fromkeys(notes)),
        model=model or {},
    )


def _relaxed(
    options: Options,
    made: int,
    planned: Mapping[Stream, int],
    quotas: Mapping[Stream, int],
    dry: Mapping[Stream, int],
    judged: int,
) -> Iterable[str]:
    """What gave way, in the order of the design, with numbers."""
    for stream, owed in sorted(planned.items()):
        held = dry.get(stream)
        if held is not None and held < owed:
            what = f"{stream.function or 'all functions'}, {stream.scenario}, {stream.split}"
            yield f"{what}: the space holds {held:,} distinct examples of the {owed:,} planned"
    planned_validation = sum(n for s, n in planned.items() if s.split == "validation")
    validation = sum(n for s, n in quotas.items() if s.split == "validation")
    if validation != planned_validation and made:
        share = validation / made
        if abs(share - options.validation) > 0.02:
            yield f"validation share: {share:.0%} instead of {options.validation:.0%}"
    for part, what in (
        ("more_values", "held-out values: {n:,} training examples use values kept for validation"),
        ("more_phrasings", "held-out phrasings: {n:,} training examples use those of validation"),
    ):
        n = sum(count for stream, count in quotas.items() if stream.part == part)
        if n:
            yield what.format(n=n)
    if (less := min(judged, options.n - made)) > 0:  # others came in place of the rest
        yield f"n: {less:,} examples less, which the judge found wrong"
    if made + judged < options.n:
        yield f"n: {made:,} examples instead of {options.n:,}; there are no more distinct ones"

"""Numbers whose usual size the name tells: blood pressure, story points, blocks of a chain."""

from __future__ import annotations

import functools
import re
from typing import ClassVar

from generator.records import Json
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.catalogue import read_values
from generator.semantics.composed import mentions
from generator.semantics.fits import fits
from generator.semantics.generic import PlainNumber
from generator.semantics.mining import mine
from generator.semantics.naming import raw_words, singular

Cues = tuple[str, ...]


@functools.cache
def _table() -> dict[str, tuple[tuple[Cues, tuple[Json, ...]], ...]]:
    found: dict[str, tuple[tuple[Cues, tuple[Json, ...]], ...]] = {}
    for line in read_values("usual_sizes.txt"):
        left, _, right = line.partition(" | ")
        heads, _, cues = left.partition(" @ ")
        values: tuple[Json, ...] = tuple(
            float(part) if "." in part else int(part) for part in right.split(";")
        )
        wanted = tuple(
            " ".join(singular(word) for word in part.split()) for part in cues.split(" & ") if part
        )
        for head in heads.split():
            found[head] = (*found.get(head, ()), (wanted, values))
    return found


def usual_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """The numbers that people use for the parameter; none for one that is not known."""
    words = [singular(word) for word in leaf.words]
    raw = "_".join(raw_words(leaf.name))
    bare = [word for word in words if word not in ("max", "min", "maximum", "minimum", "number")]
    heads = ["_".join(words), raw, "_".join(bare), "_".join(bare[-2:]), *bare[-1:]]
    for head in dict.fromkeys(heads):
        for cues, values in _table().get(head, ()):
            if all(mentions(leaf, cue) for cue in cues):
                return _allowed(leaf, values)
    return ()


def _allowed(leaf: Leaf, values: tuple[Json, ...]) -> tuple[Json, ...]:
    """Those that fit the schema and what the description says of bounds and units."""
    mined = mine(leaf.description)
    low, high = mined.low, mined.high
    kept = tuple(
        value
        for value in values
        if fits(leaf.schema, value)
        and (low is None or float(value) >= low)
        and (high is None or float(value) <= high)
    )
    small = bool(re.search(r"\b0(?:\.0)? ?(?:-|–|to|and) ?1(?:\.0)?\b", leaf.description))
    return () if len(kept) < 2 or (small and float(max(kept)) > 1) else kept


@semantic_type
class UsualNumber(PlainNumber):
    """A number of the size that people mean by the name."""

    name: ClassVar[str] = "usual_number"

    def rounds(self) -> tuple[Json, ...]:
        """The usual numbers."""
        return usual_sizes(self.leaf)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the name is known and the examples are no other numbers."""
        shown = [one for one in leaf.examples if isinstance(one, int | float)]
        usual = usual_sizes(leaf)
        inside = (
            all(0.2 * float(min(usual)) <= one <= 5 * float(max(usual)) for one in shown)
            if usual
            else False
        )
        return inside

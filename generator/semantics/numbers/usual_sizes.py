"""Numbers whose usual size the name tells: blood pressure, story points, blocks of a chain."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import ClassVar

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.drawing.catalogue import read_values
from generator.semantics.drawing.composed import mentions
from generator.semantics.fits import fits
from generator.semantics.topics.generic import PlainNumber

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


def told_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """Like ``usual_sizes``, by the thing that the description begins with."""
    told = re.sub(r"^(?:optional|required)\W+", "", leaf.description.strip(), flags=re.IGNORECASE)
    counted = _COUNTED.match(told)
    phrase = _END.split(told[counted.end() :] if counted else told)[0]
    words = [singular(word) for word in raw_words(phrase) if word not in _ARTICLES]
    parts = [part for part in (words[-3:], words[-2:], words[-1:]) if part]
    return _found(leaf, ["_".join(part) for part in parts])


_COUNTED = regex(r"(?:the )?(?:total |maximum |minimum |desired )?(?:number|count) of ", re.I)
_END = regex(
    r"[.,;:(\n\[]|\s(?:of|to|between|for|that|which|where|with|by|per|used|and|in|on|at|from|being|when|as"
    r"|should|will|is|are|applied)\s"
)
_ARTICLES = frozenset({"the", "a", "an", "your", "this"})


def usual_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """The numbers that people use for the parameter; none for one that is not known."""
    words = [singular(word) for word in leaf.words]
    raw = "_".join(raw_words(leaf.name))
    bare = [word for word in words if word not in ("max", "min", "maximum", "minimum", "number")]
    heads = ["_".join(words), raw, "_".join(bare), "_".join(bare[-2:]), *bare[-1:]]
    if bare[-1:] and bare[-1] in _UNITS:
        heads[-1:] = ["_".join(bare[:-1])]
    return _found(leaf, heads)


_UNITS = {"c": "celsius", "f": "fahrenheit", "bpm": "", "mmhg": "", "pct": "", "g": "", "kg": ""}
"""Ends of names that tell the unit, in short and in words."""


def _found(leaf: Leaf, heads: Sequence[str]) -> tuple[Json, ...]:
    for head in dict.fromkeys(heads):
        for cues, values in _table().get(head, ()):
            if all(mentions(leaf, cue) or cue == _UNITS.get(leaf.words[-1]) for cue in cues):
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

    @classmethod
    def sizes(cls, leaf: Leaf) -> tuple[Json, ...]:
        """Where the numbers are looked up."""
        return usual_sizes(leaf)

    def rounds(self) -> tuple[Json, ...]:
        """The usual numbers."""
        return self.sizes(self.leaf)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the name is known and the examples are no other numbers."""
        shown = [one for one in leaf.examples if isinstance(one, int | float)]
        usual = cls.sizes(leaf)
        return bool(usual) and all(
            0.2 * float(min(usual)) <= one <= 5 * float(max(usual)) for one in shown
        )


@semantic_type
class ToldNumber(UsualNumber):
    """A number of the size that people mean by what the description names."""

    name: ClassVar[str] = "told_number"

    @classmethod
    def sizes(cls, leaf: Leaf) -> tuple[Json, ...]:
        """By the description."""
        return told_sizes(leaf)

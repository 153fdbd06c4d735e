"""Numbers of which nothing is known: small and round, unless they are reckoned with or paid."""

from __future__ import annotations

import math
import re

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.naming import singular
from generator.semantics.numbers.number_type import NumberType
from generator.semantics.numbers.people_numbers import bounds_of, spread, told_range


class _Unknown(NumberType):
    """A number that is small and round, unless it is reckoned with or paid."""

    few: tuple[float, ...] = (2, 3, 4, 5, 5, 6, 6, 8, 8, 10, 10, 12, 15, 20)
    most: float = 30
    loose = True
    noun = "number"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        if _PIXELS.search(leaf.description):
            self.usual, self.wide, self.grain = _PLACES, (0, 1200), 5
        elif "per" in leaf.words[-2:-1]:
            self.usual, self.wide = (1, 2, 2, 3, 3, 4, 5, 7), (1, 10)
        elif _is_count(leaf):
            self.usual, self.wide = (1, 2, 2, 2, 3, 3, 4, 5), (1, 5)
        elif " ".join(leaf.words) not in self.names and _PAID.isdisjoint(leaf.words):
            self.usual, self.wide, self.grain = self.few, (2, self.most), 1
        low, high = told_range(leaf.description)
        if low >= 0 and 2 * self.most < high < math.inf:
            self.usual, self.wide = spread(low, high), (low, high)
        bounds = bounds_of(leaf.schema)
        low, high = max(low, bounds.low), min(high, bounds.high)
        if low < 0 < high <= 2 and low >= -2 and not bounds.whole:
            self.usual, self.wide, self.grain = _SIGNED, (low, high), 0.25


_SIGNED = (-1, -0.75, -0.5, -0.5, -0.25, -0.2, 0, 0.2, 0.25, 0.5, 0.5, 0.75, 1)
"""Where something is between two sides, of which one is below nought: left and right."""


def _is_count(leaf: Leaf) -> bool:
    """Whether it counts things, without being the most or least of them: bags, transfers."""
    head, lead = leaf.words[-1], leaf.words[0]
    return singular(head) != head and lead not in _BOUNDS and _PAID.isdisjoint(leaf.words)


_BOUNDS = frozenset("max maximum min minimum limit total number num".split())
_PIXELS = regex(r"\b(?:x|y|horizontal|vertical)[ -](?:coordinate|position)\b.*\bpixels?\b", re.I)
_PLACES = (40, 80, 100, 120, 200, 240, 300, 350, 400, 480, 500, 640, 720, 800, 960)
"""Where things are on a screen."""
_PAID = frozenset(
    "amount price fee gift offer pay paid owed owing cost premium balance charge wage salary fare "
    "rent bid spend spent payment savings capital fund cap quota reward bonus outlay excess refund "
    "tip stake worth fine penalty tax revenue income px strike deductions".split()
)
"""Words of names of what may be in money, though nothing says so."""


@semantic_type
class Integer(_Unknown):
    """A whole number of which nothing else is known."""

    name = "integer"
    family = "numbers"
    names = ("integer", "int", "n", "x", "y", "a", "b")
    usual = (2, 3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 15, 20, 25, 30, 50, 100)
    wide = (1, 100)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Whole numbers only."""
        return bounds_of(leaf.schema).whole

    def attachments(self) -> tuple[Attachment, ...]:
        """By the parameter's own name."""
        return ()


@semantic_type
class AnyNumber(_Unknown):
    """A number of which nothing else is known."""

    name = "number"
    family = "numbers"
    names = (
        *("number", "num", "value", "numerator", "denominator", "dividend", "divisor", "addend"),
        *("first number", "second number", "factor", "x", "y", "a", "b", "base"),
    )
    few = (5, 8, 10, 10, 12, 15, 20, 20, 25, 30, 40, 50)
    most = 60
    usual = (2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 24, 25, 30, 36, 48, 50, 75, 100, 120, 144)
    wide = (0.5, 200)
    grain = 0.5
    spoken = True

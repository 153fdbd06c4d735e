"""Numbers whose usual size the name tells: blood pressure, story points, blocks of a chain."""

from __future__ import annotations

from typing import ClassVar

from generator.records import Json
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import shown_default
from generator.semantics.fits import fits
from generator.semantics.numbers.sizes import told_sizes, usual_sizes
from generator.semantics.topics.generic import PlainNumber

NEAR = 3
"""How many times as big as the default, or as small, a number is that people set instead."""


@semantic_type
class UsualNumber(PlainNumber):
    """A number of the size that people mean by the name."""

    name: ClassVar[str] = "usual_number"

    @classmethod
    def sizes(cls, leaf: Leaf) -> tuple[Json, ...]:
        """Where the numbers are looked up."""
        return usual_sizes(leaf)

    def rounds(self) -> tuple[Json, ...]:
        """The usual numbers; those about as big as the default, where there are some."""
        usual, default = self.sizes(self.leaf), shown_default(self.leaf.schema)
        if isinstance(default, bool) or not isinstance(default, int | float) or default <= 0:
            return usual
        near = tuple(one for one in usual if default / NEAR <= float(one) <= default * NEAR)
        if len(set(near)) > 2:
            return near
        return _around(default, self.leaf) or usual

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the name is known and the examples are no other numbers."""
        shown = [one for one in leaf.examples if isinstance(one, int | float)]
        usual = cls.sizes(leaf)
        places = 2 if any(float(one) % 1 for one in usual) else 0
        if any(round(one, places) != one for one in shown):
            return False  # more exact than what is usual
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


def _around(default: float, leaf: Leaf) -> tuple[Json, ...]:
    """Numbers of the default's own size: millimetres, where lines are 0.2 wide, not pixels."""
    sizes = (round(default * part, 3) for part in (0.25, 0.5, 0.75, 1.5, 2, 2.5, 3))
    whole = isinstance(default, int)
    found = (int(one) if float(one).is_integer() else one for one in sizes)
    kept = (one for one in found if fits(leaf.schema, one) and (not whole or isinstance(one, int)))
    return tuple(kept)

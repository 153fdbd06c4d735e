"""Numbers whose usual size the name tells: blood pressure, story points, blocks of a chain."""

from __future__ import annotations

from typing import ClassVar

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.numbers.around_default import near_default
from generator.semantics.numbers.around_examples import near_examples
from generator.semantics.numbers.sizes import told_sizes, usual_sizes
from generator.semantics.topics.generic import PlainNumber
from generator.semantics.usages.usages import best_of

_SEVERAL = regex(r"\{\} (?:[a-z-]+ )?(?!ms\b)[a-z]{3,}(?<!s)s\b")


def _takes_several(leaf: Leaf) -> bool:
    """Whether a number is always said before what it counts, as several: no "1 replicas"."""
    known = best_of(leaf, lambda one: bool(one.ways), weakly=True)
    return known is not None and all(map(_SEVERAL.search, known.ways))


@semantic_type
class UsualNumber(PlainNumber):
    """A number of the size that people mean by the name."""

    name: ClassVar[str] = "usual_number"

    @classmethod
    def sizes(cls, leaf: Leaf) -> tuple[Json, ...]:
        """Where the numbers are looked up."""
        return usual_sizes(leaf)

    def rounds(self) -> tuple[Json, ...]:
        """The usual numbers; those about as big as default or examples, where there are some."""
        found = near_examples(self.leaf, near_default(self.leaf, self.sizes(self.leaf)))
        several = tuple(one for one in found if one != 1)
        return several if _takes_several(self.leaf) and len({*several}) > 1 else found

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

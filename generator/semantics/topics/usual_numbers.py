"""Numbers whose usual size the name tells: blood pressure, story points, blocks of a chain."""

from __future__ import annotations

from typing import ClassVar

from generator.records import Json
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.numbers.around_default import near_default
from generator.semantics.numbers.around_examples import near_examples
from generator.semantics.numbers.sizes import told_sizes, usual_sizes
from generator.semantics.topics.generic import PlainNumber


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
        return near_examples(self.leaf, near_default(self.leaf, self.sizes(self.leaf)))

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

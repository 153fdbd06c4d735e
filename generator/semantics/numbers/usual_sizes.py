"""Numbers whose usual size the name tells: blood pressure, story points, blocks of a chain."""

from __future__ import annotations

import re
from typing import ClassVar

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.numbers.sizes import found_in, heads_of_size
from generator.semantics.topics.generic import PlainNumber


def told_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """Like ``usual_sizes``, by the thing that the description begins with."""
    told = re.sub(r"^(?:optional|required)\W+", "", leaf.description.strip(), flags=re.IGNORECASE)
    counted = _COUNTED.match(told)
    phrase = _END.split(told[counted.end() :] if counted else told)[0]
    words = [singular(word) for word in raw_words(phrase) if word not in _ARTICLES]
    parts = [part for part in (words[-3:], words[-2:], words[-1:]) if part]
    return found_in("usual_sizes.txt", leaf, ["_".join(part) for part in parts])


_COUNTED = regex(r"(?:the )?(?:total |maximum |minimum |desired )?(?:number|count) of ", re.I)
_END = regex(
    r"[.,;:(\n\[]|\s(?:of|to|between|for|that|which|where|with|by|per|used|and|in|on|at|from|being|when|as"
    r"|should|will|is|are|applied)\s"
)
_ARTICLES = frozenset({"the", "a", "an", "your", "this"})


def usual_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """The numbers that people use for the parameter; none for one that is not known."""
    return found_in("usual_sizes.txt", leaf, heads_of_size(leaf))


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

"""The usual size of numbers by their names: blood pressure, story points, blocks of a chain."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.numbers.sizes import found_in, heads_of_size


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

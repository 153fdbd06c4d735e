"""How near something is to a place, where that is an argument of its own ("near", "close by").

Then no other argument may bring such a word along: "near the station" would say two of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.naming import words_of

_NAMES = frozenset(("relation", "proximity", "nearness"))
SAYS = regex(
    r"\b(near(?:by)?|around|close(?: by|-by)?(?: to)?|next to|beside|by|not far from|"
    r"(?:with)?in walking distance of)(?: the| my| our)? ?$"
)
"""Words that tell it, at the end of what stands before a place."""


def tells_nearness(words: Sequence[str]) -> bool:
    """Whether an argument of a name of these words tells how near something is."""
    return not _NAMES.isdisjoint(words)


def is_told_apart(leaf: Leaf) -> bool:
    """Whether another argument of the leaf's function tells how near something is to a place."""
    declared = leaf.root.get("properties")
    names = tuple(declared) if isinstance(declared, Mapping) else ()
    return not tells_nearness(leaf.words) and _has_own(tuple(map(str, names)))


@lru_cache(maxsize=1024)
def _has_own(names: tuple[str, ...]) -> bool:
    return any(tells_nearness(words_of(name)) for name in names)

"""How surely a line of the tables of usages tells what a leaf holds, whatever else is around."""

from __future__ import annotations

from generator.semantics.base import Leaf
from generator.semantics.usages.around import words_around
from generator.semantics.usages.usages import is_marked, names_of, score_of, usage_of

_CLEAR = 10
"""The score of a line that several words of its trade tell."""


def product_of(leaf: Leaf) -> frozenset[str]:
    """The names of products by which a line is sure of what the leaf holds."""
    known = usage_of(leaf)
    return frozenset() if known is None else known.marks


def is_clear(leaf: Leaf) -> bool:
    """Whether a product, or several words of the trade, tell what it holds."""
    known = usage_of(leaf)
    if known is None or is_marked(leaf, known):
        return known is not None
    around = words_around(leaf)
    heads = (name for name in names_of(leaf) if name in known.heads)
    return known.is_sure and any(score_of(known, head, around) >= _CLEAR for head in heads)

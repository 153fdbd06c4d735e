"""Narrow worlds of searches, and the words that tell them: ``catalogues/searches.txt``.

A line is "symbol: words". ``=word`` tells the world only in a name, or as the thing that is looked
for, since people elsewhere use it too; ``word+other,another`` tells it only beside one of the
others, wherever they stand. Of the worlds that one source of words tells the first one counts.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Set

from generator.quick import Struct
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import singular
from generator.semantics.drawing.composed import context

GRAMMAR = "searches"
"""The grammar of what is looked for in these worlds."""


class _Cue(Struct, frozen=True):
    """A word that tells a world: which, in which order, and what it needs to do so."""

    symbol: str
    order: int
    itself: bool
    beside: frozenset[str]


def narrow_world(words: Set[str], leaf: Leaf, *, itself: bool) -> str:
    """The symbol of the world that one of the words tells; "" for none.

    ``itself``: the words are a name, or the thing that is looked for.
    """
    known = _cues()
    found = [cue for word in words for cue in known.get(word, ()) if itself or not cue.itself]
    if not found:
        return ""
    around = frozenset().union(*context(leaf), leaf.theme)
    told = [cue for cue in found if not cue.beside or cue.beside & around]
    return min(told, key=lambda cue: cue.order).symbol if told else ""


def is_narrow(symbol: str) -> bool:
    """Whether a symbol is one of a narrow world."""
    return symbol in _symbols()


@functools.cache
def _symbols() -> frozenset[str]:
    return frozenset(cue.symbol for cues in _cues().values() for cue in cues)


@functools.cache
def _cues() -> Mapping[str, tuple[_Cue, ...]]:
    """Word → what it tells."""
    found: dict[str, tuple[_Cue, ...]] = {}
    for order, line in enumerate(read_values("searches.txt")):
        symbol, _, words = line.partition(": ")
        for told in words.split():
            word, _, others = told.removeprefix("=").partition("+")
            beside = frozenset(form for one in others.split(",") if one for form in _forms(one))
            cue = _Cue(symbol, order, told[0] == "=", beside)
            for form in _forms(word):
                found[form] = (*found.get(form, ()), cue)
    return found


def _forms(word: str) -> frozenset[str]:
    return frozenset((word, singular(word)))

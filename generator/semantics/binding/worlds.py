"""Nouns of several worlds: a table is of a database, a coin a currency, only among their words."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from generator.semantics.base import Leaf
from generator.semantics.catalogues import rows
from generator.semantics.described.leafwords import of_programs
from generator.semantics.described.naming import singular
from generator.semantics.usages.around import words_around


def is_of_another_world(kind: str, leaf: Leaf, pattern: str = "") -> bool:
    """Whether the name means what the type holds only in a world that no word around is of.

    ``pattern``: of the type's, by which the description told the thing: "First color band".
    """
    if kind in _CALLED and leaf.words == ("name",) and not leaf.description:
        return of_programs(leaf)  # whose things have names, and no titles
    senses = _senses().get(kind, ())
    if not senses:
        return False
    nouns = {_noun(leaf.words), _noun(tuple(pattern.split()))}
    cues = next((cues for known, cues in senses if nouns & known), None)
    if cues is None:
        return False
    near, told, _ = words_around(leaf)
    return not (near | told) & cues


def _noun(words: Sequence[str]) -> str:
    """The noun of a name: the thing that has a name, and not the number that follows it."""
    kept = [word for word in words if not word.isdigit()]
    kept = kept[:-1] if kept[1:] and kept[-1] == "name" else kept
    return singular(kept[-1]) if kept else ""


_CALLED = frozenset(("title", "location", "lit_room"))
"""Types of what is called something, which a bare name in a program is none of."""


@functools.cache
def _senses() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for row in rows("narrow_senses.txt"):
        kind, nouns, cues = map(str.split, row)
        found.setdefault(kind[0], []).append((frozenset(nouns), frozenset(cues)))
    return found

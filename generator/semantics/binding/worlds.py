"""Nouns of several worlds: a table is of a database, a coin a currency, only among their words."""

from __future__ import annotations

import functools

from generator.semantics.base import Leaf, SemanticType
from generator.semantics.catalogues import rows
from generator.semantics.described.naming import singular
from generator.semantics.usages.around import words_around


def is_of_another_world(kind: type[SemanticType], leaf: Leaf) -> bool:
    """Whether the name means what the type holds only in a world that no word around is of."""
    nouns, cues = _senses().get(kind.name, _NONE)
    if not nouns or not leaf.words or singular(leaf.words[-1]) not in nouns:
        return False
    near, told, _ = words_around(leaf)
    return not (near | told) & cues


_NONE: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


@functools.cache
def _senses() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    found = {}
    for row in rows("narrow_senses.txt"):
        kind, nouns, cues = map(str.split, row)
        found[kind[0]] = frozenset(nouns), frozenset(cues)
    return found

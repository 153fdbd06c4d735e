"""Nouns of several worlds: a table is of a database, a coin a currency, only among their words."""

from __future__ import annotations

import functools

from generator.semantics.base import Leaf
from generator.semantics.catalogues import rows
from generator.semantics.described.naming import singular
from generator.semantics.usages.around import words_around


def is_of_another_world(kind: str, leaf: Leaf) -> bool:
    """Whether the name means what the type holds only in a world that no word around is of."""
    words = leaf.words[:-1] if leaf.words[1:] and leaf.words[-1] == "name" else leaf.words
    noun = singular(words[-1]) if words else ""
    cues = next((cues for nouns, cues in _senses().get(kind, ()) if noun in nouns), None)
    if cues is None:
        return False
    near, told, _ = words_around(leaf)
    return not (near | told) & cues


@functools.cache
def _senses() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for row in rows("narrow_senses.txt"):
        kind, nouns, cues = map(str.split, row)
        found.setdefault(kind[0], []).append((frozenset(nouns), frozenset(cues)))
    return found

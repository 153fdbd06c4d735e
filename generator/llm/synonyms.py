"""Words that ask for the same as others, from ``synonyms.txt``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from generator.semantics.catalogues import read_values
from generator.specs.similar import stem


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Each word's stem → the stems of all groups that it stands in."""
    found: dict[str, frozenset[str]] = {}
    for line in read_values("synonyms.txt", Path(__file__).parent):
        group = frozenset(map(stem, line.split()))
        for word in group:
            found[word] = found.get(word, frozenset()) | group
    return found


def kin(stems: Iterable[str]) -> frozenset[str]:
    """The stems that may stand for one of these, themselves included."""
    groups = _groups()
    own = frozenset(stems)
    return own.union(*(groups.get(each, frozenset()) for each in own))

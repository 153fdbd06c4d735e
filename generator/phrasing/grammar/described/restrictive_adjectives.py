"""Adjectives that only a function's name has, which tell which of many are wanted: "recent"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.quick import regex
from generator.records import FunctionSpec


def singled(spec: FunctionSpec, said: Sequence[str], noun: str) -> str:
    """The noun with such an adjective of the name that nothing else says: "similar jobs".

    ``said`` are the words of the request and of the arguments.
    """
    words = noun.lower().split()
    known = f"{' '.join(said)} {noun}".lower()
    lost = [word for word in name_words(spec.name)[:-1] if word in _TELLING and word not in known]
    whole = " and " in noun or "'s" in noun or noun[:1].isdigit() or len(words) > 4
    if len(lost) != 1 or not words or whole or _TOLD.search(known):
        return noun
    return f"{lost[0]} {noun}"


_TELLING = frozenset(
    "similar related recent upcoming live trending popular random daily unread overdue registered "
    "selected archived".split()
)
_TOLD = regex(r"\b(?:new|old|lat)est\b|\bmost recent\b|\breal-time\b")
"""What tells already which are wanted."""

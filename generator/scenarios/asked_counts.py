"""How to ask for a number of things: "How many guests?", "What's the maximum number of points?"."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Parameter

_COUNTED = regex(
    r"^(?:[a-z]+ )*[a-z]+(?<![sui])s(?: (?:(?:per|of|in) .+|down|late|off|left|worked|ago))?$", re.I
)
_AMOUNTS = regex(
    r"\b(?:deductions|savings|earnings|expenses|assets|sales|costs|taxes|funds|returns|dividends|"
    r"liabilities|revenues|profits|wages|fees|coordinates|units|metrics|stats|settings)\b",
    re.I,
)
"""Plurals that are measured, not counted."""
_SPELLS = frozenset("seconds minutes hours days weeks months years".split())
_LENGTHS = frozenset("tenure term duration period length".split())
"""Words for a time itself: nobody counts "tenure months"."""


def counts(noun: str) -> tuple[str, ...]:
    """Questions for how many there are of what a noun names."""
    *told, last = noun.split()
    if last in _SPELLS and not _LENGTHS.isdisjoint(told):
        return (f"How many {last}?",)
    if told[:1] in (["maximum"], ["minimum"]):
        return (f"What's the {told[0]} number of {' '.join((*told[1:], last))}?",)
    return (f"How many {noun}?",)


def is_count(parameter: Parameter, noun: str) -> bool:
    """Whether it is a number of things that its noun names: "sides per die"."""
    if parameter.leaf.schema.get("type") not in ("integer", "number"):
        return False
    counted = noun == "people" or _COUNTED.match(noun) is not None
    return counted and not _AMOUNTS.search(noun)

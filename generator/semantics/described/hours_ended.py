"""Bare ends of hours: from when to when on a day that is told apart, or on every day."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import words_of

_ENDS = {"from": "start", "start": "start", "to": "end", "end": "end", "until": "end"}
_DAY = frozenset(("day", "weekday", "date"))
_CLOCK = regex(r"\b(?:time|slot|hour|session|shift|lesson)\b", re.I)
_NO_CLOCK = regex(r"\b(?:date|datetime|timestamp|iso ?8601|rfc ?3339|offset|place|station)\b", re.I)
_DAILY = regex(r"\b(?:(?:opening|business|working|office|quiet) hours|quiet time|do not disturb)\b")
"""What names of functions speak of where each day has the same hours."""


def hour_ended(leaf: Leaf) -> tuple[str, ...]:
    """The name of the time of day that a bare ``from`` or ``end`` is; () where it is none."""
    end = _ENDS.get(" ".join(leaf.words), "")
    if not end or leaf.examples or "format" in leaf.schema or _NO_CLOCK.search(leaf.description):
        return ()
    if _DAILY.search(" ".join(words_of(leaf.function.name))):
        return (end, "time")
    told = bool(_CLOCK.search(leaf.description))
    return (end, "time") if told and not _DAY.isdisjoint(siblings(leaf)) else ()

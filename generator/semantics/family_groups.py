"""Families of semantic types that are spoken of alike, by what their values have in common."""

from __future__ import annotations

MOMENTS = frozenset(("dates", "time", "times", "timewords"))
"""Their values have an order in time and are written as the schema has it."""

DATED = MOMENTS | {"calendar"}
"""They tell when, in words that bring prepositions of their own."""

WHERE_AND_WHEN = DATED | {"places"}
"""They tell by themselves that it is a place or a time."""

TIMED = frozenset(("dates", "times", "timewords", "durations"))
"""They tell when something is or how long it takes, as conversations ask for it."""

"""Hours of the day as whole numbers: 17 is said as "5 pm"."""

from __future__ import annotations

import datetime as dt
import re
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Leaf,
    Sampler,
    Setting,
    Surface,
    evenly,
    semantic_type,
)
from generator.semantics.described.leafwords import own_text, types_of
from generator.semantics.numbers.people_numbers import bounds_of
from generator.semantics.time.clock_reader import read_clock
from generator.semantics.time.clock_words import clock_surfaces
from generator.semantics.time.times import TimeOfDay

_TOLD = regex(r"\bhours? of (?:the )?day\b|\b24[- ]?h(?:ou)?r?\b|\b0\s?(?:-|–|to)\s?2[34]\b", re.I)
_WITHIN = regex(r"\b(\d{1,2})\s?(?:-|–|to|and)\s?(\d{1,2})\b")


@semantic_type
class HourOfDay(TimeOfDay):
    """At which hour something is, as a number from 0 to 23."""

    name: ClassVar[str] = "hour_of_day"
    names: ClassVar[tuple[str, ...]] = ("hour", "* hour", "hour of day", "* hour of day")
    formats: ClassVar[tuple[str, ...]] = ()
    hints: ClassVar[tuple[str, ...]] = ("hour of the day", "hour of day")
    json_types = frozenset({"integer"})

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        found = _WITHIN.search(leaf.description)
        low, high = map(int, found.groups()) if found else (0, 23)
        allowed = tuple(filter(bounds_of(leaf.schema).allow, range(24)))
        within = tuple(hour for hour in allowed if low <= hour <= high) or allowed  # "22 to 6"
        usual = tuple(m // 60 for m in self.minutes if m // 60 in within)
        self.hours = usual or within

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Whole numbers of which an hour of the day is told; others say how long."""
        whole = types_of(leaf.schema) == {"integer"} and "hour" in leaf.words
        limits = bounds_of(leaf.schema)
        bound = limits.allow(0) and limits.allow(23) and not limits.allow(25)
        return whole and (bound or _TOLD.search(own_text(leaf)) is not None)

    def sampler(self, side: Side) -> Sampler:
        """Hours at which such things are done; the same on both sides."""
        return evenly(self.hours, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """5 pm, 17:00."""
        return clock_surfaces(
            lambda value: dt.time(int(value)),
            literal=lambda value, anchor: f"{value:02}:00",
            plain=0.5,
            clock24=0.8,
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """The full hour that is said."""
        time = read_clock(text.strip())
        return time.hour if time is not None and not time.minute else UNREADABLE

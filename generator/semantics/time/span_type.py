"""A span of time as a number of one unit: which unit, how it is said, how it is read."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Say,
    Setting,
    Surface,
)
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_words,
)
from generator.semantics.numbers.number_reader import read_number
from generator.semantics.numbers.number_type import ASIDE, NumberType, number_of, say_digits
from generator.semantics.numbers.numberwords import in_words, plain
from generator.semantics.time.duration_reader import read_span

SECONDS = {
    "millisecond": 0.001,
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
}
_USUAL: dict[str, tuple[float, ...]] = {
    "millisecond": (100, 200, 250, 500, 500, 1000, 1000, 2000, 3000, 5000, 5000, 10000, 30000),
    "second": (5, 10, 10, 15, 20, 30, 30, 30, 45, 60, 60, 90, 120, 120, 300, 600),
    "minute": (5, 10, 15, 15, 20, 25, 30, 30, 30, 30, 45, 45, 60, 60, 60, 90, 90, 120),
    "hour": (1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 12, 24),
    "day": (1, 2, 3, 3, 4, 5, 5, 7, 7, 7, 10, 10, 14, 14, 30, 30, 60, 90),
    "week": (1, 1, 2, 2, 3, 4, 4, 6, 8, 12),
    "month": (1, 1, 2, 3, 3, 6, 6, 9, 12, 12, 18, 24, 36),
    "year": (1, 2, 3, 5, 5, 10, 10, 15, 20, 30),
}
_SHORT = {
    **{"millisecond": "ms", "second": "sec", "minute": "min", "hour": "hr"},
    **{"day": "days", "week": "weeks", "month": "months", "year": "years"},
}
UNIT_WORDS = {
    **dict.fromkeys(("ms", "millis", "milliseconds", "millisecond"), "millisecond"),
    **dict.fromkeys(("second", "seconds", "sec", "secs", "s"), "second"),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), "hour"),
    **dict.fromkeys(("day", "days", "d"), "day"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("year", "years"), "year"),
}


def unit_of(leaf: Leaf) -> str:
    """The unit of a numeric span: by name, then description, then by what the name means."""
    for word in reversed(leaf.words):
        if word in UNIT_WORDS and not (
            word == "min" and len(leaf.words) > 1 and leaf.words[0] == word
        ):
            return UNIT_WORDS[word]
    for word in re.findall(r"[a-z]+", without_ordinals(leaf.description.lower())):
        if word in UNIT_WORDS and len(word) > 1 and word != "min":
            return UNIT_WORDS[word]
    words, around = own_words(leaf), context_words(leaf)
    if words & {"timeout", "ttl", "wait", "delay", "expire", "expires", "poll", "cooldown"}:
        return "second"
    if words & {"retention", "stay", "trip", "lookback", "expiry"} or around & {
        "trip",
        "itinerary",
    }:
        return "day"
    if words & {"loan", "term", "amortization", "mortgage"}:
        return "year"
    return "minute" if not around & {"video", "audio", "clip", "record", "server"} else "second"


_ORDINAL = regex(r"\b(?:the|of|its|a) second (?=[a-z])(?!(?:is|are|to|or|and|of|for|in)\b)")


def without_ordinals(text: str) -> str:
    """The text without "the second side": there a second is no unit."""
    return _ORDINAL.sub("", text)


def _said_number(number: float, words: bool) -> str:
    small = words and number == int(number) and 1 < number <= 12
    return in_words(int(number)) if small else plain(number)


def span_words(number: float, unit: str, *, words: bool = False) -> str:
    """A number of one unit: "45 minutes", "an hour", "two days"."""
    if number == 1 and words:
        return f"{'an' if unit == 'hour' else 'a'} {unit}"
    return f"{_said_number(number, words)} {unit}{'' if number == 1 else 's'}"


def larger_words(seconds: int) -> str | None:
    """Minutes and seconds in larger units: 90 min → "an hour and a half", 2 h 30 min."""
    if seconds <= 0 or seconds % 60 or seconds % 1800 or seconds > 12 * 3600:
        return {300: "five minutes", 600: "ten minutes", 120: "two minutes", 60: "a minute"}.get(
            seconds
        )
    hours, rest = divmod(seconds, 3600)
    if not hours:
        return "half an hour"
    if not rest:
        return span_words(hours, "hour", words=True)
    return "an hour and a half" if hours == 1 else f"{in_words(hours)} and a half hours"


_FEW = (1, 2, 3, 3, 3, 4, 5, 5, 5, 6, 7, 7, 7, 10, 10, 14)
"""Days that a forecast looks ahead, that a trip lasts or that something is rented."""
_SOON = frozenset("forecast forecasts trip itinerary rent rental stay vacation holiday".split())


def _soon(leaf: Leaf) -> bool:
    return bool(_SOON & (context_words(leaf) | own_words(leaf)))


class SpanType(NumberType):
    """A span of time as a number of one unit."""

    family = "durations"
    spoken = False
    leads: ClassVar[tuple[str, ...]] = ("for {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        self.unit = unit_of(leaf)
        self.usual = _FEW if self.unit == "day" and _soon(leaf) else _USUAL[self.unit]
        self.wide = (min(self.usual), 12 if self.unit == "hour" else max(self.usual))
        self.grain = 5 if min(self.usual) >= 5 else 1
        super().__init__(leaf, setting)

    def surfaces(self) -> tuple[Surface, ...]:
        """45 minutes, 45 min, an hour and a half, two days; bare digits where the unit follows."""
        unit = self.unit
        closed = frozenset({unit, unit + "s", _SHORT[unit]})

        def long(value: Json, anchor: Anchor) -> str | None:
            return span_words(_number(value), unit)

        def worded(value: Json, anchor: Anchor) -> str | None:
            number = _number(value)
            return span_words(number, unit, words=True) if 0 < number <= 12 else None

        def short(value: Json, anchor: Anchor) -> str | None:
            number = _number(value)
            return f"{plain(number)} {_SHORT[unit]}" if number != 1 else None

        def large(value: Json, anchor: Anchor) -> str | None:
            seconds = _number(value) * SECONDS.get(unit, math.nan)
            ok = unit in ("minute", "second", "hour") and seconds == int(seconds)
            return larger_words(int(seconds)) if ok else None

        def seconds(value: Json, anchor: Anchor) -> str | None:
            number = _number(value)
            return span_words(number / 1000, "second") if number and number % 1000 == 0 else None

        kinds: tuple[tuple[Say, float], ...] = ((long, 3), (worded, 1), (short, 0.7), (large, 1.5))
        if unit == "millisecond":  # 500 ms, but 30 seconds
            kinds = ((long, 0.7), (short, 2), (seconds, 6))
        found = [
            Surface(rule="duration", say=say, weight=weight, not_before=closed)
            for say, weight in kinds
        ]
        found.append(Surface(rule="literal", say=say_digits, weight=0.5, before=closed))
        # a timeout may be "of 30", but nobody goes on a trip of 14
        aside = ASIDE if self.developer else ASIDE - {"of"}
        found.append(Surface(rule="literal", say=say_digits, weight=0.2, after=aside))
        return tuple(found)

    def read(self, text: str, anchor: Anchor) -> Json:
        """A span with units, or a bare number of the leaf's own unit."""
        bare = read_number(text)
        if bare is not None:
            return self.shaped(bare)
        span = read_span(text)
        if span is None:
            return UNREADABLE
        months, seconds = span
        if self.unit in ("month", "year"):
            whole = Decimal(months) / (12 if self.unit == "year" else 1)
            if seconds:
                return UNREADABLE
        elif months:
            return UNREADABLE
        else:
            whole = seconds / Decimal(str(SECONDS[self.unit]))
        return self.shaped(int(whole) if whole == int(whole) else float(whole))

    def attachments(self) -> tuple[Attachment, ...]:
        """For 45 minutes."""
        return tuple(attach(text) for text in self.leads)


def _number(value: Json) -> float:
    return number_of(value) or 0


SPAN_NAMES = (
    *("duration", "* duration", "duration *", "length", "minutes", "* minutes", "seconds", "hours"),
    *("* seconds", "* hours", "days", "* days", "weeks", "* weeks", "months", "* months", "years"),
    *("* years", "timer", "time limit", "time spent", "session length", "* length", "travel time"),
    *("snooze", "cook time", "prep time", "term", "loan term", "tenure", "stay length", "* ms"),
    *("* sec", "* secs"),
    *(
        "number of days",
        "days count",
        "* days count",
        "number of months",
        "number of years",
        "number of hours",
        "* time",
    ),
)

TIMEOUT_NAMES = (
    *("timeout", "* timeout", "timeout *", "ttl", "* ttl", "interval", "* interval", "delay"),
    *(
        "* delay",
        "retention",
        "retention *",
        "cooldown",
        "wait time",
        "poll interval",
        "expiry",
    ),
    *("cache duration", "lookback", "refresh interval", "expires in", "max age", "interval *"),
    *("keep alive", "delay *", "wait"),
)


def waiting(leaf: Leaf) -> tuple[Attachment, ...]:
    """How a timeout, interval, delay or retention joins a request."""
    words = set(leaf.words)
    if "interval" in words:
        return (attach("every {}", weight=2), attach("at an interval of {}", weight=0.5))
    if words & {"delay", "wait"}:
        return (attach("after {}"), attach("with a delay of {}", weight=0.7))
    if "ttl" in words:
        return (attach("with a TTL of {}"), attach("valid for {}"))
    if words & {"retention", "expiry", "expires", "age"}:
        return (attach("kept for {}", weight=0.5), attach("that expires after {}"))
    return (attach("with a timeout of {}", weight=2), attach("timing out after {}", weight=0.6))

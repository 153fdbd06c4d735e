"""Spans of time: minutes, seconds, days as numbers, ISO 8601 durations, and codes like "30m"."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import ClassVar

from generator.records import Anchor, Json
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Say,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.duration_reader import read_span
from generator.semantics.leafwords import (
    attach,
    context_words,
    own_text,
    own_words,
    samples_given,
    types_of,
)
from generator.semantics.number_reader import read_number
from generator.semantics.number_type import ASIDE, NumberType, number_of, say_digits
from generator.semantics.numberwords import in_words, plain

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
_UNIT_WORDS = {
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
        if word in _UNIT_WORDS and not (
            word == "min" and len(leaf.words) > 1 and leaf.words[0] == word
        ):
            return _UNIT_WORDS[word]
    for word in re.findall(r"[a-z]+", leaf.description.lower()):
        if word in _UNIT_WORDS and len(word) > 1 and word != "min":
            return _UNIT_WORDS[word]
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


class SpanType(NumberType):
    """A span of time as a number of one unit."""

    family = "durations"
    spoken = False
    leads: ClassVar[tuple[str, ...]] = ("for {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        self.unit = unit_of(leaf)
        self.usual = _USUAL[self.unit]
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

        kinds: tuple[tuple[Say, float], ...] = ((long, 3), (worded, 1), (short, 0.7), (large, 1.5))
        found = [
            Surface(rule="duration", say=say, weight=weight, not_before=closed)
            for say, weight in kinds
        ]
        found.append(Surface(rule="literal", say=say_digits, weight=0.5, before=closed))
        found.append(Surface(rule="literal", say=say_digits, weight=0.2, after=ASIDE))
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


_SPAN_NAMES = (
    *("duration", "* duration", "duration *", "length", "minutes", "* minutes", "seconds", "hours"),
    *("* seconds", "* hours", "days", "* days", "weeks", "* weeks", "months", "* months", "years"),
    *("* years", "timer", "time limit", "time spent", "session length", "* length", "travel time"),
    *("snooze", "cook time", "prep time", "term", "loan term", "tenure", "stay length", "* ms"),
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


@semantic_type
class Duration(SpanType):
    """How long something lasts, in whatever unit the name or description gives."""

    name = "duration"
    names = _SPAN_NAMES
    hints = ("in minutes", "in seconds", "in hours", "in milliseconds", "number of days")
    noun = "duration"
    leads = ("for {}", "for {}", "lasting {}")
    stringy = False

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers with a unit of time somewhere, or a name that can only be one."""
        if "string" in types_of(leaf.schema) and not super().suits(leaf, setting):
            return False
        words = own_words(leaf)
        told = bool(words & (_UNIT_WORDS.keys() - {"min", "s", "h", "d"}))
        sure = words & {"duration", "timer", "snooze", "tenure"}
        far = words & {"password", "characters", "chars", "old", "age", "text", "epoch", "unix"}
        return (told or bool(sure)) and not far

    def attachments(self) -> tuple[Attachment, ...]:
        """By what the span is of."""
        words, around = set(self.leaf.words), context_words(self.leaf)
        if words & {"max", "maximum", "limit"} or (words & {"min", "minimum"} and len(words) > 1):
            low = words & {"min", "minimum"} and not words & {"max", "maximum", "limit"}
            return (
                attach("at least {}" if low else "at most {}"),
                attach("in under {}", weight=0),
            )[:1]
        if words & {"ahead", "forecast"} or around & {"forecast"}:
            return (attach("for the next {}"), attach("over the next {}"))
        if words & {"ago", "back", "lookback", "past", "last", "history"} or around & {"history"}:
            return (attach("over the last {}"), attach("from the past {}"))
        if words & {"offset", "before", "reminder", "delay", "wait"}:
            return (attach("{} before" if "before" in own_text(self.leaf) else "after {}"),)
        return super().attachments()


@semantic_type
class Timeout(SpanType):
    """How long to wait, keep or repeat: timeout, time to live, interval, delay, retention."""

    name = "timeout"
    names = (
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
    hints = ("timeout", "time to live", "interval between")
    noun = "timeout"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers only, and not the interval of a chart or a confidence interval."""
        numeric = bool(types_of(leaf.schema) & {"integer", "number"})
        return numeric and not own_words(leaf) & {"candle", "kline", "confidence", "chart"}

    def attachments(self) -> tuple[Attachment, ...]:
        """With a timeout of, every, after."""
        words = set(self.leaf.words)
        if "interval" in words:
            return (attach("every {}", weight=2), attach("at an interval of {}", weight=0.5))
        if words & {"delay", "wait"}:
            return (attach("after {}"), attach("with a delay of {}", weight=0.7))
        if words & {"ttl", "retention", "expiry", "expires", "age"}:
            return (attach("kept for {}", weight=0.5), attach("that expires after {}"))
        return (attach("with a timeout of {}", weight=2), attach("timing out after {}", weight=0.6))


_ISO_FORMS = (
    *(
        "PT5M",
        "PT10M",
        "PT15M",
        "PT15M",
        "PT20M",
        "PT30M",
        "PT30M",
        "PT30M",
        "PT45M",
        "PT1H",
        "PT1H",
    ),
    *(
        "PT1H30M",
        "PT1H30M",
        "PT2H",
        "PT2H",
        "PT2H30M",
        "PT3H",
        "PT4H",
        "PT6H",
        "PT8H",
        "PT12H",
        "P1D",
    ),
    *("P2D", "P3D", "P5D", "P10D", "P1W", "P2W", "P1M", "P3M", "P6M", "P1Y", "P30D"),
)
_CODE = re.compile(r"(\d+) ?(ms|mo|min|[smhdwyMY])")
_CODE_UNITS = {
    **{"ms": "millisecond", "s": "second", "m": "minute", "min": "minute", "h": "hour"},
    **{"d": "day", "w": "week", "mo": "month", "M": "month", "y": "year", "Y": "year"},
}
_CODES = (
    "30s",
    "1m",
    "5m",
    "5m",
    "10m",
    "15m",
    "30m",
    "30m",
    "1h",
    "1h",
    "2h",
    "6h",
    "12h",
    "24h",
    "7d",
)
_WORD_SPANS = (
    *("10 minutes", "15 minutes", "20 minutes", "30 minutes", "30 minutes", "45 minutes", "1 hour"),
    *(
        "1 hour",
        "90 minutes",
        "2 hours",
        "2 hours",
        "3 hours",
        "4 hours",
        "1 day",
        "2 days",
        "3 days",
    ),
    *("5 days", "1 week", "2 weeks", "3 weeks", "1 month", "3 months", "6 months", "1 year"),
)


def _written(value: str) -> list[tuple[int, str]]:
    """The amounts and units of a written span, largest first."""
    if value.startswith("P") and value[1:2] in "T0123456789":
        found, clock = [], False
        for number, letter in re.findall(r"(\d*)([A-Z])", value[1:]):
            if letter == "T":
                clock = True
                continue
            units = {"H": "hour", "M": "minute", "S": "second"} if clock else {}
            dated = {"D": "day", "W": "week", "M": "month", "Y": "year"}
            found.append((int(number), (units or dated)[letter]))
        return found
    code = _CODE.fullmatch(value)
    if code:
        return [(int(code[1]), _CODE_UNITS[code[2]])]
    number_text, _, unit = value.partition(" ")
    return [(int(number_text), unit.removesuffix("s"))]


@semantic_type
class WrittenDuration(SpanType):
    """A span as text: ISO 8601 ("PT45M") by format or example, a code ("30m"), or words."""

    name = "written_duration"
    names = (*_SPAN_NAMES, *Timeout.names)
    formats = ("duration",)
    hints = ("iso 8601 duration",)
    json_types = frozenset({"string"})
    noun = "duration"
    leads = ("for {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        given = [str(sample) for sample in samples_given(leaf)]
        iso = leaf.schema.get("format") == "duration" or "iso 8601" in leaf.description.lower()
        if iso or any(re.match(r"P(?:T?\d)", text) for text in given):
            self.drawn: tuple[str, ...] = _ISO_FORMS
        elif any(_CODE.fullmatch(text) for text in given):
            kept = [text for text in given if _CODE.fullmatch(text)]
            letters = {text.lstrip("0123456789 ") for text in kept}
            self.drawn = tuple(code for code in _CODES if code.lstrip("0123456789") in letters)
            self.drawn = (*self.drawn, *kept)
        else:
            self.drawn = _WORD_SPANS

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Strings that are neither digits alone nor a length of text."""
        kinds = types_of(leaf.schema)
        if kinds and "string" not in kinds:
            return False
        given = [str(sample) for sample in samples_given(leaf)]
        shaped = any(_CODE.fullmatch(text) or text.startswith("P") for text in given)
        if leaf.words[-1:] in (("time",), ("length",), ("interval",), ("term",)) and not shaped:
            return "duration" in leaf.description.lower()
        return not any(text.replace(".", "").isdigit() for text in given)

    def values(self) -> tuple[Json, ...]:
        """As the examples are written."""
        return self.drawn

    def surfaces(self) -> tuple[Surface, ...]:
        """45 minutes, an hour and a half; the code itself for developers."""
        iso = self.drawn is _ISO_FORMS

        def long(value: Json, anchor: Anchor) -> str | None:
            return " and ".join(span_words(n, unit) for n, unit in _written(value))

        def worded(value: Json, anchor: Anchor) -> str | None:
            parts = _written(value)
            small = len(parts) == 1 and parts[0][0] <= 12
            return span_words(*parts[0], words=True) if small else None

        def large(value: Json, anchor: Anchor) -> str | None:
            seconds = sum(n * SECONDS.get(unit, math.nan) for n, unit in _written(value))
            return larger_words(int(seconds)) if seconds < 43201 else None

        literal = 0.2 if iso else 1.5 if self.developer else 0.7
        return (
            Surface(rule="duration", say=long, weight=2),
            Surface(rule="duration", say=worded, weight=1),
            Surface(rule="duration", say=large, weight=1),
            Surface(rule="literal", say=lambda value, anchor: str(value), weight=literal),
        )

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """Compares lengths: "PT90M" and "an hour and a half" agree."""
        said, meant = read_span(text), read_span(str(value))
        if str(value).endswith("M") and not str(value).startswith("P"):
            meant = (int(str(value)[:-1]), Decimal(0))
            said = meant if text == value else said
        return said is not None and said == meant

    def read(self, text: str, anchor: Anchor) -> Json:
        """The value of the leaf's list that lasts as long as the text says."""
        span = read_span(text)
        if span is None:
            return UNREADABLE
        match = (value for value in self.drawn if text.lower() == value.lower())
        equal = (value for value in self.drawn if read_span(value) == span)
        return next(match, None) or next(equal, UNREADABLE)

    def attachments(self) -> tuple[Attachment, ...]:
        """For, every, after: as the name suggests."""
        if set(self.leaf.words) & {"timeout", "interval", "delay", "ttl", "retention"}:
            return Timeout.attachments(self)  # type: ignore[arg-type]
        return super().attachments()

"""Spans of time as text: ISO 8601 durations, codes like "30m", and words."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.described.leafwords import (
    context_words,
    samples_given,
    types_of,
)
from generator.semantics.time.duration_reader import read_span
from generator.semantics.time.span_type import (
    SECONDS,
    SPAN_NAMES,
    TIMEOUT_NAMES,
    SpanType,
    larger_words,
    span_words,
    waiting,
)

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
_CODE = regex(r"(\d+) ?(ms|mo|min|[smhdwyMY])")
_TWO_UNITS = regex(r"\d+h ?\d+m(?:in)?")
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

_TIMER_SPANS = (
    *(f"{n} minutes" for n in (2, 3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 15, 15, 18, 20, 20, 25, 30, 35)),
    *(f"{n} minutes" for n in (40, 45, 50, 55, 90)),
    *("30 seconds", "45 seconds", "90 seconds", "1 minute", "1 hour", "2 hours", "3 hours"),
)
"""What one sets a timer to."""
_SHORT = frozenset(
    "timer countdown run workout exercise training swim ride walk nap meditation stretch".split()
)
"""What lasts minutes or hours."""


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
    if _CODE.fullmatch(value) or _TWO_UNITS.fullmatch(value):
        return [(int(code[1]), _CODE_UNITS[code[2]]) for code in _CODE.finditer(value)]
    number_text, _, unit = value.partition(" ")
    return [(int(number_text), unit.removesuffix("s"))]


_COUNTED = regex(r"\b(?:number of|how many|in) (?:days|hours|minutes|months|years|weeks)", re.I)


_ORDINAL = regex(r"(?:the )?second [a-z]", re.I)
"""How the description of what comes after the first begins."""


@semantic_type
class WrittenDuration(SpanType):
    """A span as text: ISO 8601 ("PT45M") by format or example, a code ("30m"), or words."""

    name = "written_duration"
    names = (*SPAN_NAMES, *TIMEOUT_NAMES)
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
        elif two := [text for text in given if _TWO_UNITS.fullmatch(text)]:
            joint, end = " " * (" " in two[0]), "min" * two[0].endswith("min") or "m"
            self.drawn = tuple(f"{h}h{joint}{m}{end}" for h in (1, 1, 2, 3) for m in (15, 30, 45))
        elif any(_CODE.fullmatch(text) for text in given):
            kept = [text for text in given if _CODE.fullmatch(text)]
            letters = {text.lstrip("0123456789 ") for text in kept}
            self.drawn = tuple(code for code in _CODES if code.lstrip("0123456789") in letters)
            self.drawn = (*self.drawn, *kept)
        else:
            timed = context_words(leaf) & _SHORT
            self.drawn = _TIMER_SPANS if timed else _WORD_SPANS

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Strings that are neither digits alone nor a length of text."""
        kinds = types_of(leaf.schema)
        if (kinds and "string" not in kinds) or _ORDINAL.match(leaf.description):
            return False
        parts = leaf.words[-2:-1] if leaf.words[-1:] in (("start",), ("end",)) else leaf.words[-1:]
        if parts in (("week",), ("month",), ("year",), ("day",), ("quarter",), ("hour",)):
            return False
        given = [str(sample) for sample in samples_given(leaf)]
        if not given and _COUNTED.search(leaf.description):
            return False
        shaped = any(_CODE.fullmatch(text) or text.startswith("P") for text in given)
        if (
            leaf.words[-1:] in (("time",), ("length",), ("interval",), ("term",), ("terms",))
            and not shaped
        ):
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
            return waiting(self.leaf)
        return super().attachments()

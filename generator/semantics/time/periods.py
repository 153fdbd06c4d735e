"""Spans that look back from today, as text: "last 24 hours", "past week", codes such as "5d"."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    semantic_type,
)
from generator.semantics.described.leafwords import attach, developer, samples_given, types_of
from generator.semantics.numbers.number_reader import leading_number
from generator.semantics.numbers.numberwords import in_words

_WORDS = (
    *("last 24 hours", "last 24 hours", "last 7 days", "last 7 days", "last 30 days", "last month"),
    *(
        "last week",
        "past week",
        "past month",
        "last 90 days",
        "last hour",
        "past year",
        "last year",
    ),
    *("last 3 months", "last 6 months", "last 48 hours", "this week", "this month", "this year"),
    *("today", "yesterday", "last quarter", "past 24 hours", "last 14 days", "past 3 days"),
)
_CODE = regex(r"(\d+) ?([a-zA-Z]{1,6})")
_UNITS = {
    **{"s": "second", "m": "minute", "min": "minute", "h": "hour", "H": "hour", "d": "day"},
    **{
        "D": "day",
        "w": "week",
        "W": "week",
        "wk": "week",
        "mo": "month",
        "M": "month",
        "y": "year",
    },
    **{"Y": "year", "yr": "year", "day": "day", "hour": "hour", "week": "week", "month": "month"},
}
_SIZES = {
    **{
        "second": (15, 30),
        "minute": (1, 5, 15, 30),
        "hour": (1, 4, 6, 12, 24),
        "day": (1, 5, 7, 30),
    },
    **{"week": (1, 2), "month": (1, 3, 6), "year": (1, 2, 5)},
}
_READ_UNITS = ("second", "minute", "hour", "day", "week", "month", "year")


def _known(text: str) -> bool:
    found = _CODE.fullmatch(text)
    return found is not None and found[2] in _UNITS


_ENDS = frozenset("start end from to since until begin beginning".split())
"""Last words of names that are of one end of a span, and not of the whole."""


@semantic_type
class Period(SemanticType):
    """A span up to now, or the width of a bar in a chart, written as the examples are."""

    name = "period"
    family = "timewords"
    names = (
        *("period", "* period", "time period", "time range", "timerange", "date range", "range"),
        *("timeframe", "time frame", "* range", "window", "time window", "interval", "lookback"),
        *("lookback period", "* window", "span", "timespan", "time span", "* timeframe"),
    )
    hints = ("last 24 hours", "last 7 days", "time range", "past week")
    noun = "period"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        given = tuple(dict.fromkeys(str(sample) for sample in samples_given(leaf)))
        self.codes = tuple(text for text in given if _known(text))
        self.bars = bool({"interval", "timeframe", "candle", "bar"} & set(leaf.words))
        self.drawn = self._grown() if self.codes else self._worded(given)

    @staticmethod
    def _worded(given: tuple[str, ...]) -> tuple[str, ...]:
        shown = tuple(text for text in given if text.lower().startswith(("last ", "past ")))
        if len(given) > 1 and shown and not any(map(str.isdigit, "".join(given))):
            units = {word for text in given for word in text.lower().split()[1:]}
            near = (text for text in _WORDS if text.rsplit(" ", 1)[-1] in units)
            return tuple(dict.fromkeys((*given, *near)))  # where decades are told, no hours
        return (*_WORDS, *shown * 3)

    def _grown(self) -> tuple[str, ...]:
        """Three or more codes are all there are; fewer grow by usual sizes of their units."""
        if len(self.codes) >= 3:
            return self.codes
        grown = [
            f"{size}{found[2]}"
            for found in map(_CODE.fullmatch, self.codes)
            if found is not None
            for size in _SIZES[_UNITS[found[2]]]
        ]
        return tuple(dict.fromkeys((*self.codes, *grown)))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Text about time: by an example, a word like "time", or a description that says so."""
        if "string" not in (types_of(leaf.schema) or {"string"}) or leaf.words[-1] in _ENDS:
            return False
        given = [str(sample) for sample in samples_given(leaf)]
        if any(_known(text) or text.lower().startswith(("last ", "past ")) for text in given):
            return True
        if re.search(r"YYYY|\bin (?:seconds|minutes)\b", leaf.description):
            return False
        sure = {"time", "timeframe", "timerange", "lookback", "timespan", "period", "date"}
        return bool(sure & set(leaf.words)) and not any(re.search(r"\d{4}", text) for text in given)

    def sampler(self, side: Side) -> Sampler:
        """From a short list; the same on both sides."""
        return evenly(self.drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """The words; codes as a span ("5 days", "month"), or as they stand for developers."""
        if not self.codes:
            bare = frozenset({"on", "at", "in", "last", "past"})
            the = frozenset({"the"})

            def alone(value: Json, anchor: Anchor) -> str | None:
                # "sales last month", but "over the last 7 days", "over the past week"
                return None if _COUNTED.match(str(value)) else str(value)

            def article(value: Json, anchor: Anchor) -> str | None:
                return str(value) if str(value).split(" ", 1)[0] in ("last", "past") else None

            def whole(value: Json, anchor: Anchor) -> str | None:
                return f"the {value}" if _COUNTED.match(str(value)) else str(value)

            return (
                Surface(rule="literal", say=alone, not_after=bare | the | _DURING),
                Surface(rule="literal", say=article, after=the),
                Surface(rule="literal", say=whole, after=_DURING),
            )
        literal = 1.5 if developer(self.leaf) or self.bars else 0.4

        def counted(value: Json, anchor: Anchor) -> str | None:
            size, unit = _parts(value)
            return unit if size == 1 else f"{size} {unit}s"

        def worded(value: Json, anchor: Anchor) -> str | None:
            size, unit = _parts(value)
            return f"{in_words(size)} {unit}s" if 1 < size <= 12 else None

        def compound(value: Json, anchor: Anchor) -> str | None:
            size, unit = _parts(value)
            return f"{size}-{unit}"

        after = frozenset({"last", "past", "previous"})
        bar = frozenset({"in", "at", "with", "using", "a", "an", "the", ""})
        if self.bars:
            return (
                Surface(rule="literal", say=lambda value, anchor: str(value), weight=literal),
                Surface(
                    rule="unit", say=compound, weight=1.5, not_after=after | {"of", "an"}, after=bar
                ),
            )
        return (
            Surface(rule="unit", say=counted, weight=2, after=after),
            Surface(rule="unit", say=worded, weight=1, after=after),
            Surface(rule="literal", say=lambda value, anchor: str(value), weight=literal),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """The words, or the code of the leaf's list that means the same span."""
        low = " ".join(text.lower().split())
        if not self.codes:
            low = low.removeprefix("the ")
            return next((value for value in self.drawn if value.lower() == low), UNREADABLE)
        exact = next((value for value in self.drawn if value == text.strip()), None)
        if exact is not None:
            return exact
        number, rest = leading_number(low.replace("-", " "))
        size, unit = (1, low) if number is None else (number, rest)
        unit = unit.removesuffix("s")
        if unit not in _READ_UNITS:
            return UNREADABLE
        return next((v for v in self.drawn if _parts(v) == (size, unit)), UNREADABLE)

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """Exact, as "1m" and "1M" differ."""
        return bool(self.read(text, anchor) == value)

    def attachments(self) -> tuple[Attachment, ...]:
        """For the last 5 days; in 15m candles."""
        if self.codes and self.bars:
            return (attach("at {} intervals"), attach("in {} intervals", weight=0.5))
        if self.codes:
            return (attach("for the last {}"), attach("over the past {}"))
        return (attach("for the {}"), attach("over the {}"), attach("for {}"), attach("{}"))


_COUNTED = regex(r"past |last \d")
"""Spans that are said with "the" after a preposition: "for the last 24 hours", "for last week"."""
_DURING = frozenset({"for", "over", "during", "within"})


def _parts(value: str) -> tuple[int, str]:
    found = _CODE.fullmatch(value)
    return (int(found[1]), _UNITS[found[2]]) if found else (0, "")

"""Shares of a whole: percentages, and probabilities or thresholds between nought and one."""

from __future__ import annotations

import re
from typing import ClassVar

from generator.quick import regex, replace
from generator.records import Anchor, Json
from generator.semantics.articles import article
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.described.leafwords import attach, own_text, samples_given
from generator.semantics.numbers.number_reader import leading_number
from generator.semantics.numbers.number_type import NumberType, number_of
from generator.semantics.numbers.numberwords import plain
from generator.semantics.numbers.people_numbers import bounds_of, told_range


@semantic_type
class Percentage(NumberType):
    """A share in percent: 15 for 15 %, or 0.15 where the scale ends at one."""

    name = "percentage"
    family = "numbers"
    names: ClassVar[tuple[str, ...]] = (
        *("percent", "percentage", "* percent", "* percentage", "pct", "* pct", "tip", "humidity"),
        *("tip percent", "tip percentage", "* ratio", "battery level", "opacity", "progress"),
        *("volume level", "humidity", "cloud cover", "brightness", "volume", "fan speed"),
        *("split ratio", "allocation", "utilization", "completion", "loan to value", "slippage"),
    )
    hints: ClassVar[tuple[str, ...]] = ("percent", "percentage", "0-100")
    noun = "percentage"
    usual: tuple[float, ...] = (
        5,
        10,
        10,
        15,
        15,
        20,
        20,
        25,
        25,
        30,
        40,
        50,
        50,
        60,
        75,
        80,
    )
    wide: tuple[float, float] = (1, 100)
    grain: float = 1
    spoken = False

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.share = _is_share(leaf)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Levels only where they end at a hundred or say percent; ratios only below one."""
        words = set(leaf.words)
        low = own_text(leaf)
        if words & {"brightness", "volume", "speed", "tip", "humidity", "allocation", "progress"}:
            hundred = bounds_of(leaf.schema).high == 100 or "percent" in low or "%" in low
            return (hundred or "100" in low) and super().suits(leaf, setting)
        if "ratio" in words and not _is_share(leaf):
            return False
        return super().suits(leaf, setting)

    def values(self) -> tuple[Json, ...]:
        """Percent, or hundredths of it."""
        if not self.share:
            return super().values()
        fits = bounds_of(self.leaf.schema).allow
        low, high = self.wide
        extra = tuple(n for n in range(5, 100, 5) if low <= n <= high)
        found = tuple(n / 100 for n in (*self.usual, *self.usual, *extra))
        good = tuple(n for n in found if fits(n))
        return (tuple(map(plain, good)) if self.text else good) or super().values()

    def surfaces(self) -> tuple[Surface, ...]:
        """15%, 15 percent; bare digits rarely, a bare share hardly ever."""
        times = 100 if self.share else 1
        closed = frozenset({"percent", "%", "per"})

        def percent(sign: str) -> Surface:
            def say(value: Json, anchor: Anchor) -> str | None:
                number = number_of(value)
                return None if number is None else f"{plain(round(number * times, 8))}{sign}"

            return Surface(
                rule="percent", say=say, weight=3 if sign == "%" else 1.2, not_before=closed
            )

        bare = (replace(one, not_before=_PARTS) for one in self._bare(0.4))
        return (percent("%"), percent(" percent"), *bare)

    def read(self, text: str, anchor: Anchor) -> Json:
        """With a percent sign or word, or the bare value on the leaf's own scale."""
        number, rest = leading_number(text)
        if number is None or rest not in ("", "%", "percent", "per cent"):
            return UNREADABLE
        if rest and self.share:
            number, _ = leading_number(plain(round(number / 100, 10)))
        return UNREADABLE if number is None else self.shaped(number)

    def attachments(self) -> tuple[Attachment, ...]:
        """A level is set to it; a change is by it."""
        low, words = own_text(self.leaf), set(self.leaf.words)
        if words & {"brightness", "volume", "opacity", "level", "speed", "position", "humidity"}:
            return (attach("to {}", weight=2), attach("at {}"))
        if "tip" in words:
            return (attach("with a tip of {}"), attach("plus {} tip", weight=0.6))
        if "increase" in low or "decrease" in low or "change" in low:
            return (attach("by {}"),)
        limit = {"min": "at least ", "max": "at most "}.get(self.limit_word(), "")
        return (attach(f"at {limit}{{}}" if not limit else f"{limit}{{}}"), attach("of {}"))


_PARTS = frozenset("of off tip tax fee discount interest commission markup margin chance".split())
"""What stands behind a share and never behind a bare number: no "15 of 60", no "18 tip"."""


def _is_share(leaf: Leaf) -> bool:
    """Whether one means all of it: by bound, description or example."""
    high = min(bounds_of(leaf.schema).high, told_range(leaf.description)[1])
    if high <= 1 or _ENDS_AT_ONE.search(_told_in_function(leaf)):
        return True
    given = [number_of(sample) for sample in samples_given(leaf)]
    small = any(number is not None and 0 < abs(number) < 1 for number in given)
    low = leaf.description.lower()
    said = (
        bool(re.search("as a decimal|in decimal form", low))
        or "fraction" in low
        or "ratio" in leaf.words
    )
    return (small or said) and high > 100


@semantic_type
class Fraction(NumberType):
    """A probability, confidence, similarity or threshold between nought and one."""

    name = "fraction"
    family = "numbers"
    names = (
        *("probability", "* probability", "confidence", "* confidence", "threshold", "* threshold"),
        *("similarity", "* similarity", "min score", "score threshold", "relevance", "alpha"),
        *(
            "confidence level",
            "weight",
            "* weight",
            "dropout",
            "learning rate",
            "tolerance",
            "cutoff",
        ),
    )
    noun = "threshold"
    usual = (0.5, 0.5, 0.6, 0.7, 0.7, 0.75, 0.8, 0.8, 0.8, 0.85, 0.9, 0.9, 0.95)
    wide = (0.05, 1)
    grain = 0.05
    spoken = False

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where the scale ends at one; whole numbers and weights in kilos are other things."""
        bounds = bounds_of(leaf.schema)
        return not bounds.whole and _unit_scale(leaf) and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """By its own words, as those who set thresholds write."""
        words = [w for w in self.leaf.words if w not in ("min", "max", "minimum", "maximum")]
        limit = {"min": "at least ", "max": "at most "}.get(self.limit_word(), "")
        noun = " ".join(words) or "value"
        return (attach(f"with {article(noun)} {noun} of {limit}{{}}"),)


def _unit_scale(leaf: Leaf) -> bool:
    words = set(leaf.words)
    if words & {"weight"} and not _is_share(leaf):
        return False
    high = min(bounds_of(leaf.schema).high, told_range(leaf.description)[1])
    return high <= 1 or _is_share(leaf) or (high == float("inf") and "threshold" not in words)


def _told_in_function(leaf: Leaf) -> str:
    """What the function's own text says in brackets behind the name: "opacity (0.0 = …)"."""
    named = re.escape(" ".join(leaf.words))
    found = re.search(rf"\b{named} \(([^()]*)\)", leaf.function.description, re.I)
    return found[1] if found else ""


_ENDS_AT_ONE = regex(r"\b0(?:\.0)?(?![\d.]).*\b1(?:\.0)?(?![\d.])")

"""Spans of time as numbers: durations in any unit, timeouts, intervals; written ones beside."""

from __future__ import annotations

import re
from collections.abc import Set

from generator.quick import regex
from generator.semantics.base import (
    Attachment,
    Leaf,
    Setting,
    semantic_type,
)
from generator.semantics.described.headed import counts_time
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_text,
    own_words,
    samples_given,
    types_of,
)
from generator.semantics.described.naming import singular
from generator.semantics.time import written_durations
from generator.semantics.time.span_type import (
    SPAN_NAMES,
    TIMEOUT_NAMES,
    UNIT_WORDS,
    SpanType,
    waiting,
    without_ordinals,
)

__all__ = ["Duration", "Timeout", "written_durations"]


_COUNTED = regex(r"number of|how many|\bin (?:days|hours|minutes|seconds|months|years|weeks)")
_ORDINAL = regex(
    r"(?i)\b(?:week|day|hour|month|quarter) (?:number|index|of the (?:year|season|month|game))\b"
    r"|\b(?:which|what|game) (?:week|day|hour|month)\b"
)
"""What tells which of them is meant, and not how many: "NFL week number"."""


@semantic_type
class Duration(SpanType):
    """How long something lasts, in whatever unit the name or description gives."""

    name = "duration"
    names = SPAN_NAMES
    hints = ("in minutes", "in seconds", "in hours", "in milliseconds", "number of days")
    noun = "duration"
    leads = ("for {}", "for {}", "lasting {}")
    stringy = True

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers with a unit of time somewhere, or a name that can only be one.

        A string holds digits where the name is a unit: ``days`` of "number of days".
        """
        if "string" in types_of(leaf.schema):
            counted = leaf.words[-1:] and leaf.words[-1] != singular(leaf.words[-1])
            given = [str(sample) for sample in samples_given(leaf)]
            digits = all(text.isdigit() for text in given) and (
                given or _COUNTED.search(own_text(leaf))
            )
            if not counted or not digits or leaf.words[-1] not in UNIT_WORDS:
                return False
        if leaf.words[:2] == ("day", "of"):
            return False  # a day of the month is no length of it
        if len(leaf.words) == 1 and _ORDINAL.search(leaf.description):
            return False
        if leaf.words == ("week",) and not re.search(r"\bweeks\b|how long", leaf.description):
            return False  # which it is, as of a season
        words = frozenset(re.findall("[a-z]+", without_ordinals(own_text(leaf))))
        told = bool(words & (UNIT_WORDS.keys() - {"min", "s", "h", "d"}))
        sure = words & {"duration", "timer", "snooze", "tenure"}
        far = words & {"password", "characters", "chars", "old", "age", "text", "epoch", "unix"}
        return (told or bool(sure)) and (not far or counts_time(leaf.description))

    def attachments(self) -> tuple[Attachment, ...]:
        """By what the span is of, or of how often something is done again."""
        if self.leaf.words[0] == "every" or _REPEATED.search(self.leaf.description):
            return (attach("every {}"),)
        return self._of_span()

    def _of_span(self) -> tuple[Attachment, ...]:
        words, around = set(self.leaf.words), context_words(self.leaf)
        if words & {"max", "maximum", "limit"} or (words & {"min", "minimum"} and len(words) > 1):
            low = words & {"min", "minimum"} and not words & {"max", "maximum", "limit"}
            return (
                attach("at least {}" if low else "at most {}"),
                attach("in under {}", weight=0),
            )[:1]
        if "than" in self.leaf.words[1:-1]:  # "older than six hours"
            at = self.leaf.words.index("than")
            return (attach(f"{' '.join(self.leaf.words[: at + 1])} {{}}"),)
        if "ahead" in words and "before" in own_text(self.leaf):
            return (attach("{} before"),)
        if words & {"ahead", "forecast"} or around & {"forecast"}:
            return (attach("for the next {}"), attach("over the next {}"))
        if placed := _in_recording(words):
            return placed
        past = words & {"ago", "back", "lookback", "past", "last", "history"}
        if past or around & {"history"} or _BACK.search(self.leaf.description):
            return (attach("over the last {}"), attach("from the past {}"))
        if words & {"advance", "lead", "notice"}:
            return (attach("{} before"), attach("{} in advance"))
        if "relative" in words:
            return (attach("in {}"),)
        if words & {"offset", "before", "reminder", "delay", "wait"}:
            if "reminder" in words:
                return (
                    attach("with a reminder {} before", weight=2),
                    attach("and remind me {} before"),
                )
            return (attach("{} before" if "before" in own_text(self.leaf) else "after {}"),)
        if len(self.leaf.words) == 2 and _SPENT.fullmatch(" ".join(self.leaf.words)):
            return (attach(f"with {{}} of {self.leaf.words[0]}"),)
        if words <= _BARE and (span := _SPAN_TOLD.search(self.leaf.function.description)):
            way = "last" if span["back"] else "next"
            return (attach(f"over the {way} {{}}"), attach(f"in the {way} {{}}"))
        if not around & _EVENTS:
            return (attach("for {}"),)  # only what happens is said to last
        return super().attachments()


def _in_recording(words: Set[str]) -> tuple[Attachment, ...]:
    """A place in what is played: where it starts, or where it ends."""
    if words & {"start", "seek", "resume"} and not words & {"delay", "before", "after", "offset"}:
        return (attach("starting at {}"), attach("from {} in"))
    ends = "end" in words and words <= {"end", "second", "seconds"}
    return (attach("until {}"), attach("ending at {}")) if ends else ()


_BARE = frozenset("day days week weeks month months hour hours minute minutes n in within".split())
_SPAN_TOLD = regex(
    r"\b(?:over|in|from|within|of|for) the (?:(?P<back>last|past|previous)|next|coming|following)"
    r" (?:\w{1,2} |\w+ )?(?:minute|hour|day|week|month)s?\b"
    r"|\b(?:within|in) (?:N|X|n|x|the given number of|so many) (?:minute|hour|day|week|month)s\b",
    re.IGNORECASE,
)
"""What the function tells of a stretch that ends or begins now: "expire within N days"."""
_EVENTS = frozenset(
    "meeting event appointment session call class lesson course slot visit "
    "trip stay break timer workout walk ride run consultation interview shift workshop webinar "
    "calendar schedule practice exercise nap sleep focus meditation video clip audio recording "
    "movie film song track animation outage maintenance downtime treatment".split()
)
"""What goes on for a while."""


_REPEATED = regex(r"^(?:the )?(?:delivery|repeat|polling|refresh|update|check) interval\b", re.I)
"""Descriptions of how often something is done again: "Delivery interval in weeks"."""
_BACK = regex(
    r"\blook(?:ing|s)? ?back\b|\b(?:seconds|minutes|hours|days|weeks|months|years) "
    r"(?:ago\b|back\b|of history)|\b(?:back|history) in (?:minutes|hours|days)\b",
    re.IGNORECASE,
)
"""What says that time before now is meant: "Number of minutes to look back"."""
_SPENT = regex(
    r"(?:sunlight|daylight|sun|light|sleep|training|practice|exercise|screen|driving|flight|credit"
    r"|study|lab|service|volunteer|overtime|rest|battery) (?:hour|minute)s?"
)
"""What there are so many hours of: "with six hours of sunlight"."""


@semantic_type
class Timeout(SpanType):
    """How long to wait, keep or repeat: timeout, time to live, interval, delay, retention."""

    name = "timeout"
    names = TIMEOUT_NAMES
    hints = ("timeout", "time to live", "interval between")
    noun = "timeout"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers only, and not the interval of a chart, of confidence or of an integral."""
        numeric = bool(types_of(leaf.schema) & {"integer", "number"})
        own = own_words(leaf)
        aged = "age" in own and not re.search(r"cache|second|token|cookie|keep", own_text(leaf))
        summed = re.search(r"integra|curve", leaf.function.name, re.I)
        return (
            numeric
            and not (aged or summed)
            and not own & {"candle", "kline", "confidence", "chart"}
        )

    def attachments(self) -> tuple[Attachment, ...]:
        """With a timeout of, every, after."""
        return waiting(self.leaf)

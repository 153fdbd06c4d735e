"""Which arguments are a day and a time, or end a span, are past, or what is done "for" a time."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import context_words, own_text, own_words, siblings
from generator.semantics.described.naming import singular
from generator.semantics.described.verbs import DONE

_STAMP = regex(
    rf"(?:\w+ )*(?:{DONE}|run|due"
    r"|publish|send|start|end|post|remind|expire|deliver|schedule|execute|run) at"
    r"|last (?:seen|login|online|active|used|updated|modified)"
)
"""Names of the moment at which something is done: ``created_at``."""
_PAST = regex(rf"\b(?!(?:sched|plann|expect|need|requir)){DONE} at$")
"""Names of moments that are past."""
_WHERE = frozenset("place venue location address site where".split())


def says_moment(leaf: Leaf) -> bool:
    """Whether the words speak of a day and a time together, though no layout is told."""
    low = own_text(leaf)
    if is_iso_moment(leaf.words):
        return True
    if any(word in low for word in ("datetime", "date and time", "date-time", "date/time")):
        return True
    if "iso 8601" in low or "timestamp" in low:
        return leaf.words[-1:] != ("date",) or "time" in low  # a "start date" is a day
    if _STAMP.fullmatch(" ".join(leaf.words)) and not own_words(leaf) & _WHERE:
        return True
    if any("date" in name or name == "day" for name in siblings(leaf)):
        return False
    ends = leaf.words in (("start",), ("end",)) and {"start", "end"} <= {leaf.name, *siblings(leaf)}
    if ends and context_words(leaf) & {"event", "meeting", "calendar", "appointment", "booking"}:
        return True
    words = set(leaf.words)
    bounds = "time" in words and words & _ENDS and not own_words(leaf) & _COUNTED
    if bounds and context_words(leaf) & _RECORDED:
        return True
    planned = frozenset("start end scheduled schedule begin send publish remind reminder".split())
    making = context_words(leaf) & {"event", "meeting", "calendar", "schedule", "post", "reminder"}
    return "time" in words and bool(words & planned) and bool(making)


def is_iso_moment(words: Sequence[str]) -> bool:
    """Whether a name tells of a moment by its form: ``when_iso``, ``start_search_iso``."""
    return words[-1:] == ("iso",) and not _MOMENTS.isdisjoint(words[:-1])


def ends_span(leaf: Leaf) -> bool:
    """Whether the name is of an end of a stretch of time: ``period_start``, ``search_to``."""
    text = "string" in str(leaf.schema.get("type", "string"))
    spans = _OUTER.get(leaf.words[-1]) if leaf.words[1:] and not leaf.words[2:] else None
    return text and spans is not None and singular(leaf.words[0]) in spans


_SPANS = frozenset("period range window search lookup interval".split())
_CYCLES = _SPANS | frozenset("season semester quarter report reporting billing cycle".split())
_OUTER = {"start": _CYCLES, "end": _CYCLES, "from": _SPANS, "to": _SPANS}
_MOMENTS = frozenset(
    "start end from to since until begin when at by time date before after due".split()
)
_ENDS = frozenset("start end from to since until begin".split())
_COUNTED = frozenset("ms milliseconds seconds unix epoch".split())
_RECORDED = frozenset(
    "metric metrics log logs logbook trace traces spans telemetry candles ohlcv readings".split()
)
"""What machines keep from day to day: its start and end are moments, no hours."""


def is_done(leaf: Leaf) -> bool:
    """Whether the moment is when something was done."""
    return bool(_PAST.search(" ".join(leaf.words)))


_SET_FOR = frozenset(
    "alarm alarms timer reminder reminders remind table tables restaurant restaurants reserve "
    "reservation appointment appointments meeting meetings schedule scheduled book booking weather "
    "forecast forecasts order delivery pickup plan plans event events session slot slots "
    "availability reschedule".split()
)
_GOES_AT = frozenset(
    "departure depart departing arrival arrive leave leaving departs start starting begin journey "
    "flight flights bus buses train trains ticket tickets show shows showtime movie movies film "
    "films cinema screening screenings concert sunrise".split()
)


def is_set_for(leaf: Leaf) -> bool:
    """Whether people say "for 8 pm" here."""
    around = context_words(leaf)
    return bool(around & _SET_FOR) and not (around | frozenset(leaf.words)) & _GOES_AT

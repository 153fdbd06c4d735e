"""Times of day, moments, Unix timestamps, time zones and cron expressions."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable
from functools import lru_cache
from typing import ClassVar

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
    semantic_type,
)
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    developer,
    own_text,
    own_words,
    samples_given,
    types_of,
    wants_text,
)
from generator.semantics.time import schedules
from generator.semantics.time.clock_reader import read_clock, read_moment
from generator.semantics.time.clock_words import clock_surfaces, moment_surfaces, ways_by_name
from generator.semantics.time.date_type import lies_ahead, offsets, offsets_told
from generator.semantics.time.date_words import date_surfaces
from generator.semantics.time.layouts import CLOCK, ISO_MOMENT, LOCAL_MOMENT, Layout, layout_of
from generator.semantics.time.moments import is_done, is_set_for, says_moment
from generator.semantics.time.usual_hours import minutes_of_day

__all__ = ["DateTime", "TimeOfDay", "Timestamp", "schedules"]


_IN_UNITS = regex(
    r"\b(?:start|end|begin|from|to|since|until)\w*\b.* in (?:ms|milliseconds)\b", re.IGNORECASE
)
"""A moment, and no duration, that is counted in milliseconds."""


@semantic_type
class TimeOfDay(SemanticType):
    """A time of day, written as the schema wants it (HH:MM unless told otherwise)."""

    name = "time_of_day"
    family = "times"
    names: ClassVar[tuple[str, ...]] = (
        *("time", "* time", "time of day", "hour", "start time", "end time", "arrival time", "at"),
        *("opens at", "closes at", "open at", "close at", "opening", "closing", "opens", "closes"),
        *("reservation time", "alarm time", "pickup time", "departure time", "meeting time"),
        "time slot",
    )
    formats: ClassVar[tuple[str, ...]] = ("time", "partial-time", "local-time")
    hints: ClassVar[tuple[str, ...]] = ("hh:mm", "24-hour", "time of day", "24 hour")
    json_types = frozenset({"string"})
    noun = "time"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.layout = layout_of(leaf) or CLOCK
        self.minutes = minutes_of_day(leaf)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Spans, zones, ranges and moments go by other types."""
        if {"zone", "range", "period", "frame", "limit", "taken", "out"} & set(leaf.words):
            return False
        layout = layout_of(leaf)
        if layout is not None:
            return bool(layout.clock) and not layout.date
        if leaf.words[-1:] == ("at",) and "time" not in own_words(leaf):
            return False
        other = {"duration", "seconds", "date", "ms", "milliseconds"}
        return not says_moment(leaf) and not own_words(leaf) & other

    def sampler(self, side: Side) -> Sampler:
        """Whole, half and quarter hours; the same on both sides."""
        day, minutes, size = dt.datetime(2026, 1, 1), self.minutes, len(self.minutes)
        written: dict[int, Json] = {}  # filled as drawn: a short run says few of hundreds

        def sample(rng: random.Random, anchor: Anchor) -> Json:
            minute = minutes[int(rng.random() * size)]
            if minute not in written:
                written[minute] = self.layout.write(day + dt.timedelta(minutes=minute))
            return written[minute]

        return sample

    def surfaces(self) -> tuple[Surface, ...]:
        """3 pm, 15:15, quarter past 3 in the afternoon, noon."""
        american = self.setting.locales[:1] == ("en_US",)
        written = "%S" in self.layout.form or self.layout.zone  # "16:00:00Z" as programs write it
        plain = 3.0 if developer(self.leaf) else 0.02 if written else 0.2 if american else 0.8
        return clock_surfaces(
            _time_of(self.layout),
            literal=lambda value, anchor: str(value),
            plain=plain,
            clock24=0.8 if american else 2.5,
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """The time said, in the schema's layout."""
        low = text.strip()
        if self.layout.zone and low.lower().endswith(self.layout.zone.lower()):
            low = low[: -len(self.layout.zone)]
        if low.isdigit() and self.layout.form == "%H%M" and len(low) == len("0700"):
            low = f"{low[:2]}:{low[2:]}"
        time = read_clock(low)
        if time is None:
            return UNREADABLE
        return self.layout.finished(time.strftime(self.layout.form))

    def attachments(self) -> tuple[Attachment, ...]:
        """At, from, until, by."""
        if ways := ways_by_name(self.leaf.words):
            return tuple(map(attach, ways))
        return (attach("at {}", weight=4), *(attach("for {}"),) * is_set_for(self.leaf))


def _time_of(layout: Layout) -> Callable[[Json], dt.time]:
    return lru_cache(maxsize=4096)(lambda value: layout.moment(value).time())


@semantic_type
class DateTime(SemanticType):
    """A day and a time together, written as the schema wants it (ISO 8601 in UTC by default)."""

    name = "datetime"
    family = "times"
    names = (
        *("datetime", "date time", "* datetime", "* date time", "timestamp", "* timestamp", "* at"),
        *("time", "* time", "date", "* date", "start", "end", "since", "until", "before", "after"),
        *("from", "to", "when", "starts at", "ends at", "* from", "* to", "* after", "* before"),
        *("time min", "time max", "* start", "* end", "deadline", "due", "expires", "last seen"),
        *("last login", "last online", "last active", "last used", "last updated", "last modified"),
    )
    formats = ("date-time", "datetime", "timestamp")
    hints = ("date and time", "datetime", "iso 8601", "rfc3339", "timestamp")
    json_types = frozenset({"string"})
    noun = "date and time"
    kind: ClassVar[str] = ""

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        found = layout_of(leaf)
        fallback = LOCAL_MOMENT if not developer(leaf) else ISO_MOMENT
        self.layout = found if found is not None and found.clock else fallback
        ahead = lies_ahead(leaf) and not is_done(leaf)
        late = {"end", "to", "until", "before"} & set(leaf.words[-2:])
        kind = "booking" if ahead else "report_end" if late else "recent"
        self.window, self.told = offsets(kind), offsets_told(kind)
        self.ahead = ahead
        self.minutes = minutes_of_day(leaf)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A layout with day and clock, or words that mean both."""
        layout = layout_of(leaf)
        if layout is not None:
            return bool(layout.clock and layout.date)
        if leaf.words[-1:] == ("timestamp",):
            return "string" in types_of(leaf.schema)
        if "ts" in leaf.words:
            return False  # seconds of an epoch
        return says_moment(leaf)

    def sampler(self, side: Side) -> Sampler:
        """A day from the window at a usual time; the same on both sides."""
        window, told = self.window, self.told
        layout, from_ordinal = self.layout, dt.date.fromordinal
        noon = dt.datetime(2026, 1, 1)
        tail = Layout(clock=layout.clock, zone=layout.zone)
        ends = tuple(
            layout.sep + (noon + dt.timedelta(minutes=m)).strftime(tail.form) for m in self.minutes
        )
        size, iso = len(ends), layout.date == "%Y-%m-%d"

        def sample(rng: random.Random, anchor: Anchor) -> Json:
            days = told if anchor.stated else window
            number = anchor.now.toordinal() + days[int(rng.random() * len(days))]
            day = from_ordinal(number)
            head = day.isoformat() if iso else day.strftime(layout.date)
            return head + ends[int(rng.random() * size)]

        return sample

    def surfaces(self) -> tuple[Surface, ...]:
        """Tomorrow at 3 pm; July 13th at 15:00; the value itself for developers."""
        order = "mdy" if self.setting.locales[:1] == ("en_US",) else "dmy"
        moment = lru_cache(maxsize=8192)(self.layout.moment)
        literal = Surface(
            rule="iso",
            say=lambda value, anchor: str(value),
            weight=12.0 if developer(self.leaf) else 0.5,
            not_after=frozenset({"the", "in"}),
        )
        days = date_surfaces(
            lambda value: moment(value).date(), literal=literal.say, plain=0, order=order
        )
        return (literal, *moment_surfaces(days, lambda value: moment(value).time()))

    def read(self, text: str, anchor: Anchor) -> Json:
        """The moment said; a zone that is said must be the one that the layout writes."""
        found = read_moment(text, anchor.now)
        if found is None:
            return UNREADABLE
        moment, zone = found
        if zone and zone != _plain_zone(self.layout.zone):
            return UNREADABLE
        return self.layout.finished(moment.strftime(self.layout.form))

    def attachments(self) -> tuple[Attachment, ...]:
        """By the word in the name."""
        words = set(self.leaf.words)
        edge = {"start", "end"} & words
        if len(edge) == 2:  # "end_at_start": the last word tells which end of the range
            words -= edge - {self.leaf.words[-1]}
        if words & {"end", "until", "to", "max"}:
            return (attach("until {}"), attach("to {}"))
        if "since" in words and not self.ahead:
            return (attach("since {}"),)  # what is "from" a moment is of that moment alone
        if words & {"start", "from", "since", "after", "begin", "min"} and not self.ahead:
            return (attach("since {}"), attach("from {}"))
        if words & {"before", "deadline", "due"}:
            return (attach("by {}" if "before" not in words else "before {}"),)
        return (
            attach("on {}", weight=2),
            attach("for {}", weight=2),
            attach("{}"),
            attach("at {}"),
        )


def _plain_zone(zone: str) -> str:
    bare = zone.lstrip(".0") if zone.startswith(".") else zone.strip()
    return "Z" if bare in ("Z", "+00:00", "+0000", "UTC") else bare


_PLANNED = frozenset(
    "create schedule set book add plan reserve mute remind reminder expire expires deadline update "
    "calendar snooze silence send until future appointment booking".split()
)
"""Words of functions whose moments in numbers are still to come; others look back."""


_ENDS = frozenset(("at", "date", "due", "expiration"))
"""Last words of names of whole numbers that are moments: "send_at", "due_date"."""
_ALONE = (("since",), ("until",), ("expiration",), ("deadline",))


@semantic_type
class Timestamp(SemanticType):
    """A moment as seconds or milliseconds since 1970, in UTC."""

    name = "timestamp"
    family = "times"
    names = (
        *("timestamp", "* timestamp", "epoch", "* epoch", "unix time", "* unix", "* time", "* ts"),
        *("ts *", "epoch *", "expiration", "* expiration", "deadline", "* due"),
        *("ts", "* at", "since", "until", "from", "to", "start", "end", "time", "* date"),
    )
    formats = ("unix-time", "epoch")
    hints = ("unix timestamp", "epoch", "unix time", "seconds since")
    json_types = frozenset({"integer", "number", "string"})
    noun = "time"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        low = own_text(leaf)
        big = any(len(str(sample)) == 13 for sample in samples_given(leaf))
        short = (
            ("milli" in low and "not milli" not in low)
            or " ms" in low
            or "-ms" in low
            or low.split(" ")[0].endswith("ms")
        )
        self.scale = 1000 if big or short else 1
        self.text = "string" in types_of(leaf.schema)
        self.ahead = lies_ahead(leaf) and bool(_PLANNED & (context_words(leaf) | own_words(leaf)))
        kind = "booking" if self.ahead else "recent"
        self.window, self.told = offsets(kind), offsets_told(kind)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers that are called a timestamp, or whose description says epoch or Unix."""
        low = leaf.description.lower() if wants_text(leaf) else own_text(leaf)
        told = any(word in low for word in ("unix", "epoch", "since 1970"))
        told = told or bool(_IN_UNITS.search(leaf.description)) or "ts" in leaf.words
        named = "timestamp" in leaf.words or "epoch" in leaf.words
        numeric = bool(types_of(leaf.schema) & {"integer", "number"})
        if not leaf.description and leaf.schema.get("type") == "integer":
            named = named or (len(leaf.words) > 1 and leaf.words[-1] in _ENDS)
            named = named or leaf.words in _ALONE
        return told or (named and numeric)

    def sampler(self, side: Side) -> Sampler:
        """A whole, half or quarter hour of a day in the window."""
        window, told, scale, text = self.window, self.told, self.scale, self.text
        minutes = minutes_of_day(self.leaf)
        size = len(minutes)

        def sample(rng: random.Random, anchor: Anchor) -> Json:
            days = told if anchor.stated else window
            day = anchor.now.toordinal() + days[int(rng.random() * len(days))] - 719163
            value = (day * 86400 + minutes[int(rng.random() * size)] * 60) * scale
            return str(value) if text else value

        return sample

    def surfaces(self) -> tuple[Surface, ...]:
        """The number, or the moment in words."""
        scale = self.scale

        @lru_cache(maxsize=8192)
        def moment(value: Json) -> dt.datetime:
            return dt.datetime(1970, 1, 1) + dt.timedelta(seconds=int(value) // scale)

        order = "mdy" if self.setting.locales[:1] == ("en_US",) else "dmy"
        literal = Surface(
            rule="literal",
            say=lambda value, anchor: str(value),
            weight=0.1,
        )
        days = date_surfaces(lambda v: moment(v).date(), literal=literal.say, plain=0, order=order)
        spoken = moment_surfaces(days, lambda value: moment(value).time())
        return (literal, *spoken)

    def read(self, text: str, anchor: Anchor) -> Json:
        """Digits, or a moment in words taken as UTC."""
        low = text.strip()
        if low.isdigit() and len(low) >= 9:
            return low if self.text else int(low)
        found = read_moment(text, anchor.now)
        if found is None or found[1] not in ("", "Z"):
            return UNREADABLE
        value = int((found[0] - dt.datetime(1970, 1, 1)).total_seconds()) * self.scale
        return str(value) if self.text else value

    attachments = DateTime.attachments

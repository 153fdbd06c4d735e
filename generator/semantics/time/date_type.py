"""What all calendar dates share: the window of days, the layout, saying and reading."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    Say,
    SemanticType,
    Setting,
    Surface,
)
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    developer,
    own_words,
    types_of,
)
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import DONE, READING
from generator.semantics.time.date_reader import read_date
from generator.semantics.time.date_words import date_surfaces
from generator.semantics.time.layouts import ISO_DATE, Layout, layout_of

_PAST = frozenset(
    "since created updated modified historical history analytics published report reports "
    "logs log archive past purchase purchased expense transactions transaction statement "
    "earned joined issued visited spent summary historic monitoring metrics timeframe "
    "timespan snapshot traces loss accident readings volumes hired hire founded incident "
    "diagnosis onset symptom paid commits statistics stats audit clicked occurred happened "
    "earthquakes apod sales revenue received records recorded rollup aggregate".split()
)
_FUTURE = frozenset(
    "book booking reserve reservation schedule scheduled event appointment appointments "
    "deadline due departure depart flight flights hotel hotels travel trip forecast weather "
    "expire expires expiry remind reminder campaign availability delivery meeting ticket "
    "rental rent visit task calendar pickup showtimes screening train upcoming events plan "
    "table launch valid checkin checkout session concert movies movie cinema theater theatre "
    "musical opening hours open closed available departures timetable prayer next future "
    "showtime slots slot tide tides sunset parking sunrise moon horoscope menu shift "
    "itinerary fares fare rooms expiration expirations move lease renewal interview "
    "absence absent excuse".split()
)
_PLANNING = frozenset("create schedule book add plan set reserve order update".split())
_LOOKING = READING | frozenset("track log record export count".split())


_DONE = regex(
    r"\b(?:was|were|has been|have been|had been|took place|occurred|happened)\b"
    r"|\b(?:created|updated|modified|changed|closed|published|added|sent|posted|merged|received"
    r"|completed|discovered|opened) (?:after|before|since|until|between|on or|at or)\b"
    r"|\b(?:results|posts|articles|messages|records|commits|papers) (?:after|before|since)\b"
    r"|\b(?:usage|historical) (?:data|weather|rates?|records?)\b",
    re.IGNORECASE,
)
_AHEAD = regex(
    r"\b(?:scheduled|planned|anticipated|upcoming|future|estimated|proposed)\b"
    r"|\bexpected (?:\w+ )?(?:date|completion|arrival|delivery|end|start)\b"
    r"|\bto be (?:executed|released|sent|delivered|shipped|paid|performed|returned|published)\b"
    r"|\bwill (?:be held|take place|start|begin|end|occur|expire|arrive)\b",
    re.IGNORECASE,
)


def told_ahead(description: str) -> bool | None:
    """Whether a description speaks of days to come, or of days gone; None if of neither."""
    done, ahead = _DONE.search(description), _AHEAD.search(description)
    return None if bool(done) == bool(ahead) else bool(ahead)


_PAST_NAME = regex(
    r"(?:last|previous|prior) (?!day|date|time|month|week|year)\w+"
    r"|(?:\w+ )?(?!schedul|plan|expect|requir|need|propos|request|prefer|desir|want)"
    rf"{DONE} (?:on|at|date|time)"
)
"""Names of days gone, whatever the function does: ``last_visit``, ``given_on``."""
_LATELY = regex(
    r"\b(?:created|updated|modified|changed|published|added|posted|received|recorded|discovered)\b"
    r"[^.,]{0,30}\b(?:within|during|in|over|between) (?:the |a |an )?"
    r"(?:given |specified |selected )?(?:date|time|period|range|window|timeframe|days)",
    re.IGNORECASE,
)
"""Functions that list what has come about: "people added within the date range"."""
LONG_AGO = frozenset(("historical", "historic", "history", "past"))
_MEASURED = frozenset("metrics statistics stats analytics kpis audit".split())
"""What there is of days gone by alone, whatever it is of: the metrics of events."""
_TO_COME = frozenset("forecast forecasts upcoming scheduled planned future predict".split())


def lies_ahead(leaf: Leaf) -> bool:
    """Whether the leaf means days to come: as told, else by words near it, else by its verb."""
    told = told_ahead(leaf.description)
    if told is not None:
        return told
    if _PAST_NAME.match(" ".join(leaf.words)) or _LATELY.search(leaf.function.description):
        return False
    own, around = own_words(leaf), context_words(leaf)
    if "since" not in leaf.words:
        own -= {"since"}  # "seconds since epoch"
    if LONG_AGO & set(words_of(leaf.function.name)):
        return False
    measured = _MEASURED & around and not (_TO_COME | _PLANNING | own & _FUTURE) & (around | own)
    if measured:
        return False
    if _is_of_party(leaf):
        return True
    for words in (own, around):
        past, future = len(words & _PAST), len(words & _FUTURE)
        if past != future:
            return future > past
    return bool(around & _PLANNING) or not around & _LOOKING


_UNDER_WAY = frozenset("train trains bus ferry vessel".split())
_LIVE = frozenset("live running realtime delay delays delayed expected status position".split())
"""What is asked about what is under way: today's train, or yesterday's that is still out."""
_PARTY = frozenset("traveler travelers traveller travellers guest guests adult adults pax".split())
_PARTY |= {"passenger", "passengers"}


def _is_of_party(leaf: Leaf) -> bool:
    """Whether beside it somebody tells how many come along, as for a table or a tour."""
    beside = leaf.root.get("properties")
    names = map(words_of, map(str, beside)) if isinstance(beside, Mapping) else ()
    return any(
        _PARTY & {*words[:1], *words[-1:]} or words[:2] == ("party", "size") for words in names
    )


_NEAR = (0,) * 4 + (1,) * 10 + (2,) * 6 + (3,) * 5 + (4,) * 4 + (5,) * 4 + (6,) * 4 + (7,) * 3


@lru_cache(maxsize=64)
def offsets(kind: str) -> tuple[int, ...]:
    """Days from today, repeated by weight: near days often, far ones now and then."""
    if kind == "forecast":
        return (*_NEAR, 8, 9, 10)
    if kind in ("booking", "journey"):
        return (*_NEAR[4:], *range(7, 45), *range(7, 45), *range(45, 121))
    if kind == "deadline":
        return (*_NEAR[4:], *range(7, 31), *range(7, 31), *range(31, 91))
    if kind == "return":
        return tuple([*range(3, 15), *range(7, 60), *range(14, 128)])
    if kind == "recent":
        return tuple([-day for day in _NEAR] + [-day for day in 2 * list(range(7, 61))]) + tuple(
            -day for day in range(61, 366, 2)
        )
    if kind == "report_end":
        return tuple([0] * 12 + [-1] * 8 + [-day for day in range(2, 46)])
    if kind == "studied":
        return tuple(-day for day in range(500, 3300, 3))
    if kind == "studied_end":
        return tuple(-day for day in range(10, 495))
    if kind == "release":
        return tuple(-day for day in range(20, 4000, 3))
    if kind == "pupil":
        return tuple(-day for day in range(6 * 366, 17 * 365, 3))
    if kind == "live":
        return (-3, -2, -1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1, 2)
    if kind == "expiry":
        return tuple([*range(20, 400), *range(20, 200, 2)])
    return tuple(-day for day in range(18 * 366, 80 * 365, 7))


_SHARES = {"booking": 0.75, "deadline": 0.7, "journey": 0.5, "return": 0.3, "recent": 0.5}
_SHARES |= {"report_end": 0.6}
"""Share of days within a week where today is known; journeys are booked longer before."""


@lru_cache(maxsize=64)
def offsets_told(kind: str) -> tuple[int, ...]:
    """Those of ``offsets`` where the conversation knows the date: most people ask about this week.

    Without it nobody can say "tomorrow"; days of the same week would come again and again.
    """
    spread, share = offsets(kind), _SHARES.get(kind, 0.0)
    near = [-day for day in _NEAR] if spread[-1] < 0 else list(_NEAR)
    if kind == "return":
        near = [day + 2 for day in near]
    within = sum(abs(day) <= 9 for day in spread)
    missing = share * len(spread) - within
    turns = max(0, round(missing / (1 - share) / len(near)))
    return (*near * turns, *spread)


class DateType(SemanticType):
    """A calendar date, written as the schema wants it.

    Class attributes: ``kind`` names the window of days (see ``offsets``), "" decides by words;
    ``leads`` the attachments.
    """

    family = "dates"
    json_types = frozenset({"string", "integer", "number"})
    kind: ClassVar[str] = ""
    leads: ClassVar[tuple[tuple[str, float], ...]] = (("on {}", 3), ("for {}", 1), ("{}", 2.5))

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.layout = layout_of(leaf) or ISO_DATE
        kind = self.kind or self.told_kind()
        self.window, self.told = offsets(kind), offsets_told(kind)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A layout with a clock is a moment, not a day; numbers only as YYYYMMDD."""
        layout, kinds = layout_of(leaf), types_of(leaf.schema)
        if kinds and "string" not in kinds:
            return layout is not None and layout.number
        return layout is None or (not layout.clock and "%d" in layout.date)

    def told_kind(self) -> str:
        """The window that name, description and function suggest."""
        around = context_words(self.leaf) | own_words(self.leaf)
        if around & _UNDER_WAY and around & _LIVE:
            return "live"
        if lies_ahead(self.leaf):
            return "forecast" if around & {"weather", "forecast", "sunrise", "tide"} else "booking"
        return "report_end" if {"end", "to", "until"} & set(self.leaf.words) else "recent"

    def sampler(self, side: Side) -> Sampler:
        """Today shifted by a day from the window; the same on both sides."""
        window, told, write = self.window, self.told, self.layout.write
        from_ordinal = dt.date.fromordinal
        if self.layout.form == "%Y-%m-%d":

            def iso(rng: random.Random, anchor: Anchor) -> Json:
                those = told if anchor.stated else window
                days = those[int(rng.random() * len(those))]
                return from_ordinal(anchor.now.toordinal() + days).isoformat()

            return iso

        @lru_cache(maxsize=4096)
        def written(ordinal: int) -> Json:
            return write(dt.datetime.fromordinal(ordinal))

        def sample(rng: random.Random, anchor: Anchor) -> Json:
            those = told if anchor.stated else window
            return written(anchor.now.toordinal() + those[int(rng.random() * len(those))])

        return sample

    def surfaces(self) -> tuple[Surface, ...]:
        """ISO for developers, months in words and relative days for everybody else."""
        order = "mdy" if self.setting.locales[:1] == ("en_US",) else "dmy"
        weight = 5.0 if developer(self.leaf) else 0.5
        return date_surfaces(
            _day_of(self.layout), literal=_literal(self.layout), plain=weight, order=order
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """The day said, in the schema's layout."""
        day = read_date(text, anchor.today)
        return UNREADABLE if day is None else self.layout.finished(day.strftime(self.layout.form))

    def attachments(self) -> tuple[Attachment, ...]:
        """The leads of the type."""
        return tuple(attach(text, weight=weight) for text, weight in self.leads)


def _day_of(layout: Layout) -> Callable[[Json], dt.date]:
    """A value of the layout to its day."""
    if layout.form == "%Y-%m-%d":
        return dt.date.fromisoformat
    return lru_cache(maxsize=8192)(lambda value: layout.moment(value).date())


_NAMED_MONTH = regex("%[bB]")
"""A month in letters, which is no day."""


def _literal(layout: Layout) -> Say:
    """The value as it stands, unless day and month could be taken for each other."""
    vague = layout.date[:2] in ("%d", "%m") and not _NAMED_MONTH.search(layout.date)

    def say(value: Json, anchor: Anchor) -> str | None:
        if vague:
            day = layout.moment(value)
            if day.day <= 12 and day.day != day.month:
                return None
        return str(value)

    return say

"""Times in the user's own words: the value is what is said, so variety is all that matters."""

from __future__ import annotations

import random
import re
from functools import lru_cache

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    semantic_type,
)
from generator.semantics.described.leafwords import attach, context_words, siblings
from generator.semantics.numbers.numberwords import in_words, ordinal, ordinal_words
from generator.semantics.time.date_type import lies_ahead
from generator.semantics.time.layouts import layout_of
from generator.semantics.time.moments import is_set_for

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_SHORT = (
    *(
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "May",
        "Jun.",
        "Jul.",
        "Aug.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
    ),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_DAYS = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")
_BARE = (
    *("today", "tomorrow", "tonight", "next week", "this weekend", "next weekend", "next month"),
    *("tomorrow morning", "tomorrow night", "tomorrow evening", "this evening", "this afternoon"),
    *("later today", "now", "right now", "the day after tomorrow", "a week from now", "this week"),
    *("two weeks from now", "a month from now", "a year from now", "later this week", "next year"),
    *("one week from today", "tomorrow afternoon", "the weekend", "this morning", "this month"),
    *("three days from now", "a couple of days from now", "tomorrow at noon", "tonight at eight"),
)
_GONE = (
    *("today", "yesterday", "this morning", "last night", "last week", "last month", "earlier"),
    *("yesterday morning", "yesterday evening", "earlier today", "just now", "a week ago"),
    *("the day before yesterday", "an hour ago", "half an hour ago", "two hours ago", "last year"),
    *("two days ago", "3 days ago", "ten minutes ago", "this afternoon", "a few days ago"),
    *(f"last {day}" for day in _DAYS),
    *(f"{day} {part}" for day in _DAYS for part in ("morning", "night")),
    *_DAYS,
)
"""What was, as people say it."""
_AT = (
    *("noon", "midnight", "lunchtime", "sunrise", "sunset", "dinner time", "dawn", "breakfast"),
    *("half past seven", "quarter past three", "quarter to nine", "noon tomorrow", "dusk"),
)
_ON = (
    *("Christmas Eve", "New Year's Eve", "Labor Day", "Memorial Day", "Easter", "Thanksgiving"),
    *("Valentine's Day", "Independence Day", "Mother's Day", "Halloween", "Christmas Day"),
)
_EVES = ("tomorrow", "tomorrow", "tomorrow", "today", "the day after tomorrow")
"""Days that one says with a time of day."""
_UNITS = ("minute", "hour", "day", "week", "month", "year")


def _days_of_year(rng: random.Random, year: int) -> str:
    month = rng.randrange(12)
    day = rng.randrange(1, 29)
    name = (_MONTHS, _MONTHS, _SHORT)[rng.randrange(3)][month]
    said = f"{year + rng.choice((0, 0, 1, 1, 2, 3, 5, 8, 10, 12))}"
    nth = ordinal_words(day)
    forms = (
        f"{name} {ordinal(day)}",
        f"{name} {ordinal(day)}",
        f"{name} {day}",
        f"{name} {day}, {said}",
        f"{name} {ordinal(day)}, {said}",
        f"{_MONTHS[month]} the {ordinal(day)}",
        f"{_MONTHS[month]} {nth}",
        f"{_MONTHS[month]} the {nth}, {said}",
        f"{_MONTHS[month]} {nth}, {said}",
        f"the {ordinal(day)} of {_MONTHS[month]}",
        f"{month + 1}/{day}/{said}",
        f"{month + 1}/{day}",
        f"{_DAYS[day % 7]}, {_MONTHS[month]} {ordinal(day)}",
        _DAYS[day % 7],
        _DAYS[day % 7],
        f"{_DAYS[day % 7]} {rng.choice(('morning', 'evening', 'night', 'afternoon'))}",
        f"the {ordinal(day)}",
    )
    return forms[rng.randrange(len(forms))]


def _clock(rng: random.Random) -> str:
    hour, minute = rng.randrange(1, 13), rng.choice((0, 0, 0, 15, 30, 30, 45, 5, 10, 20, 40, 50))
    half = rng.choice(("am", "pm", "pm", "pm"))
    dotted = {"am": "a.m.", "pm": "p.m."}[half]
    full = f"{hour}:{minute:02d}"
    forms = (
        f"{hour} {half}" if not minute else f"{full} {half}",
        f"{hour}{half}" if not minute else f"{full}{half}",
        f"{full} {half}",
        f"{full} {half.upper()}",
        f"{hour} {half.upper()}",
        f"{hour} {dotted}",
        f"{in_words(hour)} {half}",
        f"{in_words(hour)} {dotted}",
        f"{in_words(hour)} o'clock",
        f"{hour} o'clock",
        f"{full} {dotted}",
        f"{hour + (12 if half == 'pm' and hour < 12 else 0):02d}:{minute:02d}",
        f"{hour} {'in the evening' if 5 <= hour <= 9 else half}",
    )
    return forms[rng.randrange(len(forms))]


def _ahead(rng: random.Random) -> str:
    unit = rng.choice(_UNITS)
    size = rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12, 15, 20))
    figure = in_words(size) if rng.random() < 0.6 and size <= 20 else str(size)
    if size == 1 and rng.random() < 0.5:
        figure = "an" if unit == "hour" else "a"
    said = f"{figure} {unit}{'' if size == 1 else 's'}"
    return f"in {said}" if rng.random() < 0.75 else f"{said} from now"


@lru_cache(maxsize=8)
def expressions(year: int) -> tuple[tuple[str, str], ...]:
    """Kind and words of about three thousand expressions: bare, ahead, clock, hour, day, month, on.

    ``year`` is the first that is named. The stream is fixed: the same year, the same list.
    """
    rng = random.Random(20260115 + year)
    found: list[tuple[str, str]] = []
    found += [("bare", text) for text in _BARE] * 24
    found += [("day", f"next {day}") for day in (*_DAYS, *_SHORT_DAYS[1:5])] * 5
    found += [("hour", text) for text in _AT] * 8
    found += [("on", text) for text in _ON] * 5
    found += [("gone", text) for text in _GONE] * 25
    found += [("day", _days_of_year(rng, year)) for _ in range(1100)]
    found += [("clock", _clock(rng)) for _ in range(600)]
    found += [("ahead", _ahead(rng)) for _ in range(400)]
    found += [("bare", f"{rng.choice(_EVES)} at {_clock(rng)}") for _ in range(300)]
    found += [("day", f"{rng.choice(_DAYS)} at {_clock(rng)}") for _ in range(200)]
    found += [("month", f"{name} {year + n}") for name in _MONTHS for n in (0, 1, 2)]
    found += [("month", name) for name in _MONTHS] * 2
    return tuple(found)


_YEAR = regex(r"\b20\d\d\b")

_DAY = "(?:next |this |on )?(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_PART = "(?:morning|afternoon|evening|night|noon|midnight)"
_FREE = regex(
    rf"{_DAY}(?: {_PART})?(?:,? (?:at )?(?:\d{{1,2}}(?::\d\d)? ?(?:[ap]\.?m\.?)?|{_PART}))?"
    r"|in (?:an?|\d+|half an) (?:minute|min|hour|day|week|month)s?"
)
"""Examples of times that nobody has put into a form: "tomorrow at 9am", "in 20 minutes"."""


_BEFORE_HOURS = frozenset("at for by around about before after until till from to since".split())
"""What stands before the hours that have names: "at dawn"."""


def _is_day(kind: str, text: str, *, ahead: bool) -> bool:
    """Whether an expression names a day, one to come or one gone, and no time of one."""
    if not ahead and (kind not in ("gone", "day") or _NEXT.search(text)):
        return False
    if kind in ("bare", "gone"):
        return kind == ("bare" if ahead else "gone") and not _NO_DAY.search(text)
    return kind in ("day", "on", "ahead") and not _TIMED.search(text)


_NEXT = regex(r"\bnext\b|\b20\d\d\b")
_NO_DAY = regex(r"week|month|year|now|night|ning|noon|later|earlier|eight|hour|minute|\bat\b")
_TIMED = regex(r"minute|hour|ning\b|night\b|noon\b|\bat\b|\d ?[ap]\.?m|o'clock")
_HOURED = regex(r"\d ?[ap]\.?m\b|\d:\d\d|\bo'clock\b", re.IGNORECASE)
"""What tells the hour, as an alarm needs it: "tomorrow at 7am"."""
_CLOCK = frozenset(("clock", "hour"))
_PAST = _CLOCK | {"gone"}
_ANY = _CLOCK | frozenset("bare ahead day month on".split())
"""Kinds of expressions that tell when: of a time of day, of what was, of what may be."""


_LEADS = {
    "due": ("due {}",),
    "start": ("starting {}", "from {}"),
    "end": ("until {}",),
    "until": ("until {}",),
    "till": ("until {}",),
    "since": ("since {}",),
    "after": ("after {}",),
    "before": ("before {}",),
    "expires": ("until {}",),
}
"""How words of names join what is said of when."""


def in_own_words(leaf: Leaf) -> bool:
    """Whether a time is wanted as people say it: no format is told, and own words are."""
    if leaf.schema.get("format") or leaf.schema.get("pattern") or layout_of(leaf) is not None:
        return False
    low = leaf.description.lower()
    if _ISO.search(leaf.description):
        return False  # "in ISO format or relative"
    if any(phrase in low for phrase in _OWN_WORDS) or "relative" in low:
        return True
    given = {str(sample).lower() for sample in leaf.examples}
    return any(map(_SPOKEN.match, given)) or (bool(given) and all(map(_FREE.fullmatch, given)))


_ISO = regex(r"(?i:\bISO(?:[ -]?8601| format| date| time))")
_OWN_WORDS = ("own words", "as said", "natural language", "natural-language", "human readable",
              "human-readable", "in words", "free-form date", "plain english")  # fmt: skip
_SPOKEN = regex(
    r"(?:tomorrow|today|tonight|now|(?:next|this) \w+|in \w+ (?:day|hour|week|month)s?)\b"
)


@semantic_type
class SaidTime(SemanticType):
    """When, as the user says it; wanted where the description asks for the user's own words."""

    name = "time_expression"
    family = "timewords"
    names = ("time range", "timerange", "when", "time", "* time", "date", "* date", "date time")
    hints = (
        "in the user's own words",
        "as said",
        "natural language",
        "relative date",
        "human-readable",
    )
    noun = "time"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where own words are asked for, or the examples are such."""
        return in_own_words(leaf)

    def sampler(self, side: Side) -> Sampler:
        """One of about two thousand expressions; the same on both sides, as times are no list."""
        known = expressions(self.setting.today.year)
        ahead = lies_ahead(self.leaf)
        if self.leaf.words[-1:] in (("date",), ("day",), ("due",)):
            latest = str(self.setting.today.year + 1)
            days = (text for kind, text in known if _is_day(kind, text, ahead=ahead))
            drawn = [text for text in days if all(one <= latest for one in _YEAR.findall(text))]
            return evenly(tuple(drawn), self.leaf)
        around = context_words(self.leaf)
        timed = self.leaf.words[-1] == "time" and (
            len(self.leaf.words) > 1 or "alarm" in around or "date" in siblings(self.leaf)
        )
        kinds = _CLOCK if timed else _ANY if ahead else _PAST
        told = (text for kind, text in known if kind in kinds)
        if self.leaf.examples and all(_HOURED.search(str(one)) for one in self.leaf.examples):
            told = (text for text in told if _HOURED.search(text))
        drawn = [text for text in told if ahead or "tomorrow" not in text]
        return evenly(tuple(drawn), self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """The words themselves, after prepositions that suit them."""
        kinds = {text: kind for kind, text in reversed(expressions(self.setting.today.year))}
        place = frozenset({"on", "in", "at", "the"})
        closed = {
            "bare": place,
            "gone": place,
            "ahead": place | {"for", "by", "from", "until", "to", "of", "since", "between", "and"},
            "clock": frozenset({"on", "in", "the"}),
            "hour": frozenset(),
            "day": frozenset({"in", "at", "the"}),
            "month": frozenset({"on", "at", "the"}),
            "on": frozenset({"in", "at", "the"}),
        }

        def of_kind(kind: str) -> Surface:
            def say(value: Json, anchor: Anchor) -> str | None:
                found = kinds.get(value, "bare")
                vague = found in ("day", "gone") and value.startswith(("next ", "this "))
                found = "day" if found == "gone" and value in _DAYS else found
                return str(value) if ("bare" if vague else found) == kind else None

            after = _BEFORE_HOURS if kind == "hour" else None
            return Surface(rule="literal", say=say, after=after, not_after=closed[kind])

        return tuple(of_kind(kind) for kind in closed)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The text itself: what is said is the value."""
        return text.strip()

    def attachments(self) -> tuple[Attachment, ...]:
        """Bare, for, at and on: the surfaces keep to those that suit the words."""
        lead = next((_LEADS[word] for word in self.leaf.words if word in _LEADS), ())
        if lead:
            return tuple(map(attach, lead))
        return (
            attach("{}", weight=3),
            attach("for {}", weight=3 if is_set_for(self.leaf) else 0.5),
            attach("at {}"),
            attach("on {}"),
        )

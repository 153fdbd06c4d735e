"""Times of day in words: the surfaces of times. Saying only; the reader has its own rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache

from generator.records import Anchor, Json
from generator.semantics.base import Say, Surface
from generator.semantics.numbers.numberwords import in_words

ClockText = Callable[[int, int], str | None]
NO_CLOCK = frozenset({"on", "in", "the", "every"})


def _twelve(hour: int) -> int:
    return (hour - 1) % 12 + 1


def _part(hour: int) -> str | None:
    if 1 <= hour <= 11:
        return "in the morning"
    if 12 <= hour <= 17:
        return "in the afternoon"
    return "in the evening" if hour <= 21 else "at night"


def _digits(space: str, am: str, pm: str) -> ClockText:
    def text(hour: int, minute: int) -> str:
        half = am if hour < 12 else pm
        return f"{_twelve(hour)}{f':{minute:02d}' if minute else ''}{space}{half}"

    return text


def _named(hour: int, minute: int) -> str | None:
    return {(12, 0): "noon", (0, 0): "midnight"}.get((hour, minute))


def _word_hour(hour: int, minute: int) -> str | None:
    return None if minute else f"{in_words(_twelve(hour))} {'am' if hour < 12 else 'pm'}"


def _with_part(words: bool) -> ClockText:
    def text(hour: int, minute: int) -> str | None:
        if minute or hour in (0, 12):
            return None
        figure = in_words(_twelve(hour)) if words else str(_twelve(hour))
        return f"{figure} {_part(hour)}"

    return text


def _past(words: bool) -> ClockText:
    def text(hour: int, minute: int) -> str | None:
        named = {15: "quarter past", 30: "half past", 45: "quarter to"}
        if minute not in named or hour in (0, 23, 12):
            return None
        said = hour + 1 if minute == 45 else hour
        if said in (12, 18, 22):
            return None
        figure = in_words(_twelve(said)) if words else str(_twelve(said))
        return f"{named[minute]} {figure} {_part(said)}"

    return text


def _full(hour: int, minute: int) -> str:
    return f"{hour:02d}:{minute:02d}"


CLOCK_FORMS: tuple[tuple[str, ClockText, float], ...] = (
    ("clock", _digits(" ", "am", "pm"), 3.0),
    ("clock", _digits("", "am", "pm"), 2.5),
    ("clock", _digits(" ", "AM", "PM"), 1.5),
    ("clock", _digits(" ", "a.m.", "p.m."), 0.4),
    ("clock", _named, 5.0),
    ("clock", _word_hour, 0.4),
    ("clock", _with_part(False), 0.5),
    ("clock", _with_part(True), 0.25),
    ("clock", _past(False), 0.6),
    ("clock", _past(True), 0.3),
)


def said_clock(form: ClockText, time_of: Callable[[Json], dt.time]) -> Say:
    """One clock form for values; None where there are seconds."""

    @lru_cache(maxsize=4096)
    def words(value: Json) -> str | None:
        time = time_of(value)
        return None if time.second else form(time.hour, time.minute)

    return lambda value, anchor: words(value)


def clock_surfaces(
    time_of: Callable[[Json], dt.time], *, literal: Say, plain: float, clock24: float
) -> tuple[Surface, ...]:
    """The surfaces of a time of day; ``plain`` weighs the literal, ``clock24`` "15:15"."""

    def full(value: Json, anchor: Anchor) -> str | None:
        time = time_of(value)
        return None if time.second else _full(time.hour, time.minute)

    found = [
        Surface(rule="literal", say=literal, weight=plain, not_after=NO_CLOCK),
        Surface(rule="clock", say=full, weight=clock24, not_after=NO_CLOCK),
    ]
    for rule, form, weight in CLOCK_FORMS:
        say = said_clock(form, time_of)
        found.append(Surface(rule=rule, say=say, weight=weight, not_after=NO_CLOCK))
    return tuple(found)


_BEFORE_CLOCKS = frozenset(
    "at by from until before after since for to between and till starting ending".split()
)
"""What a time can follow that has its day behind it: "from 3 pm on Friday to 5 pm on Friday"."""


def moment_surfaces(
    days: tuple[Surface, ...], time_of: Callable[[Json], dt.time]
) -> tuple[Surface, ...]:
    """Day and time together: "tomorrow at 3 pm", "3 pm on Friday", "July 13th at 15:00"."""
    found: list[Surface] = []
    forms = (
        (_digits(" ", "am", "pm"), 1.0),
        (_digits("", "am", "pm"), 0.7),
        (_digits(" ", "AM", "PM"), 0.5),
        (_full, 0.25),
        (_named, 1.5),
    )
    for day in days:
        if day.rule in ("iso", "day") or (day.rule == "relative_date" and day.weight < 2):
            continue
        for form, weight in forms:
            clock = said_clock(form, time_of)
            near = day.rule == "relative_date"
            first = Surface(
                rule="moment",
                say=_joined(day.say, " at ", clock),
                weight=day.weight * weight,
                not_after=day.not_after,
                anchored=day.anchored,
            )
            then = Surface(
                rule="moment",
                say=_joined(clock, " " if near else " on ", day.say),
                weight=day.weight * weight * 0.4,
                not_after=NO_CLOCK,
                after=_BEFORE_CLOCKS,
                anchored=day.anchored,
            )
            found += [first, then]
    return tuple(found)


def _joined(first: Say, joint: str, second: Say) -> Say:
    def say(value: Json, anchor: Anchor) -> str | None:
        head = first(value, anchor)
        if head is None:
            return None
        tail = second(value, anchor)
        if tail is None or (head.startswith("next ") and joint == " on "):
            return None
        near = joint == " on " and tail.startswith(("next ", "last "))
        return f"{head}{' ' if near else joint}{tail}"

    return say


_BY_WORDS = (
    ({"earliest", "after"}, ("after {}", "from {} on")),
    ({"latest", "before"}, ("before {}", "by {}")),
    ({"end", "until", "close", "finish"}, ("until {}", "to {}")),
    ({"start", "from", "begin", "open"}, ("from {}", "starting at {}", "at {}")),
)


def ways_by_name(words: Sequence[str]) -> tuple[str, ...]:
    """How a time joins a request that its name tells to be an end of a stretch; () for others."""
    return next((ways for told, ways in _BY_WORDS if not told.isdisjoint(words)), ())

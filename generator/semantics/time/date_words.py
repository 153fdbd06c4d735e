"""Calendar days in words: the surfaces of dates. Saying only; the reader has its own rules.

A surface answers None where it would be unclear: a date without a year only within 170 days of
today, a bare day of the month only within twelve, digits only where one is above twelve.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import lru_cache

from generator.records import Anchor, Json
from generator.semantics.base import Say, Surface
from generator.semantics.numbers.numberwords import in_words, ordinal, ordinal_words

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
SHORT_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLACE_LEADS = frozenset({"on", "in", "at", "the", "of", "dated", "date", "every"})
LEADS = PLACE_LEADS | {
    *("by", "for", "from", "to", "until", "till", "since", "before", "after", "between", "and"),
    *("through", "starting", "ending", "beginning", "as", "with", "due"),
}
ENDS = frozenset({"to", "until", "till", "through", "thru", "and"})
"""Leads of a span's end: a bare day there is of the month that the span starts in."""


@lru_cache(maxsize=8192)
def long_date(day: dt.date, form: str) -> str:
    """A day in one of the written forms, with or without its year."""
    month, short, nth = MONTHS[day.month - 1], SHORT_MONTHS[day.month - 1], ordinal(day.day)
    forms = {
        "July 13": f"{month} {day.day}",
        "July 13th": f"{month} {nth}",
        "Jul 13": f"{short} {day.day}",
        "13 July": f"{day.day} {month}",
        "13th of July": f"{nth} of {month}",
        "the 13th of July": f"the {nth} of {month}",
        "July the 13th": f"{month} the {nth}",
        "July thirteenth": f"{month} {ordinal_words(day.day)}",
        "July 13, 2026": f"{month} {day.day}, {day.year}",
        "July 13th, 2026": f"{month} {nth}, {day.year}",
        "July 13 2026": f"{month} {day.day} {day.year}",
        "Jul 13, 2026": f"{short} {day.day}, {day.year}",
        "13 July 2026": f"{day.day} {month} {day.year}",
        "13th of July 2026": f"{nth} of {month} {day.year}",
        "13 Jul 2026": f"{day.day} {short} {day.year}",
    }
    return forms[form]


def _near(day: dt.date, anchor: Anchor) -> int | None:
    days = day.toordinal() - anchor.now.toordinal()
    return days if -170 <= days <= 170 else None


def _relative(days: int) -> Iterable[str]:
    """Words for a distance of days that stand without a preposition."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday", 2: "the day after tomorrow"}
    return (near[days],) if days in near else ()


def _shift(days: int, words: bool) -> str | None:
    size, unit = (abs(days) // 7, "week") if days % 7 == 0 else (abs(days), "day")
    if (
        days == 0
        or size == 0
        or size > (6 if unit == "week" else 10)
        or (unit == "day" and size < 2)
    ):
        return None
    figure = ("a" if size == 1 else in_words(size)) if words else str(size)
    if not words and size == 1:
        return None
    said = f"{figure} {unit}{'' if size == 1 else 's'}"
    return f"{said} ago" if days < 0 else f"in {said}"


def _weekday(days: int, day: dt.date, today: dt.date) -> str | None:
    return WEEKDAYS[day.weekday()] if 2 <= days <= 6 else None


def _week(days: int, day: dt.date, today: dt.date) -> str | None:
    """The "next Friday" in the next calendar week, "last Friday" in the previous one and latest."""
    week = (day.toordinal() - day.weekday() - (today.toordinal() - today.weekday())) // 7
    if week == 1 and days >= 3:
        return f"next {WEEKDAYS[day.weekday()]}"
    return f"last {WEEKDAYS[day.weekday()]}" if week == -1 and -6 <= days <= -2 else None


def date_surfaces(
    day_of: Callable[[Json], dt.date], *, literal: Say, plain: float, order: str
) -> tuple[Surface, ...]:
    """The surfaces of a date.

    ``day_of`` turns a value into its day; ``literal`` says it as it stands, with weight ``plain``;
    ``order`` is "mdy" or "dmy".
    """

    def dated(form: str) -> Say:
        return lambda value, anchor: long_date(day_of(value), form)

    def yearless(form: str) -> Say:
        def say(value: Json, anchor: Anchor) -> str | None:
            day = day_of(value)
            return None if _near(day, anchor) is None else long_date(day, form)

        return say

    american = order == "mdy"
    full = (
        (
            ("July 13, 2026", 2.0),
            ("July 13th, 2026", 1.2),
            ("Jul 13, 2026", 0.5),
            ("13 July 2026", 0.2),
        )
        if american
        else (("13 July 2026", 2.0), ("13th of July 2026", 0.4), ("13 Jul 2026", 0.5))
    )
    bare = (
        (("July 13th", 2.5), ("July 13", 1.6), ("Jul 13", 0.6), ("July thirteenth", 0.15))
        if american
        else (("13 July", 2.2), ("13th of July", 0.6), ("July 13th", 0.5))
    )
    spoken = (("the 13th of July", 0.25), ("July the 13th", 0.1))
    found = [
        Surface(rule="iso", say=literal, weight=plain, not_after=frozenset({"the", "in", "at"}))
    ]
    no_place = frozenset({"in", "at", "the"})
    for form, weight in full:
        found.append(
            Surface(rule="month_day_year", say=dated(form), weight=weight, not_after=no_place)
        )
    for form, weight in (*bare, *spoken):
        found.append(
            Surface(
                rule="month_day",
                say=yearless(form),
                weight=weight,
                not_after=no_place,
                anchored=True,
            )
        )
    return (*found, _numeric(day_of, american), *relative_surfaces(day_of))


def _numeric(day_of: Callable[[Json], dt.date], american: bool) -> Surface:
    def say(value: Json, anchor: Anchor) -> str | None:
        day = day_of(value)
        if day.day <= 12 and day.day != day.month:
            return None
        first, second = (day.month, day.day) if american else (day.day, day.month)
        return f"{first}/{second}/{day.year}"

    return Surface(rule="numeric", say=say, weight=0.35, not_after=frozenset({"in", "at", "the"}))


def relative_surfaces(day_of: Callable[[Json], dt.date]) -> tuple[Surface, ...]:
    """What is said of a day near today: tomorrow, Friday, next Friday, in two weeks, the 8th."""

    def near(value: Json, anchor: Anchor) -> str | None:
        days = day_of(value).toordinal() - anchor.now.toordinal()
        return next(iter(_relative(days)), None)

    def shift(words: bool) -> Say:
        return lambda value, anchor: _shift(
            day_of(value).toordinal() - anchor.now.toordinal(), words
        )

    def weekday(value: Json, anchor: Anchor) -> str | None:
        day = day_of(value)
        return _weekday(day.toordinal() - anchor.now.toordinal(), day, anchor.now)

    def week(value: Json, anchor: Anchor) -> str | None:
        day = day_of(value)
        return _week(day.toordinal() - anchor.now.toordinal(), day, anchor.now)

    def nth(value: Json, anchor: Anchor) -> str | None:
        day = day_of(value)
        days = day.toordinal() - anchor.now.toordinal()
        return f"the {ordinal(day.day)}" if 3 <= abs(days) <= 12 else None

    place = frozenset({"on", "in", "at", "the"})
    weak = frozenset({"in", "at", "the"})
    return (
        Surface(rule="relative_date", say=near, weight=12, not_after=place, anchored=True),
        Surface(rule="relative_date", say=shift(True), weight=0.9, not_after=LEADS, anchored=True),
        Surface(rule="relative_date", say=shift(False), weight=0.4, not_after=LEADS, anchored=True),
        Surface(rule="weekday", say=weekday, weight=7, not_after=weak, anchored=True),
        Surface(rule="weekday", say=week, weight=4, not_after=place, anchored=True),
        Surface(
            rule="day",
            say=nth,
            weight=0.8,
            not_after=weak | ENDS,
            not_before=ENDS,  # "the 1st to July 14" is of July
            anchored=True,
        ),
    )

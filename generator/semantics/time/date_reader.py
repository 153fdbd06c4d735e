"""Said dates to calendar days, under one convention. Reading only; shares nothing with saying.

The convention, for texts without a full date, with today known:
- a month and day without a year, and a bare day of the month ("the 8th"), mean the nearest such
  day before or after today;
- a bare weekday is the next such day strictly after today; "next Friday" is the Friday of the next
  calendar week and "last Friday" of the previous one (weeks begin on Monday); "this Friday" is not
  read;
- numeric dates are read only if one number is above twelve, both are equal, or the year leads.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from generator.quick import regex
from generator.semantics.numbers.number_reader import read_number, read_ordinal

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun"),
            *("july jul", "august aug", "september sept sep", "october oct", "november nov"),
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            *("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu"),
            *("friday fri", "saturday sat", "sunday sun"),
        )
    )
    for name in names.split()
}
_NEAR = {
    **{"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "yesterday": -1},
    **{"the day after tomorrow": 2, "day after tomorrow": 2},
    **{"the day before yesterday": -2, "day before yesterday": -2},
}
_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_ISO = regex(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_COMPACT = regex(r"(\d{4})(\d\d)(\d\d)")
_NUMERIC = regex(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_SHORT = regex(r"(\d{1,2})/(\d{1,2})")
_MONTH_FIRST = regex(rf"({_MONTH})\.?\s+(?:the\s+)?([a-z0-9-]+?)(?:\s*,\s*(\d{{4}})|\s+(\d{{4}}))?")
_DAY_FIRST = regex(rf"(?:the\s+)?([a-z0-9-]+)\s+(?:of\s+)?({_MONTH})\.?(?:\s*,?\s*(\d{{4}}))?")
_JOINED = regex(rf"(\d{{1,2}})([-/])({_MONTH})\2(\d{{4}})")
"""A day with its month in letters, as timetables have it: "26-Dec-2025"."""
_WEEKDAY_ALONE = regex(rf"(?:(next|last|coming)\s+)?({_WEEKDAY})\.?")
_WEEKDAY_LEAD = regex(rf"({_WEEKDAY})\.?,?\s+(?:the\s+)?(?=.*\d|.*(?:{_MONTH}))(.+)")
_SHIFT = regex(
    r"(?:(in)\s+)?(an?|[a-z0-9-]+)\s+(day|week|fortnight)s?"
    r"(?:\s+(ago|from now|from today|from tomorrow|earlier))?"
)
_WEEKDAY_WEEK = regex(rf"(?:a week (?:on|from) )({_WEEKDAY})")


@lru_cache(maxsize=16384)
def read_date(text: str, today: dt.date) -> dt.date | None:
    """The day that the whole text says, or None if it says none or more than one."""
    low = " ".join(text.lower().split()).rstrip(".,")
    try:
        return _read(low, today)
    except ValueError:  # the 31st of a month that has thirty days
        return None


def _read(low: str, today: dt.date) -> dt.date | None:
    if low in _NEAR:
        return today + dt.timedelta(_NEAR[low])
    if low[:1].isdigit():
        found = _ISO.fullmatch(low) or _COMPACT.fullmatch(low)
        if found:
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
        found = _NUMERIC.fullmatch(low)
        if found:
            return _numeric(int(found[1]), int(found[3]), int(found[4]))
        found = _SHORT.fullmatch(low)
        if found:
            return _nearest_numeric(int(found[1]), int(found[2]), today)
        found = _JOINED.fullmatch(low)
        if found:
            return dt.date(int(found[4]), _MONTHS[found[3]], int(found[1]))
    return _worded(low, today)


def _worded(low: str, today: dt.date) -> dt.date | None:
    found = _MONTH_FIRST.fullmatch(low)
    if found:
        return _month_day(_MONTHS[found[1]], found[2], found[3] or found[4], today)
    found = _DAY_FIRST.fullmatch(low)
    if found and found[1] != "next":
        return _month_day(_MONTHS[found[2]], found[1], found[3], today)
    found = _WEEKDAY_ALONE.fullmatch(low)
    if found:
        return _weekday(_WEEKDAYS[found[2]], found[1] or "", today)
    found = _WEEKDAY_LEAD.fullmatch(low)
    if found:
        day = _read(found[2], today)
        return day if day is not None and day.weekday() == _WEEKDAYS[found[1]] else None
    found = _SHIFT.fullmatch(low)
    if found:
        return _shifted(found, today)
    found = _WEEKDAY_WEEK.fullmatch(low)
    if found:
        return _weekday(_WEEKDAYS[found[1]], "", today) + dt.timedelta(7)
    if low.startswith("the ") or low[:1].isdigit():
        number = read_ordinal(low)
        return None if number is None else _nearest_day(number, today)
    return None


def _numeric(first: int, second: int, year: int) -> dt.date | None:
    if first <= 12 and second <= 12 and first != second:
        return None
    return dt.date(year, first, second) if first <= 12 else dt.date(year, second, first)


def _nearest_numeric(first: int, second: int, today: dt.date) -> dt.date | None:
    if first <= 12 and second <= 12 and first != second:
        return None
    month, day = (first, second) if first <= 12 else (second, first)
    return _nearest_year(month, day, today)


def _day_number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    nth = read_ordinal(text)
    if nth is not None:
        return nth
    number = read_number(text)
    return number if isinstance(number, int) else None


def _month_day(month: int, day: str, year: str | None, today: dt.date) -> dt.date | None:
    number = _day_number(day)
    if number is None or not 0 < number < 32:
        return None
    return dt.date(int(year), month, number) if year else _nearest_year(month, number, today)


def _nearest_year(month: int, day: int, today: dt.date) -> dt.date | None:
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(dt.date(year, month, day))
        except ValueError:
            continue
    return min(found, key=lambda date: abs((date - today).days), default=None)


def _nearest_day(number: int, today: dt.date) -> dt.date | None:
    found = []
    for shift in (-1, 0, 1):
        year, month = divmod(today.year * 12 + today.month - 1 + shift, 12)
        try:
            found.append(dt.date(year, month + 1, number))
        except ValueError:
            continue
    return min(found, key=lambda date: abs((date - today).days), default=None)


def _weekday(number: int, which: str, today: dt.date) -> dt.date:
    if which in ("", "coming"):
        return today + dt.timedelta((number - today.weekday() - 1) % 7 + 1)
    monday = today - dt.timedelta(today.weekday())
    return monday + dt.timedelta(number + (7 if which == "next" else -7))


def _shifted(found: re.Match[str], today: dt.date) -> dt.date | None:
    lead, amount, unit, tail = found.groups()
    if not lead and not tail:
        return None
    number = 1 if amount in ("a", "an") else read_number(amount)
    if not isinstance(number, int) or (lead and tail):
        return None
    days = number * _UNITS[unit]
    start = today + dt.timedelta(1) if tail == "from tomorrow" else today
    return start + dt.timedelta(-days if tail in ("ago", "earlier") else days)

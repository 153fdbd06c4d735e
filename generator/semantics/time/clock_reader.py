"""Said times of day and moments to values. Reading only; shares nothing with how they are said.

A time needs its half of the day: "3 pm", "15:15", "half past seven in the evening", "noon". Two
digits before the colon ("07:30") are a 24-hour time; "7:30" alone is ambiguous and not read.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from generator.quick import regex
from generator.semantics.numbers.number_reader import read_number
from generator.semantics.time.date_reader import read_date

_HALF = r"(?P<half>a\.?\s?m\.?|p\.?\s?m\.?)"
_TWELVE = regex(
    rf"(?P<hour>\d{{1,2}}|[a-z]+)(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))?\s*{_HALF}"
)
_TWENTY_FOUR = regex(r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\.0+)?")
_PART = regex(r"(?P<time>.+?) (?:in the (?P<part>morning|afternoon|evening)|(?P<night>at night))")
_PAST = regex(
    r"(?:(?P<amount>[a-z0-9 -]+?) )?(?P<side>past|after|to|till|before) (?P<hour>[a-z0-9]+)"
)
_HOUR = regex(r"(?P<hour>[a-z0-9]+)(?::(?P<minute>\d\d))?(?: o'?clock)?")
_PARTS = {"morning": range(1, 12), "afternoon": (12, 1, 2, 3, 4, 5), "evening": range(5, 12)}
_NIGHT = (8, 9, 10, 11)
_ISO = regex(
    r"(?P<date>\d{4}-\d\d-\d\d)[t ](?P<clock>\d\d:\d\d(?::\d\d)?(?:\.\d+)?) ?"
    r"(?P<zone>z|utc|[+-]\d\d:?\d\d)?"
)
_ZERO_ZONES = ("z", "utc", "+00:00", "+0000")
_JOINTS = (" at ", " on ", ", ", " ")


@lru_cache(maxsize=4096)
def read_clock(text: str) -> dt.time | None:
    """The time of day that the whole text says, or None if none or more than one."""
    low = " ".join(text.lower().replace("’", "'").split())
    found = _TWENTY_FOUR.fullmatch(low)
    if found:
        return _time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    if low in ("noon", "12 noon", "midday"):
        return dt.time(12)
    if low in ("midnight", "12 midnight"):
        return dt.time(0)
    found = _TWELVE.fullmatch(low)
    if found:
        hour = _small(found["hour"])
        if hour is None or not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
        return _time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    found = _PART.fullmatch(low)
    return _with_part(found["time"], found["part"] or "night") if found else None


def _small(text: str) -> int | None:
    number = read_number(text)
    return number if isinstance(number, int) else None


def _time(hour: int, minute: int, second: int = 0) -> dt.time | None:
    ok = 0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60
    return dt.time(hour, minute, second) if ok else None


def _with_part(text: str, part: str) -> dt.time | None:
    hour, minute = _spoken(text)
    if hour is None or minute is None:
        return None
    if minute < 0:
        hour, minute = (hour - 2) % 12 + 1, minute + 60
    if hour not in (_NIGHT if part == "night" else _PARTS[part]):
        return None
    return _time(hour % 12 + (0 if part == "morning" else 12), minute)


def _spoken(text: str) -> tuple[int | None, int | None]:
    """Hour from 1 to 12 and minutes after (or, below zero, before) it."""
    found = _PAST.fullmatch(text)
    if found:
        amount = (found["amount"] or "").removesuffix(" minutes")
        quarter = {"quarter": 15, "a quarter": 15, "half": 30}
        minutes = quarter.get(amount) or _small(amount)
        if minutes is None or not 0 < minutes <= 30:
            return None, None
        return _small(found["hour"]), minutes if found["side"] in ("past", "after") else -minutes
    found = _HOUR.fullmatch(text)
    if not found:
        return None, None
    return _small(found["hour"]), int(found["minute"] or 0)


def read_moment(text: str, now: dt.datetime) -> tuple[dt.datetime, str] | None:
    """The moment that the text says, and the zone that it names ("" for none, "Z" for UTC)."""
    low = " ".join(text.lower().split())
    found = _ISO.fullmatch(low)
    if found:
        day, clock = read_date(found["date"], now.date()), read_clock(found["clock"])
        zone = found["zone"] or ""
        zone = "Z" if zone in _ZERO_ZONES else zone
        return (dt.datetime.combine(day, clock), zone) if day and clock else None
    zone = ""
    if low.endswith((" utc", " gmt")):
        low, zone = low[:-4], "Z"
    for joint in _JOINTS:
        start = low.find(joint)
        while start >= 0:
            left, right = low[:start], low[start + len(joint) :].removeprefix("on ")
            pair = _pair(left, right.removeprefix("at "), now.date())
            if pair is not None:
                return pair, zone
            start = low.find(joint, start + 1)
    return None


def _pair(left: str, right: str, today: dt.date) -> dt.datetime | None:
    for day_text, clock_text in ((left, right), (right, left)):
        clock = read_clock(clock_text)
        if clock is None:
            continue
        day = read_date(day_text, today)
        if day is not None:
            return dt.datetime.combine(day, clock)
    return None

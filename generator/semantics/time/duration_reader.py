"""Said spans of time to seconds. Reading only; shares nothing with how they are said."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from generator.quick import regex
from generator.semantics.numbers.number_reader import leading_number

_UNITS = {
    "ms": Decimal("0.001"),
    "millisecond": Decimal("0.001"),
    "milliseconds": Decimal("0.001"),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), Decimal(1)),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), Decimal(60)),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), Decimal(3600)),
    **dict.fromkeys(("d", "day", "days"), Decimal(86400)),
    **dict.fromkeys(("w", "wk", "week", "weeks"), Decimal(604800)),
}
_MONTHS = {"mo": 1, "month": 1, "months": 1, "y": 12, "yr": 12, "year": 12, "years": 12}
_ISO = regex(
    r"p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?)?"
)
_WORD = regex(r"[a-z]+")
_HALVES = regex(r"(an?|[a-z0-9-]+?) (hour|minute|day|week|month|year)s? and a half")
_AND_HALF = regex(r"([a-z0-9-]+) and a half (hours|minutes|days|weeks|months|years)")


@lru_cache(maxsize=4096)
def read_span(text: str) -> tuple[int, Decimal] | None:
    """Months and seconds of a span ("an hour and a half" → (0, 5400)), or None."""
    low = " ".join(text.lower().replace("-", " ").split())
    found = _ISO.fullmatch(low)
    if found and len(low) > 2:
        return _iso(found)
    halves = {"half an hour": 1800, "half a day": 43200, "half a minute": 30}
    if low in halves:
        return 0, Decimal(halves[low])
    found = _HALVES.fullmatch(low) or _AND_HALF.fullmatch(low)
    if found:
        number = Decimal(1) if found[1] in ("a", "an") else _whole(found[1])
        unit = found[2].removesuffix("s")
        return None if number is None else _scaled(number + Decimal("0.5"), unit)
    return _pieces(low)


def _whole(text: str) -> Decimal | None:
    number, rest = leading_number(text)
    return Decimal(number) if isinstance(number, int) and not rest else None


def _scaled(number: Decimal, unit: str) -> tuple[int, Decimal] | None:
    if unit in _UNITS:
        return 0, number * _UNITS[unit]
    if unit in _MONTHS:
        months = number * _MONTHS[unit]
        return (int(months), Decimal(0)) if months == int(months) else None
    return None


def _iso(found: re.Match[str]) -> tuple[int, Decimal]:
    years, months, weeks, days, hours, minutes, seconds = (Decimal(g or 0) for g in found.groups())
    total = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds
    return int(years * 12 + months), total


def _pieces(low: str) -> tuple[int, Decimal] | None:
    """One or more amounts with units: "2 hours and 30 minutes", "1h 30m", "an hour"."""
    months, seconds, rest, last = 0, Decimal(0), low, Decimal("Infinity")
    while rest:
        rest = rest.removeprefix("and ").removeprefix(", ")
        article = re.match(r"an? (?=[a-z])", rest)
        amount, after = (1, rest[article.end() :]) if article else leading_number(rest)
        unit = _WORD.match(after)
        if amount is None or unit is None:
            return None
        piece = _scaled(Decimal(str(amount)), unit.group())
        if piece is None:
            return None
        size = piece[1] + piece[0] * 2_600_000
        if size >= last:
            return None
        months, seconds, last = months + piece[0], seconds + piece[1], size
        rest = after[unit.end() :].strip()
    return (months, seconds) if last != Decimal("Infinity") else None

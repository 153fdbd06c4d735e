"""The date that a system prompt states: what makes "tomorrow" mean something."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from generator.quick import regex

_ISO = regex(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTHS = "january february march april may june july august september october november december"
_MONTH_NUMBER = {name: i + 1 for i, name in enumerate(_MONTHS.split())}
_MONTH = "(" + "|".join(_MONTH_NUMBER) + ")"
_MONTH_FIRST = regex(rf"\b{_MONTH} (\d{{1,2}}),? (\d{{4}})\b", re.I)
_DAY_FIRST = regex(rf"\b(\d{{1,2}}) {_MONTH} (\d{{4}})\b", re.I)


@lru_cache(maxsize=4096)
def stated_date(system: str) -> dt.date | None:
    """The one date that a system prompt states, or None if it states none or several."""
    found: set[dt.date] = set()
    try:
        for year, month, day in _ISO.findall(system):
            found.add(dt.date(int(year), int(month), int(day)))
        for name, day, year in _MONTH_FIRST.findall(system):
            found.add(dt.date(int(year), _MONTH_NUMBER[name.lower()], int(day)))
        for day, name, year in _DAY_FIRST.findall(system):
            found.add(dt.date(int(year), _MONTH_NUMBER[name.lower()], int(day)))
    except ValueError:
        return None
    return found.pop() if len(found) == 1 else None

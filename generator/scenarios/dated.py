"""The days of what is found: upcoming ones, within those that the call gives, one after the other.

Where a call names the day, all are on it, and none needs to say so.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.records import Anchor, Json
from generator.scenarios.in_keeping import key_words
from generator.scenarios.weather import day_in
from generator.semantics.time.date_words import long_date

AHEAD = 24
"""Days within which things lie that nobody has named a day for."""
_SENT = frozenset("subject from text message amount sender seen".split())
"""Fields of what is there because it has happened."""
_FIRST = frozenset("start from after since begin earliest min".split())
_LAST = frozenset("end to until before till latest max".split())
_DAYS = frozenset("date day when week month".split())


def dated(
    items: list[dict[str, Json]],
    arguments: Mapping[str, Json],
    rng: random.Random,
    anchor: Anchor,
) -> list[dict[str, Json]]:
    """The things with their days, in order; of what has been sent or paid the last comes first."""
    if "date" not in items[0]:
        return items
    past = not _SENT.isdisjoint(items[0])
    first, last = _span(arguments, anchor.today, past=past)
    if first is None or last is None or last < first:
        return [{k: v for k, v in item.items() if k != "date"} for item in items]
    days = (last - first).days + 1
    places = range(min(days, 2 * AHEAD))
    steps = rng.sample(places, len(items)) if len(items) <= len(places) else [*places][: len(items)]
    steps += [places[-1]] * (len(items) - len(steps))
    for item, step in zip(items, steps, strict=True):
        item["date"] = (first + dt.timedelta(days=step)).isoformat()
    in_order = sorted(items, key=lambda item: (str(item["date"]), str(item.get("time"))))
    return in_order[::-1] if past else in_order


def _span(
    arguments: Mapping[str, Json], today: dt.date, *, past: bool
) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day on which things may lie; None where the call names the one."""
    first, last = today + dt.timedelta(days=1), today + dt.timedelta(days=AHEAD)
    if past:
        first, last = today - dt.timedelta(days=AHEAD), today
    starts = ends = since = False
    for words, given in _told(arguments):
        day = day_in(given[:10])
        if day is not None and not _LAST.isdisjoint(words):
            last, ends = day, True
        elif day is not None and not _FIRST.isdisjoint(words):
            first, starts, since = day, True, "since" in words
        elif day is not None or not _DAYS.isdisjoint(words):
            return None, None
    if starts and not ends:
        last = _shifted(first, AHEAD)
        last = min(last, today) if past or since else last
    elif ends and not starts:
        first = _shifted(last, -AHEAD) if past else min(today, last)
    return first, last


def _shifted(day: dt.date, days: int) -> dt.date:
    """So many days later, as far as dates go: what never ends ends on 9999-12-31."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))


def _told(arguments: Mapping[str, Json]) -> Iterator[tuple[Sequence[str], str]]:
    """The words of each argument that is a text, those inside of objects too."""
    for key, given in arguments.items():
        if isinstance(given, dict):
            yield from _told(given)
        elif isinstance(given, str):
            yield key_words(key), given


def as_of_today(value: dict[str, Json], anchor: Anchor) -> dict[str, Json]:
    """What day it is, where nothing else is told: the one that the prompt states."""
    if anchor.stated and "date" in value and value.keys() <= _NOW:
        return {**value, "date": anchor.today.isoformat()}
    return value


_NOW = frozenset(("date", "time", "timezone"))
WHEN = "when"
"""The field of what has no name, by which people tell it: its day and its hour."""


def with_days_said(
    items: Sequence[Mapping[str, Json]], label: str
) -> tuple[Sequence[Mapping[str, Json]], str]:
    """The things with their days as people say them, and by which field they are called.

    What is told by its time (``label``) is told by both: "March 4, 2026 at 10:15".
    """
    if "date" not in items[0]:
        return items, label
    shown = [{k: _said(v) if k == "date" else v for k, v in item.items()} for item in items]
    if label != "time":
        return shown, label
    both = [{WHEN: f"{item['date']} at {item['time']}", **item} for item in shown]
    return [{k: v for k, v in item.items() if k not in ("date", "time")} for item in both], WHEN


def _said(given: Json) -> Json:
    day = day_in(given)
    return given if day is None else long_date(day, "July 13, 2026")

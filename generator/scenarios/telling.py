"""How the assistant tells facts: what was asked for first, in the words that people use for it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.phrasing.grammar.described.nouns import is_plural, plural, singular
from generator.quick import regex
from generator.records import Json
from generator.scenarios.reported import MOST_SAID, capital, lettered, pick, state_said, words
from generator.scenarios.weather import day_in, sky, told_forecast
from generator.semantics.series import in_series
from generator.semantics.time.date_words import long_date

_NAMES = {
    "cpu": "CPU usage", "memory": "memory usage", "high temperature": "high",
    "low temperature": "low",
}  # fmt: skip
_UNITS = {"percent": "%", "ms": " ms", "mb": " MB", "km": " km", "kg": " kg", "usd": " USD",
          "mm": " mm", "kmh": " km/h"}  # fmt: skip


_OPEN = (" in", " at", " on", " by", " for", " of", " to", " from")
"""Ends of keys that are no names: "expires in"."""


def _spoken(key: str) -> str:
    """A key in plain words: "public IP address"."""
    return lettered(words(key))


def _named(key: str) -> str:
    """What a field is called, without its unit."""
    name = _spoken(key)
    head, _, unit = name.rpartition(" ")
    name = head if head and unit in _UNITS else name
    return _NAMES.get(name, name)


class _Frame(NamedTuple):
    """How a field is put, as far as its key tells: "the wind speed is ", and the unit after it."""

    lead: str
    number_lead: str
    unit: str
    warm: bool
    state: str
    counted: str
    one: str


_AFTER = "there are "
_STATES = ("valid", "available", "active", "open", "enabled", "online", "registered")


def _counted(name: str) -> str:
    """What a number of a field counts: "tweet count" → "tweet"."""
    for start in ("number of ", "total number of ", "num "):
        if name.startswith(start):
            return singular(name.removeprefix(start))
    thing = name.removesuffix(" count").removeprefix("total ")
    if thing == name and is_plural(name) and name.isalpha() and name not in _SUMS:
        return singular(name)  # "there are 571 responses"
    return "" if thing == name else singular(thing)


_SUMS = frozenset(
    """assets costs earnings expenses fees funds savings taxes sales returns deductions dividends
    revenues profits wages liabilities odds coordinates losses gains""".split()
)
"""Plurals of what is an amount, of which nobody says that there are so many."""


@lru_cache(maxsize=4096)
def _frame(key: str) -> _Frame | None:
    """The frame of a key, or None for one that is no name."""
    name = _spoken(key)
    if name.endswith(_OPEN):
        return None
    bare = name.removeprefix("is ")
    adjective = len(bare.split()) == 1 and (bare.endswith(_STATES) or name != bare)
    counted = _counted(name)
    head, _, unit = name.rpartition(" ")
    verb = "are" if is_plural(name) else "is"
    measured = bool(head) and unit in _UNITS
    return _Frame(
        lead=f"the {name} {verb} ",
        number_lead=(
            f"the {_NAMES.get(head, head)} is "
            if measured
            else f"the {_NAMES.get(name, name)} {verb} "
        ),
        unit=_UNITS[unit] if measured else "",
        warm=not measured and "temperature" in name,
        state=bare if adjective else "",
        counted=plural(counted) if counted and not counted.endswith("ing") else counted,
        one=counted,
    )


def _plain(key: str, value: Json, degrees: str) -> str | None:
    """A field as a clause, or None if it can't be said in a few words."""
    frame = _frame(key)
    if frame is None:
        return None
    if isinstance(value, bool):
        said = f"yes, it's {frame.state}" if value else f"no, it isn't {frame.state}"
        return said if frame.state else None
    if isinstance(value, int | float):
        if frame.counted and isinstance(value, int):
            return f"{_AFTER}{value} {frame.one if value == 1 else frame.counted}"
        after = f" {degrees}" if degrees and frame.warm else frame.unit
        return f"{frame.number_lead}{value}{after}"
    if isinstance(value, str) and value and len(value) < 80 and "\n" not in value:
        return frame.lead + value
    if isinstance(value, list) and 0 < len(value) <= MOST_SAID:
        short = all(isinstance(item, str) and 0 < len(item) < 40 for item in value)
        return frame.lead + in_series(value) if short else None
    return None


def _joined(clauses: list[str]) -> str:
    """Clauses in one: "there are 8 tweets and 10 retweets"."""
    same = all(clause.startswith(_AFTER) for clause in clauses)
    plain = [clause.removeprefix(_AFTER) for clause in clauses] if same else clauses
    text = (_AFTER if same else "") + in_series(plain)
    return re.sub(r"\bthere are 1 ", "there is 1 ", text) if "are 1 " in text else text


LEAD = "Here's what I got: "
"""A way to start an answer that tells several facts."""
_LACKS = ("The {} isn't available.", "There's no {} available.", "I couldn't get the {}.")


def told(
    value: Mapping[str, Json],
    about: str | None,
    rng: random.Random,
    before: str = "",
    known: Mapping[str, Json] | None = None,
) -> str | None:
    """The first fields of a result as one or two sentences.

    ``about`` says whom it is about; ``before`` is a sentence that comes first. What the user said
    (``known``) is told only if there is nothing else.
    """
    forecast = told_forecast(value, about, rng)
    if forecast is not None:
        return forecast
    flat: dict[str, Json] = {}
    for key, item in value.items():
        if isinstance(item, dict):
            flat.update(item)
        else:
            flat[key] = item
    lacking = [_named(key) for key, item in flat.items() if item is None]
    said = {key for key, item in (known or {}).items() if flat.get(key) == item} - {"currency"}
    news = {key: item for key, item in flat.items() if key not in said}
    clauses = list(_clauses(news, rng)) or ([] if before else list(_clauses(flat, rng)))
    if not clauses:
        return before.strip() or None
    weather = clauses[0].startswith(_WEATHER) and len(clauses) > 1
    after = capital(_joined(clauses[1:MOST_SAID])) if weather else ""
    text = _joined(clauses[: 1 if weather else MOST_SAID])
    if about is not None and rng.random() < 0.7:
        plain = clauses[0].startswith(_WEATHER)
        text = f"{text} {about}" if plain and rng.random() < 0.6 else f"{about}, {text}"
    elif len(clauses) > 2 and rng.random() < 0.3:
        text = LEAD + text
    text = before + capital(text)
    text = text if text[-1] in ".?!" else text + "."
    text = f"{text} {after}." if after else text
    return f"{text} {pick(_LACKS, rng).format(lacking[0])}" if lacking else text


_MONEY = regex(
    r"\b(?:price|cost|balance|fee|salary|revenue|income|worth|profit|budget|fare|debt)s?"
    r"(?: per \w+| total| amount| usd)?$"
)


def is_money(key: str) -> bool:
    """Whether a number under a key is an amount of money."""
    return _MONEY.search(words(key).lower()) is not None


_TENTHS = regex(r"-?\d+\.\d")
"""An amount that people write with one more zero: "$4.50"."""
_TITLES = ("title", "subject")
_MAKERS = ("author", "artist")
_WEATHER = ("it's ", "it'll be ")


def _now(flat: Mapping[str, Json]) -> str:
    """A date and a time that stand together as people say them: "it's 11:00 on March 24, 2025"."""
    day, hour = day_in(flat.get("date")), flat.get("time")
    if day is None or not isinstance(hour, str):
        return ""
    return f"it's {hour} on {long_date(day, 'July 13, 2026')}"


def _clauses(flat: Mapping[str, Json], rng: random.Random) -> Iterator[str]:
    degrees = str(flat.get("unit", ""))
    currency = flat.get("currency")
    weather = sky(flat)
    if weather is not None:
        yield weather[0]
    status, now = flat.get("status"), _now(flat)
    if now:
        yield now
        flat = {key: item for key, item in flat.items() if key not in ("date", "time")}
    label = next((key for key in _TITLES if isinstance(flat.get(key), str)), "")
    if label:
        whose, state = flat.get("from"), flat.get("status")
        maker = next((key for key in _MAKERS if isinstance(flat.get(key), str)), "")
        by = f" from {whose}" if isinstance(whose, str) else f" by {flat[maker]}" if maker else ""
        text = f'it\'s "{flat[label]}"{by}'
        year = flat.get("year")
        state = str(year) if state is None and isinstance(year, int) else state
        state = state_said(state) if isinstance(state, str) else state
        yield f"{text} ({state})" if isinstance(state, str) else text
        told = "" if isinstance(whose, str) else maker
        gone = (label, "from", "status", told, *(("year",) if flat.get("status") is None else ()))
        flat = {key: item for key, item in flat.items() if key not in gone}
    for key, item in flat.items():
        if key in ("unit", "currency") or (weather is not None and key in weather[1]):
            continue
        if item is status and isinstance(item, str):
            now = state_said(item)
            yield f"it {now}" if now == "failed" else f"it's {now}"
            continue
        clause = _plain(key, item, degrees)
        if clause and isinstance(currency, str) and is_money(key):
            amount = f"{item}0" if _TENTHS.fullmatch(str(item)) else str(item)
            told = clause.replace(str(item), f"${amount}" if currency == "USD" else amount)
            yield told if currency == "USD" else f"{told} {currency}"
        elif clause:
            yield clause

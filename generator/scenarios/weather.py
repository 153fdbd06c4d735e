"""The weather, as services give it and as people tell it: now, for a day, for several days."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.quick import regex
from generator.records import Json

_SKIES: Json = {"enum": ["sunny", "cloudy", "rainy", "windy", "foggy", "partly cloudy"]}
_NOW: Mapping[str, Json] = {
    "conditions": _SKIES,
    "temperature": {"type": "integer", "minimum": 2, "maximum": 30},
}
_DAY: Mapping[str, Json] = {
    "conditions": _SKIES,
    "high_temperature": {"type": "integer", "minimum": 12, "maximum": 30},
    "low_temperature": {"type": "integer", "minimum": 1, "maximum": 11},
}
_MORE: tuple[tuple[str, str, Mapping[str, Json]], ...] = (
    ("humidity", "humidity_percent", {"type": "integer", "minimum": 25, "maximum": 95}),
    ("precipitation", "precipitation_mm", {"type": "integer", "minimum": 0, "maximum": 14}),
    ("wind", "wind_speed_kmh", {"type": "integer", "minimum": 3, "maximum": 45}),
)
_RANGES = (
    ("humidity_percent", "Humidity", "%"), ("precipitation_mm", "Precipitation", " mm"),
    ("wind_speed_kmh", "Wind speed", " km/h"),
)  # fmt: skip
AHEAD = frozenset("forecast hourly daily weekly future".split())
"""Words of functions that tell the weather to come."""
_SKY = frozenset(("conditions", "temperature", "high_temperature", "low_temperature"))
_DAYS = regex(r"days?$|^(?:num|number)_?(?:of_?)?days", re.I)
MOST_DAYS = 14


def weather_fields(words: Sequence[str], told: str) -> Mapping[str, Json] | None:
    """What is known of the weather, by the words of a function's name; None for other things."""
    ahead = not AHEAD.isdisjoint(words)
    if not ahead and "weather" not in words:
        return None
    low = told.lower()
    if "weather" not in words and "forecast" not in words and "weather" not in low:
        return None  # what will be of something else
    more = {key: schema for cue, key, schema in _MORE if cue in low}
    return {**(_DAY if ahead else _NOW), **more}


def days_asked(arguments: Mapping[str, Json]) -> int:
    """For how many days a call asks."""
    days = next((v for k, v in arguments.items() if type(v) is int and _DAYS.search(k)), 0)
    start, end = (day_in(arguments.get(key)) for key in ("start_date", "end_date"))
    if not days and start is not None and end is not None:
        days = (end - start).days + 1
    return min(MOST_DAYS, max(1, days))


def day_in(text: Json) -> dt.date | None:
    """The day that a value of a result or a call is, if it is one."""
    try:
        return dt.date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def several_days(
    first: Mapping[str, Json], days: int, another: Callable[[], Mapping[str, Json]]
) -> dict[str, Json]:
    """A forecast of several days, each near the one before."""
    unit = first.get("unit")
    made = [{key: value for key, value in first.items() if key != "unit"}]
    for _ in range(days - 1):
        day = {**another(), **{k: made[0][k] for k in _SKY if k != "conditions" and k in made[0]}}
        day = {key: day[key] for key in made[0] if key in day}
        step = len(made) * 7 % 5 - 2  # a few degrees up or down
        for key in ("high_temperature", "low_temperature"):
            if isinstance(day.get(key), int):
                day[key] += step
        made.append(day)
    listed: list[Json] = [{"day": at + 1, **day} for at, day in enumerate(made)]
    return {"forecast": listed, **({"unit": unit} if unit else {})}


def told_days(value: Mapping[str, Json], about: str | None, rng: random.Random) -> str | None:
    """A forecast of several days in a sentence or two, or None for another result."""
    days, unit = value.get("forecast"), value.get("unit")
    if not isinstance(days, list) or not isinstance(unit, str):
        return None
    highs = [day["high_temperature"] for day in days if "high_temperature" in day]
    lows = [day["low_temperature"] for day in days if "low_temperature" in day]
    if len(highs) != len(days) or len(lows) != len(days):
        return None
    where = f" {about}" if about else ""
    if len(days) <= 3 and "conditions" in days[0] and rng.random() < 0.7:
        each = (
            f"day {day['day']}: {day['conditions']}, {day['low_temperature']} to "
            f"{day['high_temperature']} {unit}"
            + "".join(
                f", {name.lower()} {day[key]}{sign}" for key, name, sign in _RANGES if key in day
            )
            for day in days
        )
        return f"Here's the forecast{where}: {'; '.join(each)}."
    more = "".join(
        f" {name} is between {min(values)} and {max(values)}{sign}."
        for key, name, sign in _RANGES
        if len(values := [day[key] for day in days if key in day]) == len(days)
    )
    return (
        f"Over the {len(days)} days{where}, highs are between {min(highs)} and {max(highs)} {unit} "
        f"and lows between {min(lows)} and {max(lows)} {unit}.{more}"
    )


def sky(flat: Mapping[str, Json]) -> tuple[str, frozenset[str]] | None:
    """The weather as people say it ("it's cloudy and 12 °C"), and the fields that it tells."""
    conditions, now, unit = flat.get("conditions"), flat.get("temperature"), flat.get("unit")
    high, low = flat.get("high_temperature"), flat.get("low_temperature")
    if not isinstance(unit, str):
        return None
    if isinstance(conditions, str) and isinstance(high, int) and isinstance(low, int):
        text = f"it'll be {conditions}, with a high of {high} {unit} and a low of {low} {unit}"
        return text, _SKY
    if isinstance(now, int):
        sees = f"{conditions} and " if isinstance(conditions, str) else ""
        return f"it's {sees}{now} {unit}", _SKY
    return None


@lru_cache(maxsize=4096)
def _names(option: str) -> Sequence[str]:
    """The words of an option that may be those of a fact; units are shorter."""
    return re.findall(r"[a-z]{4,}", option.lower())


def asked_only(value: dict[str, Json], options: Iterator[str]) -> dict[str, Json]:
    """The facts that a call names among its options, if it names any: "humidity"."""
    named = {word for option in options for word in _names(option)}
    if not named:
        return value
    kept = {k: v for k, v in value.items() if not named.isdisjoint(k.lower().split("_"))}
    return {**kept, **({"unit": value["unit"]} if "unit" in value else {})} if kept else value

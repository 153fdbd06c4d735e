"""The weather, as services give it and as people tell it: now, for a day, over days or hours."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.quick import regex
from generator.records import Json
from generator.semantics.series import in_series

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
_HOUR: Json = {"const": 1}
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
_BESIDE = frozenset(
    """station stations greeting welcome warning warnings alert alerts radar map maps icon icons
    code codes model models source sources assistant advice tip tips layer layers""".split()
)
"""What has to do with the weather, and is not how it is."""
_DAYS = regex(r"days?$|^(?:num|number)_?(?:of_?)?days", re.I)
MOST_DAYS = 14
_HOURS = regex(r"hours?$|^(?:num|number|next)?_?(?:of_?)?hours(?:_ahead)?", re.I)
MOST_HOURS = 12
USUAL_HOURS = 3
"""Hours that a service tells where a call does not say how many."""


def weather_fields(words: Sequence[str], told: str) -> Mapping[str, Json] | None:
    """What is known of the weather, by the words of a function's name; None for other things."""
    if not _BESIDE.isdisjoint(words):
        return None
    ahead = not AHEAD.isdisjoint(words)
    if not ahead and "weather" not in words:
        return None
    low = told.lower()
    if "weather" not in words and "forecast" not in words and "weather" not in low:
        return None  # what will be of something else
    more = {key: schema for cue, key, schema in _MORE if cue in low}
    hourly = "hourly" in words
    return {
        **(_DAY if ahead and not hourly else _NOW),
        **({"hour": _HOUR} if hourly else {}),
        **more,
    }


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


def forecast(
    first: dict[str, Json], arguments: Mapping[str, Json], another: Callable[[], Mapping[str, Json]]
) -> dict[str, Json]:
    """The weather hour by hour or day by day, where a call asks for that; else as it is."""
    if first.get("hour") is not None:
        hours = next((v for k, v in arguments.items() if type(v) is int and _HOURS.search(k)), 0)
        return _several(first, "hour", min(MOST_HOURS, hours or USUAL_HOURS), another)
    days = days_asked(arguments)
    return (
        _several(first, "day", days, another) if days > 1 and "high_temperature" in first else first
    )


def _several(
    first: Mapping[str, Json], each: str, count: int, another: Callable[[], Mapping[str, Json]]
) -> dict[str, Json]:
    """A forecast of several days or hours, each near the one before."""
    unit = first.get("unit")
    made = [{key: value for key, value in first.items() if key not in ("unit", each)}]
    near = {key: value for key, value in made[0].items() if key in _SKY and key != "conditions"}
    for _ in range(count - 1):
        part = {**another(), **near}
        part = {key: part[key] for key in made[0] if key in part}
        step = len(made) * 7 % 5 - 2  # a few degrees up or down
        for key in ("high_temperature", "low_temperature", "temperature"):
            if isinstance(part.get(key), int):
                part[key] += step
        if each == "hour" and len(made) % 3 and "conditions" in part:
            part["conditions"] = made[-1]["conditions"]  # the sky changes every few hours
        made.append(part)
    listed: list[Json] = [{each: at + 1, **part} for at, part in enumerate(made)]
    return {"forecast": listed, **({"unit": unit} if unit else {})}


def told_forecast(value: Mapping[str, Json], about: str | None, rng: random.Random) -> str | None:
    """A forecast of several days or hours in words, or None for another result."""
    parts, unit = value.get("forecast"), value.get("unit")
    if not isinstance(parts, list) or not parts or not isinstance(unit, str):
        return None
    where = f" {about}" if about else ""
    return (
        _told_hours(parts, unit, where)
        if "hour" in parts[0]
        else _told_days(parts, unit, where, rng)
    )


def _told_hours(hours: Sequence[Mapping[str, Json]], unit: str, where: str) -> str | None:
    """Hour by hour where they are few, else from when to when it is warm or cold."""
    degrees = [d for hour in hours if isinstance(d := hour.get("temperature"), int)]
    if len(degrees) < len(hours) or not all("conditions" in hour for hour in hours):
        return None
    if len(hours) <= 4:
        each = (
            f"in {hour['hour']} hour{'s' * (hour['hour'] != 1)} {hour['conditions']} and "
            f"{hour['temperature']} {unit}"
            for hour in hours
        )
        return f"Here's the forecast{where}: {', '.join(each)}."
    skies = list(dict.fromkeys(str(hour["conditions"]) for hour in hours))
    low, high = min(degrees), max(degrees)
    return (
        f"Over the {len(hours)} hours{where}, it'll be {in_series(skies)}, between {low} and "
        f"{high} {unit}."
    )


def _told_days(
    days: Sequence[Mapping[str, Json]], unit: str, where: str, rng: random.Random
) -> str | None:
    """A forecast of several days in a sentence or two, or None where they tell no temperatures."""
    highs = [day["high_temperature"] for day in days if "high_temperature" in day]
    lows = [day["low_temperature"] for day in days if "low_temperature" in day]
    if len(highs) != len(days) or len(lows) != len(days):
        return None
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

"""Facts in keeping with the call that asked for them: its unit, its bounds, its trade."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import orjson

from generator.quick import regex
from generator.records import Json

_WORD = regex(r"[a-z]+")


@lru_cache(maxsize=4096)
def key_words(key: str) -> Sequence[str]:
    """The words of a key, in small letters."""
    return _WORD.findall(re.sub(r"([A-Z])", r" \1", key).lower())


_NUMBERS = (int, float)
_MOST = frozenset("max maximum to upto below under ceiling cap".split())
_LEAST = frozenset("min minimum from above over floor".split())
_BOUNDING = _MOST | _LEAST
_COSTS = frozenset("price cost fare budget fee".split())
"""Words for what one pays: the highest fare is a bound of the price."""
_PAID_BY = frozenset("nightly daily hourly weekly monthly room night".split())
"""Words of rates that are paid: an exchange rate and a heart rate are not."""
_CODE = regex(
    r"(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|CNY|INR|BRL|MXN|KRW|SGD|HKD|ZAR|PLN|CZK|TRY|"
    r"ILS|THB)$",
    re.I,
)
"""A currency, as calls name it."""
_KELVIN = regex(r"\bkelvin\b")
_DEGREES = regex(r"°\s?f\b")


def in_keeping(value: dict[str, Json], arguments: Mapping[str, Json]) -> dict[str, Json]:
    """The facts with the unit that was asked for, and within the bounds that were given."""
    if "currency" in value:
        codes = [item for item in arguments.values() if isinstance(item, str) and _CODE.match(item)]
        value["currency"] = codes[-1].upper() if codes else value["currency"]
    if any(["temperature" in key for key in value]):
        call = orjson.dumps(dict(arguments)).decode()
        hot, absolute = _units(call)
        for key, item in value.items():
            if hot and "temperature" in key and isinstance(item, int):
                value[key] = round(item * 9 / 5 + 32)
            if absolute and "temperature" in key and isinstance(item, int):
                value[key] = item + 273
        value["unit"] = "°F" if hot else "K" if absolute else "°C"
    return bounded(value, arguments)


def _units(call: str) -> tuple[bool, bool]:
    """Whether a call wants Fahrenheit, or Kelvin; most have nothing that could say so."""
    low = call.lower()
    hot = "fahrenheit" in low or "imperial" in low or '"f"' in low
    return (
        hot or ("°" in low and _DEGREES.search(low) is not None),
        '"k"' in low or ("kelvin" in low and _KELVIN.search(low) is not None),
    )


_LATEST = 2026
_DECADE = regex(r"\b((?:1[89]|20)\d0)s\b")


def _of_decade(year: Json, arguments: Mapping[str, Json]) -> Json:
    """A year of the decade that a call names: what is of the 1950s is not of 2018."""
    told = (_DECADE.search(item) for item in arguments.values() if isinstance(item, str))
    decade = next((int(found[1]) for found in told if found), _LATEST)
    if not isinstance(year, int) or decade >= _LATEST:
        return year
    return decade + year % 10 % (_LATEST - decade)


def bounded(value: dict[str, Json], arguments: Mapping[str, Json]) -> dict[str, Json]:
    """The facts within the bounds that a call gives: under a highest price, over a lowest one."""
    if "year" in value:
        value["year"] = _of_decade(value["year"], arguments)
    given = dict(arguments)
    _at_host(value, arguments)
    _between_hours(value, arguments)
    for inner in [item for item in arguments.values() if isinstance(item, dict)]:
        given.update(inner)
    bounds = [(_known_by(name), bound) for name, bound in given.items() if type(bound) in _NUMBERS]
    for key, item in value.items() if bounds else ():
        if not isinstance(item, _NUMBERS) or isinstance(item, bool):
            continue
        own = _known_by(key) - _BOUNDING
        near = [(w, bound) for w, bound in bounds if not own.isdisjoint(w)]
        most = min((bound for w, bound in near if not _MOST.isdisjoint(w) and bound > 0), default=0)
        least = max((bound for w, bound in near if not _LEAST.isdisjoint(w)), default=0)
        value[key] = _within(item, least, most)
    return value


_HOST_KEYS = frozenset(("domain", "host", "hostname", "site", "website"))
_ADDRESS = regex(r"(https?://)[^/:]+(.*)$")
_HOST = regex(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})/?$", re.I)


def _at_host(value: dict[str, Json], arguments: Mapping[str, Json]) -> None:
    """Addresses at the host that a call names: what is found at one site is not at another."""
    address = _ADDRESS.match(url) if isinstance(url := value.get("url"), str) else None
    if address is None:
        return
    for name, given in arguments.items():
        host = _HOST.match(given) if isinstance(given, str) else None
        if host is not None and not _HOST_KEYS.isdisjoint(key_words(name)[-1:]):
            value["url"] = f"{address[1]}{host[1]}{address[2]}"


_CLOCK = regex(r"(?:.*T)?([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?$")
_EARLIEST = frozenset("after earliest from since start begin starting".split())
_LATEST_AT = frozenset("before latest until till to end by".split())
_LAST_MINUTE = 24 * 60 - 15
_PART_OF_DAY = regex(r"(?:(?:early|late|in the) )?(morning|afternoon|evening)s?$", re.I)
_PARTS = {"morning": (480, 705), "afternoon": (780, 1005), "evening": (1020, 1230)}
"""The minutes of a day that people mean by such words."""


def _between_hours(value: dict[str, Json], arguments: Mapping[str, Json]) -> None:
    """Times of day within those that a call gives: what leaves after nine doesn't leave at noon."""
    if value.keys().isdisjoint(_AT):
        return
    first, last = 0, _LAST_MINUTE
    for name, bound in arguments.items():
        part = _PART_OF_DAY.match(bound) if isinstance(bound, str) else None
        if part is not None:
            first, last = _PARTS[part[1].lower()]
            continue
        told = _CLOCK.match(bound) if isinstance(bound, str) and "T" not in bound else None
        if told is None:
            continue
        minutes = int(told[1]) * 60 + int(told[2])
        if not _EARLIEST.isdisjoint(key_words(name)):
            first = minutes
        elif not _LATEST_AT.isdisjoint(key_words(name)):
            last = minutes
    if not first < last or (first, last) == (0, _LAST_MINUTE):
        return
    for key, item in value.items():
        told = _CLOCK.match(item) if isinstance(item, str) and key in _AT else None
        if told is None:
            continue
        minutes = int(told[1]) * 60 + int(told[2])
        if not first <= minutes <= last:
            minutes = first + minutes % max(15, last - first) // 15 * 15
            value[key] = f"{minutes // 60:02d}:{minutes % 60:02d}"


_AT = ("time", "departure", "start")


@lru_cache(maxsize=4096)
def _known_by(key: str) -> frozenset[str]:
    """The words that a bound shares with its field: all those for costs, if it is a cost."""
    own = frozenset(key_words(key))
    named = own - _BOUNDING
    rate = "rate" in named and (named == {"rate"} or not named.isdisjoint(_PAID_BY))
    return own if named.isdisjoint(_COSTS) and not rate else own | _COSTS


FAR = 60
"""A bound so many times as large as a value is of things of another size: houses, not rents."""
SCALE = 10
"""Bounds up to this one are points of a scale, which has an end."""


def _within(item: float, least: float, most: float) -> float:
    """A number within bounds, 0 where there is none; not all things cost just what may be paid."""
    spread = item % 89 / 89
    if least < most and least and not least <= item <= most:
        return _like(least + (most - least) * spread, item)
    if most and (item > most or item * FAR < most):
        return _like(most * (1 - spread / 2), item)
    if item < least:
        return _like(least * (1 + spread / 2) if least > SCALE else least, item)
    return item


def _like(number: float, item: float) -> float:
    """A number, as whole or as fine as another."""
    return int(number) if isinstance(item, int) else round(number, 2)


def which(arguments: Mapping[str, Json]) -> dict[str, Json]:
    """The argument that says of what a service speaks, if there is just one: an order's number."""
    found = {key: given for key, given in arguments.items() if key_words(key)[-1:] in _NAMES}
    plain = all(
        isinstance(given, str | int) and len(str(given)) < SHORT for given in found.values()
    )
    return found if len(found) == 1 and plain else {}


SHORT = 48
"""Characters of what is repeated, at most."""
_NAMES = (["id"], ["number"], ["name"], ["code"], ["symbol"], ["ticker"])
_TRADE = regex(r" (?:in|for) [a-z ]+$| \([a-z ]+\)$")


def without_trade(title: str) -> str:
    """A job's title without the trade that it is in, which may not be the one asked for."""
    return _TRADE.sub("", title)

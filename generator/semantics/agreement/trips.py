"""Both ends of one trip over land: stations and towns in reach, addresses in the same town."""

from __future__ import annotations

import datetime as dt
import functools
import random
import re
from collections import Counter
from collections.abc import Mapping

from generator.quick import regex
from generator.records import DEFAULT_TODAY, Anchor, Json, Side
from generator.semantics.agreement.agreement import Repair
from generator.semantics.agreement.crossings import by_ship
from generator.semantics.agreement.localities import (
    code_of_country,
    country_of_city,
    state_of_town,
)
from generator.semantics.base import Leaf, Parameter, Sampler
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import is_held_out, mentions
from generator.semantics.fits import fits

_OVERLAND = (
    "train rail railway bus coach drive driving car ride taxi cab uber lyft route direction road "
    "transit tram metro subway walk walking bike cycling carpool truck commute rental rideshare "
    "traffic map journey navigation navigate timetable station departure platform"
)
_LOCAL = "ride taxi cab uber lyft walk walking metro subway tram rideshare courier scooter moped"
_AIR = "flight airline airport airfare ferry cruise"
_ENDS_KNOWN = frozenset({"transit_station", "city", "location", "address", "street_address"})
_REDRAWS = 200
_STREET = regex(r"(\d+[A-Za-z]? [^,]+)(, .+)?")


@functools.cache
def _land_of_station() -> Mapping[str, str]:
    return {row[0]: row[1] for row in rows("travel_stations.txt")}


_ISLANDS = frozenset("JP AU NZ IS ID PH LK TW SG CU MG HK KR IE".split())
"""Countries that no road or rail leaves for others, or hardly any."""


@functools.cache
def _continents() -> Mapping[str, str]:
    return {row[1]: row[4] for row in rows("places_countries.txt") if len(row) > 4}


@functools.cache
def _large() -> frozenset[str]:
    """Countries with so many known towns that a trip over land stays within one."""
    counted = Counter(row[1] for row in rows("places_cities.txt"))
    return frozenset(land for land, towns in counted.items() if towns >= _MANY) | {"US"}


_MANY = 6


def _region(value: Json, kind: str) -> str:
    """Where a place lies: a country of many towns, else a continent; "" if not known."""
    text = str(value)
    if kind == "transit_station":
        land = _land_of_station().get(text, "")
        return land if land in _ISLANDS | _large() else _continents().get(land, "")
    parts = [part.strip() for part in text.split(",")]
    state = re.search(r", ([A-Z]{2})(?: \d{5})?$", text)
    if state or state_of_town(text):
        code = state[1] if state else state_of_town(text)
        return code if code in ("HI", "AK", "PR") else "US"
    lands = (country_of_city().get(part) or code_of_country().get(part.casefold(), "")
             for part in parts)  # fmt: skip
    land = next((one for one in lands if one), "")
    return land if land in _ISLANDS | _large() else _continents().get(land, "")


@functools.cache
def _town_of_spot() -> Mapping[str, str]:
    """Landmark or part of a town → town."""
    listed = (*rows("places_landmarks.txt"), *rows("places_neighbourhoods.txt"))
    return {row[0]: row[1] for row in listed}


def _town(value: Json) -> str:
    """The town in which a landmark or a part of a town lies; "" for another place."""
    spot, _, town = str(value).partition(", ")
    known = _town_of_spot().get(spot, "")
    return known if town in ("", known) else ""


def _in_one_town(
    one: Parameter, other: Parameter, side: Side, values: dict[str, Json], rng: random.Random
) -> bool:
    """Whether an end was a spot of a town, so that the other is now one of the same town."""
    for first, second in ((one, other), (other, one)):
        town = _town(values[first.pointer])
        if not town:
            continue
        share = second.meaning.setting.value_share
        near = [spot for spot, where in _town_of_spot().items()
                if where == town and spot != str(values[first.pointer]).split(", ")[0]
                and fits(second.leaf.schema, spot)]  # fmt: skip
        if side != "any" and share > 0:
            held = side == "validation"
            near = [spot for spot in near if is_held_out(spot, share) == held] or near
        if not near:
            continue
        if _town(values[second.pointer]) != town:
            values[second.pointer] = near[int(rng.random() * len(near))]
        return True
    return False


def same_trip(
    one: Parameter, other: Parameter, draw: Sampler | None, side: Side = "any"
) -> Repair | None:
    """A repair that brings the second end into reach of the first; None where it may be far."""
    kinds = {_kind(one), _kind(other)}
    leaf = one.leaf
    if sailed := by_ship(one, other, side):
        return sailed
    if draw is None or not kinds <= _ENDS_KNOWN or mentions(leaf, _AIR):
        return None
    if "transit_station" not in kinds and not mentions(leaf, _OVERLAND):
        if not kinds & {"location", "address"}:
            return None
        return functools.partial(_spots_together, one, other, side)
    return functools.partial(_into_reach, one, other, draw, side)


def _kind(one: Parameter) -> str:
    """The type; words of one kind are stations where the name says so."""
    said = one.meaning.name == "kindred" and {"station", "stop"} & set(one.leaf.words)
    return "transit_station" if said else one.meaning.name


def _spots_together(
    one: Parameter, other: Parameter, side: Side, values: dict[str, Json], rng: random.Random
) -> None:
    """Spots of one town; whatever else may be far."""
    if one.pointer in values and other.pointer in values:
        _in_one_town(one, other, side, values, rng)


def _is_local(leaf: Leaf) -> bool:
    return mentions(leaf, _LOCAL) and not mentions(leaf, "rental rent car_rental train")


def _into_reach(
    one: Parameter,
    other: Parameter,
    draw: Sampler,
    side: Side,
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    first, second = values.get(one.pointer), values.get(other.pointer)
    if not isinstance(first, str) or not isinstance(second, str):
        return
    spots = "kindred" not in (one.meaning.name, other.meaning.name)
    if spots and _in_one_town(one, other, side, values, rng):
        return
    local = _is_local(one.leaf)
    street, other_street = _STREET.fullmatch(first), _STREET.fullmatch(second)
    if street or other_street or (local and _kind(one) != "transit_station"):
        _same_town(one, other, street, other_street, values, rng)
        return
    here = _region(first, _kind(one))
    if not here:
        return
    anchor = Anchor(now=_NOW)
    for _ in range(_REDRAWS):
        found = values[other.pointer]
        if found != first and _region(found, _kind(other)) == here:
            return
        values[other.pointer] = draw(rng, anchor)
    values[other.pointer] = second
    if _kind(one) == _kind(other) and not _nearer(one, second, draw, values, rng):
        _both_anew(one, other, draw, values, rng)


def _nearer(
    one: Parameter, second: str, draw: Sampler, values: dict[str, Json], rng: random.Random
) -> bool:
    """Whether the first end has moved to where the second is in its reach."""
    there = _region(second, _kind(one))
    for _ in range(_REDRAWS if there else 0):
        found = draw(rng, Anchor(now=_NOW))
        near = found != second and _region(found, _kind(one)) == there
        if near and fits(one.leaf.schema, found):
            values[one.pointer] = found
            return True
    return False


def _both_anew(
    one: Parameter, other: Parameter, draw: Sampler, values: dict[str, Json], rng: random.Random
) -> None:
    """Two ends in one region, where neither of those drawn has another in its reach."""
    known: dict[str, Json] = {}
    for _ in range(_REDRAWS):
        found = draw(rng, Anchor(now=_NOW))
        region = _region(found, _kind(other))
        first = known.setdefault(region, found) if region else found
        if first != found and fits(one.leaf.schema, first) and fits(other.leaf.schema, found):
            values[one.pointer], values[other.pointer] = first, found
            return


def _same_town(
    one: Parameter,
    other: Parameter,
    street: re.Match[str] | None,
    other_street: re.Match[str] | None,
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    """Both become addresses of the town that one of them names, or streets without a town."""
    tail = (street or other_street or _NO_TOWN)[2] or ""
    ends = []
    for match in (street, other_street):
        ends.append(f"{match[1] if match else _some_street(rng)}{tail}")
    if ends[0] != ends[1] and fits(one.leaf.schema, ends[0]) and fits(other.leaf.schema, ends[1]):
        values[one.pointer], values[other.pointer] = ends


def _some_street(rng: random.Random) -> str:
    names = [row[1] for row in rows("places_streets.txt") if row[0] == "en_US"]
    return f"{rng.randint(2, 990)} {names[int(rng.random() * len(names))]}"


_NO_TOWN = ("", "", "")
_NOW = dt.datetime.combine(DEFAULT_TODAY, dt.time(9))

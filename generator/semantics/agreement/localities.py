"""City, state, ZIP, country and currency of one call lie in the same place."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter
from generator.semantics.catalogues import rows
from generator.semantics.drawing.catalogue import Catalogue, side_of
from generator.semantics.fits import fits
from generator.semantics.places.realms import MASKS, homes

_PARTS = {
    "city": "city",
    "region": "state",
    "postal_code": "code",
    "country": "country",
    "country_code": "country",
    "currency_code": "currency",
}
_SPOTS = frozenset(
    {"transit_station", "landmark", "neighbourhood", "attraction", "location", "airport"}
)
"""What lies in a country as a city does, where none is told."""
_PLAIN = frozenset(
    "city town name country code iso state province region zip postal postcode zipcode currency us "
    "county plz locality".split()
)
_STREETS = frozenset("address street line 1 one street_address delivery home full".split())
"""Words of streets that are those of the town and the country beside them."""
_EURO = "AT BE HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES"
_CURRENCY = dict.fromkeys(_EURO.split(), "EUR") | {
    "GB": "GBP", "JP": "JPY", "CA": "CAD", "AU": "AUD", "CH": "CHF", "CN": "CNY", "IN": "INR",
    "MX": "MXN", "BR": "BRL", "KR": "KRW", "SE": "SEK", "NO": "NOK", "DK": "DKK", "PL": "PLN",
    "SG": "SGD", "HK": "HKD", "NZ": "NZD", "ZA": "ZAR", "TR": "TRY", "TH": "THB", "CZ": "CZK",
}  # fmt: skip


def localities(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for each set of parameters under one parent that tell of one place."""
    found: dict[tuple[object, ...], dict[str, Parameter]] = {}
    for one in parameters:
        spot = "spot" if one.meaning.name in _SPOTS else None
        part = _PARTS.get(one.meaning.name, spot)
        if one.meaning.name == "street_address" and set(one.leaf.words) <= _STREETS:
            part = "street"
        if part is None:
            continue
        words = (
            ()
            if spot or part == "street"
            else tuple(word for word in one.leaf.words if word not in _PLAIN)
        )
        found.setdefault((one.leaf.path[:-1], words), {}).setdefault(part, one)
    for together in found.values():
        sight, country = together.pop("spot", None), together.get("country")
        if sight and country and "city" not in together:
            place = _Locality({"spot": sight, "country": country}, side)
            yield Agreement((sight, country), place.settle)
        if len(together) > 1:
            yield Agreement(tuple(together.values()), _Locality(together, side).repair)


@functools.cache
def country_of_city() -> Mapping[str, str]:
    """City → country code, for cities whose name stands alone."""
    american = (*rows("places_us_towns.txt"), *rows("places_us_cities.txt"))
    found = {row[0]: "US" for row in american}
    return {row[0]: row[1] for row in rows("places_cities.txt") if len(row) > 1} | found


@functools.cache
def code_of_country() -> Mapping[str, str]:
    """Country name or code, in lower case → two-letter code."""
    found: dict[str, str] = {}
    for row in rows("places_countries.txt"):
        for text in row[:3]:
            found.setdefault(text.casefold(), row[1])
    return found


@functools.cache
def _american() -> Mapping[str, tuple[str, str]]:
    """City of the US → state code, first digits of its ZIP codes ("" where not known)."""
    towns = {row[0]: (row[1], "") for row in rows("places_us_towns.txt")}
    return towns | {row[0]: (row[1], row[2]) for row in rows("places_us_cities.txt")}


def state_of_town(city: str) -> str:
    """The code of the state of the US in which a city lies; "" where not known."""
    return _american().get(city, ("", ""))[0]


@functools.cache
def _region_codes() -> Mapping[str, tuple[str, str]]:
    """Region name or code, in lower case → code, country; of the US first."""
    found: dict[str, tuple[str, str]] = {}
    for row in sorted(rows("places_regions.txt"), key=lambda row: row[2] != "US"):
        for text in row[:2]:
            found.setdefault(text.casefold(), (row[1], row[2]))
    return found


def _values(parameter: Parameter, side: Side) -> tuple[str, ...]:
    meaning = parameter.meaning
    if not isinstance(meaning, Catalogue):
        return ()
    return side_of(meaning.fitting, side, meaning.setting.value_share)


@dataclass(frozen=True)
class _Locality:
    """The parameters of one place by part: city or spot, state, code, country, currency."""

    parts: Mapping[str, Parameter]
    side: Side

    @functools.cached_property
    def _towns(self) -> Mapping[str, tuple[str, ...]]:
        """Country code → cities that may be drawn; of the US those whose state is known."""
        found: dict[str, list[str]] = {}
        if "city" in self.parts:
            for name in _values(self.parts["city"], self.side):
                found.setdefault(country_of_city().get(name, ""), []).append(name)
        return {code: tuple(names) for code, names in found.items() if code}

    @functools.cached_property
    def _lands(self) -> Mapping[str, str]:
        """Country code → the value that says it."""
        codes = code_of_country()
        values = _values(self.parts["country"], self.side) if "country" in self.parts else ()
        return {codes[value.casefold()]: value for value in values if value.casefold() in codes}

    @functools.cached_property
    def _spots(self) -> Mapping[str, Sequence[str]]:
        """Country code → stations or sights that may be drawn."""
        found: dict[str, list[str]] = {}
        for name in _values(self.parts["spot"], self.side):
            for land in {home[0] for home in homes(name)}:
                found.setdefault(land, []).append(name)
        return found

    def settle(self, values: dict[str, Json], rng: random.Random) -> None:
        """The country becomes that in which a spot lies; else the spot one of the country's."""
        spot, country = self.parts["spot"].pointer, self.parts["country"].pointer
        if spot not in values or country not in values:
            return
        lands = {home[0] for home in homes(str(values[spot]))}
        said = lands & self._lands.keys()
        if said and len(lands) == 1:
            values[country] = self._lands[said.pop()]
        elif lands and not said:
            land = code_of_country().get(str(values[country]).casefold(), "")
            near = self._spots.get(land, ())
            if near:
                values[spot] = near[int(rng.random() * len(near))]

    @functools.cached_property
    def _states(self) -> Mapping[str, str]:
        """State code of the US → the value that says it."""
        known = _region_codes()
        meaning = self.parts["state"].meaning if "state" in self.parts else None
        values = meaning.fitting if isinstance(meaning, Catalogue) else ()
        found = ((known.get(value.casefold(), ("", "")), value) for value in values)
        return {code: value for (code, land), value in found if land == "US"}

    def repair(self, values: dict[str, Json], rng: random.Random) -> None:
        """Make the values that are present agree: state first, then country, city, ZIP, money."""
        here = {part: pointer for part, pointer in self._pointers if pointer in values}
        if len(here) < 2:
            return
        land = self._land(here, values, rng)
        if not land:
            return
        if "country" in here and land in self._lands:
            values[here["country"]] = self._lands[land]
        if "city" in here:
            self._move(here["city"], land, values, rng)
        if land == "US":
            self._state_and_code(here, values, rng)
        elif "code" in here and "country" in here and land in MASKS and not self._placed:
            self._put("code", _filled(MASKS[land], rng), values)
        if "currency" in here and "country" in here:
            self._put("currency", _CURRENCY.get(land, "USD"), values)

    @functools.cached_property
    def _pointers(self) -> tuple[tuple[str, str], ...]:
        return tuple((part, one.pointer) for part, one in self.parts.items())

    @functools.cached_property
    def _placed(self) -> bool:
        """Whether the codes are already those of the country in which the function's places lie."""
        return "code" in self.parts and self.parts["code"].meaning.setting.realm is not None

    @functools.cached_property
    def _coded(self) -> bool:
        """Whether the codes are those of the run's locales."""
        return "code" in self.parts and getattr(self.parts["code"].meaning, "form", "x") == ""

    def _land(self, here: Mapping[str, str], values: dict[str, Json],
              rng: random.Random) -> str:  # fmt: skip
        """The country in which the call lies; "" where it can't be told."""
        if "state" in here:
            state = str(values[here["state"]])
            home = _region_codes().get(state.casefold(), ("", ""))[1]
            american = self._states and (not home or state in self._states.values())
            return "US" if american else home
        city = str(values[here["city"]]) if "city" in here else ""
        if "street" in here:  # streets are of the run's locale
            home = self.parts["street"].meaning.setting.locales[0][-2:]
            if home in self._lands or ("country" not in here and home in self._towns):
                return home
        if "country" in here:
            name = str(values[here["country"]]).casefold()
            land = code_of_country().get(name, "")
            if city and land not in self._towns:
                usable = sorted(code for code in self._towns if code in self._lands)
                return usable[int(rng.random() * len(usable))] if usable else ""
            return land
        return "US" if "code" in here and self._coded else country_of_city().get(city, "")

    def _move(self, city: str, land: str, values: dict[str, Json], rng: random.Random) -> None:
        towns = self._american_towns if land == "US" and self._states else self._towns.get(land, ())
        here = str(values[city])
        if land == "US" and self._states and towns and here in _american() and here not in towns:
            here = ""
        known = country_of_city().get(here, "US" if here == str(values[city]) else "")
        if towns and known != land:
            values[city] = towns[int(rng.random() * len(towns))]

    @functools.cached_property
    def _american_towns(self) -> tuple[str, ...]:
        """Towns of the states that can be said."""
        states = _american()
        return tuple(town for town in self._towns.get("US", ()) if states[town][0] in self._states)

    def _state_and_code(self, here: Mapping[str, str], values: dict[str, Json],
                        rng: random.Random) -> None:  # fmt: skip
        city = str(values[here["city"]]) if "city" in here else ""
        state, lead = _american().get(city, ("", ""))
        if "state" in here and state in self._states:
            values[here["state"]] = self._states[state]
        if "code" not in here:
            return
        if not lead and ("state" in here or state):
            named = str(values[here["state"]]) if "state" in here else state
            told = _region_codes().get(named.casefold(), ("", ""))[0]
            leads = [one for code, one in _american().values() if code == told and one]
            lead = leads[int(rng.random() * len(leads))] if leads else ""
        if lead:
            self._put("code", f"{lead}{rng.randint(1, 99):02d}", values)

    def _put(self, part: str, value: str, values: dict[str, Json]) -> None:
        one = self.parts[part]
        lower = str(values[one.pointer]).islower()
        wanted = value.lower() if lower and value.isalpha() else value
        if fits(one.leaf.schema, wanted):
            values[one.pointer] = wanted


def _filled(mask: str, rng: random.Random) -> str:
    letters = "ABCDEFGHJKLMNPRSTUVWXY"
    out = [
        str(rng.randint(1, 9)) if mark == "#" else rng.choice(letters) if mark == "@" else mark
        for mark in mask
    ]
    return "".join(out)

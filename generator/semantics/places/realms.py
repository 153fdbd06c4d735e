"""A realm: the part of the world in which the places of a function lie, and what lies in it."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from generator.quick import Struct
from generator.semantics.catalogues import rows

MASKS = {
    "CA": "@#@ #@#", "GB": "@@# #@@", "DE": "#####", "FR": "#####", "IT": "#####", "ES": "#####",
    "JP": "###-####", "NL": "#### @@", "AU": "####", "CH": "####", "AT": "####", "BE": "####",
    "BR": "#####-###", "IN": "######", "SE": "### ##", "PL": "##-###", "PT": "####-###",
    "DK": "####", "NO": "####", "FI": "#####", "MX": "#####", "KR": "#####", "SG": "######",
    "CN": "######", "CZ": "### ##", "GR": "### ##", "NZ": "####", "ZA": "####", "MY": "#####",
}  # fmt: skip
"""Forms of the postal codes of countries."""

_LOCALES = (
    "en_US en_GB de_DE fr_FR es_ES nl_NL it_IT pt_BR pt_PT de_AT de_CH nl_BE da_DK sv_SE no_NO "
    "fi_FI pl_PL cs_CZ hu_HU ro_RO tr_TR es_MX es_AR es_CL es_CO en_IN en_AU en_NZ en_CA en_IE "
    "en_PH id_ID hr_HR sk_SK sl_SI et_EE lt_LT lv_LV"
).split()
"""Locales whose addresses and numbers are written in Latin letters."""

_TOWNLIKE = frozenset({"city", "transit_station", "neighbourhood"})
"""Kinds of places that the name of a town may stand for, where none of the kind is known."""
_AROUND = ((0.0, 0.0), (0.0084, -0.0112), (-0.0063, 0.0071), (0.0127, 0.0048), (-0.0109, -0.0052),
           (0.0036, 0.0155), (-0.0021, -0.0176), (0.0171, -0.0027), (-0.0145, 0.0119))  # fmt: skip
"""Steps within a town, in degrees."""
_COUNTRIES = frozenset({"country", "country_code"})
_CODE = 3
"""Regions of no more letters are codes, for which no town stands."""
FEW = 3
"""Towns, of which a list needs as many at least."""

_LARGE_AIRPORTS = {
    "New York": "JFK LGA", "San Jose": "SJC", "Chicago": "ORD MDW", "Washington": "IAD DCA",
    "London": "LHR LGW STN LTN", "Paris": "CDG ORY", "Rome": "FCO", "Milan": "MXP",
    "Shanghai": "PVG", "Beijing": "PEK", "Tokyo": "NRT HND",
}  # fmt: skip

Home = tuple[str, str, str]
"""Country, state ("" where not known) and town ("" for more than a town) of a place."""


class Realm(Struct, frozen=True):
    """Countries by their codes, in order; or one state, or one town, of the only one of them."""

    lands: tuple[str, ...]
    state: str = ""
    town: str = ""

    def holds(self, place: str, kind: str = "") -> bool:
        """Whether a place of that name and kind lies here, or the realm in it."""
        if kind in _COUNTRIES:
            return any(home[0] in self.lands and not home[1] + home[2] for home in homes(place))
        found = homes(place)
        if kind == "city":
            found = tuple(home for home in found if home[2])
        if kind == "region":
            found = tuple(home for home in found if home[1] and not home[2])
        return any(self.has(home) for home in found)

    def has(self, home: Home) -> bool:
        """Whether the home of something lies here; not where it is wider than the realm."""
        land, state, town = home
        if land not in self.lands or (self.town and town != self.town):
            return False
        return not self.state or state in (self.state, "")

    def within(self, kind: str, values: Sequence[str]) -> Sequence[str]:
        """The places that lie here; towns where none of the kind does; all, where none stands in.

        A kind of which nothing is known stays as it is.
        """
        found = [value for value in values if self.holds(value, kind)]
        if kind == "city" and len(found) < FEW and not self.town:
            found = list(dict.fromkeys([*found, *self.towns()]))
        if kind == "transit_station" and self.town and len(found) < FEW:
            found += self.spots()
        named = kind == "region" and not all(len(value) <= _CODE for value in values)
        if found or (kind not in _TOWNLIKE and not named):
            return found or values
        if self.town:
            return Realm(self.lands, self.state).within(kind, values)
        return self.towns() or values

    def towns(self) -> tuple[str, ...]:
        """The towns whose names are known; the realm's own where it is one."""
        return _towns(self)

    def spots(self) -> tuple[str, ...]:
        """Parts of the towns, and sights in them."""
        return _spots(self)

    def points(self) -> tuple[tuple[float, float], ...]:
        """Latitude and longitude of the towns; of one town, of spots in it."""
        return _points(self)

    def zones(self) -> tuple[str, ...]:
        """The names of the time zones."""
        return tuple(dict.fromkeys(row[5] for row in _points_file() if self.has(_home(row))))

    def locales(self) -> tuple[str, ...]:
        """The locales in which addresses and numbers are written here, as far as one is known."""
        return tuple(one for one in _LOCALES if one.partition("_")[2] in self.lands)

    def key(self) -> str:
        """What tells it from others in one word."""
        return f"{'+'.join(self.lands)}/{self.state}/{self.town}"


def _points_file() -> tuple[tuple[str, ...], ...]:
    """Town, country, state, latitude, longitude and time zone."""
    return rows("places_points.txt")


def _home(row: Sequence[str]) -> Home:
    return row[1], row[2], row[0]


@functools.lru_cache(maxsize=256)
def _towns(realm: Realm) -> tuple[str, ...]:
    if realm.town:
        return (realm.town,)
    states = [row[0] for row in rows("places_us_towns.txt") if realm.state and
              realm.has(("US", row[1], row[0]))]  # fmt: skip
    known = (row[0] for row in _points_file() if realm.has(_home(row)))
    return tuple(dict.fromkeys([*known, *states]))


@functools.lru_cache(maxsize=256)
def _points(realm: Realm) -> tuple[tuple[float, float], ...]:
    found = [(float(row[3]), float(row[4])) for row in _points_file() if realm.has(_home(row))]
    if realm.town:
        found = [(round(lat + north, 4), round(lon + east, 4)) for lat, lon in found
                 for north, east in _AROUND]  # fmt: skip
    return tuple(found)


@functools.lru_cache(maxsize=256)
def _spots(realm: Realm) -> tuple[str, ...]:
    known = (*rows("places_neighbourhoods.txt"), *rows("places_landmarks.txt"))
    return tuple(dict.fromkeys(row[0] for row in known if any(map(realm.has, homes(row[1])[:1]))))


def homes(place: str) -> tuple[Home, ...]:
    """Where places of that name lie: "Paris, France" in one, "Paris" perhaps in several."""
    found = _homes().get(place.casefold())
    if found is not None or "," not in place:
        return found or ()
    head, tail = (part.strip().casefold() for part in place.split(",", 1))
    above = _homes().get(tail, ())
    wide = {(land, state) for land, state, town in above if not town}
    return tuple(
        one for one in _homes().get(head, ())
        if (one[0], "") in wide or (one[0], one[1]) in wide or one[2].casefold() == tail
    )  # fmt: skip


@functools.lru_cache(maxsize=2048)
def points_at(place: str) -> tuple[tuple[float, float], ...]:
    """Points of a place, or of the towns that lie in it; none where it is not known."""
    found = homes(place)
    if not found:
        return ()
    land, state, town = found[0]
    return Realm((land,), state, town).points() or (Realm((land,), state).points() if state else ())


@functools.cache
def _homes() -> Mapping[str, tuple[Home, ...]]:
    """Name or code of a place, in lower case → where it lies."""
    found: dict[str, list[Home]] = {}

    def put(name: str, home: Home) -> None:
        at = found.setdefault(name.casefold(), [])
        if name and home not in at:
            at.append(home)

    for row in rows("places_countries.txt"):
        for text in row[:3]:
            put(text, (row[1], "", ""))
    for name, *home in rows("places_tellers.txt"):
        put(name, (home[0], home[1], home[2]))
    for name, code, land in rows("places_regions.txt"):
        put(name, (land, code, ""))
        put(code, (land, code, ""))
    for row in _points_file():
        put(row[0], _home(row))
    for row in rows("places_cities.txt"):
        if not any(home[0] == row[1] for home in found.get(row[0].casefold(), ())):
            put(row[0], (row[1], "", row[0]))
    for file_name in ("places_us_cities.txt", "places_us_towns.txt"):
        for row in rows(file_name):
            put(row[0], ("US", row[1], row[0]))
    towns = {name: tuple(homes) for name, homes in found.items()}
    _put_sights(towns, found)
    return {name: tuple(homes) for name, homes in found.items()}


def _put_sights(towns: Mapping[str, tuple[Home, ...]], found: dict[str, list[Home]]) -> None:
    """What lies in a town: its parts, sights, stations and airports."""
    inside = [(row[0], row[1]) for file_name in ("places_neighbourhoods.txt",
              "places_landmarks.txt") for row in rows(file_name)]  # fmt: skip
    large = {code: town for town, codes in _LARGE_AIRPORTS.items() for code in codes.split()}
    for code, city, name in rows("travel_airports.txt"):
        inside += [(code, city or large.get(code, "")), (name, city or large.get(code, ""))]
    for name, town in inside:
        for home in towns.get(town.casefold(), ())[:1]:
            found.setdefault(name.casefold(), []).append(home)
    for name, land, town in rows("travel_stations.txt"):
        near = [home for home in towns.get(town.casefold(), ()) if home[0] == land]
        found.setdefault(name.casefold(), []).append(near[0] if near else (land, "", ""))

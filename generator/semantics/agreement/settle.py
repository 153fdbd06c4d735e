"""Places of one call that belong together: a city lies in its country, north is above south."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence

from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.agreement.localities import localities
from generator.semantics.base import Parameter
from generator.semantics.conditions.edges import edges_of
from generator.semantics.fits import fits
from generator.semantics.places.realms import points_at

_SPOTS = """
51.5074 -0.1278; 48.8566 2.3522; 40.7128 -74.0060; 52.5200 13.4050; 41.9028 12.4964
35.6762 139.6503; -33.8688 151.2093; 37.7749 -122.4194; 34.0522 -118.2437; 41.8781 -87.6298
59.9139 10.7522; 59.3293 18.0686; 55.6761 12.5683; 40.4168 -3.7038; 41.3851 2.1734
38.7223 -9.1393; 50.0755 14.4378; 48.2082 16.3738; 47.3769 8.5417; 52.3676 4.9041
50.8503 4.3517; 53.3498 -6.2603; 55.9533 -3.1883; 60.1699 24.9384; 52.2297 21.0122
47.4979 19.0402; 37.9838 23.7275; 41.0082 28.9784; 30.0444 31.2357; -1.2921 36.8219
-33.9249 18.4241; 19.0760 72.8777; 28.6139 77.2090; 1.3521 103.8198; 13.7563 100.5018
22.3193 114.1694; 37.5665 126.9780; -36.8485 174.7633; 43.6532 -79.3832; 49.2827 -123.1207
45.5017 -73.5673; 19.4326 -99.1332; -23.5505 -46.6333; -34.6037 -58.3816; 4.7110 -74.0721
47.6062 -122.3321; 39.7392 -104.9903; 25.7617 -80.1918; 29.7604 -95.3698; 42.3601 -71.0589
"""


def settled(parameters: Sequence[Parameter], side: Side) -> tuple[Agreement, ...]:
    """Repairs for the parts of a place, and for (latitude, longitude), under one parent."""
    found: list[Agreement] = []
    found.extend(localities(parameters, side))
    found.extend(boxed(parameters))
    for north in parameters:
        for east in parameters:
            if _is_pair(north, east):
                beside = tuple(_beside(parameters, north))
                settle = functools.partial(_onto_land, north, east, beside)
                found.append(Agreement((north, east), settle))
    return tuple(found)


def _is_pair(north: Parameter, east: Parameter) -> bool:
    one, other = list(north.leaf.words), list(east.leaf.words)
    numeric = ("number", "integer", "string")
    return (
        north.leaf.path[:-1] == east.leaf.path[:-1]
        and "latitude" in one
        and [("longitude" if word == "latitude" else word) for word in one] == other
        and north.leaf.schema.get("type") in numeric
        and north.leaf.schema.get("type") == east.leaf.schema.get("type")
    )


_WIDTH = ("landmark", "neighbourhood", "transit_station", "city", "location", "region", "country",
          "country_code")  # fmt: skip
"""Places that say where a point lies, the narrowest first."""


def _beside(parameters: Sequence[Parameter], north: Parameter) -> list[Parameter]:
    """The places that stand beside a latitude, the narrowest first."""
    found = [one for one in parameters if one.meaning.name in _WIDTH
             and one.leaf.path[:-1] == north.leaf.path[:-1]]  # fmt: skip
    return sorted(found, key=lambda one: _WIDTH.index(one.meaning.name))


@functools.cache
def _spots() -> tuple[tuple[float, float], ...]:
    lines = _SPOTS.replace("\n", ";").split(";")
    pairs = (line.split() for line in lines if line.strip())
    return tuple((float(one), float(other)) for one, other in pairs)


def _onto_land(
    north: Parameter,
    east: Parameter,
    beside: Sequence[Parameter],
    values: dict[str, Json],
    rng: random.Random,
) -> None:
    """Both become those of a point in the place told beside, else in or near a large city."""
    if north.pointer not in values or east.pointer not in values:
        return
    realm = north.meaning.setting.realm
    told = (points_at(str(values[one.pointer])) for one in beside if one.pointer in values)
    here = next(filter(None, told), ())
    spots = here or (realm.points() if realm is not None else ()) or _spots()
    lat, lng = spots[int(rng.random() * len(spots))]
    far = 0.09 if realm is None and not here else 0.01
    near = [round(lat + rng.uniform(-far, far), 4), round(lng + rng.uniform(-far, far), 4)]
    kind = north.leaf.schema.get("type")
    shaped: list[Json] = [str(one) for one in near] if kind == "string" else list(near)
    if kind == "integer":
        shaped = [round(one) for one in near]
    if fits(north.leaf.schema, shaped[0]) and fits(east.leaf.schema, shaped[1]):
        values[north.pointer], values[east.pointer] = shaped


# The four edges of one box on a map: north is above south, east is beyond west.

_AROUND = (
    (48.8566, 2.3522), (51.5074, -0.1278), (40.7128, -74.006), (52.52, 13.405), (41.9028, 12.4964),
    (35.6762, 139.6503), (-33.8688, 151.2093), (37.7749, -122.4194), (41.3874, 2.1686),
    (1.3521, 103.8198), (59.3293, 18.0686), (47.4979, 19.0402), (-23.5505, -46.6333),
)  # fmt: skip


def boxed(parameters: Sequence[Parameter]) -> tuple[Agreement, ...]:
    """A repair for the edges of a box."""
    edges = edges_of(parameters)
    return (Agreement(edges, functools.partial(_around, edges)),) if edges else ()


def _around(edges: Sequence[Parameter], values: dict[str, Json], rng: random.Random) -> None:
    """The box becomes one around a large city."""
    if any(one.pointer not in values for one in edges):
        return
    lat, lng = _AROUND[int(rng.random() * len(_AROUND))]
    high, wide = rng.uniform(0.04, 0.25), rng.uniform(0.06, 0.4)
    near = [round(one, 4) for one in (lat + high, lat - high, lng + wide, lng - wide)]
    if all(fits(edge.leaf.schema, one) for edge, one in zip(edges, near, strict=True)):
        values.update({edge.pointer: one for edge, one in zip(edges, near, strict=True)})

"""The four edges of one box on a map: north is above south, east is beyond west."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence

from generator.records import Json
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter
from generator.semantics.conditions.edges import edges_of
from generator.semantics.fits import fits

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

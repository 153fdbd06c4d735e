"""Both ends of a crossing lie on one sea: no ferry goes from Dover to Dubrovnik."""

from __future__ import annotations

import functools
import random
from collections.abc import Mapping

from generator.records import Side
from generator.semantics.agreement.agreement import Repair, Values, put
from generator.semantics.base import Parameter
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import mentions

_BY_SHIP = "ferry ferries cruise ship sailing hydrofoil catamaran crossing"
_BY_AIR = "flight airline airport airfare"
_PLACES = frozenset(("kindred", "city", "location"))
_TRIES = 8


def by_ship(one: Parameter, other: Parameter, side: Side) -> Repair | None:
    """A repair of both ends of a crossing; None for other trips."""
    ports = {one.meaning.name, other.meaning.name} <= _PLACES and not (
        one.leaf.examples or other.leaf.examples
    )
    if not ports or not mentions(one.leaf, _BY_SHIP) or mentions(one.leaf, _BY_AIR):
        return None
    return functools.partial(_on_one_sea, one, other, side)


@functools.cache
def _in_reach() -> Mapping[str, tuple[str, ...]]:
    """Port → ports that ships from there sail to."""
    found: dict[str, tuple[str, ...]] = {}
    for line in rows("places_ports.txt"):
        for port in line:
            others = (*found.get(port, ()), *(each for each in line if each != port))
            found[port] = tuple(dict.fromkeys(others))
    return found


def _on_one_sea(
    one: Parameter, other: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The end that is no known port becomes one; the second, one in reach of the first."""
    if one.pointer not in values or other.pointer not in values:
        return
    for _ in range(_TRIES):
        near = _in_reach().get(str(values[one.pointer]), ())
        if values[other.pointer] in near:
            return
        if near and put(values, other, near[int(rng.random() * len(near))], side):
            return
        if not near:
            ports = tuple(_in_reach())
            put(values, one, ports[int(rng.random() * len(ports))], side)

"""The measures of things and bodies: names, usual sizes, and the units that they are said in."""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import Struct
from generator.semantics.catalogues import items, read_sections


class Measure(Struct, frozen=True):
    """One unit: how it is called in schemas, its forms in words, what is usual, and its range."""

    keys: tuple[str, ...]
    forms: tuple[str, ...]
    usual: tuple[float, ...]
    wide: tuple[float, float]
    grain: float = 1


def _number(text: str) -> float:
    return float(text) if "." in text else int(text)


def _measure(names: str, told: str) -> Measure:
    forms, usual, wide = told.split(" | ")
    bounds, _, step = wide.partition(" by ")
    low, high = map(_number, bounds.split(".."))
    return Measure(
        items(names),
        items(forms),
        tuple(map(float, usual.split())),
        (low, high),
        _number(step or "1"),
    )


MEASURES: Mapping[str, tuple[Measure, ...]] = {
    dimension: tuple(_measure(*line) for line in lines.items())
    for dimension, lines in read_sections("measures.ini").items()
}
"""The units of each dimension."""
WEIGHTS = frozenset("kilo kilogram kg gram pound lb ounce ton tonne".split())
"""Names of arguments that are nothing but a unit of weight."""

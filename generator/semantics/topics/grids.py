"""Lists of lists: matrices whose rows are as long as each other, rows of a table."""

from __future__ import annotations

import random
import re

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Leaf, Sampler
from generator.semantics.described.naming import singular
from generator.semantics.drawing.dice import Dice
from generator.semantics.places.coordinates import CITY_COORDINATES
from generator.semantics.topics.freeform import table_row

_POINTS = frozenset("point coordinate position vertex location waypoint path polygon".split())
_SQUARE = regex(
    r"determinant|invers|inver[ts]|eigen|trace|decompos|cholesky|square|symmetric|identity|"
    r"adjacency|multipl|product|\badd|\bsum|subtract|power|exponent",
    re.IGNORECASE,
)
"""What is only done with matrices of as many rows as columns, or with two of one size."""
_TABULAR = frozenset("data row table value cell content sheet record grid entry".split())
_MADE = regex(r"create|new|export|write|generate|build", re.IGNORECASE)


def grid_of(leaf: Leaf) -> Sampler | None:
    """A sampler for a list of lists of scalars; None where nothing tells what it holds."""
    inner = leaf.schema.get("items")
    member = inner.get("items") if isinstance(inner, dict) else None
    kind = member.get("type") if isinstance(member, dict) else None
    words = set(map(singular, leaf.words))
    points = bool(words & _POINTS)
    if kind == "number" and points and _ON_EARTH.search(_about(leaf)):
        return _corners(leaf)
    if kind in ("integer", "number"):
        return _matrix(leaf, points=points)
    untold = kind is None and isinstance(inner, dict) and inner.get("type") == "array"
    return _table(leaf) if (kind == "string" or untold) and words & _TABULAR else None


def _matrix(leaf: Leaf, *, points: bool) -> Sampler:
    about = _about(leaf)
    square = not points and bool(_SQUARE.search(about))
    size = 2 if Dice(leaf.function.name).random() < _SMALL else 3

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        rows = size if square else rng.randint(2, 4) if points else rng.randint(2, 3)
        columns = size if square else 2 if points else rng.randint(2, 4)
        found: list[Json] = []
        while len(found) < rows:
            row: Json = [rng.randint(*_RANGE) for _ in range(columns)]
            found += [row] if row not in found else []  # no corner or row stands twice
        return found

    return draw


def _about(leaf: Leaf) -> str:
    return f"{leaf.function.name} {leaf.function.description[:200]} {leaf.description}"


_ON_EARTH = regex(r"\b(?:lat|lon|lng|long)(?:itude)?s?\d?\b|WGS-?84|GeoJSON", re.IGNORECASE)
_AXIS = regex(r"\b(lat|lo?ng?)(?:itude)?s?\d?\b", re.IGNORECASE)


def _corners(leaf: Leaf) -> Sampler:
    """Corners of a block in a city, one after the other as one walks around it, in degrees."""
    axis = _AXIS.search(_about(leaf))
    turned = axis is not None and axis[1].lower() == "lat"

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        _, latitude, longitude = CITY_COORDINATES[int(rng.random() * len(CITY_COORDINATES))]
        found: list[Json] = []
        for east, north in _ROUND[: rng.randint(3, 4)]:
            x = round(longitude + east * rng.uniform(*_BLOCK), 4)
            y = round(latitude + north * rng.uniform(*_BLOCK), 4)
            found.append([y, x] if turned else [x, y])
        return found

    return draw


_BLOCK = (0.002, 0.02)
"""Degrees from the middle of a block to its sides."""
_ROUND = ((-1, -1), (1, -1), (1, 1), (-1, 1))
"""Directions to the corners of a block, east and north."""


_SMALL = 0.6
"""Share of functions whose square matrices have two rows."""
_RANGE = (0, 9)


def _table(leaf: Leaf) -> Sampler:
    """Rows of one table, under its heads where it is new."""
    row = table_row(leaf)
    headed = bool(_MADE.search(leaf.function.name))

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        rows = [row(rng, anchor) for _ in range(rng.randint(1, 3))]
        texts: list[Json] = []
        for each in rows:
            line = [str(value) for value in each.values()]
            if line not in texts:
                texts.append(line)
        return [list(rows[0]), *texts] if headed else texts

    return draw

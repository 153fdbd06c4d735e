"""Lists of lists: matrices whose rows are as long as each other, rows of a table."""

from __future__ import annotations

import random
import re

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Leaf, Sampler
from generator.semantics.described.naming import singular
from generator.semantics.drawing.dice import Dice
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
    if kind in ("integer", "number"):
        return _matrix(leaf, points=bool(words & _POINTS))
    return _table(leaf) if kind == "string" and words & _TABULAR else None


def _matrix(leaf: Leaf, *, points: bool) -> Sampler:
    about = f"{leaf.function.name} {leaf.function.description[:200]} {leaf.description}"
    square = not points and bool(_SQUARE.search(about))
    size = 2 if Dice(leaf.function.name).random() < _SMALL else 3

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        rows = size if square else rng.randint(2, 4) if points else rng.randint(2, 3)
        columns = size if square else 2 if points else rng.randint(2, 4)
        return [[rng.randint(*_RANGE) for _ in range(columns)] for _ in range(rows)]

    return draw


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

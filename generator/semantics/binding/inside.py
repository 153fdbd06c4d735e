"""Meanings for what lies inside structured parameters: members, keys, cells of grids."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Set

from generator.quick import regex, replace
from generator.records import Anchor, FunctionSpec, Json, Side
from generator.semantics.base import Leaf, Parameter, Sampler, Setting
from generator.semantics.binding.bind import bind_leaf
from generator.semantics.binding.made_with import made_with
from generator.semantics.binding.tried import ERRORS
from generator.semantics.described.documented import documented_parameters
from generator.semantics.described.leaves import is_structured, leaf_at
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.narrow import narrow
from generator.semantics.described.things import is_made_in_rows
from generator.semantics.drawing.dice import Dice
from generator.semantics.places.coordinates import CITY_COORDINATES
from generator.semantics.topics import freeform, shown_objects
from generator.semantics.topics.freeform import table_row
from generator.semantics.topics.somebody import is_somebody


class InnerMeanings:
    """Meanings for the leaves inside structured parameters; ``bound`` are those found so far.

    A place that two forms of a member share has none in ``bound``.
    """

    def __init__(self, spec: FunctionSpec, setting: Setting) -> None:
        """For one function's parameters."""
        self.bound: dict[tuple[str, ...], Parameter | None] = {}
        self._spec, self._setting = spec, setting
        self._documented = documented_parameters(spec.description)

    def __call__(
        self, path: tuple[str, ...], schema: Mapping[str, Json], side: Side
    ) -> Sampler | None:
        """What draws the value at a place, or None to do without.

        ``path`` holds property names and "*" for array members; the schema may hold ``$ref``.
        """
        spec = self._spec
        leaf = leaf_at(spec, spec.parameters, path, schema, documented=self._documented)
        listed = path[-1:] == ("*",) and not leaf.description
        told = _of_list(spec, path[:-1]) if listed else ""
        rows = not leaf.schema and shown_objects.shows_rows(told)
        if leaf.schema.get("type") == "object" or rows:
            leaf = replace(leaf, description=told) if listed else leaf

            def inner(key: str, told: Mapping[str, Json]) -> Sampler | None:
                return self((*path, key), told, side)

            beside = made_with(leaf, self._setting.alikes)
            return freeform.free_object(leaf, inner, beside)
        if is_structured(leaf) or leaf.schema.get("type") == "null":
            return grid_of(leaf)
        try:
            found = bind_leaf(_of_column(leaf, _beside(spec, path)), self._setting)
            self.bound[path] = None if path in self.bound else found
            return found.meaning.sampler(side)
        except ERRORS:
            return None


def _of_list(spec: FunctionSpec, path: tuple[str, ...]) -> str:
    """What is told of a list at a path: the keys that its members have."""
    told = _at(spec, path).get("description")
    return told if isinstance(told, str) else ""


def _at(spec: FunctionSpec, path: tuple[str, ...]) -> Mapping[str, Json]:
    """The plain schema at a path."""
    here = narrow(spec.parameters, spec.parameters)
    for key in path:
        inside = here.get("items") if key == "*" else here.get("properties")
        below = inside if key == "*" or not isinstance(inside, Mapping) else inside.get(key)
        here = narrow(below, spec.parameters)
    return here


_COLUMNS = frozenset(("column", "field", "attribute"))
_ITEMS = frozenset(("item", "dish", "ingredient"))
"""What is ordered, cooked or listed, which a type knows by this word."""


def _beside(spec: FunctionSpec, path: tuple[str, ...]) -> Set[str]:
    """The last words of what stands in a row beside a place."""
    rows = _at(spec, path[:-1]).get("properties") if path[-2:-1] == ("*",) else None
    keys = rows if isinstance(rows, Mapping) else {}
    return frozenset(singular(words[-1]) for key in keys if (words := words_of(str(key))))


_REACHED = frozenset(("email", "phone", "mobile"))
_ADDRESSED = frozenset("to cc bcc person people recipient signer approver".split())
"""Lists of those who are written to, besides what people are called by what they are."""
_ON_MAPS = frozenset("latitude lat longitude lng lon coordinate".split())
_COUNTED, _PAID = frozenset(("quantity", "qty")), frozenset(("amount", "price", "rate", "cost"))


def _of_column(leaf: Leaf, beside: Set[str]) -> Leaf:
    """The name of a column with what it is a name of, as every list of objects has names.

    Beside coordinates it is a place's, beside a quantity and a price that of what is paid, beside
    an address that of who is reached there: of each of the signers.
    """
    if leaf.words == ("name",) and not leaf.description and not leaf.examples:
        if _ON_MAPS & beside:
            return replace(leaf, words=("place", "name"))
        if _COUNTED & beside and _PAID & beside:
            return replace(leaf, words=("item",))
    owner = leaf.path[-3:-2] if leaf.path[-2:-1] == ("*",) else ()
    last = singular(words_of(owner[0])[-1]) if owner and words_of(owner[0]) else ""
    reached = leaf.words == ("name",) and not leaf.examples and _REACHED & beside
    if reached and (last in _ADDRESSED or is_somebody(last)):
        return replace(leaf, words=("full", "name"))
    if leaf.words != ("name",) or last not in _COLUMNS | _ITEMS or is_made_in_rows(leaf):
        return leaf
    return replace(leaf, words=(last, "name") if last in _COLUMNS else (last,))


# Lists of lists: matrices whose rows are as long as each other, rows of a table.

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

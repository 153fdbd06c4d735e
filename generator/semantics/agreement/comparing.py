"""Conditions that say something: a status is one of its states, an amount is over a number."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.described.narrow import narrow
from generator.semantics.fits import fits
from generator.semantics.topics.compared import Comparison, comparison_of

_KNOWN: tuple[tuple[str, tuple[str | int, ...]], ...] = (
    ("status", ("open", "active", "closed", "pending")),
    ("category", ("books", "electronics", "travel")),
    ("country", ("DE", "US", "FR", "JP")),
    ("owner", ("Maria", "James", "Priya")),
    ("amount", (50, 100, 250, 1000)),
    ("price", (20, 49, 100, 500)),
    ("quantity", (5, 10, 50)),
    ("created_at", ("2025-06-01", "2025-10-01", "2026-01-01")),
)
"""Fields of records, and what they are compared with."""
_EQUAL = frozenset(("is", "is not", "=", "!="))
_ORDERED = frozenset((">", ">=", "<", "<="))


def comparing(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for each list of conditions."""
    for one in parameters:
        items = narrow(one.leaf.schema.get("items"), one.leaf.root)
        comparison = comparison_of(items)
        if comparison is not None:
            repair = functools.partial(_meant, one, comparison, items)
            yield Agreement((one,), repair, least=1)


def _meant(
    one: Parameter,
    comparison: Comparison,
    items: dict[str, Json],
    values: Values,
    rng: random.Random,
) -> None:
    rows = values.get(one.pointer)
    if not isinstance(rows, list) or len(rows) > len(_KNOWN):
        return
    kept = (comparison.field, comparison.operator, comparison.value)
    needed = items.get("required")
    bare = not isinstance(needed, list) or set(map(str, needed)) <= {*kept}
    fields = rng.sample(range(len(_KNOWN)), len(rows))
    made: list[Json] = []
    for row, at in zip(rows, fields, strict=True):
        field, bounds = _KNOWN[at]
        if not isinstance(row, dict):
            return
        value: Json = bounds[int(rng.random() * len(bounds))]
        ordered = isinstance(value, int) or field.endswith("_at")
        forms = _ORDERED if ordered else _EQUAL
        able = [raw for said, raw in sorted(comparison.operators.items()) if said in forms]
        if able:
            told = {comparison.operator: able[int(rng.random() * len(able))]}
        elif comparison.listed:
            told = {}
        else:
            return
        value = str(value) if comparison.kind == "string" else value
        told |= {comparison.field: field, comparison.value: value}
        made.append({**(told if bare and len(told) == len(kept) else {**row, **told})})
    ordered_rows = [{key: row[key] for key in (*kept, *row) if key in row} for row in made]
    if fits(one.leaf.schema, ordered_rows):
        values[one.pointer] = list(ordered_rows)

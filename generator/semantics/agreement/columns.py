"""Conditions, changes and rows have the columns of the table that the call names.

Users are found by their role and not by their price; what is inserted into orders is an order.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence
from typing import Any

from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular, singular_words
from generator.semantics.drawing.composed import is_held_out, mentions
from generator.semantics.fits import fits
from generator.semantics.topics.freeform import told_keys
from generator.semantics.topics.records import FIXED, Columns, columns_of, row_of
from generator.semantics.topics.stated import manner_of

_TABLES = frozenset(("table", "collection"))
_CHANGES = frozenset("set update change patch".split())
_ROWS = frozenset("data value document record row entry payload body".split())
_LISTS = frozenset("column field select property".split())
"""Last words of names of what names columns, or holds what stands in them."""
_SCHEMA = frozenset("field type op operator column property operation".split())
"""Keys of objects that describe columns or compare them, and don't hold what stands there."""
_OPERATORS = ("$gte", "$gt", "$lt", "$lte")


def of_tables(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for each argument that says something of the columns of a table named beside it."""
    plain = [one for one in parameters if "*" not in one.leaf.path]
    table = next((one for one in plain if _is_table(one)), None)
    for one in plain if table is not None else ():
        if table is not None and one is not table and _holds_columns(one):
            repair = functools.partial(_in_keeping, table, one, side)
            yield Agreement((table, one), repair)


def _is_table(one: Parameter) -> bool:
    words = singular_words(one.leaf.words)
    named = words[-1] in _TABLES or (words[-1] == "name" and words[-2:-1] and words[-2] in _TABLES)
    kind = one.leaf.schema.get("type") == "string"
    return kind and one.meaning.name in ("table", "enum", "kindred") and bool(named)


def _holds_columns(one: Parameter) -> bool:
    """Whether it is an open object, a list of such, or a list of columns' names."""
    last = singular(one.leaf.words[-1])
    if told_keys(one.leaf.description) or one.leaf.schema.get("properties"):
        return False
    if one.meaning.name == "structured":
        return last in _CHANGES | _ROWS or _is_condition(one)
    listed = one.meaning.name == "list" and not one.leaf.examples
    return (listed or one.meaning.name == "column") and last in _LISTS | {"by"}


def _is_condition(one: Parameter) -> bool:
    return manner_of(one.leaf.words) == "conditions"


def _in_keeping(
    table: Parameter, one: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    name, value = values.get(table.pointer), values.get(one.pointer)
    if not isinstance(name, str) or value is None:
        return
    columns = columns_of(name)
    changes = singular(one.leaf.words[-1]) in _CHANGES
    if changes or _is_condition(one):  # what is found by its status gets another role
        others = [values[key] for key in values if key != one.pointer]
        told = {key for each in others if isinstance(each, dict) for key in each}
        told |= FIXED if changes else set()
        columns = {key: column for key, column in columns.items() if key not in told}
    made = _made(one, columns, value, side, rng) if columns else None
    if made is not None and fits(one.leaf.schema, made):
        values[one.pointer] = made


def _made(one: Parameter, columns: Columns, value: Json, side: Side, rng: random.Random) -> Json:
    """The value with these columns, in the form that it has; None for forms of other kinds."""
    if isinstance(value, str):
        return _names(one, columns, 1, side, rng)[0] if one.meaning.name == "column" else None
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        names = _names(one, columns, len(value), side, rng)
        return [*names] if len(names) == len(value) else None
    if isinstance(value, list) and value and all(_is_row(each) for each in value):
        if _is_condition(one):
            return [row_of(columns, [key], 3) for key in _keys(columns, len(value), rng)]
        keys, at = _told(columns, rng), int(rng.random() * 3)
        return [row_of(columns, keys, at + more) for more in range(len(value))]
    if not _is_row(value):
        return None
    if _is_condition(one):
        return _conditions(one, columns, value, rng)
    if singular(one.leaf.words[-1]) in _CHANGES:
        changes = row_of(columns, _keys(columns, 1, rng), int(rng.random() * 12))
        return {"$set": changes} if _has_operators(value) else changes
    return row_of(columns, _told(columns, rng), int(rng.random() * 12))


def _is_row(value: Json) -> bool:
    """Whether it is an object with columns as keys, or operators of MongoDB around some."""
    if not isinstance(value, dict) or not value or _SCHEMA & set(value):
        return False
    return not any(isinstance(each, list) for each in value.values())


def _has_operators(value: Json) -> bool:
    return isinstance(value, dict) and any(key.startswith("$") for key in value)


def _names(
    one: Parameter, columns: Columns, count: int, side: Side, rng: random.Random
) -> list[str]:
    """So many columns' names, of the values of this side if there are enough of them."""
    share = one.meaning.setting.value_share if side != "any" else 0
    held = side == "validation"
    own = [key for key in columns if not share or is_held_out(key, share) == held]
    names = own if len(own) >= count else list(columns)
    return [names[at] for at in sorted(rng.sample(range(len(names)), min(count, len(names))))]


def _keys(columns: Columns, count: int, rng: random.Random) -> list[str]:
    keys = list(columns)
    return [keys[at] for at in sorted(rng.sample(range(len(keys)), min(count, len(keys))))]


def _told(columns: Columns, rng: random.Random) -> list[str]:
    """What is told of a new row: what it is called, which stands second, and more of the rest."""
    _, second, *rest = columns
    picked = {second, *rng.sample(rest, min(2, len(rest)))}
    return [key for key in columns if key in picked]


def _conditions(one: Parameter, columns: Columns, value: Json, rng: random.Random) -> Json:
    """One or two columns with what they are, or how much at least where the database can."""
    ranged = mentions(one.leaf, "mongo mongodb firestore appwrite") and rng.random() < 0.5
    keys = _keys(columns, 1 + int(rng.random() * 2), rng)
    made: dict[str, Any] = dict(row_of(columns, keys, int(rng.random() * 12)))
    for key, told in made.items():
        number = isinstance(told, int | float) and not key.endswith("id")
        if ranged and (number or key.endswith(("_at", "date"))):
            made[key] = {_OPERATORS[int(rng.random() * len(_OPERATORS))]: told}
    return made

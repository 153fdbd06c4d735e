"""Columns that are named beside data are columns of these data: no forecast of sales of books."""

from __future__ import annotations

import functools
import json
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.pairs import named_singly, named_words
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular

_DATA = frozenset("data dataset row record json csv table payload".split())
_COLUMNS = frozenset("column col field key".split())
_KINDS = frozenset(("column", "kindred", "words", "list", "object_field"))
_FEWEST = 2
_TRIES = 12
_COUNTED = tuple("sales revenue orders visitors cost profit units demand signups returns".split())
"""Columns of numbers by month, of which most tables that are counted with are."""
_MONTHS = tuple("Jan Feb Mar Apr May Jun".split())


def own_keys(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for each name of a column, or list of such, beside the one data that are given."""
    data = [one for one in beside if _is_data(one)]
    for one in beside if len(data) == 1 else ():
        if one is not data[0] and _names_columns(one):
            yield Agreement((data[0], one), functools.partial(_of_these, data[0], one, side))


def _is_data(one: Parameter) -> bool:
    held = one.meaning.name in ("json_text", "csv_text", "structured")
    return held and bool(_DATA & named_singly(one)) and not _COLUMNS & named_singly(one)


def _names_columns(one: Parameter) -> bool:
    named = bool(_COLUMNS & {singular(named_words(one)[-1])})
    return named and one.meaning.name in _KINDS and not one.leaf.schema.get("enum")


def _of_these(
    data: Parameter, one: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    now = values.get(one.pointer)
    if isinstance(values.get(data.pointer), str) and now is not None:
        _tabulate(data, now, side, values, rng)
    keys = _keys(values.get(data.pointer))
    if not keys or now is None:
        return
    if isinstance(now, str):
        if now not in keys:
            any(put(values, one, key, side) for key in rng.sample(keys, len(keys)))
    elif isinstance(now, list) and not {str(each) for each in now} <= set(keys):
        put(values, one, [*rng.sample(keys, min(len(now), len(keys)))], "any")


def _tabulate(data: Parameter, now: Json, side: Side, values: Values, rng: random.Random) -> None:
    """A single object in JSON is no table: rows by month, with the columns named or others."""
    told = str(values[data.pointer])
    if not told.startswith("{"):
        return
    names = [each for each in (now if isinstance(now, list) else [now]) if each in _COUNTED]
    names = names[:_FEWEST] or [_COUNTED[int(rng.random() * len(_COUNTED))]]
    for _ in range(_TRIES):
        first = int(rng.random() * 3)
        rows: list[Json] = [
            {"month": month} | {str(name): 10 * rng.randint(4, 90) for name in names}
            for month in _MONTHS[first : first + 3 + int(rng.random() * 2)]
        ]
        if put(values, data, json.dumps(rows), side):
            return


def _keys(value: Json) -> list[str]:
    """The columns of rows: those of numbers, where there are some to count with."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            heads = value.partition("\n")[0].split(",") if isinstance(value, str) else []
            return [head.strip() for head in heads] if len(heads) >= _FEWEST else []
    row = value[0] if isinstance(value, list) and value else value
    if not isinstance(row, Mapping):
        return []
    counted = [key for key, each in row.items() if _is_counted(key, each)]
    return counted or [key for key, each in row.items() if not isinstance(each, Mapping)]


def _is_counted(key: str, value: Json) -> bool:
    numbers = value if isinstance(value, list) else [value]
    told = all(isinstance(one, int | float) and not isinstance(one, bool) for one in numbers)
    return bool(numbers) and told and key != "id" and not key.endswith("_id")

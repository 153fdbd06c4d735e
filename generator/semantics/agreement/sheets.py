"""Cells of a sheet: from the upper left corner to the lower right, as many as are written."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.agreement.pairs import ordered_pairs
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular
from generator.semantics.fits import fits

_CELL = regex(r"(?P<sheet>.*!)?(?P<column>[A-Z]{1,2})(?P<row>\d{1,4})(?P<end>:[A-Z]{1,2}\d{1,4})?")
_CORNERS = frozenset("cell start source target corner".split())
_AREAS = frozenset("range cell area".split())
_WRITTEN = frozenset("value data row cell record".split())


def sheets(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for two corners, and for a range beside the rows that are written into it."""
    texts = [one for one in parameters if one.leaf.schema.get("type") == "string"]
    for first, last in ordered_pairs(texts):
        if _CORNERS.intersection(first.leaf.words):
            yield Agreement((first, last), functools.partial(_across, first, last))
    for area in texts:
        if singular(area.leaf.words[-1]) not in _AREAS:
            continue
        for rows in parameters:
            listed = rows.leaf.schema.get("type") == "array"
            if listed and singular(rows.leaf.words[-1]) in _WRITTEN:
                yield Agreement((area, rows), functools.partial(_as_large, area, rows))


def _across(first: Parameter, last: Parameter, values: Values, rng: random.Random) -> None:
    """The two cells change places where that is enough; else the last lies beyond the first."""
    one, other = (_CELL.fullmatch(str(values.get(each.pointer))) for each in (first, last))
    if one is None or other is None or one["end"] or other["end"]:
        return
    columns = sorted((_number(one["column"]), _number(other["column"])))
    rows = sorted((int(one["row"]), int(other["row"])))
    ends = [f"{_letters(column)}{row}" for column, row in zip(columns, rows, strict=True)]
    if all(fits(each.leaf.schema, end) for each, end in zip((first, last), ends, strict=True)):
        values[first.pointer], values[last.pointer] = ends[0], ends[1]


def _as_large(area: Parameter, rows: Parameter, values: Values, rng: random.Random) -> None:
    """The range has as many rows and columns as what is written into it."""
    told, written = values.get(area.pointer), values.get(rows.pointer)
    at = _CELL.fullmatch(told) if isinstance(told, str) else None
    if at is None or not at["end"] or not isinstance(written, list):
        return
    widths = [len(row) for row in written if isinstance(row, list | dict)]
    if len(widths) != len(written) or not written:
        return
    column = _letters(_number(at["column"]) + max(widths) - 1)
    corner = f"{at['sheet'] or ''}{at['column']}{at['row']}"
    made: Json = f"{corner}:{column}{int(at['row']) + len(widths) - 1}"
    if fits(area.leaf.schema, made):
        values[area.pointer] = made


def _number(column: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    return functools.reduce(lambda number, letter: number * 26 + ord(letter) - 64, column, 0)


def _letters(number: int) -> str:
    whole, left = divmod(number - 1, 26)
    return (_letters(whole) if whole else "") + chr(65 + left)

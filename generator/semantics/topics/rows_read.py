"""Reads lists of small objects that are said in words, as ``rows`` tells them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import UNREADABLE
from generator.semantics.topics.rows import KEY, POINTS, Table, ends_of

_NUMBER = r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?"
_PART = regex(
    r'\s*(?:"([^"]*)"|((?:(?!;|,|\s(?:and|&)\s|->).)+?))\s*(?=$|;|,|\s(?:and|&)\s|->|\()', re.I
)
_MARK = regex(r"\s*(?:(;|->)|,(?: and)?|and\b|&)\s*", re.I)
_ASIDE = regex(r"\s*\(([^()]*)\)")
_TOLD = regex(r'\s*([^":;]+): "([^"]*)"\s*(?:;|$)')
_TYPES = ("number", "integer")

Cell = tuple[str, str]
"""What a part says, and the aside after it."""


def read_rows(table: Table, text: str) -> Json:
    """The rows that the words tell, or ``UNREADABLE``."""
    types, pair = table.types, table.pair
    told = _TOLD.findall(text) if not table.several else []
    if told and not _TOLD.sub("", text).strip() and len(pair) == 2:
        return _rows(table, pair, [[(one, ""), (two, "")] for one, two in told])
    if table.several:
        return _gathered(table, text)
    parts, marks = _cut(text)
    if not parts:
        return UNREADABLE
    twos = [parts[at : at + 2] for at in range(0, len(parts), 2)]
    if "->" in marks:
        ends, others = ends_of(types), set(marks[1::2])
        good = set(marks[::2]) == {"->"} and others <= {";"} and len(parts) % 2 == 0
        return _rows(table, ends, twos) if ends and good else UNREADABLE
    at = next((both for both in POINTS if set(both) <= set(types)), None)
    if at and len(parts) % 2 == 0 and all(re.fullmatch(_NUMBER, part) for part, _ in parts):
        return _rows(table, at, twos)
    if table.sort and all(aside for _, aside in parts):
        label = next(name for name in pair if name != table.sort)
        both = [[(text, ""), (aside, "")] for text, aside in parts]
        return _rows(table, (label, table.sort), both)
    sums = [name for name in pair if types[name] in _TYPES]
    split = [re.fullmatch(rf"(.+?)(?:: | )({_NUMBER})", part) for part, _ in parts]
    if len(sums) == 1 and all(split):
        label = next(name for name in pair if name != sums[0])
        cells = [
            [(found[1], ""), (found[2], aside)]
            for found, (_, aside) in zip(split, parts, strict=True)
            if found
        ]
        return _rows(table, (label, sums[0]), cells)
    return _rows(table, (_column(table, [part for part, _ in parts]),), [[part] for part in parts])


_GATHERED = regex(r'\s*([^":;()]+?)(?: \(([^()]*)\))?: ("[^"]*"(?:, "[^"]*")*)\s*(?:;|$)')


def _gathered(table: Table, text: str) -> Json:
    """Labels, perhaps with their kinds, each with its texts."""
    label, *kinds = [name for name in table.types if name != table.several]
    rows: list[Json] = []
    for name, kind, texts in _GATHERED.findall(text):
        row: dict[str, Json] = {label: name, table.several: re.findall(r'"([^"]*)"', texts)}
        if kinds:
            row[kinds[0]] = kind
        rows.append(row)
    return rows if rows and not _GATHERED.sub("", text).strip() else UNREADABLE


def _column(table: Table, parts: Sequence[str]) -> str:
    """The column of rows that have one."""
    if len(table.needed) == 1 or len(table.types) == 1:
        return table.needed[0] if table.needed else next(iter(table.types))
    ends = ("id",) if all(KEY.fullmatch(part) for part in parts) else ("name", "title")
    return next((name for name in table.types if name.lower().endswith(ends)), "")


def _rows(table: Table, names: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Json:
    made: list[Json] = []
    for row in rows:
        cells = dict(zip(names, [part for part, _ in row], strict=True))
        aside = row[-1][1]
        if "" in cells or (aside and not table.third):
            return UNREADABLE
        if aside:
            cells[table.third] = aside
        typed = {name: _typed(table, name, text) for name, text in cells.items()}
        if UNREADABLE in typed.values():
            return UNREADABLE
        made.append(typed)
    return made


def _typed(table: Table, name: str, text: str) -> Json:
    if table.types.get(name) not in _TYPES:
        return text
    return json.loads(text) if re.fullmatch(_NUMBER, text) else UNREADABLE


def _cut(text: str) -> tuple[list[Cell], list[str]]:
    """What stands between the marks, and the marks; quotes hold together."""
    parts: list[Cell] = []
    marks: list[str] = []
    at = 0
    while at < len(text):
        found = _PART.match(text, at)
        if found is None:
            return [], []
        at = found.end()
        beside = _ASIDE.match(text, at)
        at = beside.end() if beside else at
        said = found[1] if found[1] is not None else found[2].strip()
        parts.append((said, beside[1] if beside else ""))
        mark = _MARK.match(text, at)
        if mark is None:
            return (parts, marks) if at == len(text) else ([], [])
        marks.append(mark[1] or ",")
        at = mark.end()
    return parts, marks

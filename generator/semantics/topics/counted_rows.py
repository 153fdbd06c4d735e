"""Lists of things with how many of each, as people order them: "3 tempeh burgers and a cola"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.articles import article
from generator.semantics.base import UNREADABLE
from generator.semantics.described.naming import singular
from generator.semantics.numbers.numberwords import plural
from generator.semantics.series import in_series

_NAME = regex(r"[^\W\d_][^,;:()\"\n]*")
_HEAD = regex(r"(?P<front>(?:(?!(?:with|of|in|on|and|or|for|without|from) )\S+ )*?)(?P<head>[a-z]+)"
              r"(?P<rest>(?: (?:with|of|in|on|and|or|for|without|from) .*)?)")  # fmt: skip
_CUT = regex(r"(?:, and |, | and )(?=(?:\d+|an?) )(?![^()]*\))")
_ROW = regex(r"(?P<many>\d+|an?)(?P<times> x)? (?P<name>[^()]+?)(?: \((?P<more>[^()]+)\))?", re.I)
_UNCOUNTED = regex(
    r".*(?:rice|bread|jerky|sushi|fish|salmon|tuna|tofu|milk|water|tea|[aeiou]n|[sxz])"
)
"""Words of which people order no plural."""


def say_counted(
    called: str, many: str, beside: str, rows: Sequence[Mapping[str, Json]]
) -> str | None:
    """The rows in words; None where one has other columns, or a name that would be cut.

    The columns: what a row is ``called``, how ``many`` there are, and the texts ``beside`` it.
    """
    said = [_said(called, many, beside, row) for row in rows]
    return in_series(said) if all(said) else None


def _said(called: str, many: str, beside: str, row: Mapping[str, Json]) -> str:
    name, count, more = row.get(called), row.get(many), row.get(beside, ())
    if not {called, many} <= {*row} <= {called, many, beside}:
        return ""
    if not isinstance(name, str) or not _NAME.fullmatch(name) or not isinstance(more, list | tuple):
        return ""
    if isinstance(count, bool) or not isinstance(count, int) or count < 1:
        return ""
    added = [each for each in more if isinstance(each, str) and _NAME.fullmatch(each)]
    if len(added) < len(more):
        return ""
    end = f" ({', '.join(added)})" if added else ""
    found = _HEAD.fullmatch(name)
    several = found is not None and _one(name) != name
    if several and count > 1:
        return f"{count} {name}{end}"
    if found is None or several or (count > 1 and _UNCOUNTED.fullmatch(found["head"])):
        return f"{count} x {name}{end}"
    if count == 1:
        return f"{article(name)} {name}{end}"
    all_of_it = f"{found['front']}{plural(found['head'])}{found['rest']}"
    counted = not name.startswith("half ") and _one(all_of_it) == name
    return f"{count} {all_of_it}{end}" if counted else f"{count} x {name}{end}"


def read_counted(called: str, many: str, beside: str, text: str) -> Json:
    """The rows that the words tell, or ``UNREADABLE``."""
    rows: list[Json] = []
    for part in _CUT.split(text):
        found = _ROW.fullmatch(part)
        if found is None or (found["more"] and not beside):
            return UNREADABLE
        count = int(found["many"]) if found["many"].isdigit() else 1
        name = found["name"] if found["times"] or count == 1 else _one(found["name"])
        row: dict[str, Json] = {called: name, many: count}
        if found["more"]:
            row[beside] = [*found["more"].split(", ")]
        rows.append(row)
    return rows


def _one(name: str) -> str:
    """The name of one of several: "tempeh burgers with fries" are each a "tempeh burger with …"."""
    found = _HEAD.fullmatch(name)
    if found is None:
        return name
    head = "pie" if found["head"] == "pies" else singular(found["head"])
    return f"{found['front']}{head}{found['rest']}"


def alike(called: str, many: str, rows: Json) -> Json:
    """The rows with the names of several as of one, by which they are compared."""
    if not isinstance(rows, list):
        return rows
    return [
        {**row, called: _one(str(row.get(called)))} if row.get(many) != 1 else row
        for row in rows
        if isinstance(row, dict)
    ]

"""Lists of small objects in words: "Books 48 and Groceries 60", "issues 5386 and 1967".

People paste JSON where a row has many columns. Of few they say the values alone: what a single
column holds, a label with its number or its text, a place by its coordinates, what leads to what.
Which columns are meant is told by the schema (its only ones, or those it requires) or by the look
of a key. What says them is here; what reads them again is in ``rows_read``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.described.naming import words_of
from generator.semantics.series import in_series

ENDS = (
    ("from", "to"), ("source", "target"), ("source", "destination"), ("oldText", "newText"),
    ("old_text", "new_text"), ("old_str", "new_str"), ("old_string", "new_string"), ("old", "new"),
    ("name", "new_name"), ("name", "newName"),
)  # fmt: skip
"""Names of what leads to what."""
POINTS = (("latitude", "longitude"), ("lat", "lon"), ("lat", "lng"), ("x", "y"))
KEY = regex(r"\d[\d-]*|[0-9a-f]{8,}(?:-[0-9a-f]+)*|[A-Z]{2,}-\d+")
"""How keys look."""
_MARKED = regex(r"[,;:&()\n]|->|\b(?:and|or)\b", re.I)
"""What would be cut, or taken for a mark, when it is read again."""


class Table(Struct, frozen=True):
    """The columns of a list of objects: their types, and the names that each row must have."""

    types: Mapping[str, str]
    needed: tuple[str, ...]

    @property
    def pair(self) -> tuple[str, ...]:
        """The two columns that a row has at least, or at all; in the order of declaration."""
        names = tuple(name for name in self.types if name in self.needed)
        return names if len(names) == 2 else tuple(self.types) if len(self.types) == 2 else ()

    @property
    def third(self) -> str:
        """The one column beside the pair, if there is one."""
        ends = ends_of(self.types)
        rest = [name for name in self.types if name not in (ends or self.pair)]
        return rest[0] if len(rest) == 1 and (ends or self.types[rest[0]] == "string") else ""

    @property
    def sort(self) -> str:
        """The column that tells of which kind a label is: the type of a column."""
        names = [n for n in self.pair if self.types[n] == "string" and words_of(n)[-1:] in _SORTS]
        return names[0] if len(names) == 1 and not self.third else ""

    @property
    def several(self) -> str:
        """The one column that holds lists of texts, beside a label and perhaps its kind."""
        lists = [name for name, kind in self.types.items() if kind == "texts"]
        return lists[0] if len(lists) == 1 and 1 < len(self.types) < 4 else ""


def table_of(items: Mapping[str, Json]) -> Table | None:
    """The table that the schema of a list's members declares, if it does."""
    declared, needed = items.get("properties"), items.get("required")
    if not isinstance(declared, Mapping):
        return None
    types = {str(name): _kind(each) for name, each in declared.items()}
    return Table(types, tuple(map(str, needed)) if isinstance(needed, list) else ())


def _kind(schema: Json) -> str:
    """The type of a column; "texts" for a list of strings."""
    if not isinstance(schema, Mapping):
        return ""
    inner, told = schema.get("items"), schema.get("type", "")
    kinds = [each for each in told if each != "null"] if isinstance(told, list) else [told]
    texts = isinstance(inner, Mapping) and inner.get("type") == "string"
    return "texts" if texts else str(kinds[0]) if len(kinds) == 1 else ""


def ends_of(names: Mapping[str, str]) -> tuple[str, ...]:
    """The columns of what leads to what, if there are such."""
    return next((pair for pair in ENDS if set(pair) <= set(names)), ())


def say_rows(table: Table, value: Json) -> str | None:
    """The rows in words; None where they have other columns than people tell in words."""
    if not isinstance(value, list) or not value or not all(isinstance(row, dict) for row in value):
        return None
    names = frozenset(value[0])
    if any(frozenset(row) != names for row in value):
        return None
    if table.several in names:
        return _gathered(table, names, value)
    if not all(_sayable(cell) for row in value for cell in row.values()):
        return None
    if len(names) == 1:
        return _single(table, next(iter(names)), value)
    for one, other in POINTS:
        if names == {one, other}:
            return "; ".join(f"{row[one]}, {row[other]}" for row in value)
    ends, third = ends_of(table.types), table.third
    asides = [f" ({row[third]})" if third in names else "" for row in value]
    if any(_MARKED.search(aside[2:-1]) for aside in asides):
        return None
    if ends and names in ({*ends}, {*ends, third}):
        told = [f"{_quoted(str(row[ends[0]]))} -> {_quoted(str(row[ends[1]]))}" for row in value]
        return "; ".join(map("".join, zip(told, asides, strict=True)))
    if table.pair and names in ({*table.pair}, {*table.pair, third}):
        return _labelled(table, value, asides)
    return None


def _sayable(value: Json) -> bool:
    plain = isinstance(value, str | int | float) and not isinstance(value, bool)
    return plain and value != "" and '"' not in str(value) and str(value) == str(value).strip()


def _quoted(text: str) -> str:
    return f'"{text}"' if _MARKED.search(text) or text.count(" ") > 1 else text


def _single(table: Table, name: str, rows: Sequence[Mapping[str, Json]]) -> str | None:
    """One column, where its name need not be said."""
    texts = [str(row[name]) for row in rows]
    keyed = all(map(KEY.fullmatch, texts))
    ends = ("id",) if keyed else ("name", "title")
    alike = [each for each in table.types if each.lower().endswith(ends)]
    only = table.needed == (name,) or len(table.types) == 1
    if not only and (alike[:1] != [name] or table.needed):
        return None
    if not only and not keyed and any(KEY.fullmatch(text) for text in texts):
        return None
    if table.pair and any(re.search(r"\d$", text) for text in texts) and not keyed:
        return None
    return in_series([_quoted(text) for text in texts])


def _gathered(
    table: Table, names: frozenset[str], rows: Sequence[Mapping[str, Json]]
) -> str | None:
    """What is told of each: "Ana (person): "likes tea", "lives in Oslo"; Acme (company): …"."""
    if names != frozenset(table.types):
        return None
    label, *kinds = [name for name in table.types if name != table.several]
    told = []
    for row in rows:
        cells, texts = [row[label], *(row[kind] for kind in kinds)], row[table.several]
        if not isinstance(texts, list) or not texts:
            return None
        if any(not isinstance(cell, str) or _MARKED.search(cell) for cell in cells):
            return None
        if any(not isinstance(each, str) or '"' in each for each in texts):
            return None
        if not all(map(_sayable, [*cells, *texts])):
            return None
        kind = f" ({row[kinds[0]]})" if kinds else ""
        told.append(f"{row[label]}{kind}: " + ", ".join(f'"{each}"' for each in texts))
    return "; ".join(told)


def _labelled(
    table: Table, rows: Sequence[Mapping[str, Json]], asides: Sequence[str]
) -> str | None:
    """A label with its number ("Books 48", "2016: 20") or its text ("5386: "See you"")."""
    names = table.pair
    words = [name for name in names if all(isinstance(row[name], str) for row in rows)]
    if not words or any(isinstance(row[words[0]], str) != (words[0] in words) for row in rows):
        return None
    texts = [str(row[words[0]]) for row in rows]
    if any(_MARKED.search(text.replace(":", "")) for text in texts):
        return None
    if len(words) == 2 and table.sort:
        label = next(name for name in names if name != table.sort)
        cells = [(str(row[label]), str(row[table.sort])) for row in rows]
        if any(_MARKED.search(text) for cell in cells for text in cell):
            return None
        return in_series([f"{text} ({kind})" for text, kind in cells])
    if len(words) == 2 and all(KEY.fullmatch(str(row[words[1]])) for row in rows):
        return None  # of two keys, which is which?
    if len(words) == 2:
        told = [f'{text}: "{row[words[1]]}"' for text, row in zip(texts, rows, strict=True)]
        return (
            "; ".join(told) if not any(":" in text for text in texts) and not any(asides) else None
        )
    (sums,) = set(names) - set(words)
    if words_of(sums)[-1:] in _UNSAID:
        return None
    if any(isinstance(row[sums], str) for row in rows):
        return None
    mark = ":" if any(re.search(r"\d$|:", text) for text in texts) else ""
    told = [
        f"{text}{mark} {json.dumps(row[sums])}{aside}"
        for text, row, aside in zip(texts, rows, asides, strict=True)
    ]
    return ", ".join(told) if mark else in_series(told)


_SORTS = tuple(
    (word,)
    for word in "type kind dtype role source store seller email phone group class size".split()
)
_UNSAID = (("weight",), ("priority",), ("order",), ("position",), ("index",), ("level",), ("rank",))
"""Numbers that nobody tells without their name."""

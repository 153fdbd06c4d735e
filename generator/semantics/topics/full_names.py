"""Rows of people with first and last name, told by the whole name: "Ana Berg and Tom Lee"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.quick import Struct
from generator.records import Json
from generator.semantics.described.naming import words_of
from generator.semantics.topics.rows import Table

_FIRST = frozenset(("first name", "given name", "forename", "first"))
_LAST = frozenset(("last name", "family name", "surname", "last"))
WHOLE = "name"


class FullName(Struct, frozen=True):
    """The columns of the first and the last name, and the table that has one for both."""

    first: str
    last: str
    table: Table

    def joined(self, rows: Sequence[Mapping[str, Json]]) -> list[Json] | None:
        """The rows with whole names; None where a name could not be parted again."""
        told: list[Json] = []
        for row in rows:
            first, last = row.get(self.first), row.get(self.last)
            if not (isinstance(first, str) and isinstance(last, str) and first and last):
                return None
            if " " in last:
                return None
            rest = {key: one for key, one in row.items() if key not in (self.first, self.last)}
            told.append({WHOLE: f"{first} {last}", **rest})
        return told

    def parted(self, rows: Sequence[Json]) -> list[Json] | None:
        """The rows as the schema has them; None where a name is no whole one."""
        told: list[Json] = []
        for row in rows:
            whole = row.get(WHOLE) if isinstance(row, Mapping) else None
            if not isinstance(whole, str) or not isinstance(row, Mapping) or " " not in whole:
                return None
            first, _, last = whole.rpartition(" ")
            rest = {key: one for key, one in row.items() if key != WHOLE}
            told.append({self.first: first, self.last: last, **rest})
        return told


def full_name_of(table: Table) -> FullName | None:
    """How the table parts names; None if it has no two columns for them, or one for the whole."""
    named = {
        " ".join(words_of(name)): name for name, kind in table.types.items() if kind == "string"
    }
    first = next((named[words] for words in named if words in _FIRST), "")
    last = next((named[words] for words in named if words in _LAST), "")
    if not first or not last or WHOLE in table.types:
        return None
    rest = {name: kind for name, kind in table.types.items() if name not in (first, last)}
    needed = tuple(name for name in table.needed if name not in (first, last))
    return FullName(first, last, Table({WHOLE: "string", **rest}, (WHOLE, *needed)))

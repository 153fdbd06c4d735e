"""Tables of what belongs together in the world, and which parameters their columns serve.

``catalogues/relations.ini`` says what the columns of ``relation_*.txt`` hold.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from generator.quick import Struct
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_sections, rows
from generator.semantics.described.naming import singular
from generator.semantics.described.things import told_thing
from generator.semantics.drawing.composed import mentions

_NAMING = frozenset("name title full exact first second third one two 1 2 3 a b the main".split())
"""Words of a name beside the thing itself."""
_CODED = frozenset(
    "numbers money identifiers contact web files code dates time times timewords codes".split()
)
"""Families whose values are no names, whatever the parameter's name ends in."""


class Column(Struct, frozen=True):
    """What a column serves."""

    name: str
    types: frozenset[str]
    heads: frozenset[str]
    near: str
    shared: bool
    number: bool

    def takes(self, one: Parameter) -> bool:
        """Whether the parameter, of a fitting kind or name, may have what stands in the column."""
        kinds = ("integer", "number", "string") if self.number else ("string",)
        coded = one.meaning.family in _CODED and not self.number
        if coded and one.meaning.name not in self.types:
            return False
        return one.leaf.schema.get("type") in kinds

    def is_near(self, one: Parameter) -> bool:
        """Whether the parameter's surroundings speak of what the column holds."""
        return not self.near or mentions(one.leaf, self.near)

    def mends(self, one: Parameter) -> bool:
        """Whether the parameter got another kind of value than its name asks for.

        Not where examples are shown, which tell the kind better than any name.
        """
        known = one.meaning.name in self.types | {"kindred", "enum"}
        return not (known or one.leaf.examples)


class Relation(Struct, frozen=True):
    """A table's columns; ``share`` of calls with an unknown key take a row all the same."""

    name: str
    share: float
    columns: tuple[Column, ...]

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows; blank where nothing is told."""
        return _padded(self.name, len(self.columns))


@functools.cache
def _padded(name: str, width: int) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (*row, *("",) * (width - len(row)))[:width] for row in rows(f"relation_{name}.txt")
    )


@functools.cache
def all_relations() -> tuple[Relation, ...]:
    """All tables, in order of the file."""
    found = []
    for name, told in read_sections("relations.ini").items():
        lines = dict(told)
        share = float(lines.pop("share", "1"))
        columns = tuple(_column(key, text) for key, text in lines.items())
        found.append(Relation(name, share, columns))
    return tuple(found)


def _column(name: str, text: str) -> Column:
    parts = (part.partition(":") for part in text.split("|"))
    told = {key.strip(): words for key, _, words in parts}
    types, heads = (frozenset(told.get(key, "").split()) for key in ("types", "heads"))
    near = told.get("near", "").strip()
    return Column(name, types, heads, near, "shared" in told, "number" in told)


@functools.lru_cache(maxsize=2048)
def _heads_of(words: tuple[str, ...], description: str) -> frozenset[str]:
    left = [singular(word) for word in words if word not in _NAMING]
    if not left:
        left = list(told_thing(description)) or list(words)
    return frozenset({"_".join(left[-2:]), *left[-1:]})


def _heads(one: Parameter) -> frozenset[str]:
    """The last words of the parameter's name, or of the thing that its description names."""
    return _heads_of(one.leaf.words, one.leaf.description)


@functools.cache
def _places(by_kind: bool) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Kind, or head of a name → (relation, column) that serve it."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for at, relation in enumerate(all_relations()):
        for column, each in enumerate(relation.columns):
            for word in each.types if by_kind else each.heads:
                found[word] = (*found.get(word, ()), (at, column))
    return found


def served(parameters: Sequence[Parameter]) -> dict[int, dict[int, list[Parameter]]]:
    """Relation → column → the parameters that it serves: by kind, else by name."""
    found: dict[int, dict[int, list[Parameter]]] = {}
    for one in parameters:
        kinds = _places(by_kind=True).get(one.meaning.name, ())
        named = [place for head in _heads(one) for place in _places(by_kind=False).get(head, ())]
        done: set[int] = set()
        for at, column in (*kinds, *sorted(named)):
            each = all_relations()[at].columns[column]
            if at not in done and each.takes(one) and (column or each.is_near(one)):
                done.add(at)
                found.setdefault(at, {}).setdefault(column, []).append(one)
    return found

"""Values of one call that belong together by what the world is like: an athlete and her sport."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.quick import Struct
from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.agreement.localities import code_of_country, state_of_town
from generator.semantics.agreement.tables import Relation, all_relations, served
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_values, rows
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.drawing.declared import coded_pairs
from generator.semantics.drawing.listed import described
from generator.semantics.fits import fits

_OWN = frozenset({"given", "flag", "list"})
"""Meanings whose values are the user's own, or nothing that a table could hold."""


def relations(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for each set of parameters under one parent that one table serves."""
    by_parent: dict[tuple[str, ...], list[Parameter]] = {}
    for one in parameters:
        if one.meaning.name not in _OWN:
            by_parent.setdefault(one.leaf.path[:-1], []).append(one)
    for beside in by_parent.values():
        yield from _under_one(beside, side)


def _under_one(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    tables = [
        (all_relations()[at], dict(sorted(columns.items())))
        for at, columns in sorted(served(parameters).items())
    ]
    tables.sort(key=lambda pair: (-sum(map(len, pair[1].values())), 0 not in pair[1]))
    taken: set[str] = set()
    for relation, columns in tables:
        mine = {at: [one for one in those if one.pointer not in taken]
                for at, those in columns.items()}  # fmt: skip
        if not mine.get(0):  # without the key, only what the texts speak of
            mine = {at: [one for one in those if relation.columns[at].is_near(one)]
                    for at, those in mine.items()}  # fmt: skip
        mine = {at: those for at, those in mine.items() if those}
        if not mine:
            continue
        shared = sum(relation.columns[at].shared for at in mine)
        together = tuple(one for those in mine.values() for one in those)
        table = _Table(relation, {at: tuple(those) for at, those in mine.items()}, side)
        mends = relation.share == 1 and any(map(relation.columns[0].mends, mine.get(0, ())))
        alone = mends or bool(table.topical)
        if alone or (len(together) > 1 and (0 in mine or shared > 1)):
            taken |= {one.pointer for one in together}
            yield Agreement(together, table.repair, 1 if alone else 2)


class _Usable(Struct, frozen=True):
    """Rows that fit some parameters, and where their cells stand: (column, text) → rows."""

    rows: tuple[tuple[str, ...], ...]
    by_cell: Mapping[tuple[int, str], tuple[tuple[str, ...], ...]]


@dataclass(frozen=True)
class _Table:
    """The parameters of one call by column, and the rows that they may take."""

    relation: Relation
    columns: Mapping[int, tuple[Parameter, ...]]
    side: Side
    found: dict[tuple[tuple[int, str, str], ...], _Usable] = field(default_factory=dict)

    @functools.cached_property
    def share(self) -> float:
        """The share of keys that validation keeps."""
        return next(iter(self.columns.values()))[0].meaning.setting.value_share

    @functools.cached_property
    def text(self) -> str:
        """All that is written about the parameters and the function, without what is an example."""
        leaves = [one.leaf for those in self.columns.values() for one in those]
        told = " ".join(map(described, leaves))
        for shown in (each for leaf in leaves for each in leaf.examples if isinstance(each, str)):
            if (bare := shown.casefold()) in told:  # a "wool coat" makes no shop one of wool
                told = re.sub(rf"(?<!\w){re.escape(bare)}(?!\w)", " ", told)
        return told

    @functools.cached_property
    def topical(self) -> tuple[tuple[str, ...], ...]:
        """The rows of which the texts name what rows share and no parameter asks: "soccer"."""
        columns = enumerate(self.relation.columns)
        shared = [at for at, column in columns if column.shared and at not in self.columns]
        cells = {row[at]: None for row in self.relation.rows for at in shared}
        told = {cell for cell in cells if self._told(cell)}
        return tuple(row for row in self.relation.rows if told & {row[at] for at in shared})

    @functools.cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(
            name for row in self.relation.rows for name in row[0].casefold().split(";")
        )

    def _told(self, cell: str) -> bool:
        """Whether the texts name what stands in the cell."""
        names = [name.casefold() for name in cell.split(";") if name]
        # a pattern is made only for what stands there at all
        there = (name for name in names if name in self.text)
        return any(re.search(rf"\b{re.escape(name)}s?\b", self.text) for name in there)

    def repair(self, values: Values, rng: random.Random) -> None:
        """Values of one row, the one that keeps most of what was drawn."""
        here = [
            (at, [one for one in those if one.pointer in values])
            for at, those in self.columns.items()
        ]
        here = [(at, those) for at, those in here if those]
        known = any(at == 0 and _text(values[those[0].pointer]) in self._keys for at, those in here)
        if not known and not self.topical and rng.random() >= self.relation.share:
            return
        usable = self._usable(here, values)
        if not usable.rows:
            return
        row = self._chosen(usable, here, values, rng)
        used = [row]
        for at, those in here:
            self._put(those[0], at, row, values)
            for more in those[1:]:
                used.append(self._beside(usable.rows, used, rng))
                self._put(more, at, used[-1], values)

    def _usable(self, here: Sequence[tuple[int, list[Parameter]]], values: Values) -> _Usable:
        """The rows whose cells the parameters take in the form of what was drawn."""
        asked = [(at, one, values[one.pointer]) for at, those in here for one in those]
        key = tuple((at, one.pointer, _form(one, drawn)) for at, one, drawn in asked)
        if key not in self.found:
            kept = [
                row
                for row in self.topical or self.relation.rows
                if all(row[at] for at, _, _ in asked)
                and all(
                    fits(one.leaf.schema, self._written(row[at], one, row, drawn))
                    for at, one, drawn in asked
                )
            ]
            if self.side != "any" and self.share > 0:
                held = self.side == "validation"
                kept = [row for row in kept if is_held_out(row[0], self.share) == held] or kept
            cells: dict[tuple[int, str], list[tuple[str, ...]]] = {}
            for row in kept:
                for at, cell in enumerate(row):
                    for name in cell.casefold().split(";"):
                        cells.setdefault((at, name), []).append(row)
            by_cell = {cell: tuple(those) for cell, those in cells.items()}
            self.found[key] = _Usable(tuple(kept), by_cell)
        return self.found[key]

    def _chosen(
        self,
        usable: _Usable,
        here: Sequence[tuple[int, list[Parameter]]],
        values: Values,
        rng: random.Random,
    ) -> tuple[str, ...]:
        """A row with the options that were drawn, then with the key, then with the rest."""
        kept = usable.rows
        for at, those in sorted(here, key=lambda pair: pair[1][0].meaning.name != "enum"):
            same = usable.by_cell.get((at, _text(values[those[0].pointer])), ())
            kept = (same if kept is usable.rows else tuple(r for r in kept if r in same)) or kept
        return kept[int(rng.random() * len(kept))]

    def _beside(
        self, usable: Sequence[tuple[str, ...]], used: list[tuple[str, ...]], rng: random.Random
    ) -> tuple[str, ...]:
        """Another row that has the same in the shared columns."""
        shared = [at for at, column in enumerate(self.relation.columns) if column.shared]
        keys = {row[0] for row in used}
        others = [row for row in usable if row[0] not in keys]
        alike = [row for row in others if all(row[at] == used[0][at] for at in shared)]
        found = alike or others or used
        return found[int(rng.random() * len(found))]

    def _put(self, one: Parameter, at: int, row: Sequence[str], values: Values) -> None:
        written = self._written(row[at], one, row, values[one.pointer])
        if fits(one.leaf.schema, written):
            values[one.pointer] = written

    def _written(self, cell: str, one: Parameter, row: Sequence[str], drawn: Json) -> Json:
        """The cell as the parameter wants it: a number, a code, "City, State", lower case."""
        names = cell.split(";")
        options = one.leaf.schema.get("enum")
        if isinstance(options, list):
            lowered = [name.casefold() for name in names]
            return next((value for value in options if _text(value) in lowered), names[0])
        form = _form(one, drawn)
        if form == "number":
            return int(cell) if cell.isdigit() else cell
        name = next((name for name in names if self._told(name)), names[0])
        if form.startswith("code"):
            return _code(name, int(form[4:]))
        if form == "long":
            return _long(name, row)
        if form == "state":
            return next((each for each in names if len(each) == 2), name)
        return name.lower() if form == "lower" else name


def _text(value: Json) -> str:
    return value.casefold() if isinstance(value, str) else str(value)


def _form(one: Parameter, drawn: Json) -> str:
    """How the drawn value is written."""
    if not isinstance(drawn, str):
        return "number"
    if one.meaning.name in ("country_code", "language_code", "language") and len(drawn) < 4:
        return f"code{len(drawn)}"
    if one.meaning.name == "region" and len(drawn) == 2:
        return "state"
    if one.meaning.name in ("city", "location") and ", " in drawn:
        return "long"
    shown = [text for text in one.leaf.examples if isinstance(text, str)]
    return "lower" if shown and all(text.islower() for text in shown) else "plain"


def _code(name: str, length: int) -> str:
    """The code of a country or a language; the name where none is known."""
    land = code_of_country().get(name.casefold(), "")
    if land:
        longer = {row[1]: row[2] for row in rows("places_countries.txt")}
        return land if length == 2 else longer.get(land, name)
    spoken = coded_pairs(read_values("codes_languages.txt"))
    return next((code for code, names in spoken.items() if name in names), name)


def _long(city: str, row: Sequence[str]) -> str:
    """A city with its state or country, where these are known."""
    state = state_of_town(city)
    land = next((cell for cell in row if cell.casefold() in code_of_country()), "")
    where = state if state and land in ("", "United States") else land
    return f"{city}, {where}" if where else city

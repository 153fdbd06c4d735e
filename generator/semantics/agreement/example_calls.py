"""Values of calls that somebody made up as a whole, so that they belong together."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.quick import Struct, field
from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.drawing.catalogue import OPEN_FROM
from generator.semantics.drawing.composed import is_held_out

SHARE = 0.6
"""Share of calls that are taken as they were made up where own values would do as well."""

ENOUGH = 60
"""With fewer calls to choose from the share is as much less: the same values again and again
teach a model less than ones that are a little odd."""

LEAST = 6
"""With fewer calls to choose from, values that don't belong together are better than the same."""


def example_calls(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair that puts in the values of one such call, if the function has any."""
    if not parameters:
        return
    first = parameters[0]
    setting, function = first.meaning.setting, first.leaf.function.name
    rows = setting.calls.get(function, ())
    given = frozenset().union(*rows) if rows else frozenset()
    members = tuple(one for one in parameters if one.pointer in given)
    if not members:
        return
    listed = {one.pointer: one.key for one in members}
    lists = {at: setting.values[key] for at, key in listed.items() if key in setting.values}
    split = given - {at for at, values in lists.items() if len(values) < OPEN_FROM}
    share = setting.value_share if side != "any" else 0.0
    own = tuple(row for row in rows if share == 0 or _is_of(row, split, share, side))
    yield Agreement(members, _Calls(own, given, frozenset(lists)).repair, 1)


def _is_of(row: Mapping[str, Json], split: Set[str], share: float, side: Side) -> bool:
    """Whether all texts that belong to one side are of this side."""
    held = side == "validation"
    texts = (
        text
        for pointer, value in row.items()
        if pointer in split
        for text in (value if isinstance(value, list) else [value])
        if isinstance(text, str)
    )
    return all(is_held_out(text, share) == held for text in texts)


class _Calls(Struct):
    """The calls of one side; where a value of ``lacking`` is asked for, one is always taken."""

    rows: tuple[Mapping[str, Json], ...]
    pointers: frozenset[str]
    lacking: frozenset[str]
    fitting: dict[frozenset[str], tuple[Mapping[str, Json], ...]] = field(default_factory=dict)

    def repair(self, values: Values, rng: random.Random) -> None:
        """All of these values from one call that has them; none where no call has."""
        wanted = self.pointers.intersection(values)
        rows = self.fitting.get(wanted)
        if rows is None:
            fitting = tuple(row for row in self.rows if wanted <= row.keys())
            rows = self.fitting[wanted] = fitting if len(fitting) >= LEAST else ()
        share = SHARE * min(1.0, len(rows) / ENOUGH)
        if not rows or (self.lacking.isdisjoint(wanted) and rng.random() >= share):
            return
        row = rows[int(rng.random() * len(rows))]
        for pointer in sorted(wanted):
            # a copy: whoever gets a record may change it
            values[pointer] = copy.deepcopy(row[pointer])

"""Values inside a list's members and other structures agree as those of one call do."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.records import Json, Side
from generator.semantics.agreement.agree import agreements
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter
from generator.semantics.topics.structured import Listed


class Members(NamedTuple):
    """What must agree in each member; ``path`` leads to the members, "*" standing for any."""

    path: tuple[str, ...]
    keys: tuple[tuple[str, tuple[str, ...]], ...]
    """Pointer of each parameter that is looked at, and the way to it from the member."""
    agreements: tuple[Agreement, ...]

    def repair(self, arguments: Json, rng: random.Random) -> None:
        """Make each member of these arguments agree with itself, in place."""
        for member in list(_at(arguments, self.path)):
            found = {pointer: _value(member, key) for pointer, key in self.keys}
            values = {pointer: held[0] for pointer, held in found.items() if held}
            before = values.copy()
            for agree in self.agreements:
                if agree.is_due(values):
                    agree.repair(values, rng)
            for pointer, key in self.keys:
                if pointer in values and values[pointer] is not before.get(pointer):
                    _put(member, key, values[pointer])


def members(
    inner: Iterable[Parameter], structured: Sequence[Parameter], side: Side
) -> tuple[Members, ...]:
    """For the structured parameters, what their members' values (``inner``) must agree on."""
    held = {one.leaf.path for one in structured}
    given = {one.leaf.path for one in structured if isinstance(one.meaning, Listed)}
    grouped: dict[tuple[str, ...], list[Parameter]] = {}
    for one in inner:
        path = one.leaf.path
        last = max((at + 1 for at, key in enumerate(path) if key == "*"), default=0)
        around = [path[:size] for size in range(1, len(path)) if path[:size] in held]
        if last < len(path) and around and given.isdisjoint(around):  # what is listed stays
            grouped.setdefault(path[:last] if last else around[0], []).append(one)
    found = []
    for path, beside in sorted(grouped.items()):
        agree = agreements(beside, side) if len(beside) > 1 else ()
        seen = {one.pointer: one.leaf.path for each in agree for one in each.parameters}
        keys = tuple((pointer, where[len(path) :]) for pointer, where in seen.items())
        if agree:
            found.append(Members(path, keys, agree))
    return tuple(found)


def _at(value: Json, path: Sequence[str]) -> Iterator[dict[str, Json]]:
    """The objects that a path leads to."""
    if not path:
        if isinstance(value, dict):
            yield value
    elif path[0] == "*":
        for each in value if isinstance(value, list) else ():
            yield from _at(each, path[1:])
    elif isinstance(value, dict) and path[0] in value:
        yield from _at(value[path[0]], path[1:])


def _value(member: Json, key: Sequence[str]) -> tuple[Json, ...]:
    """The value there; empty where there is none."""
    for name in key:
        if not isinstance(member, dict) or name not in member:
            return ()
        member = member[name]
    return (member,)


def _put(member: dict[str, Json], key: Sequence[str], value: Json) -> None:
    for name in key[:-1]:
        inner = member[name]
        assert isinstance(inner, dict)  # the value there was read
        member = inner
    member[key[-1]] = value

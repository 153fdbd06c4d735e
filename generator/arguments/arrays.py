"""Arrays: how many items, and which node each is drawn from."""

from __future__ import annotations

import random
from collections.abc import Callable

from generator.arguments.equality import among
from generator.arguments.node import Node, NoValue, State
from generator.quick import Struct, field
from generator.records import Json
from generator.semantics.topics.composite import is_of_size

USUAL = 3
REDRAWS = 30
AGAIN = 4
BULKY = 4
"""How many values a member has at most that people give several of by hand."""
ALONE = 0.75
"""How often a bulky member is the last one."""


class ArrayOption(Struct):
    """Draws an array of ``least`` to ``most`` items; ``layout(n)`` gives their nodes.

    ``usual`` is how many items there are by nature (a tuple's length), 0 if that is open.
    """

    least: int
    most: int | None
    usual: int
    unique: bool
    layout: Callable[[int], list[Node]]
    _layouts: dict[int, list[Node]] = field(default_factory=dict)

    def needs(self) -> tuple[Node, ...]:
        """The nodes of the shortest array."""
        return tuple(dict.fromkeys(self.nodes(min(self.least, 64))))

    def nodes(self, count: int) -> list[Node]:
        """The nodes of the members of an array of that length."""
        if count not in self._layouts:
            self._layouts[count] = self.layout(count)
        return self._layouts[count]

    def draw(self, rng: random.Random, state: State, depth: int) -> list[Json]:
        """The array; shorter than intended where further items can't be drawn."""
        inner = state if state.present is None else State(state.anchor, steps=state.steps)
        value: list[Json] = []
        for node in self.nodes(self._count(rng, depth)):
            try:
                item = self._item(node, value, rng, inner, depth)
            except NoValue:
                if len(value) >= self.least:
                    break
                raise
            value.append(item)
            if is_enough(value, self.least, rng):
                break
        state.steps = inner.steps
        return value

    @property
    def varies(self) -> bool:
        """Whether the length is drawn: by nature, a tuple has one."""
        return self.usual < max(self.least, 1)

    def span(self) -> tuple[int, int]:
        """The least and the greatest length that is drawn."""
        if not self.varies:
            return self.usual, self.usual
        low = max(self.least, 1)
        high = max(low, USUAL) if self.most is None else min(self.most, max(low, USUAL))
        return min(low, high), high

    def _count(self, rng: random.Random, depth: int) -> int:
        if depth <= 0:
            return self.least
        low, high = self.span()
        return rng.randint(low, high) if self.varies else low

    def _item(
        self, node: Node, before: list[Json], rng: random.Random, state: State, depth: int
    ) -> Json:
        like = columns(before)

        def one(depth: int) -> Json:
            state.like = like
            drawn = node.draw(rng, state, depth)
            state.like = None
            return drawn

        if not self.unique:
            return another(lambda: one(depth - 1), before)
        for turn in range(REDRAWS):
            value = one(depth - (1 if turn < REDRAWS // 2 else 0))
            if not among(value, before):
                return value
        raise NoValue("uniqueItems")


def another(draw: Callable[[], Json], before: list[Json]) -> Json:
    """A member unlike those before it, if a few draws find one: nobody sends one object twice.

    Numbers are of one size, as those of a series are.
    """
    value = draw()
    for _ in range(AGAIN):
        if not is_again(value, before) and is_of_size(value, before):
            break
        value = draw()
    return value


def is_again(value: Json, before: list[Json]) -> bool:
    """Whether a text or an object is there already, or bears a name that is: no two "Books"."""
    if not before or not isinstance(value, dict):
        return isinstance(value, str) and value in before
    first = next(iter(value), "")
    name = value.get(first)
    if not isinstance(name, str):
        return value in before
    for row in before:  # noqa: SIM110 - each member of each list is looked at, twice as fast so
        if isinstance(row, dict) and row.get(first) == name:
            return True
    return False


def is_enough(value: list[Json], least: int, rng: random.Random) -> bool:
    """Whether the last member is so bulky that people stop there: nobody types three of these."""
    last = value[-1]
    if len(value) < least or type(last) is not dict or sum(map(_bulk, last.values())) <= BULKY:
        return False
    return rng.random() < ALONE


def _bulk(part: Json) -> int:
    """How many values there are in a property, an object being too much to type."""
    if isinstance(part, dict):
        return BULKY + 1
    return sum(map(_bulk, part)) if isinstance(part, list) else 1


def columns(before: list[Json]) -> frozenset[str] | None:
    """The keys of the first of some objects, which the next has too: rows of one table."""
    first = before[0] if before else None
    return frozenset(first) if isinstance(first, dict) else None

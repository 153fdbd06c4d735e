"""Straight draws: what is the same in every draw of a node is settled beforehand, in a closure.

A node looks at its options, the state and the depth each time. Most nodes leave nothing to choose
there; a closure then draws the same values as the node would, without looking.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection

from generator.arguments.arrays import REDRAWS, ArrayOption, another, columns, is_enough
from generator.arguments.equality import among
from generator.arguments.node import LEAF_TRIES, Check, Node, NoValue, Option, Scalar, State
from generator.arguments.objects import ObjectOption, choose
from generator.records import Anchor, Json, keys_of
from generator.semantics.base import Sampler

Pairs = tuple[tuple[str, Sampler], ...]
Member = Callable[[random.Random, Anchor, list[Json]], Json]
Row = Callable[[random.Random, Anchor, frozenset[str] | None], Json]
DEPTH = 5
LARGEST = 400
"""Leaves that a closure may draw at most; beyond, the node draws, which counts its steps."""
LOOKING = 40
"""What a node that has to look counts for."""
LONGEST = 64
MOST_RIGHT = 10_000
"""Texts, and whole numbers, that are known to be valid, of one leaf."""


class Straight:
    """The closures of one compiled schema, each made when it is first wanted."""

    def __init__(self, opaque: Collection[tuple[str, ...]]) -> None:
        """``opaque``: the paths whose insides no plan speaks about."""
        self._opaque = opaque
        self._made: dict[tuple[int, int], tuple[Sampler, int]] = {}
        self._rows: dict[Sampler, Row] = {}

    def pairs(self, node: Node, opened: frozenset[str]) -> Pairs | None:
        """The straight loop for a planned object, or None where it needs more than that.

        ``NoValue`` where a property is asked for that can't hold.
        """
        option = _only(node)
        if not isinstance(option, ObjectOption) or option.dependent:
            return None
        fields = [field for field in option.fields if field.required or field.pointer in opened]
        if any(field.node.dead for field in fields):
            raise NoValue(node.path)
        crowded = option.most is not None and len(fields) > option.most
        extra = option.extras is not None and option.extras.natural and not fields
        if len(fields) < option.least or crowded or extra:
            return None
        if any(field.pointer is None for field in option.fields):
            return None
        return tuple((f.name, self._planned(f.node, f.pointer, opened)) for f in fields)

    def _planned(self, node: Node, pointer: str | None, opened: frozenset[str]) -> Sampler:
        """A closure for a value of whose insides the plan may speak."""
        option = _only(node)
        plain = node.leaf is not None and node.leaf_check is None
        if plain or node.scalar or keys_of(pointer or "") in self._opaque:
            return self.free(node, DEPTH)
        if isinstance(option, ArrayOption) and node.leaf is None:
            return self.free(node, DEPTH)
        pairs = self.pairs(node, opened) if node.leaf is None else None
        if pairs is not None:
            inner = pairs
            return lambda rng, anchor: {key: sample(rng, anchor) for key, sample in inner}
        return lambda rng, anchor: node.draw(rng, State(anchor, opened), DEPTH)

    def free(self, node: Node, depth: int) -> Sampler:
        """A closure that draws what ``node.draw`` does where no plan reaches."""
        return self._weighed(node, depth)[0]

    def _weighed(self, node: Node, depth: int) -> tuple[Sampler, int]:
        """The closure, and how many leaves it draws at most."""
        key = (id(node), depth)
        if key not in self._made:
            made = self._make(node, depth)
            small = made is not None and made[1] <= LARGEST
            self._made[key] = made if made is not None and small else self._looking(node, depth)
        return self._made[key]

    def _make(self, node: Node, depth: int) -> tuple[Sampler, int] | None:
        if node.leaf is not None:
            check = node.leaf_check
            return (node.leaf if check is None else _checked(node, node.leaf, check, depth)), 1
        option = _only(node)
        if isinstance(option, Scalar):
            return option.sample, 1
        if isinstance(option, ArrayOption) and depth > 0:
            return self._array(option, depth)
        if isinstance(option, ObjectOption) and depth > 0:
            return self._object(option, depth)
        return None

    def _array(self, option: ArrayOption, depth: int) -> tuple[Sampler, int] | None:
        """An array whose members are all drawn from one node."""
        low, high = option.span()
        if high > LONGEST:
            return None
        nodes = {id(node): node for count in range(low, high + 1) for node in option.nodes(count)}
        if len(nodes) != 1:
            return None
        (node,) = nodes.values()
        sample, weight = self._weighed(node, depth - 1)
        member = _another(self._row(sample))
        if option.unique:
            member = _fresh(self._row(sample), self._row(self.free(node, depth)))
        least, varies = option.least, option.varies

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            value: list[Json] = []
            for _ in range(rng.randint(low, high) if varies else low):
                try:
                    value.append(member(rng, anchor, value))
                except NoValue:
                    if len(value) >= least:
                        break
                    raise
                if is_enough(value, least, rng):
                    break
            return value

        return draw, high * weight

    def _object(self, option: ObjectOption, depth: int) -> tuple[Sampler, int] | None:
        """An object with nothing in it but its fields, which don't depend on each other."""
        if not option.independent():
            return None
        made = [(field, self._weighed(field.node, depth - 1)) for field in option.fields]
        fields = tuple((f.name, sample, f.required) for f, (sample, _) in made)
        names = [f.name for f in option.fields if not f.required and not f.node.dead]
        deep, places = option.deep, option.places
        needed = any(f.required for f in option.fields)
        weight = sum(weight for _, (_, weight) in made)
        if not names:
            pairs = tuple((name, sample) for name, sample, required in fields if required)
            return (lambda rng, anchor: {key: sample(rng, anchor) for key, sample in pairs}), weight

        def row(rng: random.Random, anchor: Anchor, like: frozenset[str] | None) -> Json:
            chosen: Collection[str] | None = like
            if chosen is None:
                chosen = choose(rng, names, deep, places, bare=not needed)
            value = {}
            for name, sample, required in fields:
                if required:
                    value[name] = sample(rng, anchor)
                elif name in chosen:
                    try:
                        value[name] = sample(rng, anchor)
                    except NoValue:
                        continue
            return value

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            return row(rng, anchor, None)

        self._rows[draw] = row
        return draw, weight

    def _row(self, sample: Sampler) -> Row:
        """The same for a row of a table, which has the columns of the row before."""
        return self._rows.get(sample) or (lambda rng, anchor, like: sample(rng, anchor))

    def _looking(self, node: Node, depth: int) -> tuple[Sampler, int]:
        """The node itself draws."""

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            return node.draw(rng, State(anchor), depth)

        self._rows[draw] = lambda rng, anchor, like: node.draw(rng, State(anchor, like=like), depth)
        return draw, 1 if node.scalar else LOOKING


def _only(node: Node) -> Option | None:
    """The one way to draw a node's values; None where there are several, or a check."""
    return node.options[0] if len(node.options) == 1 and node.guard is None else None


def _checked(node: Node, leaf: Sampler, check: Check, depth: int) -> Sampler:
    """The values of a leaf that are valid; if none is found, the node's own."""
    listed = getattr(leaf, "values", None)
    if listed is not None and len(listed) <= LONGEST and all(map(check, listed)):
        return leaf  # each was looked at here: of options nearly always all are valid
    # what comes again and again: looking is quicker than checking; 1 is no 1.0 and no true
    right: set[str | int] = set()

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        for _ in range(LEAF_TRIES):
            value = leaf(rng, anchor)
            if type(value) is str or type(value) is int:
                if value in right:
                    return value
                if check(value):
                    if len(right) < MOST_RIGHT:
                        right.add(value)
                    return value
            elif check(value):
                return value
        return node.unspoken(rng, State(anchor), depth)

    return draw


def _another(row: Row) -> Member:
    """A member of an array: nobody sends one and the same object twice."""

    def draw(rng: random.Random, anchor: Anchor, before: list[Json]) -> Json:
        if not before:  # like nothing, and unlike nothing
            return row(rng, anchor, None)
        like = columns(before)
        return another(lambda: row(rng, anchor, like), before)

    return draw


def _fresh(row: Row, deeper: Row) -> Member:
    """A member unlike those before it; after many tries it may be larger."""

    def draw(rng: random.Random, anchor: Anchor, before: list[Json]) -> Json:
        like = columns(before)
        for turn in range(REDRAWS):
            value = (row if turn < REDRAWS // 2 else deeper)(rng, anchor, like)
            if not among(value, before):
                return value
        raise NoValue("uniqueItems")

    return draw

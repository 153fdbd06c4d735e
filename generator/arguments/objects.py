"""Objects: which properties are there, and what is in them.

Required names always; optional ones as the plan says, or few of them without one.
An optional property that can't hold is left out; undeclared keys appear only where the schema
forces them or declares none.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable

from generator.arguments.node import Check, Node, NoValue, State
from generator.arguments.words import ENTRIES, KEYS
from generator.quick import Struct
from generator.records import Json
from generator.semantics.described.naming import words_of

_PLAUSIBLE = dict(ENTRIES)
MANY = 4
KEY_TRIES = 60
PICKY = 8
FIRST = 0.75
"""Share of objects with nothing required that have their first property."""
DEEP = 0.25
"""How often an optional object within an object is thought of."""


class Field(Struct):
    """A declared property; ``pointer`` is None where no plan reaches (inside arrays)."""

    name: str
    node: Node
    required: bool
    pointer: str | None
    deep: bool = False
    """Whether it is declared as an object itself."""


class Extras(Struct):
    """How undeclared keys are made: ``key`` draws a name, ``node`` gives its value's node.

    ``node`` returns None where any value goes; ``natural`` says that the object has some anyway.
    """

    key: Callable[[random.Random, State], str]
    node: Callable[[str], Node | None]
    fits: Callable[[Node, Json], bool]
    allowed: Check
    natural: bool


class ObjectOption(Struct):
    """Draws an object; see the module."""

    fields: list[Field]
    least: int
    most: int | None
    dependent: list[tuple[str, tuple[str, ...]]]
    extras: Extras | None
    deep: frozenset[str] = frozenset()
    places: tuple[tuple[str, str], ...] = ()
    """A file and an address of the same thing, of which one tells where it lies."""
    _fixed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.deep = frozenset(field.name for field in self.fields if field.deep)
        names = frozenset(field.name for field in self.fields if field.required)
        settled = len(names) == len(self.fields) >= self.least and not self.dependent
        if settled and (self.most is None or len(names) <= self.most):
            self._fixed = names  # nothing to choose
        self.places = places_of(field.name for field in self.fields if not field.required)

    def needs(self) -> tuple[Node, ...]:
        """The required properties' nodes."""
        return tuple(field.node for field in self.fields if field.required)

    def independent(self) -> bool:
        """Whether any choice of optional properties will do, and nothing else comes in."""
        required = sum(field.required for field in self.fields)
        roomy = self.most is None or len(self.fields) <= self.most
        extra = self.extras is not None and self.extras.natural
        return roomy and required >= self.least and not self.dependent and not extra

    def draw(self, rng: random.Random, state: State, depth: int) -> dict[str, Json]:
        """The object, its keys in the order of declaration."""
        like, state.like = state.like, None
        wanted = self._fixed if self._fixed else self._wanted(rng, state, depth, like)
        value: dict[str, Json] = {}
        present, fixed = state.present, state.fixed
        planned = present is not None
        failed = False
        for field in self.fields:
            if field.name not in wanted:
                continue
            if fixed is not None and field.pointer is not None and field.pointer in fixed:
                value[field.name] = fixed[field.pointer]
                continue
            inner = state
            if planned and field.pointer is None:
                inner = State(state.anchor, None, None, state.steps)
            try:
                value[field.name] = field.node.draw(rng, inner, depth - 1)
            except NoValue:
                if field.required or self._asked(field, present):
                    raise
                failed = True
        if failed or self.dependent:
            self._settle(value)
        if len(value) < self.least or self.extras is not None:
            self._fill(value, rng, state, depth)
        return value

    @staticmethod
    def _asked(field: Field, present: frozenset[str] | None) -> bool:
        return present is not None and field.pointer in present

    def _wanted(
        self, rng: random.Random, state: State, depth: int, like: frozenset[str] | None
    ) -> set[str]:
        """The names to give, before what can't be drawn is left out."""
        wanted = {field.name for field in self.fields if field.required}
        optional = [f for f in self.fields if not f.required and not f.node.dead]
        present = state.present
        if present is not None and all(field.pointer is not None for field in self.fields):
            wanted.update(field.name for field in optional if field.pointer in present)
        elif like is not None:
            wanted.update(field.name for field in optional if field.name in like)
        elif depth > 0 and optional:
            names = [field.name for field in optional]
            wanted.update(choose(rng, names, self.deep, self.places, bare=not wanted))
        if self.dependent:
            self._close(wanted)
        if self.most is not None and len(wanted) > self.most:
            needed = {field.name for field in self.fields if field.required}
            spare = [f.name for f in reversed(self.fields) if f.name in wanted - needed]
            wanted.difference_update(spare[: len(wanted) - self.most])
        missing = self.least - len(wanted)
        if missing > 0:
            rest = [field for field in optional if field.name not in wanted]
            rest.sort(key=lambda field: field.node.height)
            wanted.update(field.name for field in rest[:missing])
            self._close(wanted)
        return wanted

    def _close(self, wanted: set[str]) -> None:
        """Add what present properties need, over and over until nothing is missing."""
        known = {field.name: field for field in self.fields}
        for _ in range(len(self.fields) + 1):
            size = len(wanted)
            for name, needs in self.dependent:
                if name not in wanted:
                    continue
                if all(need in known and not known[need].node.dead for need in needs):
                    wanted.update(needs)
                elif name in known and not known[name].required:
                    wanted.discard(name)
            if len(wanted) == size:
                return

    def _settle(self, value: dict[str, Json]) -> None:
        """Drop optional properties whose companions could not be drawn."""
        required = {field.name for field in self.fields if field.required}
        for _ in range(len(self.dependent)):
            lacking = [
                name
                for name, needs in self.dependent
                if name in value and any(need not in value for need in needs)
            ]
            for name in lacking:
                if name in required:
                    raise NoValue(name)
                value.pop(name, None)
            if not lacking:
                return

    def _fill(self, value: dict[str, Json], rng: random.Random, state: State, depth: int) -> None:
        target = self.least
        extras = self.extras
        if extras is not None and extras.natural and depth > 0 and not value:
            target = max(target, rng.randint(1, 3))
        if self.most is not None:
            target = min(target, self.most)
        for turn in range(KEY_TRIES if extras is not None and len(value) < target else 0):
            assert extras is not None
            self._extra(extras, value, rng, state, depth, picky=turn < PICKY)
            if len(value) >= target:
                return
        if len(value) < self.least:
            raise NoValue("minProperties")

    def _extra(
        self,
        extras: Extras,
        value: dict[str, Json],
        rng: random.Random,
        state: State,
        depth: int,
        *,
        picky: bool,
    ) -> None:
        """Add one undeclared key; ``picky`` passes over keys whose usual values don't fit."""
        name = extras.key(rng, state)
        if name in value or not extras.allowed(name) or any(f.name == name for f in self.fields):
            return
        node = extras.node(name)
        if node is None:
            value[name] = rng.choice(_PLAUSIBLE.get(name, ("yes", "weekly", "blue")))
            return
        if node.dead:
            return
        usual = rng.choice(_PLAUSIBLE.get(name, (None,)))
        if usual is not None and extras.fits(node, usual):
            value[name] = usual
            return
        if usual is not None and picky:
            return
        try:
            value[name] = node.draw(rng, State(state.anchor, steps=state.steps), depth - 1)
        except NoValue:
            return


def declares_object(schema: object) -> bool:
    """Whether a schema says itself that its values are objects."""
    return isinstance(schema, dict) and (schema.get("type") == "object" or "properties" in schema)


def places_of(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of names of one thing's file and address: ``path`` and ``url``."""
    split = [(words_of(name), name) for name in names]
    files = [(words, name) for words, name in split if words[-1:] and words[-1] in _FILES]
    return tuple(
        (file, name)
        for led, file in files
        for words, name in split
        if words[:-1] == led[:-1] and words[-1:] and words[-1] in _ADDRESSES
    )


_FILES = frozenset(("path", "file", "filepath"))
_ADDRESSES = frozenset(("url", "uri"))


def choose(
    rng: random.Random,
    names: list[str],
    deep: frozenset[str],
    places: tuple[tuple[str, str], ...],
    *,
    bare: bool,
) -> list[str]:
    """Which optional properties to give: none, some, seldom all; of many, one to four.

    ``bare``: nothing is required. Such an object is there for what it holds, so it isn't empty;
    mostly it has what comes first, which is its own: the path of a file before its pages.
    ``deep`` are names of objects, which are seldom thought of; of two ``places`` one is told,
    of a bare object always.
    """
    if deep:
        thought = [one for one in names if one not in deep or rng.random() < DEEP]
        names = thought or (names if bare else [])
    lot = rng.randrange(7)
    if len(names) > MANY:
        chosen = rng.sample(names, rng.randint(1, MANY))
    elif lot < 3 and len(names) > 1:
        chosen = rng.sample(names, rng.randint(1, len(names) - 1))
    else:
        chosen = names if lot < 4 else []
    if bare and names[0] not in chosen[:MANY] and (not chosen or rng.random() < FIRST):
        chosen = [names[0], *chosen[: MANY - 1]]
    for pair in places:
        told = sum(one in chosen for one in pair)
        if told == len(pair) or (bare and not told):  # what has no place is nothing to work on
            kept = pair[int(rng.random() * len(pair))]
            chosen = [kept, *(name for name in chosen if name not in pair)]
    return chosen


def plain_key(rng: random.Random, state: State) -> str:
    """A key that people give to free-form objects."""
    return KEYS[rng.randrange(len(ENTRIES) if rng.random() < 0.98 else len(KEYS))]

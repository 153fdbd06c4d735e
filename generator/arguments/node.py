"""What a compiled schema is made of: nodes that draw a value by one of several options.

A draw raises ``NoValue`` where it finds nothing; the caller tries another way or leaves the value
out. Work is counted in ``State.steps``: when they are used up, ``Exhausted`` ends the whole draw.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Protocol

from generator.arguments.document import Located
from generator.quick import Struct, field
from generator.records import Anchor, Json
from generator.semantics.base import Sampler

Parts = tuple[Located, ...]
Check = Callable[[Json], bool]
SPOKEN = frozenset({"title", "description", "default", "examples", "example", "$comment"})
"""Keywords that hold a value to nothing."""
_FREE = SPOKEN | {"type", "properties", "additionalProperties", "propertyNames", "required"}
INFINITE = 10**6
TRIES = 24
LEAF_TRIES = 4


class NoValue(Exception):
    """This way of drawing found nothing; the arguments say where."""


class Exhausted(Exception):
    """The draw took more steps than it may."""


class State(Struct):
    """What one draw knows; ``present`` holds pointers and their ancestors.

    ``like`` are the keys of the row before, which the object drawn next has too.
    """

    anchor: Anchor
    present: frozenset[str] | None = None
    fixed: Mapping[str, Json] | None = None
    steps: int = 20_000
    like: frozenset[str] | None = None


class Option(Protocol):
    """One way to draw a value of a node."""

    def draw(self, rng: random.Random, state: State, depth: int) -> Json:
        """A value; ``depth`` is how many levels may still be opened freely."""

    def needs(self) -> tuple[Node, ...]:
        """The nodes without which it can't be drawn."""


class Scalar(Struct):
    """An option without children: enum members, strings, numbers, booleans, null."""

    sample: Callable[[random.Random, Anchor], Json]

    def draw(self, rng: random.Random, state: State, depth: int) -> Json:
        """A value of ``sample``, which may raise ``NoValue``."""
        return self.sample(rng, state.anchor)

    def needs(self) -> tuple[Node, ...]:
        """Nothing."""
        return ()


class Node(Struct, eq=False):
    """A place in the schema. ``dead`` says why it provably has no value; "" if it may have one."""

    parts: Parts
    path: tuple[str, ...] | None
    required: bool
    chain: frozenset[object] = frozenset()
    options: list[Option] = field(default_factory=list)
    spare: list[Option] = field(default_factory=list)
    cheap: list[Option] = field(default_factory=list)
    guard: Check | None = None
    leaf: Sampler | None = None
    leaf_check: Check | None = None
    built: bool = False
    scalar: bool = False
    inner: bool = False
    dead: str = ""
    complete: bool = True
    height: int = INFINITE
    build: Callable[[Node], None] | None = None

    def draw(self, rng: random.Random, state: State, depth: int) -> Json:
        """A value that passes the node's own check."""
        state.steps -= 1
        if state.steps < 0:
            raise Exhausted
        if self.leaf is None and not self.built and self.build is not None:
            self.build(self)  # which tells what its values mean
        if self.leaf is not None:
            check = self.leaf_check
            for _ in range(LEAF_TRIES):
                value = self.leaf(rng, state.anchor)
                if check is None or check(value):
                    return value
        return self.unspoken(rng, state, depth)

    def unspoken(self, rng: random.Random, state: State, depth: int) -> Json:
        """A value from the schema alone, whatever it may mean."""
        if not self.built and self.build is not None:
            self.build(self)
        options = self.options if depth > 0 else self.cheap or self.options
        count, guard = len(options), self.guard
        for turn in range(TRIES if count else 0):
            option = options[int(rng.random() * count)] if count > 1 else options[0]
            try:
                value = option.draw(rng, state, depth)
            except NoValue:
                if count == 1 and turn > 3:
                    break
                continue
            if guard is None or guard(value):
                return value
            state.steps -= 1
            if state.steps < 0:
                raise Exhausted
        raise NoValue(self.path)


def measure(nodes: list[Node]) -> None:
    """Set every node's height: the least number of levels that its smallest value has."""
    _relax(nodes)
    endless = [node for node in nodes if node.height >= INFINITE and node.spare]
    for node in endless:  # null ends a recursion that nothing else ends
        node.options, node.spare = node.options + node.spare, []
    if endless:
        _relax(nodes)
    for node in nodes:
        ranked = [(option_height(option), option) for option in node.options]
        least = min((height for height, _ in ranked), default=0)
        node.cheap = [option for height, option in ranked if height == least]


def _relax(nodes: list[Node]) -> None:
    changed = True
    rounds = 0
    while changed and rounds < len(nodes) + 2:
        changed = False
        rounds += 1
        for node in nodes:
            height = min((option_height(option) for option in node.options), default=INFINITE)
            if height < node.height:
                node.height = height
                changed = True


def option_height(option: Option) -> int:
    """One more than the highest node that the option can't do without."""
    needs = option.needs()
    return min(INFINITE, 1 + max((need.height for need in needs), default=0))


def numeric(parts: Parts) -> bool:
    """Whether an item is plainly a number."""
    return any(
        isinstance(part.schema, dict) and part.schema.get("type") in ("number", "integer")
        for part in parts
    )


def untyped(parts: Parts) -> bool:
    """Whether the schema says nothing but words: what it is for tells what may stand there."""
    said = SPOKEN | {"format"}
    schemas = [_less_null(part.schema) for part in parts]
    return all(isinstance(schema, dict) and schema.keys() <= said for schema in schemas)


def free_form(parts: Parts) -> bool:
    """Whether the schema wants an object and says nothing of what stands in it."""
    wanted = False
    for part in parts:
        schema = _less_null(part.schema)
        if not isinstance(schema, dict) or not schema.keys() <= _FREE:
            return False
        wanted = wanted or schema.get("type") == "object"
        if schema.get("properties") or schema.get("additionalProperties") is False:
            return False
    return wanted


def _less_null(schema: object) -> object:
    """A schema of something or null without the null; any other as it is."""
    if not isinstance(schema, dict) or not isinstance(schema.get("anyOf"), list):
        return schema
    left = [one for one in schema["anyOf"] if one != {"type": "null"}]
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**left[0], **rest} if len(left) == 1 and isinstance(left[0], dict) else schema


def grid(parts: Parts) -> bool:
    """Whether the schema plainly wants a list of lists of numbers or texts."""
    schema = parts[0].schema if len(parts) == 1 else None
    for _ in range(2):
        if not isinstance(schema, dict) or schema.get("type") != "array":
            return False
        schema = schema.get("items")
    return isinstance(schema, dict) and schema.get("type") in ("number", "integer", "string")


def tupled(parts: Parts) -> bool:
    """Whether the schema plainly wants so many numbers, each in its place: a point."""
    schema = parts[0].schema if len(parts) == 1 else None
    prefix = schema.get("prefixItems") if isinstance(schema, dict) else None
    return (
        isinstance(prefix, list)
        and bool(prefix)
        and all(isinstance(p, dict) and p.get("type") in ("integer", "number") for p in prefix)
    )


def says(parts: Parts) -> bool:
    """Whether the schemas hold a value to anything at all."""
    return any(part.schema is not True and part.schema != {} for part in parts)

"""A function's arguments: compiled once for its parameters' meanings, drawn for any present set.

Flat objects take the fast path: one loop over (key, sampler) pairs, then the validator. All others
go through the compiled nodes. What is drawn is valid, or the answer is None.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.arguments.compile import Compiled, nothing
from generator.arguments.node import Exhausted, Node, NoValue, Scalar, State
from generator.arguments.objects import ObjectOption
from generator.arguments.presence import Requirements, presence_cycle
from generator.records import Anchor, Json, Side, keys_of
from generator.semantics.base import Parameter, Sampler, Setting

TRIES = 40
DEPTH = 5
Agreement = Callable[[dict[str, Any], random.Random], None]
InnerSampler = Callable[[tuple[str, ...], Mapping[str, Json], Side], Sampler | None]
Pairs = tuple[tuple[str, Sampler], ...]
_ABSENT: Any = object()

__all__ = ["ArgumentSampler", "compile_arguments", "presence_cycle"]


class ArgumentSampler:
    """Draws argument sets of one function; made by ``compile_arguments``."""

    def __init__(
        self,
        schema: Mapping[str, Json],
        parameters: Sequence[Parameter],
        setting: Setting,
        side: Side,
    ) -> None:
        """See ``compile_arguments``."""
        self.parameters = tuple(parameters)
        self._samplers = _samplers(parameters, side)
        self._side = side
        self._inner = _inner(parameters, setting)
        opaque = frozenset(p.leaf.path for p in parameters if p.leaf.path not in self._samplers)
        self.compiled = Compiled(
            _object(schema), self._leaf, bare_root=True, opaque=opaque, where="parameters"
        )
        self.requirements = Requirements(parameters)
        self.cycle = presence_cycle(parameters)
        self._agreements = _agreements(parameters, side)
        self._paths = tuple((p.leaf.path, p.pointer) for p in parameters)
        self._plans: dict[frozenset[str], Pairs | None] = {}
        self._opened: dict[frozenset[str], frozenset[str]] = {}
        self._is_valid = self.compiled.validator.is_valid

    def _leaf(self, path: tuple[str, ...], schema: Json, required: bool) -> Sampler | None:
        if path in self._samplers:
            return self._samplers[path]
        if self._inner is None or not isinstance(schema, Mapping):
            return None
        return self._inner(path, schema, self._side)

    def draw(
        self,
        rng: random.Random,
        anchor: Anchor,
        present: frozenset[str] | None = None,
        fixed: Mapping[str, Json] | None = None,
    ) -> dict[str, Json] | None:
        """One valid argument set with exactly the parameters of ``present``, or None.

        Required parameters are always given; ``fixed`` (pointer → value) forces values, whose
        parameters count as present. None after a bounded number of tries.
        """
        if present is None:
            return self.sample(rng, anchor, fixed)
        if fixed:
            present = present.union(fixed)
        if present not in self._plans:
            self._prepare(present)
        pairs = self._plans[present]
        if pairs is None:
            return self._slow(rng, anchor, present, fixed)
        is_valid, agreements = self._is_valid, self._agreements
        for _ in range(TRIES):
            try:
                arguments = {key: sample(rng, anchor) for key, sample in pairs}
            except (NoValue, Exhausted):
                continue
            if fixed or agreements:
                self._adjust(arguments, rng, fixed)
            if is_valid(arguments):
                return arguments
        return None

    def sample(
        self, rng: random.Random, anchor: Anchor, fixed: Mapping[str, Json] | None = None
    ) -> dict[str, Json] | None:
        """One valid argument set with a presence of its own choosing, or None if none is found."""
        for _ in range(4):
            chosen = self.cycle[int(rng.random() * len(self.cycle))]
            found = self.draw(rng, anchor, chosen, fixed)
            if found is not None:
                return found
        if fixed:
            return None
        value = self.compiled.draw(rng, anchor)
        return value if isinstance(value, dict) else None

    def _slow(
        self,
        rng: random.Random,
        anchor: Anchor,
        present: frozenset[str],
        fixed: Mapping[str, Json] | None,
    ) -> dict[str, Json] | None:
        state = State(anchor, self._opened[present], fixed)
        wanted = self.requirements.close(present)
        for _ in range(TRIES // 4):
            value = self.compiled.attempt(rng, state, 6)
            if value is nothing() or not isinstance(value, dict):
                continue
            if fixed or self._agreements:
                self._adjust(value, rng, fixed)
            if self.given(value) == wanted and self._is_valid(value):
                return value
        return None

    def given(self, arguments: Mapping[str, Json]) -> frozenset[str]:
        """The pointers of the parameters that an argument set gives."""
        return frozenset(
            p.pointer for p in self.parameters if _at(arguments, p.leaf.path) is not _ABSENT
        )

    def _adjust(
        self, arguments: dict[str, Json], rng: random.Random, fixed: Mapping[str, Json] | None
    ) -> None:
        for pointer, value in (fixed or {}).items():
            _put(arguments, keys_of(pointer), value)
        if self._agreements:
            self._agree(arguments, rng)
        for pointer, value in (fixed or {}).items():
            _put(arguments, keys_of(pointer), value)

    def _agree(self, arguments: dict[str, Json], rng: random.Random) -> None:
        """Let the agreements repair the values, which they know by pointer."""
        values = {}
        for path, pointer in self._paths:
            value = _at(arguments, path)
            if value is not _ABSENT:
                values[pointer] = value
        before = dict(values)
        for agree in self._agreements:
            agree(values, rng)
        for path, pointer in self._paths:
            if pointer in values and values[pointer] is not before.get(pointer, _ABSENT):
                _put(arguments, path, values[pointer])

    def _prepare(self, present: frozenset[str]) -> None:
        closed = self.requirements.close(present)
        opened = {
            "/".join(pointer.split("/")[: size + 1])
            for pointer in closed
            for size in range(1, pointer.count("/") + 1)
        }
        self._opened[present] = frozenset(opened)
        self._plans[present] = self._pairs(self.compiled.root, self._opened[present])

    def _pairs(self, node: Node, opened: frozenset[str]) -> Pairs | None:
        """The straight loop for an object, or None where it needs more than that."""
        if len(node.options) != 1 or node.guard is not None:
            return None
        option = node.options[0]
        if not isinstance(option, ObjectOption) or option.dependent:
            return None
        fields = [field for field in option.fields if field.required or field.pointer in opened]
        crowded = option.most is not None and len(fields) > option.most
        extra = option.extras is not None and option.extras.natural and not fields
        if len(fields) < option.least or crowded or extra:
            return None
        if any(field.pointer is None for field in option.fields):
            return None
        return tuple((f.name, self._value(f.node, f.pointer, opened)) for f in fields)

    def _value(self, node: Node, pointer: str | None, opened: frozenset[str]) -> Sampler:
        """The quickest way to draw a node's values."""
        if node.leaf is not None and node.leaf_check is None:
            return node.leaf
        only = node.options[0] if len(node.options) == 1 else None
        if node.leaf is None and node.guard is None and isinstance(only, Scalar):
            return only.sample
        pairs = None
        if node.leaf is None and keys_of(pointer or "") not in self._structured():
            pairs = self._pairs(node, opened)
        if pairs is not None:
            inner = pairs
            return lambda rng, anchor: {key: sample(rng, anchor) for key, sample in inner}
        return lambda rng, anchor: node.draw(rng, State(anchor, opened), DEPTH)

    def _structured(self) -> frozenset[tuple[str, ...]]:
        paths = {p.leaf.path for p in self.parameters}
        return frozenset(path for path in paths if path not in self._samplers)


def compile_arguments(
    spec_schema: Mapping[str, Json],
    parameters: Sequence[Parameter],
    setting: Setting,
    side: Side = "any",
) -> ArgumentSampler:
    """A sampler of argument sets for a function's parameters schema.

    ``parameters`` carry the meanings of its leaves; one whose meaning is ``structured`` is drawn
    from its schema alone. A schema without instances raises ``UnsatisfiableError``.
    """
    return ArgumentSampler(spec_schema, parameters, setting, side)


def _samplers(parameters: Sequence[Parameter], side: Side) -> dict[tuple[str, ...], Sampler]:
    return {
        parameter.leaf.path: parameter.meaning.sampler(side)
        for parameter in parameters
        if not getattr(parameter.meaning, "structured", False)
    }


def _inner(parameters: Sequence[Parameter], setting: Setting) -> InnerSampler | None:
    """Meanings for the leaves inside structured parameters."""
    try:
        from generator.semantics.binding.inside import leaf_sampler_hook  # noqa: PLC0415
    except ImportError:
        return None
    return leaf_sampler_hook(parameters[0].leaf.function, setting) if parameters else None


def _agreements(parameters: Sequence[Parameter], side: Side) -> tuple[Agreement, ...]:
    try:
        from generator.semantics.agreement.agree import agreements  # noqa: PLC0415
    except ImportError:
        return ()
    return tuple(agreements(parameters, side))


def _object(schema: Mapping[str, Json]) -> dict[str, Any]:
    """Arguments are an object even where the schema forgets to say so."""
    return dict(schema) if schema.get("type") == "object" else {**schema, "type": "object"}


def _at(arguments: Json, path: tuple[str, ...]) -> Json:
    for key in path:
        if not isinstance(arguments, dict) or key not in arguments:
            return _ABSENT
        arguments = arguments[key]
    return arguments


def _put(arguments: dict[str, Any], path: tuple[str, ...], value: Json) -> None:
    for key in path[:-1]:
        arguments = arguments.setdefault(key, {})
    arguments[path[-1]] = value

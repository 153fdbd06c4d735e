"""A function's arguments: compiled once for its parameters' meanings, drawn for any present set.

For each set of present parameters a plan is made once: one loop over (key, sampler) pairs (see
``straight``), the agreements that can touch these values, then the validator. What needs more goes
through the compiled nodes. What is drawn is valid, or the answer is None.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from generator.arguments.compile import Compiled, nothing
from generator.arguments.node import Exhausted, NoValue, State
from generator.arguments.presence import presence_cycle
from generator.arguments.straight import Pairs, Straight
from generator.quick import Struct
from generator.records import Anchor, Json, Side, keys_of
from generator.semantics.agreement.agree import agreements
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.agreement.members import Members, members
from generator.semantics.base import Parameter, Sampler
from generator.semantics.binding.inside import InnerMeanings
from generator.semantics.conditions.mined import conditions_of
from generator.semantics.conditions.required import Requirements

TRIES = 40
_ABSENT: Any = object()

__all__ = ["ArgumentSampler", "compile_arguments", "presence_cycle"]


class _Plan(Struct, frozen=True):
    """How sets with given parameters are drawn, which agreements can touch them, and where.

    ``choices`` are the values, some of which such a set must have; None if nothing says so.
    """

    possible: bool
    pairs: Pairs | None
    agreements: tuple[Agreement, ...]
    members: tuple[Members, ...]
    paths: tuple[tuple[tuple[str, ...], str], ...]
    closed: frozenset[str]
    opened: frozenset[str]
    choices: tuple[Mapping[str, Json], ...] | None


class ArgumentSampler:
    """Draws argument sets of one function; made by ``compile_arguments``."""

    def __init__(
        self,
        schema: Mapping[str, Json],
        parameters: Sequence[Parameter],
        side: Side,
    ) -> None:
        """See ``compile_arguments``."""
        self.parameters = tuple(parameters)
        self._samplers = _samplers(parameters, side)
        self._side = side
        self._inner = _inner(parameters)
        opaque = frozenset(p.leaf.path for p in parameters if p.leaf.path not in self._samplers)
        self.compiled = Compiled(
            _object(schema), self._leaf, bare_root=True, opaque=opaque, where="parameters"
        )
        self.requirements = Requirements(parameters)
        self.conditions = conditions_of(parameters)
        self._agreements = agreements(parameters, side)
        inner = self._inner.bound.values() if self._inner is not None else ()
        structured = [p for p in parameters if p.leaf.path in opaque]
        self._members = members([one for one in inner if one is not None], structured, side)
        self._paths = tuple((p.leaf.path, p.pointer) for p in parameters)
        self._straight = Straight(opaque)
        self._plans: dict[frozenset[str], _Plan] = {}
        self._is_valid = self.compiled.validator.is_valid

    @cached_property
    def cycle(self) -> tuple[frozenset[str], ...]:
        """The sets of present parameters where no plan tells one."""
        return presence_cycle(self.parameters)

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
        plan = self._plans.get(present) or self._prepare(present)
        pairs = plan.pairs
        if not plan.possible:
            return None
        if plan.choices is not None:
            fixed = _chosen(plan.choices, fixed, rng)
            if fixed is None:
                return None
        if pairs is None:
            return self._slow(rng, anchor, plan, fixed)
        for _ in range(TRIES):
            try:
                arguments = {}
                for key, sample in pairs:  # the hottest loop: a comprehension would be a call
                    arguments[key] = sample(rng, anchor)
                if fixed or plan.agreements or plan.members:
                    _adjust(arguments, rng, plan, fixed)
            except (NoValue, Exhausted):
                continue
            if self._is_valid(arguments):
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
        plan: _Plan,
        fixed: Mapping[str, Json] | None,
    ) -> dict[str, Json] | None:
        state = State(anchor, plan.opened, fixed)
        for _ in range(TRIES // 4):
            value = self.compiled.attempt(rng, state, 6)
            if value is nothing() or not isinstance(value, dict):
                continue
            try:
                if fixed or plan.agreements or plan.members:
                    _adjust(value, rng, plan, fixed)
            except NoValue:
                continue
            if self.given(value) == plan.closed and self._is_valid(value):
                return value
        return None

    def given(self, arguments: Mapping[str, Json]) -> frozenset[str]:
        """The pointers of the parameters that an argument set gives."""
        return frozenset(
            p.pointer for p in self.parameters if _at(arguments, p.leaf.path) is not _ABSENT
        )

    def may_be(self, present: frozenset[str]) -> bool:
        """Whether the descriptions allow just these arguments, whatever their values."""
        return self._choices(self.requirements.close(present)) != ()

    def _choices(self, given: frozenset[str]) -> tuple[Mapping[str, Json], ...] | None:
        """The values that the descriptions allow with these arguments; () if they allow none."""
        if not self.conditions.rules:
            return None
        from generator.arguments.conditional import combinations  # noqa: PLC0415  few need it

        found = combinations(self.conditions, given, [p.pointer for p in self.parameters])
        return None if found == ({},) else found or ()

    def _prepare(self, present: frozenset[str]) -> _Plan:
        closed = self.requirements.close(present)
        opened = frozenset(
            "/".join(pointer.split("/")[: size + 1])
            for pointer in closed
            for size in range(1, pointer.count("/") + 1)
        )
        agreements = tuple(each for each in self._agreements if each.is_due(closed))
        touched = {one.pointer for each in agreements for one in each.parameters} & closed
        paths = tuple((path, pointer) for path, pointer in self._paths if pointer in touched)
        try:
            pairs, possible = self._straight.pairs(self.compiled.root, opened), True
        except NoValue:
            pairs, possible = None, False
        choices = self._choices(closed)
        possible = possible and choices != ()
        held = {p.leaf.path for p in self.parameters if p.pointer in closed}
        inside = tuple(
            each
            for each in self._members
            if any(each.path[:size] in held for size in range(1, len(each.path) + 1))
        )
        plan = _Plan(possible, pairs, agreements, inside, paths, closed, opened, choices)
        self._plans[present] = plan
        return plan


def _chosen(
    choices: tuple[Mapping[str, Json], ...],
    fixed: Mapping[str, Json] | None,
    rng: random.Random,
) -> Mapping[str, Json] | None:
    """The values to force: those asked for, and some that go with them; None if none do."""
    if fixed:
        choices = tuple(
            one
            for one in choices
            if all(fixed.get(key, value) == value for key, value in one.items())
        )
    return {**choices[int(rng.random() * len(choices))], **(fixed or {})} if choices else None


def _adjust(
    arguments: dict[str, Json], rng: random.Random, plan: _Plan, fixed: Mapping[str, Json] | None
) -> None:
    """Put the forced values in, and let the agreements repair the others."""
    for pointer, value in (fixed or {}).items():
        _put(arguments, keys_of(pointer), value)
    if not plan.agreements and not plan.members:
        return
    if plan.agreements:
        _agree(arguments, rng, plan)
    for each in plan.members:
        each.repair(arguments, rng)
    if fixed:
        for pointer, value in fixed.items():
            _put(arguments, keys_of(pointer), value)
        _check(arguments, rng, plan, fixed)


def _check(
    arguments: Mapping[str, Json], rng: random.Random, plan: _Plan, fixed: Mapping[str, Json]
) -> None:
    """Pass what would contradict the forced values."""
    for agree in plan.agreements:
        forced = [one.pointer for one in agree.parameters if one.pointer in fixed]
        if agree.binds and forced:
            found = ((one.pointer, _at(arguments, one.leaf.path)) for one in agree.parameters)
            values = {pointer: value for pointer, value in found if value is not _ABSENT}
            agree.repair(values, rng)
            if any(values.get(pointer) != fixed[pointer] for pointer in forced):
                raise NoValue


def _agree(arguments: dict[str, Json], rng: random.Random, plan: _Plan) -> None:
    """Let the agreements repair the values, which they know by pointer."""
    values = {
        pointer: value
        for path, pointer in plan.paths
        if (value := _at(arguments, path)) is not _ABSENT
    }
    before = values.copy()
    for agree in plan.agreements:
        agree.repair(values, rng)
    for path, pointer in plan.paths:
        if pointer in values and values[pointer] is not before.get(pointer, _ABSENT):
            _put(arguments, path, values[pointer])


def compile_arguments(
    spec_schema: Mapping[str, Json],
    parameters: Sequence[Parameter],
    side: Side = "any",
) -> ArgumentSampler:
    """A sampler of argument sets for a function's parameters schema.

    ``parameters`` carry the meanings of its leaves; one whose meaning is ``structured`` is drawn
    from its schema alone. A schema without instances raises ``UnsatisfiableError``.
    """
    return ArgumentSampler(spec_schema, parameters, side)


def _samplers(parameters: Sequence[Parameter], side: Side) -> dict[tuple[str, ...], Sampler]:
    return {
        parameter.leaf.path: parameter.meaning.sampler(side)
        for parameter in parameters
        if not getattr(parameter.meaning, "structured", False)
    }


def _inner(parameters: Sequence[Parameter]) -> InnerMeanings | None:
    """Meanings for the leaves inside structured parameters, in the setting of all."""
    first = next(iter(parameters), None)
    return InnerMeanings(first.leaf.function, first.meaning.setting) if first else None


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
    inner: Any = arguments
    for key in path[:-1]:
        inner = inner.setdefault(key, {}) if isinstance(inner, dict) else None
    if not isinstance(inner, dict):
        raise NoValue  # of two allowed forms, this draw has the one without parts
    inner[path[-1]] = value

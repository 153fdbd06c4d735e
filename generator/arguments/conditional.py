"""Sets of present arguments that obey what descriptions say, and the values that go with them."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

from generator.arguments.cycles import cycle_of
from generator.records import Json
from generator.semantics.conditions.mined import Conditions
from generator.semantics.conditions.required import Requirements
from generator.semantics.conditions.rules import Literal, broken
from generator.semantics.conditions.states import Contradiction, State

LONGEST = 360
"""Sets in a cycle; what else could be given together is left to longer runs with other values."""

COMBINED = 512
"""So many combinations of values are looked through."""


def conditional_cycle(
    needs: Requirements, conditions: Conditions, weights: Mapping[str, int]
) -> list[frozenset[str]]:
    """The planned sets, as many for each value of the parameter on which most depends."""
    starts = [_following(needs, state) for state in _starts(needs, conditions)]
    made = [
        _cycle(needs, state, weights, turn)
        for turn, state in enumerate(starts)
        if state is not None
    ]
    made = [sets for sets in made if sets]
    if not made:
        return cycle_of(needs, needs.optional, weights)
    length = min(math.lcm(*map(len, made)), max(map(len, made)) * 2, LONGEST // len(made) + 1)
    return [sets[at % len(sets)] for at in range(length) for sets in made]


def _starts(needs: Requirements, conditions: Conditions) -> list[State]:
    """One state for each value of the parameter that decides most; one in all where none does."""
    deciding = [lit.pointer for rule in conditions.rules for lit in rule.literals if lit.values]
    always = [Literal(pointer) for pointer in sorted(needs.always)]
    start = State(conditions.rules, conditions.domains).having(always)
    chief = max(dict.fromkeys(deciding), key=deciding.count, default=None)
    if chief is None or chief not in needs.always:
        return [start]
    values = conditions.domains[chief]
    return [start.having([Literal(chief, values=(value,))]) for value in values]


def _cycle(
    needs: Requirements, start: State, weights: Mapping[str, int], turn: int
) -> list[frozenset[str]]:
    """The sets for one value: the usual cycle of what may be given with it."""
    given = frozenset(pointer for pointer, is_given in start.given.items() if is_given)
    free = tuple(
        pointer
        for pointer in needs.optional
        if pointer not in start.given and _with(needs, start, pointer) is not None
    )
    found: list[frozenset[str]] = []
    for at, planned in enumerate(cycle_of(needs, free, weights, given)):
        state = start
        for pointer in _turned([p for p in free if p in planned], at):
            state = _with(needs, state, pointer) or state
        made = _settled(needs, state, _turned(free, at + turn))
        if made is not None:
            found.append(made)
    return found


def _turned(pointers: Sequence[str], by: int) -> list[str]:
    """In another order each time: where two exclude each other, each comes first in its turn."""
    if not pointers:
        return []
    by %= len(pointers)
    return [*pointers[by:], *pointers[:by]]


def _with(needs: Requirements, state: State, pointer: str) -> State | None:
    """The state with one more given, and all that must be given then; None if that can't be."""
    try:
        return _following(needs, state.having([Literal(pointer)]))
    except Contradiction:
        return None


def _following(needs: Requirements, state: State) -> State | None:
    """The state with what the schema wants beside what is given."""
    try:
        while True:
            given = frozenset(p for p, is_given in state.given.items() if is_given)
            more = needs.close(given) - given
            if not more:
                return state
            state = state.having([Literal(pointer) for pointer in sorted(more)])
    except Contradiction:
        return None


def _settled(
    needs: Requirements, state: State | None, order: Sequence[str]
) -> frozenset[str] | None:
    """The given ones, all that is open left out where it can be; None if no call is like this."""
    for pointer in order:
        if state is None or pointer in state.given:
            continue
        try:
            state = state.having([Literal(pointer, given=False)])
        except Contradiction:
            state = _with(needs, state, pointer)
    if state is None:
        return None
    return frozenset(pointer for pointer, is_given in state.given.items() if is_given)


def combinations(
    conditions: Conditions, given: frozenset[str], everything: Sequence[str]
) -> tuple[Mapping[str, Json], ...] | None:
    """The values that go with these arguments, of those on whose values something depends.

    An empty mapping where nothing depends on any; None if no call gives just these.
    """
    missing = [pointer for pointer in everything if pointer not in given]
    try:
        state = conditions.state([p for p in everything if p in given], missing)
    except Contradiction:
        return None
    deciding = [pointer for pointer in state.domains if pointer in given]
    every = itertools.product(*(state.domains[pointer] for pointer in deciding))
    there = dict.fromkeys(given)
    found = [
        values
        for chosen in itertools.islice(every, COMBINED)
        if broken(
            conditions.rules, {**there, **(values := dict(zip(deciding, chosen, strict=True)))}
        )
        is None
    ]
    return tuple(found) or None

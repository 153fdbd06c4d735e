"""States of things found, as the function itself calls them: what is filtered by has no others."""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.records import Json
from generator.semantics.base import Parameter
from generator.semantics.choices.enums import options_of

STATED_AS = ("status", "state", "stage")
"""Names of one thing: who looks for the leads that are lost finds those."""
_NO_STATES = frozenset("all any both".split())
FEW = 2
"""States that are told, at least."""


def own_states(parameters: Sequence[Parameter]) -> Sequence[str]:
    """The states by which things can be looked for; none where that can't be told."""
    for parameter in parameters:
        if len(parameter.leaf.words) == 1 and parameter.leaf.words[0] in STATED_AS:
            options = [each for each in options_of(parameter.leaf) if isinstance(each, str)]
            states = [each for each in options if each.casefold() not in _NO_STATES]
            return states if len(states) >= FEW else ()
    return ()


def in_one_of(states: Sequence[str], item: dict[str, Json], rng: random.Random) -> dict[str, Json]:
    """A thing in one of these states, if it is in one at all."""
    key = next((name for name in STATED_AS if name in item), "")
    if states and key and item[key] not in states:
        return {**item, key: states[int(rng.random() * len(states))]}
    return item

"""When a request that says little has been said before: its phrasings, times its few values."""

from __future__ import annotations

import math

from generator.functions import CompiledFunction
from generator.records import Side
from generator.scenarios.once import once
from generator.scenarios.partial import PartialRequests
from generator.semantics.base import Parameter


def comes_again(
    partial: PartialRequests,
    function: CompiledFunction,
    said: frozenset[str],
    missing: frozenset[str],
    number: int,
    side: Side,
) -> bool:
    """Whether request ``number`` says again what those before it did.

    So it is where all phrasings without what is missing have been drawn as often as there are
    values for what is said.
    """
    known = _values_of(function)
    if said not in known:
        known[said] = math.prod([_options(p) for p in function.parameters if p.pointer in said])
    many = known[said]
    return many > 0 and not partial.has(function, said, missing, number // many, side)


@once
def _values_of(function: CompiledFunction) -> dict[frozenset[str], int]:
    """How many values the arguments of a set have together; 0 where one is open."""
    return {}


def _options(parameter: Parameter) -> int:
    """How many values a parameter lists; 0 if it lists none."""
    schema = parameter.leaf.schema
    return 2 if schema.get("type") == "boolean" else len(schema.get("enum", ()))

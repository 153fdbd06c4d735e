"""Which optional parameters a call gives: the cycle of present sets that a plan goes through.

A set holds pointers of parameters. Required ones are in every set; where a set opens an optional
object, what that object requires is in it too.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.arguments.cycles import cycle_of
from generator.arguments.salience import salience
from generator.semantics.base import Parameter
from generator.semantics.conditions.mined import conditions_of
from generator.semantics.conditions.required import Requirements


def presence_cycle(
    parameters: Sequence[Parameter], length: int | None = None
) -> tuple[frozenset[str], ...]:
    """The planned sets of present parameters, to be gone through in order, over and over.

    They obey what the descriptions say of which arguments go together (``conditional``).
    ``length`` cuts or repeats the cycle to that many sets.
    """
    from generator.arguments.conditional import conditional_cycle  # noqa: PLC0415  few need it

    needs = Requirements(parameters)
    conditions = conditions_of(parameters)
    weights = {parameter.pointer: salience(parameter) for parameter in parameters}
    cycle = (
        conditional_cycle(needs, conditions, weights)
        if conditions.rules
        else cycle_of(needs, needs.optional, weights)
    )
    if length is not None:
        cycle = [cycle[place % len(cycle)] for place in range(length)]
    return tuple(cycle)

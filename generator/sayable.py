"""Which arguments a draw gives: the planned ones, or what is nearest that people would give."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from generator.arguments.cycles import FEW
from generator.arguments.salience import salience
from generator.records import Side

if TYPE_CHECKING:
    from generator.functions import CompiledFunction

NEAR = 8
"""So many sets of arguments are looked at for one that can be said and that people would give."""


def sayable(function: CompiledFunction, place: int, side: Side) -> frozenset[str]:
    """The set at this place of the cycle, or one like it that people would give."""
    cycle = function.presence
    planned = cycle[place]
    if function.can_say(planned, side) and _is_natural(function, planned):
        return planned  # nearly always: the others need not be looked at
    more = _more(function, place, side)
    if more is not None:
        return more
    near = (*cycle[place:], *cycle[:place])[:NEAR]
    can = [present for present in near if function.can_say(present, side)]
    # the one most like it: where all are too many, many are more like it than none
    likely = [one for one in can if _is_natural(function, one)]
    best = min((len(one ^ planned) for one in likely), default=len(planned))
    fewer = [one for one in _fewer(function, planned, side) if len(one ^ planned) <= best]
    if fewer:
        return fewer[place % len(fewer)]
    return min(likely or can or [planned], key=lambda one: len(one ^ planned))


def _more(function: CompiledFunction, place: int, side: Side) -> frozenset[str] | None:
    """The planned set with what people would tell, too, instead of what matters least."""
    planned = function.presence[place]
    weights = {p.pointer: salience(p) for p in function.parameters}
    spare = sorted(planned - _always(function), key=lambda pointer: (weights[pointer], pointer))
    kept = planned.difference(spare[: len(spare) >= FEW])
    others = [pointer for pointer in weights if pointer not in planned | function.constants]
    at = place % max(1, len(others))  # each comes first in its turn
    turned = [*others[at:], *others[:at]]
    for pointer in sorted(turned, key=lambda pointer: -weights[pointer]):
        larger = kept | {pointer}
        if _is_given(function, larger, side):
            return larger
    return None


def _fewer(function: CompiledFunction, planned: frozenset[str], side: Side) -> list[frozenset[str]]:
    """The largest parts of a planned set that people would give: "here", and the town."""
    spare = sorted(planned - _always(function))
    found: list[frozenset[str]] = []
    for count in range(1, min(4, len(spare)) + 1):
        for left_out in itertools.combinations(spare, count):
            fewer = planned.difference(left_out)
            if any(fewer <= larger for larger in found):
                continue
            if _is_given(function, fewer, side):
                found.append(fewer)
    return found


def _is_given(function: CompiledFunction, present: frozenset[str], side: Side) -> bool:
    """Whether people would give these arguments, and some call has them."""
    told = _is_natural(function, present) and function.can_say(present, side)
    return told and function.sampler(side).may_be(present)


def _is_natural(function: CompiledFunction, present: frozenset[str]) -> bool:
    return function.phraser.natural(present - function.constants)


def _always(function: CompiledFunction) -> frozenset[str]:
    """What every call gives."""
    return frozenset.intersection(*function.presence)

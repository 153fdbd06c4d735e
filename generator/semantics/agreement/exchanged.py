"""Nothing is exchanged for itself: a base currency is none of those that it is told in."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.records import DEFAULT_ANCHOR
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter, Sampler

_EXCHANGED = frozenset(("currency_code", "cryptocurrency"))
_REDRAWS = 20


def exchanged(
    parameters: Sequence[Parameter], draw_for: Callable[[Parameter], Sampler | None]
) -> Iterator[Agreement]:
    """Repairs for a currency beside a list of others."""
    for one, others in itertools.permutations(parameters, 2):
        members = getattr(getattr(others.meaning, "item", None), "name", "")
        if members not in _EXCHANGED or members != one.meaning.name:
            continue
        draw = draw_for(others) if one.leaf.path[:-1] == others.leaf.path[:-1] else None
        if draw is not None:
            yield Agreement((one, others), partial(_left_out, one, others, draw))


def _left_out(
    one: Parameter, others: Parameter, draw: Sampler, values: Values, rng: random.Random
) -> None:
    """The list without the one; where nothing is left, another list."""
    base, listed = values.get(one.pointer), values.get(others.pointer)
    for _ in range(_REDRAWS):
        if not isinstance(listed, list) or base not in listed:
            break
        rest = [each for each in listed if each != base]
        listed = rest or draw(rng, DEFAULT_ANCHOR)
    if isinstance(listed, list) and base not in listed:
        values[others.pointer] = listed

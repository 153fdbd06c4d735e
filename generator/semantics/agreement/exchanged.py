"""Nothing is exchanged for itself: a base currency is none of those that it is told in."""

from __future__ import annotations

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
    for one in parameters:
        for others in parameters:
            item = getattr(others.meaning, "item", None)
            kinds = (one.meaning.name, getattr(item, "name", ""))
            draw = draw_for(others) if kinds[0] == kinds[1] and kinds[0] in _EXCHANGED else None
            if draw is not None and one.leaf.path[:-1] == others.leaf.path[:-1]:
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

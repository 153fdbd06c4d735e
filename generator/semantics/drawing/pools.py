"""Pools of composed values: each is made when first drawn, and looked at once.

Bindings whose values are made of the same have one pool, and what is known of its values is known
to all of them: the ``location`` of four functions is composed once, not four times.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Hashable

from generator.quick import Struct, field
from generator.records import Anchor, Json, Side
from generator.semantics.base import Sampler

POOL = 20_000
"""How many values a composed type can have; each is made when first drawn and then kept."""
TRIES = 200
"""Draws after which a side or a schema that nothing fits is given up."""
UNFIT, OTHER, OWN = 1, 2, 3
"""Verdicts on a value: the schema rejects it, it is of the other side, it may be drawn."""


class Judged(Struct):
    """What is known of a pool's values: those that may be drawn, and the verdict on each.

    ``texts`` has the verdicts by text: the same few thousand fill a pool.
    """

    right: dict[int, Json] = field(default_factory=dict)
    verdicts: dict[int, int] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)


class Pool(dict[int, Json]):
    """Position → value."""

    def __init__(self) -> None:
        """Nothing is made yet."""
        super().__init__()
        self._judged: dict[tuple[Side, float], Judged] = {}

    def judged(self, side: Side, share: float) -> Judged:
        """What is known of the values, where only the side decides; ``share``: of what is held."""
        return self._judged.setdefault((side, share), Judged())


@functools.cache
def pool_of(series: str, compose: Callable[..., Json], made_of: Hashable) -> Pool:
    """The pool of all bindings of a series whose values ``compose`` makes of the same."""
    return Pool()


def drawing(
    value_at: Callable[[int], Json], judged: Judged, verdict_on: Callable[[Json], int]
) -> Sampler:
    """Draws values that may be drawn; others are passed, if not all of many are others."""
    right, verdicts, texts = judged.right, judged.verdicts, judged.texts

    def judge(at: int) -> int:
        value = value_at(at)
        verdict = texts.get(value) if isinstance(value, str) else None
        if verdict is None:
            verdict = verdict_on(value)
            if isinstance(value, str):
                texts[value] = verdict
        if verdict == OWN:
            right[at] = value
        verdicts[at] = verdict
        return verdict

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        last = 0
        for _ in range(TRIES):
            at = int(rng.random() * POOL)
            value = right.get(at)
            if value is not None:  # nearly always: it was met before
                return value
            verdict = verdicts.get(at) or judge(at)
            if verdict == OWN:
                return right[at]
            if verdict == OTHER:
                last = at
        return value_at(last)

    return draw

"""Which numbers people choose freely, and how often: round ones, few oftener than many."""

from __future__ import annotations

import math

from generator.records import Json

_TENS = frozenset((15, 18, 20, 24, 25, 30, 35, 36, 40, 45, 48, 50, 60, 70, 72, 75, 80, 90, 96))
"""Two figures that people choose: quarters and halves, dozens, whole tens."""
_FIGURES = frozenset((10, 12, 15, 18, 20, 22, 25, 30, 35, 40, 45, 50, 60, 65, 70, 75, 80, 85, 90))
"""The first two figures of larger ones."""


def is_round(number: float) -> bool:
    """Whether people would choose the number freely: up to ten and twelve, then 15, 90 or 450."""
    size = abs(number)
    if size <= 12:
        return size != 11
    if size < 100:
        return size in _TENS
    return size / 10.0 ** (math.floor(math.log10(size)) - 1) in _FIGURES


def leaning(numbers: tuple[Json, ...]) -> tuple[Json, ...]:
    """Counts that are listed once each, small ones oftener: more tables are for two than for ten.

    What repeats, starts high or has fractions is weighed as it is.
    """
    whole = [one for one in numbers if isinstance(one, int)]
    if len({*whole}) < len(numbers) or len(whole) < 4 or not 0 <= min(whole) <= 5:
        return numbers
    size = len(whole)
    return tuple(
        one
        for rank, one in enumerate(sorted(whole))
        for _ in range(1 + round(5 * (1 - rank / size) ** 2))
    )


_UNUSUAL = 0.15
"""Share of numbers, at most, that are not among the usual ones."""


def mixed(usual: list[int | float], rest: list[int | float]) -> tuple[float, ...]:
    """The usual numbers, repeated so that the rest make up no more than their share."""
    if not rest:
        return tuple(usual)
    times = math.ceil(len(rest) * (1 - _UNUSUAL) / (_UNUSUAL * len(usual)))
    return tuple(usual * min(times, 60) + rest)

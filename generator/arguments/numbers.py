"""Numbers that people would use: round and small inside whatever bounds there are."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor, gcd, lcm

from generator.quick import Struct

LADDER = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90, 100,
          120, 150, 200, 250, 300, 400, 500, 600, 750, 800, 1000, 1200, 1500, 2000, 2500, 3000,
          4000, 5000, 7500, 8000, 10_000, 12_000, 15_000, 20_000, 25_000, 50_000, 75_000, 100_000,
          250_000, 500_000, 1_000_000)  # fmt: skip
ORDINARY = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90, 100)
WIDE = 40

Draw = Callable[[random.Random], int | float]


class Range(Struct, frozen=True, kw_only=True):
    """Bounds (None: unbounded), open or closed, and what the number must be a multiple of."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False
    steps: tuple[Fraction, ...] = ()


def whole(limits: Range) -> Draw | None:
    """A sampler of integers, or None if the range provably holds none."""
    step = _common((*limits.steps, Fraction(1)))
    return _multiples(limits, step, int)


def real(limits: Range) -> Draw | None:
    """A sampler of numbers, or None if the range provably holds none."""
    if limits.steps:
        return _multiples(limits, _common(limits.steps), _plain)
    if limits.low is not None and limits.low == limits.high:
        return None if limits.low_open or limits.high_open else _always(_plain(limits.low))
    for step in (Fraction(1), Fraction(1, 2), Fraction(1, 10), Fraction(1, 100)):
        span = _span(limits, step)
        if span is not None and (span[0] is None or span[1] is None or span[1] - span[0] >= 8):
            return _multiples(limits, step if step < 1 else Fraction(1, 2), _plain)
    assert limits.low is not None and limits.high is not None
    width = limits.high - limits.low
    step = Fraction(1, 1000)
    while width / step < 8:
        step /= 10
    return _multiples(limits, step, _plain)


def _always(value: int | float) -> Draw:
    return lambda rng: value


def _common(steps: tuple[Fraction, ...]) -> Fraction:
    """The least common multiple of fractions."""
    top, bottom = 1, 0
    for step in steps:
        top, bottom = lcm(top, step.numerator), gcd(bottom, step.denominator)
    return Fraction(top, bottom)


def _plain(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


def _span(limits: Range, step: Fraction) -> tuple[int | None, int | None] | None:
    """The factors of ``step`` that lie inside, or None if there are none."""
    low = high = None
    if limits.low is not None:
        low = ceil(limits.low / step)
        low += limits.low_open and low * step == limits.low
    if limits.high is not None:
        high = floor(limits.high / step)
        high -= limits.high_open and high * step == limits.high
    return None if low is not None and high is not None and low > high else (low, high)


def _multiples(
    limits: Range, step: Fraction, plain: Callable[[Fraction], int | float]
) -> Draw | None:
    span = _span(limits, step)
    if span is None:
        return None
    values = [plain(factor * step) for factor in _factors(span, step)]
    fit = [value for value in values if _holds(value, limits, step)]
    pool = tuple(fit or values)
    if len(pool) == 1:
        return _always(pool[0])
    count = len(pool)
    return lambda rng: pool[int(rng.random() * count)]


def _holds(value: int | float, limits: Range, step: Fraction) -> bool:
    """Whether checkers that count in binary fractions also find a multiple, and inside."""
    inside = (limits.low is None or value >= limits.low) and (
        limits.high is None or value <= limits.high
    )
    if isinstance(value, int) and step.denominator == 1:
        return inside
    divisors = [float(part) for part in limits.steps]
    return inside and all((value / part).is_integer() for part in divisors if part)


def _factors(span: tuple[int | None, int | None], step: Fraction) -> list[int]:
    """Factors whose multiples are round: from a ladder, offset from the nearer bound."""
    low, high = span
    if low is not None and high is not None and high - low <= WIDE:
        return list(range(low, high + 1))
    if low is None and high is None:
        low = 0
    found: list[int] = []
    for number in LADDER if high is not None or (low or 0) > 10 else ORDINARY:
        if step >= 1 or (Fraction(number) / step).denominator == 1:
            found.append(int(number / step) if step < 1 else number)
        if step < 1 and number <= 20:
            found += [int(Fraction(2 * number + 1, 2) / step)]
        if step > 1:
            found.append(ceil(number / step))
    inside = [
        n for n in dict.fromkeys(found) if (low is None or n >= low) and (high is None or n <= high)
    ]
    if len(inside) >= 8:
        return inside
    if low is not None and low > 0:
        inside += [
            low + number
            for number in (0, 1, 2, 3, 5, 10, 20)
            if high is None or low + number <= high
        ]
        inside += _round_between(low, high)
    elif high is not None:
        inside += [
            high - number for number in (0, 1, 2, 5, 10) if low is None or high - number >= low
        ]
    elif low is not None:
        inside += [low + number for number in (0, 1, 2, 5, 10)]
    return list(dict.fromkeys(inside))


def _round_between(low: int, high: int | None) -> list[int]:
    """Up to a dozen round factors between two large bounds."""
    top = high if high is not None else 4 * low
    unit = max(1, 10 ** (len(str(max(1, top - low))) - 2))
    first = -(-low // unit) * unit
    stride = max(unit, (top - first) // 12 // unit * unit)
    return [number for number in range(first, top + 1, stride)][:14]

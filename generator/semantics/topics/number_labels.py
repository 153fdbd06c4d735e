"""Numbers of the size that people mean by a name: rents, followers, steps."""

from __future__ import annotations

from collections.abc import Sequence

from generator.semantics.described.naming import singular

_USUAL: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("rent", (800, 950, 1200, 1400, 1500, 1800, 2000, 2500)),
    ("revenue turnover sales income", (50000, 120000, 250000, 500000, 1200000, 5000000)),
    ("sqft area footage", (500, 650, 800, 1000, 1200, 1500, 1800, 2200)),
    ("population", (5000, 20000, 80000, 250000, 1000000)),
    ("follower subscriber view impression", (100, 500, 1000, 5000, 10000, 50000)),
    ("like comment share citation", (5, 10, 20, 25, 50, 100, 200)),
    ("calorie kcal", (200, 350, 400, 500, 600, 1800, 2000)),
    ("step", (5000, 6000, 8000, 10000, 12000)),
    ("mileage odometer", (12000, 30000, 45000, 60000, 90000)),
    ("rpm", (800, 1200, 1500, 3000, 6000)),
    ("damage loss claim value worth", (250, 500, 800, 1200, 2500, 4000)),
    ("word character", (50, 100, 150, 200, 300, 500)),
)


def usual_numbers(words: Sequence[str]) -> tuple[int, ...]:
    """Numbers of the size that people mean by such a name; none for a name that is not known."""
    heads = [singular(word) for word in words if word not in ("min", "max", "minimum", "maximum")]
    for names, numbers in _USUAL:
        if (
            heads
            and len(words) > (heads[-1] in ("step", "value", "claim"))
            and (heads[-1] in names.split())
        ):
            return numbers
    return ()


_SUMS = frozenset(
    "deduction debt saving expense cost income earning contribution donation emission loan asset "
    "content contents sale view visit visitor word calorie step citation follower".split()
)


def is_many(words: Sequence[str]) -> bool:
    """Whether there are more than a few of the thing, or it is money."""
    return bool(words) and singular(words[-1]) in _SUMS

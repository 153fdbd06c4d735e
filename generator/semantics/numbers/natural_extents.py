"""Numbers that nature or the calendar bounds on both sides, beside the default that shows them.

A person of 175 cm is not 525 tall, nor 135 years old; the season after 2022 is not 4044, and no
film is rated 23 where it is rated up to ten.
"""

from __future__ import annotations

from generator.semantics.base import Leaf
from generator.semantics.described.naming import raw_words

_OF_BODIES = {
    "age": (8, 95, (0.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3, 1.5, 1.7)),
    "height": (120, 215, (0.88, 0.91, 0.93, 0.95, 0.97, 1.02, 1.04, 1.06)),
    "weight": (35, 160, (0.75, 0.8, 0.85, 0.9, 0.95, 1.05, 1.1, 1.2, 1.3, 1.4)),
    "waist": (50, 150, (0.8, 0.85, 0.9, 0.95, 1.05, 1.1, 1.2)),
    "hip": (60, 160, (0.85, 0.9, 0.95, 1.05, 1.1, 1.2)),
    "neck": (25, 60, (0.85, 0.9, 0.95, 1.05, 1.1)),
}
"""Least, most, and how many times the default others have."""
_BODY = frozenset(
    "bmi bmr calorie calories fitness body fat weight height gender sex age waist hip neck goal "
    "activity nutrition diet person human health".split()
)
_YEARLY = frozenset("season year edition vintage".split())
_RATED = frozenset("imdb rating score stars".split())
_FIRST, _LAST = 1950, 2040
_TEN = 10
_OLDEST = 8
"""How many years before the one that is shown others are."""


def others_of_nature(leaf: Leaf, default: float) -> tuple[float, ...]:
    """Others beside the default of such a number; () where it is none."""
    last = leaf.words[-1] if leaf.words else ""
    if last in _YEARLY and _FIRST <= default <= _LAST and default.is_integer():
        return tuple(default + by for by in range(-_OLDEST, 4) if by)
    if not _RATED.isdisjoint(leaf.words) and 1 < default <= _TEN:
        return _ratings(leaf, default)
    if last not in _OF_BODIES:
        return ()
    low, high, parts = _OF_BODIES[last]
    properties = leaf.root.get("properties")
    named = " ".join((leaf.function.name, *(properties if isinstance(properties, dict) else ())))
    known = last == "age" or len(_BODY.intersection(raw_words(named))) > 1
    if not (low <= default <= high and known):
        return ()
    return tuple(float(round(default * part)) for part in parts if low <= default * part <= high)


def _ratings(leaf: Leaf, default: float) -> tuple[float, ...]:
    """Ratings up to five where the default is one of them, else up to ten; half where it has."""
    top = 5 if default <= 5 and "imdb" not in leaf.words else _TEN
    steps = [part / 2 for part in range(2 if top == _TEN else 4, 2 * top + 1)]
    shown = [one for one in steps if not default.is_integer() or one.is_integer()]
    low, high = (5.0, 8.5) if top == _TEN else (2.0, 5.0)
    if not {"max", "maximum"}.isdisjoint(leaf.words):
        low, high = 0.7 * top, float(top)
    elif not {"min", "minimum"}.isdisjoint(leaf.words):
        high = 0.7 * top
    return tuple(one for one in shown if low <= one <= high)

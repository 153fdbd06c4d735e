"""Numbers about as big as those that a spec shows: beside a tax of 8.5 there is 7, and no 25."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.fits import fits
from generator.semantics.numbers.people_numbers import spread, told_range

_NEAR, _FEW, _NEAR_FEW, _NEAR_SEVERAL = 2, 10, 3, 1.5
"""How many times as big as an example, or as small, a number is that people give instead; more
so of a few things, which are counted, and less so where several examples show how they differ."""
_SEVERAL = 3
_ENOUGH = 4
"""So many usual numbers of that size are enough."""
_PARTS = (0.5, 0.6, 0.75, 0.8, 1.2, 1.25, 1.5, 2)
_OFTENER = 2


def near_examples(leaf: Leaf, numbers: tuple[Json, ...]) -> tuple[Json, ...]:
    """The examples and those of the numbers that are about as big, or others that are.

    As they stand where nothing is shown, or what stands for none: 0 and 1.
    """
    shown = [one for one in _numbers(leaf.examples) if fits(leaf.schema, one)]
    known = _numbers(numbers)
    alone = len(shown) == 1 and shown[0] in (0, 1)
    if not shown or alone or 0 in shown or len(known) < len(numbers):
        return numbers
    if min(shown) < 0:
        return (*shown * _OFTENER, *_around(leaf, shown, whole=not any(map(_places, shown))))
    places = max(map(_places, shown))
    times: float = _NEAR if places or max(shown) > _FEW else _NEAR_FEW
    times = times if len(shown) < _SEVERAL else _NEAR_SEVERAL
    low, high = min(shown) / times, max(shown) * times
    high = min(high, 1) if max(shown) < 1 else high  # a share of a whole
    kept = [one for one in known if low <= one <= high and _places(one) <= places + 1]
    if len({*kept, *shown}) < _ENOUGH:
        kept = _around(leaf, shown, whole=not places)
    return (*shown * max(_OFTENER, len(kept) // (3 * len(shown))), *kept)


def _around(leaf: Leaf, shown: Sequence[float], *, whole: bool) -> list[int | float]:
    """Numbers between those that are shown, else parts and multiples of the one."""
    between = spread(min(shown), max(shown)) if 0 < min(shown) < max(shown) else ()
    around = between or tuple(one * part for one in shown for part in _PARTS)
    least, most = told_range(leaf.description)
    tidy = (_tidy(float(f"{one:.2g}")) for one in around)
    inside = (one for one in tidy if one and least <= one <= most and fits(leaf.schema, one))
    return [one for one in inside if not whole or isinstance(one, int)]


def _numbers(values: Sequence[Json]) -> list[int | float]:
    return [one for one in values if isinstance(one, int | float) and not isinstance(one, bool)]


def _places(number: float) -> int:
    """How many figures stand after the point."""
    return len(f"{number:.6f}".rstrip("0").partition(".")[2])


def _tidy(number: float) -> int | float:
    return int(number) if float(number).is_integer() else number

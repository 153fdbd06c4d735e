"""Numbers about as big as the default that a schema or description shows: 300 beside 400.

Nobody tells the default itself; who tells a number tells one of its size.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import shown_default
from generator.semantics.fits import fits
from generator.semantics.numbers.natural_extents import others_of_nature
from generator.semantics.numbers.people_numbers import in_another_unit, told_range

_NEAR = 3
"""How many times as big as the default, or as small, a number is that people set instead."""
_ENOUGH = 3
"""So many usual numbers of that size are enough."""
_FAR = 300
"""How many times as big as the default another of the usual numbers may be."""
_BOUNDLESS = 1_000_000
"""From here on a default stands for no bound at all, or counts in a unit of its own."""
_FEW = 12
_SHARE = 0.3
_SIZED = 64
"""From here on powers of two are sizes, between which there are others."""
_SENTINEL = regex(r"9{4,}")
_MANTISSAS = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8)
_SMALL = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30)
_SPANS: tuple[tuple[re.Pattern[str], Sequence[float]], ...] = (
    (regex(r"\b(?:ms|milli\w*)\b"), ()),
    (regex(r"\b(?:hours?|hrs?|h)\b"), (1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48, 72, 96, 120, 168)),
    (regex(r"\bdays?\b"), (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 365, 730)),
    (regex(r"\bweeks?\b"), (1, 2, 3, 4, 6, 8, 12, 16, 26, 39, 52, 78, 104, 156, 208)),
    (
        regex(r"\b(?:s|sec\w*|min(?:ute)?s?|timeout)\b"),
        (
            *(0.2, 0.5, 1, 1.5, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450),
            *(600, 900, 1200, 1800, 2700, 3600, 5400, 7200, 10800),
        ),
    ),
)
"""Spans that people choose, by the unit."""
_BINARY = frozenset(
    "rank alpha batch dim dims dimension dimensions chunk context length width height resolution "
    "tokens token ctx hidden embedding".split()
)
"""Names of what is doubled and halved."""
_DEFAULT = regex(r"[Dd]efault\D{0,12}(\d+)")


def _default_of(leaf: Leaf) -> float | None:
    """The default that shows how big the number is; None for switches and what stands for none."""
    if leaf.examples:
        return None
    found = shown_default(leaf.schema)
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        return None
    told = _DEFAULT.search(leaf.description)
    if told and "default" not in leaf.schema and in_another_unit(leaf.description, told.end()):
        return None
    switch = found <= 0 or (found == 1 and isinstance(found, int))
    boundless = found >= _BOUNDLESS or _SENTINEL.fullmatch(f"{found:.0f}")
    return None if switch or boundless else float(found)


def near_default(leaf: Leaf, numbers: tuple[Json, ...], *, timed: bool = False) -> tuple[Json, ...]:
    """Those of the numbers that are about as big as the default, or others that are.

    ``timed``: it is a span of time.
    """
    default = _default_of(leaf)
    known = [one for one in numbers if isinstance(one, int | float)]
    if default is None or len(known) < len(numbers):
        return numbers
    least, most = told_range(leaf.description)
    natural = tuple(
        one for one in map(_tidy, others_of_nature(leaf, default)) if least <= one <= most
    )
    if len(natural := tuple(one for one in natural if fits(leaf.schema, one))) >= _ENOUGH:
        return natural
    low, high = default / _NEAR, default * _NEAR
    if _SHARE <= default < 1 and most == math.inf and not timed:
        high = min(high, 1)  # a share of a whole, though nothing says so
    kept = tuple(
        one
        for one in known
        if low <= one <= high and one != default
        if one >= 1 or _places(one) <= max(2, _places(default))
    )
    halved = any(one % 1 for one in known) or (timed and default <= 2)
    whole = default.is_integer() and not halved
    steps, sure = _steps(default, low, leaf, timed)
    found = tuple(
        one
        for one in map(_tidy, steps)
        if low <= one <= high and one != default
        if fits(leaf.schema, one) and least <= one <= most and (isinstance(one, int) or not whole)
    )
    if len({*kept}) < _ENOUGH and default in known and default >= _SIZED and not timed:
        beside = tuple(one for one in known if one != default and _is_of_size(one, default))
        if len({*beside}) >= _ENOUGH:
            return beside  # of a few usual ones it is one itself: a chain's ID, a time to live
    if sure and len(found) >= _ENOUGH - 1:
        return found
    if len({*kept}) >= _ENOUGH and (default <= _FEW or max(kept) > default):
        return kept
    return (*kept, *found) if len({*kept, *found}) >= _ENOUGH - 1 else numbers


def _is_of_size(one: float, default: float) -> bool:
    """Whether a usual number is not of another world than the default: a day beside a minute."""
    return default / _FAR <= one <= default * _FAR


def _places(number: float) -> int:
    """How many figures stand after the point."""
    return len(f"{number:.6f}".rstrip("0").partition(".")[2])


def _tidy(number: float) -> int | float:
    return int(number) if float(number).is_integer() else number


def _steps(default: float, low: float, leaf: Leaf, timed: bool) -> tuple[Sequence[float], bool]:
    """Round numbers of the kind that the default is of, and whether no others are wanted."""
    binary = default > 4 and math.log2(default).is_integer() and not timed
    if binary and (default >= _SIZED or not _BINARY.isdisjoint(leaf.words)):
        parts = (0.5, 0.75, 1.25, 1.5, 2) if default > _SIZED else (0.5, 2)
        return [default * part for part in parts], not _BINARY.isdisjoint(leaf.words)
    if timed and (spans := _spans(leaf)):
        return spans, True
    if default <= _FEW and default.is_integer():
        return _SMALL, False
    power = math.floor(math.log10(low))
    steps = [round(part * 10.0 ** (power + more), 9) for more in (0, 1) for part in _MANTISSAS]
    return steps, timed


def _spans(leaf: Leaf) -> Sequence[float]:
    """Those that people choose in the unit that the name tells, or else the description."""
    named = f"{' '.join(leaf.words)} {leaf.name.replace('_', ' ')}"
    for text in (named, leaf.description.casefold()):
        for unit, steps in _SPANS:
            if unit.search(text):
                return steps
    return ()

"""Numbers in texts that are sizes: years, percentages and round ones, as large as those shown."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quick import regex

_YEAR = regex(r"(?:19|20)\d\d")
_PERCENT = regex(r"\d{1,2}%|100%")
_ROUND = regex(r"[1-9]\d?0{2,6}")
_HEADS = (1, 2, 3, 5, 15, 25)


def like_sizes(shown: Sequence[str], *, counted: bool) -> tuple[str, ...]:
    """Others like those shown; none where these are no sizes.

    ``counted``: they are numbers of things, of which 1000 is one like any other.
    """
    if not shown:
        return ()
    if all(map(_YEAR.fullmatch, shown)):
        return tuple(str(year) for year in range(2012, 2027))
    if all(map(_PERCENT.fullmatch, shown)):
        return tuple(f"{n}%" for n in range(10, 101, 5))
    return () if counted or not all(map(_ROUND.fullmatch, shown)) else _like_round(shown)


def _like_round(shown: Sequence[str]) -> tuple[str, ...]:
    """Those shown, and others from a tenth of the least to five times the largest of them."""
    low, high = min(map(int, shown)) // 10, max(map(int, shown)) * 5
    sizes = (head * 10**power for power in range(9) for head in _HEADS)
    return tuple(dict.fromkeys((*shown, *(str(size) for size in sizes if low <= size <= high))))

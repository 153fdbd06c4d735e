"""Lengths of time like those that are shown: "15m", "4h"; "20m" may be metres, too."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.drawing.codeshapes import spans_like

_METRES = regex(r"\d{1,3}m")
_TIME = frozenset(
    "time timeframe timespan interval period window duration span range resolution granularity "
    "step candle candles kline klines bar bars timeout delay ttl age lookback bucket minute "
    "minutes hour hours day days since ago last every frequency expiry expires rate".split()
)
"""Words that tell that "20m" are minutes."""


def spans_told(leaf: Leaf, shown: tuple[str, ...]) -> tuple[str, ...]:
    """Lengths of time like the examples; none where "20m" may be metres, as of a radio band."""
    return () if in_metres(leaf, shown) else spans_like(shown)


def in_metres(leaf: Leaf, shown: tuple[str, ...]) -> bool:
    """Whether what is shown is written as minutes may be, and nothing speaks of time."""
    told = _TIME.intersection((*leaf.words, *re.findall("[a-z]+", leaf.description.lower())))
    return bool(shown) and not told and all(map(_METRES.fullmatch, shown))

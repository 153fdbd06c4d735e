"""Names with a city in them, which is not always the one that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from generator.scenarios.kept import drawn
from generator.semantics.places.place_forms import city_texts


def elsewhere(name: str, said: str) -> bool:
    """Whether a name has a city in it that nobody spoke of: a hotel in Oslo is no Hotel Kyoto."""
    words = name.split()
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    return any(word in _cities() and word not in said for word in (*words, *pairs))


@cache
def anywhere(symbol: str) -> Sequence[str]:
    """The names of a grammar's symbol that have no city in them."""
    return tuple(name for name in drawn(symbol) if not elsewhere(name, ""))


@cache
def _cities() -> frozenset[str]:
    return frozenset(city_texts("plain", ("en_US",)))

"""Nouns that look like deeds, as they say how one travels: "driving distance"."""

from __future__ import annotations


def is_travel(way: str, measured: str) -> bool:
    """Whether a word says how one travels what is measured: "driving distance"."""
    return way in _WAYS and measured in _MEASURED


_WAYS = frozenset("driving walking cycling biking travelling traveling flying shipping".split())
_MEASURED = frozenset("distance distances duration time times directions route routes".split())

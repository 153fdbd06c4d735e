"""Things found in the order that the function is for: the largest first, and recent ones of now."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import Anchor, Json
from generator.scenarios.in_keeping import key_words

_MOST = frozenset("largest biggest highest top longest most popular best".split())
_LEAST = frozenset("smallest cheapest lowest shortest least".split())
_RECENT = frozenset("recent recently latest newest".split())
_SPANS = frozenset("days hours weeks since".split())
"""Words of arguments that say how far back it is looked."""


def ranks_told(description: str) -> frozenset[str]:
    """The words of a description that say which of many are wanted."""
    told = re.findall(r"[a-z]+", next(iter(sentences(description)), "").lower())
    return (_MOST | _LEAST | _RECENT).intersection(told)


def ranked(
    items: list[dict[str, Json]], own: Set[str], arguments: Mapping[str, Json], anchor: Anchor
) -> list[dict[str, Json]]:
    """The things in order; ``own`` are the words by which the function tells which it finds."""
    if "year" in items[0] and "title" in items[0]:
        keys = {word for key in arguments for word in key_words(key)}
        recent = not (_RECENT.isdisjoint(own) and _SPANS.isdisjoint(keys))
        for item in items if recent and "year" not in keys else ():
            item["year"] = anchor.today.year
    if all(_VERSION.match(str(item.get("name", ""))) for item in items):
        return sorted(items, key=_version, reverse=True)  # as registries list them
    by = "" if (_MOST | _LEAST).isdisjoint(own) else _measured(items)
    if by:
        down = _LEAST.isdisjoint(own)
        return sorted(items, key=lambda item: float(str(item[by])), reverse=down)
    return items


_VERSION = regex(r"v?\d+(?:\.\d+)+$")


def _version(item: Mapping[str, Json]) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", str(item["name"]))]


def _measured(items: Sequence[Mapping[str, Json]]) -> str:
    """The field by which things can be ranked: the first number that all have."""
    for key in items[0]:
        values = [item.get(key) for item in items]
        if key not in ("id", "year") and all(type(value) in (int, float) for value in values):
            return key
    return ""

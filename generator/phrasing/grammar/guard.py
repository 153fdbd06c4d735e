"""Refuses values that stumble over the fixed words before them: "the The Hobbit", "in in Oslo"."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.records import Anchor, Json, Utterance

_LEADS = re.compile(
    r"\b(the|a|an|my|this|in|on|at|for|from|to|with|by|of|near|some|about)\s+$", re.I
)
_ARTICLES = frozenset(("the", "a", "an", "my", "this", "some"))
_AFTER_ARTICLE = re.compile(
    r"(the|a|an|my|this|that|in|at|near|nearby|close|within|not|far|any|on|some|around)\b", re.I
)
_AFTER_PREPOSITION = re.compile(
    r"(in|on|at|for|from|to|with|by|of|near|about|around|within)\b", re.I
)


class Guarded:
    """A phrasing that gives way where a value repeats or contradicts the word before it."""

    __slots__ = ("_holes", "_inner", "lineage")

    def __init__(self, inner: Phrasing, holes: tuple[tuple[int, re.Pattern[str]], ...]) -> None:
        self._inner = inner
        self._holes = holes
        self.lineage = inner.lineage

    def say(
        self,
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Words for these values, or None if they would stumble."""
        said = self._inner.say(values, arguments, rng, anchor)
        if said is None:
            return None
        for index, pattern in self._holes:
            if pattern.match(said.slots[index].text):
                return None
        return said


_WHOLE = re.compile(
    r".*\b(nearby|neighbou?rhood|distance|area|nearest|closest|close by|around|surrounding|"
    r"neighboring|near me)$",
    re.I,
)
_OPEN = re.compile(r".*\b(of|to|from|near|within|beside|in|at)$", re.I)


def guarded(phrasing: Phrasing, skeleton: Skeleton, relations: frozenset[str]) -> Phrasing:
    """The phrasing, watched where a hole follows an article or a preposition.

    ``relations`` are arguments like "near": "near me", but "nearby" alone.
    """
    holes: list[tuple[int, re.Pattern[str]]] = []
    index = 0
    before = ""
    for part in skeleton.parts:
        if isinstance(part, Hole):
            found = _LEADS.search(before)
            if part.path in relations:
                holes.append((index, _WHOLE if _leads_on(skeleton.parts, part) else _OPEN))
            if found:
                article = found.group(1).lower() in _ARTICLES
                holes.append((index, _AFTER_ARTICLE if article else _AFTER_PREPOSITION))
            index += 1
            before = ""
        else:
            before = part
    return Guarded(phrasing, tuple(holes)) if holes else phrasing


def _leads_on(parts: tuple[str | Hole, ...], hole: Hole) -> bool:
    """Whether a place follows the hole: another hole, "me" or "here"."""
    place = parts.index(hole)
    following = parts[place + 1 :]
    if not following or not isinstance(following[0], str):
        return bool(following)
    if re.match(r" (me|here)\b", following[0]):
        return True
    return following[0] in (" ", " to ", " from ", " the ") and len(following) > 1

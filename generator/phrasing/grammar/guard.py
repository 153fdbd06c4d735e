"""Refuses values that stumble over the fixed words before them: "the The Hobbit", "in in Oslo"."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.records import Anchor, Json, Utterance

_LEADS = re.compile(
    r"\b(the|a|an|my|this|in|on|at|for|from|to|with|by|of|near|some|about|over|during|since|"
    r"until|into|onto|against)\s+$",
    re.I,
)
_ARTICLES = frozenset(("the", "a", "an", "my", "this", "some"))
_AFTER_ARTICLE = re.compile(
    r"(the|a|an|my|this|that|in|at|near|nearby|close|within|not|far|any|on|some|around)\b", re.I
)
_AFTER_WITH = re.compile(r"(me|myself|in|on|at|for|from|to|with|by|of|near|about)\b", re.I)
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
    r".*\b(nearby|neighbou?rhood|distance|area|nearest|closest|close by|near me)$",
    re.I,
)
_OPEN = re.compile(r".*\b(of|to|from|near|within|beside|in|at|around|neighboring)$", re.I)


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
                watched = _relation(skeleton.parts, part)
                if watched is not None:
                    holes.append((index, watched))
            if found:
                lead = found.group(1).lower()
                pattern = _AFTER_ARTICLE if lead in _ARTICLES else _AFTER_PREPOSITION
                holes.append((index, _AFTER_WITH if lead == "with" else pattern))
            index += 1
            before = ""
        else:
            before = part
    return Guarded(phrasing, tuple(holes)) if holes else phrasing


def _relation(parts: tuple[str | Hole, ...], hole: Hole) -> re.Pattern[str] | None:
    """What may not be said here: "nearby me", or "next to" with no place after it."""
    following = parts[parts.index(hole) + 1 :]
    text = following[0] if following and isinstance(following[0], str) else ""
    if re.match(r" (me|here)\b", text):
        return _WHOLE
    if len(following) > 1 and text.strip() in ("", "to", "from", "the"):
        return None
    return _OPEN

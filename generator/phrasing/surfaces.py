"""Which words may say a value at a place: the surfaces that fit what stands around it."""

from __future__ import annotations

import datetime as dt
import random
from bisect import bisect
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType

from generator.phrasing.counted import brings
from generator.records import Anchor, Json
from generator.semantics.base import Say, SemanticType, Surface

LEANING = 0.25
"""Where the date is known, people lean on it: "on Friday" four times as often as with a year."""

DROPS = 2
"""Stands for "rests on the anchor" with words before which the preposition goes: "tomorrow"."""

MOST_ORDERS = 64
"""So many orders in which the surfaces of a table fail are remembered."""

_PROBE = Anchor(dt.datetime(2026, 1, 15))


def fitting(surfaces: Sequence[Surface], before: str, following: str = "") -> tuple[Surface, ...]:
    """The surfaces that may stand between two words ("" = none, or punctuation)."""
    return tuple(
        surface
        for surface in surfaces
        if (surface.after is None or before in surface.after)
        and before not in surface.not_after
        and (surface.before is None or following in surface.before)
        and following not in surface.not_before
    )


class SurfaceTable:
    """Surfaces with cumulative weights, to draw one from.

    ``places`` tells of each choice which of all surfaces of its meaning it is, ``found`` the
    choice that such a one is.
    """

    __slots__ = ("_without", "choices", "cumulative", "found", "last", "places", "shares")

    def __init__(
        self,
        surfaces: Sequence[Surface],
        absolute: float = 1.0,
        places: Mapping[int, int] = MappingProxyType({}),
        bare: Collection[int] = frozenset(),
    ) -> None:
        """``absolute``: a factor on the weights of surfaces that don't rest on the anchor.

        ``places``: by its identity, which of all surfaces of its meaning each is; ``bare``: the
        identities of those that take the preposition before them away.
        """
        weighty = [surface for surface in surfaces if surface.weight > 0]
        self.places = [places.get(id(surface), -1) for surface in weighty]
        self.found = {place: index for index, place in enumerate(self.places) if place >= 0}
        self.choices: list[tuple[Say, str, int]] = [
            (surface.say, surface.rule, DROPS if id(surface) in bare else int(surface.anchored))
            for surface in weighty
        ]
        self.cumulative = list(
            accumulate(each.weight * (1 if each.anchored else absolute) for each in weighty)
        )
        self.last = len(weighty) - 1
        # where one choice ends and the next begins, from 0 to 1
        self.shares = [bound / self.cumulative[-1] for bound in self.cumulative[:-1]]
        self._without: dict[tuple[int, ...], tuple[list[int], list[float]]] = {}

    def say(self, value: Json, rng: random.Random, anchor: Anchor) -> tuple[str, str, int] | None:
        """Said text, rule and whether it rests on the anchor; None if no surface applies."""
        found = self.other(-1, value, rng, anchor)
        return found and found[:3]

    def other(
        self,
        tried: int,
        value: Json,
        rng: random.Random,
        anchor: Anchor,
        noun: str = "",
    ) -> tuple[str, str, int, int] | None:
        """The same without the surface ``tried``, and with words that don't end in ``noun``.

        Last comes the surface's number.
        """
        gone: tuple[int, ...] = () if tried < 0 else (tried,)
        while len(gone) <= self.last:
            left, upto = self._without.get(gone) or self._left(gone)
            index = left[bisect(upto, rng.random() * upto[-1], 0, len(left) - 1)]
            gone = (*gone, index)
            speak, rule, anchored = self.choices[index]
            said = speak(value, anchor)
            if said and said.strip() == said and not (noun and brings(said, noun)):
                return said, rule, anchored, index
        return None

    def _left(self, gone: tuple[int, ...]) -> tuple[list[int], list[float]]:
        """The surfaces that are left without some, and their cumulative weights."""
        weights = [
            after - before
            for before, after in zip([0.0, *self.cumulative], self.cumulative, strict=False)
        ]
        left = [index for index in range(self.last + 1) if index not in gone]
        made = left, list(accumulate(weights[index] for index in left))
        if len(self._without) < MOST_ORDERS:
            self._without[gone] = made
        return made


def tables(
    surfaces: Sequence[Surface],
    before: str,
    following: str,
    places: Mapping[int, int],
    behind: str | None = None,
) -> tuple[SurfaceTable, SurfaceTable]:
    """What may be said between two words: without, and with, a stated date.

    ``behind``: the word before ``before``, where that is a preposition that may go.
    """
    fit = fitting(surfaces, before, following)
    plain = SurfaceTable([surface for surface in fit if not surface.anchored], 1.0, places)
    alone = [] if behind is None else list(fitting(surfaces, behind, following))
    alone = [each for each in alone if each.anchored and before in each.not_after]
    if not alone and not any(surface.anchored for surface in fit):
        return plain, plain
    stated = SurfaceTable((*fit, *alone), LEANING, places, frozenset(map(id, alone)))
    return plain, stated


_OF_TIME = frozenset(("month_day_year", "moment", "clock"))
"""Rules of surfaces that say days and times, each in one of many ways."""


class SurfaceTables:
    """The tables of one meaning, made once for each pair of words around a hole."""

    __slots__ = ("_made", "_places", "_surfaces", "style")

    def __init__(self, surfaces: Sequence[Surface]) -> None:
        self._surfaces = surfaces
        rules = tuple(surface.rule for surface in surfaces)
        self.style: tuple[str, ...] = () if _OF_TIME.isdisjoint(rules) else rules
        """Of days and times, what all that are said in the same ways share; else empty."""
        timed = surfaces if self.style else ()
        self._places = {id(surface): place for place, surface in enumerate(timed)}
        self._made: dict[tuple[str | None, ...], tuple[SurfaceTable, SurfaceTable]] = {}

    @classmethod
    def of(cls, meaning: SemanticType) -> SurfaceTables:
        """Those of a meaning, kept with it: listing surfaces can be costly."""
        made = vars(meaning).get("_surface_tables")
        if not isinstance(made, SurfaceTables):
            made = cls(meaning.surfaces())
            vars(meaning)["_surface_tables"] = made
        return made

    def between(
        self, before: str, following: str, counted: str, behind: str | None = None
    ) -> tuple[SurfaceTable, SurfaceTable]:
        """What may be said between two words (see ``tables``): without, and with, a date."""
        key = (before, following, counted, behind)
        made = self._made.get(key)
        if made is None:
            surfaces = self._surfaces
            if counted:
                surfaces = [each for each in surfaces if not _brings(each, counted)]
            made = self._made[key] = tables(surfaces, before, following, self._places, behind)
        return made


def _brings(surface: Surface, noun: str) -> bool:
    """Whether a number's surface has the noun in its words, tried on a number: left out early."""
    try:
        said = surface.say(3, _PROBE)
    except (TypeError, ValueError, AttributeError, LookupError):
        return False
    return bool(said) and brings(str(said), noun)

"""Lists whose places have meanings of their own: [latitude, longitude], (username, password)."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from typing import Any

from generator.records import Anchor, Json, Side
from generator.semantics.base import Leaf, Sampler, SemanticType, Setting, Surface
from generator.semantics.places.coordinates import CITY_COORDINATES
from generator.semantics.topics.composite import ListOf

_NEARBY = 0.09
"""Degrees around the middle of a city."""


class TupleOf(ListOf):
    """An array with as many members as there are meanings."""

    def __init__(self, leaf: Leaf, setting: Setting, members: Sequence[SemanticType]) -> None:
        super().__init__(leaf, setting, members[0])
        self.members = tuple(members)

    @property
    def is_point(self) -> bool:
        """Whether the members are numbers."""
        kinds = [member.leaf.schema.get("type") for member in self.members]
        return all(kind in ("integer", "number") for kind in kinds)

    def sampler(self, side: Side) -> Sampler:
        """One value of each meaning; the two of a place are those of a place."""
        names = [member.name for member in self.members]
        if self.is_point and sorted(names) == ["latitude", "longitude"]:
            return _spot_sampler(northward=names[0] == "latitude", whole=self._is_whole())
        draws = [member.sampler(side) for member in self.members]
        return lambda rng, anchor: [draw(rng, anchor) for draw in draws]

    def _is_whole(self) -> bool:
        return self.item.leaf.schema.get("type") == "integer"

    def surfaces(self) -> tuple[Surface, ...]:
        """Numbers in brackets; else each in its first way, joined by "and"."""
        if self.is_point:
            return super().surfaces()
        ways = [member.surfaces() for member in self.members]

        def say(value: Any, anchor: Anchor) -> str | None:
            if not isinstance(value, list) or len(value) != len(ways):
                return None
            said = []
            for options, member in zip(ways, value, strict=True):
                texts = (way.say(member, anchor) for way in options if not way.anchored)
                said.append(next((text for text in texts if text), None))
            return None if None in said else " and ".join(filter(None, said))

        return (Surface(rule="list", say=say),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The members, each by its own meaning, or ``UNREADABLE`` if one of them is."""
        if self.is_point:
            try:
                return list(json.loads(f"[{text.strip().strip('()[]')}]"))
            except ValueError:
                return super().read(text, anchor)
        return super().read(text, anchor)

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """Compares each member by its own meaning."""
        if self.is_point:
            return super().same(text, value, anchor)
        parts = text.split(" and ")
        return (
            isinstance(value, list)
            and len(parts) == len(value) == len(self.members)
            and all(
                member.same(part, one, anchor)
                for member, part, one in zip(self.members, parts, value, strict=True)
            )
        )


def _spot_sampler(northward: bool, whole: bool) -> Sampler:
    """Latitude and longitude of a point in a large city, in the order asked for."""

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        _, lat, lon = CITY_COORDINATES[int(rng.random() * len(CITY_COORDINATES))]
        spot = [round(one + rng.uniform(-_NEARBY, _NEARBY), 4) for one in (lat, lon)]
        spot = spot if northward else spot[::-1]
        return [round(one) for one in spot] if whole else list(spot)

    return draw

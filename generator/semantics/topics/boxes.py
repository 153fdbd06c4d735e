"""Boxes on a map: a list of four numbers, the least and the greatest longitude and latitude."""

from __future__ import annotations

import random
import re
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import Attachment, Leaf, Sampler
from generator.semantics.drawing.declared import attached
from generator.semantics.places.coordinates import points_of
from generator.semantics.topics.composite import ListOf, sizes_of, vector_size

_SIDES = 4
_NAMED = regex(r"(?:.* )?(?:b ?box|bounding box|(?:map|geo|spatial) (?:bounds|extent))")
_TOLD = regex(
    r"\bbounding box\b|\bmin(?:imum)?[_ -]?(?:lon|lat|lng)\w*|\bwest\b.*\bsouth\b"
    r"|\bsouth\b.*\bwest\b",
    re.IGNORECASE,
)
_IN_PICTURE = regex(r"\b(?:pixels?|image|picture|photo|screen|page|frame)s?\b", re.IGNORECASE)
"""What has boxes of its own, which lie nowhere on earth."""
_NORTH_FIRST = regex(r"\b(lat|lo?ng?|south|west)(?:itude)?s?", re.IGNORECASE)
_HALF = (0.02, 0.15)
"""Degrees from the middle of a box to its sides: a part of a town, or all of it."""


def is_box(leaf: Leaf) -> bool:
    """Whether a list of numbers bounds a part of a map."""
    low, high = sizes_of(leaf)
    if not low <= _SIDES <= high or vector_size(leaf) or leaf.examples:
        return False
    about = f"{leaf.function.description} {leaf.description}"
    named = _NAMED.fullmatch(" ".join(leaf.words)) or _TOLD.search(leaf.description)
    return bool(named) and not _IN_PICTURE.search(about)


class BoxOf(ListOf):
    """West, south, east and north of a box around a place: "(139.65, 35.6, 139.8, 35.75)"."""

    is_point: ClassVar[bool] = True

    def sampler(self, side: Side) -> Sampler:
        """Around a place where the function's lie; latitudes first where they are told first."""
        points = points_of(self.setting)
        axis = _NORTH_FIRST.search(self.leaf.description.replace("_", " "))
        turned = axis is not None and axis[1].lower() in ("lat", "south")

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            latitude, longitude = points[int(rng.random() * len(points))]
            east, north = rng.uniform(*_HALF), rng.uniform(*_HALF)
            south, west = round(latitude - north, 2), round(longitude - east, 2)
            low, high = (west, south), (round(longitude + east, 2), round(latitude + north, 2))
            return [*low[::-1], *high[::-1]] if turned else [*low, *high]

        return draw

    def attachments(self) -> tuple[Attachment, ...]:
        """What lies within it."""
        return attached("after within {}", "after*0.5 in the box {}")

"""Numbers that tell a level or a step on some scale."""

from __future__ import annotations

import math
import re

from generator.records import Json
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import attach
from generator.semantics.numbers.control_type import ControlType
from generator.semantics.numbers.people_numbers import bounds_of, spread

WIDE = 50
"""From here on a scale has more than a few steps: 0 to 100."""


@semantic_type
class Level(ControlType):
    """A level or step on some scale: zoom, compression, difficulty, log level as a number."""

    name = "level"
    names = (
        *("level", "* level", "zoom", "zoom level", "difficulty", "depth", "compression level"),
        *("intensity", "strength", "stage", "grade", "step", "max level", "quality", "scale"),
    )
    noun = "level"
    usual: tuple[float, ...] = (1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 10)
    wide: tuple[float, float] = (1, 10)
    stringy = False

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """What is told in percent is a share, in meters a length."""
        other = re.search(
            r"\bpercent|\bin (?:(?:milli|centi)?met(?:er|re)s|mm|cm|inches|feet)\b",
            leaf.description,
            re.IGNORECASE,
        )
        return not other and super().suits(leaf, setting)

    def values(self) -> tuple[Json, ...]:
        """Map zooms are larger than other levels; those of a wide scale lie all over it."""
        if "zoom" in self.leaf.words:
            fits = bounds_of(self.leaf.schema).allow
            zooms = tuple(z for z in (10, 12, 12, 13, 14, 15, 8, 5, 16, 18) if fits(z))
            return tuple(str(z) for z in zooms) if self.text else zooms or super().values()
        bounds = bounds_of(self.leaf.schema)
        if WIDE < bounds.high - bounds.low < math.inf and not self.text:  # a saturation
            self.usual, self.wide = spread(bounds.low, bounds.high), (bounds.low, bounds.high)
        return super().values()

    def attachments(self) -> tuple[Attachment, ...]:
        """Level 3, or by its own word."""
        word = " ".join(w for w in self.leaf.words if w not in ("number", "value", "max", "min"))
        return (attach(f"at {word} {{}}"), attach(f"with {word} {{}}", weight=0.5))

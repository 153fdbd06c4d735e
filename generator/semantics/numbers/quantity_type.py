"""A number of one unit, which the name or description gives: how it is said and read."""

from __future__ import annotations

import re
from typing import ClassVar

from generator.records import Anchor, Json
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
)
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_text,
    unit_told_elsewhere,
)
from generator.semantics.fits import fits
from generator.semantics.numbers.measures import MEASURES, Measure
from generator.semantics.numbers.number_reader import leading_number
from generator.semantics.numbers.number_type import ASIDE, NumberType, say_digits, unit_say

_SINGULAR = {"inches": "inch", "feet": "foot"}


def told_measure(leaf: Leaf, dimension: str) -> Measure | None:
    """The unit that the leaf's name or description gives, or None."""
    low = f" {own_text(leaf)} "
    found: list[tuple[int, Measure]] = []
    for measure in MEASURES[dimension]:
        for key in measure.keys:
            if key not in low:
                continue  # nearly all: they need no pattern
            tail = r"(?:s|es|re|res|er|ers|e|es|ric)?" if len(key) > 3 else "s?"
            match = re.search(rf"(?<![a-z]){re.escape(key)}{tail}(?![a-z])", low)
            if match:
                found.append((match.start(), measure))
    # a second one is what it is turned into: "degrees Celsius to be converted to Fahrenheit"
    return min(found, key=lambda each: each[0])[1] if found else None


def is_of_parts(leaf: Leaf) -> bool:
    """Whether parts are drawn that one could hold: their lengths are no distances."""
    around = context_words(leaf) | leaf.theme
    return not _DRAWING_PARTS.isdisjoint(around) or len(_ON_SOLIDS & around) > 1


_DRAWING_PARTS = frozenset(
    "fillet fillets chamfer chamfers extrude extrusion cad solidworks freecad onshape openscad "
    "cadquery".split()
)
"""What is done where parts are drawn, and with what."""
_ON_SOLIDS = frozenset("hole shell sketch face faces edge edges solid plane extruded".split())
_PART = (1, 1.5, 2, 2, 3, 3, 4, 5, 5, 6, 8, 10, 12, 15, 20, 25)
"""Lengths of parts in millimetres."""
_SHRUNK = {"mm": 1, "cm": 0.1, "meter": 0.001}
_LINEAR = ("length", "distance")


class QuantityType(NumberType):
    """A number of a unit that name or description gives, else of the dimension's last unit.

    Class attributes: ``dimension`` is a key of ``MEASURES``; ``leads`` the attachments. The unit is
    said only where it is given and no other parameter holds it.
    """

    family = "quantities"
    spoken = False
    dimension: ClassVar[str] = ""
    leads: ClassVar[tuple[str, ...]] = ("of {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        told = self.told(leaf)
        self.measure = told or MEASURES[self.dimension][-1]
        self.said = told is not None and not unit_told_elsewhere(leaf)
        self.usual, self.wide = self.measure.usual, self.measure.wide
        self.grain = self.measure.grain
        super().__init__(leaf, setting)
        self.units = frozenset(form.lower() for form in self.measure.forms)

    @classmethod
    def told(cls, leaf: Leaf) -> Measure | None:
        """The unit that the leaf gives, or None."""
        return told_measure(leaf, cls.dimension)

    def sizes(self) -> tuple[Json, ...]:
        """Those of the name, unless it is a part that is drawn: those are millimetres."""
        shrunk = _SHRUNK.get(self.measure.keys[0], 0) if self.dimension in _LINEAR else 0
        if not self.said or not shrunk or not is_of_parts(self.leaf):
            usual, (low, high) = super().sizes(), self.wide
            if self.dimension != "length" or not self.said:
                return usual
            return tuple(one for one in usual if low <= one <= high)  # else of another unit
        return tuple(n for n in (round(n * shrunk, 5) for n in _PART) if fits(self.leaf.schema, n))

    def surfaces(self) -> tuple[Surface, ...]:
        """5 km, 5km, 5 kilometers; bare digits where the unit is said elsewhere or follows."""
        if not self.said:
            return tuple(self._bare(1.0))
        closed = frozenset(word for form in self.units for word in form.split())
        found = []
        for index, form in enumerate(self.measure.forms):
            one = _SINGULAR.get(form, form[:-1] if form.endswith("s") and len(form) > 4 else form)
            joint = "" if form.startswith("°") else " "
            say = unit_say(one, joint=joint, many=form)
            weight = 1.5 if index == 0 else 1.0
            found.append(Surface(rule="unit", say=say, weight=weight, not_before=closed))
        short = self.measure.forms[0]
        if len(short) <= 3 and not short.startswith("°"):
            say = unit_say(short, joint="", many=short)
            found.append(Surface(rule="unit", say=say, weight=0.6, not_before=closed))
        found += [
            Surface(rule="literal", say=say_digits, weight=0.5, before=closed),
            Surface(rule="literal", say=say_digits, weight=0.15, after=ASIDE),
        ]
        return tuple(found)

    def read(self, text: str, anchor: Anchor) -> Json:
        """A number alone or with a form of the measure's own unit."""
        number, rest = leading_number(text)
        if number is None:
            return UNREADABLE
        forms = self.units | {_SINGULAR.get(form, form.removesuffix("s")) for form in self.units}
        return self.shaped(number) if not rest or rest in forms else UNREADABLE

    def attachments(self) -> tuple[Attachment, ...]:
        """The leads, with the limit that the name sets."""
        limit = {"max": "up to {}", "min": "at least {}"}.get(self.limit_word())
        return (attach(limit),) if limit else tuple(attach(lead) for lead in self.leads)

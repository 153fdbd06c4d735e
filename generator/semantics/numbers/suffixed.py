"""Numbers whose name ends in their unit: a ``reading_m3`` is said in cubic meters."""

from __future__ import annotations

from typing import ClassVar

from generator.quick import replace
from generator.records import Json
from generator.semantics.articles import article
from generator.semantics.base import Attachment, Leaf, Setting, Surface, semantic_type
from generator.semantics.described.leafwords import attach
from generator.semantics.described.naming import human
from generator.semantics.described.unit_suffixes import unit_of, without_unit
from generator.semantics.numbers.measures import Measure
from generator.semantics.numbers.quantity_type import QuantityType
from generator.semantics.numbers.sizes import told_sizes, usual_sizes


@semantic_type
class Suffixed(QuantityType):
    """A number of the unit that its name ends in."""

    name: ClassVar[str] = "number_of_unit"
    json_types: ClassVar[frozenset[str]] = frozenset({"integer", "number"})

    @classmethod
    def told(cls, leaf: Leaf) -> Measure | None:
        """The unit that the name ends in."""
        unit = unit_of(leaf.name)
        if unit is None:
            msg = f"{leaf.name}: ends in no unit"
            raise ValueError(msg)
        return Measure((), unit.forms, unit.usual, (min(unit.usual), max(unit.usual)))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the name ends in a unit and is not said otherwise."""
        return unit_of(leaf.name) is not None

    def surfaces(self) -> tuple[Surface, ...]:
        """Always with the unit, but where that follows."""
        return tuple(one for one in super().surfaces() if one.after is None)

    def values(self) -> tuple[Json, ...]:
        """Of the size that the name tells, else what people have of the unit."""
        bare = replace(self.leaf, words=without_unit(self.leaf.name))
        unit = unit_of(self.leaf.name)
        if unit is not None and unit.clear:
            return super().values()
        return usual_sizes(self.leaf) or usual_sizes(bare) or told_sizes(bare) or super().values()

    def attachments(self) -> tuple[Attachment, ...]:
        """With what it measures: "with a reading of 40 m³"."""
        bare = without_unit(self.leaf.name)
        if bare[-1] in _QUALIFIERS:
            limit = {"max": "up to {}", "min": "at least {}"}.get(self.limit_word())
            return (attach(limit or "with {}"),)
        noun = human(bare)
        return (attach(f"with {article(noun)} {noun} of {{}}"),)


_QUALIFIERS = frozenset(
    "min max minimum maximum daily weekly monthly annual yearly total average under over".split()
)
"""Words of names that say how a unit is counted, and are no noun."""

"""A number and its unit in one string: "5 kg", "500 mg"."""

from __future__ import annotations

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.described.leafwords import (
    attach,
    samples_given,
    types_of,
)
from generator.semantics.numbers.number_type import NumberType
from generator.semantics.numbers.numberwords import plain


@semantic_type
class QuantityText(NumberType):
    """A number with its unit in one string: "5 kg", "500 mg"."""

    name = "quantity_text"
    family = "quantities"
    names = (
        "dosage",
        "dose",
        "weight",
        "distance",
        "amount",
        "quantity",
        "size",
        "volume",
        "* amount",
    )
    hints = ("with unit", "including unit", "e.g. 500 mg", "including the unit")
    json_types = frozenset({"string"})
    noun = "amount"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        shapes = [_SHAPE.fullmatch(str(sample)) for sample in samples_given(leaf)]
        self.pairs = tuple((float(s[1]), s[2], s[3]) for s in shapes if s is not None)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only by an example with a unit, or a name that can't do without."""
        given = [str(sample) for sample in samples_given(leaf)]
        if any(_SHAPE.fullmatch(text) for text in given):
            return True
        return "string" in types_of(leaf.schema) and bool(
            {"dosage", "dose"} & set(leaf.words) and not given
        )

    def values(self) -> tuple[Json, ...]:
        """Usual amounts of the examples' units, or milligrams of medicine."""
        pairs = self.pairs or ((500.0, " ", "mg"),)
        times = (0.2, 0.4, 0.5, 0.5, 1, 1, 1, 1.5, 2, 2, 3, 4, 5)
        numbers = ((n * k, gap, unit) for n, gap, unit in pairs for k in times)
        kept = [(n, gap, unit) for n, gap, unit in numbers if n == int(n)] or [*pairs]
        return tuple(f"{plain(n)}{gap}{unit}" for n, gap, unit in kept)

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands."""
        return (Surface(rule="literal", say=lambda value, anchor: str(value)),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The text itself, if it is a number and a unit."""
        return text if _SHAPE.fullmatch(text.strip()) else UNREADABLE

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """The same number and unit, spaces aside."""
        left, right = _SHAPE.fullmatch(text.strip()), _SHAPE.fullmatch(str(value))
        if left is None or right is None:
            return False
        return float(left[1]) == float(right[1]) and left[3].lower() == right[3].lower()

    def attachments(self) -> tuple[Attachment, ...]:
        """Of 5 kg; "{}" before the thing."""
        return (attach("{} of", "before"), attach("with {}"))


_SHAPE = regex(r"(\d+(?:\.\d+)?)( ?)([a-zA-Z%µ°][a-zA-Z/²³]{0,11})")

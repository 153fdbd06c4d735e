"""What numbers that steer a program share."""

from __future__ import annotations

from typing import ClassVar

from generator.semantics.base import Attachment, Surface
from generator.semantics.described.leafwords import attach
from generator.semantics.numbers.number_type import NumberType


class ControlType(NumberType):
    """A number that is set, not counted: digits, and leads as attachments."""

    family = "numbers"
    spoken = False
    stringy = True
    leads: ClassVar[tuple[str, ...]] = ()
    digits_only: ClassVar[bool] = False
    """Whether it is written as it stands, as nobody writes port 8,080."""

    def surfaces(self) -> tuple[Surface, ...]:
        """As numbers are said; digits alone where that is how it is written."""
        found = super().surfaces()
        return tuple(one for one in found if one.rule == "literal") if self.digits_only else found

    def attachments(self) -> tuple[Attachment, ...]:
        """The leads, alike in weight."""
        return tuple(attach(text) for text in self.leads)

"""What numbers that steer a program share."""

from __future__ import annotations

from typing import ClassVar

from generator.semantics.base import Attachment
from generator.semantics.described.leafwords import attach
from generator.semantics.numbers.number_type import NumberType


class ControlType(NumberType):
    """A number that is set, not counted: digits, and leads as attachments."""

    family = "numbers"
    spoken = False
    stringy = True
    leads: ClassVar[tuple[str, ...]] = ()

    def attachments(self) -> tuple[Attachment, ...]:
        """The leads, alike in weight."""
        return tuple(attach(text) for text in self.leads)

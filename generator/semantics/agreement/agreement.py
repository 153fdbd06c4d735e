"""What makes some values of one call agree: a repair, and the parameters that it looks at."""

from __future__ import annotations

import random
from collections.abc import Callable, Container

from generator.quick import Struct
from generator.records import Json, Side
from generator.semantics.base import Parameter
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.fits import fits

Values = dict[str, Json]
"""JSON pointer → value, as drawn."""

Repair = Callable[[Values, random.Random], None]
"""Changes values in place; it adds none."""


class Agreement(Struct, frozen=True):
    """A repair of the values of some parameters; none to make with fewer than ``least``.

    ``binds`` tells that values which it would change contradict each other: where some are forced,
    as in a correction, the others must go with them. Its repair leaves alone what agrees.
    """

    parameters: tuple[Parameter, ...]
    repair: Repair
    least: int = 2
    binds: bool = False

    def is_due(self, pointers: Container[str]) -> bool:
        """Whether enough of its parameters are there."""
        return sum(one.pointer in pointers for one in self.parameters) >= self.least


def put(values: Values, one: Parameter, value: Json, side: Side) -> bool:
    """Whether the value could be given: it fits, and is of the side."""
    share = one.meaning.setting.value_share
    split = side != "any" and share > 0
    if not fits(one.leaf.schema, value):
        return False
    if split and is_held_out(str(value), share) != (side == "validation"):
        return False
    values[one.pointer] = value
    return True

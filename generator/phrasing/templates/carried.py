"""Arguments as a template sees them: equal to the raw values, yet each knows where it comes from.

Logic compares and counts the value itself; printing leaves a marker that names the argument, so
that its words can be chosen when the text around it is known. A filter on a carried value gives a
carried value again, whose ``alters`` are then done to the words.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any

from generator.quick import Struct
from generator.records import Json

MARK = "\ue000"
MARK_END = "\ue001"

Alter = Callable[[str], str]


class Passed(Exception):
    """The phrasing can't say these arguments: an absent one was printed."""


class LimitError(Exception):
    """A template does more than it may."""


class Origin(Struct, frozen=True):
    """Where a carried value comes from: keys from the root of the arguments, and the raw value."""

    keys: tuple[str, ...]
    value: Json
    alters: tuple[Alter, ...] = ()

    def altered(self, alter: Alter) -> Origin:
        """The same with one more change to its words."""
        return Origin(self.keys, self.value, (*self.alters, alter))


class Instead(Struct, frozen=True):
    """A change to the same words, whatever is said: two of the same words are one."""

    words: str

    def __call__(self, said: str) -> str:
        """The words."""
        return self.words


class Rendering:
    """What one rendering has printed so far, what it may still do, and its random stream."""

    __slots__ = ("printed", "rng", "steps")

    def __init__(self, rng: random.Random, steps: int) -> None:
        self.rng = rng
        self.steps = steps
        self.printed: list[Origin] = []

    def step(self) -> None:
        """Count one step of a loop or one call.

        Raises:
            LimitError: no step is left.
        """
        self.steps -= 1
        if self.steps < 0:
            msg = "more loop steps and calls than a phrasing may take"
            raise LimitError(msg)

    def mark(self, origin: Origin) -> str:
        """The marker that stands for the words of a value."""
        self.printed.append(origin)
        return f"{MARK}{len(self.printed) - 1}{MARK_END}"


RENDERING: ContextVar[Rendering] = ContextVar("rendering")


class Carried:
    """Mixin of all carried values: ``origin`` tells where the value comes from."""

    origin: Origin

    def __str__(self) -> str:
        return RENDERING.get().mark(self.origin)


class Text(Carried, str):
    """A string."""

    def __add__(self, other: Any) -> str:
        return str(self) + str(other)

    def __radd__(self, other: Any) -> str:
        return str(other) + str(self)


class Whole(Carried, int):
    """An integer."""


class Real(Carried, float):
    """A number with a fraction."""


class Flag(Carried, int):
    """A boolean, which Python lets nobody subclass."""


class Null(Carried):
    """A null that was given."""

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Null)

    def __hash__(self) -> int:
        return 0


class Items(Carried, list[Any]):
    """An array; its items are carried too."""


class Fields(Carried, dict[str, Any]):
    """An object; its members are carried too."""


def carry(value: Json, keys: tuple[str, ...]) -> Carried:
    """``value`` with its origin, and all that is inside it."""
    inner: Json = value
    if isinstance(value, Mapping):
        inner = {key: carry(item, (*keys, key)) for key, item in value.items()}
    elif isinstance(value, list | tuple):
        inner = [carry(item, (*keys, str(index))) for index, item in enumerate(value)]
    return with_origin(inner, Origin(keys, value))


def with_origin(value: Json, origin: Origin) -> Carried:
    """``value`` as a carried value of this origin."""
    carried: Carried
    if value is None:
        carried = Null()
    elif isinstance(value, bool):
        carried = Flag(value)
    elif isinstance(value, int):
        carried = Whole(value)
    elif isinstance(value, float):
        carried = Real(value)
    elif isinstance(value, str):
        carried = Text(str.__str__(value))
    elif isinstance(value, dict):
        carried = Fields(value)
    else:
        carried = Items(value)
    carried.origin = origin
    return carried


def plain_number(value: float) -> str:
    """A number as people write it: "3", not "3.0"."""
    return f"{int(value)}" if float(value).is_integer() else f"{float(value)!r}"

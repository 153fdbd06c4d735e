"""How people tell things apart that no list knows: by name, number, place, or as "standard"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.semantics.base import Attachment, Leaf
from generator.semantics.described.naming import words_of

_QUALIFIERS = tuple(
    "main backup new second third north south east west central old shared small large".split()
)
_PLACED = frozenset(
    "silo field gate door entrance wing barn zone site station hall stage platform court dock lot "
    "area building tower office tank pond garden yard shelf rack pump valve tunnel bridge".split()
)
"""Things told apart by where they are; others have numbers."""
CHOSEN = frozenset(
    "config configuration setting option mode method approach strategy policy design preset action "
    "operation auth scope algorithm partition explain "
    "profile scheme variant tokenizer optimizer backend engine provider handler preference".split()
)
"""Choices among what somebody has set up."""
STANDARD = tuple("default standard custom basic minimal advanced compact".split())
"""What people call a choice that they know nothing of."""


_NUMBERED = frozenset(
    "level step pass row column slot line lap round issue revision volume part episode index lane "
    "floor exit track chapter verse bus tram route platform seat bay locker number no "
    "elevator lift escalator crane machine ward theatre hangar court kiln oven batch crate pallet "
    "bin cell cage pen coop hive studio incubator boiler turbine fermenter vat booth stall "
    "classroom piece".split()
)
"""Things that have numbers."""
_NAMES = tuple(
    "aurora atlas nova falcon maple orion cedar delta comet harbor willow phoenix raven summit "
    "ember juniper meridian zephyr granite lotus onyx pioneer quartz saturn titan umber vega "
    "walnut yukon zenith".split()
)
"""What people call things of their own."""


def told_apart(noun: str, head: str) -> tuple[str, ...]:
    """What tells things of the noun apart: "main silo", "route 4"; a "realm" is called "atlas"."""
    if head in _PLACED:
        return tuple(f"{first} {noun}" for first in _QUALIFIERS)
    if head in _NUMBERED:
        return tuple(f"{noun} {number}" for number in range(1, 41))
    return _NAMES


def self_named(leaf: Leaf, texts: Sequence[str]) -> tuple[Attachment, ...]:
    """How things join a request whose values say what they are, as the kiln "Kiln 2" does."""
    parts = [text.casefold().partition(" ") for text in texts]
    told = all(rest.isdigit() and noun in leaf.words[-1:] for noun, _, rest in parts)
    if not parts or not told:
        return ()
    noun = parts[0][0]
    ends = rf"\b{noun}(?=$|[.,]| (?:for|in|at|to|of|on|from|with|by)\b)"
    named = words_of(leaf.function.name)[-1:] == (noun,)
    served = named and re.search(ends, leaf.function.description, re.I)
    return _SERVED if served else ()


_SERVED = (Attachment(text="{}", role="object"),)
"""Where the things themselves are what the function is for."""

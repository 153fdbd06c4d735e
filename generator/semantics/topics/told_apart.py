"""How people tell things apart that no list knows: by name, number, place, or as "standard"."""

from __future__ import annotations

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
    "floor exit track chapter verse bus tram route platform seat bay locker number no".split()
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

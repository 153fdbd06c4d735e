"""How people tell things apart that no list knows: by number, by where they are, by "standard"."""

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


def told_apart(noun: str, head: str) -> tuple[str, ...]:
    """Things of the noun: "main silo", "north silo"; "route 4", "route 12"."""
    if head in _PLACED:
        return tuple(f"{first} {noun}" for first in _QUALIFIERS)
    return tuple(f"{noun} {number}" for number in range(1, 41))

"""How people tell things apart that no list knows: by name, number, letter or place."""

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
KINDS = tuple("standard general custom basic default regular special other main".split())
"""What people call a kind of something."""
INSIDE = (
    "first draft", "second attempt", "as agreed", "checked twice", "to be confirmed", "on request",
    "by hand", "in two steps", "the usual way", "half of it", "same as before",
)  # fmt: skip
"""What stands in a text within a list of objects, of which nobody knows what it is."""
_USUAL_KINDS = frozenset((*STANDARD, *KINDS))


_NUMBERED = frozenset(
    "level step pass row column slot line lap round issue revision volume part episode index lane "
    "floor exit track chapter verse bus tram route platform seat bay locker number no "
    "elevator lift escalator crane machine ward theatre hangar court kiln oven batch crate pallet "
    "bin cell cage pen coop hive studio incubator boiler turbine fermenter vat booth stall stand "
    "classroom piece".split()
)
"""Things that have numbers."""
_PARTS = frozenset(
    "level step pass row column round issue revision volume part episode index chapter verse "
    "number no piece batch crate pallet machine crane route line bus tram".split()
)
"""Things that have numbers and that nothing is in."""
_AT = frozenset("gate door station stage platform court dock exit booth stall seat".split())
_LOOKS = tuple("new old second third first last usual other".split())
"""What people tell their own things apart by, whatever these are: favourites are not heavy."""
_COUNTED = 20
"""So many there are of what nothing is known of but what it is."""

_OF_PROGRAMS = (
    "test-{}", "main-{}", "{}-1", "{}-2", "new-{}", "prod-{}", "old-{}", "dev-{}", "my-{}", "{}-3",
    "staging-{}", "backup-{}", "default-{}", "shared-{}",
)  # fmt: skip
"""What people call things of programs."""


def told_apart(
    noun: str, head: str, *, technical: bool = False, private: bool = False
) -> tuple[str, ...]:
    """What tells things of the noun apart: "main silo", "route 4", "dev-registry", "flange 2".

    ``private``: of one's own life, where they are told apart by time and use: "the old trunk".
    """
    if head in _PLACED:
        return tuple(f"{first} {noun}" for first in _QUALIFIERS)
    if head in _NUMBERED:
        return tuple(f"{noun} {number}" for number in range(1, 41))
    if technical:
        return tuple(form.format(noun.replace(" ", "-")) for form in _OF_PROGRAMS)
    if private:
        return tuple(f"the {look} {noun}" for look in _LOOKS)
    return tuple(f"{noun} {number}" for number in range(1, _COUNTED + 1))


def is_placed_or_numbered(head: str) -> bool:
    """Whether things of the head noun are told apart by places or numbers of their own."""
    return head in _PLACED | _NUMBERED


def self_named(leaf: Leaf, texts: Sequence[str]) -> tuple[Attachment, ...]:
    """How things join a request whose values say what they are, as the kiln "Kiln 2" does."""
    noun = leaf.words[-1] if leaf.words else ""
    told = [text.casefold() for text in texts]
    if not noun or not all(noun in (text.split()[0], text.split()[-1]) for text in told):
        return ()
    ends = rf"\b{noun}(?=$|[.,]| (?:for|in|at|to|of|on|from|with|by)\b)"
    if words_of(leaf.function.name)[-1:] == (noun,):
        return _SERVED if re.search(ends, leaf.function.description, re.I) else ()
    if noun not in _PLACED | _NUMBERED - _PARTS:
        return ()
    return (Attachment(text="at {}" if noun in _AT else "in {}"),)


def are_usual(texts: Sequence[str]) -> bool:
    """Whether the texts say which kind of a thing is taken: "the standard glaze"."""
    return bool(texts) and _USUAL_KINDS.issuperset(texts)


_SERVED = (Attachment(text="{}", role="object"),)
"""Where the things themselves are what the function is for."""

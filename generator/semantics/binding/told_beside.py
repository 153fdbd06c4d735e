"""What is said of a function, or stands beside a parameter, where that tells more than its name.

A state of "weather alerts for a US state" is none of an alert; the name beside a phone number,
where a viewing is booked, is that of who comes.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.quick import regex
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType
from generator.semantics.binding.shown_as_kinds import kinds_shown
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import words_of

_US_STATE = regex(r"\b(?:US|U\.S\.|American) states?\b|\bstates? in the US\b")
_ATTENDED = frozenset(
    "viewing appointment visit booking reservation consultation interview demo tour lesson "
    "callback call meeting inspection pickup delivery ride trial".split()
)
"""What is made for somebody."""
_FAMILY = frozenset(("surname", "last_name", "lastname", "family_name"))
_REACHED = frozenset(("phone", "email", "mobile", "telephone"))
"""How somebody is reached."""


def told_beside(leaf: Leaf) -> Iterator[tuple[type[SemanticType], str]]:
    """Types to try, with what tells them."""
    yield from kinds_shown(leaf)
    if leaf.words[-1:] == ("state",):
        told = f"{leaf.description} {leaf.function.description[:200]}"
        if _US_STATE.search(told) is not None:
            yield SEMANTIC_TYPES.get("region"), "described as 'US state'"
    if leaf.words == ("name",) and not _FAMILY.isdisjoint(siblings(leaf)):
        yield SEMANTIC_TYPES.get("first_name"), "described as beside the last name"
    if leaf.words == ("name",) and not _ATTENDED.isdisjoint(words_of(leaf.function.name)):
        apart = (_REACHED.isdisjoint(words_of(one)[-2:]) for one in siblings(leaf))
        if not all(apart):
            yield SEMANTIC_TYPES.get("person_name"), "described as who comes"

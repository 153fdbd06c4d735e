"""Stays and journeys: guests arrive before they depart, travellers depart before they arrive."""

from __future__ import annotations

from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import context_words

_STAYS = frozenset(
    "hotel hotels stay stays home homes room rooms villa lodging guest guests holiday house houses "
    "flat flats apartment accommodation accommodations hostel airbnb resort".split()
)
_RIDES = frozenset("flight flights train trains bus buses ferry airport station".split())


def is_stay(leaf: Leaf) -> bool:
    """Whether the words around the leaf speak of rooms or guests, and of no journey."""
    around = context_words(leaf)
    return bool(around & _STAYS) and not around & _RIDES


def is_backwards(first: str, then: str, leaf: Leaf) -> bool:
    """Whether two ends of one name are told in the order in which they don't follow each other."""
    ends = ("departure", "arrival") if is_stay(leaf) else ("arrival", "departure")
    return (first, then) == ends

"""Whether a function is about a stay: guests arrive before they depart, at no airport."""

from __future__ import annotations

from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import context_words

_STAYS = frozenset(
    "hotel hotels stay stays home homes room rooms villa lodging guest guests holiday house houses "
    "flat flats apartment accommodation hostel".split()
)
_RIDES = frozenset("flight flights train trains bus buses ferry airport station".split())


def is_stay(leaf: Leaf) -> bool:
    """Whether the words around the leaf speak of rooms or guests, and of no journey."""
    around = context_words(leaf)
    return bool(around & _STAYS) and not around & _RIDES

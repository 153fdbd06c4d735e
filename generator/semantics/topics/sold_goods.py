"""What is sold where the function, or its whole service, tells which shop it is."""

from __future__ import annotations

from generator.semantics.base import Leaf
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import split_words, word_set
from generator.semantics.drawing.listed import described

_DEPARTMENTS = {
    "cloth": "Clothing", "apparel": "Clothing", "fashion": "Clothing", "garment": "Clothing",
    "electronic": "Electronics", "gadget": "Electronics", "furniture": "Furniture",
    "kitchen": "Kitchen", "toys": "Toys", "jewel": "Jewelry", "cosmetic": "Beauty",
    "pet suppl": "Pets", "office suppl": "Office", "hardware store": "Tools",
}  # fmt: skip


def sold_goods(leaf: Leaf) -> tuple[str, ...]:
    """The goods of the departments that the function, or its whole service, names; () for all.

    A shop of one kind of thing has its own: rolls of a bakery.
    """
    text = f"{described(leaf)} {' '.join(sorted(leaf.theme))}"
    wanted = {kind for cue, kind in _DEPARTMENTS.items() if cue in text}
    found = tuple(row[0] for row in rows("commerce_products.txt") if row[1] in wanted)
    return (
        found
        or _of_shop(frozenset(split_words(leaf.function.name)))
        or _of_shop(frozenset(split_words(text)))
    )


def _of_shop(words: frozenset[str]) -> tuple[str, ...]:
    """The goods of the one kind of shop that the words tell; () for none, or for several."""
    told = [goods for cues, goods in rows("commerce_goods.txt") if words & word_set(cues)]
    return tuple(told[0].split("; ")) if len(told) == 1 else ()

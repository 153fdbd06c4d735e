"""What is sold where the function, or its whole service, tells which shop it is."""

from __future__ import annotations

import functools
from collections.abc import Container, Mapping

from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import split_words
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
    if not wanted and _is_worn(leaf):
        wanted = {"Clothing"}
    told = _sold_in(wanted) or _of_shop(leaf.function.name) or _of_shop(text)
    return told or (_sold_in({"Clothing"}) if "size" in _beside(leaf) else ())


def _sold_in(departments: Container[str]) -> tuple[str, ...]:
    return tuple(row[0] for row in rows("commerce_products.txt") if row[1] in departments)


def _beside(leaf: Leaf) -> Mapping[str, Json]:
    properties = leaf.root.get("properties")
    return properties if isinstance(properties, Mapping) else {}


def _is_worn(leaf: Leaf) -> bool:
    """Whether another argument tells of a size as clothes have it: "XL", "wrong size"."""
    listed = [one.get("enum") for one in _beside(leaf).values() if isinstance(one, Mapping)]
    options = {str(option).lower() for each in listed if isinstance(each, list) for option in each}
    return not {"s", "m", "l"} - options or not _SIZED.isdisjoint(options)


_SIZED = frozenset("wrong_size too_small too_large too_big doesnt_fit".split())


def _of_shop(text: str) -> tuple[str, ...]:
    """The goods of the one kind of shop that a text tells; () for none, or for several."""
    shops = {shop for word in split_words(text) if (shop := _shops().get(word))}
    return shops.pop() if len(shops) == 1 else ()


@functools.cache
def _shops() -> Mapping[str, tuple[str, ...]]:
    """Word that tells a shop → its goods."""
    lines = ((cues, tuple(goods.split("; "))) for cues, goods in rows("commerce_goods.txt"))
    return {word: goods for cues, goods in lines for word in cues.split()}

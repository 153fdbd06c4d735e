"""Texts of the trade, and places of maps, where only a noun told of what they are."""

from __future__ import annotations

from collections.abc import Mapping

from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType, Setting
from generator.semantics.binding.tried import tried
from generator.semantics.described.narrow import narrow
from generator.semantics.drawing.composed import near, split_words
from generator.semantics.drawing.trades import trade_text
from generator.semantics.usages.usages import is_loose

_UNSURE = frozenset(("words", "thing_name", "thing_description"))
"""Types of texts of which nothing but the name is known."""
_TEXTS: Mapping[str, tuple[str, str]] = {
    "title": ("title", "title"),
    "context": ("observation", "seen"),
    "situation": ("observation", "seen"),
    "background": ("observation", "seen"),
    "observation": ("observation", "seen"),
    "finding": ("observation", "seen"),
    "summary": ("summary", "seen"),
    "description": ("description", "seen"),
    "notes": ("note", "note"),
    "note": ("note", "note"),
    "comment": ("comment", "note"),
    "remark": ("remark", "note"),
    "reason": ("reason", "reason"),
}
"""Last words of names → the type of such texts, and what tables of trades call their role."""
_COORDINATES = (frozenset(("latitude", "longitude")), frozenset(("coordinate",)))
_NAMES = (("name",), ("title",))
_PLACES = "location place spot viewpoint waypoint poi landmark sight marker pin stopover lookout"
"""What tells that coordinates are of a place to go to, and not of a sensor or a shop."""


def in_trade(
    leaf: Leaf, core: SemanticType, setting: Setting
) -> tuple[Leaf, SemanticType, str] | None:
    """The leaf with the type of texts that its trade has; None where it is known better, or none.

    A line for nouns of any trade ("context") gives way, too. What has coordinates beside its name
    is a place.
    """
    unsure = core.name in _UNSURE or (core.name == "kindred" and is_loose(leaf))
    named = leaf.words in _NAMES and (unsure or core.name == "title")
    if leaf.examples or leaf.schema.get("type") != "string" or not (unsure or named):
        return None
    beside = _beside(leaf) if named and near(leaf, _PLACES, start=1) else frozenset()
    if any(words <= beside for words in _COORDINATES):
        place = tried(SEMANTIC_TYPES.get("attraction"), leaf, setting, shown=True)
        return None if place is None else (leaf, place, "a name beside coordinates")
    described = core.name == "thing_description" and leaf.words[-1] == "description"
    if not unsure or described:  # what a thing is for is told with its own noun
        return None
    kind, role = _TEXTS.get(leaf.words[-1], ("", ""))
    symbol = trade_text(leaf, role) if kind else ""
    meaning = tried(SEMANTIC_TYPES.get(kind), leaf, setting, shown=True) if symbol else None
    if meaning is None or getattr(meaning, "symbol", "") != symbol:
        return None
    return leaf, meaning, f"of the trade of {symbol.partition('/')[0]}"


def _beside(leaf: Leaf) -> frozenset[str]:
    """The words of the names beside the leaf, in members of lists as well."""
    here = leaf.root
    for key in leaf.path[:-1]:
        inside = here.get("items") if key == "*" else here.get("properties")
        below = inside if key == "*" or not isinstance(inside, Mapping) else inside.get(key)
        here = narrow(below, leaf.root)
    properties = here.get("properties")
    names = properties if isinstance(properties, Mapping) else {}
    return frozenset(word for name in names for word in split_words(name))

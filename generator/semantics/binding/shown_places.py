"""A query whose default is a town: it is asked by towns, whatever is looked for there.

``q`` of a forecast with "London", ``query`` of a list of stations with "berlin".
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType
from generator.semantics.described.leafwords import shown_default
from generator.semantics.described.naming import singular
from generator.semantics.described.shown_defaults import is_shown_by_default
from generator.semantics.drawing.composed import split_words
from generator.semantics.places.place_forms import city_texts

_OPEN = frozenset(
    (("q",), ("query",), ("search",), ("keyword",), ("term",), ("search", "term"), ("text",),
     ("input",), ("search", "query"), ("location",), ("place",), ("s",))
)  # fmt: skip
"""Names of what may be anything."""
_THINGS = frozenset("news article tweet song lyric job quote joke image gif".split())
"""What is looked for about towns, and not by them alone."""


def of_town_shown(leaf: Leaf) -> Iterator[tuple[type[SemanticType], str]]:
    """The type of towns, where the default is one of them."""
    if leaf.words not in _OPEN or leaf.examples or not is_shown_by_default(leaf):
        return
    default = shown_default(leaf.schema)
    told = set(map(singular, split_words(f"{leaf.function.name} {leaf.function.description}")))
    if isinstance(default, str) and default.casefold() in _towns() and _THINGS.isdisjoint(told):
        yield SEMANTIC_TYPES.get("city"), "its default is a town"


@functools.cache
def _towns() -> frozenset[str]:
    return frozenset(map(str.casefold, city_texts("plain", ())))

"""What bare ends are of, by what a function does: ``from`` of a route is a place, and no day."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.quick import replace
from generator.semantics.base import Leaf
from generator.semantics.catalogues import rows
from generator.semantics.described.naming import raw_words

_PAIRS = (
    ("from", "to"), ("source", "target"), ("source", "destination"), ("start", "end"),
    ("src", "dst"), ("src", "dest"), ("base", "target"), ("base", "quote"),
)  # fmt: skip
_ENDS = frozenset(end for pair in _PAIRS for end in pair)


def with_ends(leaf: Leaf) -> Leaf:
    """The leaf under the name of what it is an end of, where only the function tells that.

    Both ends must be there, and neither a description nor a format may tell more.
    """
    properties = leaf.root.get("properties")
    if leaf.name.strip("_") not in _ENDS or leaf.path[1:] or not isinstance(properties, Mapping):
        return leaf
    if leaf.description or leaf.examples or not _is_open(leaf.schema):
        return leaf
    names = {name.strip("_"): schema for name, schema in properties.items()}
    for pair in _PAIRS:
        if leaf.name.strip("_") in pair and names.keys() >= {*pair}:
            told = _of_function(leaf.function.name, leaf.function.description)
            place = pair.index(leaf.name.strip("_"))
            return replace(leaf, words=tuple(told[place].split())) if told else leaf
    return leaf


def _is_open(schema: Mapping[str, object]) -> bool:
    return schema.get("type", "string") == "string" and not {"enum", "format", "pattern"} & {
        *schema
    }


@functools.lru_cache(maxsize=1024)
def _of_function(name: str, description: str) -> tuple[str, str] | None:
    """The names of the ends, by the words of the function's name, else of its first sentence."""
    for text in (name, description.split(". ", maxsplit=1)[0]):
        around = frozenset(raw_words(text))
        for words, one, other in rows("ends.txt"):
            if not around.isdisjoint(words.split()):
                return one, other
    return None

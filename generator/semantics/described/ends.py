"""What bare ends are of, by what a function does: ``from`` of a route is a place, and no day."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.quick import replace
from generator.semantics.base import Leaf
from generator.semantics.catalogues import pairs_of, rows
from generator.semantics.described.naming import raw_words


def with_ends(leaf: Leaf) -> Leaf:
    """The leaf under the name of what it is an end of, where only the function tells that.

    Both ends must be there, and neither a description nor a format may tell more.
    """
    properties = leaf.root.get("properties")
    if leaf.path[1:] or not isinstance(properties, Mapping):
        return leaf
    if leaf.description or leaf.examples or not _is_open(leaf.schema):
        return leaf
    own, names = leaf.name.strip("_"), {name.strip("_") for name in properties}
    pair = next((pair for pair in pairs_of("bare") if own in pair and names >= {*pair}), None)
    told = _of_function(leaf.function.name, leaf.function.description) if pair else None
    return replace(leaf, words=tuple(told[pair.index(own)].split())) if pair and told else leaf


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

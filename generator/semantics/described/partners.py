"""What an argument's other end tells of it: ``to_bin`` is written as ``from_bin`` is."""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import replace
from generator.semantics.base import Leaf
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import words_of

_ENDS = (
    ("from", "to"), ("source", "target"), ("source", "destination"), ("origin", "destination"),
    ("start", "end"), ("first", "second"), ("old", "new"), ("base", "target"),
    ("primary", "secondary"),
)  # fmt: skip
OTHER = {one: other for pair in _ENDS for one, other in (pair, pair[::-1])}


def with_partner(leaf: Leaf) -> Leaf:
    """The leaf with the examples of its other end, where it has neither these nor a description."""
    properties = leaf.root.get("properties")
    if leaf.description or leaf.examples or not isinstance(properties, Mapping) or leaf.path[1:]:
        return leaf
    wanted = tuple(OTHER.get(word, word) for word in leaf.words)
    for name, schema in properties.items() if wanted != tuple(leaf.words) else ():
        alike = isinstance(schema, Mapping) and schema.get("type") == leaf.schema.get("type")
        if alike and words_of(name) == wanted:
            mined = mine(str(schema.get("description", "")))
            return leaf if mined.closed else replace(leaf, examples=mined.examples)
    return leaf

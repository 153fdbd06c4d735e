"""The fields that records of the function's own object have: those of papers, of quotes."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import items, read_values
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.things import handled_thing

_CAMEL = regex(r"[a-z][A-Z]")


def fields_of_object(leaf: Leaf) -> tuple[str, ...]:
    """What the records that the function is about consist of; () where none are known.

    They are written as the function writes its own arguments: "dueDate" beside "pageSize".
    """
    known = _known()
    named = [singular(word) for word in reversed(raw_words(leaf.function.name))]
    handled = handled_thing(leaf.function.description)[::-1]
    found = next((known[word] for word in (*handled, *named) if word in known), ())
    names = [one for one in leaf.root.get("properties") or () if isinstance(one, str)]
    camel = any(map(_CAMEL.search, names)) and not any("_" in one for one in names)
    return tuple(map(_camel, found)) if camel else found


def _camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda match: match[1].upper(), name)


@functools.cache
def _known() -> Mapping[str, tuple[str, ...]]:
    """Word for a thing → its fields."""
    lines = (line.partition(" | ") for line in read_values("object_fields.txt"))
    return {word: items(told) for words, _, told in lines for word in words.split()}

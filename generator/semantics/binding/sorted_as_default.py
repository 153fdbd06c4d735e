"""Other orders than the one by default, written as it is: "-created_on" beside "-updated_on"."""

from __future__ import annotations

import re

from generator.quick import regex, replace
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import facet

_DEFAULT = regex(r"[\[(]?\bdefault(?:s to|:| is|=)? ?['\"`]?([-+]?[a-z]+(?:[_.][a-z]+)*)\b", re.I)
_FIELD = regex(r"(?P<sign>[-+]?)(?P<name>[a-z]+(?:[_.][a-z]+)*)", re.I)
_SORTING = (("sort",), ("sort", "by"), ("order", "by"), ("ordering",), ("order",))
_OTHER = {"created": "updated", "updated": "created", "added": "modified", "modified": "created"}
_UP_OR_DOWN = frozenset("asc desc ascending descending none relevance newest oldest".split())


def as_sorted(leaf: Leaf) -> Leaf:
    """The leaf with orders of the default's form, where that has a sign or is a name of a program.

    A field, and the same the other way round; beside the day when something was made that when it
    was changed.
    """
    if leaf.examples or leaf.words not in _SORTING or "enum" in leaf.schema:
        return leaf
    own = facet(leaf.schema, "default")
    told = _DEFAULT.search(leaf.description)
    default = own if isinstance(own, str) else told[1] if told else ""
    field = _FIELD.fullmatch(default)
    if field is None or field["name"].lower() in _UP_OR_DOWN:
        return leaf
    sign, name = field["sign"], field["name"]
    if not sign and "_" not in name:
        return leaf
    fields = [name, *(re.sub(one, other, name) for one, other in _OTHER.items() if one in name)]
    signs = (sign, "") if sign else ("",)
    return replace(leaf, examples=tuple(one + field for field in fields for one in signs))

"""Options that a description lists before what they tell of: "from a daily, weekly or yearly note".

One of them is said there, instead of all: "from the weekly note".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.semantics.base import Leaf

_LISTED = regex(
    r"(?<![Rr]estricted )(?<![Ll]imited )"
    r"(?P<prep>\b(?:from|to|in|into|of|for|on|with) )(?:an? |the )?"
    r"(?P<options>[a-z-]+(?:, (?:and |or )?[a-z-]+)*(?:,? (?:or|and) [a-z-]+))"
    r" (?P<noun>[a-z]{3,})\b"
)


def listed_before(leaf: Leaf) -> tuple[str, str]:
    """The preposition and the noun of a list of the leaf's options; two empty texts if none is."""
    found = _found(leaf.function.description, _options(leaf.schema))
    return (found["prep"].strip(), found["noun"]) if found else ("", "")


def without_lists(spec: FunctionSpec) -> str:
    """The function's description without such lists, which an argument tells."""
    told = spec.description
    declared = spec.parameters.get("properties") if spec.parameters else None
    for schema in declared.values() if isinstance(declared, Mapping) else ():
        found = _found(told, _options(schema)) if isinstance(schema, Mapping) else None
        if found:
            told = re.sub(r" {2,}", " ", f"{told[: found.start()]}{told[found.end() :]}").strip()
    return told


def _options(schema: Mapping[str, Json]) -> frozenset[str]:
    listed = schema.get("enum")
    texts = listed if isinstance(listed, list) else []
    return frozenset(text.casefold() for text in texts if isinstance(text, str))


@functools.lru_cache(maxsize=2048)
def _found(text: str, options: frozenset[str]) -> re.Match[str] | None:
    """Where at least two of the options, and nothing else, stand before a noun."""
    if len(options) < 2:
        return None
    for found in _LISTED.finditer(text[:600]):
        listed = re.split(r",? (?:and |or )?", found["options"])
        if len(listed) > 1 and options.issuperset(listed):
            return found
    return None

"""What is searched itself, not found: "search over the collection", "Search Spotify."."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.clauses import Clause
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.records import FunctionSpec

_BRAND = regex(r"Search (?P<name>[A-Z][A-Za-z]+)\s*(?:\.|$)")


def searched_brand(clause: Clause, description: str) -> str:
    """The name of the service that is searched; "" where things are."""
    found = _BRAND.match(description) if not clause.complements else None
    return found["name"] if found and not is_plural(found["name"]) else ""


def is_searched_through(clause: Clause, spec: FunctionSpec) -> bool:
    """Whether the description tells that the object is searched: "search over the collection"."""
    if len(clause.objects) != 1 or clause.complements or is_plural(clause.objects[0]):
        return False
    head = re.escape(clause.objects[0].rsplit(" ", 1)[-1])
    over = rf"\bsearch(?:es)? (?:over|across|through|in|of) (?:the |our )?[\w' -]{{0,30}}{head}\b"
    return bool(re.search(over, spec.description, re.I))

"""In which form a page or a file is wanted, where the name tells it: "fetch {page} as Markdown"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.nouns import cased
from generator.quick import regex
from generator.records import FunctionSpec

FORMATS = frozenset("markdown md html txt xml yaml csv".split())
"""Forms of texts, which a page is fetched in."""
_AS = regex(
    r"\b(?:returns?|get back) (?:the |its |all |whole |full |page )*"
    r"(?:contents?|text|page|results?|it|them) "
    r"(?:as|in) "
    r"(?:an? |clean |raw )*(?P<form>Markdown|HTML|plain text|XML|YAML|CSV)\b",
    re.I,
)
"""What comes back of what is fetched: "Fetch a website and return the content as Markdown"."""


def in_form(spec: FunctionSpec) -> tuple[tuple[str, str], ...]:
    """The form with how it is said, as what belongs to the deed: "as Markdown"; none if untold."""
    if FORMATS.isdisjoint(name_words(spec.name)) or (found := _AS.search(spec.description)) is None:
        return ()
    low = found["form"].lower()
    form = {"markdown": "Markdown", "html": "HTML"}.get(low) or cased(low)
    return ((form, f"as {form}"),)

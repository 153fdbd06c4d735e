"""Texts in a format that a name tells: ``html_body``, and the text that ``minify_json`` takes."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType
from generator.semantics.described.naming import raw_words
from generator.semantics.topics.heads import is_kind

_FORMATS = {
    "json": "json_text",
    "yaml": "yaml_text",
    "xml": "xml_text",
    "csv": "csv_text",
    "html": "html_text",
    "markdown": "markdown_text",
    "md": "markdown_text",
    "sql": "sql",
}
_HOLDS = frozenset("text content data input string body value source document raw".split())
_WORKS = frozenset(
    "minify validate pretty prettify format parse beautify lint flatten compact check fix repair "
    "sort render stringify tidy clean sanitize convert transform escape uglify".split()
)
"""What is done with a text in a format, which no text without it can be given to."""
_ELSE = regex(r"\b(?:path|url|uri|base64|base 64)\b", re.IGNORECASE)
_LEADS = frozenset("to as into from for".split())
_TOLD = regex(
    r"(?:minify|pretty[- ]?print|validate|parse|beautify|lint|flatten|prettify|tidy)s?"
    r" (?:an? |the )?(?:given |raw )?(json|yaml|xml|csv|html|markdown|sql)\b(?! (?:file|path|url))",
    re.IGNORECASE,
)


def by_named_format(leaf: Leaf) -> list[type[SemanticType]]:
    """The type of the format's texts for the one open text of a function that works on them."""
    own = list(leaf.words)
    if len(own) > 1 and own[-2] in _FORMATS and own[-1] in _HOLDS - {"data", "source", "value"}:
        plain = not leaf.examples or own[-2] not in ("json", "sql")
        other = _ELSE.search(leaf.description[:80])
        return [SEMANTIC_TYPES.get(_FORMATS[own[-2]])] if plain and not other else []
    if not _HOLDS.issuperset(own) or leaf.examples or leaf.description or len(leaf.path) > 1:
        return []
    name = raw_words(leaf.function.name)
    at = next((at for at, word in enumerate(name) if word in _FORMATS), None)
    told = _TOLD.match(leaf.function.description.strip())
    if told:
        return [SEMANTIC_TYPES.get(_FORMATS[told[1].casefold()])]
    if at is None or (at and name[at - 1] in _LEADS - {"from"}) or is_kind(leaf):
        return []
    converts = name[at + 1 : at + 2] == ("to",) or name[at - 1 : at] == ("from",)
    works = not _WORKS.isdisjoint(name[:at]) or not _WORKS.isdisjoint(name[at + 1 :])
    return [SEMANTIC_TYPES.get(_FORMATS[name[at]])] if converts or works else []

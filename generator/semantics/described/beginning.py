"""What of a long description is read: its beginning, without markup.

What is looked for in texts may cost the square of their length; what is written stays whole.
"""

from __future__ import annotations

import re
from typing import Final

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json

MOST_READ: Final = 8000
"""Characters of one description; the longest that people write for models are about as long."""


def beginning(text: str) -> str:
    """As much of a text as is read, whole words."""
    if (results := _RESULTS.search(text)) is not None:
        text = text[: results.start()]
    return text if len(text) <= MOST_READ else text[:MOST_READ].rpartition(" ")[0]


_RESULTS = regex(r"\n\s*#+ *(?:Response|Output|Result|Return) Schema\b", re.IGNORECASE)
"""Where a description goes on with the schema of what comes back."""


def briefly(spec: FunctionSpec) -> FunctionSpec:
    """The function with as much of its description as is read."""
    told = beginning(spec.description)
    return spec if told is spec.description else replace(spec, description=told)


def briefly_described(schema: dict[str, Json]) -> dict[str, Json]:
    """A schema with as much of its own description as is read."""
    told = schema.get("description")
    if not isinstance(told, str) or len(told) <= MOST_READ:
        return schema
    return {**schema, "description": beginning(told)}


# Descriptions without markup: of web pages (entities, tags), of Python's documentation (roles).

_TAG = regex(
    r"(?<![`'\"])</?(?:a|abbr|b|br|code|div|em|h[1-6]|hr|i|li|ol|p|pre|small|span|strong|sub|sup"
    r"|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s+[a-z-]+\s*=[^<>]*)?\s*/?>|</[a-z]+\d?>",
    re.IGNORECASE,
)
_APART = regex(r"<(?:br|p|li|div|tr|h[1-6])\b", re.IGNORECASE)
_ROLE = regex(r":(?:py:)?(?:obj|class|meth|func|attr|mod|data|exc|ref|const):`~?([^`]*)`")
"""What Python's documentation puts before names: ":obj:`None`"."""
_ENTITY = regex(r"&(?:#\d{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,8});", re.IGNORECASE)


def unmarked(text: str) -> str:
    """The text with entities spelled and tags gone: "it&#39;s <b>new</b>.<br>Use it"."""
    if ":`" in text:
        text = _ROLE.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub(lambda found: "\n" if _APART.match(found[0]) else "", text)
    if not _ENTITY.search(text):
        return text
    from html import unescape  # noqa: PLC0415 - a table of 2,000 names

    return unescape(text)

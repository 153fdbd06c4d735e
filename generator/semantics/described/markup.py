"""Descriptions without markup: of web pages (entities, tags), of Python's documentation (roles)."""

from __future__ import annotations

import re

from generator.quick import regex

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

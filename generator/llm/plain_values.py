"""Whether a value that a model made up looks like something that a person gives."""

from __future__ import annotations

import re
from typing import Final

from generator.llm.prompts import gives_orders
from generator.quick import regex
from generator.semantics.base import Parameter

LONGEST, MOST_WORDS = 90, 14
"""Characters and words of a value."""

LONGEST_TEXT, MOST_WORDS_OF_TEXT = 300, 60
"""The same of texts that people write in sentences."""

_WRITTEN: Final = frozenset(
    "body content message text note notes comment description details reason instructions summary "
    "feedback question query prompt bio caption reply answer review thought".split()
)
"""Last words of names of texts that are written in sentences."""

_ODD = regex(r"[{}<>\[\]|\\`*\n\r\t]|https?:|^\W+$|^[\"'(]|(.)\1{3}")
_OPEN_END = regex(r"[:;,]$")
_LOUD_END = regex(r"!$")
_ADDRESS = regex(r"https?://[\w.-]+\.[a-z]{2,}(?:[/?#][\w./?#=&%+~:@-]*)?")
_DUMMY = regex(
    r"\b(?:examples?|sample|placeholder|dummy|foo|bar|lorem|ipsum|n/?a|none|null|undefined|unknown|"
    r"tbd|string|values?|here(?:'s| is| are)|sure|sorry|assistant|ai|json)\b",
    re.I,
)
_COUNTED = regex(r"^\w+ ?#?\d+$")
"""A word and a number: a placeholder, but of identifiers."""

_SECRET = regex(
    r"\b(?:password|passwd|passphrase|api[ _-]?key|secret|bearer|token)s?\b|-----|"
    r"(?=\S*\d)(?=\S*[A-Za-z])[\w.+/=-]{20,}|\b(?:\d[ -]?){13,19}\b",
    re.I,
)
"""What looks like a password, a key or a number of a card: not for data that is passed on."""

_MARKUP = regex(r"<(?:script|img|iframe|\|)|\\u00", re.I)
_HASH = regex(r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
"""What many identifiers look like."""

_CODED: Final = frozenset(("identifiers", "codes", "coordinates", "web", "files", "code"))
"""Families of which a word with a number is a value like any other."""


def is_texty(parameter: Parameter) -> bool:
    """Whether it is a text of one or more sentences."""
    core = parameter.core
    return core.family == "text" or bool(_WRITTEN.intersection(parameter.leaf.words[-1:]))


def is_coded(parameter: Parameter) -> bool:
    """Whether it is a code or an identifier, which may as well be a number."""
    return parameter.core.family in _CODED


def harm(text: str) -> str:
    """Why a text may stand nowhere in a value, "" if it may: in a program, or an object's parts."""
    if not text.isprintable() or _MARKUP.search(text):
        return "not_plain"
    if gives_orders(text):
        return "no_value"
    return "secret" if _SECRET.search(text) and not _HASH.fullmatch(text) else ""


def refusal(parameter: Parameter, text: str, names: frozenset[str]) -> str:
    """Why a text may not be used as a value, in a word; "" if it may.

    ``names``: those of the function's parameters, which are no values.
    """
    core = parameter.core
    texty = is_texty(parameter)
    longest, most = (LONGEST_TEXT, MOST_WORDS_OF_TEXT) if texty else (LONGEST, MOST_WORDS)
    if not 2 <= len(text) <= longest or len(text.split()) > most:
        return "length"
    address = core.family == "web" and _ADDRESS.fullmatch(text)
    if core.family == "code":
        return harm(text)  # queries and programs have what no other text has
    odd = _ODD.search(text) or _OPEN_END.search(text) or (not texty and _LOUD_END.search(text))
    if (odd and not address) or not text.isprintable():
        return "not_plain"
    if gives_orders(text) or text.casefold() in names:
        return "no_value"
    if _HASH.fullmatch(text):
        return ""
    dummy = not texty and _DUMMY.search(text)
    if dummy or (not is_coded(parameter) and _COUNTED.search(text)):
        return "no_value"
    return "secret" if _SECRET.search(text) else ""

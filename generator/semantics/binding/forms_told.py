"""The form in which a description, or a default, says that a text is written: an email, JSON.

It tells more than what the argument is called: an ``owner`` told as "sales owner email" is given
by no name, and ``arguments`` that are "{}" by default are an object in a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.binding.json_lists import LISTED
from generator.semantics.described.leafwords import facet
from generator.semantics.described.naming import singular, without_filter
from generator.semantics.topics.somebody import is_somebody

_HEAD = regex(
    r"(?:(?:optional|required)\W+|(?:the|an?|your|only|new|list|array|set|of) )*"
    r"(?P<noun>[\w'-]+(?: [\w'-]+)*?)"
    r"(?=\s*(?:$|[.,;:(\n]| (?:of|to|for|that|which|where|with|whose|used|in|on|at|as|from|by)\b))",
    re.IGNORECASE,
)
"""What a description begins with, up to what only tells more of it."""
_FORMS = (
    (regex(r".*\be-?mail address(?:es)?", re.I), "email", "id type domain format subject body"),
    (regex(r"e-?mails?", re.I), "email", "id type domain format subject body message"),
    (regex(r"(?:.* )?(?P<who>\w+?)(?:'s)? e-?mails?", re.I), "email",
     "id type domain format subject body"),
    (regex(r"(?:.* )?file ?names?", re.I), "file_name", "path url id pattern prefix folder"),
    (regex(r"(?:(?:source|target|input|output|original|destination|spoken|audio|ISO) )?language"
           r"(?: codes?)?", re.I), "language", "file path id model"),
    (regex(r"weekdays?(?: names?)?", re.I), "weekday", "id number"),
    (regex(r"(?:sur|last |family )names?", re.I), "last_name", "last full user file"),
    (regex(r"(?:(?:property|field|column|attribute) )(?:names?|keys?)", re.I), "column", "id type"),
)  # fmt: skip
"""Nouns that are a form of texts, the type that is written so, and names that hold something else.

The mail of somebody is told by its address; mail by itself is what is written.
"""
_NOTED = regex(
    r"[^.(]{2,60}\((?:(?:an?|the|as|by|their|its|use) )*"
    r"(?:(?P<email>e-?mail(?: address)?)|(?P<uuid>UUID|GUID)|(?P<url>URL))(?:\)|,| only\b)",
    re.IGNORECASE,
)
"""What is told beside a noun: "Recipient (email address)"."""
_OF_CODE = regex(
    r"\b(?:semgrep|programming|linter|eslint|codemod|code snippet|source code|boilerplate"
    r"|syntax highlight|code blocks?)",
    re.I,
)
"""What tells that a language is one of programs."""
_WHOLE = (
    (regex(r"(?:the )?day of (?:the )?week\b", re.I), "weekday", "number index id"),
    (regex(r"[^.]{0,40}\b(?:as|in|format:?) ['\"(]*lat(?:itude)?, ?(?:lng|long?|longitude)\b"
           r"(?!, ?\w)", re.I), "coordinate_pair", "bbox bounds box polygon"),
)  # fmt: skip
"""Beginnings that tell the form, the type, and names that hold something else."""
_PART = regex(r"\b(?:extension|prefix|suffix|pattern|template|substring|partial)", re.I)
"""What tells that a file's name is not given whole."""
_SEPARATED = regex(
    r"\A(?:comma|semicolon|space|pipe)[- ](?:separated|delimited) (?:list of )?", re.I
)
_FILE = regex(r"\b(?:files?|paths?|urls?|or)\b", re.IGNORECASE)
_JSON = regex(r"\s*(?:\{.*\}|\[.*\])\s*", re.DOTALL)


def told_form(leaf: Leaf) -> tuple[str, str] | None:
    """The type of the form that is told, and the words that tell it; None where none are."""
    if leaf.examples or leaf.schema.get("type", "string") != "string":
        return None
    default = facet(leaf.schema, "default")
    if isinstance(default, str) and _JSON.fullmatch(default):
        return "json_text", "JSON by default"
    told = without_filter(" ".join(leaf.description.split()))
    if LISTED.match(told) and not _FILE.search(told):
        return "json_text", "JSON array"
    if noted := _NOTED.match(told):
        return noted.lastgroup or "", noted[0]
    own = frozenset(leaf.words)
    for pattern, kind, against in _WHOLE:
        if (whole := pattern.match(told)) and own.isdisjoint(against.split()):
            return kind, whole[0]
    head = _HEAD.match(_SEPARATED.sub("", told))
    noun = head["noun"] if head else ""
    if " or " in f" {noun} " or "/" in noun:
        return None
    for pattern, kind, against in _FORMS:
        found = pattern.fullmatch(noun)
        if found is None or not own.isdisjoint(against.split()):
            continue
        who = found.groupdict().get("who")
        if who is None and kind == "email" and "address" not in noun.lower():
            who = leaf.words[-1]  # attendees, each told as "Email"
        if who is not None and not is_somebody(singular(who.lower())):
            continue
        if kind == "language" and _OF_CODE.search(leaf.function.description):
            return "programming_language", noun
        if kind != "file_name" or not _PART.search(leaf.description):
            return kind, noun
    return None


def is_no_url(leaf: Leaf, texts: Sequence[str]) -> bool:
    """Whether a URL is told, and the texts are none: names of repositories and of profiles."""
    head = _HEAD.match(without_filter(" ".join(leaf.description.split())))
    told = head is not None and _URL.fullmatch(head["noun"]) is not None
    named = frozenset(leaf.words[-1:]) & {"id", "slug", "path", "key", "name"}
    return told and not named and bool(texts) and not any(map(_ADDRESS.search, texts))


_URL = regex(r"(?:\w+ ){0,4}(?:URL|link|hyperlink)s?", re.IGNORECASE)
_ADDRESS = regex(r"://|^\w[\w-]*\.[\w.-]+(?:/|$)|^/|^git@")

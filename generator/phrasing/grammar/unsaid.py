"""Optional arguments that nobody tells an assistant: keys of programs, forms of answers, jargon."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.semantics.described.shown_defaults import is_listed
from generator.semantics.topics.composite import ListOf
from generator.semantics.topics.freeform import is_guessed
from generator.semantics.topics.labels import has_labels
from generator.semantics.topics.structured import Listed

_PROTOCOL = regex(
    r"(?:user|accept|content|x|psu|if|cache|api)-[a-z-]+|content_type|if_(?:none_)?match|jsonp(?:_?callback)?",
    re.I,
)
"""Names of what programs send along: "User-Agent", "X-Api-Id"."""


def is_unsaid(parameter: Parameter) -> bool:
    """Whether an argument is one that nobody tells an assistant who need not: a key, a header.

    Nor is one told of which nothing is known but its name.
    """
    meaning, leaf = parameter.meaning, parameter.leaf
    if parameter.key in meaning.setting.unsaid:
        return True
    told = meaning.item if isinstance(meaning, ListOf) else meaning
    sort = leaf.words[-1:] and singular(leaf.words[-1]) in _SORTS
    bare = not leaf.description and not leaf.examples
    if told.name == "words" and not leaf.examples and (sort or bare or not has_labels(leaf)):
        return True
    listed = isinstance(told, Listed)  # the user's own values are there to be said
    if told.name == "structured" and not listed and (is_guessed(leaf) or _lists_texts(leaf.schema)):
        return True
    if leaf.words[0] == "response" and leaf.words[-1] in _DETAIL:
        return True
    if leaf.words == ("callback",) and is_listed(leaf.function.name):
        return True
    if _is_of_programs(parameter) or _is_background(parameter):
        return True
    paged = leaf.words[-1:] and leaf.words[-1] in _PAGED and len(leaf.words) < 3
    paged = paged and leaf.words[0] in _PAGED | _PAGING and leaf.schema.get("type") != "boolean"
    if paged or leaf.words[-2:] in _TOKENS:
        return True
    if leaf.words in _ALL_DAY and _starts_at_a_time(leaf.root):
        return True
    return meaning.name == "api_key" or bool(_PROTOCOL.fullmatch(leaf.name))


_ALL_DAY = (("all", "day"), ("is", "all", "day"), ("allday",), ("whole", "day"))


def _starts_at_a_time(schema: Mapping[str, Json]) -> bool:
    """Whether a time must be given, with which nothing lasts all day."""
    declared, needed = schema.get("properties"), schema.get("required")
    if not isinstance(declared, Mapping) or not isinstance(needed, list):
        return False
    given = (declared.get(name) for name in needed if isinstance(name, str))
    return any(isinstance(one, Mapping) and one.get("format") == "date-time" for one in given)


def _is_background(parameter: Parameter) -> bool:
    """Whether it is what a program passes on of a talk: nobody asks "given that it is Monday"."""
    led = all(one.text.strip(", ").startswith(_GIVEN) for one in parameter.attachments)
    return bool(parameter.attachments) and led and "context" in parameter.leaf.words


_GIVEN = ("given that", "knowing that")


def _lists_texts(schema: Mapping[str, Json]) -> bool:
    """Whether a list of texts, or of rows of texts, is only known by its schema."""
    items = schema.get("items")
    if not isinstance(items, Mapping):
        return False
    return items.get("type") == "string" or (items.get("type") == "array" and _lists_texts(items))


_SORTS = frozenset("type kind class variant option subtype subcategory field".split())
"""Words for sorts and parts of anything, of which nobody knows which there are."""

_PAGED = frozenset(("cursor", "offset", "skip", "etag"))
_PAGING = frozenset(
    "start end next page pagination after before result results limit starting ending".split()
)
_TOKENS = (("page", "token"), ("next", "token"), ("sync", "token"), ("continuation", "token"))
"""Names of what programs go on by, where people ask for more."""


_DETAIL = frozenset("type mode size level detail group format style".split())
"""How much a service answers, which is nothing to a person: ``response_type``."""


def _is_of_programs(parameter: Parameter) -> bool:
    """Whether it is of no use to a person: what is done away with, encoded, or a bare number."""
    leaf, name = parameter.leaf, parameter.meaning.name
    if _GONE.search(leaf.description) or _CODED.search(leaf.name):
        return True
    if leaf.words in _MACHINE or leaf.name.startswith("_"):
        return True
    bare = name in _NUMBERS and not parameter.usual and not leaf.description
    if bare and _COUNTED.isdisjoint(leaf.words):
        return True
    options = frozenset(str(value).lower() for value in getattr(parameter.meaning, "options", ()))
    written = not _WRITING.isdisjoint(words_of(leaf.function.name)[:2])
    return leaf.words[-1] == "format" and not written and "json" in options and options <= _READ


_GONE = regex(
    r"^\W*(?:deprecated|legacy|reserved|unused|ignored\W*$|internal\b|not (?:currently )?used)|"
    r"\bdeprecated\b[^.]{0,40}\b(?:instead|alias|compat|now)|\bbackwards?[- ]compatib|"
    r"\b(?:for )?internal use\b|\bonly for testing\b",
    re.I,
)
"""What descriptions say of what is there for old callers or for the program itself."""
_CODED = regex(r"base_?64|b64|dedupe|idempoten|nonce|csrf|^etag$", re.I)
_MACHINE = frozenset(
    tuple(name.split("_"))
    for name in "request_id client_request_id client_token correlation_id trace_id ctx dummy "
    "dummy_param random_string no_params noop".split()
)
_NUMBERS = frozenset(("number", "integer", "plain_number"))
"""Types of numbers of which nothing is known: undescribed, they are jargon ("gpen", "ps")."""
_COUNTED = frozenset(
    "max min number num count lines call limit most least days hours minutes seconds weeks "
    "months years".split()
)
"""Words of names that make a number plain all the same: the number of a build, the most keys."""
_READ = frozenset(
    "json markdown md text txt toon yaml raw compact concise detailed minimal full plain pretty "
    "human summary json_string formatted_text structured".split()
)
"""How a service answers a program, of which a person only sees the assistant's own words."""
_WRITING = frozenset(
    "export convert generate render download save create scrape extract dump backup write parse "
    "transform print".split()
)

"""Nouns that a description names without an article: one books "boarding", no "boarding"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.phrasing.grammar.described.known_services import is_title
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import (
    SYNONYMS,
    THINGS,
    is_mass,
    is_plural,
    singular,
)
from generator.quick import regex
from generator.semantics.described.names_kept import is_service
from generator.semantics.usages.around import known_products

_END = r"(?= (?:to|for|from|of|on|in|with|about|done|by|at|using|between|into|under|as)\b|[.,(]|$)"
_COUNTED = THINGS | SYNONYMS.keys() | frozenset(
    "version account branch user click request query command server function model agent list "
    "record row key link report token ticket alert campaign pattern service status".split()
)  # fmt: skip
"""Heads of which there is more than one, whatever a terse description leaves out."""


MARKS = frozenset("done complete completed read unread paid resolved finished sent seen".split())
"""What something is marked as: ``mark_task_done``."""


def unarticled(
    told: str, objects: Iterable[str], complements: Iterable[tuple[str, str]]
) -> frozenset[str]:
    """Complements without an article, and an object without one where articles are not spared."""
    first = re.split(r"\.\s|\n", told.strip(), maxsplit=1)[0]
    spared = _ARTICLE.search(first) is None
    bare = {
        noun
        for prep, noun in complements
        if (prep == "as" and noun in MARKS)
        or (
            not (spared and prep in _TO_THINGS and singular(noun.split()[-1]) in _PLACES)
            and re.search(rf"\b{prep} {re.escape(noun)}\b", told, re.I)
        )
    }
    return frozenset(bare.union(filter(lambda noun: _is_bare(noun, told), objects)))


_ARTICLE = regex(r"\b(?:an?|the|your)\b", re.I)
_TO_THINGS = frozenset("to from into in on at".split())
_PLACES = frozenset(
    "pool database server clipboard diagram project scene page document file folder list table "
    "queue cart board channel group workspace account session cluster node container repository "
    "playlist library calendar device screen canvas sheet graph index store cache disk map".split()
)
"""What a terse description leads to without the article that people say: "release IP to pool"."""


def is_product(noun: str) -> bool:
    """Whether a noun is the name of a product: one connects to SAP2000, no SAP2000."""
    last = noun.rsplit(" ", 1)[-1].lower()
    coined = re.fullmatch(r"[A-Z][A-Z]+\d+", noun) is not None
    return coined or last == "cli" or is_service(last) or last in known_products() or is_title(noun)


def _is_bare(noun: str, told: str) -> bool:
    head = noun.rsplit(" ", 1)[-1].lower()
    if is_plural(noun) or (singular(head) in _COUNTED and not is_mass(noun)):
        return False
    first = re.split(r"\.\s|\n", told.strip(), maxsplit=1)[0]
    if noun.lower() not in first.lower():  # nearly always: no pattern is made for each noun
        return False
    named = re.match(rf"\W*[a-z]+(?: up| out| in| off| for)? {re.escape(noun)}{_END}", first, re.I)
    if named is None:
        return False
    acted = noun.endswith("ing") and verb_of(head) is not None  # "toggle file watching"
    return acted or is_mass(noun) or re.search(r"\b(?:an?|the)\b", first[named.end() :]) is not None

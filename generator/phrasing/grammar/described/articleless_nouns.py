"""Nouns as people write them: short, with the capitals of names alone, some without article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.phrasing.grammar.described import nouns
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
from generator.semantics.described.capitals import as_told, is_service
from generator.semantics.usages.around import known_products

_END = r"(?= (?:to|for|from|of|on|in|with|about|done|by|at|using|between|into|under|as)\b|[.,(]|$)"
_COUNTED = THINGS | SYNONYMS.keys() | frozenset(
    "city university facility celebrity entity conference appliance ambulance audience "
    "version account branch user click request query command server function model agent list "
    "snapshot screenshot session dataset window tab dialog button element instance chart plot "
    "graph diagram image webhook endpoint template schema wallet contract "
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


def is_one(noun: str) -> bool:
    """Whether a noun is of one of many things, before which people say an article."""
    head = noun.rsplit(" ", 1)[-1]
    return head in _COUNTED and not is_plural(head) and not is_mass(noun)


ABSTRACT = regex(
    r"(?:ology|ics|ism|ity|ance|ence|history)$|\b(?:negotiation|engineering|management|(?<!half-)life|"
    r"art|research|health|employment|unemployment|supply|education|agriculture|conservation|"
    r"migration|immigration|journalism|philosophy|diplomacy|democracy|advocacy|governance|"
    r"sustainability|development|outreach|rendering|production|psychology)$"
)
"""Nouns that take no article where a description has none: "ethics in negotiation"."""
_ARTICLE = regex(r"\b(?:an?|the|your)\b", re.I)
_TO_THINGS = frozenset("to from into in on at".split())
_PLACES = frozenset(
    "pool database server clipboard diagram project scene page document file folder list table "
    "queue cart board channel group workspace account session cluster node container repository "
    "whitelist blacklist allowlist blocklist denylist watchlist wishlist "
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
        about = rf"\b(?:information|details|info) (?:about|on|regarding) {re.escape(noun)}{_END}"
        return bool(ABSTRACT.search(head) and re.search(about, first, re.I))
    acted = noun.endswith("ing") and verb_of(head) is not None  # "toggle file watching"
    return acted or is_mass(noun) or re.search(r"\b(?:an?|the)\b", first[named.end() :]) is not None


# Noun phrases of descriptions as people write them: short, with the capitals of names alone.


def proper(noun: str, told: str) -> str:
    """The noun with the description's capitals of names, "Safeway", and hyphens: "city-wide"."""
    inside = re.findall(r"\b[a-z]+,? ([A-Z][a-z]{3,})\b", told)
    found = {word.lower(): word for word in inside}
    plain = set(re.findall(r"\b[a-z]+\b", told))
    if noun not in plain and noun not in _COUNTED and noun not in nouns.GENERIC:
        found |= {word.lower(): word for word in _OF_NAME.findall(told)}
    named = " ".join(word if word in plain else found.get(word, word) for word in noun.split())
    named = as_told(named, told)
    for joined in _HYPHENED.findall(told) if " " in named else ():
        named = re.sub(rf"(?<![\w-]){joined.replace('-', ' ')}(?![\w-])", joined, named)
    return named


_OF_NAME = regex(r"(?:^|[.!?]\s+)([A-Z][a-z]{2,})'s [a-z]")
"""Somebody's name at the start of a sentence: "Luna's boredom rises"."""
_HYPHENED = regex(r"\b[a-z]{3,}-[a-z]{3,}\b")


def plain(noun: str) -> str:
    """A noun phrase of at most five words, in lower case except for names."""
    noun = _AND_MORE.sub("", noun)
    either = _EITHER.fullmatch(noun)
    if either is not None and not nouns.is_plural(noun):
        noun = either["one"]
    if not _OPPOSITES.search(noun):
        noun = _EITHER_OF.sub(" and ", noun)
    words = (noun.split(" and ")[0] if noun.count(" ") > 5 else noun).split()
    most = 6 if "and" in words else 5
    kept = [word if _is_name(word) else word.lower() for word in words][-most:]
    return nouns.cased(" ".join(kept))


_EITHER_OF = regex(r"(?:(?<![A-Z]{2})(?<!\b[A-Z])/|/(?![A-Z]))(?!(?:ui|js|io|kit)\b)")
"""Two things beside each other; the slash of a library's name stays: "shadcn/ui"."""
_AND_MORE = regex(r"(?<=[a-z]) and (?:information|info|details)$")
"""What an answer has beside the thing: the address of "a location and information" on it."""
_EITHER = regex(r"(?P<one>(?:[\w-]+ )*[a-z]{2,})/[a-z]{3,}")
"""One thing by two names: "a page/screen"."""


_OPPOSITES = regex(
    r"\b(?:yes/no|true/false|on/off|pass/fail|win/loss|read/write|before/after|buy/sell) \w", re.I
)
"""Two answers of which one is given, which stay together: "a yes/no question"."""


def _is_name(word: str) -> bool:
    plain = word.removesuffix("'s")
    return any(char.isupper() for char in word[1:]) or (
        plain[:1].isupper() and re.sub("[.'’#+]", "", plain).isalpha()
    )

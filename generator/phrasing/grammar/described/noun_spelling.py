"""Noun phrases of descriptions as people write them: short, with the capitals of names alone."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described import nouns
from generator.quick import regex
from generator.semantics.described.capitals import as_told


def proper(noun: str, told: str) -> str:
    """The noun with the description's capitals of names, "Safeway", and hyphens: "city-wide"."""
    inside = re.findall(r"\b[a-z]+,? ([A-Z][a-z]{3,})\b", told)
    found = {word.lower(): word for word in inside}
    plain = set(re.findall(r"\b[a-z]+\b", told))
    named = " ".join(word if word in plain else found.get(word, word) for word in noun.split())
    named = as_told(named, told)
    for joined in _HYPHENED.findall(told) if " " in named else ():
        named = re.sub(rf"(?<![\w-]){joined.replace('-', ' ')}(?![\w-])", joined, named)
    return named


_HYPHENED = regex(r"\b[a-z]{3,}-[a-z]{3,}\b")


def plain(noun: str) -> str:
    """A noun phrase of at most five words, in lower case except for names."""
    either = _EITHER.fullmatch(noun)
    if either is not None and not nouns.is_plural(noun):
        noun = either["one"]
    noun = re.sub(r"(?<![A-Z]{2})(?<!\b[A-Z])/|/(?![A-Z])", " and ", noun)
    words = (noun.split(" and ")[0] if noun.count(" ") > 5 else noun).split()
    most = 6 if "and" in words else 5
    kept = [word if _is_name(word) else word.lower() for word in words][-most:]
    return nouns.cased(" ".join(kept))


_EITHER = regex(r"(?P<one>(?:[\w-]+ )*[a-z]{3,})/[a-z]{3,}")
"""One thing by two names: "a page/screen"."""


def _is_name(word: str) -> bool:
    plain = word.removesuffix("'s")
    return any(char.isupper() for char in word[1:]) or (
        plain[:1].isupper() and re.sub("[.'’]", "", plain).isalpha()
    )

"""Whether a description's list only names what may be given: "(city, country or ZIP code)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.binding.candidates import index, matching
from generator.semantics.described.leafwords import shown_default
from generator.semantics.described.naming import singular_words, words_of


def names_things(texts: Iterable[str]) -> bool:
    """Whether most of the texts are names of things, as in "(city, country or ZIP code)"."""
    listed = list(texts)
    table = index().by_word
    plain = [text for text in listed if len(text) > 1]
    read = [singular_words(words_of(text)) for text in plain]
    named = [
        words
        for words in read
        if words and any(pattern == words for pattern, _, _ in table.get(words[0], ()))
    ]
    return bool(listed) and 2 * len(named) > len(listed)


_FIELDED_WORDS = (
    "action kind mode category field attribute column property metric measure parameter medium "
    "type aspect feature detail by sort include expand select option reading format method channel "
    "unit granularity frequency"
)
_FIELDED = frozenset(_FIELDED_WORDS.split())
"""Heads of names whose values may well be names of things: a field, a metric, a sort order."""


_OF_TYPES = regex(
    r"(?i:(?:an? |the )?(?:list|array|set)s? of (?:\w+ )?(?:types|kinds|fields|names)"
    r"|(?:the )?(?:types?|kinds?|categor(?:y|ies)) of\b|(?:the )?(?:\w+ )?(?:types?|kinds?) \()"
)


_PARTS_WANTED = regex(
    r"(?:which |the )?(?:\w+ ){1,2}to (?:return|show|include|fetch|display|retrieve|get|read)"
    r"(?: \((?!.*\))|: )",
    re.IGNORECASE,
)
"""What of a thing is wanted, before the parts it has: "Section to return: steps, summary"."""


def stands_for_things(leaf: Leaf, texts: Iterable[str]) -> bool:
    """Whether the texts only name what may be given, as in "(city, country or ZIP code)".

    Not so what the description quotes, and not where a name of a thing is a value: a field.
    """
    listed = list(texts)
    keys = any("_" in text for text in listed) or " | " in leaf.description
    if keys or not names_things(listed) or _FIELDED & set(singular_words(leaf.words[-1:])):
        return False
    if _OF_TYPES.match(leaf.description) or _PARTS_WANTED.match(leaf.description):
        return False
    if shown_default(leaf.schema) in listed:
        return False  # one of them is taken where nothing is said
    marks = (f"{mark}{listed[0]}" for mark in "'\"`“‘")
    told = f"{leaf.description} {leaf.function.description}"
    return not any(mark in told for mark in marks)


def without_formats(texts: Sequence[str]) -> Sequence[str]:
    """The texts, none if one names what has a form of its own: "email", "phone number"."""
    kinds = [kind for text in texts for kind, _ in matching([words_of(text)])]
    coded = any("_" in text for text in texts)
    return () if not coded and any(kind.family in _FORMATTED for kind in kinds) else texts


_FORMATTED = frozenset(
    "contact web identifiers time times dates timewords calendar numbers money files code codes "
    "coordinates addresses places".split()
)
"""Families whose values are written in a way that the word for them does not show."""

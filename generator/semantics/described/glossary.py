"""Words of other languages in English: the table ``catalogues/glossary.ini``, by form."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping

from generator.semantics.catalogues import read_sections

_TABLE = read_sections("glossary.ini")

_SINGULAR = frozenset(_TABLE["english"]["singular"].split())
"""Forms that only look like plurals of others."""

_ADJECTIVES = frozenset(_TABLE["english"]["adjectives"].split())

LANGUAGES = ("es", "pt", "fr", "de", "it")
"""Languages in Latin letters whose small words are known; each is a section."""

ENGLISH_TOO = frozenset(_TABLE["english"]["words"].split())
"""Foreign words that are English ones as well: only a foreign text means them."""


def without_accents(word: str) -> str:
    """A word in lower case without accents, as the table has it."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@functools.cache
def foreign_words() -> Mapping[str, str]:
    """Nouns, verbs and adjectives of all languages → English, plurals as plurals."""
    table = _inverse("words")
    return {
        form: _plural(told) if _is_plural(form, table) else told for form, told in table.items()
    }


def _is_plural(form: str, table: Mapping[str, str]) -> bool:
    """Whether a form is that of another one with the ending of plurals."""
    ends = ("s", "es", "en", "e", "n")
    return (
        form not in _SINGULAR
        and table[form] not in _ADJECTIVES
        and any(form.endswith(end) and table.get(form[: -len(end)]) == table[form] for end in ends)
    )


def _plural(noun: str) -> str:
    if noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh", "x")) else f"{noun}s"


def is_foreign(word: str) -> bool:
    """Whether a word, without accents, is one of another language and none of English."""
    return word in foreign_words() and word not in ENGLISH_TOO


@functools.cache
def foreign_phrases() -> Mapping[str, str]:
    """Phrases of several words, and compounds → English."""
    return _inverse("phrases", ",")


@functools.cache
def small_words(language: str) -> Mapping[str, str]:
    """Articles, prepositions and the like of one language → English."""
    return _inverse(language)


@functools.cache
def other_letters() -> Mapping[str, str]:
    """Terms that are not written in Latin letters → English, the longest first."""
    table = _inverse("written")
    return {form: table[form] for form in sorted(table, key=lambda form: (-len(form), form))}


@functools.cache
def written_places() -> Mapping[str, str]:
    """Countries by their names in other letters, in which the things of a function lie."""
    return {form: place.title() for form, place in _inverse("places").items()}


def _inverse(section: str, separator: str | None = None) -> dict[str, str]:
    found: dict[str, str] = {}
    for english, forms in _TABLE[section].items():
        for form in forms.split(separator):
            found.setdefault(form.strip(), english)
    return found

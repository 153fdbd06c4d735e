"""Words of other languages in English: the tables ``catalogues/glossary*.ini``, by form."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping

from generator.quick import regex
from generator.semantics.catalogues import read_sections
from generator.semantics.described.lemmas import Reading, readings

_TABLE = read_sections("glossary.ini")

_SINGULAR = frozenset(_TABLE["english"]["singular"].split())
"""Forms that only look like plurals of others."""

LANGUAGES = ("es", "pt", "fr", "de", "it")
"""Languages in Latin letters whose small words are known; each is a section."""

INFLECTED = ("pl", "tr", "nl", "id", "ru")
"""Languages whose words the glossary has as stems, each in sections of its own."""

ENGLISH_TOO = frozenset(_TABLE["english"]["words"].split())
"""Foreign words that are English ones as well: only a foreign text means them."""

BORROWED = frozenset(_TABLE["english"]["borrowed"].split())
"""English words that other languages use as they are."""

_NO_FOREIGN = ENGLISH_TOO | BORROWED

_ALIKE = str.maketrans("łıøđ", "liod")
"""Letters that are no other letter with an accent."""
_TAIL = 4
"""Letters that may follow a stem."""
_TELLING_STEM = 4
"""Letters of a stem that tells the language."""


def without_accents(word: str) -> str:
    """A word in lower case without accents, as the table has it."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.translate(_ALIKE)


@functools.cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """Nouns, verbs and adjectives of all languages in one table → English."""
    return {kind: _inverse(kind) for kind in ("nouns", "verbs", "adjectives")}


@functools.lru_cache(maxsize=8192)
def word_readings(word: str, language: str = "") -> tuple[Reading, ...]:
    """What a word without accents may be, in the one language or in any of those in one table."""
    if language in INFLECTED:
        return _of_stems(word, language)
    if own := own_nouns(language).get(word):
        return (Reading(own, "noun"),)
    found = dict.fromkeys(readings(word, _words()))
    if not found and language == "de" and (plain := regex("([aou])e").sub(r"\1", word)) != word:
        return word_readings(plain, language)  # "pruefen"
    stands = any(one.kind == "noun" for one in found)
    found = {one: None for one in found if not (stands and one.kind == "done")}  # "pedido"
    found = dict.fromkeys(_as_plural(one, word) for one in found)
    several = any(one.kind == "plural" for one in found) and word not in _SINGULAR
    kept = (one for one in found if one.kind != ("noun" if several else "plural"))
    return tuple(sorted(kept, key=lambda one: one.kind not in ("noun", "plural")))


def _as_plural(one: Reading, word: str) -> Reading:
    """A noun that is written as the English plural is one: "trains"."""
    return (
        Reading(one.english, "plural")
        if one.kind == "noun" and word == plural(one.english)
        else one
    )


@functools.cache
def own_nouns(language: str) -> Mapping[str, str]:
    """Nouns that mean something else in this language than in the others."""
    section = f"{language} nouns"
    return _inverse(section) if section in _TABLE else {}


_DUTCH = regex(r"en$|(?<=..)s$")
"""Ends of nouns in Dutch that stand for several."""


def _of_stems(word: str, language: str) -> tuple[Reading, ...]:
    found = []
    for kind in ("verb", "noun", "adjective"):
        stems = _stems(f"{language} {kind}s")
        for length in range(len(word), max(1, len(word) - _TAIL) - 1, -1):
            form = word + "." if length == len(word) else ""
            english = stems.get(form) or stems.get(word[:length])
            if english:
                several = kind == "noun" and language == "nl" and _DUTCH.search(word[length - 2 :])
                found.append((length, Reading(english, "plural" if several else kind)))
                break
    return tuple(one for _, one in sorted(found, key=lambda one: -one[0]))


@functools.cache
def _stems(section: str) -> Mapping[str, str]:
    table = read_sections("glossary_inflected.ini")[section]
    return {without_accents(form): told for told, forms in table.items() for form in forms.split()}


def tells(word: str, language: str) -> bool:
    """Whether a word is so long a one of an inflected language that it tells it."""
    found = _of_stems(word, language) if len(word) >= _TELLING_STEM else ()
    return bool(found) and not word.startswith(found[0].english)


@functools.lru_cache(maxsize=8192)
def foreign_word(word: str) -> str | None:
    """The English for a word of a name, without accents; none for English ones."""
    if not {word, word.removesuffix("s")}.isdisjoint(_NO_FOREIGN):
        return None
    if len(word) < _NAMED_WORD:
        return None
    stands = any(word in table for table in _words().values())
    if not stands and not word.endswith("s"):
        return None
    found = [one for one in word_readings(word) if one.kind in _NAMING]
    return in_words(found[0]) if found and (stands or found[0].kind == "plural") else None


_NAMED_WORD = 3
"""Letters of the shortest word that is read in a name."""
_NAMING = ("noun", "plural", "verb", "adjective")


def in_words(reading: Reading) -> str:
    """A word in English, in the form that its kind asks for."""
    return plural(reading.english) if reading.kind == "plural" else reading.english


def plural(noun: str) -> str:
    """The plural of an English noun."""
    if noun.endswith("ss"):
        return f"{noun}es"
    if noun.endswith(("s", "data", "info", "information", "news")):
        return noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh", "x")) else f"{noun}s"


_LISTED = regex(
    r"^(?:get|query|list|view|show|return) ((?:[\w-]+ )*?)([a-z]+) list(?=\.?$| of the )"
)

_LIST_OF = regex(
    r"^(?:get|query|view|show|return) (?:the|a) (?:full )?list (?:of|with) (the )?(?=[a-z])"
)


def listing(said: str) -> str:
    """A list that is got of things, which is to list them: "获取规则列表", "получить список"."""
    said = _LIST_OF.sub(r"list \1", said)
    return _LISTED.sub(lambda told: f"list {told[1]}{plural(told[2])}", said)


_LINKS = ("", "s", "n", "en", "es")
"""What stands between two nouns that are one."""
_PART = 3


def compound(word: str, language: str) -> str:
    """Two nouns written as one, in English: "wettervorhersage" is a weather forecast."""
    stems = _stems(f"{language} nouns") if language in INFLECTED else {}
    nouns = {form.rstrip("."): told for form, told in stems.items()} or _words()["nouns"]
    for at in range(_PART, len(word) - _PART + 1):
        first, second = word[:at], word[at:]
        told = next((one for one in _LINKS if first.removesuffix(one) in nouns), None)
        last = word_readings(second, language if stems else "")
        if told is not None and last and last[0].kind in ("noun", "plural"):
            return f"{nouns[first.removesuffix(told)]} {in_words(last[0])}"
    return ""


def is_verb(word: str) -> bool:
    """Whether an English word is what verbs of the glossary mean."""
    return word in _verbs()


@functools.cache
def _verbs() -> frozenset[str]:
    return frozenset(_words()["verbs"].values())


def is_adjective(word: str) -> bool:
    """Whether an English word is what adjectives of the glossary mean."""
    return word in _words()["adjectives"].values()


def is_english(word: str) -> bool:
    """Whether a word is one of those that the glossary gives in English, and no foreign one."""
    return word in _english() and not any(word in table for table in _words().values())


@functools.cache
def _english() -> frozenset[str]:
    return frozenset(told for table in _words().values() for told in table.values())


@functools.cache
def foreign_phrases() -> Mapping[str, str]:
    """Phrases of several words, and compounds → English."""
    return _inverse("phrases", ",")


@functools.cache
def small_words(language: str) -> Mapping[str, str]:
    """Articles, prepositions and the like of one language → English."""
    if language in INFLECTED:
        return {form.rstrip("."): told for form, told in _stems(f"{language} small").items()}
    return _inverse(language)


def _inverse(section: str, separator: str | None = None) -> dict[str, str]:
    found: dict[str, str] = {}
    for english, forms in _TABLE[section].items():
        for form in forms.split(separator):
            found.setdefault(form.strip(), english)
    return found

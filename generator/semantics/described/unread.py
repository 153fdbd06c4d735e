"""Texts in languages that no table here reads, or of too few words to tell: names tell more.

What none of the glossaries knows ("Tắt đèn", "Zobrazí seznam") would be parsed as English and give
nouns that nobody says. No English function word and hardly a word of English descriptions tell it.
"""

from __future__ import annotations

import functools
import re

from generator.quick import regex
from generator.semantics.catalogues import FOLDER, read_values
from generator.semantics.described.glossary import LANGUAGES, small_words, word_readings

_WORD = regex(r"[^\W\d_]{2,}")
_SENTENCE = regex(r"[.!?](?=\s|$)|\n")
_ENGLISH = frozenset(
    "the of an a to for in is or and with by from are be this that which it on at as if not your "
    "you my all any each how what when where who into via per using its their new".split()
)
_FEWEST = 3
"""Words in letters of English alone from which on they tell."""
_KNOWN = 0.34
"""Share of English words up to which a text with other letters is not English."""
_CASELESS = regex(r"[\u0530-\u1fff]{2,}")
"""Letters of which no table here has a word: Hebrew, Arabic, Hindi, Thai."""


def is_unread(text: str) -> bool:
    """Whether the first sentence of a text is in a language that nothing here knows."""
    first = re.sub(r"`[^`]*`|\([^)]*\)|https?://\S+", " ", _SENTENCE.split(text.strip(), 1)[0])
    if _CASELESS.search(first) and not re.search(r"[a-z]{3,} [a-z]{2,} [a-z]{3,}", first):
        return True
    words = [word for word in _WORD.findall(first) if word[:1].islower() or word.istitle()]
    low = [word.lower() for word in words]
    if len(low) < 2 or not _ENGLISH.isdisjoint(set(low) - _small()):
        return False
    content = [word for word in low if word not in _small()]
    plain = low[:1] + [one for one in words[1:] if one.islower()]  # names are in any language
    known = sum(map(is_english_word, set(plain) & set(content)))
    if any(not word.isascii() for word in low[:1] + [one for one in words if one.islower()]):
        return known <= _KNOWN * len(content)
    return len(low) >= _FEWEST and len(content) > 1 and not known


def is_led(words: list[str], language: str, nouns: int) -> bool:
    """Whether few words tell of a language: "lit le …", "… os dados … na reserva"."""
    small = small_words(language)
    few = sum(word in small for word in words)
    verb = any(one.kind == "verb" for one in word_readings(words[0])) if words else False
    led = verb and len(words) > 1 and words[1] in small and words[1] not in _ENGLISH
    return (led or (nouns > 1 and few > 1)) and _ENGLISH.isdisjoint(set(words) - set(small))


@functools.cache
def _small() -> frozenset[str]:
    """Small words of the languages that are read."""
    return frozenset(word for one in LANGUAGES for word in small_words(one))


def is_english_word(word: str) -> bool:
    """Whether descriptions in English have a word, in one of its forms."""
    forms = (word, word[:-1], word[:-2], word[:-3], f"{word[:-3]}e", f"{word[:-3]}y", f"{word}s")
    return any(len(form) > 2 and form in _vocabulary() for form in forms)


@functools.cache
def _vocabulary() -> frozenset[str]:
    """Words of thousands of descriptions of tools, most of them in English."""
    lines = read_values("words.txt", FOLDER / "precedents")
    return frozenset(word for line in lines for word in line.partition(" | ")[2].split())

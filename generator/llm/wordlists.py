"""The word lists by which rewritten requests are judged, read once from ``words.ini``."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from generator.quick import Struct, regex
from generator.semantics.catalogues import read_sections
from generator.specs.similar import stem

WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,:/]\d+)*")
"""Words, with their apostrophes and hyphens, and numbers."""


@lru_cache(maxsize=16_384)
def words_in(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, apostrophes straight; remembered, as all checks ask."""
    return tuple(WORD.findall(text.lower().replace("’", "'")))


class WordLists(Struct, frozen=True):
    """``plain`` words say nothing more, ``values`` sound like one, ``suspect`` speak to a model.

    ``function`` and ``asking`` are parts of the plain ones. ``phrases`` are the entries of several
    words of ``values`` and ``suspect``. ``question`` and ``wish`` are how requests begin that are
    no commands; a wish may have several words.
    """

    plain: frozenset[str]
    function: frozenset[str]
    asking: frozenset[str]
    values: frozenset[str]
    suspect: frozenset[str]
    phrases: tuple[str, ...]
    question: frozenset[str]
    wish: tuple[str, ...]


@cache
def word_lists() -> WordLists:
    """The lists that come with the project."""
    found = read_sections("words.ini", Path(__file__).parent)

    def words(section: str, *keys: str) -> list[str]:
        chosen = keys or tuple(found[section])
        return [w.replace("_", " ") for key in chosen for w in found[section][key].split()]

    telling = words("values") + words("suspect")
    return WordLists(
        plain=frozenset(words("plain")),
        function=frozenset(words("plain", "function")),
        asking=frozenset(words("plain", "function", "asking")),
        values=frozenset(word for word in words("values") if " " not in word),
        suspect=frozenset(word for word in words("suspect") if " " not in word),
        phrases=tuple(word for word in telling if " " in word),
        question=frozenset(words("moods", "question")),
        wish=tuple(sorted(words("moods", "wish"), key=len, reverse=True)),
    )


@cache
def plain_stems() -> frozenset[str]:
    """The stems of the words that say nothing of any function."""
    return frozenset(map(stem, word_lists().plain))

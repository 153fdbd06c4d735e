"""Forms of words of other languages, traced back to the forms that the glossary has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Reading(NamedTuple):
    """What a word is in English, and of which kind: verb, noun, plural, adjective, done, doing."""

    english: str
    kind: str


PLURALS = (
    ("oes", "ao"), ("aes", "ao"), ("aos", "ao"), ("ais", "al"), ("eis", "el"), ("ois", "ol"),
    ("ns", "m"), ("ces", "z"), ("chi", "co"), ("che", "ca"), ("ghi", "go"), ("es", ""), ("s", ""),
    ("i", "o"), ("i", "e"), ("e", "a"), ("aux", "al"), ("en", "e"), ("en", ""), ("n", ""),
    ("ze", "z"), ("te", "t"), ("ge", "g"), ("innen", "in"),
)  # fmt: skip
"""Ends of plurals of nouns, and what stands in the singular instead."""

_ADJECTIVES = (
    ("os", "o"), ("as", "o"), ("a", "o"), ("i", "o"), ("e", "o"), ("ais", "al"), ("es", ""),
    ("s", ""), ("i", "e"), ("e", ""), ("en", ""), ("er", ""), ("em", ""), ("es", "e"), ("a", ""),
    ("n", ""), ("r", ""), ("aux", "al"), ("veis", "vel"),
)  # fmt: skip

_FINITE = (
    ("a", ("ar", "are", "er", "ir")), ("e", ("ar", "er", "ir", "ere", "ire")), ("i", ("are",)),
    ("que", ("car",)), ("gue", ("gar",)), ("ce", ("zar",)), ("isce", ("ire",)), ("t", ("en",)),
    ("et", ("en",)), ("it", ("ir",)), ("ez", ("er",)), ("an", ("ar",)), ("am", ("ar",)),
)  # fmt: skip
_DOING = (
    ("ando", ("ar", "are")), ("iendo", ("er", "ir")), ("endo", ("er", "ere", "ire")),
    ("indo", ("ir",)), ("ant", ("er", "ir")),
)  # fmt: skip
_DONE_TO = (("ad", ("ar",)), ("id", ("er", "ir")), ("at", ("are",)), ("ut", ("ere",)))
_DONE = (
    *((end + last, ends) for end, ends in _DONE_TO for last in ("o", "a", "os", "as", "i", "e")),
    ("ee", ("er",)), ("ees", ("er",)),
)  # fmt: skip
_SHORTEST = 3
"""Letters that a form shares at least with the one that the glossary has."""


def readings(word: str, words: Mapping[str, Mapping[str, str]]) -> Iterator[Reading]:
    """All that a word may be, without accents; as it stands in the glossary before its forms."""
    nouns, verbs, adjectives = words["nouns"], words["verbs"], words["adjectives"]
    for kind, table in (("verb", verbs), ("noun", nouns), ("adjective", adjectives)):
        if word in table:
            yield Reading(table[word], kind)
    for end, instead in PLURALS:
        if word in nouns and not _is_form(word, end, instead, nouns):
            continue
        if (base := _without(word, end, instead)) in nouns:
            yield Reading(nouns[base], "plural")
    for end, instead in _ADJECTIVES:
        if (base := _without(word, end, instead)) in adjectives:
            yield Reading(adjectives[base], "adjective")
    for kind, ends in (("verb", _FINITE), ("doing", _DOING), ("done", _DONE)):
        for end, infinitives in ends:
            for infinitive in infinitives:
                if (base := _without(word, end, infinitive)) in verbs:
                    yield Reading(verbs[base], kind)


def _without(word: str, end: str, instead: str) -> str:
    """The word with another end; nothing if it has not this one."""
    stem = word.removesuffix(end)
    return stem + instead if stem != word and len(stem) >= _SHORTEST else ""


def _is_form(word: str, end: str, instead: str, nouns: Mapping[str, str]) -> bool:
    """Whether a noun that the glossary has is but the plural of another one of the same row."""
    base = _without(word, end, instead)
    return base != word and nouns.get(base) == nouns[word]


_COGNATES = (
    ("aciones", "ations"), ("acoes", "ations"), ("azioni", "ations"), ("acion", "ation"),
    ("acao", "ation"), ("azione", "ation"), ("ccion", "ction"), ("cion", "tion"),
    ("idades", "ities"), ("idad", "ity"), ("idade", "ity"), ("ologia", "ology"),
)  # fmt: skip
"""Ends of words that English has in a form of its own."""


def cognate(word: str) -> str:
    """A word that the glossary lacks in English, if it is one that English has as well."""
    ends = (one for one in _COGNATES if word.endswith(one[0]) and len(word) > len(one[0]) + 2)
    end, english = next(ends, ("", ""))
    return word.removesuffix(end) + english if end else ""

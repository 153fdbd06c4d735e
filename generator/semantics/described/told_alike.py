"""Whether a gloss tells of what the function's English name tells of: else the name tells it.

A word-for-word reading is poorer English than its author's own, and half of one says something
else ("get the information" of what was about delivery terms): it counts where it names the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.semantics.described.naming import ABBREVIATIONS, raw_words, singular
from generator.semantics.described.unread import is_english_word
from generator.semantics.described.verbs import verbs

_ANY = frozenset(
    "a an the my all any new by in on at of for to from with and or as list data info information "
    "detail content text result item record entry full complete tool function v api mcp".split()
)
"""Words of names that tell nothing of what it is about."""
_SAME = 5
"""Letters from which on two words are one in two forms: "planning", "planned"."""
_PREFIX = 3
"""Words of a name among which its verb stands, behind the names of services."""


def tells_alike(name: str, said: str) -> bool:
    """Whether a gloss has all that an English name tells of; true for names that tell nothing."""
    told = [singular(word) for word in re.findall(r"[a-z]+", said.lower())]
    return all(_among(word, told) for word in _nouns(raw_words(name)))


def _nouns(words: Sequence[str]) -> list[str]:
    """What a name is about: words of English behind its verb, if it has one."""
    at = next((at for at, word in enumerate(words[:_PREFIX]) if word in verbs()), 0)
    at = at if len(words) > 1 else -1  # what a name begins with is done, for the most part
    plain = (singular(word) for word in words[at + 1 :] if word.isalpha())
    return [word for word in plain if word not in _ANY and is_english_word(word)]


def _among(word: str, told: Sequence[str]) -> bool:
    meant = ABBREVIATIONS.get(word, word).split()
    return all(_is_told(one, told) for one in meant)


def _is_told(word: str, told: Sequence[str]) -> bool:
    return any(one == word or (len(one) >= _SAME and one[:_SAME] == word[:_SAME]) for one in told)

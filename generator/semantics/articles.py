"""Articles that people say with a value and that belong to no value: "an auditor", "the Louvre"."""

from __future__ import annotations

import functools

from generator.records import Anchor, Json
from generator.semantics.catalogue import read_values

_AN_LETTERS = "AEFHILMNORSX"
"""Capitals whose names begin with a vowel: "an SEO specialist", "an HR manager"."""
_A_SOUNDS = ("uni", "use", "uro", "euro", "one", "ux", "ui")


def with_article(value: Json, anchor: Anchor) -> str | None:
    """From "auditor" to "an auditor"; None for what is no text."""
    if not isinstance(value, str) or not value:
        return None
    word = value.split()[0]
    if word.lower().startswith(_A_SOUNDS):
        vowel = False
    elif word.isupper() and len(word) > 1:
        vowel = word[0] in _AN_LETTERS
    else:
        vowel = word[0].lower() in "aeiou"
    return f"{'an' if vowel or word.startswith('iOS') else 'a'} {value}"


def without_article(text: str) -> str:
    """The text without a leading "a" or "an"."""
    head, _, rest = text.strip().partition(" ")
    return rest if rest and head.casefold() in ("a", "an") else text.strip()


@functools.cache
def _definite() -> frozenset[str]:
    return frozenset(read_values("places_with_the.txt"))


def say_definite(value: Json, anchor: Anchor) -> str | None:
    """The value with "the" where people say it: "the Louvre Museum", "Times Square"."""
    if not isinstance(value, str):
        return None
    return f"the {value}" if value in _definite() else value


def without_the(text: str) -> str:
    """The text without a leading "the", if what follows is said with it."""
    head, _, rest = text.strip().partition(" ")
    known = head.casefold() == "the" and rest.casefold() in {one.casefold() for one in _definite()}
    return rest if known else text.strip()

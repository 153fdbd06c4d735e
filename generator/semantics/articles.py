"""Articles that people say with a value and that belong to no value: "an auditor", "the Louvre"."""

from __future__ import annotations

import functools
import re

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.drawing.catalogue import read_values

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


_MASS = frozenset(
    "coffee tea rice paint sunscreen shampoo conditioner toothpaste milk perfume makeup luggage "
    "furniture jewelry cheese bread butter flour sugar honey wine soap detergent lotion paper tape "
    "glue yarn fabric software equipment clothing water food litter gear chocolate moisturizer oil "
    "salt pepper cereal pasta juice beer bedding lingerie footwear stationery cutlery".split()
)
_DETERMINED = frozenset("my a an the some two".split())
_TAIL = regex(r" (?:for|with|of|in|from|without) .*")


def with_article_if_one(value: Json, anchor: Anchor) -> str | None:
    """The value with "a" or "an" where it names one countable thing: "a treadmill"."""
    if not isinstance(value, str) or not value:
        return None
    head = _TAIL.sub("", value).split(" (")[0].split()
    last = head[-1] if head else ""
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    if (
        not re.fullmatch(r"[a-z-]+|T-shirt", last)
        or plural
        or last in _MASS
        or head[0] in _DETERMINED
    ):
        return None
    return with_article(value, anchor)


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

"""Articles: "a" or "an" by sound, and what is said with a value: "an auditor", "the Louvre"."""

from __future__ import annotations

import functools
import re
from typing import Literal

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.catalogues import read_values

_VOWEL_SOUND = regex(
    r"(?:[aeio]|u(?!ni(?:[^nm]|mo)|s[aeiu]|t[aei]|r[aiou]|k|biq|fo\b)|xx?[ls]\b|hours?\b|hono|hones|heir|8|1[18](?!\d))"
)
_YET_CONSONANT = regex(r"(?:eu|ew|uuid|ulid|one\b|once\b|one-|ouija|oui)")
_SPELLED = regex(
    r"(?!A\b|ONE\b)[A-Z](?:[A-Z]{1,2}\b|[B-DF-HJ-NP-TV-Z]{3,}\b|[A-Z]*\d|\b(?!['’]))"
    r"|(?:[LMNRX][B-DF-HJ-NP-TV-Z]|F[B-DF-HJ-KMNP-QSTV-Z])[A-Z]+\b"  # NCAA, which is no word
)
_LETTER = regex(r"[b-z](?![\w'’])")


@functools.lru_cache(maxsize=4096)
def article(text: str) -> Literal["a", "an"]:
    """The indefinite article before ``text``: "an hour", "a university", "an MRI", "an 8"."""
    word = text.lstrip("\"'“‘«`$€£#([")
    if _SPELLED.match(word):
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if _LETTER.match(word):
        return "an" if word[0] in "efhilmnorsx" else "a"
    low = word.lower()
    if _YET_CONSONANT.match(low):
        return "a"
    return "an" if _VOWEL_SOUND.match(low) else "a"


def with_article(value: Json, anchor: Anchor) -> str | None:
    """From "auditor" to "an auditor"; None for what is no text."""
    return f"{article(value)} {value}" if isinstance(value, str) and value else None


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

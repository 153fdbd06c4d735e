"""Whether a word takes "a" or "an": by its sound, as far as spelling tells it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from generator.quick import regex

_VOWEL_SOUND = regex(
    r"(?:[aeio]|u(?!ni(?:[^nm]|mo)|s[aeiu]|t[aei]|r[aiou]|k|biq|fo\b)|hours?\b|hono|hones|heir|8|1[18](?!\d))"
)
_YET_CONSONANT = regex(r"(?:eu|ew|one\b|once\b|one-|ouija|oui)")
_SPELLED = regex(r"[A-Z](?:[A-Z]{1,2}\b|[B-DF-HJ-NP-TV-Z]{3,}\b|[A-Z]*\d|\b(?!['’]))")
_LETTER = regex(r"[b-z](?![\w'’])")
_LONG_NUMBER = regex(r"(\d+)(?:,\d{3})*")


@lru_cache(maxsize=4096)
def article(text: str) -> Literal["a", "an"]:
    """The indefinite article before ``text``: "an hour", "a university", "an MRI", "an 8"."""
    word = text.lstrip("\"'“‘«`$€£#([")
    if _SPELLED.match(word) and not re.match(r"A\b", word):
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    number = _LONG_NUMBER.match(word)
    if number:
        head = number[1]
        eleven = head in {"11", "18"}
        return "an" if head.startswith("8") or eleven else "a"
    if _LETTER.match(word):
        return "an" if word[0] in "efhilmnorsx" else "a"
    low = word.lower()
    if _YET_CONSONANT.match(low):
        return "a"
    return "an" if _VOWEL_SOUND.match(low) else "a"

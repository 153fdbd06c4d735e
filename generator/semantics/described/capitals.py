"""Capitals as descriptions write them: "CIS status", "MQTT message", "the GraphQL schema"."""

from __future__ import annotations

import functools

from generator.quick import regex

_WRITTEN = regex(
    r"(?<![\w./#-])(?:[A-Z][A-Z0-9]{1,4}[0-9]*|[A-Z]?[a-z]+[A-Z][A-Za-z]*[a-z]|[A-Z][a-z]?[A-Z]+)"
    r"(?![\w/:=(-])"
)
_SMALL = regex(r"(?<!\w)[a-z]\w*")
_SHOUTED = regex(r"(?:\b[A-Z]{2,}\b[ ,]+){2,}\b[A-Z]{2,}\b|\b[A-Z][A-Z ]{2,}:")
_STRESSED = frozenset(
    "GET PUT POST PATCH HEAD LIST FIND SET ADD THE NEW ALL ANY ONE TWO ONLY NOT NOTE MUST BOTH "
    "EACH FULL DATA USER MUCH VERY MORE MOST LESS FIRST LAST NEXT ONCE ALSO THIS THAT WITH FROM "
    "INTO EVERY NEVER WILL CAN MAY USE WHEN THEN FOR AND OR IF IN ON TO OF BY AT IS NO YES IT WHAT "
    "WHO HOW WHY NULL TRUE FALSE OPEN REAL BEST SAME READ WRITE SHOW MAKE RUN SEND EXACT TEXT FILE "
    "NAME TYPE DATE TIME PAGE ITEM TASK".split()
)
"""Words that descriptions put in capitals to stress them."""


@functools.lru_cache(maxsize=4096)
def _capitals(told: str) -> dict[str, str]:
    """The words that a text writes in capitals, and nowhere small, by their small letters."""
    plain = _SHOUTED.sub(" ", told)
    found = {word.lower(): word for word in _WRITTEN.findall(plain) if word not in _STRESSED}
    small = {*_SMALL.findall(told)} if found else set()
    return {low: word for low, word in found.items() if low not in small}


def as_told(words: str, *told: str) -> str:
    """The words with the capitals that one of these texts gives them."""
    for text in told:
        known = _capitals(text)
        if known:
            words = " ".join(known.get(word, word) for word in words.split(" "))
    return words

"""Rows whose words and marks agree: a bad review has few stars, a failed request is an error."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.records import Json
from generator.scenarios.in_keeping import key_words

_TEXTS = ("text", "comment", "review", "message", "content", "title", "body")
_STARS = frozenset(("rating", "stars", "score"))
_BAD = regex(
    r"\b(?:overpriced|waited|nearly left|crash\w*|too (?:many|long|slow|loud|expensive|small)|"
    r"far too|not for me|rushed|hard to|misses|terrible|disappoint\w*|poor(?:ly)?|awful|bad|rude|"
    r"dirty|slow|broken?|stopped|not worth|cold|noisy|late|worse|unfriendly|faulty|"
    r"never again|fell apart)\b",
    re.I,
)
_GOOD = regex(
    r"\b(?:excellent|superb|wonderful|great|lovely|charming|perfect(?:ly)?|loved?|best|beautiful\w*|"
    r"friendly|amazing|delicious|spacious|clean|quiet|be back|worth|recommend|fantastic|fun|funny|"
    r"couldn't put|never gets old|read it again|works|simple|fast|good|does what|within an hour)\b",
    re.I,
)
_BOTH = regex(r" but ", re.I)
_MARKS = ((_BOTH, (3, 3)), (_BAD, (1, 2)), (_GOOD, (4, 5)))
"""What is written, and the least and most stars of five that go with it."""
MOST_STARS = 5
_FAILS = regex(r"\b(?:failed|failure|timed out|error|50\d|refused|denied|crash\w*)\b", re.I)
_WARNS = regex(r"\babove \d+%|\b(?:low|slow|retry\w*|deprecated|almost|nearly|full)\b", re.I)
_LEVELS = frozenset(("info", "warning", "error"))


def in_tone(row: dict[str, Json]) -> dict[str, Json]:
    """A row with the stars, or the level, that its text has."""
    text = next((row[key] for key in _TEXTS if isinstance(row.get(key), str)), "")
    for key, value in row.items() if text else ():
        if type(value) is int and 0 < value <= MOST_STARS and not _STARS.isdisjoint(key_words(key)):
            row[key] = _stars(str(text), value)
        elif key == "level" and value in _LEVELS:
            row[key] = _level(str(text))
    return row


def _stars(text: str, drawn: int) -> int:
    found = next((marks for said, marks in _MARKS if said.search(text)), None)
    return drawn if found is None else found[drawn % 2]


def _level(text: str) -> str:
    return "error" if _FAILS.search(text) else "warning" if _WARNS.search(text) else "info"

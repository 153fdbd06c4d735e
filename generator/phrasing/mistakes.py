"""Mistakes of haste in fixed text: typos, missing apostrophes, run-on sentences, no capitals.

``pieces`` are the texts around an utterance's arguments, one more than there are arguments; each
function changes them in place, or leaves them where it finds nothing to do.
"""

from __future__ import annotations

import random
import re
from functools import lru_cache

from generator.quick import regex
from generator.records import Json

_WORD = regex(r"(?<![\w'’@#/.-])[a-z]{4,}(?![\w'’@#/-])")
_KEEP = frozenset(
    "don't doesn't without never none null true false before after until between".split()
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEAR = {
    letter: "".join(row[max(0, at - 1) : at] + row[at + 1 : at + 2])
    for row in _ROWS
    for at, letter in enumerate(row)
}
_COMMON = {
    "please": ("pls", "plz", "pleae"),
    "weather": ("wether", "weahter"),
    "restaurant": ("restaraunt", "resturant"),
    "tomorrow": ("tommorow", "tomorow"),
    "schedule": ("schedle", "shedule"),
    "calendar": ("calender",),
    "receive": ("recieve",),
    "address": ("adress",),
    "available": ("availible", "availble"),
    "reservation": ("resevation",),
    "appointment": ("appointmnet", "apointment"),
    "definitely": ("definately",),
    "would": ("woud",),
    "could": ("coud",),
}
_LOSSES = regex(
    r"\b(?:(?:I|you|we|they|he|she|it|that|what|who|where|how|there|let)['’](?:m|s|ve|d|re|ll)"
    r"|(?:do|does|did|is|are|was|ca|wo|would|could|should|have|has)n['’]t)\b",
    re.IGNORECASE,
)
_UNSAFE_LOSS = frozenset({"we're", "we'll", "he'll", "she'll", "i'd", "we'd", "it's", "let's"})
_GAINS = (
    (regex(r"\b([Ww]hat) is\b"), r"\1's"),
    (regex(r"\b([Ww]here) is\b"), r"\1's"),
    (regex(r"\bI would like\b"), "I'd like"),
    (regex(r"\bI am\b"), "I'm"),
    (regex(r"\b([Dd]o) not\b"), r"\1n't"),
    (regex(r"\bI have\b(?= (?:been|got)\b)"), "I've"),
    (regex(r"\b(want) to\b"), "wanna"),
    (regex(r"\bgoing to\b"), "gonna"),
)
_JOIN = regex(r"(?:(?<=[\w'’)])|\A)[.!] (?=[A-Z])")
_CASED = regex(r"\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]|[_/\\@#]|[A-Z]{2,}|:/|\.\w")


def misspell(pieces: list[str], rng: random.Random) -> None:
    """One typo in one word: keys swapped, dropped, doubled or hit beside."""
    found = [
        (index, match)
        for index, piece in enumerate(pieces)
        for match in _WORD.finditer(piece)
        if match[0] not in _KEEP
    ]
    if not found:
        return
    index, match = found[int(rng.random() * len(found))]
    wrong = _misspelled(match[0], rng)
    pieces[index] = pieces[index][: match.start()] + wrong + pieces[index][match.end() :]


def _misspelled(word: str, rng: random.Random) -> str:
    known = _COMMON.get(word)
    if known and rng.random() < 0.6:
        return known[int(rng.random() * len(known))]
    at = 1 + int(rng.random() * (len(word) - 2))
    kind = rng.random()
    if kind < 0.4 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind < 0.7:
        return word[:at] + word[at + 1 :]
    if kind < 0.85:
        return word[: at + 1] + word[at:]
    near = _NEAR[word[at]]
    return word[:at] + near[int(rng.random() * len(near))] + word[at + 1 :]


def contract(pieces: list[str], rng: random.Random) -> None:
    """Drop the apostrophes ("whats", "Im"), or else contract what is written out."""
    pieces[:] = _contracted(tuple(pieces))


@lru_cache(maxsize=4096)
def _contracted(pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Looked for once for each phrasing: the same texts stand around thousands of arguments."""
    lost = tuple([_LOSSES.sub(_without_apostrophe, piece) for piece in pieces])
    if lost != pieces:
        return lost
    for index, piece in enumerate(pieces):
        for pattern, short in _GAINS:
            contracted = pattern.sub(short, piece, count=1)
            if contracted != piece:
                return (*pieces[:index], contracted, *pieces[index + 1 :])
    return pieces


def _without_apostrophe(match: re.Match[str]) -> str:
    word = match[0].replace("’", "'")
    return word if word.lower() in _UNSAFE_LOSS else word.replace("'", "")


def run_on(pieces: list[str], rng: random.Random) -> None:
    """Two sentences run together: ". " becomes ", " or nothing; after a value always the comma."""
    for index, piece in enumerate(pieces):
        match = _JOIN.search(piece)
        if match is None:
            continue
        after = piece[match.end() :]
        follows = re.match(r"[A-Za-z]+", after)
        keeps = follows is None or follows[0] in {"I"} or follows[0][1:] != follows[0][1:].lower()
        joint = (", ", ", ", " ")[int(rng.random() * 3)]
        joint = ", " if index and match.start() == 0 else joint  # where would the value end?
        rest = after if keeps else after[0].lower() + after[1:]
        pieces[index] = piece[: match.start()] + joint + rest
        return


_COMPOSED = regex(r"[-–&:;()0-9/]|(?:\S+\s+){3}")


def lower_slot(text: str, value: Json) -> str:
    """An argument's words in lower case, unless case carries meaning: codes, paths, initials.

    Long names with marks or figures in them keep theirs: nobody could tell it from small letters.
    """
    if not isinstance(value, str) or _CASED.search(text):
        return text
    if text == value and _COMPOSED.search(text):
        return text
    low = text.lower()
    return low if len(low) == len(text) else text

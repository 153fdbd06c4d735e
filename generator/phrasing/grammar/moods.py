"""The moods of requests, their shares, and a frame: one way to put a request."""

from __future__ import annotations

from typing import Literal

from generator.quick import Struct

Mood = Literal[
    "imperative",
    "can",
    "want",
    "wh",
    "please",
    "keyword",
    "bare",
    "listed",
    "context",
    "two",
    "long",
    "idiom",
    "turn",
]
Needs = Literal[
    "", "loose", "target", "untitled", "titled", "condition", "front", "short", "asked", "text",
    "sentence", "idiom", "beside", "keyed", "question",
]  # fmt: skip

SHARES: dict[Mood, int] = {
    "imperative": 60, "can": 18, "want": 22, "wh": 26, "please": 7, "keyword": 6, "bare": 5,
    "listed": 8, "context": 4, "two": 2, "long": 2, "idiom": 100, "turn": 16,
}  # fmt: skip
"""How many productions of each mood a function gets, at most; between crowd and real users.

Some 4 % of the requests are lists, jotted down and only in everyday services: readers found a
fourth of such lists good and two thirds of the sentences. Where four or more arguments are told
one of 38 was good, and what readers wrote instead was always a sentence. With more lists a small
model trained on the data found fewer values in other people's sentences, too.
"""


class Frame(Struct, frozen=True):
    """A mood and its text; ``needs`` tells for which arguments it works. ``plain``: no article.

    What is ``keyed`` needs an argument that tells which thing is meant, or what of it.
    What needs something ``beside`` a title would ask for the work without it, not for its times.
    ``rare``: people say it now and then, so it is taken when the common ones are used up.
    """

    mood: Mood
    text: str
    needs: Needs = ""
    plain: bool = False
    rare: bool = False

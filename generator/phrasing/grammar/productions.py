"""Productions: the frames and orders of arguments a function gets, each mood in its share."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import product
from operator import itemgetter

from generator.phrasing.grammar.assemble import FAMILIES, Dice
from generator.phrasing.grammar.moods import SHARES, Frame
from generator.quick import Struct


class Production(Struct, frozen=True):
    """A frame with an order of what follows; ``seed`` decides its wording."""

    lineage: str
    frame: Frame
    family: str
    seed: int
    verb: str = ""
    reading: int = 0
    """Of which reading of the function it asks: 0 its description's, 1 its name's."""

    def dice(self, attempt: int) -> Dice:
        """The dice of one attempt at a wording."""
        return Dice(self.seed + attempt * 0x9E3779B97F4A7C15)


def productions(
    name: str, frames: Sequence[Frame], verb: str = "", *, share: float = 1, reading: int = 0
) -> list[Production]:
    """Frames and orders, each mood in its share, in an order that the name alone decides.

    ``share``: of what the grammar itself has to say, where several readings have their part of it.
    """
    by_mood: dict[str, list[_Sketch]] = {}
    for frame in frames:
        start = f"{name}{'|named' * reading}|{frame.mood}|{frame.text}|{frame.needs}|"
        plain = frame.mood == "imperative" and frame.text == f"{verb} {{o}}{{r}}"
        for family, again in product(FAMILIES, _AGAIN if plain else ("",)):
            key = f"{start}{family}{again}".encode()
            digest = hashlib.blake2b(key, digest_size=8).hexdigest()
            by_mood.setdefault(frame.mood, []).append((digest, frame, family))
    chosen: list[_Sketch] = []
    for mood, whole in SHARES.items():
        most = whole if mood == "idiom" else max(1, round(whole * share))
        made_here = by_mood.get(mood, [])
        asked = [each for each in made_here if each[1].needs == "condition"]
        chosen += [each for each in asked if each[2] in FAMILIES[:2]]
        chosen += _spread([each for each in made_here if each[1].needs != "condition"], most, verb)
    return [
        Production(f"{name}:{digest[:10]}", frame, family, int(digest, 16), verb, reading)
        for digest, frame, family in sorted(chosen, key=itemgetter(0))
    ]


_AGAIN = ("", "|again", "|once more")
"""The plain verb, which opens most requests, is put in this many wordings of each order."""
_Sketch = tuple[str, Frame, str]
"""Hash, frame and order of what may become a production: a tenth does."""


def _spread(made: list[_Sketch], share: int, verb: str) -> list[_Sketch]:
    """At most ``share`` of them, those of special needs and rare frames first."""
    used: dict[str, int] = {}
    own = f"{verb} {{o}}"
    ranked = []
    for sketch in sorted(made, key=itemgetter(0)):
        digest, frame, _ = sketch
        rank = used[frame.text] = used.get(frame.text, 0) + 1
        if frame.needs in ("condition", "titled", "untitled", "loose"):
            rank -= 2
        if frame.rare:
            rank += 2
        if own in frame.text and frame.mood != "listed":
            rank -= 9 if frame.mood == "imperative" else 1
        ranked.append((rank, digest, sketch))
    return [sketch for _, _, sketch in sorted(ranked, key=itemgetter(0, 1))[:share]]

"""The words beside an argument as they are meant: "the key is {}" has "key" before it."""

from __future__ import annotations

import re
from typing import Final

from generator.llm.deeds import base
from generator.llm.ground import Ground, parameters_of
from generator.llm.labels import named
from generator.llm.parts import Parts
from generator.llm.ways import beside, text_beside
from generator.llm.wordlists import words_in
from generator.phrasing.fill import word_after
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.specs.similar import stem

OWNING: Final = "'s"
"""What stands before an argument that owns something."""


def place(ground: Ground, parts: Parts, index: int) -> tuple[str, str]:
    """What stands beside an argument, as ``beside`` tells it; ``OWNING`` before one that owns."""
    hole = parts[index]
    assert isinstance(hole, Hole)
    left, right = beside(parts, index)
    before, after = text_beside(parts, index)
    if left in WISHES and (done := base(right)) and done in ground.deeds:
        left, right = done, ""  # "I need this uploaded" is to upload it
    label = _IS_LABEL.search(before) if left in IS else None
    if label and (
        label[1].lower() in ground.before.get(hole.path, ())
        or stem(label[1].lower()) in named(parameters_of(ground)[hole.path])
    ):
        left = label[1].lower()  # "the key is 1234"
    word = word_after(after)
    if word in _COURTEOUS or (word.endswith("ed") and base(word) in ground.deeds):
        right = ""  # "the mean of 3 and 4 calculated"
    if left in _HAVING and "with" in ground.before.get(hole.path, ()):
        left = "with"  # "my fern has yellow leaves"
    if right in _DOING:
        left, right = OWNING, ""  # "the contribution that Darwin made"
    if after.startswith(_OWNERS_MARK):
        left = OWNING
    elif index >= 2 and (before in _OWNER_GAP or _is_noun_of(ground, parts[index - 2], before)):
        left = beside(parts, index - 2)[0]  # "a medium pressure deep tissue massage"
    return left, right


def _is_noun_of(ground: Ground, part: str | Hole, text: str) -> bool:
    """Whether all that follows an argument is a noun by which it goes."""
    if not isinstance(part, Hole) or len(words := words_in(text)) != 1:
        return False
    return text == f" {words[0]} " and stem(words[0]) in named(parameters_of(ground)[part.path])


_COURTEOUS: Final = frozenset("please pls plz thanks thank thx cheers".split())
_IS_LABEL: Final = regex(
    r"(?:^|[,:;.?!] |\b(?:and|with) )(?:(?:the|my|our|its) )?(?:[\w'-]+ ){0,2}?(\w+) "
    r"(?:is|are|was|were|(?:should|must) be) [\"“]?$",
    re.I,
)
IS: Final = frozenset("is are was were be".split())
WISHES: Final = frozenset("need want have get see like love".split())
_HAVING: Final = frozenset("has have having showing shows".split())
_DOING: Final = frozenset(map(stem, ("made", "has", "had", "wrote", "gave", "took", "created")))
_OWNERS_MARK: Final = ("'s ", "’s ")
_OWNER_GAP: Final = frozenset(_OWNERS_MARK)

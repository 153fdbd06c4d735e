"""How many things a deed is done to: any one ("a riddle", not "the riddle"), or all there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_answer, is_plural, singular
from generator.phrasing.grammar.described.path_names import declared
from generator.records import FunctionSpec

_TOLD_AT_RANDOM = frozenset(
    "riddle joke quote fact poem tip proverb pun fortune haiku limerick meme advice compliment "
    "affirmation idiom saying insult".split()
)
"""What there is one of each time somebody asks, whatever a description says of it."""


def is_any_one(
    objects: Sequence[str], complements: Sequence[tuple[str, str]], spec: FunctionSpec
) -> bool:
    """Whether the object is said with "a", as neither an argument nor a phrase tells which."""
    if len(objects) != 1 or declared(spec):
        return False
    noun = objects[0]
    head = noun.lower().rsplit(" ", 1)[-1]
    if is_plural(noun) or any(prep == "of" for prep, _ in complements):
        return False
    if head in _TOLD_AT_RANDOM:
        return True
    first = re.split(r"\.\s|\n", spec.description.strip(), maxsplit=1)[0]
    told = re.search(rf"\ban? (?:[a-z-]+ )?{re.escape(noun)}\b", first, re.I)
    return told is not None and not is_answer(noun)


def takes_all(objects: Sequence[str], spec: FunctionSpec) -> bool:
    """Whether the description has all things done: "download every preset", "stop all jobs"."""
    if not objects or not is_plural(objects[0]):
        return False
    last = objects[0].rpartition(" ")[2]
    head = rf"(?:{re.escape(last)}|{re.escape(singular(last))})"
    led = r"\W*[a-z]+ (?:all|every|each)(?: of)?(?: the| your| my)?"
    first = re.split(r"\.\s|\n", spec.description.strip(), maxsplit=1)[0]
    return re.match(rf"{led}(?: [\w-]+){{0,3}}? {head}\b", first, re.I) is not None

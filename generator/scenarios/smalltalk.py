"""What people say to an assistant when they want nothing done, and what it says back."""

from __future__ import annotations

from pathlib import Path

from generator.quick import Struct
from generator.semantics.catalogues import items, read_sections


class Talk(Struct, frozen=True):
    """A kind of small talk: openers, sayings and afterthoughts ("" = none), and answers.

    ``offers``: whether the answer may mention what the assistant can do.
    """

    name: str
    openers: tuple[str, ...]
    says: tuple[str, ...]
    after: tuple[str, ...]
    answers: tuple[str, ...]
    offers: bool = False


def _parts(text: str) -> tuple[str, ...]:
    return tuple("" if part == "-" else part for part in items(text))


TALK = tuple(
    Talk(
        name,
        openers=_parts(told["openers"]),
        says=_parts(told["says"]),
        after=_parts(told["after"]),
        answers=_parts(told["answers"]),
        offers="offers" in told,
    )
    for name, told in read_sections("smalltalk.ini", Path(__file__).parent).items()
)


ABILITY = (
    "I can {what}.",
    "Right now I can {what}. What do you need?",
    "I'm set up to {what}.",
    "With the tools I have, I can {what}.",
    "For example, I can {what}.",
    "I can help you {what}.",
    "You can ask me to {what}.",
)

"""A request as parts: fixed text, and holes where its arguments stand."""

from __future__ import annotations

from functools import lru_cache

from generator.phrasing.skeleton import Hole
from generator.phrasing.tidy import tidy
from generator.records import Utterance

Part = str | Hole
Parts = tuple[Part, ...]


def parts_of(said: Utterance) -> Parts:
    """An utterance with its slots turned back into holes."""
    parts: list[Part] = []
    at = 0
    for slot in sorted(said.slots, key=lambda slot: slot.start):
        parts += [said.text[at : slot.start], Hole(slot.path)]
        at = slot.end
    return tidy([*parts, said.text[at:]])


@lru_cache(maxsize=4096)
def paths_of(parts: Parts) -> tuple[str, ...]:
    """The arguments of a skeleton, sorted; one that is said twice stands twice."""
    return tuple(sorted(part.path for part in parts if isinstance(part, Hole)))


@lru_cache(maxsize=4096)
def marked(parts: Parts) -> str:
    """A skeleton as one text, ``{}`` for each argument."""
    return "".join("{}" if isinstance(part, Hole) else part for part in parts)


@lru_cache(maxsize=4096)
def fixed_text(parts: Parts) -> str:
    """The text of a skeleton without its arguments."""
    return " ".join(part for part in parts if isinstance(part, str))

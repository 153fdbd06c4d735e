"""A few of the texts that a type would draw, by which rules see what it holds."""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.records import DEFAULT_ANCHOR
from generator.semantics.base import SemanticType
from generator.semantics.binding.tried import ERRORS


def drawn_texts(meaning: SemanticType) -> Sequence[str] | None:
    """A few of the values that the type would draw; None of one that draws none by itself."""
    try:
        sampler, dice, now = meaning.sampler("any"), random.Random(0), DEFAULT_ANCHOR
        found = [sampler(dice, now) for _ in range(5)]
    except ERRORS:
        return None
    members = (part for one in found for part in (one if isinstance(one, list) else [one]))
    return [one for one in members if isinstance(one, str)]

"""Whether a type can be what a leaf holds: it suits, its values fit, and nothing contradicts."""

from __future__ import annotations

import random

from generator.quick import replace
from generator.records import DEFAULT_ANCHOR
from generator.semantics.base import Leaf, SemanticType, Setting
from generator.semantics.binding.contradict import (
    contradicted,
    is_word_of_few,
    out_of_range,
    told_as_text,
)
from generator.semantics.binding.unlike import is_unlike
from generator.semantics.described.leafwords import shown_default
from generator.semantics.fits import fitting

TRIALS = 8
"""Values drawn from a candidate; one that the leaf's schema rejects rules it out."""

ERRORS = (ValueError, LookupError, TypeError, ArithmeticError, NotImplementedError, AttributeError)
"""What a user's type may raise for a leaf that it does not fit; ours raise ``ValueError``."""


def tried(
    kind: type[SemanticType], leaf: Leaf, setting: Setting, shown: bool
) -> SemanticType | None:
    """The type bound to the leaf if it suits, its values fit and the examples don't contradict.

    Where the examples themselves are the type's values (``shown``), it need not suit the name.
    """
    wanted = leaf.schema.get("type")
    if isinstance(wanted, str) and not _produces(kind, wanted):
        return None
    if kind.family == "numbers" and told_as_text(leaf):
        return None
    try:
        if not shown and not kind.suits(leaf, setting):
            return None
        meaning = kind(leaf, setting)
        sampler = meaning.sampler("any")
        rng = random.Random(0)
        drawn = fitting(leaf.schema, (sampler(rng, DEFAULT_ANCHOR) for _ in range(TRIALS)))
        if len(drawn) < TRIALS or out_of_range(kind, leaf, drawn):
            return None
        if kind.name in _LABELS and _knows_none(kind, leaf, setting):
            return None
        if contradicted(meaning, leaf, drawn, DEFAULT_ANCHOR) or is_unlike(kind, leaf, setting):
            return None
        return meaning
    except ERRORS:
        return None


_LABELS = frozenset("category tag label event_category channel".split())
"""Types of words that any service has others of."""
_CHOSEN = frozenset("category event_category channel".split())
_SEVERAL, _DRAWS = 3, 300


def _knows_none(kind: type[SemanticType], leaf: Leaf, setting: Setting) -> bool:
    """Whether several examples are of a world of which the type has no word: kinds of sake.

    So is a default where there are kinds or channels to choose from: "telegram" is no team's.
    """
    default = shown_default(leaf.schema) if kind.name in _CHOSEN and not leaf.examples else None
    shown = {one.casefold() for one in (*leaf.examples, default) if isinstance(one, str)}
    if len(shown) < _SEVERAL and not (default and is_word_of_few(str(default))):
        return False
    sampler = kind(replace(leaf, examples=()), setting).sampler("any")
    rng = random.Random(0)
    own = {str(sampler(rng, DEFAULT_ANCHOR)).casefold() for _ in range(_DRAWS)}
    return shown.isdisjoint(own)


def _produces(kind: type[SemanticType], wanted: str) -> bool:
    return wanted in kind.json_types or (wanted == "number" and "integer" in kind.json_types)

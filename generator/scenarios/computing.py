"""Functions that work something out of what they are given: what comes back nobody can guess."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import FunctionSpec
from generator.scenarios.facts import COMPUTED
from generator.specs.effects import alters

_ANALYSING = frozenset("analyze analyse assess evaluate audit diagnose score grade rank".split())
"""Verbs of functions that judge something: what they find can't be guessed."""
_TWO_AND_TO = 3
"""Words of "celsius to fahrenheit"."""


def works_out(spec: FunctionSpec, words: Sequence[str], first: str) -> bool:
    """Whether it calculates, converts or judges; ``first`` is its description's first word."""
    converts = len(words) == _TWO_AND_TO and words[1] in ("to", "from")
    computed = converts or not COMPUTED.isdisjoint((*words, first))
    computed = computed and not alters(spec)
    return computed or not _ANALYSING.isdisjoint((*words[:1], first))

"""Requests by a function's description alone: how that is read, whatever its name says."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.phraser import GrammarPhraser
from generator.records import FunctionSpec
from generator.semantics.base import Parameter


def told_phraser(spec: FunctionSpec, parameters: Sequence[Parameter]) -> GrammarPhraser:
    """The phraser of a function without what is asked for by its name."""
    return GrammarPhraser(spec, parameters, lambda _spec, _told: None)

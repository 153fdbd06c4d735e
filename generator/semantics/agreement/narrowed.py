"""What is searched for does not say again where and for how much, which other arguments tell."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Iterator, Sequence

from generator.quick import regex
from generator.records import DEFAULT_ANCHOR
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter, Sampler
from generator.semantics.fits import fits

_SOMEWHERE = regex(r"\b(?:in|near|around|from|of|about|at|to) (?:the )?[A-ZÀ-Þ]")
_PRICED = regex(r"\b(?:under|below|up to|over|less than) \S*\d|[$€£]\d|\bcheap\b|\baffordable\b")
_REDRAWS = 12


def narrowed(
    parameters: Sequence[Parameter], sampler: Callable[[Parameter], Sampler | None]
) -> Iterator[Agreement]:
    """A repair for each query beside a place or a price."""
    for query in parameters:
        if query.meaning.name != "search_query" or query.leaf.examples:
            continue
        for other in parameters:
            said = {"places": _SOMEWHERE, "money": _PRICED}.get(other.meaning.family)
            beside = other is not query and other.leaf.path[:-1] == query.leaf.path[:-1]
            draw = sampler(query) if said and beside else None
            if said and draw:
                repair = functools.partial(_plainer, query, said, draw)
                yield Agreement((query, other), repair)


def _plainer(
    query: Parameter, said: re.Pattern[str], draw: Sampler, values: Values, rng: random.Random
) -> None:
    """Draw again while the query tells what the other argument tells."""
    value = values.get(query.pointer)
    for _ in range(_REDRAWS):
        if not isinstance(value, str) or not said.search(value):
            break
        value = draw(rng, DEFAULT_ANCHOR)
    if isinstance(value, str) and fits(query.leaf.schema, value):
        values[query.pointer] = value

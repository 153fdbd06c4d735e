"""What is searched for says neither again what other arguments tell, nor what is to be left out."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Iterator, Sequence

from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, Json
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


# What is to be left out is not what is asked for: no recipe with cucumber but without cucumber.

_LEFT_OUT = frozenset("exclude excluded excluding without avoid omit except not disliked".split())


def left_out(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for each list of what is left out beside a list of what is wanted."""
    listed = [one for one in parameters if one.leaf.schema.get("type") == "array"]
    for out in listed:
        if not _LEFT_OUT & set(out.leaf.words):
            continue
        for wanted in listed:
            beside = wanted.leaf.path[:-1] == out.leaf.path[:-1]
            if beside and not _LEFT_OUT & set(wanted.leaf.words):
                yield Agreement((wanted, out), functools.partial(_kept_apart, wanted, out))


def _kept_apart(wanted: Parameter, out: Parameter, values: Values, rng: random.Random) -> None:
    """Members of both lists are no longer left out, or no longer wanted."""
    for one, other in ((out, wanted), (wanted, out)):
        mine, theirs = values.get(one.pointer), values.get(other.pointer)
        if not isinstance(mine, list) or not isinstance(theirs, list):
            return
        kept: list[Json] = [each for each in mine if each not in theirs]
        if kept and len(kept) < len(mine) and fits(one.leaf.schema, kept):
            values[one.pointer] = kept

"""Parameters of one call that come in pairs, by their names: start and end, from and to."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from generator.semantics.base import Parameter
from generator.semantics.catalogues import pairs_of
from generator.semantics.described.ends import is_backwards
from generator.semantics.described.naming import singular, words_of


def ordered_pairs(parameters: Sequence[Parameter]) -> Iterator[tuple[Parameter, Parameter]]:
    """A start and its end, a lower and an upper bound: ``lamin`` and ``lamax``, too."""
    yield from _pairs(parameters, "ordered")
    named = {(one.leaf.path[:-1], one.leaf.name.casefold()): one for one in parameters}
    for low in parameters:
        stem = low.leaf.name.casefold().removesuffix("min")
        high = named.get((low.leaf.path[:-1], f"{stem}max"))
        if high is not None and stem.isalpha() and len(low.leaf.words) == 1:
            yield low, high


def parts_of_totals(parameters: Sequence[Parameter]) -> Iterator[tuple[Parameter, Parameter]]:
    """A number of some, and the number of all: checked bags and bags in total, page 2 of 5."""
    numeric = [one for one in parameters if one.leaf.schema.get("type") in ("integer", "number")]
    for total in numeric:
        counted = frozenset(map(singular, total.leaf.words)) - {"total"}
        for part in numeric if "total" in total.leaf.words and counted else ():
            beside = part.leaf.path[:-1] == total.leaf.path[:-1] and part is not total
            if beside and counted <= frozenset(map(singular, part.leaf.words)):
                yield part, total


def end_pairs(parameters: Sequence[Parameter]) -> Iterator[tuple[Parameter, Parameter]]:
    """Two ends of something, which are never the same: where from and where to."""
    return _pairs(parameters, "ends")


def _pairs(parameters: Sequence[Parameter], kind: str) -> Iterator[tuple[Parameter, Parameter]]:
    """Pairs of parameters under one parent whose names differ in one word of such a pair."""
    table = pairs_of(kind)
    by_words = {(one.leaf.path[:-1], named_words(one)): one for one in parameters}
    by_words |= {(one.leaf.path[:-1], _words(one)): one for one in parameters}
    taken: set[tuple[str, str]] = set()
    for low in parameters:
        for words in dict.fromkeys((_words(low), named_words(low))):
            for first, second in table:
                if first not in words or is_backwards(first, second, low.leaf):
                    continue
                swapped = _swapped(words, first, second)
                high = by_words.get((low.leaf.path[:-1], swapped))
                if high is None:  # "departure" and "return_date"
                    named = (*swapped, "date") if swapped[-1] != "date" else swapped[:-1]
                    high = by_words.get((low.leaf.path[:-1], named))
                key = (low.pointer, high.pointer if high else "")
                if high is not None and high is not low and key not in taken:
                    taken.add(key)
                    yield low, high


def _swapped(words: tuple[str, ...], first: str, second: str) -> tuple[str, ...]:
    """The words with the last of one word changed: "start_at_end" is the end of a start."""
    at = len(words) - 1 - words[::-1].index(first)
    return (*words[:at], second, *words[at + 1 :])


_BOUNDS = (("lower", "upper"), ("minimum", "maximum"), ("low", "high"), ("start", "end"),
           ("starting", "ending"))  # fmt: skip


def told_pairs(parameters: Sequence[Parameter]) -> Iterator[tuple[Parameter, Parameter]]:
    """Numbers under one parent whose descriptions differ in that one is the lower bound."""
    numeric = [one for one in parameters if one.leaf.schema.get("type") in ("integer", "number")]
    by_text = {(one.leaf.path[:-1], one.leaf.description.casefold()): one for one in numeric}
    for low in numeric:
        told = low.leaf.description.casefold()
        for first, second in _BOUNDS:
            text = re.sub(rf"\b{first}\b", second, told)
            high = by_text.get((low.leaf.path[:-1], text)) if text != told else None
            if high is not None and _words(low) != _words(high):
                yield low, high


@functools.lru_cache(maxsize=4096)
def _spelled(words: tuple[str, ...]) -> tuple[str, ...]:
    joined = " ".join(words)
    for apart, together in (("check in", "checkin"), ("check out", "checkout"),
                            ("pick up", "pickup"), ("drop off", "dropoff")):  # fmt: skip
        joined = joined.replace(apart, together)
    return tuple(joined.split())


def _words(parameter: Parameter) -> tuple[str, ...]:
    return _spelled(tuple(parameter.leaf.words))


def named_words(parameter: Parameter) -> tuple[str, ...]:
    """The words of the name itself, where the description tells others: "pickup", an address."""
    return _spelled(words_of(parameter.leaf.name))


def named_singly(parameter: Parameter) -> frozenset[str]:
    """The words of the name itself, each in the singular."""
    return frozenset(map(singular, named_words(parameter)))

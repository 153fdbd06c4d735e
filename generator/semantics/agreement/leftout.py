"""What is to be left out is not what is asked for: no recipe with cucumber but without cucumber."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.fits import fits

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

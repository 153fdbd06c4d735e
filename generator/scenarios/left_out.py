"""Which call a question is about, and which one or two of its values the user leaves out."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.functions import CompiledFunction
from generator.records import Anchor, Json, Rejection
from generator.scenarios.askwords import is_sought
from generator.scenarios.base import Cell
from generator.scenarios.called import noun_of
from generator.scenarios.needed import always_given, ends_of_spans, left_out_with
from generator.scenarios.partial import PartialRequests
from generator.scenarios.plain import plain_set
from generator.semantics.base import Parameter

TWO = 0.3
"""Share of requests that leave out two values, where there are two."""


class LeftOut(NamedTuple):
    """A call, and what is left out of its request."""

    anchor: Anchor
    arguments: Mapping[str, Json]
    values: Mapping[str, Json]
    missing: tuple[Parameter, ...]


def leave_out(
    partial: PartialRequests,
    function: CompiledFunction,
    able: Sequence[Parameter],
    cell: Cell,
    anchor: Anchor,
    rng: random.Random,
) -> LeftOut | Rejection:
    """A call, and one or two of the values ``able`` to be asked for that are left out of it."""
    first = int(rng.random() * len(able))
    # who hasn't said what to look for hasn't said how to sort it either
    bare = is_sought(noun_of(able[first]))
    present = always_given(function) if bare else plain_set(function, cell.k, cell.phrasing)
    call = _call(function, cell, anchor, rng, present)
    if call is None:
        return Rejection(stage="sample", reason="no_valid_arguments", detail=function.spec.name)
    missing = [able[first]]
    partner = left_out_with(function)[able[first].pointer]
    if partner is not None:
        missing.append(partner)
    elif len(able) > 1 and rng.random() < TWO:
        other = able[(first + 1 + int(rng.random() * (len(able) - 1))) % len(able)]
        nouns = (noun_of(missing[0]), noun_of(other))
        alone = other.pointer in ends_of_spans(function) or "ID" in nouns  # of what, beside it?
        if not alone and not any(map(_long, (missing[0], other))):
            missing.append(other)
    missing.sort(key=able.index)
    left_out = frozenset([p.pointer for p in missing])
    if not partial.written(function, frozenset(call[1]) - left_out, left_out, cell.phrasing):
        # with fewer of the others told a template leaves it out in words of its own
        call = _call(function, cell, anchor, rng, always_given(function)) or call
    return LeftOut(anchor, *call, tuple(missing))


def _call(
    function: CompiledFunction,
    cell: Cell,
    anchor: Anchor,
    rng: random.Random,
    given: frozenset[str],
) -> tuple[Mapping[str, Json], Mapping[str, Json]] | None:
    """Arguments of which these are given, and the value at each pointer."""
    arguments = function.sampler(cell.values).draw(rng, anchor, given)
    values = None if arguments is None else function.values(arguments)
    return None if arguments is None or values is None else (arguments, values)


def _long(parameter: Parameter) -> bool:
    """Whether its value may be long or unclear, so that no other is given in the same breath."""
    meaning = parameter.meaning
    named = meaning.name in ("enum", "kindred", "thing_name")
    return meaning.family in ("text", "code") or (meaning.family == "core" and not named)

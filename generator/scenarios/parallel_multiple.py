"""parallel_multiple: calls of two or three functions in one turn."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.functions import CompiledFunction
from generator.records import Anchor, Json, Rejection, Utterance
from generator.scenarios.base import (
    Cell,
    Draft,
    InBlocks,
    OfFunctions,
    Workbench,
    draw_anchor,
    scenario,
)
from generator.scenarios.contrary import contrary
from generator.scenarios.draws import Drawn, draw, draws, side_for
from generator.scenarios.joining import bare, greets, join
from generator.scenarios.matters import alike, common, companions, held_alike
from generator.scenarios.once import once
from generator.scenarios.parallel import NO_SECOND, Asked, conversations
from generator.scenarios.pieces import Turn, between
from generator.scenarios.plain import brief
from generator.scenarios.sharing import SAID_ONCE, of_both, said_once, shared_path
from generator.scenarios.steps import Steps, together
from generator.specs.effects import effect
from generator.specs.similar import stem


@scenario("parallel_multiple")
class ParallelMultiple(OfFunctions, InBlocks):
    """Two or three functions, asked for in one turn."""

    name = "parallel_multiple"
    group = "parallel_multiple"
    no_call = False
    shape = "up"
    lacking = "no two functions are of one matter or field, as what is asked for in one breath"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether there is a function to ask for beside this one."""
        return brief(bench.functions[name]) and bool(companions(bench, bench.functions[name]))

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block, a stage at a time."""
        function = bench.functions[cells[0].stream.function]
        anchors = [draw_anchor(bench, function.dated, rng) for _ in cells]
        firsts = draws(function, cells, anchors, rng, spare=0)
        asked = together(
            [
                _with_others(bench, function, first, cell, rng, anchor)
                for first, cell, anchor in zip(firsts, cells, anchors, strict=True)
            ]
        )
        return conversations(bench, asked, lambda specs: bench.offer.containing(specs, rng), rng)


def _with_others(
    bench: Workbench,
    function: CompiledFunction,
    first: Drawn | Rejection,
    cell: Cell,
    rng: random.Random,
    anchor: Anchor,
) -> Steps[Asked | Rejection]:
    """The turn that asks for a call and one or two of other functions."""
    if isinstance(first, Rejection):
        return first
    if bare(first.utterance):
        return NO_SECOND  # nor anything to one
    others = companions(bench, function)
    calls = [(function, first)]
    for _ in range(2 if len(others) > 1 and rng.random() < 0.12 else 1):
        near = min(len(others), 5) if rng.random() < 0.85 else len(others)
        other = others[int(rng.random() * near)]
        if any(other is known for known, _ in calls) or not _joins(calls[1:], other):
            continue
        drawn = yield from _beside(function, first, other, cell, rng, anchor)
        if drawn is not None:
            calls.append((other, drawn))
    if len(calls) == 1:
        return NO_SECOND
    yield
    turn = _said_once(bench, calls, cell, rng, anchor)
    yield
    if turn is None:
        turn = join([drawn.utterance for _, drawn in calls], rng)
    return Asked(turn, [(known.spec, drawn) for known, drawn in calls], anchor, "joined")


def _joins(calls: Sequence[tuple[CompiledFunction, Drawn]], other: CompiledFunction) -> bool:
    """Whether a third request has to do with the second, and undoes nothing of it."""
    return all(alike(known, other) and not contrary(known.spec, other.spec) for known, _ in calls)


def _said_once(
    bench: Workbench,
    calls: Sequence[tuple[CompiledFunction, Drawn]],
    cell: Cell,
    rng: random.Random,
    anchor: Anchor,
) -> Turn | None:
    """Two requests of which the second does not say again what both are about."""
    (_, first), (other, second) = calls[:2]
    shared = shared_path(first, other, second) if len(calls) == 2 else None
    if shared is None or rng.random() >= SAID_ONCE:
        return None
    words = said_once(bench, other, second, shared, cell, rng, anchor)
    if words is None:
        return None
    return of_both(join((first.utterance, words), rng), shared.pointer)


SHARED = 0.95
"""Share of further requests that are about the same thing where they can be."""


def _beside(
    function: CompiledFunction,
    first: Drawn,
    other: CompiledFunction,
    cell: Cell,
    rng: random.Random,
    anchor: Anchor,
) -> Steps[Drawn | None]:
    """A request of another function that can follow the first, often about the same thing."""
    near = alike(function, other)
    shared = held = held_alike(function, other, first.values)
    if not near or rng.random() < SHARED:
        shared = common(function, other, first.values) | held
    if "delete" in (effect(function.spec), effect(other.spec)):
        shared = held  # nobody has the same thing made, or shown, and deleted
    side = side_for(other, cell)
    # the phrasings within reach grow with the run: a short one composes few
    lengths = _lengths(other)
    reach = len(lengths) * (4 + cell.k // 8)
    for attempt in range(4):
        one, two = int(rng.random() * reach), int(rng.random() * reach)
        # what is added is mostly short
        k = one if lengths[one % len(lengths)] <= lengths[two % len(lengths)] else two
        fixed = shared if attempt < 3 or not near else held
        drawn = draw(other, k, rng, anchor, side, cell.values, fixed, spare=0)
        yield
        if isinstance(drawn, Rejection) or greets(drawn.utterance.text):
            continue
        if not near and shared and not _takes_over(drawn, shared):
            continue  # nothing else joins the two
        if bare(drawn.utterance):
            continue  # people hardly add a mere thing: "…? Area of a circle with radius 20?"
        if not _alike(first.utterance, drawn.utterance):
            return drawn
    return None


@once
def _lengths(function: CompiledFunction) -> Sequence[tuple[bool, int]]:
    """How long requests are: their arguments, and before that whether they limit what is found."""
    limits = _limits(function)
    return tuple([(not said.isdisjoint(limits), len(said)) for said in function.presence])


@once
def _limits(function: CompiledFunction) -> frozenset[str]:
    return frozenset(p.pointer for p in function.parameters if p.meaning.name in _LIMITING)


_LIMITING = frozenset(("limit", "offset", "page", "sort_order"))
"""What nobody says of each of two things that they ask for."""


def _takes_over(drawn: Drawn, shared: Mapping[str, Json]) -> bool:
    """Whether a request says one of the values that are said of the first one too."""
    return any([drawn.values.get(path) == value for path, value in shared.items()])


def _alike(one: Utterance, two: Utterance) -> bool:
    """Whether the words of one request are those of the other: "resolve a thread" said twice."""
    mine, yours = (_telling_words(each) for each in (one, two))
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _telling_words(utterance: Utterance) -> frozenset[str]:
    return frozenset().union(*map(_telling, between(utterance)))


@lru_cache(maxsize=4096)
def _telling(text: str) -> frozenset[str]:
    """The same of what stands between two values: it comes with one value after the other."""
    return frozenset(map(stem, re.findall(r"[a-z]{3,}", text.lower()))) - _TELL_NOTHING


_TELL_NOTHING = frozenset(
    map(
        stem,
        """the for and with can could would you please want need like get show find look let see
        help have tell give pull check any what which are there from into will thanks hey hello
        fetch bring grab new""".split(),
    )
)

"""missing_tool: a request for one of the user's functions, which is not among those offered.

What is offered can't serve it: it shares no telling word with the withheld function, or its name
says that it does another kind of thing (a look-up where something is to be created).
"""

from __future__ import annotations

import random

from generator.records import FunctionSpec, Rejection
from generator.scenarios.base import Cell, Draft, OfFunctions, Workbench, draw_anchor, scenario
from generator.scenarios.declining import declined
from generator.scenarios.draws import draw
from generator.scenarios.plain import wordy
from generator.scenarios.plain_deeds import plain_deed, plain_thing
from generator.scenarios.worked_out import done_in_words
from generator.specs.effects import cannot_stand_in, looks_up_anything
from generator.specs.similar import may_serve

MOST = 8
SURE, HALF_SURE = 3.0, 1.5
"""Weights of functions of which name and description agree on the deed, or on the thing: readers
found 56 and 46 % of their requests good, and 40 % of the others'."""


@scenario("missing_tool")
class MissingTool(OfFunctions):
    """The right tool is withheld; the assistant says that it can't, and what it can."""

    name = "missing_tool"
    group = "missing_tool"
    no_call = True
    lacking = "each of these tools might serve the others' requests, or does what needs no tool"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether it is asked for in words, and there are tools that can't serve that."""
        function = bench.functions[name]
        if not wordy(function) or done_in_words(function.spec):
            return False
        return bool(_others(bench, function.spec))

    def share(self, bench: Workbench, name: str) -> float:
        """More for what is surely understood, too: what can't be done is then told in words."""
        spec = bench.functions[name].spec
        known = SURE if plain_deed(spec) else HALF_SURE if plain_thing(spec) else 1.0
        return super().share(bench, name) * known

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        function = bench.functions[cell.stream.function]
        anchor = draw_anchor(bench, function.dated, rng)
        # what nobody can do is asked for briefly
        drawn = draw(function, cell.k, rng, anchor, cell.phrasing, cell.values, spare=0)
        if isinstance(drawn, Rejection):
            return drawn
        tools = _offered(bench, _others(bench, function.spec), rng)
        label = "the tool for it is withheld, and none of those offered can stand in"
        return declined(bench, drawn.utterance, tools, anchor, function.spec, label, rng)


def _others(bench: Workbench, spec: FunctionSpec) -> list[FunctionSpec]:
    """The tools that can't serve its requests, most alike first."""
    return bench.offer.unfit(spec, _unfit)


def _unfit(spec: FunctionSpec, other: FunctionSpec) -> bool:
    if looks_up_anything(spec.name, other):
        return False
    return not may_serve(spec, other) or cannot_stand_in(spec.name, other.name)


def _offered(
    bench: Workbench, others: list[FunctionSpec], rng: random.Random
) -> tuple[FunctionSpec, ...]:
    """Some of them, those most alike more often; all, where production offers all."""
    if bench.offer.policy == "all":
        return tuple(others)
    count = 1 + min(len(others) - 1, int(rng.random() * rng.random() * MOST))
    picked: dict[int, None] = {}
    while len(picked) < count:
        reach = min(len(others), 5) if rng.random() < 0.5 and len(picked) < 5 else len(others)
        picked[int(rng.random() * reach)] = None
    return tuple(others[i] for i in sorted(picked, key=lambda _: rng.random()))

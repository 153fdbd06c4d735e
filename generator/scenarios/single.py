"""single and multiple: one request, one call; alone, or chosen from among distractors."""

from __future__ import annotations

import random
from dataclasses import replace

from generator.records import FunctionSpec, Message, Rejection, ToolCall
from generator.scenarios.base import (
    Cell,
    Draft,
    Workbench,
    at_turn,
    draw_anchor,
    scenario,
    system_messages,
)


def one_call(
    bench: Workbench, cell: Cell, rng: random.Random, tools: tuple[FunctionSpec, ...]
) -> Draft | Rejection:
    """One user turn asking for one call of the cell's function."""
    function = bench.functions[cell.stream.function]
    anchor = draw_anchor(bench, function.dated, rng)
    request = function.request(cell.k, rng, anchor, cell.phrasing, cell.values)
    if isinstance(request, Rejection):
        return request
    system = system_messages(bench, anchor, rng)
    utterance = bench.noise.add(request.utterance, rng)
    call = ToolCall("c0", function.spec.name, request.arguments)
    return Draft(
        messages=(
            *system,
            Message(role="user", content=utterance.text),
            Message(role="assistant", tool_calls=(call,)),
        ),
        tools=tools,
        slots=at_turn(utterance.slots, len(system)),
        anchor=anchor,
        turns=request.utterance.text,
        utterance=utterance,
        parallel_tool_calls=False,
    )


@scenario("single")
class Single:
    """One request, one call, the called tool alone (or all tools, if production offers all)."""

    name = "single"
    group = "call"
    no_call = False
    per_function = True

    def unsupported(self, bench: Workbench) -> str | None:
        """Every function supports it."""
        return None

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        spec = bench.functions[cell.stream.function].spec
        return one_call(bench, cell, rng, bench.offer.alone(spec))


@scenario("multiple")
class Multiple:
    """One request, one call, the right tool among siblings and others."""

    name = "multiple"
    group = "call"
    no_call = False
    per_function = True

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs a second tool to offer."""
        specs = [function.spec for function in bench.functions.values()]
        if bench.options.tools == "own":
            return "--tools own offers no other tools"
        if not any(bench.offer.siblings(spec) for spec in specs):
            return "there is no other tool to offer (--distractors lends some)"
        return None

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        spec = bench.functions[cell.stream.function].spec
        if bench.offer.policy != "all" and not bench.offer.siblings(spec):
            return Rejection(stage="scenario", reason="no_distractor", detail=spec.name)
        return one_call(bench, cell, rng, bench.offer.among(spec, rng))

    def adapt(
        self, bench: Workbench, cell: Cell, draft: Draft, rng: random.Random
    ) -> Draft | Rejection:
        """The same request with the tool among others."""
        spec = bench.functions[cell.stream.function].spec
        if bench.offer.policy != "all" and not bench.offer.siblings(spec):
            return Rejection(stage="scenario", reason="no_distractor", detail=spec.name)
        return replace(draft, tools=bench.offer.among(spec, rng))

"""irrelevant: a request that none of the offered tools can serve, and an answer that says so.

The request is one that a function of the bundled library serves well (so it is a real, specific
request), worded as the user's own are. It is far away, sharing no telling word with any of the
user's functions, or a near miss: about what some of them are about, but a change where they only
look up, or the other way round.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.functions import Request
from generator.records import Anchor, FunctionSpec, Rejection
from generator.scenarios.base import (
    Cell,
    Draft,
    InBlocks,
    Workbench,
    draw_anchor,
    scenario,
)
from generator.scenarios.declining import declined
from generator.scenarios.stranger_lines import cannot
from generator.specs.effects import acts_for_user, looks_up_anything


@scenario("irrelevant")
class Irrelevant(InBlocks):
    """A request for something that none of the tools does; the assistant declines."""

    name = "irrelevant"
    group = "irrelevant"
    no_call = True
    per_function = False

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs library functions that are foreign to the user's."""
        if len(bench.strangers) == 0:
            return "no function of the library is foreign enough to these tools"
        served = any if bench.offer.policy == "all" else all
        if served(acts_for_user(tool) for tool in bench.offer.tools):
            return "nearly anything can be done with each of these tools"
        return None

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block: all that want one function ask for it before the next is looked at."""
        # another service is asked for other things, and in other words
        rng = random.Random(rng.getrandbits(63) ^ bench.strangers.dice)
        wanted = [bench.strangers.at(cell.k) for cell in cells]
        anchors = [draw_anchor(bench, stranger.dated, rng) for stranger, _, _ in wanted]
        places: dict[str, list[int]] = {}
        for at, (stranger, _, _) in enumerate(wanted):
            places.setdefault(stranger.spec.name, []).append(at)
        asked: dict[int, Request | Rejection] = {}
        for those in places.values():
            made = wanted[those[0]][0].requests(
                [wanted[at][1] for at in those],
                [anchors[at] for at in those],
                rng,
                cells[0].phrasing,
                cells[0].values,
            )
            asked.update(zip(those, made, strict=True))
        return [
            _declined(bench, asked[at], stranger.spec, kin, anchor, rng)
            for at, ((stranger, _, kin), anchor) in enumerate(zip(wanted, anchors, strict=True))
        ]


def _declined(
    bench: Workbench,
    request: Request | Rejection,
    wants: FunctionSpec,
    kin: Sequence[FunctionSpec],
    anchor: Anchor,
    rng: random.Random,
) -> Draft | Rejection:
    """The conversation in which a request meets tools of which none serves."""
    if isinstance(request, Rejection):
        return request
    near = kin[int(rng.random() * len(kin))] if kin else None
    tools = bench.offer.some(rng, near)
    fit = [tool for tool in tools if not looks_up_anything(wants.name, tool)]
    if not fit or (len(fit) < len(tools) and bench.offer.policy == "all"):
        return Rejection(stage="scenario", reason="may_be_served", detail=wants.name)
    if len(fit) < len(tools):
        tools = bench.offer.known(fit)
    label = (
        "asks for something that no offered tool shares a telling word with"
        if near is None
        else f"asks for something like {near.name}, which does another kind of work"
    )
    told = cannot(wants.name)
    return declined(bench, request.utterance, tools, anchor, wants, label, rng, told)

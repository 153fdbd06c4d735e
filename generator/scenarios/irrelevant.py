"""irrelevant: a request that none of the offered tools can serve, and an answer that says so.

The request is one that a function of the bundled library serves well (so it is a real, specific
request). It is far away, sharing no telling word with any of the user's functions, or a near miss:
about what some of them are about, but a change where they only look up, or the other way round.
"""

from __future__ import annotations

import random

from generator.records import Rejection
from generator.scenarios.base import (
    Cell,
    Draft,
    Workbench,
    draw_anchor,
    scenario,
)
from generator.scenarios.declining import declined


@scenario("irrelevant")
class Irrelevant:
    """A request for something that none of the tools does; the assistant declines."""

    name = "irrelevant"
    group = "irrelevant"
    no_call = True
    per_function = False

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs library functions that are foreign to the user's."""
        if len(bench.strangers) == 0:
            return "no function of the library is foreign enough to these tools"
        return None

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        stranger, k, kin = bench.strangers.at(cell.k)
        anchor = draw_anchor(bench, stranger.dated, rng)
        request = stranger.request(k, rng, anchor, cell.phrasing, cell.values)
        if isinstance(request, Rejection):
            return request
        near = kin[int(rng.random() * len(kin))] if kin else None
        tools = bench.offer.some(rng, near)
        label = (
            "asks for something that no offered tool shares a telling word with"
            if near is None
            else f"asks for something like {near.name}, which does another kind of work"
        )
        return declined(bench, request.utterance, tools, anchor, stranger.spec, label, rng)

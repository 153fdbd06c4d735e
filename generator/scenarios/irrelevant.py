"""irrelevant: a request that none of the offered tools can serve, and an answer that says so.

The request is one that a function of the bundled library serves well (so it is a real, specific
request) and that shares no telling word with any of the user's functions.
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
        stranger, k = bench.strangers.at(cell.k)
        anchor = draw_anchor(bench, stranger.dated, rng)
        request = stranger.request(k, rng, anchor, cell.phrasing, cell.values)
        if isinstance(request, Rejection):
            return request
        tools = bench.offer.some(rng)
        utterance = bench.noise.add(request.utterance, rng)
        label = "asks for something that no offered tool shares a telling word with"
        return declined(bench, request, utterance, tools, anchor, stranger.spec.name, label, rng)

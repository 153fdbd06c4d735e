"""given: the user's own queries with their calls, as they stand. Only where they ask for it."""

from __future__ import annotations

import datetime as dt
import random

from generator.records import Anchor, Message, Rejection, ToolCall
from generator.scenarios.base import (
    Cell,
    Draft,
    Workbench,
    at_turn,
    scenario,
    system_messages,
)


@scenario("given")
class GivenQuery:
    """A query of ``--examples``, copied; each comes once."""

    name = "given"
    group = "given"
    no_call = False
    per_function = True

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs examples, and leave to copy them."""
        return None if bench.given else "it holds the queries of --examples, under --copy-examples"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether there are queries for a function."""
        return name in bench.given

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        function = bench.functions[cell.stream.function]
        mine = [
            given
            for given in bench.given[function.spec.name]
            if function.may_say(given.utterance.lineage, cell.phrasing)
        ]
        if cell.k >= len(mine):
            return Rejection(stage="scenario", reason="no_more_examples")
        utterance = mine[cell.k].utterance
        anchor = Anchor(
            dt.datetime.combine(bench.options.today, dt.time(9)), stated=utterance.anchored
        )
        system = system_messages(bench, anchor, rng)
        call = ToolCall("c0", function.spec.name, mine[cell.k].arguments)
        return Draft(
            messages=(
                *system,
                Message(role="user", content=utterance.text),
                Message(role="assistant", tool_calls=(call,)),
            ),
            tools=bench.offer.among(function.spec, rng),
            slots=at_turn(utterance.slots, len(system)),
            anchor=anchor,
            turns=utterance.text,
            utterance=utterance,
            parallel_tool_calls=False,
        )

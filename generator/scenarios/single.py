"""single and multiple: one request, one call; alone, or chosen from among distractors."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from generator.functions import CompiledFunction, Request
from generator.phrasing.skeleton import LIST
from generator.records import FunctionSpec, Message, Rejection, ToolCall, Utterance
from generator.scenarios.base import (
    Cell,
    Draft,
    InBlocks,
    Workbench,
    at_turn,
    draw_anchor,
    scenario,
    system_messages,
)
from generator.scenarios.draws import says_in_sentences
from generator.scenarios.plain import after_consent

Offer = Callable[[FunctionSpec], tuple[FunctionSpec, ...]]
"""The tools that a record about this one offers."""


def one_call(
    bench: Workbench, cells: Sequence[Cell], rng: random.Random, offer: Offer
) -> list[Draft | Rejection]:
    """For each cell, all of one function, one user turn asking for one call of the function.

    A stage is done for all of them before the next, as the code of a stage stays near.
    """
    first = cells[0]
    function = bench.functions[first.stream.function]
    spec, name = function.spec, function.spec.name
    anchors = [draw_anchor(bench, function.dated, rng) for _ in cells]
    requests = function.requests(
        [cell.k for cell in cells], anchors, rng, first.phrasing, first.values
    )
    if after_consent(function):
        requests = [consenting(request, rng) for request in requests]
    add_noise = bench.noise.add
    noisy = iter([add_noise(each.utterance, rng) for each in requests if isinstance(each, Request)])
    systems = [system_messages(bench, anchor, rng) for anchor in anchors]
    drafts: list[Draft | Rejection] = []
    for request, system, anchor in zip(requests, systems, anchors, strict=True):
        if isinstance(request, Rejection):
            drafts.append(request)
            continue
        utterance = next(noisy)
        call = ToolCall("c0", name, request.arguments)
        drafts.append(
            Draft(
                messages=(
                    *system,
                    Message(role="user", content=utterance.text),
                    Message(role="assistant", content=None, tool_calls=(call,)),
                ),
                tools=offer(spec),
                slots=at_turn(utterance.slots, len(system)),
                anchor=anchor,
                turns=request.utterance.text,
                utterance=utterance,
                parallel_tool_calls=False,
            )
        )
    return drafts


_CONSENTS = (
    "I've checked the details and confirm.", "Yes, I'm sure.", "I confirm this.",
    "I've double-checked, please go ahead.", "This is confirmed.", "Yes, I confirm.",
    "Consider this my confirmation.", "I'm sure, go ahead.",
)  # fmt: skip
"""What a user adds where the tool may only be called after a yes."""


def consenting(request: Request | Rejection, rng: random.Random) -> Request | Rejection:
    """A request that says the yes that the tool's description wants before the call."""
    if isinstance(request, Rejection):
        return request
    said = request.utterance
    open_end = any(slot.end == len(said.text) for slot in said.slots if slot.text.count(" ") > 3)
    between = "\n" if open_end else " " if said.text[-1] in ".?!" else ". "
    text = said.text + between + _CONSENTS[int(rng.random() * len(_CONSENTS))]
    return Request(
        request.arguments, Utterance(text, said.slots, said.lineage, said.source, said.anchored)
    )


@scenario("single")
class Single(InBlocks):
    """One request, one call, the called tool alone (or all tools, if production offers all)."""

    name = "single"
    group = "call"
    no_call = False
    per_function = True

    def unsupported(self, bench: Workbench) -> str | None:
        """Every function supports it."""
        return None

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block."""
        tools = bench.offer.alone(bench.functions[cells[0].stream.function].spec)
        return one_call(bench, cells, rng, lambda _: tools)


@scenario("multiple")
class Multiple(InBlocks):
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

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block."""
        lonely = self._lonely(bench, cells[0])
        if lonely is not None:
            return [lonely] * len(cells)
        made = one_call(bench, cells, rng, lambda spec: bench.offer.among(spec, rng))
        function = bench.functions[cells[0].stream.function]
        return [_in_words(function, draft) for draft in made]

    def adapt(
        self, bench: Workbench, cell: Cell, draft: Draft, rng: random.Random
    ) -> Draft | Rejection:
        """The same request with the tool among others."""
        spec = bench.functions[cell.stream.function].spec
        return self._lonely(bench, cell) or draft.offering(bench.offer.among(spec, rng))

    def _lonely(self, bench: Workbench, cell: Cell) -> Rejection | None:
        """Why the cell's function can't be among others, if so."""
        spec = bench.functions[cell.stream.function].spec
        if bench.offer.policy == "all" or bench.offer.siblings(spec):
            return None
        return Rejection(stage="scenario", reason="no_distractor", detail=spec.name)


def _in_words(function: CompiledFunction, draft: Draft | Rejection) -> Draft | Rejection:
    """A draft unless it lists its values though people have sentences for them.

    Who has many tools before them and lists values has one in mind, and no request.
    """
    if isinstance(draft, Rejection) or draft.utterance.source != LIST:
        return draft
    said = frozenset(slot.path for slot in draft.slots)
    if not says_in_sentences(function, said):
        return draft
    return Rejection(stage="scenario", reason="listed", detail=function.spec.name)

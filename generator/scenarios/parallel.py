"""parallel: two or three calls of one function in one turn."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.functions import CompiledFunction
from generator.records import Anchor, FunctionSpec, Message, Rejection, ToolCall, Utterance
from generator.scenarios.apart import kept, telling
from generator.scenarios.base import (
    Cell,
    Draft,
    InBlocks,
    OfFunctions,
    Workbench,
    draw_anchor,
    scenario,
    system_messages,
)
from generator.scenarios.distributed import one_argument_varied
from generator.scenarios.draws import Drawn, draw, draws, ids_of
from generator.scenarios.gapped import in_one_sentence
from generator.scenarios.id_forms import alike
from generator.scenarios.joining import bare, fronted, greets, join
from generator.scenarios.pieces import Turn
from generator.scenarios.plain import brief, sayable_briefly
from generator.specs.effects import effect


def whole_requests(
    function: CompiledFunction, first: Drawn, cell: Cell, rng: random.Random, anchor: Anchor
) -> tuple[Turn, list[Drawn]] | None:
    """Two requests in full, one after the other, about two things."""
    cycle = len(function.presence)
    if bare(first.utterance):
        return None  # "A silver earring, September 4. Also find me …"
    tell, keep = telling(function), kept(function)
    said = first.values
    fixed = {path: value for path, value in said.items() if path in keep}
    numbered = ids_of(function) & said.keys()
    for attempt in range(4):
        k = cell.k + cycle * (1 + attempt + int(rng.random() * 6))
        other = draw(function, k, rng, anchor, cell.phrasing, cell.values, fixed, 0, tell)
        if isinstance(other, Rejection) or greets(other.utterance.text):
            continue
        if fronted(other.utterance) or bare(other.utterance):
            continue
        again = other.values
        if _says_again(function, first.utterance, other.utterance):
            continue
        if any([not alike(said[path], again[path]) for path in numbered if path in again]):
            continue
        if any([path in again and again[path] != said.get(path, again[path]) for path in tell]):
            return join((first.utterance, other.utterance), rng), [first, other]
    return None


def _says_again(function: CompiledFunction, one: Utterance, two: Utterance) -> bool:
    """Whether two requests say the same of something: both are in the same league.

    Or, of what is changed, of two things: what is renamed is not what something else is renamed
    to. A way there and the way back are two trips.
    """
    said = [(slot.path, slot.value) for slot in one.slots]
    changes = effect(function.spec) == "update"
    words = {slot.value for slot in one.slots if changes and isinstance(slot.value, str)}
    return any(
        [
            (slot.path, slot.value) in said or (isinstance(slot.value, str) and slot.value in words)
            for slot in two.slots
        ]
    )


class Asked(NamedTuple):
    """A turn that asks for several calls."""

    turn: Turn
    calls: Sequence[tuple[FunctionSpec, Drawn]]
    anchor: Anchor
    how: str


def conversations(
    bench: Workbench,
    asked: Sequence[Asked | Rejection],
    offer: Callable[[Sequence[FunctionSpec]], tuple[FunctionSpec, ...]],
    rng: random.Random,
) -> list[Draft | Rejection]:
    """One user turn each, and one assistant turn with all the calls."""
    made = [one for one in asked if isinstance(one, Asked)]
    systems = [system_messages(bench, one.anchor, rng) for one in made]
    spoken = [bench.noise.add(one.turn.utterance, rng) for one in made]
    tools = [offer([spec for spec, _ in one.calls]) for one in made]
    drafts = map(_draft, made, systems, spoken, tools)
    return [one if isinstance(one, Rejection) else next(drafts) for one in asked]


def _draft(
    asked: Asked,
    system: tuple[Message, ...],
    spoken: Utterance,
    tools: tuple[FunctionSpec, ...],
) -> Draft:
    """One conversation from its parts."""
    turn, calls, anchor, how = asked
    made = tuple(
        [ToolCall(f"c{i}", spec.name, drawn.arguments) for i, (spec, drawn) in enumerate(calls)]
    )
    return Draft(
        messages=(
            *system,
            Message(role="user", content=spoken.text),
            Message(role="assistant", tool_calls=made),
        ),
        tools=tools,
        slots=turn.slots(spoken, len(system)),
        anchor=anchor,
        turns=turn.utterance.text,
        utterance=spoken,
        parallel_tool_calls=True,
        why={"how": how},
    )


VARIED = 0.7
"""Share of turns that list what differs, where a list can stand there."""

_WAYS = (
    ("varied", one_argument_varied, (True,)),
    ("side_by_side", in_one_sentence, (True, False)),
    ("varied", one_argument_varied, (False,)),
    ("joined", whole_requests, (True, False)),
)
"""How it is asked for twice, one after the other; whether for those that rather list, or not.

Two requests in full say the deed twice: only where nothing else can be said.
"""

_SAME = Rejection(stage="scenario", reason="nothing_to_vary")
NO_SECOND = Rejection(stage="scenario", reason="no_second_request")


@scenario("parallel")
class Parallel(OfFunctions, InBlocks):
    """One function two or three times, asked for in one turn."""

    name = "parallel"
    group = "parallel"
    no_call = False
    shape = "up"
    lacking = "no function has an argument by which two calls would be about two things"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether two calls of the function can be about two things, in words."""
        function = bench.functions[name]
        return brief(function) and not telling(function).isdisjoint(sayable_briefly(function))

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block, a stage at a time."""
        function = bench.functions[cells[0].stream.function]
        anchors = [draw_anchor(bench, function.dated, rng) for _ in cells]
        firsts = draws(function, cells, anchors, rng, 0, telling(function))
        asked = _twice(function, firsts, cells, anchors, rng)

        def offer(specs: Sequence[FunctionSpec]) -> tuple[FunctionSpec, ...]:
            alone = rng.random() < 0.4
            return bench.offer.alone(specs[0]) if alone else bench.offer.among(specs[0], rng)

        return conversations(bench, asked, offer, rng)


def _twice(
    function: CompiledFunction,
    firsts: Sequence[Drawn | Rejection],
    cells: Sequence[Cell],
    anchors: Sequence[Anchor],
    rng: random.Random,
) -> list[Asked | Rejection]:
    """The turns that ask for each of these calls and one or two like it."""
    asked: list[Asked | Rejection] = [
        first if isinstance(first, Rejection) else NO_SECOND if first.utterance.slots else _SAME
        for first in firsts
    ]
    lists = [rng.random() < VARIED for _ in cells]
    for how, way, which in _WAYS:
        for at, first in enumerate(firsts):
            if asked[at] is NO_SECOND and lists[at] in which and not isinstance(first, Rejection):
                made = way(function, first, cells[at], rng, anchors[at])
                if made is not None:
                    turn, drawn = made
                    calls = [(function.spec, each) for each in drawn]
                    asked[at] = Asked(turn, calls, anchors[at], how)
    return asked

"""parallel and parallel_multiple: two or three calls in one turn, of one function or of several."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.functions import CompiledFunction
from generator.records import Anchor, FunctionSpec, Json, Message, Rejection, ToolCall, Utterance
from generator.scenarios.apart import kept, telling
from generator.scenarios.base import (
    Cell,
    Draft,
    Workbench,
    draw_anchor,
    scenario,
    system_messages,
)
from generator.scenarios.distributed import one_argument_varied
from generator.scenarios.draws import Drawn, draw, draws, side_for
from generator.scenarios.gapped import in_one_sentence
from generator.scenarios.joining import bare, fronted, greets, join
from generator.scenarios.matters import common, companions, one_matter
from generator.scenarios.pieces import Turn, pieces_of
from generator.scenarios.plain import brief, sayable_briefly
from generator.scenarios.sharing import SAID_ONCE, of_both, said_once, shared_path
from generator.specs.effects import effect
from generator.specs.similar import stem


def whole_requests(
    function: CompiledFunction, first: Drawn, cell: Cell, rng: random.Random, anchor: Anchor
) -> tuple[Turn, list[Drawn]] | None:
    """Two requests in full, one after the other, about two things."""
    cycle = len(function.presence)
    if bare(first.utterance):
        return None  # "A silver earring, September 4. Also find me …"
    tell, keep = telling(function), kept(function)
    said = function.values(first.arguments) or {}
    fixed = {path: value for path, value in said.items() if path in keep}
    for attempt in range(4):
        k = cell.k + cycle * (1 + attempt + int(rng.random() * 6))
        other = draw(function, k, rng, anchor, cell.phrasing, cell.values, fixed, 0, tell)
        if isinstance(other, Rejection) or greets(other.utterance.text):
            continue
        if fronted(other.utterance) or bare(other.utterance):
            continue
        again = function.values(other.arguments) or {}
        if _says_again(first.utterance, other.utterance):
            continue
        if any(path in again and again[path] != said.get(path, again[path]) for path in tell):
            return join((first.utterance, other.utterance), rng), [first, other]
    return None


def _says_again(one: Utterance, two: Utterance) -> bool:
    """Whether two requests say the same of something: both are in the same league."""
    said = [(slot.path, slot.value) for slot in one.slots]
    return any((slot.path, slot.value) in said for slot in two.slots)


class _Asked(NamedTuple):
    """A turn that asks for several calls."""

    turn: Turn
    calls: Sequence[tuple[FunctionSpec, Drawn]]
    anchor: Anchor
    how: str


def _drafts(
    bench: Workbench,
    asked: Sequence[_Asked | Rejection],
    offer: Callable[[Sequence[FunctionSpec]], tuple[FunctionSpec, ...]],
    rng: random.Random,
) -> list[Draft | Rejection]:
    """One user turn each, and one assistant turn with all the calls."""
    made = [one for one in asked if isinstance(one, _Asked)]
    systems = [system_messages(bench, one.anchor, rng) for one in made]
    spoken = [bench.noise.add(one.turn.utterance, rng) for one in made]
    tools = [offer([spec for spec, _ in one.calls]) for one in made]
    drafts = map(_draft, made, systems, spoken, tools)
    return [one if isinstance(one, Rejection) else next(drafts) for one in asked]


def _draft(
    asked: _Asked,
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
    ("joined", whole_requests, (True, False)),
    ("varied", one_argument_varied, (False,)),
)
"""How it is asked for twice, one after the other; whether for those that rather list, or not."""

_SAME = Rejection(stage="scenario", reason="nothing_to_vary")
_NO_SECOND = Rejection(stage="scenario", reason="no_second_request")


@scenario("parallel")
class Parallel:
    """One function two or three times, asked for in one turn."""

    name = "parallel"
    group = "parallel"
    no_call = False
    per_function = True
    shape = "up"

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs a function with something to vary."""
        if not any(self.serves(bench, name) for name in bench.functions):
            return "no function has an argument that could differ between two calls"
        return None

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether two calls of the function can be about two things, in words."""
        function = bench.functions[name]
        return brief(function) and not telling(function).isdisjoint(sayable_briefly(function))

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        return self.drafts(bench, (cell,), rng)[0]

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

        return _drafts(bench, asked, offer, rng)


def _twice(
    function: CompiledFunction,
    firsts: Sequence[Drawn | Rejection],
    cells: Sequence[Cell],
    anchors: Sequence[Anchor],
    rng: random.Random,
) -> list[_Asked | Rejection]:
    """The turns that ask for each of these calls and one or two like it."""
    asked: list[_Asked | Rejection] = [
        first if isinstance(first, Rejection) else _NO_SECOND if first.utterance.slots else _SAME
        for first in firsts
    ]
    lists = [rng.random() < VARIED for _ in cells]
    for how, way, which in _WAYS:
        for at, first in enumerate(firsts):
            if asked[at] is _NO_SECOND and lists[at] in which and not isinstance(first, Rejection):
                made = way(function, first, cells[at], rng, anchors[at])
                if made is not None:
                    turn, drawn = made
                    calls = [(function.spec, each) for each in drawn]
                    asked[at] = _Asked(turn, calls, anchors[at], how)
    return asked


@scenario("parallel_multiple")
class ParallelMultiple:
    """Two or three functions, asked for in one turn."""

    name = "parallel_multiple"
    group = "parallel_multiple"
    no_call = False
    per_function = True
    shape = "up"

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs two functions that may be offered together."""
        if any(self.serves(bench, name) for name in bench.functions):
            return None
        return "it needs two functions that differ"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether there is a function to ask for beside this one."""
        return brief(bench.functions[name]) and bool(companions(bench, bench.functions[name]))

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        function = bench.functions[cell.stream.function]
        others = companions(bench, function)
        anchor = draw_anchor(bench, function.dated, rng)
        first = draw(function, cell.k, rng, anchor, cell.phrasing, cell.values, spare=0)
        if isinstance(first, Rejection):
            return first
        calls = [(function, first)]
        for _ in range(2 if len(others) > 1 and rng.random() < 0.12 else 1):
            near = min(len(others), 5) if rng.random() < 0.85 else len(others)
            other = others[int(rng.random() * near)]
            if any(other is known for known, _ in calls):
                continue
            drawn = _beside(function, first, other, cell, rng, anchor)
            if drawn is not None:
                calls.append((other, drawn))
        if len(calls) == 1:
            return Rejection(stage="scenario", reason="no_second_request")
        turn = _said_once(bench, calls, cell, rng, anchor)
        turn = turn or join([drawn.utterance for _, drawn in calls], rng)
        specs = [known.spec for known, _ in calls]
        tools = bench.offer.containing(specs, rng)
        said = [(known.spec, drawn) for known, drawn in calls]
        asked = _Asked(turn, said, anchor, "joined")
        return _drafts(bench, [asked], lambda _: tools, rng)[0]


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
) -> Drawn | None:
    """A request of another function that can follow the first, often about the same thing."""
    alike = one_matter(function.spec, other.spec)
    shared = {}
    if not alike or rng.random() < SHARED:
        shared = common(function, other, first.arguments)
    if "delete" in (effect(function.spec), effect(other.spec)):
        shared = {}  # nobody has the same thing made, or shown, and deleted
    side = side_for(other, cell)
    # the phrasings within reach grow with the run: a short one composes few
    reach = len(other.presence) * (4 + cell.k // 8)
    for attempt in range(4):
        one, two = int(rng.random() * reach), int(rng.random() * reach)
        sizes = [len(other.presence[k % len(other.presence)]) for k in (one, two)]
        k = one if sizes[0] <= sizes[1] else two  # what is added is mostly short
        fixed = shared if attempt < 3 or not alike else {}
        drawn = draw(other, k, rng, anchor, side, cell.values, fixed, spare=0)
        if isinstance(drawn, Rejection) or greets(drawn.utterance.text):
            continue
        if not alike and shared and not _takes_over(other, drawn, shared):
            continue  # nothing else joins the two
        if attempt < 2 and bare(drawn.utterance):
            continue  # people seldom add a mere thing: "…? Area of a circle with radius 20?"
        if not _alike(first.utterance, drawn.utterance):
            return drawn
    return None


def _takes_over(other: CompiledFunction, drawn: Drawn, shared: Mapping[str, Json]) -> bool:
    """Whether a request says one of the values that are said of the first one too."""
    said = other.values(drawn.arguments) or {}
    return any(said.get(path) == value for path, value in shared.items())


def _alike(one: Utterance, two: Utterance) -> bool:
    """Whether the words of one request are those of the other: "resolve a thread" said twice."""
    mine, yours = (_telling_words(each) for each in (one, two))
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _telling_words(utterance: Utterance) -> frozenset[str]:
    texts = [piece for piece in pieces_of(utterance) if isinstance(piece, str)]
    return frozenset().union(*map(_telling, texts))


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

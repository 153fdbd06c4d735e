"""missing_param: a required value isn't said, so the assistant asks for it, and for nothing else.

What is left out is chosen among the required arguments, and the request is phrased for the others
alone. In ``missing_param`` the conversation ends with the question, or the user can't answer it; in
``missing_param_filled`` the user gives what was asked for and the call follows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.functions import CompiledFunction
from generator.phrasing.skeleton import LIST
from generator.quick import Struct, regex
from generator.records import (
    Anchor,
    FunctionSpec,
    Json,
    Message,
    Rejection,
    Side,
    Slot,
    ToolCall,
    Utterance,
)
from generator.scenarios.again import comes_again
from generator.scenarios.asked_names import named_already
from generator.scenarios.asking import question
from generator.scenarios.askwords import is_sought
from generator.scenarios.base import (
    Cell,
    Draft,
    InBlocks,
    OfFunctions,
    Workbench,
    at_turn,
    draw_anchor,
    scenario,
    system_messages,
)
from generator.scenarios.called import noun_of
from generator.scenarios.givingup import given_up
from generator.scenarios.left_out import LeftOut, leave_out
from generator.scenarios.needed import needed
from generator.scenarios.openings import opening
from generator.scenarios.plain import wordy
from generator.scenarios.replies import is_odd
from generator.scenarios.talk import unclear
from generator.semantics.base import Parameter
from generator.specs.rivals import by_other_means

SAYINGS = 4
"""Ways to say an answer that are tried, at least."""

GIVES_UP = 0.25
"""Share of questions that the user can't or won't answer."""


class Asked(Struct, frozen=True, gc=False):
    """A request with something left out, and whether one before it has said the same ``again``."""

    function: CompiledFunction
    arguments: Mapping[str, Json]
    values: Mapping[str, Json]
    missing: tuple[Parameter, ...]
    anchor: Anchor
    utterance: Utterance
    again: bool


_POLITE = regex(r"\b(?:please|pls|hey|hi|hello|thanks)\b[,!.]?", re.I)
"""What makes no request of a lone noun: "facts, please"."""


def _say(
    bench: Workbench, function: CompiledFunction, cell: Cell, chosen: LeftOut, rng: random.Random
) -> Asked | Rejection:
    """The request for the others."""
    anchor, arguments, values, missing = chosen
    left_out = frozenset([p.pointer for p in missing])
    said = frozenset(values) - left_out
    # each draw takes the next phrasing: drawn by chance, they would come again
    start = cell.k // len(function.presence)

    def say(number: int) -> Utterance | None:
        phrasing = bench.partial.at(function, said, left_out, start + number, cell.phrasing)
        told = None if phrasing is None else phrasing.say(values, arguments, rng, anchor)
        if told is None or told.source == LIST:  # who lists values leaves none out
            return None
        return told if _asks_for_some(told.text, missing) else None

    utterance = opening(say, missing, rng)
    if utterance is None or _SOMETHING.match(utterance.text):
        return Rejection(stage="phrase", reason="no_phrasing_without", detail=function.spec.name)
    again = comes_again(bench.partial, function, said, left_out, start, cell.phrasing)
    return Asked(function, arguments, values, missing, anchor, utterance, again)


def ask(bench: Workbench, cells: Sequence[Cell], rng: random.Random) -> list[Asked | Rejection]:
    """Requests that leave out one or two of the values that the call needs: those of a block."""
    function = bench.functions[cells[0].stream.function]
    able = needed(function)
    anchors = [draw_anchor(bench, function.dated, rng) for _ in cells]
    chosen = [
        leave_out(bench.partial, function, able, cell, anchor, rng)
        for cell, anchor in zip(cells, anchors, strict=True)
    ]
    return [
        one if isinstance(one, Rejection) else _say(bench, function, cell, one, rng)
        for cell, one in zip(cells, chosen, strict=True)
    ]


def _asks_for_some(text: str, missing: Sequence[Parameter]) -> bool:
    """Whether a request leaves something out: "what notes are there?" wants them all."""
    sought = any(is_sought(noun_of(p)) for p in missing)
    whole = (sought and _WHOLE.match(text)) or named_already(text, missing)
    return _is_more_than_a_word(text) and not whole


_SOMETHING = regex(
    r"(?:(?:hey|hi|hello|please|pls|can you|could you|i want to|i need to|i'd like to|let's|"
    r"we need to|need to|help me)\b,? ?)*"
    r"[a-z]+ (?:(?:for|up|about) )?(?:something|it|this)(?:,? (?:please|thanks))?[.?!]*$",
    re.I,
)
"""Requests that say nothing of what is wanted: "ask something"."""
_WHOLE = regex(
    r"(?:(?:hey|hi|hello|ok|so|um)\b[,!]? )?"
    r"(?:(?:can|could|would) (?:you|u|i)|i (?:want|need)(?: to)?)?(?: please)? ?"
    r"(?:what|which|any|do (?:we|you|i)|are there|is there|where|list|show|see|get|give|look at|"
    r"browse)\b",
    re.I,
)


def _is_more_than_a_word(text: str) -> bool:
    """Whether a request has two words that aren't mere politeness."""
    pieces = filter(_says_something, text.split())
    return next(pieces, None) is not None and next(pieces, None) is not None


@lru_cache(maxsize=4096)
def _says_something(piece: str) -> bool:
    return bool(_POLITE.sub("", piece))


def _why(asked: Asked) -> dict[str, Json]:
    return {
        "wants": asked.function.spec.name,
        "missing": [p.pointer for p in asked.missing],
        "label": "a required value is not said",
    }


class _End(NamedTuple):
    """What follows the question: turns, and the slots of the first of them."""

    messages: tuple[Message, ...] = ()
    slots: tuple[Slot, ...] = ()


class _Missing(OfFunctions, InBlocks):
    """What the two kinds share."""

    lacking = "no function has a required argument that could be asked for"

    def _end(
        self, bench: Workbench, asked: Asked, side: Side, rng: random.Random
    ) -> _End | Rejection:
        """What follows the question."""
        raise NotImplementedError

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block, a stage at a time."""
        asked = ask(bench, cells, rng)
        ends = [
            one if isinstance(one, Rejection) else self._end(bench, one, cell.phrasing, rng)
            for cell, one in zip(cells, asked, strict=True)
        ]
        made = [
            (one, end)
            for one, end in zip(asked, ends, strict=True)
            if not isinstance(one, Rejection) and not isinstance(end, Rejection)
        ]
        systems = [system_messages(bench, one.anchor, rng) for one, _ in made]
        spoken = [bench.noise.add(one.utterance, rng) for one, _ in made]
        questions = [question(one.missing, rng, said=one.utterance.text) for one, _ in made]
        tools = [_tools(bench, one, rng) for one, _ in made]
        drafts = map(_draft, made, systems, spoken, questions, tools)
        return [end if isinstance(end, Rejection) else next(drafts) for end in ends]

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether the function has a required argument that can be asked for."""
        function = bench.functions[name]
        required = [p for p in function.parameters if p.leaf.required]
        if not wordy(function) or len(required) > 6:
            return False
        said = function.presence[0] - function.constants
        return any(
            bench.partial.at(function, said - {p.pointer}, frozenset((p.pointer,)), 0, "any")
            for p in needed(function)
        )


@scenario("missing_param")
class MissingParam(_Missing):
    """Something is missing: the assistant asks."""

    name = "missing_param"
    group = "missing_param"
    no_call = True
    shape = "uaua"

    def _end(self, bench: Workbench, asked: Asked, side: Side, rng: random.Random) -> _End:
        """Nothing; or, always where it comes again, the user can't say and it is left."""
        if rng.random() >= GIVES_UP and not asked.again:
            return _End()
        answer, reply = given_up(asked.missing, side, rng)
        turns = (Message(role="user", content=answer), Message(role="assistant", content=reply))
        return _End(turns)


@scenario("missing_param_filled")
class MissingParamFilled(_Missing):
    """Something is missing: the assistant asks, the user answers, the call follows."""

    name = "missing_param_filled"
    group = "missing_param_filled"
    no_call = False
    shape = "uauc"

    def _end(
        self, bench: Workbench, asked: Asked, side: Side, rng: random.Random
    ) -> _End | Rejection:
        """The answer and the call."""
        reply = _answer(bench, asked, side, rng)
        if reply is None:
            return Rejection(stage="phrase", reason="no_answer", detail=asked.function.spec.name)
        call = ToolCall("c0", asked.function.spec.name, asked.arguments)
        turns = (
            Message(role="user", content=reply.text),
            Message(role="assistant", tool_calls=(call,)),
        )
        return _End(turns, reply.slots)


def _draft(
    made: tuple[Asked, _End],
    system: tuple[Message, ...],
    spoken: Utterance,
    asks: str,
    tools: tuple[FunctionSpec, ...],
) -> Draft:
    """One conversation from its parts."""
    asked, end = made
    at = len(system)
    calls = any([message.tool_calls for message in end.messages])
    said = [message.content or "" for message in end.messages if message.role == "user"]
    return Draft(
        messages=(
            *system,
            Message(role="user", content=spoken.text),
            Message(role="assistant", content=asks),
            *end.messages,
        ),
        tools=tools,
        slots=(*at_turn(spoken.slots, at), *at_turn(end.slots, at + 2)),
        anchor=asked.anchor,
        turns="\n".join((asked.utterance.text, *said)),
        utterance=spoken,
        parallel_tool_calls=False if calls else None,
        why=_why(asked),
    )


def _tools(bench: Workbench, asked: Asked, rng: random.Random) -> tuple[FunctionSpec, ...]:
    spec = asked.function.spec
    offered = _offered(bench, spec, rng)
    return tuple(t for t in offered if t is spec or not by_other_means(spec, t))


def _offered(bench: Workbench, spec: FunctionSpec, rng: random.Random) -> tuple[FunctionSpec, ...]:
    return bench.offer.alone(spec) if rng.random() < 0.5 else bench.offer.among(spec, rng)


def _answer(bench: Workbench, asked: Asked, side: Side, rng: random.Random) -> Utterance | None:
    """The user's answer: the missing values, said alone."""
    choices = bench.replies.of(asked.function, tuple(p.pointer for p in asked.missing), side)
    start = int(rng.random() * len(choices))
    for step in range(max(SAYINGS, len(choices)) if choices else 0):
        phrasing = choices[(start + step) % len(choices)]
        spoken = phrasing.say(asked.values, asked.arguments, rng, asked.anchor)
        if spoken is not None and not unclear(spoken) and not is_odd(asked.function, spoken):
            return spoken
    return None

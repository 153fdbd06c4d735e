"""missing_param: a required value isn't said, so the assistant asks for it, and for nothing else.

What is left out is chosen among the required arguments, and the request is phrased for the others
alone. In ``missing_param`` the conversation ends with the question, or the user can't answer it; in
``missing_param_filled`` the user gives what was asked for and the call follows.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.functions import CompiledFunction
from generator.quick import Struct, regex
from generator.records import (
    Anchor,
    FunctionSpec,
    Json,
    Message,
    Rejection,
    Side,
    ToolCall,
    Utterance,
)
from generator.scenarios.asking import question
from generator.scenarios.base import (
    Cell,
    Draft,
    Workbench,
    at_turn,
    draw_anchor,
    scenario,
    system_messages,
)
from generator.scenarios.called import askable, noun_of
from generator.scenarios.once import once
from generator.scenarios.plain import plain_set, wordy
from generator.scenarios.setphrases import of_side
from generator.scenarios.talk import unclear
from generator.semantics.base import Parameter
from generator.semantics.choices.enums import options_of
from generator.semantics.described.naming import words_of

TWO = 0.3
"""Share of requests that leave out two values, where there are two."""

GIVES_UP = 0.25
"""Share of questions that the user can't or won't answer."""

_NEVER_MIND = (
    "I don't know, never mind.", "never mind then", "Not sure, I'll check and come back.",
    "no idea, forget it", "Actually, never mind.", "I don't have that right now.",
    "Forget it, I'll do it later.", "hmm, I'd have to look that up. Later then.",
    "I don't know that yet", "Let's leave it for now.", "cancel that",
    "I'll get back to you on that.",
)  # fmt: skip
_ALL_RIGHT = (
    "No problem. Just let me know when you have it.", "All right, I haven't done anything yet.",
    "That's fine. Come back to me when you know.", "Okay, I'll leave it for now.",
    "Sure, whenever you're ready.", "No worries, I won't go ahead without it.",
    "Understood. I'll wait until you have it.", "Okay, nothing has been done.",
)  # fmt: skip

_GIVEN_UP = (
    "All right, I haven't done anything.", "Okay, I've left it.", "Okay, nothing has been done.",
    "No problem, I've dropped it.", "Sure, I won't go ahead with it.",
)  # fmt: skip
"""Answers to a user who won't come back to it."""
_ENDED = regex(r"never mind|forget it|cancel", re.I)


class Asked(Struct, frozen=True):
    """A request with something left out: the whole call, what was said, and what was not."""

    function: CompiledFunction
    arguments: Mapping[str, Json]
    values: Mapping[str, Json]
    missing: tuple[Parameter, ...]
    anchor: Anchor
    utterance: Utterance


@once
def needed(function: CompiledFunction) -> Sequence[Parameter]:
    """The arguments that every call has and that can be asked for."""
    always = frozenset.intersection(*function.presence) - function.constants
    nouns = Counter(noun_of(p) for p in function.parameters)
    return tuple(
        p
        for p in function.parameters
        if p.pointer in always
        and nouns[noun_of(p)] == 1  # "what is the number?" tells nothing where there are two
        and _needed_throughout(function.schema, p)
        and not _said_by_verb(function, p)
        and askable(p)
    )


def _said_by_verb(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether the words for what is done pick one of the options: "start or stop recording"."""
    told = f"{' '.join(words_of(function.spec.name))} {function.spec.description[:120]}".lower()
    options = {word for each in options_of(parameter.leaf) if len(word := str(each).lower()) > 1}
    return len(options) < MOST_OPTIONS and not options.isdisjoint(_WORD.findall(told))


_POLITE = regex(r"\b(?:please|pls|hey|hi|hello|thanks)\b[,!.]?", re.I)
"""What makes no request of a lone noun: "facts, please"."""
MOST_OPTIONS = 9
"""Options of a list, at most, for one to be what a description says of deeds."""
_WORD = regex(r"[a-z]+")


def _needed_throughout(schema: Mapping[str, Json], parameter: Parameter) -> bool:
    """Whether each step of the path is required: a part of something optional is optional."""
    node: Json = schema
    for key in parameter.leaf.path:
        if not isinstance(node, Mapping) or key not in (node.get("required") or ()):
            return False
        node = (node.get("properties") or {}).get(key, {})
    return True


def ask(bench: Workbench, cell: Cell, rng: random.Random) -> Asked | Rejection:
    """A request that leaves out one or two of the values that the call needs."""
    function = bench.functions[cell.stream.function]
    anchor = draw_anchor(bench, function.dated, rng)
    able = needed(function)
    present = plain_set(function, cell.k, cell.phrasing)
    arguments = function.sampler(cell.values).draw(rng, anchor, present)
    values = None if arguments is None else function.values(arguments)
    if arguments is None or values is None:
        return Rejection(stage="sample", reason="no_valid_arguments", detail=function.spec.name)
    first = int(rng.random() * len(able))
    missing = [able[first]]
    if len(able) > 1 and rng.random() < TWO:
        other = able[(first + 1 + int(rng.random() * (len(able) - 1))) % len(able)]
        if not any(p.meaning.family in ("text", "code") for p in (missing[0], other)):
            missing.append(other)  # two are given in one breath: no place for a whole text
    missing.sort(key=able.index)
    left_out = frozenset(p.pointer for p in missing)
    said = frozenset(values) - left_out
    # each draw takes the next phrasing: drawn by chance, they would come again
    start = cell.k // len(function.presence)
    for step in range(6):
        phrasing = bench.partial.at(function, said, left_out, start + step, cell.phrasing)
        if phrasing is None:
            break
        utterance = phrasing.say(values, arguments, rng, anchor)
        if utterance is not None and _is_more_than_a_word(utterance.text):
            return Asked(function, arguments, values, tuple(missing), anchor, utterance)
    return Rejection(stage="phrase", reason="no_phrasing_without", detail=function.spec.name)


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


class _Missing:
    """What the two kinds share."""

    per_function = True

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs a required argument that can be asked for."""
        if any(self.serves(bench, name) for name in bench.functions):
            return None
        return "no function has a required argument that could be asked for"

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

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation that ends without a call."""
        asked = ask(bench, cell, rng)
        if isinstance(asked, Rejection):
            return asked
        system = system_messages(bench, asked.anchor, rng)
        spoken = bench.noise.add(asked.utterance, rng)
        messages = [
            *system,
            Message(role="user", content=spoken.text),
            Message(role="assistant", content=question(asked.missing, rng)),
        ]
        turns = asked.utterance.text
        if rng.random() < GIVES_UP:
            given_up = of_side(_NEVER_MIND, cell.phrasing)
            answer = given_up[int(rng.random() * len(given_up))]
            turns += "\n" + answer
            fit = _GIVEN_UP if _ENDED.search(answer) else _ALL_RIGHT
            reply = fit[int(rng.random() * len(fit))]
            messages.append(Message(role="user", content=answer))
            messages.append(Message(role="assistant", content=reply))
        return Draft(
            messages=tuple(messages),
            tools=_tools(bench, asked, rng),
            slots=at_turn(spoken.slots, len(system)),
            anchor=asked.anchor,
            turns=turns,
            utterance=spoken,
            why=_why(asked),
        )


@scenario("missing_param_filled")
class MissingParamFilled(_Missing):
    """Something is missing: the assistant asks, the user answers, the call follows."""

    name = "missing_param_filled"
    group = "missing_param_filled"
    no_call = False
    shape = "uauc"

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation that ends with a call."""
        asked = ask(bench, cell, rng)
        if isinstance(asked, Rejection):
            return asked
        reply = _answer(bench, asked, cell.phrasing, rng)
        if reply is None:
            return Rejection(stage="phrase", reason="no_answer", detail=cell.stream.function)
        system = system_messages(bench, asked.anchor, rng)
        spoken = bench.noise.add(asked.utterance, rng)
        call = ToolCall("c0", asked.function.spec.name, asked.arguments)
        at = len(system)
        return Draft(
            messages=(
                *system,
                Message(role="user", content=spoken.text),
                Message(role="assistant", content=question(asked.missing, rng)),
                Message(role="user", content=reply.text),
                Message(role="assistant", tool_calls=(call,)),
            ),
            tools=_tools(bench, asked, rng),
            slots=(*at_turn(spoken.slots, at), *at_turn(reply.slots, at + 2)),
            anchor=asked.anchor,
            turns=asked.utterance.text + "\n" + reply.text,
            utterance=spoken,
            parallel_tool_calls=False,
            why=_why(asked),
        )


def _tools(bench: Workbench, asked: Asked, rng: random.Random) -> tuple[FunctionSpec, ...]:
    spec = asked.function.spec
    return bench.offer.alone(spec) if rng.random() < 0.5 else bench.offer.among(spec, rng)


def _answer(bench: Workbench, asked: Asked, side: Side, rng: random.Random) -> Utterance | None:
    """The user's answer: the missing values, said alone."""
    choices = bench.replies.of(asked.function, tuple(p.pointer for p in asked.missing), side)
    start = int(rng.random() * len(choices))
    for step in range(len(choices)):
        phrasing = choices[(start + step) % len(choices)]
        spoken = phrasing.say(asked.values, asked.arguments, rng, asked.anchor)
        if spoken is not None and not unclear(spoken):
            return spoken
    return None

"""Whether a call says what the user said, neither more nor less: part of the verifier.

Each slot is a claim: these words in a user turn, or this value in a result, say this argument. Here
each is read again, and each argument must have a slot of its own. What a function lets us know once
is worked out once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from generator.anchoring import stated_date
from generator.arguments.validate import Validator
from generator.quick import Struct, regex
from generator.records import Anchor, Example, FunctionSpec, Json, Message, Slot, ToolCall, keys_of
from generator.semantics.base import Parameter, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.conditions.mined import conditions_of
from generator.semantics.conditions.rules import Rule
from generator.semantics.described.understood import understood
from generator.specs.standard import is_constant, standard_schema
from generator.verification.asked import Wanted
from generator.verification.chained import result_slot_faults

_FROM = frozenset(("origin", "from", "departure", "source", "start", "pickup", "sender"))
_TO = frozenset(("destination", "to", "arrival", "target", "end", "dropoff", "recipient"))
_CUE = regex(r"(?:^|\W)(from|to)\s*[\"'“‘]?$", re.I)
_ABSENT: Any = object()
_TELLING = ("user", "tool")

Fault = tuple[str, str]
"""Reason and detail of a thing that is wrong."""


class Claim(NamedTuple):
    """What a slot of one path is held against.

    ``key`` is the name of a top-level argument, None for one deeper down; ``wrong_after`` holds
    those of "from" and "to" after which another parameter would be said.
    """

    parameter: Parameter
    key: str | None
    wrong_after: frozenset[str]


class Known(Struct, frozen=True):
    """What the verifier knows of one function: its validator and how its parameters are read.

    ``wanted`` is the same for the checks of questions and of turns, ``top`` holds the pointers of
    the parameters that lie at the top, ``rules`` what descriptions say of which go together.
    """

    validator: Validator
    parameters: Mapping[str, Parameter]
    constants: frozenset[str]
    claims: Mapping[str, Claim]
    wanted: Wanted
    top: frozenset[str]
    rules: tuple[Rule, ...] = ()


def known_from_spec(spec: FunctionSpec) -> Known:
    """Read everything that the verifier needs from a spec alone."""
    read = understood(spec)
    parameters = bind(read, standard_schema(read), Setting())
    return known_from_parameters(Validator(standard_schema(spec)), parameters)


def known_from_parameters(validator: Validator, parameters: Sequence[Parameter]) -> Known:
    """The same from parameters that are bound already (binding is the costly part)."""
    by_pointer = {p.pointer: p for p in parameters}
    constants = frozenset(p.pointer for p in parameters if is_constant(p.leaf.schema))
    schema = parameters[0].leaf.root if parameters else {}
    claims = {p.pointer: _claim(p, parameters) for p in parameters}
    return Known(
        validator=validator,
        parameters=by_pointer,
        constants=constants,
        claims=claims,
        wanted=Wanted(schema, by_pointer, constants),
        top=frozenset(path for path, claim in claims.items() if claim.key is not None),
        rules=conditions_of(parameters).rules,
    )


def _claim(parameter: Parameter, parameters: Sequence[Parameter]) -> Claim:
    path, own = parameter.leaf.path, frozenset(parameter.leaf.words)
    others = frozenset(
        word for other in parameters if other is not parameter for word in other.leaf.words
    )
    # "from" and "to" tell only where the parameter that they would go with exists
    wrong = [
        cue
        for cue, right, counter in (("from", _FROM, _TO), ("to", _TO, _FROM))
        if own & counter and not own & right and others & right
    ]
    return Claim(parameter, path[0] if len(path) == 1 else None, frozenset(wrong))


_UNSTATED = (
    Anchor(dt.datetime(2026, 1, 15, 9, 0)),
    Anchor(dt.datetime(2019, 8, 27, 18, 0)),
)
"""Two moments far apart: without a stated date, a text must mean the same at both."""


def anchors_of(messages: Sequence[Message]) -> tuple[Anchor, ...]:
    """The moments at which the user's words must mean the same."""
    first = messages[0]
    return _anchors(first.content) if first.role == "system" and first.content else _UNSTATED


@lru_cache(maxsize=4096)
def _anchors(system: str) -> tuple[Anchor, ...]:
    day = stated_date(system)
    if day is None:
        return _UNSTATED
    return (Anchor(dt.datetime.combine(day, dt.time(12, 0)), stated=True),)


def grounding_faults(
    example: Example, calls: Sequence[ToolCall], functions: Mapping[str, Known]
) -> list[Fault]:
    """Every argument stands in a user turn or a result, reads back, and has words of its own."""
    messages = example.messages
    anchors = anchors_of(messages)
    called: list[tuple[Mapping[str, Json], Known, set[str]]] = []
    for call in calls:  # of every record: a comprehension would be a call
        called.append((call.arguments, functions[call.name], set()))
    reached: dict[int, int] = {}
    found: list[Fault] = []
    at, role, content = -1, "", ""
    slots = example.slots
    for place, slot in enumerate(slots):
        path, number, turn, end = slot.path, slot.call, slot.turn, slot.end
        if number >= len(called) or turn >= len(messages):
            return [*found, ("slot_out_of_range", path)]
        if turn != at:  # most turns have several
            message, at = messages[turn], turn
            role, content = message.role, message.content or ""
        if role not in _TELLING or content[slot.start : end] != slot.text:
            return [*found, ("span_mismatch", path)]
        if role == "tool":
            found += result_slot_faults(example, slot)
        # nearly always each slot stands after the one before it
        before = reached.get(turn, 0)
        if slot.start < before and any([_clash(slot, other) for other in slots[:place]]):
            return [*found, ("spans_overlap", path)]
        if end > before:
            reached[turn] = end
        arguments, known, said = called[number]
        fault = _slot_fault(slot, content, arguments, known, anchors)
        if fault is not None:
            return [*found, fault]
        said.add(path)
    for call, (arguments, known, said) in zip(calls, called, strict=True):
        # nearly always each argument has a slot of its own, and there is nothing to walk
        if len(said) != len(arguments) or not said <= known.top:
            found += [
                ("not_said", f"{call.name}{path}")
                for path in _ungrounded(arguments, "", known, said)
            ]
    return found


def _clash(one: Slot, other: Slot) -> bool:
    """Whether slots overlap and can't both be right: one stretch may serve several calls."""
    if one.turn != other.turn or one.start >= other.end or other.start >= one.end:
        return False
    same = (one.start, one.end, one.value) == (other.start, other.end, other.value)
    return not same or one.call == other.call


def _slot_fault(
    slot: Slot,
    content: str,
    arguments: Mapping[str, Json],
    known: Known,
    anchors: tuple[Anchor, ...],
) -> Fault | None:
    """What is wrong with one slot: its value, its reading, or the word before it."""
    path, told = slot.path, slot.value
    claim = known.claims.get(path)
    key = claim.key if claim is not None else None
    value = arguments.get(key, _ABSENT) if key is not None else _resolve(arguments, path)
    # nearly always one and the same object
    if value is not told and (type(value) is not type(told) or value != told):
        return "value_mismatch", path
    if claim is None:
        parent, _, last = path.rpartition("/")
        claim = known.claims.get(parent) if last.isdigit() else None
        if claim is None:
            return _part_fault(slot, value, known)
        value = [value]
    parameter, _, wrong_after = claim
    # what is said letter for letter needs no reader to say that it is right
    if slot.text != value and not known.wanted.says(slot, value, parameter, anchors):
        return "misread", f"{path}: {slot.text!r} does not say {value!r}"
    if wrong_after:
        cue = _CUE.search(content, max(0, slot.start - 8), slot.start)
        if cue is not None and cue[1].lower() in wrong_after:
            return "wrong_role", f"{slot.path} is said after {cue[1]!r}"
    return None


def _part_fault(slot: Slot, value: Json, known: Known) -> Fault | None:
    """What is wrong with a slot of one member of an argument, which is said as it stands.

    Nothing is known of what it means: "late checkout" says ``late_checkout``, "two" not 2.
    """
    above = slot.path.split("/")
    if not any("/".join(above[:end]) in known.claims for end in range(2, len(above))):
        return "unknown_parameter", slot.path
    said = isinstance(value, str | int | float) and not isinstance(value, bool)
    if said and _plain(slot.text) == _plain(str(value)):
        return None
    return "misread", f"{slot.path}: {slot.text!r} does not say {value!r}"


def _plain(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).casefold()


def _resolve(node: Json, path: str) -> Json:
    """What stands at a pointer, or ``_ABSENT``."""
    for key in keys_of(path):
        if isinstance(node, Mapping) and key in node:
            node = node[key]
        elif isinstance(node, list) and key.isdigit() and int(key) < len(node):
            node = node[int(key)]
        else:
            return _ABSENT
    return node


def _ungrounded(node: Json, path: str, known: Known, said: set[str]) -> Iterator[str]:
    """Paths of arguments that no slot says; constants need no words."""
    if path in said or path in known.constants:
        return
    if path in known.parameters:
        if not _all_said(node, path, said):
            yield path
    elif isinstance(node, Mapping):
        if not node and path:
            yield path
        for key, value in node.items():
            step = key.replace("~", "~0").replace("/", "~1")
            yield from _ungrounded(value, f"{path}/{step}", known, said)
    else:
        yield path


def _all_said(node: Json, path: str, said: set[str]) -> bool:
    """Whether every member of a list or an object has words of its own, or its members have."""
    if path in said:
        return True
    if isinstance(node, Mapping):
        steps = ((key.replace("~", "~0").replace("/", "~1"), value) for key, value in node.items())
        return bool(node) and all(_all_said(value, f"{path}/{key}", said) for key, value in steps)
    if isinstance(node, list):
        return bool(node) and all(_all_said(v, f"{path}/{i}", said) for i, v in enumerate(node))
    return False

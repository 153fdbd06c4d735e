"""The independent check that every record passes before it is written.

It sees the finished record and the specs, nothing of how the record was made: it may use the
schema validator and the readers of the semantic types, which tests hold against other libraries,
but nothing of sampling, phrasing or scenarios, so that it can't agree with their mistakes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.anchoring import stated_date
from generator.answered import answer_faults
from generator.arguments.validate import Validator
from generator.asked import Wanted, asking_faults
from generator.records import Anchor, Example, FunctionSpec, Json, Message, Slot, ToolCall, keys_of
from generator.semantics.base import Parameter, Setting
from generator.semantics.bind import bind
from generator.specs.effects import cannot_stand_in, looks_up_anything
from generator.specs.similar import content_words, words_of
from generator.specs.standard import is_constant, standard_schema
from generator.threads import thread_faults
from generator.turns import turn_faults


class Fault(NamedTuple):
    """One thing wrong with a record: a short code, and where."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the verifier knows of one function: its validator and how its parameters are read."""

    validator: Validator
    parameters: Mapping[str, Parameter]
    constants: frozenset[str]
    readings: dict[tuple[str, str, type, Json], bool] = field(default_factory=dict)


def known_from_spec(spec: FunctionSpec) -> Known:
    """Read everything that the verifier needs from a spec alone."""
    schema = standard_schema(spec)
    return known_from_parameters(schema, bind(spec, schema, Setting()))


def known_from_parameters(schema: Mapping[str, Json], parameters: Sequence[Parameter]) -> Known:
    """The same from parameters that are bound already (binding is the costly part)."""
    return Known(
        validator=Validator(schema),
        parameters={p.pointer: p for p in parameters},
        constants=frozenset(p.pointer for p in parameters if is_constant(p.leaf.schema)),
    )


_UNSTATED = (
    Anchor(dt.datetime(2026, 1, 15, 9, 0)),
    Anchor(dt.datetime(2019, 8, 27, 18, 0)),
)
"""Two moments far apart: without a stated date, a text must mean the same at both."""

MOST_READINGS = 20_000
"""Readings remembered of one function."""

_FROM = frozenset(("origin", "from", "departure", "source", "start", "pickup", "sender"))
_TO = frozenset(("destination", "to", "arrival", "target", "end", "dropoff", "recipient"))
_CUE = re.compile(r"(?:^|\W)(from|to)\s*[\"'“‘]?$", re.I)


class Verifier:
    """Checks finished records against the specs of the tools that they offer."""

    def __init__(self, known: Mapping[str, Known]) -> None:
        """``known``: every function that may be called, by name."""
        self._known = known

    def check(self, example: Example) -> list[Fault]:
        """All that is wrong with a record; an empty list if nothing is."""
        faults = [Fault(*found) for found in turn_faults(example.messages)]
        if faults:
            return faults
        offered = {tool.name for tool in example.tools}
        if len(offered) != len(example.tools):
            return [Fault("duplicate_tool", "two offered tools have one name")]
        calls = example.calls
        if "missing" in example.provenance:
            faults = list(self._asking_faults(example, offered))
            if faults or not calls:
                return faults
        if not calls:
            return list(_no_call_faults(example))
        for call in calls:
            if call.name not in offered:
                return [Fault("not_offered", call.name)]
            known = self._known.get(call.name)
            if known is None:
                return [Fault("unknown_function", call.name)]
            if not known.validator.is_valid(call.arguments):
                return [
                    Fault("invalid_arguments", "; ".join(known.validator.errors(call.arguments)))
                ]
        faults = [*self._grounding_faults(example, calls), *_repeated_call(example.messages)]
        if any([message.role == "tool" for message in example.messages]):
            faults += [Fault(*found) for found in answer_faults(example.messages)]
        if not faults and len(example.messages) > 3:
            callees = {call.name: _wanted(self._known[call.name]) for call in calls}
            anchors = _anchors(example.messages)
            faults = [Fault(*found) for found in thread_faults(example, callees, anchors)]
        return [*faults, *_better_tool(example)]

    def _asking_faults(self, example: Example, offered: set[str]) -> Iterator[Fault]:
        """The assistant asks for all that is missing, and for nothing else."""
        name, missing = example.provenance.get("wants"), example.provenance["missing"]
        known = self._known.get(str(name))
        if name not in offered or known is None:
            yield Fault("not_offered", str(name))
            return
        anchors = _anchors(example.messages)
        for reason, detail in asking_faults(example, _wanted(known), missing, anchors):
            yield Fault(reason, detail)

    def _grounding_faults(self, example: Example, calls: tuple[ToolCall, ...]) -> Iterator[Fault]:
        """Every argument stands in a user turn, reads back, and has words of its own."""
        anchors = _anchors(example.messages)
        grounded: list[set[str]] = [set() for _ in calls]
        last: dict[int, list[Slot]] = {}
        for slot in example.slots:
            if slot.call >= len(calls) or slot.turn >= len(example.messages):
                yield Fault("slot_out_of_range", slot.path)
                return
            message = example.messages[slot.turn]
            content = message.content or ""
            if message.role != "user" or content[slot.start : slot.end] != slot.text:
                yield Fault("span_mismatch", slot.path)
                return
            spans = last.setdefault(slot.turn, [])
            for other in spans:
                if _clash(slot, other):
                    yield Fault("spans_overlap", slot.path)
                    return
            spans.append(slot)
            call = calls[slot.call]
            fault = _slot_fault(slot, content, call.arguments, self._known[call.name], anchors)
            if fault is not None:
                yield fault
                return
            grounded[slot.call].add(slot.path)
        for call, said in zip(calls, grounded, strict=True):
            # nearly always each argument has a slot of its own, and there is nothing to walk
            if all(["/" + key in said and "/" not in key for key in call.arguments]):
                continue
            known = self._known[call.name]
            for path in _ungrounded(call.arguments, "", known, said):
                yield Fault("not_said", f"{call.name}{path}")


def _wanted(known: Known) -> Wanted:
    """A function as the checks of questions and of turns see it."""
    schema = known.validator.schema
    return Wanted(schema if isinstance(schema, Mapping) else {}, known.parameters, known.constants)


def _clash(one: Slot, other: Slot) -> bool:
    """Whether two slots can't both be right: the same words say one argument of several calls."""
    if one.end <= other.start or other.end <= one.start:
        return False
    same = (one.start, one.end, one.path) == (other.start, other.end, other.path)
    return not same or one.call == other.call


def _repeated_call(messages: Sequence[Message]) -> Iterator[Fault]:
    """Calls of one turn must differ: nobody wants the same thing twice at once."""
    for message in messages:
        calls = message.tool_calls
        for i, call in enumerate(calls[1:], 1):
            if any(call.name == c.name and call.arguments == c.arguments for c in calls[:i]):
                yield Fault("repeated_call", call.name)


def _anchors(messages: Sequence[Message]) -> tuple[Anchor, ...]:
    """The moments at which the user's words must mean the same."""
    first = messages[0]
    if first.role == "system" and first.content:
        day = stated_date(first.content)
        if day is not None:
            return (Anchor(dt.datetime.combine(day, dt.time(12, 0)), stated=True),)
    return _UNSTATED


def _slot_fault(
    slot: Slot,
    content: str,
    arguments: Mapping[str, Json],
    known: Known,
    anchors: tuple[Anchor, ...],
) -> Fault | None:
    """What is wrong with one slot: its value, its reading, or the word before it."""
    found, value = _resolve(arguments, slot.path)
    if not found or type(value) is not type(slot.value) or value != slot.value:
        return Fault("value_mismatch", slot.path)
    parameter = known.parameters.get(slot.path)
    if parameter is None:
        parent, _, last = slot.path.rpartition("/")
        parameter = known.parameters.get(parent) if last.isdigit() else None
        if parameter is None:
            return Fault("unknown_parameter", slot.path)
        value = [value]
    # what is said letter for letter needs no reader to say that it is right
    if slot.text != value and not _reads(slot, value, parameter, known.readings, anchors):
        return Fault("misread", f"{slot.path}: {slot.text!r} does not say {value!r}")
    words = parameter.leaf.words
    if slot.start and words:
        cue = _CUE.search(content, max(0, slot.start - 8), slot.start)
        if cue is not None:
            wrong = _TO if cue[1].lower() == "from" else _FROM
            right = _FROM if cue[1].lower() == "from" else _TO
            # only where the counterpart exists are "from" and "to" telling
            if not right.isdisjoint(words) or wrong.isdisjoint(words):
                return None
            others = (p.leaf.words for p in known.parameters.values() if p is not parameter)
            if any(not right.isdisjoint(other) for other in others):
                return Fault("wrong_role", f"{slot.path} is said after {cue[1]!r}")
    return None


def _reads(
    slot: Slot,
    value: Json,
    parameter: Parameter,
    readings: dict[tuple[str, str, type, Json], bool],
    anchors: tuple[Anchor, ...],
) -> bool:
    """Whether a slot's words say the value at all of these moments.

    What reads the same at any moment is remembered: "two", "°C" and "yes" come thousands of times.
    """
    if anchors is not _UNSTATED or isinstance(value, (list, dict)):
        return all([parameter.meaning.same(slot.text, value, anchor) for anchor in anchors])
    key = (slot.path, slot.text, type(value), value)
    known = readings.get(key)
    if known is None:
        if len(readings) >= MOST_READINGS:
            readings.clear()
        known = all([parameter.meaning.same(slot.text, value, anchor) for anchor in anchors])
        readings[key] = known
    return known


def _resolve(node: Json, path: str) -> tuple[bool, Json]:
    for key in keys_of(path):
        if isinstance(node, Mapping) and key in node:
            node = node[key]
        elif isinstance(node, list) and key.isdigit() and int(key) < len(node):
            node = node[int(key)]
        else:
            return False, None
    return True, node


def _ungrounded(node: Json, path: str, known: Known, said: set[str]) -> Iterator[str]:
    """Paths of arguments that no slot says; constants need no words."""
    if path in said or path in known.constants:
        return
    if path in known.parameters:
        if isinstance(node, list) and node and all(f"{path}/{i}" in said for i in range(len(node))):
            return
        yield path
    elif isinstance(node, Mapping):
        if not node and path:
            yield path
        for key, value in node.items():
            step = key.replace("~", "~0").replace("/", "~1")
            yield from _ungrounded(value, f"{path}/{step}", known, said)
    else:
        yield path


def _better_tool(example: Example) -> Iterator[Fault]:
    """No other offered tool may be named by the request when the called one is not at all."""
    called = {call.name for call in example.calls}
    if len(example.tools) <= len(called):
        return
    asked = content_words(_unslotted(example))
    scores = {tool.name: _score(asked, tool) for tool in example.tools}
    best = max(scores, key=scores.__getitem__)
    if best not in called and scores[best] >= 3 and min(scores[name] for name in called) == 0:
        yield Fault("better_tool", f"the words of the request speak for {best}")


def _score(asked: frozenset[str], tool: FunctionSpec) -> int:
    name, about, _ = words_of(tool)
    return 2 * len(asked & name) + len(asked & about)


def _unslotted(example: Example) -> str:
    """The user's turns without the values: a song called "Weather" asks for no forecast."""
    texts = []
    for i, message in enumerate(example.messages):
        if message.role != "user":
            continue
        at = 0
        content = message.content or ""
        for slot in sorted((s for s in example.slots if s.turn == i), key=lambda s: s.start):
            texts.append(content[at : slot.start])
            at = slot.end
        texts.append(content[at:])
    return " ".join(texts)


def _no_call_faults(example: Example) -> Iterator[Fault]:
    """No offered tool may be able to serve what the user asks."""
    wants = example.provenance.get("wants")
    if wants is None:
        yield Fault("no_reason", "a record without a call doesn't say what is wanted")
        return
    text = " ".join(m.content or "" for m in example.messages if m.role == "user")
    asked = content_words(text)
    for tool in example.tools:
        served = can_serve(asked, tool) and not cannot_stand_in(str(wants), tool.name)
        if tool.name == wants or served or looks_up_anything(str(wants), tool):
            yield Fault("servable", f"{tool.name} could serve the request")
            return


def can_serve(asked: frozenset[str], tool: FunctionSpec) -> bool:
    """Whether a request with these telling words might be meant for a tool."""
    name, about, _ = words_of(tool)
    return not asked.isdisjoint(name) or len(asked & about) >= 2

"""What a tool returns, and the answer that says so: from the output schema, or a plausible one.

Without an output schema only results are made that follow from what the function does: something
created has a status and an ID, a search has a number of hits. A function whose result can't be
guessed so is left to others. An answer says what the result holds, and nothing else.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import orjson

from generator.arguments.sampler import ArgumentSampler, compile_arguments
from generator.errors import SpecError
from generator.functions import CompiledFunction
from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.bind import bind
from generator.specs.dialect import normalise
from generator.specs.effects import effect

MOST_SAID = 4
"""Fields of a result that an answer says, where it has more."""

_TOKEN = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

_NUMBER = {"type": "number", "minimum": 1, "maximum": 900, "multipleOf": 0.01}
_LOOK_UPS: tuple[tuple[str, dict[str, Json]], ...] = (
    ("weather forecast", {
        "conditions": {"enum": ["sunny", "cloudy", "rainy", "windy", "foggy", "partly cloudy"]},
        "high": {"type": "integer", "minimum": 12, "maximum": 30},
        "low": {"type": "integer", "minimum": 1, "maximum": 11},
    }),
    ("temperature temp", {"temperature": {"type": "integer", "minimum": -5, "maximum": 34}}),
    ("humidity moisture", {"humidity": {"type": "integer", "minimum": 20, "maximum": 95}}),
    ("price quote", {"price": _NUMBER}),
    ("balance", {"balance": _NUMBER}),
    ("alive health status", {"status": {"enum": ["active", "running", "up", "operational"]}}),
    ("valid validate", {"valid": {"type": "boolean"}}),
    ("latency metrics scalability", {
        "average_latency_ms": {"type": "integer", "minimum": 20, "maximum": 400},
        "request_rate": {"type": "integer", "minimum": 20, "maximum": 4000},
    }),
    ("stats usage", {
        "cpu_percent": {"type": "integer", "minimum": 2, "maximum": 95},
        "memory_mb": {"type": "integer", "minimum": 64, "maximum": 4096},
    }),
)  # fmt: skip
_FOUND: dict[str, Json] = {"total": {"type": "integer", "minimum": 2, "maximum": 40}}
_STATES = {
    "book": "booked", "reserve": "reserved", "schedule": "scheduled", "send": "sent",
    "order": "ordered", "buy": "ordered", "cancel": "cancelled", "remove": "removed",
    "add": "added", "save": "saved", "upload": "uploaded", "publish": "published",
    "post": "posted", "pay": "paid", "transfer": "completed", "archive": "archived",
    "approve": "approved", "reject": "rejected", "rename": "renamed", "move": "moved",
    "lock": "locked", "unlock": "unlocked", "mute": "muted", "freeze": "frozen",
    "assign": "assigned", "reply": "sent", "insert": "inserted", "set": "set",
    "create": "created", "make": "created", "start": "started", "complete": "completed",
    "delete": "deleted", "update": "updated", "edit": "updated", "close": "closed",
    "return": "requested", "rent": "booked", "log": "saved", "download": "downloaded",
}  # fmt: skip
_SUCCESS = "success"
_NEW = frozenset("created booked reserved scheduled ordered posted sent inserted".split())


@dataclass(frozen=True, slots=True)
class Result:
    """A tool's result, and how the assistant puts it."""

    content: str
    answer: str


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes results of one function. ``searches``: whether a result may be empty."""

    sampler: ArgumentSampler
    state: str | None
    searches: bool

    def make(
        self, arguments: Mapping[str, Json], rng: random.Random, anchor: Anchor
    ) -> Result | None:
        """One result of a call, with its answer."""
        if self.searches and rng.random() < 0.15:
            content = _EMPTY[int(rng.random() * len(_EMPTY))]
            return Result(content, _NOTHING[int(rng.random() * len(_NOTHING))])
        value = self.sampler.sample(rng, anchor) or {}
        if not value and self.state is None:
            return None
        if self.searches and "total" in value:
            value["total"] = min(value["total"], _most(arguments))
        if self.state is not None:
            value = {"status": self.state, **value}
        content = orjson.dumps(value).decode()
        if self.state is not None:
            return Result(content, _done(self.state, value, rng))
        if self.searches and "total" in value:
            form = _HITS[int(rng.random() * len(_HITS))]
            return Result(content, form.format(n=value["total"]))
        answer = _told(value, rng)
        return Result(content, answer) if answer else None


_EMPTY = ('{"total":0,"results":[]}', '{"results":[]}', "[]", '{"items":[]}', '{"total":0}')
_NOTHING = (
    "I didn't find anything.", "There are no results.", "Nothing was found.",
    "The search came back empty.", "No results, I'm afraid.", "I found no results for that.",
)  # fmt: skip
_HITS = (
    "I found {n} results.", "There are {n} results.", "The search returned {n} results.",
    "I got {n} results. Would you like to narrow it down?", "That gives {n} results.",
    "There are {n} in total.",
)  # fmt: skip


_DONE = (
    "Done.", "All set.", "Okay, done.", "That's done.", "Done, it's {}.", "It's {}.",
    "All set, it's {} now.", "Okay, it's {}.",
)  # fmt: skip


def _most(arguments: Mapping[str, Json]) -> int:
    """How many hits there can be: what the call limits them to."""
    limits = [
        value
        for key, value in arguments.items()
        if type(value) is int
        and not {"limit", "count", "size", "top", "show"}.isdisjoint(_words(key).split())
    ]
    return max(1, min([40, *limits]))


def _done(state: str, value: Mapping[str, Json], rng: random.Random) -> str:
    """Something was changed: what its state is now, and its ID if there is one."""
    told = next((v for k, v in value.items() if k.endswith("id")), None)
    forms = _DONE[:4] if state == _SUCCESS else _DONE
    text = forms[int(rng.random() * len(forms))].format(state)
    if told is None or rng.random() < 0.3:
        return text
    form = (" The ID is {}.", " Its ID is {}.", " ID: {}.", " For reference, the ID is {}.")
    return text + form[int(rng.random() * 4)].format(told)


def _words(key: str) -> str:
    """A key of a result in plain words, with its unit apart."""
    return " ".join(token if token.isupper() else token.lower() for token in _TOKEN.findall(key))


_NAMES = {"cpu": "CPU usage", "memory": "memory usage"}
_UNITS = {"percent": "%", "ms": " ms", "mb": " MB", "km": " km", "kg": " kg", "usd": " USD"}


def _plural(words: str) -> bool:
    return words.endswith("s") and not words.endswith(("ss", "us", "is"))


def _plain(key: str, value: Json) -> str | None:
    """A field as a clause, or None if it can't be said in a few words."""
    words = _words(key)
    if isinstance(value, bool):
        if len(words.split()) == 1 and words.endswith(("valid", "available", "active", "open")):
            return f"it is {'' if value else 'not '}{words}"
        return None
    head, _, unit = words.rpartition(" ")
    if head and unit in _UNITS and isinstance(value, int | float):
        return f"the {_NAMES.get(head, head)} is {value}{_UNITS[unit]}"
    if isinstance(value, int | float):
        return f"the {words} is {value}"
    if isinstance(value, str) and value and len(value) < 80 and "\n" not in value:
        return f"the {words} {'are' if _plural(words) else 'is'} {value}"
    return None


def _told(value: Mapping[str, Json], rng: random.Random) -> str | None:
    """The first fields of a result as one or two sentences."""
    flat: dict[str, Json] = {}
    for key, item in value.items():
        flat.update(item if isinstance(item, Mapping) else {key: item})
    clauses = [clause for clause in (_plain(k, v) for k, v in flat.items()) if clause]
    clauses = clauses[:MOST_SAID]
    if not clauses:
        return None
    lead = ("", "", "", "Okay: ", "Here's what I got: ")[int(rng.random() * 5)]
    text = clauses[0] if len(clauses) == 1 else ", ".join(clauses[:-1]) + " and " + clauses[-1]
    text = lead + text if lead else text[0].upper() + text[1:]
    return text if text[-1] in ".?!" else text + "."


@dataclass(slots=True)
class Results:
    """The makers of a run's functions; made when first asked for and kept."""

    _made: dict[str, Maker | None] = field(default_factory=dict)

    def of(self, function: CompiledFunction) -> Maker | None:
        """The maker of a function's results, or None if they can't be guessed."""
        name = function.spec.name
        if name not in self._made:
            try:
                self._made[name] = _maker(function)
            except SpecError:
                self._made[name] = None
        return self._made[name]


def _maker(function: CompiledFunction) -> Maker | None:
    spec = function.spec
    if spec.returns is not None:
        schema = normalise(spec.returns)
        if schema.get("type") != "object" or not schema.get("properties"):
            return None
        return Maker(_sampler(spec, schema, function), None, False)
    words = [word.lower() for word in _TOKEN.findall(spec.name)]
    kind = effect(spec)
    if kind is not None and kind != "read":
        state = next((_STATES[word] for word in words if word in _STATES), _SUCCESS)
        new: dict[str, Json] = {"id": {"type": "string", "x-semantic": "identifier"}}
        fields_of = new if state in _NEW else {}  # only what is new has a new ID
        return Maker(_sampler(spec, _object(fields_of), function), state, False)
    for cues, fields in _LOOK_UPS:
        if not set(cues.split()).isdisjoint(words):
            return Maker(_sampler(spec, _object(fields), function), None, False)
    if words and words[0] in ("search", "find", "list", "query", "browse"):
        return Maker(_sampler(spec, _object(_FOUND), function), None, True)
    return None


def _object(properties: Mapping[str, Json]) -> dict[str, Json]:
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def _sampler(
    spec: FunctionSpec, schema: Mapping[str, Json], function: CompiledFunction
) -> ArgumentSampler:
    """Values with the meanings that the result's own names give them."""
    returned = FunctionSpec(name=spec.name, description=spec.description, parameters=schema)
    parameters = bind(returned, schema, function.setting)
    return compile_arguments(schema, parameters, function.setting, "any")

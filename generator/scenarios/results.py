"""Results of calls, each with the answer that says what it holds: usual, empty, partial, long."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

import orjson

from generator.arguments.sampler import ArgumentSampler, compile_arguments
from generator.errors import SpecError
from generator.functions import CompiledFunction
from generator.quick import Struct, field
from generator.records import Anchor, FunctionSpec, Json
from generator.scenarios.in_keeping import in_keeping, key_words
from generator.scenarios.reported import (
    FINISHED,
    MOST_SAID,
    called,
    done,
    found,
    nothing_found,
    pick,
    told,
)
from generator.scenarios.returned import SUCCESS, Returned, returned
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.places.place_forms import city_texts
from generator.specs.effects import effect
from generator.specs.similar import stem

EMPTY, LONG = 0.15, 0.15
"""Shares of results that hold nothing, or very much."""

BARE, NAMED, COUNTED = 0.3, 0.6, 0.8
"""Up to where services give a list alone, under its name, or with its length; others page it."""

PARTIAL = 0.55
"""Share of pages that hold only part of what there is."""

LACKING = 0.12
"""Share of results in which something is not known."""

USUAL, MANY = 5, 24
"""Things found, at most: usually, and in a long result."""


class Result(Struct, frozen=True):
    """A tool's result, and how the assistant puts it.

    ``state`` is what was done, where the answer says no more than that and a new ID.
    """

    content: str
    answer: str
    state: str = ""
    new_id: str = ""


class Maker(Struct, frozen=True):
    """Makes results of one function."""

    sampler: ArgumentSampler
    shape: Returned
    parameters: Sequence[Parameter]
    fields: Sequence[tuple[str, str]]
    """Name and pointer of each field of a result."""
    about: str = ""
    """The function's own name, in small letters."""
    _acts: bool = False
    """Whether something is done, which an answer that tells facts says first."""

    def make(
        self,
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
        form: float | None = None,
    ) -> Result | None:
        """One result of a call, with its answer.

        ``form`` (0 to 1) says how the service puts its results: the same in one conversation.
        """
        form = rng.random() if form is None else form
        if self.shape.kind == "list":
            return self._found(arguments, rng, anchor, form)
        value = self._sample(arguments, rng, anchor)
        if self.shape.kind == "done":
            return self._done(value, arguments, rng, form)
        return self._facts(value, arguments, rng)

    def _sample(
        self, arguments: Mapping[str, Json], rng: random.Random, anchor: Anchor
    ) -> dict[str, Json]:
        """What is known; fields that the call names too have what the call says."""
        given = {
            pointer: arguments[name]
            for name, pointer in self.fields
            if name in arguments and _short(arguments[name])
        }
        found = self.sampler.sample(rng, anchor, given) if given else None
        return found or self.sampler.sample(rng, anchor) or {}

    def _done(
        self,
        value: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        form: float,
    ) -> Result:
        """What was changed has a state; the service repeats some of what it was given."""
        whole = {"status": self.shape.state, **value}
        what = called(arguments, self.shape.state, self.about)
        if form < 0.6:
            for key, given in [*arguments.items()][:3]:
                if _short(given) and key not in whole and _SECRET.isdisjoint(key_words(key)):
                    whole[key] = given
        many = any(isinstance(given, list) and len(given) > 1 for given in arguments.values())
        several = any(
            isinstance(given, list) and len(given) > 1 and isinstance(given[0], dict)
            for given in arguments.values()
        )
        state, new_id = self.shape.state, None if several else value.get("id")
        if several:
            whole.pop("id", None)  # each has its own
        answer = done(SUCCESS if many and not what else state, what, new_id, rng)
        return Result(orjson.dumps(whole).decode(), answer, state, str(new_id or ""))

    def _found(
        self, arguments: Mapping[str, Json], rng: random.Random, anchor: Anchor, form: float
    ) -> Result | None:
        """Some things in a list, none, a page of many, or many."""
        noun, dice = self.shape.noun, rng.random()
        limit = min(self.shape.most, _limit(arguments))
        if dice < EMPTY:
            empty = _listing(noun, [], 0, form)
            named = noun if isinstance(empty, dict) else ""
            return Result(orjson.dumps(empty).decode(), nothing_found(named, rng))
        most = MANY if dice > 1 - LONG else USUAL
        wanted = min(limit, 1 + int(rng.random() * most))
        nameless = self._nameless or self._topical(arguments)
        if nameless:
            wanted = min(wanted, USUAL)  # nobody reads out a long list of IDs
        items = self._items(wanted, arguments, rng, anchor)
        if not items:
            return None
        if nameless:
            items = [{"id": item["id"]} for item in items]
        names = [str(item.get("name") or item.get("title") or "") for item in items]
        names = names if all(names) and len(set(names)) == len(names) else []
        total = len(items)
        if form > COUNTED and limit > total > 1 and rng.random() < PARTIAL:
            total += 2 + int(rng.random() * 40)
        whole = _listing(noun, items, total, form)
        spoken = noun if isinstance(whole, dict) else "results"
        ids = [str(item["id"]) for item in items]
        return Result(orjson.dumps(whole).decode(), found(spoken, total, names, ids, rng))

    @property
    def _nameless(self) -> bool:
        """Whether nothing is known of what is found but its ID."""
        return set(self.shape.schema.get("properties") or {}) == {"id"}

    def _topical(self, arguments: Mapping[str, Json]) -> bool:
        """Whether what is found must be about what was asked: random names would not be."""
        kind = {stem(word) for word in key_words(self.shape.noun)}
        return any(
            p.leaf.path
            and p.leaf.path[0] in arguments
            and (p.meaning.family in _TOPICS or not kind.isdisjoint(map(stem, p.leaf.words)))
            for p in self.parameters
        )

    def _items(
        self, count: int, arguments: Mapping[str, Json], rng: random.Random, anchor: Anchor
    ) -> list[dict[str, Json]]:
        """So many things, no two of one name or ID, and none that is named after another place."""
        said = orjson.dumps(dict(arguments)).decode()
        items: list[dict[str, Json]] = []
        seen: set[str] = set()
        for _ in range(3 * count):
            item = self.sampler.sample(rng, anchor)
            if not item or not seen.isdisjoint(map(str, item.values())):
                continue
            if any(_elsewhere(str(value), said) for value in item.values()):
                continue
            seen.update(map(str, item.values()))
            items.append(item)
            if len(items) == count:
                break
        return items

    def _facts(
        self, value: dict[str, Json], arguments: Mapping[str, Json], rng: random.Random
    ) -> Result | None:
        """What is known, in keeping with what was asked; sometimes a part is not."""
        if not value:
            return None
        # what was asked about is what the result is about
        about = {k: arguments[k] for k in value if type(arguments.get(k)) is type(value[k])}
        value = {**value, **about}
        if not self.shape.declared:
            value = in_keeping(value, arguments)
            optional = [key for key in value if key != "unit"]
            if len(optional) > 2 and rng.random() < LACKING:
                value[optional[-1]] = None
        finished = self._acts and not any(map(_speaks_of_failure, value.items()))
        if finished:
            answer = told(value, None, rng, pick(FINISHED, rng) + " ")
        else:
            answer = told(value, self._about(arguments), rng)
        return Result(orjson.dumps(value).decode(), answer) if answer else None

    def _about(self, arguments: Mapping[str, Json]) -> str | None:
        """Where, or about whom, the facts are: "in Oslo"."""
        for parameter in self.parameters:
            given = arguments.get(parameter.leaf.name) if len(parameter.leaf.path) == 1 else None
            if not isinstance(given, str) or not 1 < len(given) < 32 or "\n" in given:
                continue
            if parameter.meaning.family == "places" and parameter.meaning.name not in _NOWHERE:
                return f"in {given}"
            if parameter.meaning.name in ("ticker", "crypto", "player", "product"):
                return f"for {given}"
        return None


def _listing(noun: str, items: list[dict[str, Json]], total: int, form: float) -> Json:
    """Things found, as one service puts them."""
    if form < BARE:
        return items
    if form < NAMED:
        return {noun: items}
    if form < COUNTED:
        return {"count": total, noun: items}
    return {"total": total, noun: items, "has_more": total > len(items)}


def _speaks_of_failure(field: tuple[str, Json]) -> bool:
    """Whether a field of a result may say that something was not done."""
    key, value = field
    return value is False or value is None or not _FAILURES.isdisjoint(key_words(key))


_FAILURES = frozenset("error errors failure failed failures reason status".split())


def _elsewhere(name: str, said: str) -> bool:
    """Whether a name has a city in it that nobody spoke of: a hotel in Oslo is no Hotel Kyoto."""
    words = name.split()
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    return any(word in _cities() and word not in said for word in (*words, *pairs))


@cache
def _cities() -> frozenset[str]:
    return frozenset(city_texts("plain", ("en_US",)))


_TOPICS = frozenset(
    "text media food work commerce organisations people events sports code kindred".split()
)
_NOWHERE = frozenset("address landmark postal_code country_code".split())
_LIMITING = frozenset("limit count size top show max per".split())


_SECRET = frozenset("token password key secret pin credentials authorization".split())


def _short(value: Json) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and len(value) < 48)


def _limit(arguments: Mapping[str, Json]) -> int:
    """How many things there can be: what the call limits them to."""
    if any(key.lower() in ("id", "uuid", "_id") for key in arguments):
        return 1
    limits = [
        value
        for key, value in arguments.items()
        if type(value) is int and not _LIMITING.isdisjoint(key_words(key))
    ]
    return max(1, min([100, *limits]))


class Results(Struct):
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


_VAGUE = frozenset("result results response output data value message body content".split())


def _unknown(parameter: Parameter) -> bool:
    """Whether a field that an answer would say has values that mean nothing."""
    meaning = parameter.meaning
    named = meaning.name == "list" and parameter.leaf.schema.get("type") == "array"
    empty = meaning.name in ("words", "opaque") or meaning.family == "text"
    empty = empty or parameter.leaf.name.lower() in _VAGUE
    return named or empty or getattr(meaning, "structured", False)


def _maker(function: CompiledFunction) -> Maker | None:
    """Values with the meanings that the result's own names give them."""
    shape = returned(function)
    if shape is None:
        return None
    spec = function.spec
    own = FunctionSpec(name=spec.name, description=spec.description, parameters=shape.schema)
    parameters = bind(own, shape.schema, function.setting)
    if shape.declared and any(_unknown(p) for p in parameters[:MOST_SAID]):
        return None
    sampler = compile_arguments(shape.schema, parameters, function.setting, "any")
    fields = [(p.leaf.name, p.pointer) for p in sampler.parameters]
    acts = shape.declared and effect(spec) in ("create", "update", "delete")
    return Maker(sampler, shape, function.parameters, fields, spec.name.lower(), acts)

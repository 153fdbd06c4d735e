"""Results of calls, each with the answer that says what it holds: usual, empty, partial, long."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Mapping, Sequence

import orjson

from generator.arguments.sampler import ArgumentSampler, compile_arguments
from generator.errors import SpecError
from generator.functions import CompiledFunction
from generator.quick import Struct, field, regex
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec, Json
from generator.scenarios.acted import acted
from generator.scenarios.asked_for import by_ids
from generator.scenarios.called import is_attribute
from generator.scenarios.dated import as_of_today
from generator.scenarios.deeds import Deed, done, of_several
from generator.scenarios.echoed import NOTHING, Echo
from generator.scenarios.found_things import beside_one
from generator.scenarios.fulfilled import fulfilled
from generator.scenarios.in_keeping import in_keeping, key_words, which
from generator.scenarios.own_names import called
from generator.scenarios.ranked import ranks_told
from generator.scenarios.reported import FINISHED, MOST_SAID, pick
from generator.scenarios.result import Result
from generator.scenarios.returned import Returned, returned
from generator.scenarios.rows import Finder, states_told
from generator.scenarios.sought_names import never_known
from generator.scenarios.telling import told
from generator.scenarios.trials import confirmed, only_tried
from generator.scenarios.weather import asked_only, forecast
from generator.scenarios.worked import Worked, worked
from generator.semantics.base import UNKNOWN, Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.dice import Dice
from generator.specs.effects import alters

LACKING = 0.12
"""Share of results in which something is not known."""


class Maker(Struct, frozen=True):
    """Makes results of one function."""

    sampler: ArgumentSampler
    shape: Returned
    parameters: Sequence[Parameter]
    fields: Sequence[tuple[str, str]]
    """Name and pointer of each field of a result."""
    name: str = ""
    """The function's own name."""
    description: str = ""
    own: frozenset[str] = frozenset()
    """The words of that name."""
    _acts: bool = False
    """Whether something is done, which an answer that tells facts says first."""
    others: bool = False
    """Whether what is found is beside what the call names."""
    by_ids: bool = False
    """Whether what is found is what the call has the IDs of."""
    choosing: Sequence[tuple[str, bool]] = ()
    """The arguments of its own, each with whether it is one of a few options."""
    leads: Sequence[tuple[str, str]] = ()
    """Those that say where, or about whom, each with the preposition before it: "in"."""
    _words: Dice = field(default_factory=lambda: Dice("words"))

    def make(
        self,
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
        form: float | None = None,
        echo: Echo = NOTHING,
    ) -> Result | None:
        """One result of a call, with its answer.

        ``form`` (0 to 1) says how the service puts its results: the same in one conversation.
        ``echo`` is what the user said of the call.
        """
        form = rng.random() if form is None else form
        by_name = None if self.shape.declared else acted(self.name, self.parameters, arguments)
        if by_name is not None and by_name.looks == (self.shape.kind == "done"):
            return None  # "manage_zone" tells no more of what "list" finds
        if self.shape.kind == "list":
            finder = Finder(
                self.sampler, self.shape, self.parameters, self.own, self._words, self.others,
                self.by_ids,
            )  # fmt: skip
            listed = finder.find(arguments, rng, anchor, form, echo)
            return None if listed is None else Result(*listed)
        value = self._sample(arguments, rng, anchor)
        if self.shape.kind == "done":
            deed = self.shape.deed if by_name is None else by_name.deed
            return self._done(value, arguments, rng, form, (deed, echo))
        return self._facts(value, arguments, rng, anchor)

    def _sample(
        self, arguments: Mapping[str, Json], rng: random.Random, anchor: Anchor
    ) -> dict[str, Json]:
        """What is known; fields that the call names too have what the call says."""
        return self._drawn(self._given(arguments), rng, anchor)

    def _given(self, arguments: Mapping[str, Json]) -> dict[str, Json]:
        """What fields have of the call, by their pointers."""
        given = {
            pointer: arguments[name]
            for name, pointer in self.fields
            if name in arguments and _short(arguments[name])
        }
        return given | self._states(arguments) if self._acts else given

    def _drawn(
        self, given: Mapping[str, Json], rng: random.Random, anchor: Anchor
    ) -> dict[str, Json]:
        """What is known, with these values."""
        found = None
        if self.shape.declared:  # a service leaves out nothing that it knows
            every = frozenset([pointer for _, pointer in self.fields])
            found = self.sampler.draw(rng, anchor, every, given)
        found = found or (self.sampler.sample(rng, anchor, given) if given else None)
        return found or self.sampler.sample(rng, anchor) or {}

    def _states(self, arguments: Mapping[str, Json]) -> dict[str, Json]:
        """What a change was to bring about, where a field has that option: "off"."""
        wanted = {str(value).casefold() for value in arguments.values() if isinstance(value, str)}
        found: dict[str, Json] = {}
        for parameter in self.sampler.parameters:
            schema, own = parameter.leaf.schema, parameter.leaf.words
            for option in schema.get("enum") or ():
                if isinstance(option, str) and option.casefold() in wanted:
                    found[parameter.pointer] = option
            same = [v for k, v in arguments.items() if own[-1:] == words_of(k)[-1:]]
            if same and type(same[0]) in (int, float) and schema.get("type") in _MEASURED:
                found[parameter.pointer] = same[0]
        return found

    def _done(
        self,
        value: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        form: float,
        said: tuple[Deed, Echo],
    ) -> Result | None:
        """What was changed has a state; the service repeats some of what it was given.

        None where the call only asks what would be changed.
        """
        if only_tried(self.parameters, arguments):
            return None
        deed, echo = said
        value = value if deed == self.shape.deed or deed.new else {}
        id_key = next(iter(value), "id")
        whole = {"status": deed.state, **value}
        if form < 0.6:
            for key, given in [*arguments.items()][:3]:
                if _short(given) and key not in whole and _SECRET.isdisjoint(key_words(key)):
                    whole[key] = given
        many = [given for given in arguments.values() if isinstance(given, list) and given[1:]]
        new_id = value.get(id_key)
        if new_id is not None and not _ID.match(str(new_id)):
            whole.pop(id_key, None)  # a path or a date is no new thing's ID
            new_id = None
        if any(isinstance(given[0], dict) for given in many):
            whole.pop(id_key, None)  # each has its own
            new_id = None
        if deed.many:
            new_id = None  # one of them has it
        options = {name for name, closed in self.choosing if closed}  # a kind of thing is no name
        named_by = {key: given for key, given in arguments.items() if key not in options}
        what = called(named_by, deed, self.name)
        plain = of_several(deed) if many and not what else deed
        named, path = echo.thing(plain.thing, self.parameters)
        if plain.state in _INTO and not plain.thing:
            named, path = "", ""  # it is a list that something is added to
        if plain.state in _AMENDED and is_attribute(plain.thing):
            named, path, what = "", "", None  # a description is not called by what it says now
        tail = echo.tails(self.parameters, path, plain.thing, str(what or ""))
        answer = done(plain, what, new_id, rng, (named, tail))
        if echo.alone:
            answer = fulfilled(answer, self.name, self.description, echo, rng)
        return Result(orjson.dumps(whole).decode(), answer, plain, str(new_id or ""))

    def _facts(
        self,
        value: dict[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Result | None:
        """What is known, in keeping with what was asked; sometimes a part is not."""
        if not value:
            return None
        # what was asked about is what the result is about
        about = {k: arguments[k] for k in value if type(arguments.get(k)) is type(value[k])}
        value = as_of_today({**value, **about}, anchor)
        ids = [given for key, given in arguments.items() if key_words(key)[-1:] == ["id"]]
        if len(ids) == 1 and type(ids[0]) is type(value.get("id")) and not self._acts:
            value["id"] = ids[0]  # of the one that was asked about
            arguments = {**arguments, "id": ids[0]}
        if not self.shape.declared:
            value = asked_only(in_keeping(value, arguments), self._options(arguments))
            given = self._given(arguments)
            value = forecast(value, arguments, lambda: self._drawn(given, rng, anchor))
            optional = [key for key in value if key != "unit"]
            if len(optional) > 2 and rng.random() < LACKING:
                value[optional[-1]] = None
        finished = self._acts and not any(map(_speaks_of_failure, value.items()))
        if finished:
            answer = told(value, None, rng, pick(FINISHED, rng) + " ", arguments)
        else:
            answer = told(value, self._about(arguments), rng, known=arguments)
        if len(value.keys() - {"currency"}) == 1 and not self.shape.declared:
            value = {**which(arguments), **value}
        return Result(orjson.dumps(value).decode(), answer) if answer else None

    def _options(self, arguments: Mapping[str, Json]) -> Iterator[str]:
        """What a call chooses among options, or lists: "humidity", "wind"."""
        for name, closed in self.choosing:
            given = arguments.get(name)
            if isinstance(given, list):
                yield from (item for item in given if isinstance(item, str))
            elif closed and isinstance(given, str):
                yield given

    def _about(self, arguments: Mapping[str, Json]) -> str | None:
        """Where, or about whom, the facts are: "in Oslo"."""
        for name, lead in self.leads:
            given = arguments.get(name)
            if isinstance(given, str) and 1 < len(given) < 32 and "\n" not in given:
                return f"{lead} {given}"
        return None


def _lead(parameter: Parameter) -> str:
    """What stands before an argument that says where, or about whom, facts are."""
    meaning = parameter.meaning
    if meaning.family == "places" and meaning.name not in _NOWHERE:
        return "in"
    return "for" if meaning.name in ("ticker", "crypto", "player") else ""


def _speaks_of_failure(field: tuple[str, Json]) -> bool:
    """Whether a field of a result may say that something was not done."""
    key, value = field
    bad = isinstance(value, str) and _BAD.search(value.lower()) is not None
    return value is False or value is None or bad or not _FAILURES.isdisjoint(key_words(key))


_FAILURES = frozenset("error errors failure failed failures reason".split())
_BAD = regex(r"fail|error|denied|declined|rejected|invalid|unable|not ")


_ID = regex(r"(?!\d{4}-\d\d-\d\d)\w[\w-]*$")
"""What new things are given as their ID."""
_INTO = frozenset("added appended inserted attached removed sent created saved recorded registered "
                  "captured logged filed".split())  # fmt: skip
"""States of what is put into something else, taken out of it, or written down."""
_AMENDED = frozenset(("updated", "changed", "edited", "set", "replaced"))
_SOMEWHERE, _MEASURED = ("places", "travel"), ("number", "integer", "float")
_NOWHERE = frozenset("address landmark postal_code country_code".split())
_SECRET = frozenset("token password key secret pin credentials authorization".split())


def _short(value: Json) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and len(value) < 48)


_ANY_DAY = Anchor(dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))


class Results(Struct):
    """The makers of a run's functions; made when first asked for and kept."""

    _made: dict[str, Maker | Worked | None] = field(default_factory=dict)

    def of(self, function: CompiledFunction) -> Maker | Worked | None:
        """The maker of a function's results, or None if they can't be guessed."""
        name = function.spec.name
        if name not in self._made:
            try:
                self._made[name] = worked(function) or _maker(function)
            except SpecError:
                self._made[name] = None
        return self._made[name]


_VAGUE = frozenset("result results response output data value message body content".split())


def _unknown(parameter: Parameter) -> bool:
    """Whether a field that an answer would say has values that mean nothing."""
    meaning = parameter.meaning
    named = meaning.name == "list" and parameter.leaf.schema.get("type") == "array"
    empty = meaning.name in UNKNOWN or meaning.family == "text"
    empty = empty or parameter.leaf.name.lower() in _VAGUE
    return named or empty or getattr(meaning, "structured", False)


def _maker(function: CompiledFunction) -> Maker | None:
    """Values with the meanings that the result's own names give them."""
    shape = returned(function)
    if shape is None or never_known(shape, function.parameters):
        return None
    spec = function.spec
    own = FunctionSpec(name=spec.name, description=spec.description, parameters=shape.schema)
    parameters = bind(own, shape.schema, function.setting)
    if shape.declared and any(_unknown(p) for p in parameters[:MOST_SAID]):
        return None
    near = any(p.meaning.family == "places" for p in function.parameters)
    if near and shape.declared and any(p.meaning.family in _SOMEWHERE for p in parameters):
        return None  # nobody knows the airport that is nearest to a town
    sampler = compile_arguments(shape.schema, parameters, "any")
    fields = [(p.leaf.name, p.pointer) for p in sampler.parameters]
    own_words = frozenset(words_of(spec.name.rpartition(".")[2] or spec.name))
    own_words |= states_told(spec.description, shape.noun) | ranks_told(spec.description)
    acts, beside = shape.declared and alters(spec), beside_one(function, shape.noun)
    own_ones = [p for p in function.parameters if len(p.leaf.path) == 1]
    maker = Maker(
        sampler,
        shape,
        function.parameters,
        fields,
        spec.name,
        spec.description,
        own_words,
        acts,
        beside,
        by_ids(spec.description),
        [(p.leaf.name, "enum" in p.leaf.schema) for p in own_ones],
        [(p.leaf.name, lead) for p in own_ones if (lead := _lead(p))],
    )
    # what holds nothing that can be said in a few words has no answer
    meant = confirmed(own_ones)
    tried = (maker.make(meant, random.Random(at), _ANY_DAY) for at in range(3))
    return maker if any(made is not None for made in tried) else None

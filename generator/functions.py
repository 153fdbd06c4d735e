"""A function made ready: its schema read, its parameters given meanings, its phrasings compiled.

Built once per run and process; everything that drawing needs is then a lookup.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.arguments.sampler import ArgumentSampler, compile_arguments, presence_cycle
from generator.arguments.validate import Validator
from generator.phrasing.skeleton import Phraser, Phrasing
from generator.quick import Struct, field
from generator.records import Anchor, FunctionSpec, Json, Rejection, Side, Utterance
from generator.sayable import sayable
from generator.semantics.base import Parameter, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.described.beginning import briefly
from generator.semantics.described.understood import understood
from generator.specs.standard import is_constant, standard_schema
from generator.unguarded import unguarded

HELD_PHRASINGS = 0.2
"""Share of a function's phrasings kept for validation: enough to differ, few enough to spare."""

MIN_LINEAGES = 5
"""Below this many phrasings none can be kept apart without impoverishing training."""

STRIDE = 7919
"""How far apart the sets of arguments start among the phrasings; a prime, so all are reached."""

Pairs = tuple[tuple[tuple[str, str], ...], frozenset[str]]
"""Key and pointer of each argument that has words, and all these pointers."""

Phrase = Callable[[FunctionSpec, Sequence[Parameter]], Phraser]


class Request(Struct, frozen=True, gc=False):
    """One drawn call and the words that ask for it."""

    arguments: Mapping[str, Json]
    utterance: Utterance


class Phrasings:
    """The phrasings that say one set of arguments, made as far as they are asked for.

    Both sides draw from one series, so that no text can belong to both.
    """

    __slots__ = ("_held", "_made", "_more")

    def __init__(self, more: Iterator[Phrasing], held: frozenset[str]) -> None:
        """``held``: the lineages kept for validation."""
        self._more = more
        self._held = held
        self._made: dict[Side, list[Phrasing]] = {"any": [], "train": [], "validation": []}

    def at(self, index: int, side: Side) -> Phrasing | None:
        """Number ``index`` of a side, counted round and round; None if the side has none."""
        made = self._made[side]
        while index >= len(made):
            following = next(self._more, None)
            if following is None:
                return made[index % len(made)] if made else None
            self._made["any"].append(following)
            own: Side = "validation" if following.lineage in self._held else "train"
            self._made[own].append(following)
        return made[index]

    def has(self, index: int, side: Side) -> bool:
        """Whether a side has more than ``index``, so that number ``index`` is none said before."""
        return self.at(index, side) is not None and index < len(self._made[side])


class CompiledFunction(Struct):
    """A function spec with everything compiled that sampling and phrasing need."""

    spec: FunctionSpec
    schema: Mapping[str, Json]
    parameters: tuple[Parameter, ...]
    phraser: Phraser
    setting: Setting
    validator: Validator
    presence: tuple[frozenset[str], ...]
    holds_phrasing: bool
    dated: bool
    constants: frozenset[str] = frozenset()
    facts: dict[Any, Any] = field(default_factory=dict)
    _samplers: dict[Side, ArgumentSampler] = field(default_factory=dict)
    _phrasings: dict[frozenset[str], Phrasings] = field(default_factory=dict)
    _held: frozenset[str] = frozenset()
    _pointers: Mapping[str, str] | None = None
    _pairs: dict[tuple[str, ...], Pairs] = field(default_factory=dict)
    _where: dict[frozenset[str], list[int]] = field(default_factory=dict)
    _numbers: list[tuple[int, int]] = field(default_factory=list)
    _sayable: dict[tuple[int, Side], frozenset[str]] = field(default_factory=dict)

    def sampler(self, side: Side) -> ArgumentSampler:
        """The argument sampler for one side of the open values."""
        made = self._samplers.get(side)
        if made is None:
            made = compile_arguments(self.schema, self.parameters, side)
            self._samplers[side] = made
        return made

    def phrasing(self, present: frozenset[str], index: int, side: Side) -> Phrasing | None:
        """Number ``index`` of one side's phrasings that say exactly these arguments."""
        made = self._phrasings.get(present) or self._said(present)
        return made.at(index, side if self.holds_phrasing else "any")

    def has_phrasing(self, present: frozenset[str], index: int, side: Side) -> bool:
        """Whether there is a number ``index`` that is not one of those before it."""
        made = self._phrasings.get(present) or self._said(present)
        return made.has(index, side if self.holds_phrasing else "any")

    def _said(self, present: frozenset[str]) -> Phrasings:
        """The phrasings of a set that is met for the first time."""
        # Each set starts elsewhere: a short run meets most phrasings.
        start = self._places().get(present, (0,))[0] * STRIDE
        mixed = self.phraser.mixed(present, start)
        made = self._phrasings[present] = Phrasings(mixed, self._held)
        return made

    def is_held(self, lineage: str) -> bool:
        """Whether a phrasing is kept for validation."""
        return lineage in self._held

    def _places(self) -> dict[frozenset[str], list[int]]:
        """The places of each set in the cycle."""
        if not self._where:
            for place, present in enumerate(self.presence):
                self._where.setdefault(present - self.constants, []).append(place)
        return self._where

    def _number(self, k: int) -> int:
        """Which of its set's phrasings draw ``k`` says: each time that the set is met, the next."""
        if not self._numbers:
            # worked out once for each place of the cycle: every draw asks
            for place, present in enumerate(self.presence):
                places = self._places()[present - self.constants]
                self._numbers.append((len(places), places.index(place)))
        turn, place = divmod(k, len(self.presence))
        count, first = self._numbers[place]
        return turn * count + first

    def may_say(self, lineage: str, side: Side) -> bool:
        """Whether a lineage belongs to a side of the phrasings."""
        return side == "any" or (lineage in self._held) == (side == "validation")

    def values(self, arguments: Mapping[str, Json]) -> dict[str, Json] | None:
        """JSON pointer → value for every argument, or None if some part has no parameter."""
        said = self.told(arguments)
        return None if said is None else said[0]

    def told(self, arguments: Mapping[str, Json]) -> tuple[dict[str, Json], frozenset[str]] | None:
        """The same with the set of these pointers."""
        keys = tuple(arguments)
        values: dict[str, Json] = {}
        known = self._pairs.get(keys) or self._paired(keys)
        if known is not None:
            pairs, given = known
            for key, pointer in pairs:  # of every call: a comprehension would be another
                values[pointer] = arguments[key]
            return values, given
        leaves = {p.leaf.path: p.pointer for p in self.parameters}
        if not _collect(arguments, (), leaves, values):
            return None
        for constant in self.constants:
            values.pop(constant, None)
        return values, frozenset(values)

    def _paired(self, keys: tuple[str, ...]) -> Pairs | None:
        """How arguments with these keys are taken apart; None if some lie deeper."""
        pointers = self._pointers
        if pointers is None or not pointers.keys() >= set(keys):
            return None
        pairs = tuple((key, pointers[key]) for key in keys if pointers[key] not in self.constants)
        made = self._pairs[keys] = pairs, frozenset(pointer for _, pointer in pairs)
        return made

    def sayable(self, k: int, side: Side) -> frozenset[str]:
        """The planned set of arguments of draw ``k``, or the next that some phrasing says."""
        cycle = self.presence
        place = k % len(cycle)
        found = self._sayable.get((place, side))
        if found is None:
            found = self._sayable[place, side] = sayable(self, place, side)
        return found

    def can_say(self, present: frozenset[str], side: Side) -> bool:
        """Whether some phrasing of a side says these arguments."""
        return self.phrasing(present - self.constants, 0, side) is not None

    def planned(self, k: int, given: frozenset[str], side: Side) -> Phrasing | None:
        """What draw ``k`` is to be said by."""
        return self.phrasing(given, self._number(k), side)

    def others(
        self, first: Phrasing, k: int, given: frozenset[str], side: Side
    ) -> Iterator[Phrasing]:
        """Some phrasings that follow the planned one, for what that can't say."""
        number = self._number(k)
        for step in range(1, 8):
            other = self.phrasing(given, number + step, side)
            if other is None or other is first:
                return
            yield other

    def request(
        self, k: int, rng: random.Random, anchor: Anchor, phrasing: Side, values: Side
    ) -> Request | Rejection:
        """Draw number ``k``: planned set of arguments and phrasing, random values."""
        return self.requests((k,), (anchor,), rng, phrasing, values)[0]

    def requests(
        self,
        numbers: Sequence[int],
        anchors: Sequence[Anchor],
        rng: random.Random,
        phrasing: Side,
        values: Side,
    ) -> list[Request | Rejection]:
        """Several draws, each at its own moment: all are sampled, then all are said."""
        draw = self.sampler(values).draw
        wanted = [self.sayable(k, phrasing) for k in numbers]
        drawn = [
            draw(rng, anchor, present) for anchor, present in zip(anchors, wanted, strict=True)
        ]
        return [
            Rejection(stage="sample", reason="no_valid_arguments", detail=self.spec.name)
            if arguments is None
            else self._said_by(k, arguments, rng, anchor, phrasing)
            for k, arguments, anchor in zip(numbers, drawn, anchors, strict=True)
        ]

    def _said_by(
        self, k: int, arguments: Mapping[str, Json], rng: random.Random, anchor: Anchor, side: Side
    ) -> Request | Rejection:
        """The request for these arguments in the words that are planned for draw ``k``."""
        told = self.told(arguments)
        if told is None:
            return Rejection(stage="phrase", reason="undeclared_argument", detail=self.spec.name)
        said, given = told
        first = self.planned(k, given, side)
        if first is None:
            return Rejection(stage="phrase", reason="no_phrasing", detail=self.spec.name)
        utterance = first.say(said, arguments, rng, anchor)
        if utterance is not None:  # nearly always
            return Request(arguments, utterance)
        others = self.others(first, k, given, side)
        for other in itertools.chain(others, unguarded(self, first, side)):
            utterance = other.say(said, arguments, rng, anchor)
            if utterance is not None:
                return Request(arguments, utterance)
        return Rejection(stage="phrase", reason="unsayable_value", detail=self.spec.name)


def _collect(
    node: Json, path: tuple[str, ...], leaves: Mapping[tuple[str, ...], str], out: dict[str, Json]
) -> bool:
    """Walk arguments down to the declared leaves; False if something is not under any leaf."""
    if path in leaves:
        out[leaves[path]] = node
        return True
    if not isinstance(node, Mapping) or (path and not node):
        return False
    return all(_collect(value, (*path, key), leaves, out) for key, value in node.items())


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()


def held_lineages(lineages: Sequence[str]) -> frozenset[str]:
    """The phrasings kept for validation: a fixed share, chosen by hash; none if there are few."""
    distinct = sorted(set(lineages), key=_digest)
    if len(distinct) < MIN_LINEAGES:
        return frozenset()
    return frozenset(distinct[: math.ceil(HELD_PHRASINGS * len(distinct))])


def compile_function(
    spec: FunctionSpec, setting: Setting, phrase: Phrase, hold_phrasing: bool
) -> CompiledFunction:
    """Make one function ready.

    ``phrase`` chooses the phraser (template or grammar). Raises ``SpecError`` for a schema that
    can't be used.
    """
    brief = briefly(spec)
    read = understood(brief)
    schema = standard_schema(read)
    parameters = bind(read, schema, setting)
    phraser = phrase(brief, parameters)
    held = held_lineages(phraser.lineages()) if hold_phrasing else frozenset()
    constants = frozenset(p.pointer for p in parameters if is_constant(p.leaf.schema))
    return CompiledFunction(
        spec=spec,
        schema=schema,
        parameters=parameters,
        phraser=phraser,
        setting=setting,
        validator=Validator(schema if read is brief else standard_schema(brief)),
        presence=presence_cycle(parameters) or (frozenset(),),
        holds_phrasing=bool(held),
        dated=any(s.anchored for p in parameters for s in p.meaning.surfaces()),
        constants=constants,
        _held=held,
        _pointers=(
            {p.leaf.path[0]: p.pointer for p in parameters}
            if all(len(p.leaf.path) == 1 for p in parameters)
            else None
        ),
    )

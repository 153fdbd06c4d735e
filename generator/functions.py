"""A function made ready: its schema read, its parameters given meanings, its phrasings compiled.

Built once per run and process; everything that drawing needs is then a lookup.
"""

from __future__ import annotations

import hashlib
import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.arguments.sampler import ArgumentSampler, compile_arguments, presence_cycle
from generator.arguments.validate import Validator
from generator.phrasing.skeleton import Phraser, Phrasing
from generator.records import Anchor, FunctionSpec, Json, Rejection, Side, Utterance
from generator.semantics.base import Parameter, Setting
from generator.semantics.bind import bind
from generator.specs.dialect import normalise
from generator.specs.undeclared import declare_required

HELD_PHRASINGS = 0.2
"""Share of a function's phrasings kept for validation: enough to differ, few enough to spare."""

MIN_LINEAGES = 5
"""Below this many phrasings none can be kept apart without impoverishing training."""

STRIDE = 7919
"""How far apart neighbours in the cycle start among the phrasings; a prime, so all are reached."""

Phrase = Callable[[FunctionSpec, Sequence[Parameter]], Phraser]


@dataclass(frozen=True, slots=True)
class Request:
    """One drawn call and the words that ask for it."""

    arguments: Mapping[str, Json]
    utterance: Utterance


@dataclass(slots=True)
class CompiledFunction:
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
    _samplers: dict[Side, ArgumentSampler] = field(default_factory=dict)
    _phrasings: dict[tuple[frozenset[str], Side], tuple[Phrasing, ...]] = field(
        default_factory=dict
    )
    _held: frozenset[str] = frozenset()
    _flat: bool = False

    def sampler(self, side: Side) -> ArgumentSampler:
        """The argument sampler for one side of the open values."""
        made = self._samplers.get(side)
        if made is None:
            made = compile_arguments(self.schema, self.parameters, self.setting, side)
            self._samplers[side] = made
        return made

    def phrasings(self, present: frozenset[str], side: Side) -> tuple[Phrasing, ...]:
        """The phrasings of one side that say exactly these arguments, in a fixed mixed order."""
        key = (present, side)
        made = self._phrasings.get(key)
        if made is None:
            found = self.phraser.phrasings(present)
            if side != "any" and self.holds_phrasing:
                wanted = side == "validation"
                found = [item for item in found if (item.lineage in self._held) is wanted]
            made = tuple(_interleaved(found))
            self._phrasings[key] = made
        return made

    def values(self, arguments: Mapping[str, Json]) -> dict[str, Json] | None:
        """JSON pointer → value for every argument, or None if some part has no parameter."""
        if self._flat:
            values: dict[str, Json] = {"/" + key: value for key, value in arguments.items()}
        else:
            values = {}
            leaves = {p.leaf.path: p.pointer for p in self.parameters}
            if not _collect(arguments, (), leaves, values):
                return None
        for constant in self.constants:
            values.pop(constant, None)
        return values

    def _sayable(self, k: int, side: Side) -> frozenset[str]:
        """The planned set of arguments of draw ``k``, or the next that some phrasing says."""
        cycle = self.presence
        for step in range(min(len(cycle), 8)):
            present = cycle[(k + step) % len(cycle)]
            if self.phrasings(present - self.constants, side):
                return present
        return cycle[k % len(cycle)]

    def request(
        self, k: int, rng: random.Random, anchor: Anchor, phrasing: Side, values: Side
    ) -> Request | Rejection:
        """Draw number ``k``: planned set of arguments and phrasing, random values."""
        cycle = self.presence
        present = self._sayable(k, phrasing)
        arguments = self.sampler(values).draw(rng, anchor, present)
        if arguments is None:
            return Rejection(stage="sample", reason="no_valid_arguments", detail=self.spec.name)
        said = self.values(arguments)
        if said is None:
            return Rejection(stage="phrase", reason="undeclared_argument", detail=self.spec.name)
        choices = self.phrasings(frozenset(said), phrasing)
        if not choices:
            return Rejection(stage="phrase", reason="no_phrasing", detail=self.spec.name)
        # Each place in the cycle starts elsewhere: a short run meets most phrasings.
        start = k // len(cycle) + k % len(cycle) * STRIDE
        for step in range(min(8, len(choices))):
            chosen = choices[(start + step) % len(choices)]
            utterance = chosen.say(said, arguments, rng, anchor)
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


def _interleaved(phrasings: Sequence[Phrasing]) -> list[Phrasing]:
    """First one of each lineage, then the second of each, …: no lineage dominates a short run."""
    by_lineage: dict[str, list[Phrasing]] = {}
    for item in phrasings:
        by_lineage.setdefault(item.lineage, []).append(item)
    order = sorted(by_lineage, key=_digest)
    most = max((len(items) for items in by_lineage.values()), default=0)
    return [
        by_lineage[lineage][i]
        for i in range(most)
        for lineage in order
        if i < len(by_lineage[lineage])
    ]


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()


def held_lineages(lineages: Sequence[str]) -> frozenset[str]:
    """The phrasings kept for validation: a fixed share, chosen by hash; none if there are few."""
    distinct = sorted(set(lineages), key=_digest)
    if len(distinct) < MIN_LINEAGES:
        return frozenset()
    return frozenset(distinct[: math.ceil(HELD_PHRASINGS * len(distinct))])


def is_constant(schema: Mapping[str, Json]) -> bool:
    """Whether a schema leaves one value only: such an argument needs no words."""
    return "const" in schema or (isinstance(schema.get("enum"), list) and len(schema["enum"]) == 1)


def compile_function(
    spec: FunctionSpec, setting: Setting, phrase: Phrase, hold_phrasing: bool
) -> CompiledFunction:
    """Make one function ready.

    ``phrase`` chooses the phraser (template or grammar). Raises ``SpecError`` for a schema that
    can't be used.
    """
    schema = declare_required(normalise(spec.parameters))
    parameters = bind(spec, schema, setting)
    phraser = phrase(spec, parameters)
    held = held_lineages(phraser.lineages()) if hold_phrasing else frozenset()
    constants = frozenset(p.pointer for p in parameters if is_constant(p.leaf.schema))
    return CompiledFunction(
        spec=spec,
        schema=schema,
        parameters=parameters,
        phraser=phraser,
        setting=setting,
        validator=Validator(schema),
        presence=presence_cycle(parameters) or (frozenset(),),
        holds_phrasing=bool(held),
        dated=any(s.anchored for p in parameters for s in p.meaning.surfaces()),
        constants=constants,
        _held=held,
        _flat=all(len(p.leaf.path) == 1 for p in parameters),
    )

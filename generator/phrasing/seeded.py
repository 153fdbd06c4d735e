"""Phrasings led by the user's own queries: those as skeletons, the rest in their manner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count, islice

from generator.phrasing.fill import compile_skeleton
from generator.phrasing.manner import Manner, noise_of
from generator.phrasing.noise import Noise
from generator.phrasing.seeds import adapted, located, seed_skeleton, seed_utterance
from generator.phrasing.skeleton import Phraser, Phrasing, Skeleton
from generator.quick import Struct
from generator.records import Anchor, FunctionSpec, Json, SeedQuery, Utterance, Warn
from generator.semantics.base import Parameter

SPACING = 12
"""A seed's skeleton comes at most once in this many phrasings, so that none dominates."""

NEAREST = 3
"""The phrasings of seeds are at most one in this many."""

AHEAD = 16
"""Phrasings looked at to find one in the manner of a seed."""

FREE = 4
"""One phrasing in this many is taken as it comes, whatever its manner: variety has its place."""


class SeededPhraser:
    """A ``Phraser``: another's phrasings, mixed with skeletons of the user's queries."""

    def __init__(
        self,
        base: Phraser,
        seeds: Sequence[Skeleton],
        manners: Sequence[Manner],
        parameters: Mapping[str, Parameter],
    ) -> None:
        """``manners``: how the user's people put requests, in the order of their queries."""
        self._base = base
        self._seeds = tuple(seeds)
        self._manners = tuple(manners)
        self._parameters = parameters

    def lineages(self) -> Sequence[str]:
        """Every lineage, sorted."""
        return sorted({*self._base.lineages(), *(seed.lineage for seed in self._seeds)})

    def phrasings(self, present: frozenset[str]) -> Sequence[Phrasing]:
        """The phrasings that say exactly these arguments, sorted by lineage."""
        both = [*self._base.phrasings(present), *self._own(present)]
        return sorted(both, key=lambda phrasing: phrasing.lineage)

    def mixed(self, present: frozenset[str], start: int = 0) -> Iterator[Phrasing]:
        """A seed's skeleton every few phrasings, and between them others in the seeds' manner."""
        own = self._own(present)
        rest = self._mannered(self._base.mixed(present, start))
        if not own:
            yield from rest
            return
        every = max(NEAREST, -(-SPACING // len(own)))
        for number in count():
            yield own[(start + number) % len(own)]
            following = list(islice(rest, every - 1))
            yield from following
            if len(following) < every - 1:
                return

    def natural(self, present: frozenset[str]) -> bool:
        """Whether a seed gives just these, or people would."""
        return any(seed.paths == present for seed in self._seeds) or self._base.natural(present)

    def _own(self, present: frozenset[str]) -> list[Phrasing]:
        """The seeds that can say these arguments: those that say just them first."""
        exact = [seed for seed in self._seeds if seed.paths == present]
        others = [seed for seed in self._seeds if seed.paths != present]
        fitted = [adapted(seed, present, self._parameters) for seed in others]
        found: dict[tuple[object, ...], Skeleton] = {}
        for skeleton in (*exact, *fitted):
            if skeleton is not None:
                found.setdefault(skeleton.parts, skeleton)
        return [compile_skeleton(skeleton, self._parameters) for skeleton in found.values()]

    def _mannered(self, phrasings: Iterator[Phrasing]) -> Iterator[Phrasing]:
        """The same phrasings, those first that are put as the seeds are, each seed in turn."""
        waiting = list(islice(phrasings, AHEAD))
        for number in count():
            if not waiting:
                return
            at = 0
            if self._manners and number % FREE:
                model = self._manners[number % len(self._manners)]
                unlike = [_manner(each, model).distance(model) for each in waiting]
                at = unlike.index(min(unlike))
            yield waiting.pop(at)
            waiting += islice(phrasings, 1)


def _manner(phrasing: Phrasing, unknown: Manner) -> Manner:
    """The manner of a phrasing; one that can't be looked into counts as ``unknown``."""
    skeleton = getattr(phrasing, "skeleton", None)
    return Manner.of_skeleton(skeleton) if isinstance(skeleton, Skeleton) else unknown


class Given(Struct, frozen=True):
    """A query of the user's own as it stands, with the arguments of its call."""

    utterance: Utterance
    arguments: Mapping[str, Json]


class SeedBook:
    """All of the user's queries in a run: what each function takes from them, and what is told.

    ``given`` holds, by function, those whose arguments were found in their words.
    """

    def __init__(
        self,
        seeds: Sequence[SeedQuery],
        today: dt.date,
        faults: Callable[[FunctionSpec, Mapping[str, Json]], Sequence[str]],
    ) -> None:
        """``today``: the day on which the queries were asked, for "tomorrow" and its kin.

        ``faults`` tells what is wrong with the arguments of a call.
        """
        self._seeds = tuple(seeds)
        self._faults = faults
        self._anchor = Anchor(dt.datetime.combine(today, dt.time(9)), stated=True)
        self._undated = Anchor(dt.datetime.combine(today - dt.timedelta(days=500), dt.time(9)))
        self.notes: list[Warn] = []
        self.given: dict[str, tuple[Given, ...]] = {}

    def noise(self, default: Noise) -> Noise:
        """The rates at which these people make noise."""
        return noise_of((seed.query for seed in self._seeds), default)

    def lead(self, base: Phraser, spec: FunctionSpec, parameters: Sequence[Parameter]) -> Phraser:
        """The phraser of one function with its own seeds, in their manner or that of all."""
        found: list[Skeleton] = []
        for seed in self._seeds:
            if seed.function != spec.name:
                continue
            wrong = self._faults(spec, seed.arguments)
            if wrong:
                told = f"only its manner is taken up: its call is not valid: {'; '.join(wrong)}"
                self.notes.append(Warn(seed.where, told))
                continue
            spans = located(seed, parameters, self._anchor)
            if isinstance(spans, str):
                self.notes.append(Warn(seed.where, f"only its manner is taken up: {spans}"))
                continue
            found.append(seed_skeleton(seed, spans))
            itself = seed_utterance(seed, spans, parameters, self._undated)
            self.given[spec.name] = (
                *self.given.get(spec.name, ()),
                Given(itself, seed.arguments),
            )
        manners = [Manner.of_skeleton(skeleton) for skeleton in found]
        if not manners:
            manners = [Manner.of_text(seed.query) for seed in self._seeds]
        return SeededPhraser(base, found, manners, {each.pointer: each for each in parameters})

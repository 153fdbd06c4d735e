"""Which tools a record offers: the called one among siblings first, then others, shuffled."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Literal

from generator.quick import Struct, field
from generator.records import FunctionSpec
from generator.specs.rivals import rivals
from generator.specs.similar import relatedness, words_of

NEAREST = 6
"""So many of a tool's siblings, those most alike, count as near."""

NEIGHBOURS = 200
"""In a catalogue of more, so many are looked at as a tool's siblings, half of them alike."""

MAX_OTHERS = 8
"""Tools offered, at most, beside several that are called, or where none serves."""

MOST_GIVEN = 4096
"""Offers that are remembered: of few tools all, of many only a part comes again."""


class Neighbourhoods:
    """The tools that may be a tool's siblings: all others, or of very many some.

    Half of these share most words with it; the rest lies at even distances in the catalogue.
    """

    def __init__(self, tools: Sequence[FunctionSpec]) -> None:
        """``tools`` are all that there are."""
        self.whole = len(tools) <= NEIGHBOURS
        self._tools = tools
        self._places: dict[str, list[int]] = {}

    def of(self, spec: FunctionSpec) -> list[FunctionSpec]:
        """Those that are looked at for a tool, in the order of the catalogue."""
        if self.whole:
            return [tool for tool in self._tools if tool.name != spec.name]
        shared = Counter[int]()
        for word in self._telling(spec):
            shared.update(self._words().get(word, ()))
        alike = sorted(shared, key=lambda at: (-shared[at], at))[: NEIGHBOURS // 2]
        step = len(self._tools) * 2 // NEIGHBOURS
        start = int.from_bytes(blake2b(spec.name.encode(), digest_size=4).digest()) % step
        places = {*alike, *range(start, len(self._tools), step)}
        return [self._tools[at] for at in sorted(places) if self._tools[at].name != spec.name]

    def _words(self) -> dict[str, list[int]]:
        """Where each word is told of, worked out once."""
        if not self._places:
            for at, tool in enumerate(self._tools):
                for word in self._telling(tool):
                    self._places.setdefault(word, []).append(at)
        return self._places

    @staticmethod
    def _telling(spec: FunctionSpec) -> frozenset[str]:
        name, about, _ = words_of(spec)
        return name | about


class ToolOffer(Struct):
    """The user's tools, and further ones lent as distractors.

    ``policy``: "all" offers every tool in every record, "own" only the called one (and, for no
    call, a few of the user's), "sampled" varies their number. ``order``: the tools' names as they
    are offered all together. ``most`` is the largest number of distractors beside a called tool,
    ``near`` the share of them taken from its nearest siblings.
    """

    tools: Sequence[FunctionSpec]
    lent: Sequence[FunctionSpec] = ()
    policy: Literal["all", "sampled", "own"] = "sampled"
    order: Sequence[str] = ()
    most: int = 20
    near: float = 0.6
    _around: Neighbourhoods = field(default_factory=lambda: Neighbourhoods(()))
    _ranked: dict[str, list[FunctionSpec]] = field(default_factory=dict)
    _unfit: dict[str, list[FunctionSpec]] = field(default_factory=dict)
    _names: dict[str, frozenset[str]] = field(default_factory=dict)
    _alone: dict[str, tuple[FunctionSpec, ...]] = field(default_factory=dict)
    _given: dict[tuple[int, ...], tuple[FunctionSpec, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Nothing is compared yet."""
        self._around = Neighbourhoods((*self.tools, *self.lent))

    def siblings(self, spec: FunctionSpec) -> list[FunctionSpec]:
        """The other tools that may be offered with ``spec``, most alike first."""
        found = self._ranked.get(spec.name)
        if found is None:
            others = self._around.of(spec)
            scored = [(relatedness(spec, other), i, other) for i, other in enumerate(others)]
            scored.sort(key=lambda item: (-item[0], item[1]))
            found = [other for score, _, other in scored if not rivals(spec, other, score)]
            self._ranked[spec.name] = found
        return found

    def _apart(self, spec: FunctionSpec, other: FunctionSpec) -> bool:
        """Whether ``other`` may be offered with ``spec``."""
        found = self._names.get(spec.name)
        if found is None:
            found = self._names[spec.name] = frozenset(each.name for each in self.siblings(spec))
        if other.name in found or self._around.whole:
            return other.name in found
        return other.name != spec.name and not rivals(spec, other, relatedness(spec, other))

    def unfit(
        self, spec: FunctionSpec, rule: Callable[[FunctionSpec, FunctionSpec], bool]
    ) -> list[FunctionSpec]:
        """The siblings of ``spec`` that by a rule can't do its work, most alike first."""
        found = self._unfit.get(spec.name)
        if found is None:
            found = [other for other in self.siblings(spec) if rule(spec, other)]
            self._unfit[spec.name] = found
        return found

    def alone(self, spec: FunctionSpec) -> tuple[FunctionSpec, ...]:
        """The offer of a record that is about one tool."""
        key = "" if self.policy == "all" else spec.name
        made = self._alone.get(key)
        if made is None:
            made = self._alone[key] = (spec,) if key else self._every()
        return made

    def _every(self) -> tuple[FunctionSpec, ...]:
        """All of the user's tools, as a product would offer them."""
        place = {name: at for at, name in enumerate(self.order)}
        return tuple(sorted(self.tools, key=lambda tool: place.get(tool.name, len(place))))

    def known(self, offered: list[FunctionSpec]) -> tuple[FunctionSpec, ...]:
        """These tools, in the same tuple each time: what is written of it is known by its identity.

        The tuple keeps the tools, so that an id can't come to mean another one.
        """
        key = tuple(map(id, offered))
        known = self._given.get(key)
        if known is None:
            if len(self._given) >= MOST_GIVEN:
                self._given.clear()
            known = self._given[key] = tuple(offered)
        return known

    def among(self, spec: FunctionSpec, rng: random.Random) -> tuple[FunctionSpec, ...]:
        """``spec`` among distractors: usually some of its nearest siblings and some others."""
        if self.policy == "all":
            return self.alone(spec)
        others = self.siblings(spec)
        most = min(len(others), self.most)
        # Few more often than many, as in real traffic (3.4 tools a query on average).
        few = rng.random() * rng.random() * rng.random()
        count = 1 + min(most - 1, int(few * self.most)) if most else 0
        picked: dict[int, None] = {}
        throw, share, every = rng.random, self.near, len(others)
        nearest = min(every, NEAREST)
        while len(picked) < count:
            # once the nearest are all picked, the next nearest follow
            reach = max(nearest, len(picked) + 1) if throw() < share else every
            picked[int(throw() * reach)] = None
        offered = [spec, *[others[i] for i in picked]]
        _shuffle(offered, rng)
        return self.known(offered)

    def containing(
        self, specs: Sequence[FunctionSpec], rng: random.Random
    ) -> tuple[FunctionSpec, ...]:
        """All of ``specs``, and sometimes a few others that can't be taken for one of them."""
        if self.policy == "all":
            return self.alone(specs[0])
        offered = list(specs)
        others = self.siblings(specs[0])
        if self.policy == "sampled" and others and rng.random() < 0.6:
            names = {spec.name for spec in specs}
            for _ in range(1 + int(rng.random() * rng.random() * MAX_OTHERS)):
                other = others[int(rng.random() * len(others))]
                apart = all(self._apart(spec, other) for spec in specs[1:])
                if apart and other.name not in names:
                    names.add(other.name)
                    offered.append(other)
        _shuffle(offered, rng)
        return self.known(offered)

    def some(
        self, rng: random.Random, near: FunctionSpec | None = None
    ) -> tuple[FunctionSpec, ...]:
        """Some of the user's tools, ``near`` among them, for a request that none of them serves."""
        if self.policy == "all" or len(self.tools) == 1:
            return self.alone(self.tools[0])
        count = 1 + min(len(self.tools) - 1, int(rng.random() * rng.random() * MAX_OTHERS))
        offered = list(self.tools)
        _shuffle(offered, rng)
        offered = offered[:count]
        if near is not None and all(tool.name != near.name for tool in offered):
            offered[int(rng.random() * count)] = near
        return self.known(offered)


def _shuffle(tools: list[FunctionSpec], rng: random.Random) -> None:
    """What ``rng.shuffle`` does, in a third of the time: nearly every record needs it."""
    bits = rng.getrandbits
    for last in range(len(tools) - 1, 0, -1):
        size = (last + 1).bit_length()
        place = bits(size)
        while place > last:
            place = bits(size)
        tools[last], tools[place] = tools[place], tools[last]

"""Functions of the bundled library that are foreign to the user's: what irrelevant requests want.

They are compiled one by one as draws need them: a short run pays for a few, a long one has many.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from generator.functions import CompiledFunction, compile_function
from generator.options import Options
from generator.phrasing.choose import lent_phraser
from generator.phrasing.skeleton import Phraser
from generator.records import FunctionSpec
from generator.scenarios.service_dice import service_dice
from generator.scenarios.stranger_lines import StrangerLines, has_lines
from generator.semantics.base import Parameter, Setting
from generator.specs.effects import cannot_stand_in, looks_up_anything
from generator.specs.load import bundled_specs
from generator.specs.similar import may_serve

FIRST = 16
"""Functions that the first draws share; one more joins with every ``STEP`` draws."""

STEP = 12

MOST = 48
"""Functions of one run, near or far: two of each domain; which they are depends on the seed."""

FEW = 4
"""Below this many near ones they have no share of their own."""

SETS = 4
"""Sets of arguments that are asked of one stranger: each is phrased anew, for a few draws only."""

WAYS = 24
"""Phrasings of one stranger, over all its sets."""


class Strangers:
    """The foreign functions, in an order fixed by the seed.

    Far ones share no telling word with any tool. Near ones do, with some: they are about the same
    things, but none of those tools can do their work (a look-up changes nothing, a change looks
    nothing up).
    """

    def __init__(
        self,
        specs: Sequence[FunctionSpec],
        lent: Sequence[FunctionSpec],
        setting: Setting,
        options: Options,
        templated: float,
    ) -> None:
        """Choose by words only; nothing is compiled yet. ``templated``: see ``lent_phraser``."""
        library = bundled_specs()
        tools = (*specs, *lent)
        taken = {spec.name for spec in tools}
        foreign: list[FunctionSpec] = []
        near: list[FunctionSpec] = []
        self._kin: dict[str, tuple[FunctionSpec, ...]] = {}
        for spec in library:
            if spec.name in taken or not has_lines(spec.name):
                continue
            kin = tuple(own for own in tools if may_serve(spec, own))
            if not kin:
                foreign.append(spec)
            elif not any(_may_stand_in(spec, own) for own in kin):
                near.append(spec)
                mine = {own.name for own in specs}
                self._kin[spec.name] = tuple(own for own in kin if own.name in mine)
        self.dice = service_dice(spec.name for spec in specs)
        seed = f"{options.seed}|{self.dice}"

        def place(spec: FunctionSpec) -> bytes:
            return hashlib.blake2b(f"{seed}|{spec.name}".encode()).digest()

        near = [spec for spec in near if self._kin[spec.name]]
        # a few near ones would come again and again: they are then among the others
        self._near_of_five = 2 if len(near) >= FIRST else 1 if len(near) >= FEW else 0
        if not self._near_of_five:
            foreign, near = [*foreign, *near], []
        self._far = _spread(sorted(foreign, key=place))
        self._near = sorted(near, key=place)
        self._setting = setting
        self._hold = options.holds_out("phrasing")

        def by_lines(spec: FunctionSpec, parameters: Sequence[Parameter]) -> Phraser:
            return StrangerLines(spec.name, parameters, self.dice)

        self._phrase = lent_phraser(templated, by_lines)
        self._made: dict[str, CompiledFunction] = {}

    def __len__(self) -> int:
        return len(self._far) + len(self._near)

    def at(self, k: int) -> tuple[CompiledFunction, int, tuple[FunctionSpec, ...]]:
        """The function of draw ``k``, the number of the draw within it, and the tools near it.

        Of every five draws one or two are near, where there are enough near ones.
        """
        turn, place = divmod(k, 5)
        of_five = self._near_of_five if self._far else 5
        if place < of_five:
            specs, at = self._near, turn * of_five + place
        else:
            specs, at = self._far, turn * (5 - of_five) + place - of_five
        reach = min(len(specs), MOST, FIRST + at // STEP)
        spec = specs[at % reach]
        made = self._made.get(spec.name)
        if made is None:
            made = compile_function(spec, self._setting, self._phrase, self._hold)
            self._made[spec.name] = made
        # what nobody can do is asked for briefly
        brief = sorted(range(len(made.presence)), key=lambda i: len(made.presence[i]))[:SETS]
        again, which = divmod(at // reach, len(brief))
        number = again % (WAYS // len(brief)) * len(made.presence) + brief[which]
        return made, number, self._kin.get(spec.name, ())


def _spread(specs: Sequence[FunctionSpec]) -> list[FunctionSpec]:
    """One of each domain before the second of any: the first few ask for all kinds of things."""
    before: Counter[str] = Counter()
    ranked: list[tuple[int, FunctionSpec]] = []
    for spec in specs:
        ranked.append((before[spec.source], spec))
        before[spec.source] += 1
    return [spec for _, spec in sorted(ranked, key=lambda each: each[0])]


def _may_stand_in(wanted: FunctionSpec, own: FunctionSpec) -> bool:
    # who looks for something to book may well book it
    if wanted.name.startswith(("search_", "find_")):
        return True
    return looks_up_anything(wanted.name, own) or not cannot_stand_in(wanted.name, own.name)

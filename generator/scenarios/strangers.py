"""Functions of the bundled library that are foreign to the user's: what irrelevant requests want.

They are compiled one by one as draws need them: a short run pays for a few, a long one has many.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from generator.functions import CompiledFunction, compile_function
from generator.options import Options
from generator.phrasing.choose import choose_phraser
from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.specs.load import load_specs
from generator.specs.similar import may_serve

FIRST = 8
"""Functions that the first draws share; one more joins with every ``STEP`` draws."""

STEP = 96

SETS = 4
"""Sets of arguments that are asked of one stranger: each is phrased anew, for a few draws only."""

WAYS = 24
"""Phrasings of one stranger, over all its sets."""


class Strangers:
    """The foreign functions, in an order fixed by the seed."""

    def __init__(
        self,
        specs: Sequence[FunctionSpec],
        lent: Sequence[FunctionSpec],
        setting: Setting,
        options: Options,
    ) -> None:
        """Choose by words only; nothing is compiled yet."""
        library, _ = load_specs("library:")
        taken = {spec.name for spec in (*specs, *lent)}
        foreign = [
            spec
            for spec in library
            if spec.name not in taken and not any(may_serve(spec, own) for own in (*specs, *lent))
        ]
        seed = options.seed
        foreign.sort(key=lambda spec: hashlib.blake2b(f"{seed}|{spec.name}".encode()).digest())
        self._specs = foreign
        self._setting = setting
        self._hold = options.holds_out("phrasing")
        self._phrase = choose_phraser((), library)
        self._made: dict[int, CompiledFunction] = {}

    def __len__(self) -> int:
        return len(self._specs)

    def at(self, k: int) -> tuple[CompiledFunction, int]:
        """The function of draw ``k``, and the number of the draw within it."""
        reach = min(len(self._specs), FIRST + k // STEP)
        i = k % reach
        made = self._made.get(i)
        if made is None:
            made = compile_function(self._specs[i], self._setting, self._phrase, self._hold)
            self._made[i] = made
        sets = min(len(made.presence), SETS)
        turn, place = divmod(k // reach, sets)
        return made, turn % (WAYS // sets) * len(made.presence) + place

"""Kinds of long conversation come in variants: which a function allows, and whose turn it is.

Each variant has a share; a function's draws go through those that it allows in a fixed mixed order,
so that the shares hold for any number of draws.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable, Mapping

from generator.functions import CompiledFunction
from generator.plan import Stream
from generator.quick import Struct
from generator.records import Rejection, Side
from generator.scenarios.base import Cell, Draft, Workbench, draw_anchor
from generator.scenarios.talk import Talk

TRIALS = 4
"""Draws after which a variant that has not come about is given up for a function."""

Variant = Callable[[Talk, CompiledFunction], Draft | None]
"""Makes a conversation about a function, or None where this draw does not allow it."""


class Variants(Struct, frozen=True):
    """The variants of a scenario with their shares; ``able`` names those a function may allow."""

    kind: str
    shares: Mapping[str, tuple[Variant, int]]
    able: Callable[[Workbench, CompiledFunction], Iterable[str]]

    def of(self, bench: Workbench, name: str) -> tuple[str, ...]:
        """The variants that a function allows, in order, each as often as its share."""
        key = f"{self.kind}|{name}"
        known = bench.variants.get(key)
        if known is None:
            function = bench.functions[name]
            found = [v for v in self.able(bench, function) if self._works(bench, function, v)]
            order = [
                ((place + 0.5) / self.shares[variant][1], variant)
                for variant in found
                for place in range(self.shares[variant][1])
            ]
            known = bench.variants[key] = tuple(variant for _, variant in sorted(order))
        return known

    def _works(self, bench: Workbench, function: CompiledFunction, variant: str) -> bool:
        """Whether it comes about at all: values that can't be said, or told, show only so."""
        rng = random.Random(variant)
        side: Side = "train" if bench.options.holds_out("phrasing") else "any"
        for k in range(TRIALS):
            cell = Cell(Stream(self.kind, function.spec.name, "train"), k, side, side)
            if self._made(bench, function, cell, variant, rng) is not None:
                return True
        return False

    def _made(
        self,
        bench: Workbench,
        function: CompiledFunction,
        cell: Cell,
        variant: str,
        rng: random.Random,
    ) -> Draft | None:
        talk = Talk(bench, cell, draw_anchor(bench, function.dated, rng), rng)
        return self.shares[variant][0](talk, function)

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation: of the variant whose turn it is, or the next that the draw allows."""
        function = bench.functions[cell.stream.function]
        order = self.of(bench, function.spec.name)
        # functions start at different variants: with many, each has only a few draws
        start = cell.k + zlib.crc32(function.spec.name.encode())
        tried: list[str] = []
        for step in range(len(order)):
            variant = order[(start + step) % len(order)]
            if variant in tried:
                continue
            tried.append(variant)
            draft = self._made(bench, function, cell, variant, rng)
            if draft is not None:
                return draft
        return Rejection(stage="scenario", reason="no_variant", detail=function.spec.name)

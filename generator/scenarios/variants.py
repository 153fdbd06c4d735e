"""Kinds of long conversation come in variants: which a function allows, and whose turn it is.

Each variant has a share; a function's draws go through those that it allows in a fixed mixed order,
so that the shares hold for any number of draws. Those of a block are made side by side.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from generator.functions import CompiledFunction
from generator.plan import Stream
from generator.quick import Struct
from generator.records import Rejection, Side
from generator.scenarios.base import Cell, Draft, InBlocks, OfFunctions, Workbench, draw_anchor
from generator.scenarios.steps import Steps, together
from generator.scenarios.talk import Talk

TRIALS = 4
"""Draws after which a variant that has not come about is given up for a function."""

Variant = Callable[[Talk, CompiledFunction], Steps[Draft | None]]
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

    def serve(self, bench: Workbench, name: str) -> bool:
        """Whether a function allows any: of many functions most are never asked for the rest."""
        function = bench.functions[name]
        return any(self._works(bench, function, v) for v in self.able(bench, function))

    def _works(self, bench: Workbench, function: CompiledFunction, variant: str) -> bool:
        """Whether it comes about at all: values that can't be said, or told, show only so."""
        key = (self.kind, function.spec.name, variant)
        known = bench.tried.get(key)
        if known is None:
            known = bench.tried[key] = self._tried(bench, function, variant)
        return known

    def _tried(self, bench: Workbench, function: CompiledFunction, variant: str) -> bool:
        rng = random.Random(variant)
        side: Side = "train" if bench.options.holds_out("phrasing") else "any"
        for k in range(TRIALS):
            cell = Cell(Stream(self.kind, function.spec.name, "train"), k, side, side)
            if together([self._made(bench, function, cell, variant, rng)])[0] is not None:
                return True
        return False

    def _made(
        self,
        bench: Workbench,
        function: CompiledFunction,
        cell: Cell,
        variant: str,
        rng: random.Random,
    ) -> Steps[Draft | None]:
        talk = Talk(bench, cell, draw_anchor(bench, function.dated, rng), rng)
        return self.shares[variant][0](talk, function)

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """The conversations of a block: of the variant whose turn it is, or the next that can be.

        Those of one variant are made before those of the next.
        """
        function = bench.functions[cells[0].stream.function]
        name = function.spec.name
        order = self.of(bench, name)
        # functions start at different variants: with many, each has only a few draws
        start = zlib.crc32(name.encode())
        turns = [_turns(order, (start + cell.k) % len(order)) for cell in cells]
        failed = Rejection(stage="scenario", reason="no_variant", detail=name)
        made: list[Draft | Rejection] = [failed] * len(cells)
        for step in range(len({*order})):
            waiting: dict[str, list[int]] = {}
            for at, draft in enumerate(made):
                if draft is failed:
                    waiting.setdefault(turns[at][step], []).append(at)
            for variant, those in waiting.items():
                steps = [self._made(bench, function, cells[at], variant, rng) for at in those]
                for at, found in zip(those, together(steps), strict=True):
                    if found is not None:
                        made[at] = found
        return made


@lru_cache(maxsize=1024)
def _turns(order: tuple[str, ...], start: int) -> tuple[str, ...]:
    """The variants as a draw tries them, each once."""
    return (*dict.fromkeys(order[start:] + order[:start]),)


class Varied(OfFunctions, InBlocks):
    """What kinds that come in variants share."""

    no_call = False
    choice: Variants

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether the function allows any variant."""
        return self.choice.serve(bench, name)

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block."""
        return self.choice.drafts(bench, cells, rng)

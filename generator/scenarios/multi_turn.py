"""multi_turn: what a call needs comes in over several turns, changes, or is carried over.

Seven variants in planned shares: values asked for one by one; values volunteered with an answer; a
correction with an answer, or after the result; the same again for another value; a wish added to
what was asked; another topic and back. Each argument of a call stands in the user turn that said it
last; after a result only look-ups and settings are corrected, for what is booked or sent can't be
taken back by doing it again.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Mapping

from generator.functions import CompiledFunction
from generator.plan import Stream
from generator.records import Rejection, Side
from generator.scenarios.base import Cell, Draft, Workbench, draw_anchor, scenario
from generator.scenarios.followed import (
    added,
    beside,
    corrected,
    followable,
    once_more,
    repeatable,
    topic_and_back,
)
from generator.scenarios.missing import MissingParam, needed
from generator.scenarios.spread import asked_in_turn, corrected_with_answer, volunteered
from generator.scenarios.talk import Talk
from generator.specs.effects import effect

Variant = Callable[[Talk, CompiledFunction], Draft | None]
"""Makes a conversation about a function, or None where this draw does not allow it."""

VARIANTS: Mapping[str, tuple[Variant, int]] = {
    "once_more": (once_more, 5),
    "corrected": (corrected, 4),
    "topic_and_back": (topic_and_back, 4),
    "corrected_with_answer": (corrected_with_answer, 3),
    "asked_in_turn": (asked_in_turn, 3),
    "volunteered": (volunteered, 2),
    "added": (added, 3),
}
"""The variants with their shares of 24, where a function allows them all."""

TRIALS = 4
"""Draws after which a variant that has not come about is given up for a function."""


def variants(bench: Workbench, name: str) -> tuple[str, ...]:
    """The variants that a function allows, in a fixed mixed order, each as often as its share."""
    known = bench.variants.get(name)
    if known is None:
        function = bench.functions[name]
        able = [each for each in _able(bench, function) if _works(bench, function, each)]
        order = [
            ((place + 0.5) / VARIANTS[variant][1], variant)
            for variant in able
            for place in range(VARIANTS[variant][1])
        ]
        known = bench.variants[name] = tuple(variant for _, variant in sorted(order))
    return known


def _able(bench: Workbench, function: CompiledFunction) -> list[str]:
    name = function.spec.name
    found: list[str] = []
    if bench.results.of(function) is not None and _wordy(function):
        again = followable(bench, function, "again")
        if again:
            found.append("once_more")
            if beside(bench, function):
                found.append("topic_and_back")
        if repeatable(function) and followable(bench, function, "correct"):
            found.append("corrected")
        optional = frozenset().union(*function.presence) - frozenset.intersection(
            *function.presence
        )
        if effect(function.spec) == "read" and optional & set(followable(bench, function, "add")):
            found.append("added")
    if MissingParam().serves(bench, name):
        able = {p.pointer for p in needed(function)}
        if len(able) > 1:
            found.append("asked_in_turn")
        said = set(followable(bench, function, "aside"))
        if any(said - {path} for path in able):
            found.append("corrected_with_answer")
        extra = set(followable(bench, function, "besides"))
        if extra - frozenset.intersection(*function.presence):
            found.append("volunteered")
    return found


def _works(bench: Workbench, function: CompiledFunction, variant: str) -> bool:
    """Whether a variant comes about at all: values that can't be said, or told, show only so."""
    rng = random.Random(variant)
    side: Side = "train" if bench.options.holds_out("phrasing") else "any"
    for k in range(TRIALS):
        cell = Cell(Stream("multi_turn", function.spec.name, "train"), k, side, side)
        talk = Talk(bench, cell, draw_anchor(bench, function.dated, rng), rng)
        if VARIANTS[variant][0](talk, function) is not None:
            return True
    return False


def _wordy(function: CompiledFunction) -> bool:
    return not any(p.leaf.required and p.meaning.name == "structured" for p in function.parameters)


@scenario("multi_turn")
class MultiTurn:
    """Slots over several turns, corrections, references, another topic and back."""

    name = "multi_turn"
    group = "multi_turn"
    no_call = False
    per_function = True
    shape = "uctauctauc"

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs a function with something to ask for, or to change after a result."""
        if any(self.serves(bench, name) for name in bench.functions):
            return None
        return "no function has a value that could be asked for, or changed after a result"

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether the function allows any variant."""
        return bool(variants(bench, name))

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation, of the planned variant or the next that this draw allows."""
        function = bench.functions[cell.stream.function]
        order = variants(bench, function.spec.name)
        # functions start at different variants: with many, each has only a few draws
        start = cell.k + zlib.crc32(function.spec.name.encode())
        tried: set[str] = set()
        for step in range(len(order)):
            variant = order[(start + step) % len(order)]
            if variant in tried:
                continue
            tried.add(variant)
            talk = Talk(bench, cell, draw_anchor(bench, function.dated, rng), rng)
            draft = VARIANTS[variant][0](talk, function)
            if draft is not None:
                return draft
            if len(tried) == 3:
                break
        return Rejection(stage="scenario", reason="no_variant", detail=function.spec.name)

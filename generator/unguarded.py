"""Functions none of whose values any phrasing bears: better said with a stumble than not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.records import DEFAULT_ANCHOR, Side
from generator.semantics.drawing.dice import Dice

if TYPE_CHECKING:
    from generator.functions import CompiledFunction
    from generator.phrasing.skeleton import Phrasing

TRIALS = 16
"""Draws that are tried before a function is taken for one that can't say anything."""


def unguarded(function: CompiledFunction, phrasing: Phrasing, side: Side) -> Iterator[Phrasing]:
    """The phrasing without what refuses values, if nothing could be said otherwise; else none.

    "A {Sick Leave} leave application" says a word twice; where all values do, all are said.
    """
    inner = getattr(phrasing, "inner", None)
    if inner is None:
        return
    tied = function.facts.get(("tied", side))
    if tied is None:
        tied = function.facts["tied", side] = not _says_something(function, side)
    if tied:
        yield inner


def _says_something(function: CompiledFunction, side: Side) -> bool:
    rng = Dice(f"tied|{function.spec.name}")
    for k in range(TRIALS):
        present = function.sayable(k, side)
        arguments = function.sampler("any").draw(rng, DEFAULT_ANCHOR, present)
        told = None if arguments is None else function.told(arguments)
        if arguments is None or told is None:
            continue
        said, given = told
        first = function.planned(k, given, side)
        if first is None:
            continue
        for phrasing in (first, *function.others(first, k, given, side)):
            if phrasing.say(said, arguments, rng, DEFAULT_ANCHOR) is not None:
                return True
    return False

"""What is worked out once for a function, and then looked up: every draw asks for it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple, Unpack

from generator.functions import CompiledFunction
from generator.semantics.base import Parameter

T = TypeVar("T")
B = TypeVar("B")
Ts = TypeVarTuple("Ts")

_ABSENT: Any = object()


def once(work: Callable[[CompiledFunction], T]) -> Callable[[CompiledFunction], T]:
    """Decorator: remember what ``work`` says of a function, beside the function itself.

    Nothing outlives the run that way. What is returned must not be changed by its callers.
    """

    @wraps(work)
    def found(function: CompiledFunction) -> T:
        known: T = function.facts.get(work, _ABSENT)
        if known is _ABSENT:
            known = function.facts[work] = work(function)
        return known

    return found


def once_for(
    work: Callable[[B, CompiledFunction, Unpack[Ts]], T],
) -> Callable[[B, CompiledFunction, Unpack[Ts]], T]:
    """Decorator: the same of a function on a workbench, for each of what else is given."""

    @wraps(work)
    def found(bench: B, function: CompiledFunction, *more: *Ts) -> T:
        key = (work, *more)
        known: T = function.facts.get(key, _ABSENT)
        if known is _ABSENT:
            known = function.facts[key] = work(bench, function, *more)
        return known

    return found


@once
def by_pointer(function: CompiledFunction) -> Mapping[str, Parameter]:
    """A function's parameters, to be looked up."""
    return {p.pointer: p for p in function.parameters}

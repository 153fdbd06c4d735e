"""What is worked out once for a function, and then looked up: every draw asks for it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar

from generator.functions import CompiledFunction
from generator.semantics.base import Parameter

T = TypeVar("T")

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


@once
def by_pointer(function: CompiledFunction) -> Mapping[str, Parameter]:
    """A function's parameters, to be looked up."""
    return {p.pointer: p for p in function.parameters}

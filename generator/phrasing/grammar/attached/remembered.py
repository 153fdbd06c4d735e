"""What is worked out once for an argument, and then looked up: each set of arguments asks again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple, Unpack

R = TypeVar("R")
T = TypeVar("T")
Ts = TypeVarTuple("Ts")

MOST = 2048
"""So many answers of a kind are remembered."""


def remembered(work: Callable[[R, Unpack[Ts]], T]) -> Callable[[R, Unpack[Ts]], T]:
    """Decorator: remember what ``work`` says of a role, by its identity, and of what else is given.

    The roles are kept beside it, so that an id can't come to mean another one.
    """
    known: dict[tuple[object, ...], tuple[R, T]] = {}

    @wraps(work)
    def found(role: R, *more: *Ts) -> T:
        key = (id(role), *more)
        got = known.get(key)
        if got is None:
            if len(known) >= MOST:
                known.clear()
            got = known[key] = role, work(role, *more)
        return got[1]

    return found

"""Values that are made quickly, and so are their classes.

A dataclass generates code when it is declared, which takes most of a millisecond at each start, and
a frozen one sets each field with a call; what derives from ``Struct`` is declared, made and
compared in C, at about a tenth of the cost. Those of which a run makes hundreds of thousands are
declared with ``gc=False``: frozen, they hold only what was made before them, so no cycle, and
without the collector's books each takes a fifth less time. ``field``, ``asdict`` and ``replace``
do what those of ``dataclasses`` do. ``to_json`` writes them as compact JSON with the fields in
their order, also deep inside of other values, with a ``Raw`` as what it holds, which is JSON
already; ``to_plain`` makes dictionaries of them. ``regex`` is ``re.compile`` for patterns of
modules, of which a run uses a part: they are compiled when first used (a match tells of the
compiled one: compare ``match.re.pattern``, not ``match.re``). ``remembered`` looks up what was
worked out of a frozen value before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, AnyStr, Concatenate, ParamSpec, TypeVar, cast

from msgspec import Raw, Struct, field
from msgspec import to_builtins as to_plain
from msgspec.json import Encoder
from msgspec.structs import asdict, replace

__all__ = [
    "Raw", "Struct", "asdict", "field", "regex", "remembered", "replace", "to_json", "to_plain",
]  # fmt: skip

to_json = Encoder().encode


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern, which is compiled when something is first asked of it."""
    return cast("re.Pattern[AnyStr]", _Regex(pattern, flags))


class _Regex:
    """Stands for a compiled pattern; what was once asked for is its own from then on."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:
        compiled = self.__dict__.get("_compiled")
        if compiled is None:
            compiled = self.__dict__["_compiled"] = re.compile(self.pattern, self._given)
        found = getattr(compiled, name)
        self.__dict__[name] = found
        return found


V = TypeVar("V")
T = TypeVar("T")
P = ParamSpec("P")

MOST = 4096
"""So much of each kind is remembered."""


def remembered(
    work: Callable[Concatenate[V, P], T],
) -> Callable[Concatenate[V, P], T]:
    """Decorator: remember what ``work`` says of a frozen value, by its identity, and of the rest.

    For values that can't be hashed, as they hold schemas. They are kept beside it, so that an id
    can't come to mean another one. What is returned must not be changed by its callers.
    """
    known: dict[object, tuple[V, T]] = {}

    @wraps(work)
    def found(value: V, /, *more: P.args, **named: P.kwargs) -> T:
        key = (id(value), *more, *named.items()) if more or named else id(value)
        got = known.get(key)
        if got is None:
            if len(known) >= MOST:
                known.clear()
            got = known[key] = value, work(value, *more, **named)
        return got[1]

    return found

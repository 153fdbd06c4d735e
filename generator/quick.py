"""Values that are made quickly, and so are their classes.

A dataclass generates code when it is declared, which takes most of a millisecond at each start, and
a frozen one sets each field with a call; what derives from ``Struct`` is declared, made and
compared in C, at about a tenth of the cost. ``field``, ``asdict`` and ``replace`` do what those of
``dataclasses`` do. ``to_json`` writes them as compact JSON with the fields in their order, also
deep inside of other values, with a ``Raw`` as what it holds, which is JSON already; ``to_plain``
makes dictionaries of them. ``regex`` is ``re.compile``
for patterns of modules, of which a run uses a part: they are compiled when first used (a match
tells of the compiled one: compare ``match.re.pattern``, not ``match.re``).
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

from msgspec import Raw, Struct, field
from msgspec import to_builtins as to_plain
from msgspec.json import Encoder
from msgspec.structs import asdict, replace

__all__ = ["Raw", "Struct", "asdict", "field", "regex", "replace", "to_json", "to_plain"]

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

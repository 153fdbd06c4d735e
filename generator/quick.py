"""Values that are made quickly, and so are their classes.

A dataclass generates code when it is declared, which takes most of a millisecond at each start, and
a frozen one sets each field with a call; what derives from ``Struct`` is declared, made and
compared in C, at about a tenth of the cost. ``field``, ``asdict`` and ``replace`` do what those of
``dataclasses`` do. ``to_json`` writes them as compact JSON with the fields in their order, also
deep inside of other values; ``to_plain`` makes dictionaries of them.
"""

from __future__ import annotations

from msgspec import Struct, field
from msgspec import to_builtins as to_plain
from msgspec.json import Encoder
from msgspec.structs import asdict, replace

__all__ = ["Struct", "asdict", "field", "replace", "to_json", "to_plain"]

to_json = Encoder().encode

"""Frozen values that are made quickly: those that every record has several of.

A frozen dataclass sets each field with a call; what derives from ``Struct`` is made and compared in
C, at about a tenth of the cost. ``Struct`` with ``frozen=True`` is to be derived from; ``field``,
``asdict`` and ``replace`` do what those of ``dataclasses`` do.
"""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import asdict, replace

__all__ = ["Struct", "asdict", "field", "replace"]

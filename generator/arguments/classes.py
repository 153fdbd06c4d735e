"""Which characters of a regular expression's class people type."""

from __future__ import annotations

import string
from re import _constants as ops
from typing import Any

PRINTABLE = [chr(code) for code in range(32, 127)]


def allowed(members: Any) -> list[str]:
    """The characters of a class that people type: letters and digits first, else what it holds."""
    negated = members[0][0] is ops.NEGATE
    kept = [char for char in PRINTABLE if _member(members, char) != negated]
    plain = [char for char in kept if char.isalnum()]
    if negated:
        lower = [char for char in plain if char.islower()]
        return lower or plain or kept or ["é"]
    if "a" in plain and "A" in plain and "g" not in plain:  # hexadecimal: people use one case
        plain = [char for char in plain if not char.isupper()]
    if plain or kept:
        return plain or kept
    first = [member for member in members if member[0] in (ops.LITERAL, ops.RANGE)]
    found = []
    for op, value in first:
        low, high = (value, value) if op is ops.LITERAL else value
        found += [chr(code) for code in range(low, min(high, low + 64) + 1)]
    return found or ["é"]


def _member(members: Any, char: str) -> bool:
    code = ord(char)
    for op, value in members:
        if op is ops.LITERAL and value == code:
            return True
        if op is ops.RANGE and value[0] <= code <= value[1]:
            return True
        if op is ops.CATEGORY and _category(str(value), char):
            return True
    return False


def _category(name: str, char: str) -> bool:
    kind = name.rsplit("_", 1)[-1]
    inside = {
        "DIGIT": char in string.digits,
        "SPACE": char.isspace(),
        "WORD": char.isalnum() or char == "_",
    }.get(kind, False)
    return not inside if "NOT" in name else inside

"""Of which form an ID is: what one service numbers, it numbers alike."""

from __future__ import annotations

from generator.quick import regex
from generator.records import Json

_LEAD = regex(r"[A-Za-z]+(?=[-_])")
_NUMBER = 12
"""Characters up to which IDs of digits are told apart by their length."""


def form(value: str) -> tuple[str, bool, str, int]:
    """What IDs of one form share: signs, whether they are numbers, what leads them, their size."""
    lead = _LEAD.match(value)
    signs = "".join(sorted(char for char in value if not char.isalnum()))
    size = len(value) if len(value) <= _NUMBER and value.isdigit() else len(value) > _NUMBER
    return signs, value.isdigit(), lead[0] if lead else "", int(size)


def alike(one: Json, two: Json) -> bool:
    """Whether one service could have given both IDs; what is no text or number has no form."""
    if not isinstance(one, str | int) or not isinstance(two, str | int):
        return True
    return form(str(one)) == form(str(two))

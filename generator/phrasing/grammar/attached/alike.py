"""Two texts or points of one kind whose names differ in a number: ``team1`` and ``team2``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.quick import regex

_TWIN = regex(r"(.*?)[_ ]?(1|2|one|two|a|b)|(first|second)[_ ]?(.*)", re.I)
_FIRSTS = frozenset(("1", "one", "a", "first"))


def twins_of(roles: Sequence[Role], types: str = "string") -> tuple[Role, Role] | None:
    """The first two such arguments of a type; None if there are none."""
    seen: dict[str, Role] = {}
    for role in roles:
        found = _TWIN.fullmatch(role.parameter.leaf.name)
        if found is None or types_of(role.parameter) != {types}:
            continue
        stem, which = (found[1] or found[4] or "").lower(), (found[2] or found[3]).lower()
        other = seen.get(stem)
        if which in _FIRSTS:
            seen[stem] = role
        elif other is not None and other.parameter.meaning.name == role.parameter.meaning.name:
            return other, role
    return None

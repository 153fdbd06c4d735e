"""Options that are what a part of the thing may be like: a thick crust, a standard suction."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.nouns import is_plural


def is_quality(role: Role, noun: str) -> bool:
    """Whether the options are what a part of the thing may be like: a thick crust."""
    options = [str(each) for each in getattr(role.parameter.meaning, "options", ())]
    plain = noun.isalpha() and noun.islower() and not is_plural(noun)
    plain = plain and noun not in _SORTED
    alike = any(option[:4] == noun[:4] for option in options)
    return plain and not alike and all(re.fullmatch(r"[a-z]+", option) for option in options)


_SORTED = frozenset(
    "type kind category status state reason role mode format level priority severity code class "
    "frequency time date day timeframe detail access output support coverage unit sort order "
    "action operator operation method source scope plan option language environment "
    "platform field column metric group interval target direction side period purpose visibility "
    "overall topic section gender currency country region provider".split()
)
"""Nouns whose options follow them or stand by themselves."""

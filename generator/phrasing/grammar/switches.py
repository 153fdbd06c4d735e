"""What is turned on or off by an argument: "turn the recording on", whatever the verb is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.fitting_idioms import sides_of


def switch_of(intent: Intent, others: Sequence[Role], present: frozenset[str]) -> str:
    """The hole of "on" or "off" where the verb is to turn something."""
    if intent.verb not in ("turn", "switch", "set", "toggle", "control", "operate"):
        return ""
    for role in others:
        states = options_of(role)
        plain = not _DEEDS & states and not any(re.search(r"\W|_", one) for one in states)
        states = states or sides_of(role)
        if role.path in present and {"on", "off"} <= states and plain:
            return role.mark
    return ""


_DEEDS = frozenset(
    "dim toggle brighten blink pulse start stop pause open close set get brightness color".split()
)
"""What is no state beside on and off."""

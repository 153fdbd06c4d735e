"""What something is changed to: "to start at 8:30", "to March 3rd", "to 60,000"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import singular
from generator.semantics.described.verbs import CHANGING

_MOVED = frozenset("reschedule postpone move moves".split())


def renewed(role: Role, noun: str) -> tuple[str, ...]:
    """Ways to say what something is changed to: "to start at 8:30", "to March 3rd"."""
    m, words = role.mark, role.parameter.leaf.words
    own = words == (singular(noun.rsplit(" ", 1)[-1].lower()),)
    if own and types_of(role.parameter) & {"integer", "number"} and verbs_of(role) & CHANGING:
        return (f"to {m}",)  # "update the weight to 60"
    new = bool(re.match(r"new[_\s]?|updated_", role.parameter.leaf.name, re.I))
    moved = bool(verbs_of(role) & _MOVED)
    new = new or (moved and re.search(r"\bnew\b.*\b(?:date|time)", role.told) is not None)
    if not new or not verbs_of(role) & CHANGING or role.part in ("flag", "json", "text", "title"):
        return ()
    lead = {"time": "at", "times": "at", "dates": "on", "timewords": "at"}.get(
        role.parameter.meaning.family, ""
    )
    if lead and words[-1] in ("date", "time", "datetime"):
        verb = "end" if "end" in words else "start" if "start" in words else ""
        return (f"to {m}", f"to {verb} {lead} {m}") if verb else (f"to {m}",)
    if set(role.noun.lower().removeprefix("new ").split()) <= set(noun.lower().split()):
        return (f"to {m}",)  # "change the salary of Ana to 60,000"
    return (f"to {m}", f"with the new {role.noun} {m}")

"""What is at hand and pointed at: "add this song"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.described.intent import Intent

_POINTING = frozenset("add rate send save delete share play like update cancel".split())


def pointed(
    intent: Intent, thing: Entity, present: frozenset[str], said: tuple[str, ...]
) -> tuple[str, ...]:
    """What is at hand is pointed at ("add this song"), where no argument does that."""
    kinds = [role for role in thing.kinds if role.path in present]
    if intent.kind.name not in _POINTING or thing.pointers or not kinds or kinds[-1].many:
        return ()
    the = next((text for text in said if text.startswith("the ")), "")
    return (f"this {the[4:]}", f"this {the[4:]}") if the else ()

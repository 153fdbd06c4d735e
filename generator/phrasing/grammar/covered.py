"""Sees to it that a choice says every argument once: what nothing placed stands on its own."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import alone
from generator.phrasing.grammar.choices import Choice
from generator.quick import replace


def covered(choice: Choice, roles: Sequence[Role], elsewhere: str, noun: str) -> Choice:
    """The choice with a unit for each of ``roles`` that neither its object nor its units say.

    Rules that give an argument a better place may each count on another to have placed it, or both
    place it; then no request could be made at all. ``elsewhere`` holds the marks that frames say
    themselves.
    """
    said = "".join(choice.said[:1])
    twice = [role.mark for role in roles if role.mark in said]
    kept = tuple(
        unit for unit in choice.units if not any(unit.ways[0].endswith(mark) for mark in twice)
    )
    choice = replace(choice, units=kept) if len(kept) < len(choice.units) else choice
    units = tuple(
        alone(role, noun)
        for role in roles
        if role.mark not in elsewhere and not any(role.mark in text for text in _texts(choice))
    )
    return replace(choice, units=choice.units + units) if units else choice


def _texts(choice: Choice) -> tuple[str, ...]:
    """What may be said of the object and by the units; one way stands for the others."""
    return (*choice.said[:1], *(unit.ways[0] for unit in choice.units))

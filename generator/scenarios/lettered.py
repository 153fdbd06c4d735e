"""Which of two things that a letter tells apart: ``drugB`` beside ``drugA`` is the second."""

from __future__ import annotations

from generator.semantics.base import Parameter

_LETTERED = {"a": ("first", "b"), "b": ("second", "a"), "x": ("first", "y"), "y": ("second", "x")}
"""Letters of one of two, with the letter of the other."""


def place_of(parameter: Parameter) -> str:
    """Which of two that are told apart by a letter it is: ``drugB`` beside ``drugA``."""
    leaf = parameter.leaf
    last = leaf.words[-1:] and leaf.words[-1]
    if last not in _LETTERED or len(leaf.words) < 2:
        return ""
    if last in ("x", "y") and leaf.schema.get("type") in ("integer", "number"):
        return ""  # two coordinates of one point
    place, other = _LETTERED[last]
    twins = {leaf.name[:-1] + other, leaf.name[:-1] + other.upper()}
    return place if twins & set(leaf.root.get("properties") or ()) else ""

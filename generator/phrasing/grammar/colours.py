"""Colours by their parts: "to rgb(0.2, 0.4, 1)", and no "r = 0.2, g = 0.4 and b = 1"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.semantics.described.naming import words_of

_PARTS = (("r", "red"), ("g", "green"), ("b", "blue"))
_CLEAR = ("a", "alpha", "opacity")
_PAINTING = frozenset("set change update color colour paint fill tint".split())
_COLOURS = frozenset(("color", "colour", "fill", "stroke", "background"))


def colour(left: list[Role]) -> Unit | None:
    """A colour whose three parts are all told, with how clear it is if that is told, too."""
    for role in left:
        if role.parameter.leaf.words not in (("r",), ("red",)):
            continue
        inside = role.parameter.leaf.path[:-1]
        near = {
            one.parameter.leaf.words[0]: one
            for one in left
            if one.parameter.leaf.path[:-1] == inside and len(one.parameter.leaf.words) == 1
        }
        parts = [next((near[name] for name in names if name in near), None) for names in _PARTS]
        told = [part for part in parts if part is not None]
        if len(told) < len(_PARTS):
            continue
        clear = [near[name] for name in _CLEAR if name in near][:1]
        left[:] = [each for each in left if each not in told + clear]
        marks = ", ".join(each.mark for each in told + clear)
        return Unit("with", (f"{_led(role, inside)} rgb{'a' * len(clear)}({marks})",))
    return None


def _led(role: Role, inside: tuple[str, ...]) -> str:
    """How the colour joins: what is coloured by the deed "to" it, of what has it by its noun."""
    noun = " ".join(words_of(inside[-1])) if inside else ""
    if noun:
        return f"with the {noun}"
    own = _COLOURS & {*words_of(role.parameter.leaf.function.name)}
    return "to" if own and verbs_of(role) & _PAINTING else "in"

"""A width with its height, as people say sizes of windows and pictures: "at 800 x 600"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit

_SIDES = frozenset("length depth base side radius area thickness".split())
"""Sides of what is measured or built, where each number has its name."""
_RESIZING = frozenset("resize scale set change crop stretch".split())
_SHOWING = frozenset("take capture render open export screenshot record".split())
_MEASURING = frozenset("calculate compute estimate determine find check area volume ratio".split())


def sized(left: list[Role]) -> Unit | None:
    """A width and the height that goes with it."""
    if any(frozenset(role.parameter.leaf.words) & _SIDES for role in left):
        return None
    for wide in left:
        words = wide.parameter.leaf.words
        if words[-1] != "width" or not _is_number(wide) or verbs_of(wide) & _MEASURING:
            continue
        path = wide.parameter.leaf.path[:-1]
        tall = next((role for role in left if _is_height(role, words[:-1], path)), None)
        if tall is None:
            continue
        left.remove(wide)
        left.remove(tall)
        both = f"{wide.mark} x {tall.mark}"
        of = wide.noun.lower().rsplit(" ", 1)[0] if " " in wide.noun else ""
        if of:
            return Unit("with", (f"with {of} size {both}", f"with a {both} {of}"))
        if verbs_of(wide) & _RESIZING:
            return Unit("target", (f"to {both}", f"to {wide.mark} by {tall.mark}"))
        by = f"{wide.mark} by {tall.mark}"
        shown = verbs_of(wide) & _SHOWING
        return Unit("with", (f"at {both}", f"sized {by}", f"in {both}" if shown else f"of {both}"))
    return None


def _is_height(role: Role, of: tuple[str, ...], path: tuple[str, ...]) -> bool:
    leaf = role.parameter.leaf
    return leaf.words == (*of, "height") and leaf.path[:-1] == path and _is_number(role)


def _is_number(role: Role) -> bool:
    types = types_of(role.parameter)
    return bool(types & {"number", "integer"}) and "array" not in types

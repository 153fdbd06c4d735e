"""Where phrases of options stand: "because it's the wrong size", "in a twin room", "by bike"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.roles import Role
from generator.semantics.choices.option_phrases import Kind

_WAYS: dict[str, tuple[str, ...]] = {
    "reasons": ("because {}",),
    "rooms": ("in {}", ", {}"),
    "cars": (", {}",),
    "rides": (", {}",),
    "ways": ("{}", "{}", ", {}"),
    "card payments": ("for {}",),
    "meals": ("for {}",),
    "channels": ("{}",),
    "states": ("as {}",),
}
"""The ways of each kind in ``catalogues/option_phrases.ini``."""


def phrased_ways(role: Role, options: frozenset[str], *, sought: bool) -> tuple[str, ...]:
    """Ways to say an option by its phrase, or so many days; empty where nothing tells.

    ``sought``: whether the function looks for things, which are then of that reason.
    """
    *before, last = role.parameter.leaf.words
    if last in _TIMED and _AHEAD.isdisjoint(before) and all(map(str.isdigit, options)):
        return (f"for {role.mark} {last}",)  # "for 90 days", whatever is counted in days
    kind: Kind | None = getattr(role.parameter.meaning, "phrased", None)
    if kind is None or (sought and kind.name in ("reasons", "states")):
        return ()
    return tuple(way.format(role.mark) for way in _WAYS[kind.name])


_TIMED = frozenset("days weeks months years hours minutes nights".split())
_AHEAD = frozenset("reminder remind notify notice alert advance before lead delay buffer".split())
"""Words before them of what comes so long before something, and does not last so long."""


def is_phrased(role: Role) -> bool:
    """Whether the options have phrases of their own, which stand behind the object."""
    return getattr(role.parameter.meaning, "phrased", None) is not None


def given_as_reason(text: str, slot: str, role: Role) -> str:
    """The line of an idiom in which "because" leads to a reason that has a phrase."""
    kind: Kind | None = getattr(role.parameter.meaning, "phrased", None)
    if kind is None or kind.name != "reasons":
        return text
    return re.sub(rf"(?:, (?:reason: )?|: ){{{slot}}}", f" because {{{slot}}}", text)

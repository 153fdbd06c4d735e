"""Keys of what things are in or on: "in project acme/chat", "in thread 12", "on page 3"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of

_SCOPES = frozenset(
    "project repo repository workspace group org organization organisation team namespace cluster "
    "database collection folder board channel bucket region environment dataset schema tenant site "
    "index catalog space notebook discussion thread conversation chat playlist album course class "
    "league building sprint epic guild forum cart".split()
)
"""What things are in, by the name of the key: "in project {}"."""
_SURFACES = frozenset(
    "page host server device post photo note video tweet block machine screen".split()
)
"""What things are on: "on page {}"."""
_ADDING = frozenset("add append insert push put upload attach move".split())


def scoped_ways(role: Role) -> tuple[str, ...]:
    """Ways to say what something is in or on by its key; empty for any other argument."""
    m, scope = role.mark, _scope(role)
    if not scope:
        return ()
    last = scope.rsplit(" ", 1)[-1]
    if last in _SURFACES and not verbs_of(role) & _ADDING:
        return (f"on {scope} {m}", f"on {scope} {m}", f"for {scope} {m}")
    if last not in _CONTAINING | _SURFACES or not verbs_of(role) & _ADDING:
        return (f"in {scope} {m}",)
    return (
        f"to {scope} {m}",
        f"to {scope} {m}",
        f"{'on' if last in _SURFACES else 'in'} {scope} {m}",
    )


_CONTAINING = frozenset("playlist album cart thread discussion epic sprint course board".split())
"""What one adds things to."""


def _scope(role: Role) -> str:
    """What the key is of, if things are in or on it; else ""."""
    words = role.parameter.leaf.words
    keyed = len(words) > 1 and (role.formal or words[-1] == "slug")
    known = keyed and words[-2] in _SCOPES | _SURFACES
    if not known or "array" in types_of(role.parameter):
        return ""
    return " ".join(words[:-1]) if len(words) < 4 else ""

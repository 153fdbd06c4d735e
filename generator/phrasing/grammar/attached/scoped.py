"""Keys of what things are in: "in project acme/chat", "in workspace 12"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role, types_of

_SCOPES = frozenset(
    "project repo repository workspace group org organization organisation team namespace cluster "
    "database collection folder board channel bucket region environment dataset schema tenant site "
    "index catalog space notebook".split()
)
"""What things are in, by the name of the key: "in project {}"."""


def scoped_ways(role: Role) -> tuple[str, ...]:
    """Ways to say what something is in by its key; empty for any other argument."""
    m, scope = role.mark, _scope(role)
    return (f"in {scope} {m}",) if scope else ()


def _scope(role: Role) -> str:
    """What the key is of, if things are in it; else ""."""
    words = role.parameter.leaf.words
    keyed = len(words) > 1 and (role.formal or words[-1] == "slug")
    if not keyed or "array" in types_of(role.parameter) or words[-2] not in _SCOPES:
        return ""
    return " ".join(words[:-1]) if len(words) < 4 else ""

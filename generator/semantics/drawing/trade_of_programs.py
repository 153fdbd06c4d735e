"""Whether all around a leaf is of programs and those who make them, and of no other trade."""

from __future__ import annotations

from generator.quick import remembered
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import developer
from generator.semantics.drawing.composed import context, word_set

_STRONG = word_set(
    "subagent llm mcp plugin sdk registry binary assembly dns ldap kibana grafana prometheus "
    "terraform ansible docker redis kafka postgre postgresql unity blender ghidra config "
    "configuration codebase server namespace sandbox scheduler kernel firmware firewall "
    "endpoint api cve vulnerability compiler json schema runtime repository regex orm devop ci cd "
    "orchestrator worktree linter proxy hostname ssh sftp smtp tcp udp vlan"
)
"""Words of which one tells of programs, and nothing else."""
_BESIDE_AGENTS = word_set("ai tool code memory prompt model context session planner workflow skill")
"""Words beside agents that are programs."""
_EVERYDAY = word_set(
    "patient doctor guest restaurant recipe hotel student teacher pupil lesson flight passenger "
    "customer shipment invoice employee payroll crm email friend family pet tenant property "
    "expense booking appointment reservation donor volunteer church workout course assignment "
    "lead event calendar transaction budget bank meal garden song playlist product shop cart "
    "classroom school learner habit mood diary household club member"
)
"""Words of other trades, which programs serve as well."""


@remembered
def of_programs_alone(leaf: Leaf) -> bool:
    """Whether all around the leaf is of programs and their makers, and of no other trade."""
    _, parents, function, _, told = context(leaf)
    words = parents | function | told
    if not _EVERYDAY.isdisjoint(words):
        return False
    if "agent" in words and not _BESIDE_AGENTS.isdisjoint(words):
        return True
    return developer(leaf) or not _STRONG.isdisjoint(words)

"""What texts that fit any trade say where the function is of programs: no thanks to Viktor."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.described.leafwords import developer
from generator.semantics.drawing.composed import context, word_set

_STRONG = word_set(
    "subagent llm mcp plugin sdk registry binary assembly dns ldap kibana grafana prometheus "
    "terraform ansible docker redis kafka postgres postgresql unity blender ghidra config "
    "configuration codebase server namespace sandbox scheduler kernel firmware firewall "
    "endpoint api cve vulnerability compiler json schema runtime repository regex orm devops ci cd "
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
    "classroom school learner"
)
"""Words of other trades, which programs serve as well."""


def of_programs_alone(leaf: Leaf) -> bool:
    """Whether all around the leaf is of programs and their makers, and of no other trade."""
    _, parents, function, _, told = context(leaf)
    words = parents | function | told
    if not _EVERYDAY.isdisjoint(words):
        return False
    if "agent" in words and not _BESIDE_AGENTS.isdisjoint(words):
        return True
    return developer(leaf) or not _STRONG.isdisjoint(words)


def in_programs(leaf: Leaf, symbol: str) -> str:
    """The symbol of a text that fits any trade, or what developers and agents write instead."""
    other = _others().get(symbol)
    return other if other and of_programs_alone(leaf) else symbol


@functools.cache
def program_symbols() -> frozenset[str]:
    """Symbols of texts of programs, which tell of no program more than of another."""
    return frozenset(_others().values())


@functools.cache
def _others() -> Mapping[str, str]:
    pairs = (line.split() for line in read_values("program_texts.txt"))
    return {found: other for found, other in pairs}

"""Whether all around a leaf is of programs and those who make them, and of no other trade."""

from __future__ import annotations

from generator.quick import remembered
from generator.semantics.base import Leaf
from generator.semantics.drawing.composed import context, word_set
from generator.semantics.drawing.trades import PROGRAMS, trade_of

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
    return trade_of(leaf) == PROGRAMS

"""How to ask for the start or the end of a span: "When should it end?", "Until when?"."""

from __future__ import annotations

from generator.semantics.base import Parameter
from generator.specs.effects import effect

_OF_ENDS = {
    "start": ("From when?", "Starting when?"),
    "end": ("Until when?", "Up to when?"),
}
_HAPPENS = {
    "start": ("When should it start?", "When does it start?"),
    "end": ("When should it end?", "When does it end?"),
}
"""The same of what is made, which has a start of its own."""
_FIRST_ENDS = frozenset(("min", "minimum", "after", "since"))
_LAST_ENDS = frozenset(("max", "maximum", "before", "until"))


def asked_of_end(parameter: Parameter) -> tuple[str, ...]:
    """Questions for one end of a span; none for what is no end."""
    end = _end_of(parameter)
    happens = effect(parameter.leaf.function) == "create"
    return (_HAPPENS if happens else _OF_ENDS)[end] if end else ()


def _end_of(parameter: Parameter) -> str:
    """Which end of a span it is that is said to have two: ``timeMin`` is its start."""
    words = parameter.leaf.words
    if not _FIRST_ENDS.isdisjoint(words) or words in (("start",), ("starts",), ("begin",)):
        return "start"
    return "end" if not _LAST_ENDS.isdisjoint(words) or words in (("end",), ("ends",)) else ""

"""Whether calls obey what descriptions say of which arguments go together: part of the verifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.records import Json, ToolCall
from generator.semantics.conditions.rules import broken
from generator.semantics.conditions.shown import shown
from generator.verification.grounding import Known


def condition_faults(
    calls: Sequence[ToolCall], functions: Mapping[str, Known]
) -> list[tuple[str, str]]:
    """Arguments given, left out, or of a value against what the function's own texts say."""
    found = []
    for call in calls:
        rules = functions[call.name].rules
        if rules and (rule := broken(rules, dict(_flat(call.arguments)))) is not None:
            found.append(("condition_broken", f"{call.name}: {shown(rule)}"))
    return found


def _flat(node: Mapping[str, Json], above: str = "") -> Iterator[tuple[str, Json]]:
    """Each value and each object by its JSON pointer."""
    for key, value in node.items():
        pointer = f"{above}/{key.replace('~', '~0').replace('/', '~1')}"
        yield pointer, value
        if isinstance(value, Mapping):
            yield from _flat(value, pointer)

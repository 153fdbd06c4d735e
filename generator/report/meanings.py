"""``gen inspect``: what each parameter is taken to mean, why, samples, and how they are said."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.inspect import conditions, rows


def meanings(specs: Sequence[FunctionSpec], setting: Setting, seed: int = 0) -> str:
    """The table of every function's parameters as text."""
    return "\n\n".join(_function(spec, setting, seed) for spec in specs)


def _function(spec: FunctionSpec, setting: Setting, seed: int) -> str:
    lines = [spec.name]
    found = rows(spec, setting, seed)
    if not found:
        lines.append("  (no parameters)")
    for row in found:
        optional = "" if row.required else " (optional)"
        lines.append(f"  {row.name}{optional}: {row.semantic}, by {row.why}")
        for value, said in row.samples:
            ways = " / ".join(said[:4]) if said else "as JSON"
            lines.append(f"      {value!r:<40.70} said: {ways[:110]}")
        if row.attached:
            lines.append(f"      attached: {' | '.join(row.attached[:4])}")
    for rule, why in conditions(spec, setting):
        lines.append(f"  {rule}, by {why!r:.100}")
    return "\n".join(lines)

"""``gen inspect``: what each parameter is taken to mean, why, samples, and how they are said."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Mapping, Sequence

from generator.arguments.sampler import compile_arguments
from generator.errors import CallforgeError
from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import SAMPLES, conditions, rows
from generator.semantics.described.understood import understood
from generator.specs.standard import standard_schema


def meanings(specs: Sequence[FunctionSpec], setting: Setting, seed: int = 0) -> str:
    """The table of every function's parameters as text."""
    return "\n\n".join(_function(spec, setting, seed) for spec in specs)


def _function(spec: FunctionSpec, setting: Setting, seed: int) -> str:
    lines = [spec.name]
    found = rows(spec, setting, seed)
    if not found:
        lines.append("  (no parameters)")
    wholes = _wholes(spec, setting, seed) if any(not row.samples for row in found) else {}
    for row in found:
        optional = "" if row.required else " (optional)"
        lines.append(f"  {row.name}{optional}: {row.semantic}, by {row.why}")
        for value, said in row.samples:
            ways = " / ".join(said[:4]) if said else "as JSON"
            lines.append(f"      {value!r:<40.70} said: {ways[:110]}")
        for whole in wholes.get(row.name, ()) if not row.samples else ():
            lines.append(f"      {json.dumps(whole, ensure_ascii=False):.150}")
        if row.attached:
            lines.append(f"      attached: {' | '.join(row.attached[:4])}")
    for rule, why in conditions(spec, setting):
        lines.append(f"  {rule}, by {why!r:.100}")
    return "\n".join(lines)


def _wholes(spec: FunctionSpec, setting: Setting, seed: int) -> Mapping[str, list[Json]]:
    """Objects and lists of objects of some calls, by the parameter's name."""
    found: dict[str, list[Json]] = {}
    try:
        spec = understood(spec)
        schema = standard_schema(spec)
        parameters = bind(spec, schema, setting)
        sampler = compile_arguments(schema, parameters, "any")
    except CallforgeError:
        return found
    rng, anchor = random.Random(seed), Anchor(dt.datetime.combine(setting.today, dt.time(9)))
    given = frozenset(one.pointer for one in parameters)
    for _ in range(SAMPLES):
        drawn = sampler.draw(rng, anchor, given) or {}
        for one in parameters:
            inner: Json = drawn
            for key in one.leaf.path:
                inner = inner.get(key) if isinstance(inner, dict) else None
            if inner is not None:
                found.setdefault(".".join(one.leaf.path), []).append(inner)
    return found

"""Whether a function has arguments that can be drawn; if not, which of them can't."""

from __future__ import annotations

import random
from collections.abc import Iterator

from generator.arguments.compile import sample_values
from generator.errors import SpecError
from generator.functions import CompiledFunction
from generator.records import DEFAULT_ANCHOR, Side

DRAWS = 8
"""Sets of arguments that are tried before a function is given up."""


def check_drawable(function: CompiledFunction, side: Side) -> None:
    """Raise ``SpecError``, naming the parameters at fault, if no valid arguments are found."""
    draw, rng = function.sampler(side).draw, random.Random(0)
    for turn in range(DRAWS):
        present = function.presence[turn % len(function.presence)]
        if draw(rng, DEFAULT_ANCHOR, present) is not None:
            return
    named = ", ".join(_at_fault(function)) or "a value for its parameters"
    msg = f"no valid value found for {named}"
    raise SpecError(msg)


def _at_fault(function: CompiledFunction) -> Iterator[str]:
    """Required parameters for which alone no value is found, each with what it asks for."""
    for parameter in function.parameters:
        schema = parameter.leaf.schema
        if not parameter.leaf.required:
            continue
        try:
            sample_values({**schema, "$defs": function.schema.get("$defs", {})}, 1)
        except SpecError:
            asked = ", ".join(key for key in schema if key not in ("type", "description", "title"))
            yield f"{'.'.join(parameter.leaf.path)!r} ({asked})"

"""A function's schema as everything samples from it, validates and checks against it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records import FunctionSpec, Json
from generator.specs.dialect import normalise
from generator.specs.undeclared import declare_required


def standard_schema(spec: FunctionSpec) -> Mapping[str, Json]:
    """The parameters in standard JSON Schema, with every required name declared."""
    return declare_required(normalise(spec.parameters))


def is_constant(schema: Mapping[str, Json]) -> bool:
    """Whether a schema leaves one value only: such an argument needs no words."""
    return "const" in schema or (isinstance(schema.get("enum"), list) and len(schema["enum"]) == 1)

"""The one untyped thing that a function takes and that holds all it is told: ``params``."""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import replace
from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of
from generator.semantics.described.narrow import NOTES


def with_whole(spec: FunctionSpec) -> FunctionSpec:
    """The function with such a thing as an object, which frameworks leave untyped; else itself."""
    properties = spec.parameters.get("properties")
    if not isinstance(properties, Mapping) or len(properties) != 1:
        return spec
    ((name, schema),) = properties.items()
    if not isinstance(schema, Mapping) or schema.keys() - NOTES:
        return spec
    if words_of(name)[-1:] not in _HOLDING:
        return spec
    whole = {name: {**schema, "type": "object"}}
    return replace(spec, parameters={**spec.parameters, "properties": whole})


_HOLDING = (("params",), ("parameters",), ("payload",), ("request",))
"""Names of what holds all; no ``input`` or ``query``, which are texts as often."""

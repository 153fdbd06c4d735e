"""What holds all that a function is told, and frameworks leave untyped: ``params``."""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.naming import words_of
from generator.semantics.described.narrow import NOTES


def with_whole(spec: FunctionSpec) -> FunctionSpec:
    """The function with such things as objects; mostly itself."""
    properties = spec.parameters.get("properties")
    if not isinstance(properties, Mapping):
        return spec
    wholes: dict[str, Json] = {
        name: {**schema, "type": "object"}
        for name, schema in properties.items()
        if isinstance(schema, Mapping)
        and not schema.keys() - NOTES
        and (words_of(name) in _HOLDING or (words_of(name) == _REQUEST and len(properties) == 1))
    }
    if not wholes:
        return spec
    return replace(spec, parameters={**spec.parameters, "properties": {**properties, **wholes}})


_HOLDING = (("params",), ("parameters",), ("payload",))
"""Names of what holds all; no ``input`` or ``query``, which are texts as often."""
_REQUEST = ("request",)
"""A text as well, where it stands beside other things."""

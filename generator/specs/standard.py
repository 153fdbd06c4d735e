"""A function's schema as everything samples from it, validates and checks against it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.specs.dialect import normalise


def standard_schema(spec: FunctionSpec) -> Mapping[str, Json]:
    """The parameters in standard JSON Schema, with every required name declared."""
    return _settle_placeholders(_declare_required(normalise(spec.parameters)))


_PLACEHOLDERS = frozenset(("random_string", "dummy", "_dummy", "dummy_param", "placeholder"))
_OF_NONE = regex(r"\b(?:dummy|placeholder|no-param\w*|unused|not used|ignored)\b", re.IGNORECASE)


def _settle_placeholders(schema: Mapping[str, Json]) -> Mapping[str, Json]:
    """The schema with one value for texts that only stand there for a client's sake.

    Some clients can't call a tool without parameters, so that it requires a ``random_string``;
    nobody says what it is.
    """
    required, properties = schema.get("required"), schema.get("properties")
    if not isinstance(required, list) or not isinstance(properties, Mapping):
        return schema
    found = [name for name in required if _is_placeholder(name, properties.get(name))]
    settled = {name: {**properties[name], "const": "dummy"} for name in found}
    return {**schema, "properties": {**properties, **settled}} if settled else schema


def _is_placeholder(name: Json, schema: Json) -> bool:
    if name not in _PLACEHOLDERS or not isinstance(schema, Mapping):
        return False
    told = schema.get("description") or ""
    plain = schema.keys() <= {"type", "description", "title", "default"}
    return (
        plain and schema.get("type") == "string" and (not told or bool(_OF_NONE.search(str(told))))
    )


def _declare_required(schema: Mapping[str, Json]) -> Mapping[str, Json]:
    """The schema of a function's parameters with each required name declared at the root.

    A schema that requires "ghost" without declaring it wants any value there; a call without it
    would be invalid. Where nothing undeclared is allowed, no call can be valid: the requirement is
    dropped.
    """
    required = schema.get("required")
    properties = schema.get("properties", {})
    if not isinstance(required, list) or not isinstance(properties, Mapping):
        return schema
    ghosts = [name for name in required if isinstance(name, str) and name not in properties]
    known_otherwise = any(
        key in schema for key in ("allOf", "anyOf", "oneOf", "$ref", "patternProperties")
    )
    if not ghosts or known_otherwise:
        return schema
    if schema.get("additionalProperties", True) is False:
        return {**schema, "required": [name for name in required if name in properties]}
    declared = {name: {"type": "string"} for name in ghosts}
    return {**schema, "properties": {**properties, **declared}}


def is_constant(schema: Mapping[str, Json]) -> bool:
    """Whether a schema leaves one value only: such an argument needs no words."""
    return "const" in schema or (isinstance(schema.get("enum"), list) and len(schema["enum"]) == 1)

"""What "not S" asks for, as a schema that can be built: ``{"anyOf": [...]}`` over S's keywords.

``alternatives`` returns schemas, each of which is enough for a value to fail S; a keyword whose
negation can't be built is marked with ``CHECK``, to be checked after drawing.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

from generator.arguments.tolerate import TYPES, Schema
from generator.records import Json

CHECK = "$check"
"""Marks a made schema whose values must be checked by what it was made from."""

MANY = 5
"""Of so many branches of a oneOf, each two are tried together where it is negated."""

_UPPER = {
    "minLength": ("string", "maxLength", -1),
    "minItems": ("array", "maxItems", -1),
    "minProperties": ("object", "maxProperties", -1),
}
_LOWER = {
    "maxLength": ("string", "minLength", 1),
    "maxItems": ("array", "minItems", 1),
    "maxProperties": ("object", "minProperties", 1),
}
_FLIP = {
    "minimum": "exclusiveMaximum",
    "maximum": "exclusiveMinimum",
    "exclusiveMinimum": "maximum",
    "exclusiveMaximum": "minimum",
}
_SILENT = frozenset(
    {
        "$schema", "$id", "$anchor", "$dynamicAnchor", "$defs", "definitions", "$comment", "id",
        "title", "description", "default", "examples", "example", "deprecated", "readOnly",
        "writeOnly", "then", "else", "nullable", "minContains", "maxContains", "$recursiveAnchor",
    }
)  # fmt: skip


def alternatives(schema: Schema, draft: int) -> list[Schema]:
    """Schemas whose union is "not schema"; an empty list means that nothing fails it."""
    if isinstance(schema, bool):
        return [] if schema else [True]
    if "$ref" in schema or (draft == 4 and any(isinstance(schema.get(k), bool) for k in _FLIP)):
        return [{CHECK: "not"}]
    found: list[Schema] = []
    for keyword, value in schema.items():
        if keyword not in _SILENT:
            found.extend(_of(keyword, value, schema))
    return found


def _of(keyword: str, value: Json, schema: dict[str, Any]) -> list[Schema]:
    simple = _scalar(keyword, value)
    if simple is not None:
        return simple
    if keyword == "not":
        return [value]
    if keyword == "allOf":
        return [{"not": part} for part in value]
    if keyword == "anyOf":
        return [{"allOf": [{"not": part} for part in value]}]
    if keyword == "required":
        return [{"type": "object", "properties": {name: False}} for name in value]
    if keyword == "properties":
        return [
            {"type": "object", "required": [name], "properties": {name: {"not": sub}}}
            for name, sub in value.items()
            if sub is not True and sub != {}
        ]
    if keyword == "items" and isinstance(value, dict | bool) and "prefixItems" not in schema:
        return [{"type": "array", "contains": {"not": value}, "minItems": 1}]
    if keyword == "contains" and not {"minContains", "maxContains"} & set(schema):
        return [{"type": "array", "items": {"not": value}}]
    if keyword == "if":
        yes, no = schema.get("then", True), schema.get("else", True)
        return [{"allOf": [value, {"not": yes}]}, {"allOf": [{"not": value}, {"not": no}]}]
    if keyword == "oneOf":
        pairs = list(combinations(value[:MANY], 2))
        return [
            {"allOf": [{"not": part} for part in value]},
            *({"allOf": list(pair)} for pair in pairs),
        ]
    if keyword in ("dependentSchemas", "dependentRequired", "dependencies"):
        return _dependent(value)
    return [_kept(keyword, schema)]


def _dependent(value: dict[str, Json]) -> list[Schema]:
    found: list[Schema] = []
    for name, needs in value.items():
        if isinstance(needs, list):
            found += [
                {"type": "object", "required": [name], "properties": {need: False}}
                for need in needs
                if need != name
            ]
        else:
            found.append({"type": "object", "required": [name], "not": needs})
    return found


def _kept(keyword: str, schema: dict[str, Any]) -> Schema:
    """A keyword that is checked after drawing, with what it needs to be able to fail."""
    if keyword in ("pattern", "format"):
        return {"type": "string", CHECK: keyword}
    if keyword == "multipleOf":
        return {"type": "number", CHECK: keyword}
    if keyword in ("uniqueItems", "contains", "items", "prefixItems", "additionalItems"):
        return {"type": "array", CHECK: keyword}
    if keyword in ("additionalProperties", "patternProperties", "propertyNames"):
        declared = len(schema.get("properties", ())) if keyword == "additionalProperties" else 0
        return {"type": "object", "minProperties": declared + 1, CHECK: keyword}
    return {CHECK: keyword}


def _scalar(keyword: str, value: Json) -> list[Schema] | None:
    if keyword == "type":
        named = {value} if isinstance(value, str) else set(value)
        if "number" in named:
            named.add("integer")
        if "integer" in named and "number" not in named:
            others: list[Schema] = [{"type": "number", "not": {"type": "integer"}}]
            rest = sorted(TYPES - named - {"number"})
            return others + ([{"type": rest}] if rest else [])
        rest = sorted(TYPES - named)
        return [{"type": rest}] if rest else []
    if keyword in ("const", "enum"):
        return [{"not": {keyword: value}}]
    if keyword in _UPPER or keyword in _LOWER:
        kind, other, step = (_UPPER | _LOWER)[keyword]
        return [] if value + step < 0 else [{"type": kind, other: value + step}]
    if keyword in _FLIP:
        return [{"type": "number", _FLIP[keyword]: value}]
    return None

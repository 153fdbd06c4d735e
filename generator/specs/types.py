"""Type names that tools in the wild write, read as the JSON Schema that they mean."""

from __future__ import annotations

import re
from typing import Final

from generator.quick import regex
from generator.records import Json

STANDARD: Final = ("string", "integer", "number", "boolean", "object", "array", "null")
"""The type names of JSON Schema."""

_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "object": (
        *("dict", "dictionary", "map", "mapping", "hash", "hashmap", "hashtable", "treemap"),
        *("linkedhashmap", "record", "struct", "json"),
    ),
    "number": ("float", "double", "decimal", "bigdecimal", "real", "numeric", "float32", "float64"),
    "integer": (
        *("int", "long", "short", "bigint", "int8", "int16", "int32", "int64"),
        *("uint", "uint8", "uint16", "uint32", "uint64", "biginteger"),
    ),
    "string": ("str", "text", "char", "character", "charsequence", "varchar", "enum", "bytes"),
    "boolean": ("bool",),
    "array": (
        *("list", "tuple", "set", "frozenset", "sequence", "iterable", "collection"),
        *("arraylist", "linkedlist", "hashset", "vector", "queue", "stack"),
    ),
    "null": ("none", "nil", "nonetype", "void"),
}
_NAMES: Final = {alias: name for name, aliases in _ALIASES.items() for alias in aliases}
_FORMATS: Final = {
    "date": "date",
    "datetime": "date-time",
    "date-time": "date-time",
    "timestamp": "date-time",
    "time": "time",
    "email": "email",
    "uri": "uri",
    "url": "uri",
    "uuid": "uuid",
}
_ANY: Final = frozenset({"any", "mixed", "unknown", "anything", "*", "", "undefined"})
_GENERIC: Final = regex(r"(?s)([\w.]+)\s*[<\[(](.*)[>\])]\Z")

ALLOWED: Final = ", ".join(STANDARD)
"""The standard names, for messages."""


def meaning(name: str) -> dict[str, Json] | None:
    """The schema that a type name means, or None if it means nothing.

    ``"dict"`` → ``{"type": "object"}``, ``"list[int]"`` → an array of integers, ``"date"`` → a
    string of that format, ``"any"`` → ``{}``, ``"str | None"`` → ``{"type": ["string", "null"]}``.
    A standard name gives itself.
    """
    text = name.strip()
    lowered = text.lower().removeprefix("typing.").removeprefix("builtins.")
    if lowered in STANDARD:
        return {"type": lowered}
    if lowered in _ANY:
        return {}
    if lowered in _NAMES:
        return {"type": _NAMES[lowered]}
    if lowered in _FORMATS:
        return {"type": "string", "format": _FORMATS[lowered]}
    if lowered.endswith("[]"):
        return _array_of(text[:-2])
    for ending in (", optional", " (optional)", " optional", "?"):
        if lowered.endswith(ending):
            return meaning(text[: -len(ending)])
    parts = _split(text, "|")
    if len(parts) == 1 and " or " in lowered:
        parts = re.split(r"(?i)\s+or\s+", text)
    if len(parts) > 1:
        return _union(parts)
    match = _GENERIC.match(text)
    return _generic(match[1].lower().rpartition(".")[2], match[2]) if match else None


def is_optional(name: str) -> bool:
    """Whether a type name says that the parameter may be left out ("str, optional")."""
    return name.strip().lower().endswith((", optional", " (optional)", " optional", "?"))


def _split(text: str, mark: str) -> list[str]:
    """Split at ``mark`` outside brackets."""
    parts, depth = [""], 0
    for char in text:
        depth += (char in "[<(") - (char in "]>)")
        if char == mark and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts]


def _array_of(item: str) -> dict[str, Json] | None:
    items = meaning(item)
    if items is None:
        return None
    return {"type": "array", "items": items} if items else {"type": "array"}


def _union(parts: list[str]) -> dict[str, Json] | None:
    meanings = [meaning(part) for part in parts]
    schemas = [schema for schema in meanings if schema is not None]
    if len(schemas) < len(meanings):
        return None
    if {} in schemas:
        return {}
    if all(schema.keys() == {"type"} and isinstance(schema["type"], str) for schema in schemas):
        names = list(dict.fromkeys(schema["type"] for schema in schemas))
        return {"type": names[0] if len(names) == 1 else names}
    return {"anyOf": schemas}


def _generic(head: str, inner: str) -> dict[str, Json] | None:
    if head == "optional":
        return _union([inner, "null"])
    if head == "union":
        return _union(_split(inner, ","))
    if head == "literal":
        values = [part.strip("\"'") for part in _split(inner, ",")]
        return {"type": "string", "enum": values} if all(values) else None
    base = meaning(head)
    if base == {"type": "array"}:
        parts = [part for part in _split(inner, ",") if part != "..."]
        if head == "tuple" and len(parts) > 1:
            schemas = [meaning(part) for part in parts]
            if None in schemas:
                return None
            size = len(schemas)
            return {"type": "array", "prefixItems": schemas, "minItems": size, "maxItems": size}
        return _array_of(parts[0]) if parts else base
    if base == {"type": "object"}:
        parts = _split(inner, ",")
        values_of = meaning(parts[-1])
        return {**base, "additionalProperties": values_of} if values_of else base
    return base

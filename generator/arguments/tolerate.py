"""Mends what real schemas get wrong, so that a slip in one keyword does not cost the whole spec.

A schema comes in, a deep copy that validators accept as a schema goes out, together with a line for
each change. Only what can't mean anything in its draft is changed: a wrong keyword is read as its
writer meant it where that is plain (draft-4 ``exclusiveMinimum: true``), else dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isnan
from typing import Any

from generator.records import Json

Schema = dict[str, Any] | bool

DRAFTS: tuple[tuple[str, int], ...] = (
    ("draft-04", 4),
    ("draft-03", 4),
    ("draft-06", 6),
    ("draft-07", 7),
    ("2019-09", 2019),
    ("2020-12", 2020),
)
LITERAL = frozenset({"enum", "const", "default", "examples", "example"})
"""Keywords that hold plain values, inside which nothing is a schema."""

MAPS = frozenset({"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"})
"""Keywords that map names to schemas; ``dependencies`` also holds lists."""

SINGLE = frozenset(
    {
        "additionalItems",
        "additionalProperties",
        "contains",
        "else",
        "if",
        "not",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
COUNTS = frozenset(
    {
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
        "minContains",
        "maxContains",
    }
)
BOUNDS = frozenset({"minimum", "maximum", "multipleOf"})
TYPES = frozenset({"null", "boolean", "object", "array", "number", "integer", "string"})


def draft_of(schema: Schema) -> int:
    """The draft that ``$schema`` names: 4, 6, 7, 2019 or 2020; 2020 where it names none."""
    named = schema.get("$schema") if isinstance(schema, Mapping) else None
    if isinstance(named, str):
        for part, draft in DRAFTS:
            if part in named:
                return draft
    return 2020


def mend(schema: Schema | Mapping[str, Any], draft: int) -> tuple[Schema, tuple[str, ...]]:
    """A copy that is well formed, and one line ("/properties/n/minimum: …") for each change."""
    changes: list[str] = []
    if isinstance(schema, bool):
        return schema, ()
    if not isinstance(schema, Mapping):
        return True, (f"/: {schema!r} is no schema; anything is allowed",)
    return _mend(schema, draft, "", changes), tuple(changes)


def _mend(schema: Mapping[str, Json], draft: int, path: str, changes: list[str]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in schema.items():
        if draft < 2019 and "$ref" in schema and key not in ("$ref", "$defs", "definitions"):
            out[key] = _plain(value)  # ignored beside $ref, yet other references may point into it
            continue
        where = f"{path}/{key}"
        for name, kept in _keyword(key, value, draft, where, changes):
            out[name] = kept
    if draft > 4:
        _numeric_exclusives(out, path, changes)
    return out


def _keyword(
    key: str, value: Json, draft: int, where: str, changes: list[str]
) -> Iterator[tuple[str, Json]]:
    if key in LITERAL:
        yield from _literal(key, value, where, changes)
    elif key in MAPS or key == "dependencies":
        yield from _map(key, value, draft, where, changes)
    elif key in SINGLE:
        if isinstance(value, bool | Mapping):
            yield key, _sub(value, draft, where, changes)
        else:
            changes.append(f"{where}: is no schema; left out")
    elif key == "items" or key in LISTS:
        yield from _items(key, value, draft, where, changes)
    elif key in COUNTS or key in BOUNDS or key in ("exclusiveMinimum", "exclusiveMaximum"):
        yield from _number(key, value, where, changes)
    elif key in ("type", "required"):
        yield from _names(key, value, where, changes)
    elif key in ("$schema", "$id", "id", "$ref", "pattern", "format") and not isinstance(
        value, str
    ):
        changes.append(f"{where}: must be a string; left out")
    elif key == "uniqueItems" and not isinstance(value, bool):
        changes.append(f"{where}: must be true or false; left out")
    else:
        yield key, _plain_schema(value, draft, where, changes)


def _plain(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {str(key): _plain(kept) for key, kept in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(kept) for kept in value]
    return value


def _plain_schema(value: Json, draft: int, where: str, changes: list[str]) -> Json:
    """An unknown keyword's value: references may point into it, so schemas there are mended."""
    if isinstance(value, Mapping) and any(key in value for key in ("type", "properties", "$ref")):
        return _mend(value, draft, where, changes)
    return _plain(value)


def _sub(value: Json, draft: int, where: str, changes: list[str]) -> Schema:
    if isinstance(value, bool):
        return value if draft > 4 else ({} if value else {"not": {}})
    return _mend(value, draft, where, changes)


def _literal(key: str, value: Json, where: str, changes: list[str]) -> Iterator[tuple[str, Json]]:
    if key == "enum" and not isinstance(value, list | tuple):
        changes.append(f"{where}: must be a list; left out")
    elif key == "enum" and not value:
        changes.append(f"{where}: is empty; left out")
    else:
        yield key, _plain(value)


def _map(
    key: str, value: Json, draft: int, where: str, changes: list[str]
) -> Iterator[tuple[str, Json]]:
    if not isinstance(value, Mapping):
        changes.append(f"{where}: must map names to schemas; left out")
        return
    kept: dict[str, Any] = {}
    for name, sub in value.items():
        if key == "dependencies" and isinstance(sub, list | tuple):
            kept[str(name)] = [entry for entry in sub if isinstance(entry, str)]
        elif key == "dependencies" and isinstance(sub, str):
            kept[str(name)] = [sub]
        elif isinstance(sub, Mapping | bool):
            kept[str(name)] = _sub(sub, draft, f"{where}/{name}", changes)
        else:
            changes.append(f"{where}/{name}: is no schema; anything is allowed")
            kept[str(name)] = {}
    yield key, kept


def _items(
    key: str, value: Json, draft: int, where: str, changes: list[str]
) -> Iterator[tuple[str, Json]]:
    if key == "items" and isinstance(value, bool | Mapping):
        yield key, _sub(value, draft, where, changes)
        return
    if not isinstance(value, list | tuple):
        changes.append(f"{where}: is no schema; left out")
        return
    kept = [
        _sub(sub, draft, f"{where}/{index}", changes)
        for index, sub in enumerate(value)
        if isinstance(sub, bool | Mapping)
    ]
    if not kept and not (key == "items" and draft < 2020):
        changes.append(f"{where}: is empty; left out")
    elif key == "items" and draft == 2020:
        changes.append(f"{where}: a list of schemas is called prefixItems in 2020-12; read as such")
        yield "prefixItems", kept
    else:
        yield key, kept


def _number(key: str, value: Json, where: str, changes: list[str]) -> Iterator[tuple[str, Json]]:
    if isinstance(value, bool) and key in ("exclusiveMinimum", "exclusiveMaximum"):
        yield key, value
        return
    if isinstance(value, str):
        try:
            value = float(value) if any(mark in value for mark in ".eE") else int(value)
            changes.append(f"{where}: is a number in quotes; read as {value}")
        except ValueError:
            value = None
    wrong = isinstance(value, bool) or not isinstance(value, int | float) or isnan(value)
    if wrong or (key == "multipleOf" and value <= 0) or (key in COUNTS and value < 0):
        changes.append(f"{where}: is no usable number; left out")
    elif key in COUNTS and value != int(value):
        changes.append(f"{where}: must be a whole number; left out")
    else:
        yield key, int(value) if key in COUNTS else value


def _names(key: str, value: Json, where: str, changes: list[str]) -> Iterator[tuple[str, Json]]:
    if key == "required" and isinstance(value, list | tuple):
        yield key, list(dict.fromkeys(name for name in value if isinstance(name, str)))
    elif key == "type" and isinstance(value, str) and value in TYPES:
        yield key, value
    elif key == "type" and isinstance(value, list | tuple):
        kept = list(dict.fromkeys(t for t in value if isinstance(t, str) and t in TYPES))
        if kept:
            yield key, kept
        if len(kept) != len(value):
            changes.append(f"{where}: unknown or repeated types left out")
    else:
        changes.append(f"{where}: {value!r} is not understood; left out")


def _numeric_exclusives(schema: dict[str, Any], path: str, changes: list[str]) -> None:
    """Draft 4's ``minimum: 3, exclusiveMinimum: true`` in a later draft means what it did."""
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            del schema[exclusive]
            changes.append(f"{path}/{exclusive}: draft-4 boolean; read as such")
            if flag and bound in schema:
                schema[exclusive] = schema.pop(bound)

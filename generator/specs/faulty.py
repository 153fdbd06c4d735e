"""What is wrong with one parameters schema: where, and what is allowed."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.records import Json
from generator.specs.types import ALLOWED, STANDARD
from generator.specs.walk import LISTS, MAPS, MissingTarget, Path, every, resolve

_NUMBERS: Final = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_COUNTS: Final = (
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
)
_BROKEN_PATTERN: Final = ("unterminated", "unbalanced", "nothing to repeat", "bad character range")

Place = tuple[Path, Json]
"""Where a subschema stands, and it."""


class Definitions:
    """The definitions that were looked at: functions of one document share them."""

    def __init__(self) -> None:
        """None so far."""
        self._references: dict[int, frozenset[str]] = {}

    def unseen(self, schema: Mapping[str, Json]) -> tuple[list[Place], frozenset[str]]:
        """The subschemas of ``schema`` that were not looked at, and what the others refer to."""
        shared = schema.get("$defs")
        if not isinstance(shared, Mapping):
            return list(every(schema)), frozenset()
        places = list(every({**schema, "$defs": {}}))
        references: set[str] = set()
        for name, definition in shared.items():
            known = self._references.get(id(definition))
            if known is None:
                parts = list(every(definition, ("$defs", name)))
                places += parts
                self._references[id(definition)] = frozenset(_references(parts))
            else:
                references |= known
        return places, frozenset(references)


def _references(places: Sequence[Place]) -> Iterator[str]:
    for _, sub in places:
        if isinstance(sub, Mapping) and isinstance(sub.get("$ref"), str):
            yield sub["$ref"]


def schema_errors(
    schema: Mapping[str, Json], places: Sequence[Place], references: frozenset[str]
) -> Iterator[tuple[Path, str]]:
    """Every error in a normalised parameters schema: where, and what is allowed.

    ``places`` and ``references`` are what ``Definitions.unseen`` says of it.
    """
    kind = schema.get("type", "object")
    if kind != "object" and (kind in STANDARD or not isinstance(kind, str)):
        allowed = isinstance(kind, list) and "object" in kind
        if not allowed:
            yield (), f"the parameters have type {kind!r}; allowed: object"
            return
    for path, sub in places:
        if isinstance(sub, bool):
            if not path:
                yield path, f"a schema was expected, not {sub!r}"
        elif not isinstance(sub, Mapping):
            yield path, f"a schema (an object) was expected, not {brief(sub)}"
        else:
            for what in _own_errors(sub):
                yield path, what
            if "$ref" in sub:
                broken = _broken_ref(schema, sub["$ref"])
                if broken:
                    yield path, broken
    for ref in sorted(references):
        broken = _broken_ref(schema, ref)
        if broken:
            yield ("$defs",), broken


def brief(value: Json) -> str:
    """A value as messages show it."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"


def _own_errors(schema: Mapping[str, Json]) -> Iterator[str]:
    """What is wrong with one schema itself, its subschemas aside."""
    declared = schema.get("type", [])
    for name in declared if isinstance(declared, list) else [declared]:
        if not isinstance(name, str):
            yield f"type {brief(name)} is no type name; allowed: {ALLOWED}"
        elif name not in STANDARD:
            close = difflib.get_close_matches(name.lower(), STANDARD, n=1, cutoff=0.5)
            hint = f"did you mean {close[0]!r}? " if close else ""
            yield f"unknown type {name!r}; {hint}allowed: {ALLOWED}"
    yield from _shape_errors(schema)
    for key in _NUMBERS:
        value = schema.get(key, 1)
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield f"{key} is {brief(value)}; allowed: a number"
        elif key == "multipleOf" and value <= 0:
            yield f"multipleOf is {value}; allowed: a number above 0"
    for key in _COUNTS:
        value = schema.get(key, 0)
        whole = (
            isinstance(value, int | float) and not isinstance(value, bool) and value == int(value)
        )
        if not whole or value < 0:
            yield f"{key} is {brief(value)}; allowed: a whole number from 0"
    pattern = schema.get("pattern", "")
    problem = _pattern_problem(pattern) if isinstance(pattern, str) else "not text"
    if problem:
        yield f"pattern {brief(pattern)} is no regular expression: {problem}"


def _shape_errors(schema: Mapping[str, Json]) -> Iterator[str]:
    for key in sorted(MAPS & schema.keys()):
        if not isinstance(schema[key], Mapping):
            yield f"{key} is {brief(schema[key])}; allowed: an object of names and schemas"
    for key in sorted(LISTS & schema.keys()):
        if not isinstance(schema[key], list) or not schema[key]:
            yield f"{key} is {brief(schema[key])}; allowed: a list of schemas, not empty"
    required = schema.get("required", [])
    if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
        yield f"required is {brief(required)}; allowed: a list of parameter names"
    if "enum" in schema and (not isinstance(schema["enum"], list) or not schema["enum"]):
        yield f"enum is {brief(schema['enum'])}; allowed: a list of values, not empty"
    for key in ("dependencies", "dependentRequired"):
        value = schema.get(key, {})
        kinds = list if key == "dependentRequired" else list | Mapping | bool
        good = isinstance(value, Mapping) and all(isinstance(v, kinds) for v in value.values())
        if not good:
            yield f"{key} is {brief(value)}; allowed: an object of lists of names"
    for key in ("uniqueItems", "readOnly", "writeOnly", "deprecated"):
        if not isinstance(schema.get(key, False), bool):
            yield f"{key} is {brief(schema[key])}; allowed: true, false"
    if not isinstance(schema.get("$ref", ""), str):
        yield f"$ref is {brief(schema['$ref'])}; allowed: text such as '#/$defs/name'"


def _pattern_problem(pattern: str) -> str:
    """Why a pattern can't be one in any dialect; "" where Python just doesn't know it."""
    plain = re.sub(r"\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\c[A-Za-z]", r"\\w", pattern)
    plain = re.sub(r"\(\?<(?![=!])[^>]*>", "(", plain)
    try:
        re.compile(plain)
    except re.error as error:
        return str(error) if str(error).startswith(_BROKEN_PATTERN) else ""
    except (OverflowError, RecursionError) as error:
        return str(error)
    return "missing )" if _pattern_open(plain) else ""


def _pattern_open(pattern: str) -> bool:
    return bool(re.search(r"(?<!\\)(\\\\)*\\\Z", pattern))


def _broken_ref(root: Mapping[str, Json], ref: Json) -> str:
    """Why a reference can't be used, or ""."""
    seen: list[str] = []
    while isinstance(ref, str):
        if ref in seen:
            return f"$ref {ref!r} leads back to itself"
        seen.append(ref)
        try:
            target = resolve(root, ref)
        except MissingTarget as error:
            return f"$ref {ref!r} can't be resolved: {error}; allowed: local references (#/$defs/…)"
        if not isinstance(target, Mapping | bool):
            return f"$ref {ref!r} points at {brief(target)}; allowed: a schema"
        only = isinstance(target, Mapping) and "$ref" in target
        ref = target["$ref"] if only and isinstance(target, Mapping) else None
    return ""

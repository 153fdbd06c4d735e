"""One plain schema for a place: references resolved, null and needless unions taken away.

The result is narrower than what was given: what fits it fits the original too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.quick import regex
from generator.records import Json

MAX_STEPS = 12
"""References and unions followed at one place; more means recursion."""

SCALARS = frozenset({"string", "integer", "number", "boolean"})

JSON_TYPES = {
    "",
    *"string str text any integer number boolean object array enum".split(),
    *"int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64".split(),
    *"float float32 float64 double decimal".split(),
}
"""What some documents give as the ``format``, which says no more than the type."""

NOTES = ("title", "description", "default", "examples", "example", "x-semantic", "x-values")
"""Keywords that bound nothing."""


def narrow(schema: Json, root: Mapping[str, Json], steps: int = MAX_STEPS) -> dict[str, Json]:
    """The plain schema: one ``type``, no ``$ref``, no null, no union where one branch will do.

    Boolean and malformed schemas give ``{}``; an array's ``items`` are narrowed too.
    """
    if not isinstance(schema, Mapping) or steps <= 0:
        return {}
    out = _sound(schema)
    for key in ("$ref", "$dynamicRef", "$recursiveRef"):
        if isinstance(out.get(key), str):
            target = resolve(str(out.pop(key)), root)
            out = {**narrow(target, root, steps - 1), **out}
    for key in ("allOf", "anyOf", "oneOf"):
        branches = out.get(key)
        if isinstance(branches, list):
            out = _all_of(out, root, steps) if key == "allOf" else _one_of(out, key, root, steps)
    out["type"] = _one_type(out)
    if isinstance(out.get("enum"), list):
        out["enum"] = [value for value in out["enum"] if value is not None] or out["enum"]
    if out["type"] == "array" and isinstance(out.get("items"), Mapping):
        out["items"] = narrow(out["items"], root, min(steps - 1, 3))
    if out["type"] is None:
        del out["type"]
    return out


def _sound(schema: Mapping[str, Json]) -> dict[str, Json]:
    """The schema without lists and subschemas that are none: ``"enum": null``."""
    kinds = (("enum", list), ("items", (Mapping, list)), ("properties", Mapping))
    odd = [key for key, kind in kinds if key in schema and not isinstance(schema[key], kind)]
    return {key: value for key, value in schema.items() if key not in odd}


def resolve(reference: str, root: Json) -> Json:
    """What a local reference ("#/$defs/Unit", "#") points to; ``{}`` where it points nowhere."""
    if not reference.startswith("#"):
        return {}
    here = root
    for key in reference[1:].split("/")[1:]:
        name = key.replace("~1", "/").replace("~0", "~").replace("%24", "$")
        if isinstance(here, Mapping) and name in here:
            here = here[name]
        elif isinstance(here, list) and name.isdigit() and int(name) < len(here):
            here = here[int(name)]
        else:
            return {}
    return here


def is_object(schema: Mapping[str, Json]) -> bool:
    """Whether the plain schema wants an object."""
    return schema.get("type") == "object"


def is_scalar(schema: Mapping[str, Json]) -> bool:
    """Whether the plain schema can be met by one scalar; an untyped one can."""
    return schema.get("type", "string") in SCALARS


def _all_of(out: dict[str, Json], root: Mapping[str, Json], steps: int) -> dict[str, Json]:
    for branch in out.pop("allOf"):
        if isinstance(branch, Mapping):
            out = _merged(out, narrow(branch, root, steps - 1) | _raw_types(branch))
    return out


def _raw_types(branch: Mapping[str, Json]) -> dict[str, Json]:
    """A list of types must stay a list until all branches have been merged."""
    return {"type": branch["type"]} if isinstance(branch.get("type"), list) else {}


def _merged(left: dict[str, Json], right: Mapping[str, Json]) -> dict[str, Json]:
    out = dict(left)
    for key, value in right.items():
        if key not in out:
            out[key] = value
        elif key == "type":
            kinds = [kind for kind in _listed(out["type"]) if kind in _listed(value)]
            out["type"] = kinds or out["type"]
        elif key == "properties" and isinstance(out[key], Mapping) and isinstance(value, Mapping):
            out[key] = {**out[key], **value}
        elif key == "required" and isinstance(out[key], list) and isinstance(value, list):
            out[key] = [*out[key], *(name for name in value if name not in out[key])]
        elif key == "enum" and isinstance(out[key], list) and isinstance(value, list):
            out[key] = [item for item in out[key] if item in value] or out[key]
        elif key in ("minimum", "minLength", "minItems", "exclusiveMinimum"):
            out[key] = max(out[key], value)
        elif key in ("maximum", "maxLength", "maxItems", "exclusiveMaximum"):
            out[key] = min(out[key], value)
    return out


def _one_of(
    out: dict[str, Json], key: str, root: Mapping[str, Json], steps: int
) -> dict[str, Json]:
    """Merge the branch that people would speak of; unions of objects stay as they are."""
    given = [branch for branch in out[key] if isinstance(branch, Mapping)]
    plain = [narrow(branch, root, steps - 1) for branch in given]
    kept = [branch for branch in plain if not _is_void(branch)]
    if is_object(out) or (kept and all(is_object(branch) for branch in kept) and len(kept) > 1):
        out = {**out, "type": "object"}
        return out if any(branch.get("properties") for branch in kept) else _without(out, key)
    out = _without(out, key)
    listed = _union_of_constants(kept)
    if listed:
        return {**listed, **out} if "type" in listed else {**out, **listed}
    best = min(kept, key=lambda branch: _rank(branch, out), default=None)
    if best is None:
        return out
    notes = {name: out[name] for name in NOTES if name in out and out[name] is not None}
    return {**_merged(out, best), **notes}


def _without(out: Mapping[str, Json], key: str) -> dict[str, Json]:
    return {name: value for name, value in out.items() if name != key}


def _is_void(branch: Mapping[str, Json]) -> bool:
    """Null, or never satisfied (``{"not": {}}``)."""
    return branch.get("type") == "null" or branch.get("not") == {} or branch.get("enum") == [None]


def _union_of_constants(branches: list[dict[str, Json]]) -> dict[str, Json]:
    """Branches that are all constants make one enum, their titles its descriptions."""
    values: list[Json] = []
    notes: list[str] = []
    for branch in branches:
        members = [branch["const"]] if "const" in branch else branch.get("enum")
        if not isinstance(members, list) or not members:
            return {}
        values.extend(member for member in members if member not in values)
        note = branch.get("description") or branch.get("title")
        notes.extend([note if isinstance(note, str) else ""] * len(members))
    if not values:
        return {}
    out: dict[str, Json] = {"enum": values}
    if any(notes) and len(notes) == len(values):
        out["enumDescriptions"] = notes
    return out


def _rank(branch: Mapping[str, Json], outer: Mapping[str, Json]) -> tuple[int, int]:
    kind = branch.get("type")
    by_default = outer.get("default")
    wanted = isinstance(by_default, bool) and kind == "boolean"
    if "enum" in branch or "const" in branch:
        return (0, 0)
    if kind == "array":
        items = branch.get("items")
        listed = isinstance(items, Mapping) and "enum" in items
        return (1 if listed else 6 if isinstance(items, Mapping) and is_scalar(items) else 8, 0)
    told = "json" in str(outer.get("description", "")).lower()
    if kind == "object" and (told or _is_whole(branch)):
        return (1, 1)  # beside it, a string only holds the same as JSON
    if kind == "array" and _is_point(branch):
        return (1, 1)
    order = {"boolean": 5, "string": 2, "integer": 3, "number": 4}
    return (0 if wanted else order.get(str(kind), 9), 0 if "format" in branch else 1)


def _is_whole(branch: Mapping[str, Json]) -> bool:
    """Whether an object declares what it must have, or lists: more than a note beside a text."""
    declared = branch.get("properties")
    if not isinstance(declared, Mapping) or not declared:
        return False
    return bool(branch.get("required")) or any(
        isinstance(each, Mapping) and each.get("type") == "array" for each in declared.values()
    )


def _is_point(branch: Mapping[str, Json]) -> bool:
    """Whether a list holds numbers, which a string beside it only writes otherwise."""
    items = branch.get("items")
    return isinstance(items, Mapping) and items.get("type") in ("number", "integer")


def _listed(kind: Any) -> list[Any]:
    return kind if isinstance(kind, list) else [kind]


def _one_type(schema: Mapping[str, Json]) -> str | None:
    """The type to speak of: the declared one, of several the default's or first, else a guess."""
    kinds = [kind for kind in _listed(schema.get("type")) if isinstance(kind, str)]
    real = [kind for kind in kinds if kind != "null"]
    if len(real) == 1 or (real and "default" not in schema):
        return _known(real[0])
    if real:
        default = schema["default"]
        return next((kind for kind in real if _has_type(default, kind)), _known(real[0]))
    if kinds:
        return "null"
    return _guessed(schema)


def _known(kind: str) -> str:
    """Types as some documents misspell them."""
    odd = {"int": "integer", "float": "number", "double": "number", "str": "string"}
    odd |= {"bool": "boolean", "list": "array", "dict": "object", "date": "string", "any": "string"}
    return odd.get(kind.casefold(), kind.casefold())


def _has_type(value: Json, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    wanted = {"string": str, "integer": int, "number": (int, float), "array": list, "object": dict}
    return kind in wanted and isinstance(value, wanted[kind])  # type: ignore[arg-type]


def _guessed(schema: Mapping[str, Json]) -> str | None:
    listed = schema.get("enum")
    samples = listed if isinstance(listed, list) and listed else [schema.get("const")]
    for kind in ("boolean", "integer", "number", "string"):
        if samples[0] is not None and all(_has_type(value, kind) for value in samples):
            return kind
    telling = {
        "object": ("properties", "additionalProperties", "patternProperties", "propertyNames"),
        "array": ("items", "prefixItems", "minItems", "uniqueItems", "contains"),
        "number": ("minimum", "maximum", "multipleOf", "exclusiveMinimum"),
        "string": ("pattern", "format", "minLength", "maxLength"),
    }
    for kind, keys in telling.items():
        if any(key in schema for key in keys):
            return kind
    default, told = schema.get("default"), schema.get("description")
    for kind in ("boolean", "integer", "number"):
        if _has_type(default, kind):
            return kind
    yes_or_no = default is None and isinstance(told, str) and _WHETHER.match(told)
    return "boolean" if yes_or_no else None


_WHETHER = regex(
    r"\W*(?:optional\W+)?(?:whether\b(?! (?:.*\bor [a-z]+ to\b))|if (?:set to )?true\b|(?:set to )?"
    r"true (?:to|if|when)\b)",
    re.IGNORECASE,
)
"""How a description begins that speaks of yes or no."""

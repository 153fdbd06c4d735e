"""Dialects of JSON Schema made standard, for sampling and validation; the user's own stays.

In: a schema as tools in the wild write it. Out: JSON Schema 2020-12 (or the draft that ``$schema``
names), the same object where nothing had to change. Nothing is changed in place. What can't be
understood is left for ``check`` to report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from generator.records import Json
from generator.specs.types import STANDARD, is_optional, meaning
from generator.specs.walk import LISTS, MAPS, SINGLES, rebuild

_MODERN: Final = ("2019-09", "2020-12")
_KNOWN: Final = ("draft-06", "draft-07", *_MODERN)
_NUMBERS: Final = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_COUNTS: Final = (
    *("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
    *("minContains", "maxContains"),
)
_TEXTS: Final = frozenset(
    {"title", "description", "$comment", "$id", "$anchor", "$schema", "format"}
)
_MAY_BE_NULL: Final = frozenset({"default", "const", "example"})
_WORDS: Final = frozenset(
    {
        *MAPS,
        *SINGLES,
        *LISTS,
        *_NUMBERS,
        *_COUNTS,
        *("type", "$ref", "enum", "const", "required", "description", "title", "$schema"),
        *("default", "examples", "format", "pattern", "uniqueItems", "nullable", "$id"),
        *("$comment", "$anchor", "strict"),
    }
)


Known = dict[tuple[int, bool], tuple[Json, Json]]
"""What definitions mean, by their identity and dialect; each stands beside its meaning."""


def normalise(schema: Mapping[str, Json], known: Known | None = None) -> dict[str, Json]:
    """The standard schema that ``schema`` (the parameters of a function) means.

    A root without a type is an object; the flat form ``{"city": {"type": "str"}}`` (no
    ``properties``) is read as one. Idempotent; a standard schema comes back equal. ``known``:
    definitions that several functions share are read once, and shared again.
    """
    root: dict[str, Json] = dict(schema)
    if _is_flat(root):
        root = _from_flat(root)
    root = _declared(root)
    tuples = "2020-12" in str(root.get("$schema", "2020-12"))
    shared = root.get("$defs")
    apart = known is not None and isinstance(shared, Mapping)
    out = _schema({**root, "$defs": {}} if apart else root, lists_are_tuples=tuples)
    if not isinstance(out, dict):
        return root
    if known is not None and isinstance(shared, Mapping):
        out["$defs"] = _read_once(shared, known, tuples)
    if "type" not in out and (not out.keys() - {"$schema", "description"} or "properties" in out):
        out = {"type": "object", **out}
    return out


def _read_once(shared: Mapping[str, Json], known: Known, tuples: bool) -> dict[str, Json]:
    for definition in shared.values():
        if (id(definition), tuples) not in known:
            read = _schema(definition, lists_are_tuples=tuples)
            known[id(definition), tuples] = definition, read
    return {name: known[id(one), tuples][1] for name, one in shared.items()}


def _is_flat(root: Mapping[str, Json]) -> bool:
    """Whether this is a map of parameters, as some data sets write it, and no schema."""
    return (
        bool(root)
        and all(isinstance(value, Mapping) for value in root.values())
        and not (root.keys() & _WORDS and "properties" in root)
        and not root.keys() & {"$defs", "definitions", "not", "items", "if", "additionalProperties"}
        and all({"type", "description"} & value.keys() for value in root.values())
    )


def _from_flat(root: Mapping[str, Json]) -> dict[str, Json]:
    needed = [
        name
        for name, child in root.items()
        if "default" not in child
        and child.get("required", True) is not False
        and not child.get("optional")
        and not (isinstance(child.get("type"), str) and is_optional(child["type"]))
    ]
    out: dict[str, Json] = {"type": "object", "properties": dict(root)}
    return {**out, "required": needed} if needed else out


def _declared(root: dict[str, Json]) -> dict[str, Json]:
    """Drop a ``$schema`` that is no known draft, or one (04 and older) that is rewritten here."""
    declared = root.get("$schema")
    if "$schema" not in root:
        return root
    if isinstance(declared, str) and any(draft in declared for draft in _KNOWN):
        return root
    return {key: value for key, value in root.items() if key != "$schema"}


def _schema(schema: Json, *, lists_are_tuples: bool) -> Json:
    if isinstance(schema, str):
        read = meaning(schema)
        return schema if read is None else read
    if schema is None:
        return {}
    if not isinstance(schema, Mapping):
        return schema
    out = dict(schema)
    for step in _STEPS:
        out = step(out)
    if lists_are_tuples:
        out = _tuple_items(out)
    return rebuild(out, lambda child: _schema(child, lists_are_tuples=lists_are_tuples))


def _empty_words(schema: dict[str, Json]) -> dict[str, Json]:
    """Drop keywords that say nothing (``"enum": null``, ``"items": []``); no properties are {}."""
    out = {
        key: value
        for key, value in schema.items()
        if not (value is None and key not in _MAY_BE_NULL)
        and not (key in {"items", "anyOf", "oneOf", "allOf", "prefixItems"} and value == [])
        and not (key in {"items", "format", "pattern", "$ref"} and value == "")
        and not (key == "type" and value == [])
        and not (key in _TEXTS and not isinstance(value, str))
    }
    for key in MAPS:
        if out.get(key) == []:
            out[key] = {}
    return out


def _required(schema: dict[str, Json]) -> dict[str, Json]:
    """Lift ``required: true`` of properties into the object's list.

    What the list says holds: ``optional: true`` is no keyword, so that a validator of the user's
    own schema wants what the list names.
    """
    listed = schema.get("required")
    needed: list[Json] = [listed] if isinstance(listed, str) else []
    if isinstance(listed, list):
        hashable = all(isinstance(name, str) for name in listed)
        needed = list(dict.fromkeys(listed)) if hashable else listed
    properties = schema.get("properties")
    if isinstance(properties, Mapping):
        for name, child in properties.items():
            if not isinstance(child, Mapping):
                continue
            flagged = child.get("required") is True and child.get("optional") is not True
            if flagged and name not in needed:
                needed.append(name)
        schema = {**schema, "properties": {key: _unflag(sub) for key, sub in properties.items()}}
    if isinstance(listed, bool) or (listed is None and not needed):
        schema = {key: value for key, value in schema.items() if key != "required"}
        return {**schema, "required": needed} if needed else schema
    if listed is None or isinstance(listed, str | list):
        return {**schema, "required": needed}
    return schema


def _unflag(child: Json) -> Json:
    if not isinstance(child, Mapping):
        return child
    return {
        key: value
        for key, value in child.items()
        if not (key in {"required", "optional"} and isinstance(value, bool))
    }


def _type(schema: dict[str, Json]) -> dict[str, Json]:
    """Read the type's name: ``dict``, ``STRING``, ``list[int]``, ``["str", "None"]``."""
    declared = schema.get("type")
    if isinstance(declared, str) and declared not in STANDARD:
        return _merge_type(schema, meaning(declared))
    if isinstance(declared, list) and any(name not in STANDARD for name in declared):
        if not all(isinstance(name, str) for name in declared):
            return schema
        return _merge_type(schema, meaning(" | ".join(declared)))
    return schema


def _members(schema: dict[str, Json]) -> dict[str, Json]:
    """An array's ``enum`` that lists no array lists what its members may be."""
    listed = schema.get("enum")
    if schema.get("type") != "array" or not isinstance(listed, list) or not listed:
        return schema
    items = schema.get("items", {})
    if any(isinstance(value, list) for value in listed) or not isinstance(items, Mapping):
        return schema
    out = {key: value for key, value in schema.items() if key != "enum"}
    return {**out, "items": {**items, "enum": listed} if "enum" not in items else items}


def _merge_type(schema: dict[str, Json], read: dict[str, Json] | None) -> dict[str, Json]:
    """Put the meaning of a type in the type's place; what the schema says itself wins."""
    if read is None:
        return schema
    out: dict[str, Json] = {}
    for key, value in schema.items():
        if key != "type":
            out[key] = value
        else:
            out |= {word: said for word, said in read.items() if word not in schema or word == key}
    return out


def _nullable(schema: dict[str, Json]) -> dict[str, Json]:
    """OpenAPI 3.0's ``nullable``."""
    if not isinstance(schema.get("nullable"), bool):
        return schema
    out = {key: value for key, value in schema.items() if key != "nullable"}
    if not schema["nullable"]:
        return out
    declared = out.get("type")
    if "enum" in out and isinstance(out["enum"], list) and None not in out["enum"]:
        out["enum"] = [*out["enum"], None]
    if isinstance(declared, str):
        return {**out, "type": [declared, "null"]} if declared != "null" else out
    if isinstance(declared, list):
        return out if "null" in declared else {**out, "type": [*declared, "null"]}
    for key in ("anyOf", "oneOf"):
        if isinstance(out.get(key), list):
            return {**out, key: [*out[key], {"type": "null"}]}
    if "$ref" in out or "allOf" in out:
        notes: dict[str, Json] = {
            key: out.pop(key) for key in ("description", "title", "default") if key in out
        }
        return {"anyOf": [out, {"type": "null"}], **notes}
    return out


def _numbers(schema: dict[str, Json]) -> dict[str, Json]:
    """Bounds written as strings become numbers; draft 4's boolean bounds become draft 6's."""
    out = dict(schema)
    for key in (*_NUMBERS, *_COUNTS):
        if isinstance(out.get(key), str):
            out[key] = _number(out[key])
    for flag, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(out.get(flag), bool):
            exclusive = out.pop(flag)
            if exclusive and bound in out:
                out[flag] = out.pop(bound)
    return out


def _number(text: str) -> Json:
    for read in (int, float):
        try:
            value = read(text)
        except ValueError:
            continue
        return value if abs(value) < float("inf") else text
    return text


def json_type(value: Json) -> str:
    """The most special JSON type of a value: an integer is "integer", 1.0 is "number"."""
    kinds: tuple[tuple[Any, str], ...] = (
        (bool, "boolean"),
        (int, "integer"),
        (float, "number"),
        (str, "string"),
        (Mapping, "object"),
        (list, "array"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "null")


def is_of(value: Json, names: list[str] | str) -> bool:
    """Whether a value has one of the JSON types named."""
    allowed = [names] if isinstance(names, str) else names
    kind = json_type(value)
    whole = kind == "number" and float(value).is_integer() and "integer" in allowed
    return kind in allowed or (kind == "integer" and "number" in allowed) or whole


def _tuple_items(schema: dict[str, Json]) -> dict[str, Json]:
    """``items: [a, b]`` of the drafts before 2020-12, where no draft is named."""
    if not isinstance(schema.get("items"), list):
        return schema
    out = {key: value for key, value in schema.items() if key not in {"items", "additionalItems"}}
    out["prefixItems"] = schema["items"]
    return {**out, "items": schema["additionalItems"]} if "additionalItems" in schema else out


_STEPS: Final[tuple[Callable[[dict[str, Json]], dict[str, Json]], ...]] = (
    _empty_words,
    _required,
    _type,
    _members,
    _nullable,
    _numbers,
)

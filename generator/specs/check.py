"""What is wrong with function specs (an error), and what will make poor data (a warning)."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.errors import SpecError
from generator.records import FunctionSpec, Json, Warn
from generator.specs.dialect import is_of, normalise
from generator.specs.names import OPENAI_NAMES
from generator.specs.types import ALLOWED, STANDARD
from generator.specs.walk import LISTS, MAPS, MissingTarget, Path, every, named, resolve

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
_MOST_TOLD: Final = 20


def check(specs: Sequence[FunctionSpec], *, places: Sequence[str] | None = None) -> list[Warn]:
    """Warnings about ``specs``; ``places`` says where each was found, for messages.

    Raises:
        SpecError: schemas with an error, or two functions with one name; one line for each.
    """
    where = list(places) if places is not None else [spec.source for spec in specs]
    problems = _same_names(specs, where)
    warnings: list[Warn] = []
    for spec in specs:
        at = f"{spec.source}: {spec.name}" if spec.source else spec.name
        schema = normalise(spec.parameters)
        found = list(schema_errors(schema))
        problems += [f"{at}{_dotted(path)}: {what}" for path, what in found]
        if not found:
            warnings += [Warn(at, what) for what in _poor(spec, schema)]
    if problems:
        more = len(problems) - _MOST_TOLD
        tail = [f"… and {more} more"] if more > 0 else []
        raise SpecError("\n".join(problems[:_MOST_TOLD] + tail))
    return warnings + _look_alikes(specs)


def _dotted(path: Path) -> str:
    shown = named(path)
    return f".{shown}" if shown else ""


def _same_names(specs: Sequence[FunctionSpec], where: Sequence[str]) -> list[str]:
    first: dict[str, int] = {}
    problems = []
    for number, spec in enumerate(specs):
        if spec.name in first:
            here, there = where[number] or "here", where[first[spec.name]] or "the same place"
            what = f"a second function of this name (the first: {there}); names must differ"
            problems.append(f"{here}: {spec.name}: {what}")
        first.setdefault(spec.name, number)
    return problems


def schema_errors(schema: Mapping[str, Json]) -> Iterator[tuple[Path, str]]:
    """Every error in a normalised parameters schema: where, and what is allowed."""
    kind = schema.get("type", "object")
    if kind != "object" and (kind in STANDARD or not isinstance(kind, str)):
        allowed = isinstance(kind, list) and "object" in kind
        if not allowed:
            yield (), f"the parameters have type {kind!r}; allowed: object"
            return
    for path, sub in every(schema):
        if isinstance(sub, bool):
            if not path:
                yield path, f"a schema was expected, not {sub!r}"
        elif not isinstance(sub, Mapping):
            yield path, f"a schema (an object) was expected, not {_brief(sub)}"
        else:
            for what in _own_errors(sub):
                yield path, what
            if "$ref" in sub:
                broken = _broken_ref(schema, sub["$ref"])
                if broken:
                    yield path, broken


def _brief(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"


def _own_errors(schema: Mapping[str, Json]) -> Iterator[str]:
    """What is wrong with one schema itself, its subschemas aside."""
    declared = schema.get("type", [])
    for name in declared if isinstance(declared, list) else [declared]:
        if not isinstance(name, str):
            yield f"type {_brief(name)} is no type name; allowed: {ALLOWED}"
        elif name not in STANDARD:
            close = difflib.get_close_matches(name.lower(), STANDARD, n=1, cutoff=0.5)
            hint = f"did you mean {close[0]!r}? " if close else ""
            yield f"unknown type {name!r}; {hint}allowed: {ALLOWED}"
    yield from _shape_errors(schema)
    for key in _NUMBERS:
        value = schema.get(key, 1)
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield f"{key} is {_brief(value)}; allowed: a number"
        elif key == "multipleOf" and value <= 0:
            yield f"multipleOf is {value}; allowed: a number above 0"
    for key in _COUNTS:
        value = schema.get(key, 0)
        whole = (
            isinstance(value, int | float) and not isinstance(value, bool) and value == int(value)
        )
        if not whole or value < 0:
            yield f"{key} is {_brief(value)}; allowed: a whole number from 0"
    pattern = schema.get("pattern", "")
    problem = _pattern_problem(pattern) if isinstance(pattern, str) else "not text"
    if problem:
        yield f"pattern {_brief(pattern)} is no regular expression: {problem}"


def _shape_errors(schema: Mapping[str, Json]) -> Iterator[str]:
    for key in sorted(MAPS & schema.keys()):
        if not isinstance(schema[key], Mapping):
            yield f"{key} is {_brief(schema[key])}; allowed: an object of names and schemas"
    for key in sorted(LISTS & schema.keys()):
        if not isinstance(schema[key], list) or not schema[key]:
            yield f"{key} is {_brief(schema[key])}; allowed: a list of schemas, not empty"
    required = schema.get("required", [])
    if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
        yield f"required is {_brief(required)}; allowed: a list of parameter names"
    if "enum" in schema and (not isinstance(schema["enum"], list) or not schema["enum"]):
        yield f"enum is {_brief(schema['enum'])}; allowed: a list of values, not empty"
    for key in ("dependencies", "dependentRequired"):
        value = schema.get(key, {})
        kinds = list if key == "dependentRequired" else list | Mapping | bool
        good = isinstance(value, Mapping) and all(isinstance(v, kinds) for v in value.values())
        if not good:
            yield f"{key} is {_brief(value)}; allowed: an object of lists of names"
    for key in ("uniqueItems", "readOnly", "writeOnly", "deprecated"):
        if not isinstance(schema.get(key, False), bool):
            yield f"{key} is {_brief(schema[key])}; allowed: true, false"
    if not isinstance(schema.get("$ref", ""), str):
        yield f"$ref is {_brief(schema['$ref'])}; allowed: text such as '#/$defs/name'"


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
            return f"$ref {ref!r} points at {_brief(target)}; allowed: a schema"
        only = isinstance(target, Mapping) and "$ref" in target
        ref = target["$ref"] if only and isinstance(target, Mapping) else None
    return ""


def _poor(spec: FunctionSpec, schema: Mapping[str, Json]) -> Iterator[str]:
    """What makes poor data of one function, each kind told once."""
    if not spec.description.strip():
        yield "no description: say what it does, so that requests can be phrased and told apart"
    properties = schema.get("properties", {})
    bare = [name for name, sub in properties.items() if not _described(schema, sub)]
    if bare:
        yield f"no description of {_listed(bare)}"
    for path, sub in every(schema):
        if isinstance(sub, Mapping) and isinstance(sub.get("properties", {}), Mapping):
            absent = [
                name for name in sub.get("required", []) if name not in sub.get("properties", {})
            ]
            inherited = sub.keys() & {"$ref", "allOf", "anyOf", "oneOf", "patternProperties"}
            inside = {step for step in path if step in LISTS | {"if", "then", "else", "not"}}
            if absent and not inherited and not inside:
                there = f" of {named(path)}" if named(path) else ""
                yield f"required{there} names {_listed(absent)}, which has no property: any value"
    wrong = list(_bad_defaults(schema))
    if wrong:
        yield f"a default that its own schema rejects: {_listed(wrong, quoted=False)}"
    if not OPENAI_NAMES.allows(spec.name):
        yield "OpenAI allows names of letters, digits, _ and -, at most 64: mapped at export"


def _described(root: Mapping[str, Json], sub: Json) -> bool:
    if not isinstance(sub, Mapping):
        return False
    if isinstance(sub.get("$ref"), str) and not sub.get("description"):
        sub = resolve(root, sub["$ref"])
    told = sub.get("description") or sub.get("title") if isinstance(sub, Mapping) else None
    speaks = {"enum", "const", "format", "x-semantic", "examples"}
    return bool(told) or bool(isinstance(sub, Mapping) and sub.keys() & speaks)


def _listed(names: Iterable[str], *, quoted: bool = True) -> str:
    shown = [repr(name) if quoted else name for name in names]
    return ", ".join(shown[:8]) + (f" and {len(shown) - 8} more" if len(shown) > 8 else "")


def _bad_defaults(schema: Mapping[str, Json]) -> Iterator[str]:
    """Parameters whose default breaks the plain keywords; null, the usual "absent", is let pass."""
    for path, sub in every(schema):
        if isinstance(sub, Mapping) and sub.get("default") is not None:
            value = sub["default"]
            kind, enum = sub.get("type"), sub.get("enum")
            bad = (kind is not None and not is_of(value, kind)) or (enum and value not in enum)
            if bad or _out_of_bounds(value, sub):
                yield f"{named(path) or 'the parameters'} = {_brief(value)}"


def _out_of_bounds(value: Json, schema: Mapping[str, Json]) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        low, high = schema.get("minimum", value), schema.get("maximum", value)
        above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
        inside = low <= value <= high
        return not (
            inside and (above is None or value > above) and (below is None or value < below)
        )
    if isinstance(value, str):
        return not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
    if isinstance(value, list):
        return not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value))
    return False


def _look_alikes(specs: Sequence[FunctionSpec]) -> list[Warn]:
    """Functions with the same description and parameters: no request can mean only one of them."""
    groups: dict[str, list[FunctionSpec]] = {}
    for spec in specs:
        words = re.findall(r"\w+", spec.description.casefold())
        if words:
            schema = json.dumps(_bare(normalise(spec.parameters)), sort_keys=True, default=str)
            groups.setdefault(" ".join(words) + "\n" + schema, []).append(spec)
    return [
        Warn(
            group[0].source,
            f"{_listed(spec.name for spec in group)} have the same description and parameters: "
            "no request can mean only one of them",
        )
        for group in groups.values()
        if len(group) > 1
    ]


def _bare(schema: Json) -> Json:
    """A schema without its words."""
    if isinstance(schema, Mapping):
        dull = {"description", "title", "$schema"}
        return {
            key: _bare(value)
            for key, value in schema.items()
            if key not in dull or not isinstance(value, str)
        }
    return [_bare(item) for item in schema] if isinstance(schema, list) else schema

"""What is wrong with function specs (an error), and what will make poor data (a warning)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.errors import SpecError, listed
from generator.records import FunctionSpec, Json, Warn
from generator.specs.dialect import Known, is_of, normalise
from generator.specs.faulty import Definitions, Place, brief, schema_errors
from generator.specs.names import OPENAI_NAMES
from generator.specs.walk import LISTS, Path, named, resolve

MOST_LISTED: Final = 8
"""Names in one sentence, at most."""

_MOST_TOLD: Final = 20


def check(specs: Sequence[FunctionSpec], *, places: Sequence[str] | None = None) -> list[Warn]:
    """Warnings about ``specs``; ``places`` says where each was found, for messages.

    Raises:
        SpecError: schemas with an error, or two functions with one name; one line for each.
    """
    where = list(places) if places is not None else [spec.source for spec in specs]
    problems = _same_names(specs, where)
    warnings: list[Warn] = []
    known: Known = {}
    definitions = Definitions()
    for spec in specs:
        at = f"{spec.source}: {spec.name}" if spec.source else spec.name
        schema = normalise(spec.parameters, known)
        parts, references = definitions.unseen(schema)
        found = list(schema_errors(schema, parts, references))
        problems += [f"{at}{_dotted(path)}: {what}" for path, what in found]
        if not found:
            warnings += [Warn(at, what) for what in _poor(spec, schema, parts)]
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


def _poor(spec: FunctionSpec, schema: Mapping[str, Json], parts: Sequence[Place]) -> Iterator[str]:
    """What makes poor data of one function, each kind told once."""
    if not spec.description.strip():
        yield "no description: say what it does, so that requests can be phrased and told apart"
    properties = schema.get("properties", {})
    bare = [name for name, sub in properties.items() if not _described(schema, sub)]
    if bare:
        yield f"no description of {_quoted(bare)}"
    for path, sub in parts:
        if isinstance(sub, Mapping) and isinstance(sub.get("properties", {}), Mapping):
            absent = [
                name for name in sub.get("required", []) if name not in sub.get("properties", {})
            ]
            inherited = sub.keys() & {"$ref", "allOf", "anyOf", "oneOf", "patternProperties"}
            inside = {step for step in path if step in LISTS | {"if", "then", "else", "not"}}
            if absent and not inherited and not inside:
                there = f" of {named(path)}" if named(path) else ""
                yield f"required{there} names {_quoted(absent)}, which has no property: any value"
    wrong = list(_bad_defaults(parts))
    if wrong:
        yield f"a default that its own schema rejects: {listed(wrong, MOST_LISTED)}"
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


def _quoted(names: Iterable[str]) -> str:
    return listed(map(repr, names), MOST_LISTED)


def _bad_defaults(parts: Sequence[Place]) -> Iterator[str]:
    """Parameters whose default breaks the plain keywords; null, the usual "absent", is let pass."""
    for path, sub in parts:
        if isinstance(sub, Mapping) and sub.get("default") is not None:
            value = sub["default"]
            kind, enum = sub.get("type"), sub.get("enum")
            bad = (kind is not None and not is_of(value, kind)) or (enum and value not in enum)
            if bad or _out_of_bounds(value, sub):
                yield f"{named(path) or 'the parameters'} = {brief(value)}"


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
    described: dict[str, list[FunctionSpec]] = {}
    for spec in sorted(specs, key=lambda each: each.name):  # told the same in any order
        words = " ".join(re.findall(r"\w+", spec.description.casefold()))
        if words:
            described.setdefault(words, []).append(spec)
    groups: dict[tuple[str, str], list[FunctionSpec]] = {}
    for words, alike in described.items():
        for spec in alike if len(alike) > 1 else ():
            schema = json.dumps(_bare(normalise(spec.parameters)), sort_keys=True, default=str)
            groups.setdefault((words, schema), []).append(spec)
    return [
        Warn(
            group[0].source,
            f"{_quoted(spec.name for spec in group)} have the same description and parameters: "
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

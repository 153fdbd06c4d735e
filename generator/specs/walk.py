"""Where a JSON Schema holds further schemas, and where a local reference leads.

Only these places are schemas: what stands under ``enum``, ``const``, ``default`` or ``examples`` is
data and is never looked at as a schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.records import Json

MAPS: Final = frozenset(
    {"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"}
)
"""Keywords whose value maps names to schemas."""

SINGLES: Final = frozenset(
    {
        "items",
        "additionalItems",
        "additionalProperties",
        "unevaluatedItems",
        "unevaluatedProperties",
        "contains",
        "propertyNames",
        "not",
        "if",
        "then",
        "else",
    }
)
"""Keywords whose value is a schema (``items`` may also be a list of schemas)."""

LISTS: Final = frozenset({"anyOf", "oneOf", "allOf", "prefixItems"})
"""Keywords whose value is a list of schemas."""

Path = tuple[str, ...]


def children(schema: Mapping[str, Json]) -> Iterator[tuple[Path, Json]]:
    """The direct subschemas of ``schema`` with their paths; what is no schema comes out too."""
    for key, value in schema.items():
        if (key in MAPS or key == "dependencies") and isinstance(value, Mapping):
            for name, child in value.items():
                if key != "dependencies" or isinstance(child, Mapping):
                    yield (key, str(name)), child
        elif key in LISTS and isinstance(value, list):
            for number, child in enumerate(value):
                yield (key, str(number)), child
        elif key in SINGLES:
            if key == "items" and isinstance(value, list):
                for number, child in enumerate(value):
                    yield (key, str(number)), child
            else:
                yield (key,), value


def every(schema: Json, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    """``schema`` and all its subschemas, outermost first, in document order."""
    yield path, schema
    if isinstance(schema, Mapping):
        for step, child in children(schema):
            yield from every(child, path + step)


def rebuild(schema: Mapping[str, Json], change: Callable[[Json], Json]) -> dict[str, Json]:
    """A copy of ``schema`` with ``change`` applied to each direct subschema."""
    out: dict[str, Json] = {}
    for key, value in schema.items():
        if (key in MAPS or key == "dependencies") and isinstance(value, Mapping):
            keep = key == "dependencies"
            out[key] = {
                name: child if keep and not isinstance(child, Mapping) else change(child)
                for name, child in value.items()
            }
        elif isinstance(value, list) and (key in LISTS or key == "items"):
            out[key] = [change(child) for child in value]
        elif key in SINGLES:
            out[key] = change(value)
        else:
            out[key] = value
    return out


def named(path: Path) -> str:
    """A schema path as people write it: ``("properties", "a", "items")`` → ``"a[]"``."""
    text = ""
    steps = iter(path)
    for key in steps:
        if key == "properties":
            text += ("." if text else "") + next(steps, "")
        elif key == "items":
            text += "[]"
        elif key in MAPS or key in LISTS or key == "dependencies":
            text += ("." if text else "") + f"{key}.{next(steps, '')}"
        elif not key.isdigit():
            text += ("." if text else "") + key
    return text


class MissingTarget(LookupError):
    """A reference that leads nowhere; the text says why."""


def resolve(root: Mapping[str, Json], ref: str) -> Json:
    """What a local ``$ref`` points at in ``root``; nothing is ever fetched.

    Raises:
        MissingTarget: the reference is remote, or nothing is there.
    """
    base, _, fragment = ref.partition("#")
    if base and base != str(root.get("$id", root.get("id", ""))).rstrip("#"):
        msg = "it leads outside this schema, and nothing is ever fetched"
        raise MissingTarget(msg)
    if fragment and not fragment.startswith("/"):
        return _anchor(root, fragment)
    here: Json = root
    for raw in fragment.split("/")[1:]:
        key = unescaped(raw)
        if isinstance(here, Mapping) and key in here:
            here = here[key]
        elif isinstance(here, list) and key.isdecimal() and int(key) < len(here):
            here = here[int(key)]
        else:
            raise MissingTarget(f"there is no {key!r} on the way")
    return here


def unescaped(step: str) -> str:
    """One step of a reference as the key that it stands for."""
    from urllib.parse import unquote  # noqa: PLC0415 - rarely needed

    step = unquote(step) if "%" in step else step
    return step.replace("~1", "/").replace("~0", "~")


def _anchor(root: Mapping[str, Json], name: str) -> Json:
    for _, schema in every(root):
        if isinstance(schema, Mapping) and name in {
            schema.get("$anchor"),
            schema.get("$dynamicAnchor"),
            str(schema.get("$id", schema.get("id", ""))).lstrip("#"),
        }:
            return schema
    raise MissingTarget(f"there is no $anchor {name!r}")

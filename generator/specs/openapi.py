"""OpenAPI 3 documents as functions: one for each operation.

Query, path and header parameters and the properties of a request body, JSON or a form, become one
object schema; what it refers to is moved into its ``$defs``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.errors import SpecError
from generator.quick import regex
from generator.records import Json
from generator.specs.components import Components
from generator.specs.walk import MissingTarget, resolve

_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_OWN_HEADERS: Final = frozenset(
    "accept authorization cache-control connection cookie date digest expect forwarded from host "
    "idempotency-key origin referer te traceparent tracestate user-agent via".split()
)
_SECRET: Final = regex(
    r"^(?:accept|content|if|sec|x-forwarded)-|api[-_]?key|app[-_]?key|token|secret|auth|session"
    r"|signature|request[-_]?id|correlation|user[-_]?agent|api[-_]?(?:id|version)|\btrace|http[-_]?method"
)
"""Headers that a program sets; nobody says an API key to an assistant."""

_HEADER: Final = regex(r"\bheader fields?\b|\bHTTP (?:header|request)\b", re.IGNORECASE)
"""What describes a header as a part of the protocol."""

Operation = tuple[str, str, str, dict[str, Json]]
"""Where it stands ("GET /pets/{id}"), name, description, parameters."""


def operations(document: Mapping[str, Json], shown: str) -> Iterator[Operation]:
    """Every operation of an OpenAPI 3 document, in document order.

    Raises:
        SpecError: another version, no paths, or a reference that leads nowhere.
    """
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        told = document.get("swagger", version)
        raise SpecError(f"{shown}: OpenAPI version {told!r} is not read; allowed: 3.0 and 3.1")
    paths = document.get("paths")
    if not isinstance(paths, Mapping):
        raise SpecError(f"{shown}: an OpenAPI document without paths has no functions")
    keys = _keys(document)
    components = Components(document)
    for path, entry in paths.items():
        item = _followed(document, entry, shown)
        for method in _METHODS:
            operation = item.get(method)
            if isinstance(operation, Mapping):
                place = f"{method.upper()} {path}"
                shared = _list(item.get("parameters"))
                where = f"{shown}: {place}"
                schema = _parameters(document, operation, shared, where, keys, components)
                name = operation.get("operationId")
                named = name if isinstance(name, str) and name else _name(place)
                yield place, named, _told(operation), components.joined(schema, where)


def _parameters(
    document: Mapping[str, Json],
    operation: Mapping[str, Json],
    shared: list[Json],
    where: str,
    keys: frozenset[tuple[Json, Json]],
    components: Components,
) -> dict[str, Json]:
    """One object schema of all that an operation takes."""
    properties: dict[str, Json] = {}
    required: list[str] = []
    for entry in [*shared, *_list(operation.get("parameters"))]:
        parameter = _followed(document, entry, where)
        name = parameter.get("name")
        if not isinstance(name, str) or not _is_argument(parameter):
            continue
        if (parameter.get("in"), name) in keys:
            continue
        properties[name] = _described(parameter)
        if parameter.get("required") is True and name not in required:
            required.append(name)
    _add_body(document, operation, properties, required, where, components)
    schema: dict[str, Json] = {"type": "object", "properties": properties}
    if required:
        schema["required"] = required
    return schema


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _keys(document: Mapping[str, Json]) -> frozenset[tuple[Json, Json]]:
    """Where the document's security schemes put the caller's key: ("query", "api_key")."""
    found: Any = document.get("components")
    found = found.get("securitySchemes") if isinstance(found, Mapping) else None
    schemes = found.values() if isinstance(found, Mapping) else ()
    return frozenset(
        (scheme["in"], scheme["name"])
        for scheme in schemes
        if isinstance(scheme, Mapping)
        and isinstance(scheme.get("in"), str)
        and isinstance(scheme.get("name"), str)
    )


def _is_argument(parameter: Mapping[str, Json]) -> bool:
    """Whether a caller chooses it: what the protocol or the session sets is left out."""
    place = parameter.get("in")
    name = str(parameter["name"]).lower()
    own = place == "header" and (name in _OWN_HEADERS or _SECRET.search(name) is not None)
    told = parameter.get("description")
    if place == "header" and parameter.get("required") is not True and isinstance(told, str):
        own = own or _HEADER.search(told) is not None
    return place in {"query", "path", "header"} and not own


def _followed(document: Mapping[str, Json], value: Json, where: str) -> Mapping[str, Json]:
    """``value``, or what its ``$ref`` points at (parameters, request bodies, path items)."""
    for _ in range(20):
        if not isinstance(value, Mapping):
            raise SpecError(f"{where}: {value!r} is no object")
        ref = value.get("$ref")
        if not isinstance(ref, str):
            return value
        try:
            value = resolve(document, ref)
        except MissingTarget as error:
            raise SpecError(f"{where}: $ref {ref!r} can't be resolved: {error}") from None
    raise SpecError(f"{where}: $ref {ref!r} leads back to itself")


def _content(holder: Mapping[str, Json], *kinds: str) -> Json:
    """The schema of the first content of these kinds, the foremost of them first."""
    content = holder.get("content")
    if not isinstance(content, Mapping):
        return None
    for kind in kinds:
        for name, media in content.items():
            if kind in str(name) and isinstance(media, Mapping):
                return media.get("schema")
    return None


def _described(parameter: Mapping[str, Json]) -> Json:
    schema = parameter.get("schema", _content(parameter, "json"))
    if not isinstance(schema, Mapping):
        schema = {}
    described = isinstance(parameter.get("description"), str) and "description" not in schema
    return {**schema, "description": parameter["description"]} if described else dict(schema)


def _add_body(
    document: Mapping[str, Json],
    operation: Mapping[str, Json],
    properties: dict[str, Json],
    required: list[str],
    where: str,
    components: Components,
) -> None:
    """Join the request body's properties to the others; as one ``body`` where that can't be."""
    if operation.get("requestBody") is None:
        return
    body = _followed(document, operation["requestBody"], where)
    schema = _content(body, "json", "x-www-form-urlencoded", "multipart/form-data")
    if not isinstance(schema, Mapping):
        return
    whole = _followed(document, schema, where)
    inner = whole.get("properties")
    simple = isinstance(inner, Mapping) and not whole.keys() & {"allOf", "anyOf", "oneOf"}
    if simple and isinstance(inner, Mapping) and not inner.keys() & properties.keys():
        answered = components.answered(whole)
        said = {
            name: each
            for name, each in inner.items()
            if name not in answered and not _is_binary(each)
        }
        properties |= said
        required += [name for name in _list(whole.get("required")) if name in said]
        return
    key = next(
        name for name in ("body", "request_body", "_body", "__body") if name not in properties
    )
    properties[key] = dict(schema)
    if body.get("required") is True:
        required.append(key)


def _is_binary(schema: Json) -> bool:
    """Whether a form's field is the content of a file, which a program sends."""
    return isinstance(schema, Mapping) and schema.get("format") == "binary"


def _name(place: str) -> str:
    """A name for an operation without an id: "GET /pets/{id}" → "get_pets_id"."""
    return re.sub(r"[^a-zA-Z0-9]+", "_", place).strip("_").lower()


def _told(operation: Mapping[str, Json]) -> str:
    """Summary and description, without saying the same twice."""
    said: list[str] = []
    for key in ("summary", "description"):
        text = operation.get(key)
        if isinstance(text, str) and text.strip() and text.strip() not in said:
            said.append(text.strip())
    if len(said) == 2 and said[1].startswith(said[0].rstrip(".")):
        return said[1]
    return " ".join(text if text[-1] in ".!?" or text is said[-1] else f"{text}." for text in said)

"""The shapes in which functions are written down, found in any JSON document.

Bare functions, OpenAI tools and legacy functions, Anthropic, MCP ``tools/list`` results, Gemini
declarations, Bedrock tool specs, lists and wrappers of them, and OpenAPI documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.errors import SpecError
from generator.quick import Struct
from generator.records import Json
from generator.specs.faulty import brief
from generator.specs.openapi import operations

ALLOWED: Final = (
    "a function {name, description, parameters}, OpenAI tools, Anthropic tools (input_schema), "
    "an MCP tools/list result (inputSchema), a list or {tools: […]} of these, "
    "or an OpenAPI 3 document"
)
"""What is read, for messages."""

_SCHEMA_KEYS: Final = (
    *(
        "parameters",
        "input_schema",
        "inputSchema",
        "parametersJsonSchema",
        "parameters_json_schema",
    ),
)
_RETURN_KEYS: Final = ("returns", "outputSchema", "output_schema", "response", "responseJsonSchema")
_OTHER_KEYS: Final = frozenset(
    {
        *("name", "description", "strict", "type", "title", "annotations", "_meta", "execution"),
        *(
            "icons",
            "cache_control",
            "defer_loading",
            "allowed_callers",
            "input_examples",
            "examples",
        ),
        *("icon", "behavior"),
    }
)
_WRAPPERS: Final = (
    *("tools", "functions", "functionDeclarations", "function_declarations", "result"),
    *("toolConfig", "tool_config", "function"),
)


class Found(Struct, frozen=True):
    """A function as written: ``where`` it stands ("tools[2]", "" for the whole document)."""

    where: str
    name: Json
    description: Json
    parameters: Json
    returns: Json = None
    strict: Json = None


def functions_in(document: Json, shown: str, where: str = "") -> Iterator[Found]:
    """Every function in a document, in order. Nothing is yielded where there is none.

    Raises:
        SpecError: a list of functions with something else in it, or an unreadable OpenAPI document.
    """
    if isinstance(document, list):
        yield from _items(document, shown, where)
    elif isinstance(document, Mapping):
        yield from _in_object(document, shown, where)


def _items(items: list[Json], shown: str, where: str) -> Iterator[Found]:
    for number, item in enumerate(items):
        place = f"{where}[{number}]"
        if not isinstance(item, Mapping):
            raise SpecError(f"{shown}: {place}: {brief(item)} is no function; allowed: {ALLOWED}")
        found = list(functions_in(item, shown, place))
        if not found and not _built_in(item):
            raise SpecError(f"{shown}: {place}: no function found; allowed: {ALLOWED}")
        yield from found


def _built_in(item: Mapping[str, Json]) -> bool:
    """Tools that a provider runs itself ({"type": "web_search"}): nothing to generate for."""
    return isinstance(item.get("type"), str) and item["type"] not in {"function", "object"}


def _in_object(document: Mapping[str, Json], shown: str, where: str) -> Iterator[Found]:
    if "openapi" in document or "swagger" in document:
        for place, name, description, schema in operations(document, shown):
            yield Found(place, name, description, schema)
        return
    nested = document.get("function")
    if isinstance(nested, Mapping):
        strict = document.get("strict")
        yield _function({"strict": strict, **nested}, f"{where}.function".lstrip("."))
        return
    tool = document.get("toolSpec", document.get("tool_spec"))
    if isinstance(tool, Mapping):
        yield _function(tool, f"{where}.toolSpec".lstrip("."))
        return
    if _is_function(document):
        yield _function(document, where)
        return
    for key in _WRAPPERS:
        inner = document.get(key)
        if isinstance(inner, list) or (key not in {"tools", "functions"} and inner):
            yield from functions_in(inner, shown, f"{where}.{key}".lstrip("."))


def _is_function(item: Mapping[str, Json]) -> bool:
    """Whether this is a function itself; one without parameters holds nothing but known keys."""
    if any(key in item for key in _SCHEMA_KEYS):
        # A chat request has "tools" beside its "parameters"; a function has a name, or words.
        return "name" in item or "description" in item or not any(key in item for key in _WRAPPERS)
    if _is_named_schema(item):
        return True
    known = _OTHER_KEYS | set(_RETURN_KEYS)
    plain_type = item.get("type", "function") == "function"
    return "name" in item and plain_type and not item.keys() - known


def _is_named_schema(item: Mapping[str, Json]) -> bool:
    """A bare schema with a title, as Pydantic writes it."""
    return (
        isinstance(item.get("title"), str)
        and item.get("type") == "object"
        and isinstance(item.get("properties"), Mapping)
    )


def _function(item: Mapping[str, Json], where: str) -> Found:
    if _is_named_schema(item) and not any(key in item for key in _SCHEMA_KEYS):
        return Found(where, item["title"], item.get("description"), dict(item))
    parameters = next((item[key] for key in _SCHEMA_KEYS if item.get(key) is not None), None)
    if isinstance(parameters, Mapping) and list(parameters) == ["json"]:
        parameters = parameters["json"]
    returns = next((item[key] for key in _RETURN_KEYS if isinstance(item.get(key), Mapping)), None)
    name = item.get("name")
    return Found(where, name, item.get("description"), parameters, returns, item.get("strict"))

"""Python callables and Pydantic models as functions: signature and docstring give the schema."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import inspect
import types
import typing
import uuid
from collections import abc
from collections.abc import Callable, Mapping
from typing import Any, Final

from generator.errors import SpecError
from generator.quick import regex
from generator.records import Json
from generator.specs.shapes import Found

_PLAIN: Final[dict[Any, dict[str, Json]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    decimal.Decimal: {"type": "number"},
    bool: {"type": "boolean"},
    None: {"type": "null"},
    type(None): {"type": "null"},
    dt.date: {"type": "string", "format": "date"},
    dt.datetime: {"type": "string", "format": "date-time"},
    dt.time: {"type": "string", "format": "time"},
    uuid.UUID: {"type": "string", "format": "uuid"},
    bytes: {"type": "string"},
}
_BOUND: Final = ("self", "cls")
_LISTS: Final = (list, set, frozenset, abc.Sequence, abc.Iterable, abc.Collection, abc.Set)
_DICTS: Final = (dict, abc.Mapping, abc.MutableMapping)
_NUMPY: Final = regex(r"(\w+)\s*(?::.*)?$")
_GOOGLE: Final = regex(r"\*{0,2}(\w+)\s*(?:\([^)]*\))?\s*:\s*(.*)$")
_REST: Final = regex(r":param\s+(?:[\w\[\], .|]+\s+)?(\w+):\s*(.*)$")
_HEADING: Final = regex(r"(Args|Arguments|Parameters|Params|Keyword Args)\s*:\s*$")
_OTHER: Final = regex(
    r"(Returns?|Raises|Yields?|Examples?|Notes?|Attributes|Warns?|See Also|References)\s*:?\s*$"
)


def is_model(item: object) -> bool:
    """Whether ``item`` is a Pydantic model class (anything with ``model_json_schema``)."""
    return isinstance(item, type) and hasattr(item, "model_json_schema")


def from_model(model: Any) -> Found:
    """A Pydantic model class as a function: its name, its docstring, its JSON schema."""
    try:
        schema = model.model_json_schema()
    except Exception as error:  # whatever the model's own code raises is the user's to mend
        raise SpecError(f"{model.__name__}: the model gives no JSON schema: {error}") from error
    return Found("", model.__name__, schema.get("description", ""), schema)


def from_callable(function: Callable[..., object]) -> Found:
    """A callable as a function; ``*args``, ``**kwargs`` and what isn't annotated are open.

    Raises:
        SpecError: no signature, or an annotation that can't be resolved or has no JSON meaning.
    """
    name = getattr(function, "__name__", type(function).__name__)
    target = function if inspect.isroutine(function) or inspect.isclass(function) else None
    try:
        signature = inspect.signature(function)
        hints_of = getattr(target, "__init__", target) if inspect.isclass(target) else target
        hints = typing.get_type_hints(
            hints_of if hints_of is not None else type(function).__call__, include_extras=True
        )
    except (TypeError, ValueError, NameError) as error:
        raise SpecError(f"{name}: its signature can't be read: {error}") from None
    summary, told = read_docstring(inspect.getdoc(function) or "")
    properties: dict[str, Json] = {}
    required: list[str] = []
    for at, parameter in enumerate(signature.parameters.values()):
        if parameter.kind in {parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD}:
            continue
        if not at and parameter.name in _BOUND and _is_of_a_class(function):
            continue  # a method taken from its class, whose object nobody gives
        where = f"{name}.{parameter.name}"
        schema = schema_of(hints.get(parameter.name, Any), where)
        if parameter.name in told:
            schema = {**schema, "description": told[parameter.name]}
        if parameter.default is parameter.empty:
            required.append(parameter.name)
        else:
            schema |= _default(parameter.default)
        properties[parameter.name] = schema
    whole: dict[str, Json] = {"type": "object", "properties": properties}
    return Found("", name, summary, {**whole, "required": required} if required else whole)


def _is_of_a_class(function: Callable[..., object]) -> bool:
    """Whether a class owns it; what is made within a function is that function's."""
    owner = getattr(function, "__qualname__", "").rpartition(".")[0]
    return bool(owner) and not owner.endswith("<locals>")


def _default(value: object) -> dict[str, Json]:
    if isinstance(value, enum.Enum):
        value = value.value
    return {"default": value} if isinstance(value, str | int | float | bool) else {}


def schema_of(hint: Any, where: str) -> dict[str, Json]:
    """The schema of a type annotation; ``where`` names the parameter in messages."""
    if hint in (Any, object, inspect.Parameter.empty):
        return {}
    if isinstance(hint, abc.Hashable) and hint in _PLAIN:
        return dict(_PLAIN[hint])
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        notes = [note for note in inner[1:] if isinstance(note, str)]
        schema = schema_of(inner[0], where)
        return {**schema, "description": notes[0]} if notes else schema
    if origin is typing.Literal:
        return _enum(list(inner))
    if origin in (typing.Union, types.UnionType):
        return _union([schema_of(part, where) for part in inner])
    return _container(hint, origin or hint, inner, where)


def _container(hint: Any, origin: Any, inner: tuple[Any, ...], where: str) -> dict[str, Json]:
    if origin is tuple:
        parts = [part for part in inner if part is not Ellipsis]
        if len(parts) < 2:
            return _array(parts, where)
        size = len(parts)
        schemas = [schema_of(part, where) for part in parts]
        return {"type": "array", "prefixItems": schemas, "minItems": size, "maxItems": size}
    if origin in _LISTS:
        return _array(list(inner), where)
    if origin in _DICTS:
        values = schema_of(inner[1], where) if len(inner) == 2 else {}
        return {"type": "object", "additionalProperties": values} if values else {"type": "object"}
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return _enum([member.value for member in hint])
    if is_model(hint):
        return dict(hint.model_json_schema())
    fields = getattr(hint, "__annotations__", None)
    if isinstance(fields, Mapping) and (typing.is_typeddict(hint) or _is_dataclass(hint)):
        hints = typing.get_type_hints(hint, include_extras=True)
        names = list(hints)
        properties = {key: schema_of(hints[key], f"{where}.{key}") for key in names}
        needed = _needed(hint, names)
        return {"type": "object", "properties": properties, "required": needed}
    told = getattr(hint, "__name__", str(hint))
    raise SpecError(
        f"{where}: the annotation {told} has no JSON meaning; allowed: str, int, float, bool, "
        "date, datetime, list, dict, tuple, Literal, Optional, Union, Enum, TypedDict, dataclass, "
        "Pydantic models"
    )


def _is_dataclass(hint: Any) -> bool:
    return hasattr(hint, "__dataclass_fields__")


def _needed(hint: Any, names: list[str]) -> list[str]:
    if typing.is_typeddict(hint):
        return [name for name in names if name in hint.__required_keys__]
    return [name for name in names if not hasattr(hint, name)]


def _array(parts: list[Any], where: str) -> dict[str, Json]:
    items = schema_of(parts[0], where) if parts else {}
    return {"type": "array", "items": items} if items else {"type": "array"}


def _enum(values: list[Json]) -> dict[str, Json]:
    kinds = {type(value) for value in values}
    plain = _PLAIN.get(kinds.pop()) if len(kinds) == 1 else None
    return {**(plain or {}), "enum": values}


def _union(schemas: list[dict[str, Json]]) -> dict[str, Json]:
    if {} in schemas:
        return {}
    if all(schema.keys() == {"type"} for schema in schemas):
        names = list(dict.fromkeys(schema["type"] for schema in schemas))
        return {"type": names[0] if len(names) == 1 else names}
    return {"anyOf": schemas}


def read_docstring(text: str) -> tuple[str, dict[str, str]]:
    """A docstring's description and what it says of each parameter (Google, NumPy or reST)."""
    lines = text.splitlines()
    summary: list[str] = []
    told: dict[str, str] = {}
    section, current, indent = "summary", "", 0
    for number, line in enumerate(lines):
        stripped, depth = line.strip(), len(line) - len(line.lstrip())
        underlined = number + 1 < len(lines) and set(lines[number + 1].strip()) == {"-"}
        rest = _REST.match(stripped)
        if rest:
            section, current, indent = "rest", rest[1], depth
            told[current] = rest[2]
        elif underlined or _HEADING.match(stripped) or (depth == 0 and _OTHER.match(stripped)):
            numpy = underlined and stripped.lower() in {"parameters", "other parameters"}
            google = not underlined and _HEADING.match(stripped)
            section = "numpy" if numpy else "google" if google else "other"
            current, indent = "", -1
        elif not stripped or set(stripped) == {"-"}:
            if section == "summary":
                summary.append("")
        elif section == "summary" and not stripped.startswith(":"):
            summary.append(stripped)
        elif section in {"google", "numpy"}:
            indent = depth if indent < 0 else indent
            match = (_GOOGLE if section == "google" else _NUMPY).match(stripped)
            if depth <= indent and match:
                current = match[1]
                told[current] = match[2] if section == "google" else ""
            elif current and depth > indent:
                told[current] = f"{told[current]} {stripped}".strip()
        elif section == "rest" and not stripped.startswith(":") and depth > indent:
            told[current] = f"{told[current]} {stripped}".strip()
        elif stripped.startswith(":"):
            section = "other"
    paragraphs = "\n".join(summary).strip().split("\n\n")
    description = "\n\n".join(" ".join(part.split("\n")) for part in paragraphs if part.strip())
    return description, {key: value for key, value in told.items() if value}

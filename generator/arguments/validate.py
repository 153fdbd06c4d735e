"""Whether a value is valid under a schema, formats on: the only module that imports jsonschema-rs.

Schemas are mended first (see ``tolerate``), references are followed inside the document only, and
the draft is what ``$schema`` names, else 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jsonschema_rs

from generator.arguments.tolerate import Schema, draft_of, mend
from generator.errors import SpecError
from generator.records import Json, pointer

HOME = "https://callforge.invalid/schema"
"""The address under which part validators find the whole document."""

_CLASSES: dict[int, type[jsonschema_rs.Validator]] = {
    4: jsonschema_rs.Draft4Validator,
    6: jsonschema_rs.Draft6Validator,
    7: jsonschema_rs.Draft7Validator,
    2019: jsonschema_rs.Draft201909Validator,
    2020: jsonschema_rs.Draft202012Validator,
}
_NUMBERS = {
    4: jsonschema_rs.Draft4,
    6: jsonschema_rs.Draft6,
    7: jsonschema_rs.Draft7,
    2019: jsonschema_rs.Draft201909,
    2020: jsonschema_rs.Draft202012,
}
_REPAIRS = 400


class Validator:
    """A compiled schema. ``schema`` is the mended copy in use, ``changes`` what was mended."""

    __slots__ = ("_native", "changes", "draft", "is_valid", "schema")

    def __init__(self, schema: Schema | Mapping[str, Any]) -> None:
        """Compile ``schema``; a reference that leaves the document raises ``SpecError``."""
        self.draft = draft_of(schema if isinstance(schema, bool) else dict(schema))
        mended, changes = mend(schema, self.draft)
        self.schema, self._native, dropped = _compile(mended, self.draft)
        self.changes = (*changes, *dropped)
        self.is_valid = self._native.is_valid

    def errors(self, value: Json) -> list[str]:
        """One line for each fault: JSON pointer, colon, message; empty if the value is valid."""
        return [
            f"{pointer([str(key) for key in fault.instance_path]) or '/'}: {fault.message}"
            for fault in self._native.iter_errors(value)
        ]

    def faults(self, value: Json) -> list[tuple[tuple[str | int, ...], str, tuple[str, ...]]]:
        """For each fault where it is, its keyword, and the property names that it complains of."""
        found = []
        for fault in self._native.iter_errors(value):
            named = getattr(fault.kind, "unexpected", None) or ()
            names = tuple(str(name) for name in named)
            if fault.kind.name == "required":
                names = (str(getattr(fault.kind, "property", "")).strip('"'),)
            found.append((tuple(fault.instance_path), fault.kind.name, names))
        return found


def _compile(schema: Schema, draft: int) -> tuple[Schema, jsonschema_rs.Validator, tuple[str, ...]]:
    """Compile, dropping one keyword after another that the validator can't make sense of."""
    dropped: list[str] = []
    for _ in range(_REPAIRS):
        try:
            native = _CLASSES[draft](schema, validate_formats=True, offline=True)
        except jsonschema_rs.ReferencingError as error:
            raise SpecError(_reference(schema, str(error))) from error
        except ValueError as error:
            path = [] if not isinstance(error, jsonschema_rs.ValidationError) else _path(error)
            if not path or not _drop(schema, path):
                raise SpecError(_reference(schema, str(error))) from error
            message = str(error).splitlines()[0]
            dropped.append(f"{pointer([str(key) for key in path])}: left out: {message}")
        else:
            return schema, native, tuple(dropped)
    msg = f"not a usable JSON Schema: more than {_REPAIRS} keywords are wrong"
    raise SpecError(msg)


def _reference(schema: Schema, message: str) -> str:
    """What to tell the user: where the reference stands that the validator could not follow."""
    for where, text in _references(schema, ""):
        if text.lstrip("#") and text.lstrip("#") in message:
            return f"{where}: can't follow {text!r} inside the schema; others are never fetched"
    return f"not a usable JSON Schema: {message.splitlines()[0]}"


def _references(node: Json, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("$ref", "$dynamicRef") and isinstance(value, str):
                yield f"{where}/{key}", value
            yield from _references(value, f"{where}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _references(value, f"{where}/{number}")


def _path(error: jsonschema_rs.ValidationError) -> list[str | int]:
    """Where in the schema the fault lies: the error's instance is the schema itself."""
    return list(error.instance_path) or list(error.schema_path)


def _drop(schema: Schema, path: Sequence[str | int]) -> bool:
    node: Any = schema
    for key in path[:-1]:
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            return False
    if isinstance(node, dict) and path[-1] in node:
        del node[path[-1]]
        return True
    if isinstance(node, list) and isinstance(path[-1], int) and path[-1] < len(node):
        del node[path[-1]]
        return True
    return False


class Parts:
    """Validators for parts of one document, whose references resolve in the whole."""

    __slots__ = ("_class", "_registry")

    def __init__(self, root: Schema, draft: int) -> None:
        """``root`` is a mended schema (``Validator.schema``)."""
        self._class = _CLASSES[draft]
        self._registry = jsonschema_rs.Registry([(HOME, root)], draft=_NUMBERS[draft])

    def compile(self, schema: Schema) -> jsonschema_rs.Validator | None:
        """A validator for ``schema`` ("$ref": HOME#/pointer), or None where it can't be made."""
        try:
            return self._class(schema, validate_formats=True, registry=self._registry, offline=True)
        except (ValueError, jsonschema_rs.ReferencingError):
            return None


def proven_empty(schema: Schema) -> bool:
    """Whether the schema provably has no instance at all; False where that is not decided."""
    try:
        answer = jsonschema_rs.canonicalize(schema, validate_formats=True, offline=True)
        return bool(answer.satisfiability().value == "no")
    except (ValueError, jsonschema_rs.ReferencingError):
        return False

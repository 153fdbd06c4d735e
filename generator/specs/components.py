"""Schemas to which a document's functions refer, in each function's own ``$defs``.

A document's components are shared by hundreds of operations: each is rewritten once, and the
functions hold the same object.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from generator.errors import SpecError
from generator.quick import regex
from generator.records import Json
from generator.specs.walk import MissingTarget, resolve, unescaped

_COMPONENT: Final = regex(r"#/components/schemas/[^/]+")

Moved = tuple[Any, tuple[str, ...]]
"""A schema that refers to ``$defs`` only, and where in the document what it refers to stands."""


class Components:
    """What the schemas of one document refer to, wherever in it that stands."""

    def __init__(self, document: Mapping[str, Json]) -> None:
        """``document``: what local references are resolved in; nothing is ever fetched."""
        self._document = document
        self._names: dict[str, str] = {}
        self._moved: dict[str, Moved] = {}

    def joined(self, schema: Mapping[str, Json], where: str) -> dict[str, Json]:
        """``schema`` with all that it refers to in its ``$defs``.

        Raises:
            SpecError: a reference into the document leads nowhere; ``where`` says of what.
        """
        moved, found = self._moved_of(schema)
        waiting = list(found)
        defs: dict[str, Json] = {}
        for pointer in waiting:
            name = self._name(pointer)
            if name not in defs:
                defs[name], further = self._definition(pointer, where)
                waiting += further
        return {**moved, "$defs": defs} if defs else dict(moved)

    def _definition(self, pointer: str, where: str) -> Moved:
        known = self._moved.get(pointer)
        if known is None:
            try:
                target = resolve(self._document, pointer)
            except MissingTarget as error:
                raise SpecError(f"{where}: $ref {pointer!r} can't be resolved: {error}") from None
            known = self._moved[pointer] = self._moved_of(target)
        return known

    def _moved_of(self, schema: Json) -> Moved:
        found: list[str] = []

        def moved(value: Json) -> Json:
            if isinstance(value, list):
                return [moved(item) for item in value]
            if not isinstance(value, Mapping):
                return value
            out = {key: moved(item) for key, item in value.items()}
            ref = out.get("$ref")
            if isinstance(ref, str) and ref.startswith("#/"):
                component = _COMPONENT.match(ref)
                pointer = component[0] if component else ref
                found.append(pointer)
                told = pointer.rpartition("/")[2] if component else self._name(pointer)
                out["$ref"] = f"#/$defs/{told}{ref[len(pointer) :]}"
            return out

        return moved(schema), tuple(found)

    def _name(self, pointer: str) -> str:
        """A component keeps its name; what stands elsewhere is called by where that is."""
        if _COMPONENT.fullmatch(pointer):
            return unescaped(pointer.rpartition("/")[2])
        if pointer not in self._names:
            name = re.sub(r"\W+", "_", unescaped(pointer), flags=re.ASCII).strip("_")
            taken = {*self._names.values(), *self._components()}
            while name in taken:
                name += "_"
            self._names[pointer] = name
        return self._names[pointer]

    def _components(self) -> Mapping[str, Json]:
        found: Any = self._document.get("components")
        found = found.get("schemas") if isinstance(found, Mapping) else None
        return found if isinstance(found, Mapping) else {}

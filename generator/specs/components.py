"""Schemas to which a document's functions refer, in each function's own ``$defs``.

A document's components are shared by hundreds of operations: each is rewritten once, and the
functions hold the same object. They are what requests hold: properties that only answers may
have (``readOnly``) are left out.
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

_DEEPEST: Final = 20
"""References to references are followed so far."""

Moved = tuple[Any, tuple[str, ...]]
"""A schema that refers to ``$defs`` only, and where in the document what it refers to stands."""


class Components:
    """What the schemas of one document refer to, wherever in it that stands."""

    def __init__(self, document: Mapping[str, Json]) -> None:
        """``document``: what local references are resolved in; nothing is ever fetched."""
        self._document = document
        self._names: dict[str, str] = {}
        self._moved: dict[str, Moved] = {}
        self._answered: dict[str, frozenset[str]] = {}

    def joined(self, schema: Mapping[str, Json], where: str) -> dict[str, Json]:
        """``schema`` with all that it refers to in its ``$defs``.

        Raises:
            SpecError: a reference into the document leads nowhere; ``where`` says of what.
        """
        moved, found = self._moved_of(schema, frozenset())
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

    def answered(self, schema: Json) -> frozenset[str]:
        """Names of an object's properties that only answers may have: its own, or its parts'."""
        if not isinstance(schema, Mapping):
            return frozenset()
        ref = schema.get("$ref")
        if isinstance(ref, str):
            if ref not in self._answered:
                self._answered[ref] = frozenset()  # for what leads back here
                self._answered[ref] = self.answered(self._followed(schema))
            return self._answered[ref]
        own, parts = schema.get("properties"), schema.get("allOf")
        listed = own.items() if isinstance(own, Mapping) else ()
        found = {name for name, each in listed if self._is_answered(each)}
        for part in parts if isinstance(parts, list) else ():
            found |= self.answered(part)
        return frozenset(found)

    def _is_answered(self, schema: Json) -> bool:
        told = (schema, self._followed(schema))
        return any(isinstance(one, Mapping) and one.get("readOnly") is True for one in told)

    def _followed(self, schema: Json) -> Json:
        """What a schema refers to, if that is there; an error is for who needs it."""
        for _ in range(_DEEPEST):
            ref = schema.get("$ref") if isinstance(schema, Mapping) else None
            if not isinstance(ref, str):
                break
            try:
                schema = resolve(self._document, ref)
            except MissingTarget:
                break
        return schema

    def _moved_of(self, schema: Json, answered: frozenset[str] | None = None) -> Moved:
        """``answered``: names that the schema's own properties lose; told by itself if None."""
        found: list[str] = []

        def parts(value: Json, gone: frozenset[str]) -> Json:
            if not isinstance(value, list):
                return moved(value)
            return [moved(part, gone | self.answered(part)) for part in value]

        def moved(value: Json, gone: frozenset[str] | None = None) -> Json:
            if isinstance(value, list):
                return [moved(item) for item in value]
            if not isinstance(value, Mapping):
                return value
            gone = self.answered(value) if gone is None else gone
            out: dict[str, Json] = {}
            for key, item in value.items():
                if key in ("allOf", "anyOf", "oneOf"):
                    out[key] = parts(item, gone)
                elif key == "properties" and isinstance(item, Mapping):
                    kept = {name: each for name, each in item.items() if name not in gone}
                    out[key] = {name: moved(each) for name, each in kept.items()}
                elif key == "required" and isinstance(item, list):
                    if wanted := [name for name in item if str(name) not in gone]:
                        out[key] = wanted
                else:
                    out[key] = moved(item)
            ref = out.get("$ref")
            if isinstance(ref, str) and ref.startswith("#/"):
                component = _COMPONENT.match(ref)
                pointer = component[0] if component else ref
                found.append(pointer)
                told = pointer.rpartition("/")[2] if component else self._name(pointer)
                out["$ref"] = f"#/$defs/{told}{ref[len(pointer) :]}"
            return out

        return moved(schema, answered), tuple(found)

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

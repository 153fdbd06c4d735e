"""A schema document: which of its parts a reference names, and where each part stands.

Everything that is compiled is a ``Located``: a schema and the resources through which it was
reached, outermost first (what ``$dynamicRef`` and ``$recursiveRef`` depend on).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote, urldefrag, urljoin

from generator.arguments.tolerate import LITERAL, Schema
from generator.arguments.validate import HOME, Parts
from generator.errors import SpecError
from generator.records import Json

SMALL = 600
WORK = 250_000
_ASIDE = LITERAL | {"$defs", "definitions"}
META = ("json-schema.org/draft",)
_METASCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "type": {"enum": ["string", "integer", "boolean"]},
        "title": {"type": "string"},
        "description": {"type": "string"},
    },
    "required": ["type"],
}
"""Stands for a reference to a meta-schema: simple schemas, which every draft's accepts."""


class Located(NamedTuple):
    """A schema and the resources (base addresses) through which it was reached."""

    schema: Schema
    scope: tuple[str, ...]

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from other schemas of the same document."""
        return (self.schema if isinstance(self.schema, bool) else id(self.schema), self.scope)


class Document:
    """An index of a mended schema; ``root`` is where compiling starts."""

    def __init__(self, root: Schema, draft: int) -> None:
        """``root`` must stay unchanged as long as the document is used."""
        self.draft = draft
        self.dynamic = False
        self.steps = 0
        self.settled = False
        """Whether what is worked out from now on costs nothing of the rest: draws come in any
        order, and what each finds must not depend on those before it."""
        self._work = 0
        self._base: dict[int, str] = {}
        self._pointer: dict[int, str] = {}
        self._resources: dict[str, Schema] = {HOME: root}
        self._anchors: dict[tuple[str, str], Schema] = {}
        self._dynamic: dict[tuple[str, str], Schema] = {}
        self._made: dict[tuple[str, object], dict[str, Any]] = {}
        self._negations: dict[object, tuple[Schema, list[Schema]]] = {}
        self.exclusive: dict[object, list[tuple[Located, ...]]] = {}
        """The branches of each oneOf with the others ruled out, as the search has made them."""
        self._reaches: dict[object, int] = {}
        self._validators: dict[object, Any] = {}
        self._parts = Parts(root, draft)
        if isinstance(root, dict):
            self._index(root, HOME, "")
        self.root = Located(root, (self._base_of(root, HOME),))

    def _index(self, node: Json, base: str, where: str) -> None:
        if isinstance(node, list):
            for number, item in enumerate(node):
                self._index(item, base, f"{where}/{number}")
            return
        if not isinstance(node, dict) or id(node) in self._base:
            return
        base = self._own_base(node, base)
        self._base[id(node)] = base
        self._pointer[id(node)] = where
        for word, table in (("$anchor", self._anchors), ("$dynamicAnchor", self._dynamic)):
            if isinstance(node.get(word), str):
                table[base, node[word]] = node
                self._anchors[base, node[word]] = node
        self.dynamic = self.dynamic or "$dynamicRef" in node or "$recursiveRef" in node
        for key, value in node.items():
            if key not in LITERAL or where.endswith(("/properties", "/$defs", "/definitions")):
                step = key.replace("~", "~0").replace("/", "~1")
                self._index(value, base, f"{where}/{step}")

    def _own_base(self, node: dict[str, Any], base: str) -> str:
        own = node.get("id" if self.draft == 4 else "$id")
        if not isinstance(own, str) or (self.draft < 2019 and "$ref" in node):
            return base
        if own.startswith("#"):
            self._anchors[base, own[1:]] = node
            return base
        new, fragment = urldefrag(urljoin(base, own))
        self._resources.setdefault(new, node)
        if fragment:
            self._anchors[new, fragment] = node
        return new

    def _base_of(self, schema: Schema, default: str) -> str:
        return self._base.get(id(schema), default) if isinstance(schema, dict) else default

    def at(self, schema: Schema, parent: Located) -> Located:
        """A subschema of ``parent``, or one made from its parts."""
        base = self._base_of(schema, parent.scope[-1])
        scope = parent.scope if base == parent.scope[-1] else _enter(parent.scope, base)
        return Located(schema, scope)

    def cached(self, schema: Schema, make: Callable[[], list[Schema]]) -> list[Schema]:
        """``make()`` once for each schema, so that what is made from it keeps its identity."""
        key = schema if isinstance(schema, bool) else id(schema)
        if key not in self._negations:
            self._negations[key] = (schema, make())
        return self._negations[key][1]

    def _derived(self, what: str, about: Schema | str, parent: Located) -> Located:
        tag = about if isinstance(about, bool | str) else id(about)
        if (what, tag) not in self._made:
            made: dict[str, dict[str, Any]] = {
                "not": {"not": about},
                "required": {"required": [about]},
                "forbidden": {"properties": {str(about): False}},
            }
            self._made[what, tag] = made[what]
        return Located(self._made[what, tag], parent.scope)

    def negation(self, schema: Schema, parent: Located) -> Located:
        """``{"not": schema}``, the same one whenever it is asked for."""
        return self._derived("not", schema, parent)

    def requiring(self, name: str, parent: Located) -> Located:
        """``{"required": [name]}``."""
        return self._derived("required", name, parent)

    def forbidding(self, name: str, parent: Located) -> Located:
        """``{"properties": {name: false}}``."""
        return self._derived("forbidden", name, parent)

    def where(self, located: Located) -> str:
        """Where the schema stands in the document ("#/properties/a"), or "#" if it was made."""
        return "#" + self._pointer.get(id(located.schema), "")

    def follow(self, located: Located, keyword: str) -> Located | None:
        """The target of ``$ref``, ``$dynamicRef`` or ``$recursiveRef``; None if absent.

        A target outside the document raises ``SpecError``; meta-schemas are built in.
        """
        schema = located.schema
        if not isinstance(schema, dict) or not isinstance(schema.get(keyword), str):
            return None
        base, text = located.scope[-1], schema[keyword]
        if keyword == "$recursiveRef":
            return self._recursive(located)
        target, home = self._target(base, text)
        if target is None:
            if any(part in urljoin(base, text) for part in META):
                return Located(_METASCHEMA, (base,))
            msg = f"{self.where(located)}: can't follow {keyword} {text!r} inside the schema"
            raise SpecError(msg)
        if keyword == "$dynamicRef":
            name = urldefrag(text)[1]
            if (home, name) in self._dynamic:
                for outer in located.scope:
                    if (outer, name) in self._dynamic:
                        target = self._dynamic[outer, name]
                        break
        inner = self._base_of(target, home)
        return Located(target, _enter(located.scope, inner))

    def _recursive(self, located: Located) -> Located:
        base = located.scope[-1]
        target = self._resources[base]
        if isinstance(target, dict) and target.get("$recursiveAnchor") is True:
            for outer in located.scope:
                resource = self._resources.get(outer)
                if isinstance(resource, dict) and resource.get("$recursiveAnchor") is True:
                    target, base = resource, outer
                    break
        return Located(target, _enter(located.scope, base))

    def _target(self, base: str, text: str) -> tuple[Schema | None, str]:
        address, fragment = urldefrag(text if not text.startswith("#") else base + text)
        if not text.startswith("#"):
            address = urljoin(base, address)
        resource = self._resources.get(address)
        if resource is None or not fragment:
            return resource, address
        if not fragment.startswith("/"):
            return self._anchors.get((address, unquote(fragment))), address
        node: Any = resource
        for step in fragment[1:].split("/"):
            key = unquote(step).replace("~1", "/").replace("~0", "~")
            if isinstance(node, Mapping) and key in node:
                node = node[key]
            elif isinstance(node, list) and key.isdigit() and int(key) < len(node):
                node = node[int(key)]
            else:
                return None, address
        return (node if isinstance(node, dict | bool) else None), address

    def validator(self, parts: tuple[Located, ...]) -> Any:
        """``is_valid`` of all ``parts`` together, or None where it can't be told apart.

        With dynamic references the meaning of a part depends on how it was reached: None.
        """
        key = tuple(part.key for part in parts)
        if key not in self._validators:
            self._validators[key] = self._validator(parts)
        return self._validators[key]

    def _validator(self, parts: tuple[Located, ...]) -> Any:
        if self.dynamic or not self._affordable(parts):
            return None
        compiled = self._parts.compile({"allOf": [self._quote(part.schema) for part in parts]})
        return None if compiled is None else compiled.is_valid

    def _affordable(self, parts: tuple[Located, ...]) -> bool:
        """Compiling a part costs as much as all that it refers to: large documents get few."""
        if len(self._base) < SMALL:
            return True
        reach = sum(self._reach(part) for part in parts)
        if self.settled:
            return reach < SMALL
        self._work += reach if reach < SMALL else len(self._base)
        return reach < SMALL or self._work < WORK

    def _reach(self, part: Located) -> int:
        """How many schemas a validator of the part has to read, counted up to ``SMALL``."""
        if part.key not in self._reaches:
            self._reaches[part.key] = self._counted(part.schema)
        return self._reaches[part.key]

    def _counted(self, schema: Schema) -> int:
        seen: set[int] = set()
        stack: list[Json] = [schema]
        while stack and len(seen) < SMALL:
            node = stack.pop()
            if isinstance(node, list):
                stack.extend(node)
            elif isinstance(node, dict) and id(node) not in seen:
                seen.add(id(node))
                stack.extend(value for key, value in node.items() if key not in _ASIDE)
                if isinstance(node.get("$ref"), str):
                    stack.append(self._target(self._base.get(id(node), HOME), node["$ref"])[0])
        return len(seen)

    def _quote(self, schema: Json) -> Json:
        """A made schema with the document's own parts replaced by references to them."""
        if isinstance(schema, dict):
            where = self._pointer.get(id(schema))
            if where is not None:
                return {"$ref": f"{HOME}#{where}"}
            return {key: self._quote(value) for key, value in schema.items()}
        if isinstance(schema, list):
            return [self._quote(item) for item in schema]
        return schema


def _enter(scope: tuple[str, ...], base: str) -> tuple[str, ...]:
    """The scope after entering ``base``: repeats are left out, but the last stays last."""
    if scope[-1] == base:
        return scope
    kept = tuple(outer for index, outer in enumerate(scope) if outer != base or index == 0)
    return (*kept, base)

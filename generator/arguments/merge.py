"""Several schemas that hold together, merged into one flat set of constraints.

``Flat`` has no choices left in it: ``alternatives`` (anyOf, oneOf, if, dependencies, not) are taken
apart in ``expand``, which yields one ``Flat`` for each way to satisfy them.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from generator.arguments.document import Document, Located
from generator.arguments.equality import distinct, type_of, within, without
from generator.arguments.negate import CHECK
from generator.arguments.patterns import matches
from generator.quick import Struct, field
from generator.records import Json


class Layer(Struct):
    """One schema's say about an object's properties; ``rest`` covers those it doesn't name."""

    named: dict[str, Located]
    patterns: list[tuple[str, Located]]
    rest: Located | None

    def about(self, name: str) -> list[Located]:
        """The schemas that this layer holds a property of this name to."""
        found = [self.named[name]] if name in self.named else []
        found += [sub for pattern, sub in self.patterns if matches(pattern, name)]
        return found or ([self.rest] if self.rest is not None else [])


class Flat(Struct):
    """Merged constraints; ``types`` None is any. ``why`` names the keywords, for messages."""

    types: frozenset[str] | None = None
    enum: list[Json] | None = None
    banned: list[Json] = field(default_factory=list)
    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False
    steps: list[Fraction] = field(default_factory=list)
    min_length: int = 0
    max_length: int | None = None
    patterns: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    media: list[str] = field(default_factory=list)
    min_items: int = 0
    max_items: int | None = None
    unique: bool = False
    rows: list[tuple[list[Located], Located | None]] = field(default_factory=list)
    contains: list[tuple[Located, int, int | None]] = field(default_factory=list)
    other_items: list[Located] = field(default_factory=list)
    layers: list[Layer] = field(default_factory=list)
    required: list[str] = field(default_factory=list)
    min_properties: int = 0
    max_properties: int | None = None
    names: list[Located] = field(default_factory=list)
    dependent: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    other_properties: list[Located] = field(default_factory=list)
    guarded: bool = False
    why: list[str] = field(default_factory=list)

    def copy(self) -> Flat:
        """An independent copy (lists are copied, what they hold is shared)."""
        values: list[Any] = [getattr(self, name) for name in _NAMES]
        copies: list[Any] = [each.copy() if type(each) is list else each for each in values]
        return Flat(*copies)

    def absorb(self, doc: Document, part: Located, draft: int) -> str | None:
        """Add the assertions of one schema (not its choices); a contradiction is returned."""
        schema = part.schema
        assert isinstance(schema, dict)
        for keyword in schema:
            handler = _HANDLERS.get(keyword)
            if handler is not None:
                handler(self, schema[keyword])
        _bounds(self, schema)
        _arrays(self, doc, part, draft)
        _objects(self, doc, part)
        if CHECK in schema or "unevaluatedProperties" in schema or "unevaluatedItems" in schema:
            self.guarded = True
        self.why.extend(key for key in schema if key in _TOLD and key not in self.why)
        return self.contradiction()

    def contradiction(self) -> str | None:
        """Why nothing satisfies these constraints, if that can be seen at once."""
        if self.types is not None and not self.types:
            return "type"
        if self.enum is not None:
            kept = without(self.enum, self.banned)
            if self.types is not None:
                kept = [value for value in kept if _typed(value, self.types)]
            if not kept:
                return "enum"
            self.enum = kept
        if self.types is not None and len(self.types) == 1 and (empty := self._empty_range()):
            return empty
        if self.types != frozenset({"object"}) or self.other_properties:
            return None
        return next((reason for name in self.required if (reason := self._clash(name))), None)

    def _clash(self, name: str) -> str | None:
        """Whether plainly written enum, const and not leave a required property no value."""
        allowed: list[Json] | None = None
        banned: list[Json] = []
        for part in self.property_parts(name):
            schema = part.schema
            if schema is False:
                return f"required {name!r}, which is not allowed"
            if schema is True or "$ref" in schema:
                continue
            for values in _listed(schema):
                allowed = list(values) if allowed is None else within(values, allowed)
            denied = schema.get("not")
            if isinstance(denied, dict) and len(denied) == 1:
                banned += [v for values in _listed(denied) for v in values]
        if allowed is not None and not without(allowed, banned):
            return f"enum and const of required {name!r}"
        return None

    def _empty_range(self) -> str | None:
        assert self.types is not None
        kind = next(iter(self.types))
        if kind == "string" and self.max_length is not None and self.min_length > self.max_length:
            return "minLength and maxLength"
        if kind == "array" and self.max_items is not None and self.min_items > self.max_items:
            return "minItems and maxItems"
        if kind == "object" and self.max_properties is not None:
            most = max(self.min_properties, len(self.required))
            return (
                "minProperties or required, and maxProperties"
                if most > self.max_properties
                else None
            )
        if kind in ("integer", "number") and self.low is not None and self.high is not None:
            touching = self.low == self.high and (self.low_open or self.high_open)
            return "minimum and maximum" if self.low > self.high or touching else None
        return None

    def property_parts(self, name: str) -> tuple[Located, ...]:
        """The schemas that a property of this name is held to."""
        found = [sub for layer in self.layers for sub in layer.about(name)]
        if self.other_properties and not any(self._evaluates(layer, name) for layer in self.layers):
            found += self.other_properties
        return tuple(found)

    @staticmethod
    def _evaluates(layer: Layer, name: str) -> bool:
        return bool(layer.about(name))

    def item_parts(self, index: int) -> tuple[Located, ...]:
        """The schemas that the item at ``index`` is held to, ``contains`` aside."""
        found: list[Located] = []
        for prefix, rest in self.rows:
            if index < len(prefix):
                found.append(prefix[index])
            elif rest is not None:
                found.append(rest)
        if found or not self.other_items:
            return tuple(found)
        # What contains matches counts as evaluated, so such items escape unevaluatedItems.
        return (self.contains[0][0],) if self.contains else tuple(self.other_items)


_NAMES = Flat.__struct_fields__
"""Looked up once: a large schema is copied a quarter of a million times."""


def _typed(value: Json, types: frozenset[str]) -> bool:
    kind = type_of(value)
    return kind in types or (kind == "integer" and "number" in types)


def _listed(schema: dict[str, Any]) -> list[list[Json]]:
    found = [schema["enum"]] if "enum" in schema else []
    return [*found, [schema["const"]]] if "const" in schema else found


def exact(number: float) -> Fraction:
    """A number as it is written: 0.1 is a tenth."""
    return Fraction(Decimal(repr(number))) if isinstance(number, float) else Fraction(number)


def _type(flat: Flat, value: Json) -> None:
    named = frozenset([value] if isinstance(value, str) else value)
    if flat.types is None:
        flat.types = named if "number" not in named else named - {"integer"}
        return
    wide = named | {"integer"} if "number" in named else named
    mine = flat.types | {"integer"} if "number" in flat.types else flat.types
    both = wide & mine
    flat.types = both - {"integer"} if "number" in both else both


def _enum(flat: Flat, value: Json) -> None:
    flat.enum = distinct(value) if flat.enum is None else within(flat.enum, value)


def _least(name: str) -> Any:
    def merge(flat: Flat, value: Json) -> None:
        old = getattr(flat, name)
        setattr(flat, name, value if old is None else min(old, value))

    return merge


def _most(name: str) -> Any:
    def merge(flat: Flat, value: Json) -> None:
        setattr(flat, name, max(getattr(flat, name), value))

    return merge


def _add(name: str) -> Any:
    def merge(flat: Flat, value: Json) -> None:
        if value not in getattr(flat, name):
            getattr(flat, name).append(value)

    return merge


def _required(flat: Flat, value: Json) -> None:
    if isinstance(value, list):
        flat.required = list(dict.fromkeys((*flat.required, *value)))


_HANDLERS: dict[str, Any] = {
    "type": _type,
    "enum": _enum,
    "const": lambda flat, value: _enum(flat, [value]),
    "multipleOf": lambda flat, value: flat.steps.append(exact(value)),
    "minLength": _most("min_length"),
    "maxLength": _least("max_length"),
    "pattern": _add("patterns"),
    "format": _add("formats"),
    "contentEncoding": _add("media"),
    "contentMediaType": _add("media"),
    "minItems": _most("min_items"),
    "maxItems": _least("max_items"),
    "uniqueItems": lambda flat, value: setattr(flat, "unique", flat.unique or value),
    "required": _required,
    "minProperties": _most("min_properties"),
    "maxProperties": _least("max_properties"),
}
_TOLD = frozenset(_HANDLERS) | {
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "items", "contains", "not",
    "anyOf", "oneOf", "allOf", "properties", "additionalProperties", "propertyNames", "if",
}  # fmt: skip


def _bounds(flat: Flat, schema: dict[str, Any]) -> None:
    for keyword, other in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = schema.get(other)
        if keyword in schema:
            _bound(flat, keyword == "minimum", exact(schema[keyword]), flag is True)
        if flag is not None and not isinstance(flag, bool):
            _bound(flat, keyword == "minimum", exact(flag), True)


def _bound(flat: Flat, lower: bool, value: Fraction, is_open: bool) -> None:
    if lower and (flat.low is None or (value, is_open) > (flat.low, flat.low_open)):
        flat.low, flat.low_open = value, is_open
    elif not lower and (flat.high is None or (-value, is_open) > (-flat.high, flat.high_open)):
        flat.high, flat.high_open = value, is_open


def _arrays(flat: Flat, doc: Document, part: Located, draft: int) -> None:
    schema = part.schema
    assert isinstance(schema, dict)
    prefix, rest = schema.get("prefixItems", []), schema.get("items")
    if isinstance(rest, list):
        prefix, rest = rest, schema.get("additionalItems")
    if prefix or rest is not None:
        row = [doc.at(sub, part) for sub in prefix]
        flat.rows.append((row, None if rest is None else doc.at(rest, part)))
    if "contains" in schema:
        least, most = schema.get("minContains", 1), schema.get("maxContains")
        if draft < 2019:
            least, most = 1, None
        flat.contains.append((doc.at(schema["contains"], part), least, most))
    if "unevaluatedItems" in schema:
        flat.other_items.append(doc.at(schema["unevaluatedItems"], part))


def _objects(flat: Flat, doc: Document, part: Located) -> None:
    schema = part.schema
    assert isinstance(schema, dict)
    named = {name: doc.at(sub, part) for name, sub in schema.get("properties", {}).items()}
    patterns = [
        (pattern, doc.at(sub, part)) for pattern, sub in schema.get("patternProperties", {}).items()
    ]
    rest = schema.get("additionalProperties")
    if named or patterns or rest is not None:
        flat.layers.append(Layer(named, patterns, None if rest is None else doc.at(rest, part)))
    if "propertyNames" in schema:
        flat.names.append(doc.at(schema["propertyNames"], part))
    if "unevaluatedProperties" in schema:
        flat.other_properties.append(doc.at(schema["unevaluatedProperties"], part))
    for keyword in ("dependentRequired", "dependencies"):
        for name, needs in schema.get(keyword, {}).items():
            if isinstance(needs, list):
                flat.dependent.append((name, tuple(needs)))

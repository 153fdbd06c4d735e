"""Neutral names for what a schema calls its properties, at every depth, and the way back.

Only what has a description is renamed: nobody could tell otherwise what it is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from generator.quick import Struct, field
from generator.records import Json, keys_of, pointer

_LETTERS = "bcdfghjklmnpqrstvwxz"
"""No vowels: no word comes about by chance."""

_PLACE = ("allOf", "anyOf", "oneOf")
_ONE = ("not", "if", "then", "else")


class Names(Struct, frozen=True):
    """Own names → neutral ones, and the names within: of an object, or of an array's objects."""

    keys: Mapping[str, str] = field(default_factory=dict)
    inner: Mapping[str, Names] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is renamed."""
        return bool(self.keys) or bool(self.inner)

    def inverse(self) -> Names:
        """The names that undo these."""
        return Names(
            {new: old for old, new in self.keys.items()},
            {self.keys.get(key, key): names.inverse() for key, names in self.inner.items()},
        )

    def value(self, value: Json) -> Json:
        """Arguments, or a list of such, under the names."""
        if isinstance(value, Mapping):
            return {
                self.keys.get(key, key): self.inner[key].value(part) if key in self.inner else part
                for key, part in value.items()
            }
        return [self.value(part) for part in value] if isinstance(value, list) else value

    def path(self, path: str) -> str:
        """A pointer into the arguments under the names."""
        found: list[str] = []
        names = self
        for key in keys_of(path):
            if key.isdigit() and key not in names.keys and key not in names.inner:
                found.append(key)  # a place in a list: what is in it has these names
                continue
            found.append(names.keys.get(key, key))
            names = names.inner.get(key, _NONE)
        return pointer(found)

    def schema(self, schema: Mapping[str, Json]) -> dict[str, Any]:
        """A schema with its properties renamed, wherever it speaks of them."""
        out = dict(schema)
        names = self.keys
        for key in ("properties", "dependentSchemas", "dependentRequired", "dependencies"):
            if isinstance(out.get(key), Mapping):
                out[key] = {names.get(k, k): v for k, v in out[key].items()}
        if isinstance(out.get("properties"), Mapping):
            out["properties"] = {
                names.get(key, key): self.inner[key].within(part) if key in self.inner else part
                for key, part in schema["properties"].items()
            }
        for key in ("dependentSchemas", "dependentRequired", "dependencies"):
            if isinstance(out.get(key), Mapping):
                out[key] = {k: self._dependent(v) for k, v in out[key].items()}
        if isinstance(out.get("required"), list):
            out["required"] = [names.get(key, key) for key in out["required"]]
        for key in _PLACE:
            if isinstance(out.get(key), list):
                out[key] = [self.schema(part) for part in out[key]]
        for key in _ONE:
            if isinstance(out.get(key), Mapping):
                out[key] = self.schema(out[key])
        return self._shown(out)

    def within(self, part: Json) -> Json:
        """The schema of a property whose value, or whose items, have these names."""
        if not isinstance(part, Mapping):
            return part
        items = part.get("items")
        if isinstance(items, Mapping) and "properties" not in part:
            return self._shown({**part, "items": self.schema(items)})
        return self.schema(part)

    def _shown(self, out: dict[str, Any]) -> dict[str, Any]:
        """The values that a schema shows, renamed."""
        for key in ("default", "example"):
            if key in out:
                out[key] = self.value(out[key])
        if isinstance(out.get("examples"), list):
            out["examples"] = self.value(out["examples"])
        return out

    def _dependent(self, part: Json) -> Json:
        if isinstance(part, Mapping):
            return self.schema(part)
        return [self.keys.get(key, key) for key in part] if isinstance(part, list) else part

    def as_json(self) -> dict[str, Json]:
        """New names → own ones, as provenance keeps them."""
        made: dict[str, Json] = {"parameters": {new: old for old, new in self.keys.items()}}
        if self.inner:
            made["inner"] = {
                self.keys.get(key, key): names.as_json() for key, names in self.inner.items()
            }
        return made


_NONE = Names()


def names_back(kept: Mapping[str, Json]) -> Names:
    """The names that undo a mask, from what provenance keeps of it."""
    inner = {key: names_back(part) for key, part in (kept.get("inner") or {}).items()}
    return Names(dict(kept["parameters"]), inner)


def names_for(schema: Mapping[str, Json], letters: Iterator[int]) -> Names:
    """Names for what a schema describes, where nothing but names ties it to its properties."""
    properties = schema.get("properties")
    if not isinstance(properties, Mapping) or not _renameable(schema):
        return Names()
    keys: dict[str, str] = {}
    taken = set(properties)
    for key, part in properties.items():
        if not isinstance(part, Mapping) or not told(part.get("description")):
            continue
        word = made_up(letters, 4, 10)
        while word in taken:
            word = made_up(letters, 4, 10)
        taken.add(word)
        keys[key] = word
    inner: dict[str, Names] = {}
    for key, part in properties.items():
        holder = _holder(part)
        found = names_for(holder, letters) if holder is not None else None
        if found:
            inner[key] = found
    return Names(keys, inner)


def _holder(part: Json) -> Mapping[str, Json] | None:
    """The schema of an object, or of an array's objects."""
    if not isinstance(part, Mapping):
        return None
    if "properties" in part:
        return part if "items" not in part else None
    items = part.get("items")
    return items if isinstance(items, Mapping) and "properties" in items else None


def told(description: Json) -> bool:
    """Whether a description says enough to stand for a name."""
    return isinstance(description, str) and len(description.split()) > 1


def made_up(letters: Iterator[int], shortest: int, longest: int) -> str:
    """A word of letters that mean nothing."""
    size = shortest + next(letters) % (longest - shortest + 1)
    return "".join(_LETTERS[next(letters) % len(_LETTERS)] for _ in range(size))


def _renameable(schema: Mapping[str, Json]) -> bool:
    """Whether nothing but names ties a schema to its properties: no pattern, no reference."""
    if any(key in schema for key in ("$ref", "patternProperties", "propertyNames", "$dynamicRef")):
        return False
    text = orjson.dumps(dict(schema), option=orjson.OPT_NON_STR_KEYS)
    if b'"#/properties/' in text:
        return False
    inner = [part for key in _PLACE for part in schema.get(key) or ()]
    inner += [schema[key] for key in _ONE if key in schema]
    return all(isinstance(part, Mapping) and _renameable(part) for part in inner)


def strayed(names: Names, properties: Json, value: Json) -> bool:
    """Whether names (new → own) don't lead back: shown by a schema and used in arguments or not."""
    inside = properties if isinstance(properties, Mapping) else {}
    if len(set(names.keys.values())) < len(names.keys):
        return True
    if any(new not in inside or old in inside for new, old in names.keys.items()):
        return True
    values = value if isinstance(value, list) else [value]
    for part in values:
        if isinstance(part, Mapping) and not set(names.keys.values()).isdisjoint(part):
            return True
    for key, inner in names.inner.items():
        holder = _holder(inside.get(key)) or {}
        parts = [part[key] for part in values if isinstance(part, Mapping) and key in part]
        if any(strayed(inner, holder.get("properties"), part) for part in parts or [None]):
            return True
    return False

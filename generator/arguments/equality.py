"""When two JSON values are the same: ``1 == 1.0``, but ``1 != true``."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from generator.records import Json


def same(left: Json, right: Json) -> bool:
    """Equality as JSON Schema means it for enum, const and uniqueItems."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[k], right[k]) for k in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return bool(left == right)


def among(value: Json, values: Iterable[Json]) -> bool:
    """Whether some member of ``values`` is the same as ``value``."""
    if isinstance(value, str):
        return value in values  # text equals nothing but the same text
    return any(same(value, other) for other in values)


def _identity(value: Json) -> Hashable:
    """What two values share if, and only if, they are the same."""
    if isinstance(value, bool):
        return (bool, value)
    if isinstance(value, list):
        return (list, *map(_identity, value))
    if isinstance(value, dict):
        return (dict, frozenset((key, _identity(each)) for key, each in value.items()))
    return value  # type: ignore[no-any-return]


def distinct(values: Iterable[Json]) -> list[Json]:
    """The values, each once: the first of those that are the same."""
    found: dict[Hashable, Json] = {}
    for value in values:
        found.setdefault(_identity(value), value)
    return list(found.values())


def within(values: Sequence[Json], others: Iterable[Json]) -> list[Json]:
    """Those of ``values`` that are among the others."""
    known = set(map(_identity, others))
    return [value for value in values if _identity(value) in known]


def without(values: Sequence[Json], banned: Iterable[Json]) -> list[Json]:
    """Those of ``values`` that are not among the banned ones."""
    known = set(map(_identity, banned))
    return [value for value in values if not known or _identity(value) not in known]


def type_of(value: Json) -> str:
    """The JSON type of a value; a whole number is an integer, however it is written."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list | tuple) else "object"

"""Whether a scalar fits a leaf's schema: a small check of the common keywords, for binding only.

Validation proper lives in ``arguments/validate.py``; here a meaning is only passed over or not.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, TypeGuard

from generator.records import Json

_ECMA = ((r"\p{L}", r"[^\W\d_]"), (r"\p{N}", r"\d"), (r"\p{Lu}", "[A-Z]"), (r"\/", "/"))

_FORMATS: Mapping[str, str] = {
    "email": r"[^@\s]+@[^@\s]+\.[^@\s]+",
    "uri": r"[A-Za-z][A-Za-z0-9+.-]*:\S+",
    "url": r"[A-Za-z][A-Za-z0-9+.-]*:\S+",
    "uuid": r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}",
    "ipv4": r"\d{1,3}(?:\.\d{1,3}){3}",
    "ipv6": r"[0-9a-fA-F:.]*:[0-9a-fA-F:.]*",
    "hostname": r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?",
    "duration": r"P(?=.)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?"
    r"(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)",
    "time": r"\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)",
    "json-pointer": r"(?:/[^/]*)*",
}


_UNIONS = frozenset({"anyOf", "oneOf", "allOf"})


def fitting(schema: Mapping[str, Json], values: Iterable[Json]) -> list[Json]:
    """The values up to the first that doesn't fit: what can't be drawn costs many tries."""
    return list(itertools.takewhile(functools.partial(fits, schema), values))


def fits(schema: Mapping[str, Json] | bool, value: Json) -> bool:
    """Whether ``value`` fits the schema, as far as scalar keywords and simple unions say."""
    if not isinstance(schema, dict):  # as nearly every schema is
        if isinstance(schema, bool):
            return schema
        if not isinstance(schema, Mapping):
            return True
    return (
        _fits_type(schema.get("type"), value)
        and _fits_listed(schema, value)
        and (_UNIONS.isdisjoint(schema) or _fits_branches(schema, value))
        and (not isinstance(value, str) or _fits_text(schema, value))
        and (
            isinstance(value, bool) or not isinstance(value, int | float) or _bounded(schema, value)
        )
        and (not isinstance(value, list) or _fits_list(schema, value))
    )


def json_type(value: Json) -> str:
    """The JSON Schema name of the value's type; whole floats are numbers here."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    for kind, name in ((int, "integer"), (float, "number"), (str, "string"), (list, "array")):
        if isinstance(value, kind):
            return name
    return "object"


def _is_number(value: Json) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _fits_type(declared: Any, value: Json) -> bool:
    kinds = [declared] if isinstance(declared, str) else declared
    if not isinstance(kinds, list) or not kinds:
        return True
    kind = json_type(value)
    return (
        kind in kinds
        or (kind == "integer" and "number" in kinds)
        or (kind == "number" and "integer" in kinds and float(value).is_integer())
    )


def _same(left: Json, right: Json) -> bool:
    return isinstance(left, bool) == isinstance(right, bool) and bool(left == right)


def _fits_listed(schema: Mapping[str, Json], value: Json) -> bool:
    listed = schema.get("enum")
    if isinstance(listed, list) and not any(_same(item, value) for item in listed):
        return False
    return "const" not in schema or _same(schema["const"], value)


def _fits_branches(schema: Mapping[str, Json], value: Json) -> bool:
    for key in ("anyOf", "oneOf"):
        branches = schema.get(key)
        if isinstance(branches, list) and branches and not any(fits(b, value) for b in branches):
            return False
    branches = schema.get("allOf")
    return not isinstance(branches, list) or all(fits(branch, value) for branch in branches)


@functools.lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str] | None:
    """The ECMA pattern as Python sees it, or None where Python can't."""
    for ecma, python in _ECMA:
        pattern = pattern.replace(ecma, python)
    try:
        return re.compile(re.sub(r"(?<!\\)\$$", r"\\Z", pattern))
    except re.error:
        return None


def _fits_text(schema: Mapping[str, Json], value: str) -> bool:
    low, high = schema.get("minLength"), schema.get("maxLength")
    if isinstance(low, int) and len(value) < low:
        return False
    if isinstance(high, int) and len(value) > high:
        return False
    pattern = schema.get("pattern")
    if isinstance(pattern, str):
        expression = compiled(pattern)
        if expression is not None and not expression.search(value):
            return False
    wanted = schema.get("format")
    return not isinstance(wanted, str) or _fits_format(wanted, value)


def _fits_format(name: str, value: str) -> bool:
    try:
        if name == "date":
            return len(value) == 10 and bool(dt.date.fromisoformat(value))
        if name == "date-time":
            moment = dt.datetime.fromisoformat(value.upper().replace("Z", "+00:00"))
            return value[10:11] in ("T", "t") and moment.tzinfo is not None
    except ValueError:
        return False
    expression = _FORMATS.get(name)
    return expression is None or re.fullmatch(expression, value) is not None


def _bounded(schema: Mapping[str, Json], value: float) -> bool:
    for key, beyond in (("minimum", -1), ("maximum", 1)):
        bound, exclusive = schema.get(key), schema.get("exclusive" + key.capitalize())
        if _is_number(bound) and (value - bound) * beyond > 0:
            return False
        if exclusive is True and value == bound:
            return False
        if _is_number(exclusive) and (value - exclusive) * beyond >= 0:
            return False
    step = schema.get("multipleOf")
    if _is_number(step) and step > 0:
        return (Fraction(str(value)) / Fraction(str(step))).denominator == 1
    return True


def _fits_list(schema: Mapping[str, Json], value: list[Json]) -> bool:
    low, high = schema.get("minItems"), schema.get("maxItems")
    if isinstance(low, int) and len(value) < low:
        return False
    if isinstance(high, int) and len(value) > high:
        return False
    items = schema.get("items")
    return not isinstance(items, Mapping) or all(fits(items, member) for member in value)

"""Lists of conditions in words: "status is open and amount > 500".

A row of such a list has a field, an operator and a value. Signs and short forms of operators are
said as signs, others as their words; what a condition says is read with the operators that the
schema lists, or with the signs themselves where it lists none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.quick import Struct
from generator.records import Json
from generator.semantics.base import UNREADABLE
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import singular, words_of
from generator.semantics.series import in_series
from generator.semantics.topics.stated import parts_of, quoted, scalar, unquoted

_FIELDS = frozenset("field attribute column property key name metric dimension fieldname".split())
_OPERATORS = frozenset("operator op operation comparator comparison condition relation".split())
_VALUES = frozenset(("value", "threshold"))
_SAID = {
    **dict.fromkeys(("eq", "equal", "equals", "is", "==", "="), "is"),
    **dict.fromkeys(("ne", "neq", "not_equal", "not_equals", "notequals", "!=", "<>"), "is not"),
    **dict.fromkeys(("gt", "greater_than", "greater", ">"), ">"),
    **dict.fromkeys(("gte", "greater_than_or_equal", "greater_or_equal", "ge", ">="), ">="),
    **dict.fromkeys(("lt", "less_than", "less", "<"), "<"),
    **dict.fromkeys(("lte", "less_than_or_equal", "less_or_equal", "le", "<="), "<="),
}
SIGNS = ("=", "!=", ">", ">=", "<", "<=")
"""The operators where the schema lists none."""
_NUMBERS = ("number", "integer")


class Comparison(Struct, frozen=True):
    """The columns of a condition, and its operators as said → as written."""

    field: str
    operator: str
    value: str
    kind: str
    """The type of the value's column; "" for one of several."""
    operators: Mapping[str, str]
    listed: bool
    """Whether the schema lists the operators."""


def comparison_of(items: Mapping[str, Json]) -> Comparison | None:
    """What the members of a list compare, if they are conditions."""
    declared = items.get("properties")
    if not isinstance(declared, Mapping):
        return None
    last = {name: singular(words[-1]) for name in declared if (words := words_of(str(name)))}
    field, operator, value = (
        next((str(name) for name, word in last.items() if word in wanted), "")
        for wanted in (_FIELDS, _OPERATORS, _VALUES)
    )
    if not (field and operator and value):
        return None
    schema, bound = declared[operator], declared[value]
    enum = schema.get("enum") if isinstance(schema, Mapping) else None
    kind = bound.get("type") if isinstance(bound, Mapping) else None
    written = [one for one in enum if isinstance(one, str)] if isinstance(enum, list) else ()
    told = schema.get("description") if isinstance(schema, Mapping) and not written else None
    listed = mine(told) if isinstance(told, str) else None
    if listed and len(listed.examples) > 2:
        written = [one for one in listed.examples if " " not in one]
    said = _said(written or SIGNS)
    kind = kind if isinstance(kind, str) else ""
    return Comparison(field, operator, value, kind, said, bool(written))


def _said(written: tuple[str, ...] | list[str]) -> Mapping[str, str]:
    """Operators by how they are said; of two that are said alike, each as it is written."""
    forms = [_SAID.get(one.lower().lstrip("$"), one.replace("_", " ").lower()) for one in written]
    return {
        form if forms.count(form) == 1 else one: one
        for form, one in zip(forms, written, strict=True)
    }


def say_conditions(comparison: Comparison, rows: Json) -> str | None:
    """The conditions in words that are read as these again, or None."""
    if not isinstance(rows, list) or not rows:
        return None
    said = {written: form for form, written in comparison.operators.items()}
    parts = []
    for row in rows:
        names = {comparison.field, comparison.operator, comparison.value}
        if not isinstance(row, dict) or set(row) != names:
            return None
        field, operator = row[comparison.field], row[comparison.operator]
        value = quoted(row[comparison.value], texts=comparison.kind == "string")
        plain = isinstance(field, str) and re.fullmatch(r"[A-Za-z_][\w.-]*", field)
        if not plain or not isinstance(operator, str) or operator not in said or value is None:
            return None
        parts.append(f"{field} {said[operator]} {value}")
    text = in_series(parts)
    return text if read_conditions(comparison, text) == rows else None


def read_conditions(comparison: Comparison, text: str) -> Json:
    """The rows that the words tell, or ``UNREADABLE``."""
    rows: list[Json] = []
    forms = sorted(comparison.operators, key=len, reverse=True)
    for part in parts_of(text) or ("",):
        field, _, rest = part.strip().partition(" ")
        form = next((one for one in forms if rest.lower().startswith(f"{one.lower()} ")), None)
        if form is None or not field:
            return UNREADABLE
        value = scalar(rest[len(form) + 1 :].strip())
        if comparison.kind == "string" and not isinstance(value, str):
            value = rest[len(form) + 1 :].strip()
        if comparison.kind in _NUMBERS and isinstance(value, str | bool):
            return UNREADABLE
        rows.append(
            {
                comparison.field: field,
                comparison.operator: comparison.operators[form],
                comparison.value: unquoted(value),
            }
        )
    return rows

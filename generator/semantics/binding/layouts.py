"""Types of moments whose layout shows: in a description, in the examples or in a pattern."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.binding.candidates import Kind, by_format
from generator.semantics.fits import fits

_STANDARD = regex(
    r"rfc[ -]?3339|iso[ -]?8601|YYYY[-/.]?MM[-/.]?DD|DD[./-]MM[./-]YY|MM/DD/YY"
    r"|\biso[ -](?:date|time|format|time ?stamp|string)",
    re.IGNORECASE,
)


def noted_format(description: str) -> str:
    """The ``format`` that a description names: "Start (RFC 3339)" is a date-time; "" if none."""
    if not _STANDARD.search(description):
        return ""
    text = description.casefold()
    if "duration" in text:
        return "duration"
    timed = re.search(r"\btime\b|3339|ddthh|dd hh|hh:mm|datetime", text)
    return "date-time" if timed else "date"


_MOMENT = regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)")


def shown_format(examples: Sequence[Json]) -> str:
    """The ``format`` that all examples have: moments, as documents give the time of their making.

    They show how a moment is written, and are none that anybody asks for.
    """
    moments = [isinstance(each, str) and _MOMENT.fullmatch(each) for each in examples]
    return "date-time" if moments and all(moments) else ""


def by_layout(leaf: Leaf) -> list[tuple[Kind, str]]:
    """Types of moments whose layout description, examples or pattern show, whatever the name."""
    if leaf.words[-1:] == ("format",):
        return []
    noted = noted_format(leaf.description) or shown_format(leaf.examples) or wanted_format(leaf)
    return [(found, noted) for found in by_format(noted)] if noted else []


def wanted_format(leaf: Leaf) -> str:
    """The ``format`` that a pattern leaves: "^[0-2][0-9]:[0-5][0-9]$" is of times; "" if none."""
    schema = leaf.schema
    if not isinstance(schema.get("pattern"), str) or any(fits(schema, t) for t in _NO_MOMENTS):
        return ""
    return next(
        (form for form, texts in _WRITTEN.items() if all(fits(schema, t) for t in texts)), ""
    )


_WRITTEN = {
    "date": ("2026-01-16", "2025-12-31"),
    "time of day": ("07:05", "14:30", "23:59"),
}
"""Moments as schemas want them, by the format that they are of."""
_NO_MOMENTS = ("ab-1", "123", "1-2")
"""What fits a pattern that only keeps some signs out."""

"""Texts that show how a value is laid out or got, and are none: "min-max", "GET /boats"."""

from __future__ import annotations

import re

_ROLES = frozenset(
    "min max user username password host hostname port district province longitude latitude lat "
    "lon lng city state country name first last firstname lastname year month day owner repo org "
    "organization organisation project keyword id number code street zip postal start end low high "
    "value key date time http https gh width height depth value1 value2 address field".split()
)
"""Words for the parts of a value."""


_CALL = re.compile(r"(?:GET|POST|PUT|PATCH|DELETE) /.*|(?! )[^ {}]*\{\w+\}[^ {}]*")
"""What another endpoint is called, or a path with holes: "GET /boats", "projects/{id}"."""


def is_outline(text: str) -> bool:
    """Whether a text names the parts of a value and is none: "min-max", "District, Province"."""
    if _CALL.fullmatch(text):
        return True
    parts = re.findall(r"[A-Za-z]+", text)
    marked = bool(re.search(r"[^A-Za-z ]", text)) and ("/" not in text or "://" in text)
    return marked and len(parts) > 1 and all(part.casefold() in _ROLES for part in parts)

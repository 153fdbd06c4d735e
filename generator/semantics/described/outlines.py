"""Texts that name the parts of a value and are none: "min-max", "YYYY-MM-DD", "org-slug/x-name"."""

from __future__ import annotations

import re

from generator.quick import regex

_LAYOUT = regex(
    r"(?:y{2,4}|m{1,4}|d{1,2}|h{1,2}|s{1,6}|[ap]\.?m\.?|t|z|0{1,3}|[-/:.,_ +±|()\[\]'])+",
    re.IGNORECASE,
)
_PARTS = regex(r"y{4}|y{2}|m{2,4}|d{2}|h{2}|s{2}", re.IGNORECASE)


def is_layout(text: str) -> bool:
    """Whether a text shows how a date or time is written and is none: "YYYY-MM-DD", "HH:MM"."""
    parts = {part.casefold() for part in _PARTS.findall(text)}
    return bool(_LAYOUT.fullmatch(text)) and (len(parts) > 1 or "yyyy" in parts)


ROLES = frozenset(
    "min max user username password host hostname port district province longitude latitude lat "
    "lon lng city state country name first last firstname lastname year month day owner repo org "
    "organization organisation project keyword id number code street zip postal start end low high "
    "value key date time http https gh width height depth value1 value2 address field".split()
)
"""Words for the parts of a value."""


_ENDPOINT = regex(r"(?:GET|POST|PUT|PATCH|DELETE) /.*|(?! )[^ {}]*\{\w+\}[^ {}]*")
"""What another endpoint is called, or a path with holes: "GET /boats", "projects/{id}"."""


def is_outline(text: str) -> bool:
    """Whether a text names the parts of a value and is none: "min-max", "District, Province"."""
    if _ENDPOINT.fullmatch(text):
        return True
    steps = text.split("/")
    many = len(steps) > (1 if all(map(_JOINED.search, steps)) else 2)
    if many and all(map(_STEP.fullmatch, steps)):
        return True
    parts = re.findall(r"[A-Za-z]+", text)
    marked = bool(re.search(r"[^A-Za-z ]", text)) and ("/" not in text or "://" in text)
    return marked and len(parts) > 1 and all(part.casefold() in ROLES for part in parts)


_STEP = regex(
    r"(?:[a-z]+[-_])?(?:name|id|slug|key|number|org|owner|repo|user|username|project|group|bucket"
    r"|dataset|model|version|tag|branch|namespace|workspace|object|prefix|path|file|folder)"
    r"(?:\.ext)?"
)
"""A step of a path that tells what stands there: "vcs-slug/org-name/repo-name"."""
_JOINED = regex(r"[-_]")

"""Parameters that a function's own description explains, as docstrings do."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex

_HEADING = regex(
    r"^\s*(?:args|arguments|parameters|params|inputs?)\s*:\s*$", re.IGNORECASE | re.MULTILINE
)
_SECTION = regex(
    r"^\s*(?:returns?|raises|examples?|notes?|yields)\s*:", re.IGNORECASE | re.MULTILINE
)
_ENTRY = regex(
    r"^(?P<indent>\s*)(?:[-*•]\s*)?`?(?P<name>[A-Za-z_][\w.-]*)`?\s*(?:\([^)\n]*\)\s*)?"
    r"(?::|—|–|\s-\s)\s*(?P<text>\S.*)$"
)
_BULLET = regex(r"^\s*[-*•]\s*`(?P<name>\w+)`\s*(?::|—|–|\s-\s)\s*(?P<text>\S.*?)(?:\.\s.*)?$")
_PARAM = regex(r"^\s*[:@]param\s+(?:\w+\s+)??(?P<name>\w+)\s*:?\s+(?P<text>\S.*)$")


@functools.lru_cache(maxsize=512)
def undocumented(text: str) -> str:
    """The text without the parameters that it explains: what it says of the function itself."""
    heading = _HEADING.search(text)
    if heading is None:
        return text
    rest = _SECTION.search(text, heading.end())
    return text[: heading.start()] + (text[rest.start() :] if rest else "")


@functools.lru_cache(maxsize=512)
def documented_parameters(text: str) -> Mapping[str, str]:
    """Parameters explained in a function's own description, as docstrings do: name → text."""
    found: dict[str, str] = {}
    heading = _HEADING.search(text)
    for line in text[heading.end() :].splitlines() if heading else ():
        if _SECTION.match(line):
            break
        entry = _ENTRY.match(line)
        if entry:
            found.setdefault(entry["name"], entry["text"].strip())
        elif found and line.strip():
            last = next(reversed(found))
            found[last] = f"{found[last]} {line.strip()}"[:1000]
    for line in text.splitlines():
        entry = _PARAM.match(line) or _BULLET.match(line)
        if entry:
            found.setdefault(entry["name"], entry["text"].strip())
    return found

"""Numbers that a description shows, by themselves or with what each is of: "walking 3.5"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.quick import regex
from generator.records import Json


def explained(plain: Mapping[str, Json], description: str) -> tuple[Json, ...]:
    """Numbers that are shown with what they are of: "(e.g. 120000 for ₹1,20,000 a year)"."""
    if plain.get("type") not in ("integer", "number"):
        return ()
    listed = _EACH_NAMED.search(description)
    texts = listed[0].split(", ") if listed else _EXPLAINED.findall(description)
    equal = _EQUAL.findall(description)
    if not texts and len(equal) > 1 and any("." in one for one in equal):
        texts = [one for one in equal if float(one)]  # nought is the end of a scale
    told = (typed(text.strip(), plain["type"]) for text in texts)
    return tuple(number for number in told if number is not None)


_EACH_NAMED = regex(r"(?:[a-z-]+ \d+(?:\.\d+)?, (?:or |and )?)+[a-z-]+ \d+\.\d+\b")
"""Numbers, each after what it is of: "seated 1.2, moderate 1.55"."""
_EXPLAINED = regex(
    r"\b(?:e\.g\.?|for example|such as),? (-?\d[\d,]*(?:\.\d+)?)(?= (?:for|in|is|means?)\b)", re.I
)

_EQUAL = regex(r"(?<![\w.])(\d+(?:\.\d+)?) ?= ?(?!\d+(?:\.\d+)?%)[^,;=()\n]{3,30}(?=[,;).\n]|$)")
"""Numbers with what they come to: "2.0 = 2x faster, 0.5 = half speed"."""


_WITH_NAME = regex(r"\A(?:[A-Za-z-]+ ){1,3}(-?\d+(?:\.\d+)?)\Z")
"""A number after what it is of: "walking 3.5"."""


def typed(text: str, kind: Any) -> Json:
    """A mined example in the leaf's own type, or None if it can't be."""
    if kind in ("integer", "number"):
        try:
            number = float(_WITH_NAME.sub(r"\1", text).replace(",", ""))
        except ValueError:
            return None
        return int(number) if number.is_integer() else (number if kind == "number" else None)
    return None if kind == "boolean" else text

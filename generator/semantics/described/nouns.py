"""What a person calls a parameter: the words of a question that asks for it."""

from __future__ import annotations

import functools
import re

from generator.quick import regex
from generator.semantics.base import Leaf, SemanticType
from generator.semantics.described.naming import human, words_of
from generator.semantics.described.unit_suffixes import without_unit

_WAYS = {"from": "starting point", "to": "destination", "since": "start date", "until": "end date"}
_EMPTY = frozenset({"value", "input", "data", "param", "arg", "argument", "item", "x", "y", "v"})
_UNITS = frozenset("celsius fahrenheit kelvin kg kilograms km kilometers miles grams".split())
"""Names that tell the unit of what is meant, and not what that is."""


_AXIS = regex(r"(?:the |starting |end )?([a-z])[ -](coordinate|position|offset)\b", re.I)
"""What a letter is of: the X coordinate."""


_TERSE = regex(r"[A-Z]?[a-z]+(?: [a-z]+){0,2}\.?")
"""A description that is a noun: "Operating system" of ``os``."""


@functools.lru_cache(maxsize=4096)
def _noun_of(words: tuple[str, ...]) -> str:
    return human([word for word in words if word not in ("the", "a", "my", "your", "new")] or words)


def noun_for(leaf: Leaf, meaning: SemanticType) -> str:
    """Plain words for the parameter, to ask for it: "check-in date", "number of guests"."""
    words = leaf.words
    if len(words) == 1 and words[0] in _WAYS:
        if meaning.name == "time_of_day":
            return "end time" if words[0] in ("to", "until") else "start time"
        if meaning.family in ("places", "travel") or words[0] in ("since", "until"):
            return _WAYS[words[0]]
        core = getattr(meaning, "item", meaning)
        if core.name == "email":
            many = "s" if leaf.schema.get("type") == "array" else ""
            return {"to": "recipient", "from": "sender"}[words[0]] + many
        return meaning.noun or core.noun or _WAYS[words[0]]
    told = _AXIS.match(leaf.description) if len(words) == 1 and len(words[0]) == 1 else None
    if told and told[1].lower() == words[0]:
        return f"{told[1].upper()} {told[2].lower()}"
    vague = not words or (len(words) == 1 and (len(words[0]) < 3 or words[0] in _EMPTY | _UNITS))
    if vague and words not in (("id",), ("ip",), ("url",)):
        terse = _TERSE.fullmatch(leaf.description) if words and len(words[0]) < 3 else None
        if terse and meaning.name == "enum":
            return leaf.description.rstrip(".").lower()
        plain = words == ("value",) and meaning.noun == "number"
        return "value" if plain else meaning.noun or _noun_of(words) or "value"
    if meaning.name == "flag":
        words = tuple(word for word in words if word not in ("is", "has", "should")) or words
    elif leaf.schema.get("type") in ("integer", "number") and words == words_of(leaf.name):
        words = without_unit(leaf.name)
        words = words[:-1] if words[1:] and words[-1] == "in" else words  # ``rain_in_mm``
    if words[-2:] == ("base", "64") and words[2:]:
        words = ("base64", *(word for word in words[:-2] if word != "as"))
    if words[:2] == ("filter", "by") and words[2:]:
        words = words[2:]
    if len(words) > 2 and words[-1] == "range" and words[0] in _BOUNDS:
        words = words[:-1]  # the least of a range of prices is a price
    elif len(words) > 2 and words[-2] == "range" and words[-1] in _BOUNDS:
        words = (words[-1], *words[:-2])
    return _noun_of(words)


_BOUNDS = frozenset("min minimum max maximum".split())

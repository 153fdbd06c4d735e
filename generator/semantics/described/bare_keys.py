"""Keys of objects that a text counts up between braces without their types: ``{name, price}``."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex
from generator.records import Json
from generator.semantics.described.naming import raw_words, singular, words_of
from generator.specs.types import meaning

NUMERIC = frozenset(
    "quantity count amount price rate limit score age percentage total latitude longitude number "
    "year rating size width height weight length depth duration distance grade mark value x y z "
    "start end".split()
)
"""Last words of keys whose values are numbers."""

_KEY = r"[A-Za-z_]\w*\??(?:\s*[:=]\s*[A-Za-z_][\w|'\" -]*)?"
_COUNTED = regex(rf"\{{\s*((?:{_KEY}\s*,\s*)+{_KEY})\s*,?\s*(?:\.{{3}}|…)?\s*\}}")
_OPTION = regex(r"[A-Za-z][\w-]*")


@functools.lru_cache(maxsize=1024)
def bare_keys(text: str) -> Mapping[str, dict[str, Json]]:
    """The keys with what is told of each: "{code, action: BUY|SELL, note?}"; {} for none."""
    for counted in _COUNTED.finditer(text[:4000]):
        found: dict[str, dict[str, Json]] = {}
        for part in counted[1].split(","):
            key, _, told = re.sub(r"\s*[:=]\s*", ":", part.strip(), count=1).partition(":")
            schema = told_of(key.rstrip("?"), told)
            found[key.rstrip("?")] = (
                {**schema, "description": "optional"} if key.endswith("?") else schema
            )
        if len(found) > 1:
            return found
    return {}


def told_of(key: str, told: str) -> dict[str, Json]:
    """The schema of a key by its name and by its type or options: "str", "BUY|SELL"."""
    options = [one.strip(" '\"") for one in told.split("|")] if "|" in told else []
    if options and all(_OPTION.fullmatch(one) and not meaning(one) for one in options):
        return {"type": "string", "enum": list(dict.fromkeys(options))}
    if re.fullmatch(r"(?i)\s*(?:list|array)(?:\[str(?:ing)?\]| of str(?:ing)?s?)\s*", told):
        return {"type": "array", "items": {"type": "string"}}
    kind = meaning(told.strip()) if told.strip().isalpha() else None
    if kind and kind.get("type") in ("string", "integer", "number", "boolean"):
        return dict(kind)
    last = singular(words_of(key)[-1]) if words_of(key) else ""
    number = last in NUMERIC and words_of(key)[1:] != ("number",)
    number = number or not {*raw_words(key)[:1], *raw_words(key)[-1:]}.isdisjoint(("min", "max"))
    return {"type": "number" if number else "string"}

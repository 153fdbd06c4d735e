"""Values that a description shows beside the parameter's name: ``?page=2``, ``{"uri": "a:b"}``."""

from __future__ import annotations

import functools
import re
from urllib.parse import unquote_plus

from generator.quick import regex

_TEXTS = regex(r"['\"]([^'\"]+)['\"]")
_SHOWING = regex(r":\s?[\['\"]")
_FILLED_IN = regex(r"[<{\[$].*|.*(?:\.{2,}|…).*|[A-Z_]*YOUR[A-Z_]*")


@functools.lru_cache(maxsize=4096)
def beside_name(name: str, description: str) -> tuple[str, ...]:
    """The values in the order of the description; () where none stands beside the name."""
    if name not in description:
        return ()
    own = re.escape(name)
    found: list[str] = []
    # few descriptions have the marks, and an expression of its own for each name costs
    if f"{name}=" in description:
        asked = re.findall(rf"(?<![\w.-]){own}=([^\s&'\"`;()*]+)", description)
        found += [unquote_plus(text).rstrip(".,?!:") for text in asked]
    if _SHOWING.search(description):
        shown = rf"[{{,'\"]\s?{own}['\"]?\s?:\s?(\[[^\]]*\]|['\"][^'\"]+['\"])"
        for held in re.findall(shown, description):
            found += _TEXTS.findall(held)
    kept = (text for text in found if text and not _FILLED_IN.fullmatch(text))
    return tuple(dict.fromkeys(kept))

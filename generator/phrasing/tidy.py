"""Fixed text put in order around its holes: spaces, punctuation, capitals. Holes never change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.phrasing.skeleton import Hole
from generator.quick import regex

Part = str | Hole

_FIXES: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r"\s{2,}|[^\S ]"), " "),
    (regex(r" +([,;!?](?!\S*=)|\.(?=\s|$))"), r"\1"),
    (regex(r"[,;]+ *(?=[,;.!?](?:\s|$))"), ""),
    (regex(r"([!?])[.,](?=\s|$)"), r"\1"),
    (regex(r"\?{2,}(?=\s|$)"), "?"),
    (regex(r"(?<!\.)\.\.(?=\s|$)"), "."),
)
_UNTIDY = regex(r"[^\S ]|  |[,;!?.]")
"""What stands in each text that one of the fixes, or the start of a sentence, is found in."""

_SENTENCE = regex(r"(?<!\be\.g)(?<!\bi\.e)(?<!\.\.)(?<!\bvs)(?<![ap]\.m)([.!?] )([a-zà-ÿ])")
_LOWER_START = regex(r"[a-zà-ÿ](?!\w*[A-Z_./@])")


def tidy(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Parts with single spaces, none before punctuation or at the ends, and no doubled marks.

    Sentences that start with fixed text start with a capital; a word that is written in its own
    way ("iPhone", "npm.install") keeps it.
    """
    joined = _joined(parts)
    clean: list[Part] = []
    for index, part in enumerate(joined):
        if isinstance(part, Hole):
            clean.append(part)
            continue
        text = _clean(part, index == 0, index == len(joined) - 1)
        if text:
            clean.append(text)
    return tuple(clean)


@lru_cache(maxsize=32_768)
def _clean(text: str, first: bool, last: bool) -> str:
    """One text as it stands between holes; remembered, as the same phrasings come often."""
    if _UNTIDY.search(text):
        for pattern, replacement in _FIXES:
            text = pattern.sub(replacement, text)
    if first:
        text = text.lstrip(" ,;")
    if last:
        text = text.rstrip(" ,;")
    return _capitals(text, first=first) if text else text


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Adjacent texts as one, none empty."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, str) and isinstance(last, str):
            joined[-1] = last + part
        elif part != "":
            joined.append(part)
    return joined


def _capitals(text: str, *, first: bool) -> str:
    if "." in text or "!" in text or "?" in text:
        text = _SENTENCE.sub(lambda match: match[1] + match[2].upper(), text)
    if first and _LOWER_START.match(text):
        return text[0].upper() + text[1:]
    return text

"""Lists of a parameter's values in the function's own text: "Available decks:" and what follows.

They stand below a heading, one or several a line, or behind it; and codes behind their noun, as in
"for a league (103=AL, 104=NL)". The heading's noun is the last word of the parameter's name.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.described.naming import singular, words_of

_HEADING = regex(
    r"^[ \t]*(?:\*\*)?(?P<some>some |common |popular |example )?(?:all )?(?:of the )?"
    r"(?:(?:available|supported|valid|possible|known|predefined|existing|allowed|accepted) )?"
    r"(?P<noun>[a-z]+(?:[ _][a-z]+){0,2}?)(?: (?:are|include|including))?(?: the following)?:"
    r"(?:\*\*)?[ \t]*(?P<behind>[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
_TOLD = regex(
    r"\b(?:available|supported|valid|possible|known|predefined|allowed|accepted|common|popular)\b",
    re.IGNORECASE,
)
_BULLET = regex(r"[ \t]*(?:[-*•]|\d+[.)])[ \t]+(\S.*)")
_SLUG = regex(r"[`'\"]?(\w[\w.+-]*(?: [A-Za-z][\w-]*)?)[`'\"]?")
_HEAD = regex(r"(?: [-–—:] |: | \().*")
_CODES = regex(r"(?:'s)?[ ,]*\((\d+ ?[=:] ?[A-Za-z][\w ]*(?:[,;] ?\d+ ?[=:] ?[A-Za-z][\w ]*)+)\)")
_FEW, _MOST = 2, 80


@functools.lru_cache(maxsize=2048)
def listed_below(name: str, names: tuple[str, ...], text: str) -> str:
    """The list as a description has it, "One of: oak, pine" or "e.g. oak, pine"; "" if none."""
    words = words_of(name)
    alike = [one for one in names if words_of(one)[-1:] == words[-1:]]
    if not words or len(alike) != 1 or _TOLD.search(text) is None:
        return ""
    for heading in _HEADING.finditer(text):
        told = _TOLD.search(heading[0]) is not None
        if not told or not _is_of(words, heading["noun"].split()):
            continue
        items = _items(heading["behind"]) if heading["behind"] else _below(text, heading.end())
        if _FEW <= len(items) <= _MOST:
            few = heading["some"] or "includ" in heading[0].lower()
            return f"{'e.g. ' if few else 'One of: '}{', '.join(items)}"
    return ""


def codes_by_noun(name: str, names: tuple[str, ...], text: str) -> str:
    """The codes of a number behind its noun: "(103=AL, 104=NL)" of ``league_id``."""
    words = words_of(name)
    words = words[:-1] if len(words) > 1 and words[-1] in ("id", "code", "type") else words
    if (
        not words
        or "=" not in text
        or sum(words_of(one)[: len(words)] == words for one in names) > 1
    ):
        return ""
    noun = re.escape(" ".join(words))
    found = (_CODES.match(text, one.end()) for one in re.finditer(rf"(?i)(?<!\w){noun}s?", text))
    return next((f"({one[1]})" for one in found if one), "")


def _is_of(words: Sequence[str], noun: Sequence[str]) -> bool:
    """Whether a heading is of what a name holds: "Available categories" of ``emoji_category``."""
    return bool(noun) and singular(noun[-1].lower()) == singular(words[-1])


def _below(text: str, start: int) -> tuple[str, ...]:
    """The items of the lines below a heading, to the first that is none."""
    found: list[str] = []
    for line in text[start:].lstrip("\n").splitlines():
        bullet = _BULLET.fullmatch(line)
        items = _items(_HEAD.sub("", bullet[1])) if bullet else ()
        if not items:
            break
        found += items
    return tuple(dict.fromkeys(found))


def _items(line: str) -> tuple[str, ...]:
    """The values of one line, between commas; () where one is no word or code."""
    parts = [part.strip(" .*") for part in re.split(r",|;", line)]
    found = [_SLUG.fullmatch(part) for part in parts if part and part != "etc"]
    return tuple(one[1] for one in found if one) if all(found) else ()

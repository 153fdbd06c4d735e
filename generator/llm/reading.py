"""Reads what a model answered: JSON where it kept to the form, else whatever lines it wrote.

Answers are untrusted text of any length and content; reading them costs little and raises nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from generator.quick import regex

MOST_READ = 60_000
"""Characters of an answer that are looked at."""

MOST_TRIED = 60
"""Brackets at which JSON is looked for."""

MOST_TEXTS = 400
"""Texts taken from one answer."""

_THINKING = regex(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.S | re.I)
_FENCE = regex(r"```[a-z]*\n?", re.I)
_BULLET = regex(
    r"^\s*(?:[-*•–]\s|\(?\d{1,3}[.):]|\(?[a-z][.)]|#+|(?:rewrite|version|option|text|paraphrase|"
    r"request)\s*\d*\s*[:.)-])\s*",
    re.I,
)
_WRAPPED = (('"', '"'), ("'", "'"), ("“", "”"), ("`", "`"), ("**", "**"), ("*", "*"))
_MARKS = frozenset(opening[0] for opening, _ in _WRAPPED)
_STRING = regex(r'"((?:[^"\\]|\\.)*)"')


def json_in(text: str) -> Any:
    """The first JSON object or array in an answer, or None; what stands around it is no matter."""
    found = _values(_bare(text))
    return found[0] if found else None


def values_in(text: str) -> list[Any]:
    """All JSON objects and arrays of an answer, in order."""
    return _values(_bare(text))


def _bare(text: str) -> str:
    return _FENCE.sub("", _THINKING.sub("", text[:MOST_READ])).strip()


def _values(plain: str) -> list[Any]:
    """The JSON objects and arrays of a text, in order; the inner ones of one that was cut off."""
    decoder = json.JSONDecoder()
    found: list[Any] = []
    at = tried = 0
    while tried < MOST_TRIED and (match := re.compile(r"[\[{]").search(plain, at)):
        try:
            value, at = decoder.raw_decode(plain, match.start())
        except (ValueError, RecursionError):
            tried += 1
            at = match.end()
            continue
        if value:
            found.append(value)
    return found


def _whole(plain: str) -> bool:
    """Whether the JSON that a text begins with has its end."""
    try:
        json.JSONDecoder().raw_decode(plain)
    except (ValueError, RecursionError):
        return False
    return True


def texts_in(text: str, *, spaced: bool = True) -> list[tuple[int | None, str]]:
    """The texts of an answer, each with the number of the item that it is given for, if any.

    Understands ``{"rewrites": [{"item": 1, "texts": ["…"]}]}``, looser JSON of the same kind, JSON
    that was cut off, and lists in plain lines. ``spaced``: only texts of several words.
    """
    plain = _bare(text)
    pairs = [pair for value in _values(plain) for pair in islice(_walk(value, None), MOST_TEXTS)]
    pairs = [(item, each) for item, each in pairs if " " in each or not spaced]
    known = {each for _, each in pairs}
    if not pairs or (plain[:1] in ("{", "[") and not _whole(plain)):
        # what was cut off comes after what is whole
        pairs += [pair for pair in _loose(plain) if pair[1] not in known]
    clean = ((item, unwrapped(each)) for item, each in pairs[:MOST_TEXTS])
    return [(item, each) for item, each in clean if each]


def numbers_in(text: str, key: str) -> frozenset[int]:
    """The whole numbers that an answer lists under a key; none where it has no such list."""
    found: set[int] = set()
    for value in _values(_bare(text)):
        listed = value.get(key) if isinstance(value, Mapping) else None
        for each in listed[:MOST_TEXTS] if isinstance(listed, list) else ():
            number = _number(each)
            found.update(() if number is None else (number,))
    return frozenset(found)


def _walk(node: Any, item: int | None, depth: int = 0) -> Iterator[tuple[int | None, str]]:
    """Every string in a JSON value that may be a text, with the number that stands beside it."""
    if isinstance(node, str):
        yield item, node
    elif isinstance(node, list) and depth < 6:
        for each in node[:MOST_TEXTS]:
            yield from _walk(each, item, depth + 1)
    elif isinstance(node, Mapping) and depth < 6:
        own = _number(node.get("item", node.get("id", node.get("number", item))))
        for key, each in list(node.items())[:MOST_TEXTS]:
            number = _number(key)
            yield from _walk(each, own if number is None else number, depth + 1)


def _number(value: Any) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    match = re.fullmatch(r"\D{0,12}(\d{1,3})", value) if isinstance(value, str) else None
    return int(match[1]) if match else None


def _loose(text: str) -> Iterator[tuple[int | None, str]]:
    """Strings of JSON that was cut off, else the lines of a list."""
    quoted = [each for each in _STRING.findall(text) if " " in each]
    if text[:1] in ("{", "[") or (len(quoted) > 1 and not text[:1].isdigit()):
        for each in quoted:
            yield None, each.replace('\\"', '"').replace("\\n", " ")
        return
    for line in text.splitlines():
        yield None, line


def unwrapped(text: str) -> str:
    """A text without the bullet before it and the marks around it."""
    plain = _BULLET.sub("", text.strip(), count=1).strip()
    if plain[:1] not in _MARKS:
        return plain
    for opening, closing in _WRAPPED:
        inside = plain[len(opening) : -len(closing)]
        if (
            len(plain) > 2 * len(opening)
            and plain.startswith(opening)
            and plain.endswith(closing)
            and opening not in inside
        ):
            plain = inside.strip()
    return plain

"""What a description tells of a list: how many members, in which order, and what each one is."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.small_numbers import number_told

_PART = r"[A-Za-z][A-Za-z_ ]{0,15}"
_PARTS = regex(rf"[\[(]\s*({_PART}(?:, ?{_PART}){{1,3}})\s*[\])]")
_FIRST = regex(
    r"\bfirst (?:(?:element|item|value|entry|number) )?(?:is|being) (?:the )?(\w+)\b.{0,40}?"
    r"\bsecond (?:(?:element|item|value|entry|number) )?(?:is|being) (?:the )?(\w+)",
    re.IGNORECASE,
)
_BOTH = regex(r"\b(latitude|longitude|username|width) and (?:the )?(latitude|longitude"
                   r"|password|height)\b", re.IGNORECASE)  # fmt: skip
_ENDS = (
    r"\b(?:lower|start|starting|minimum|min) and (?:the )?(?:upper|end|ending|maximum|max)\b"
    r"|[\[(](?:min|start|lower|low|from), ?(?:max|end|upper|high|to)[\])]"
    r"|^(?:the )?(?:interval|range) (?:within|over|of|on|to)\b"
)
_TWO = regex(
    rf"^(?:[\w-]+ ){{0,5}}(?:two\b(?! or)|pair of\b)|[\[(]x, ?y[\])]|{_ENDS}", re.IGNORECASE
)
_OF_SO_MANY = regex(
    r"\b(?:array|list|tuple) of (?:exactly )?([2-6]|two|three|four|five|six) "
    r"(?:booleans|numbers|integers|floats|values|strings|coordinates|elements|items)\b",
    re.IGNORECASE,
)
_THREE = regex(
    r"^(?:[\w-]+ ){0,5}three\b(?! or)|\bx, ?y,? ?(?:and )?z\b|\bRGB (?:values?|color|triplet)",
    re.IGNORECASE,
)
_UPWARD = regex(rf"\b(?:increasing|ascending) order|{_ENDS}", re.IGNORECASE)
_PLACE = regex(r"\b(?:geographic(?:al)?|GPS) coordinates?\b", re.IGNORECASE)
_SHORT = {"lat": "latitude", "lng": "longitude", "lon": "longitude", "long": "longitude"}
_NUMBERS = frozenset({"latitude", "longitude", "width", "height"})
_TEXTS = frozenset({"username", "password"})
"""Parts that have a meaning of their own."""
_EARLY = 90
"""Signs within which a description tells what it is about."""


@functools.lru_cache(maxsize=2048)
def told_size(description: str) -> int:
    """How many members a list has by its description; 0 where it leaves that open."""
    members = _named(description)
    if members:
        return len(members)
    if told := _OF_SO_MANY.search(description[:_EARLY]):
        return number_told(told[1])
    return 2 if _TWO.search(description) else 3 if _THREE.search(description) else 0


@functools.lru_cache(maxsize=2048)
def told_least(description: str) -> int:
    """How many members a list has at least by its description: "(minimum 2)"; else 1."""
    found = _LEAST.search(description)
    return 1 if found is None else number_told(found[1] or found[2])


_NO_MEMBERS = r"(?! (?:or more )?(?:characters|chars|letters|digits|words|of)\b)"
_LEAST = regex(
    rf"\b(?:minimum(?: of)?|min\.?|at least|no fewer than):? ([2-4]|two|three|four)\b{_NO_MEMBERS}"
    rf"|\b([2-4]|two|three|four)(?: or more|\+)(?= [a-z]){_NO_MEMBERS}",
    re.IGNORECASE,
)


def is_upward(description: str) -> bool:
    """Whether members stand in rising order: "the lower and upper limit"."""
    return bool(_UPWARD.search(description))


def told_members(description: str, numeric: bool) -> tuple[str, ...]:
    """What each member is, in order: "[Latitude, Longitude]" → ("latitude", "longitude")."""
    members = _named(description)
    if not members and numeric and _PLACE.search(description):
        return ("latitude", "longitude")
    return members if set(members) <= (_NUMBERS if numeric else _TEXTS) else ()


@functools.lru_cache(maxsize=2048)
def _named(description: str) -> tuple[str, ...]:
    for pattern in (_PARTS, _FIRST, _BOTH):
        match = pattern.search(description[:_EARLY] if pattern is _BOTH else description)
        if match is None:
            continue
        parts = match[1].split(",") if pattern is _PARTS else match.groups()
        words = tuple(_SHORT.get(said := " ".join(words_of(part)), said) for part in parts)
        if set(words) & (_NUMBERS | _TEXTS):
            return words
    return ()


_LISTED = regex(
    r"(?:an? |the |optional |comma[- ]separated )*(?:list|array|set|collection)s? of "
    r"(?:the |all |one or more |your )*(?P<what>[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,2}?)"
    r"(?= (?:to|for|that|which|in|on|with|from|by|of|as|whose)\b|\W*$|[.,;(`])",
    re.IGNORECASE,
)
_ANYTHING = frozenset("items values entries elements inputs data targets objects things".split())


def told_member(words: Sequence[str], description: str) -> tuple[str, ...]:
    """What the members are where the name leaves it open: ``items``, "a list of tracks to add"."""
    found = _LISTED.match(description) if tuple(words[1:]) == () and words else None
    if found is None or words[0] not in _ANYTHING:
        return ()
    told = words_of(found["what"])
    last = singular(told[-1]) if told else ""
    return (*told[:-1], last) if last and f"{last}s" not in _ANYTHING else ()


def members_of(item: Json) -> list[Json]:
    """The members that an example of a list shows, which may be written as JSON."""
    if isinstance(item, str) and item.startswith("["):
        try:
            item = json.loads(item)
        except ValueError:
            return [item]
    return item if isinstance(item, list) else [item]


def as_numbers(shown: list[Json]) -> list[Json]:
    """Examples of whole numbers as numbers: 0, 1 and 2 of "0=Free, 1=Cheap, 2=Fair"."""
    texts = [str(one) for one in shown]
    whole = all(re.fullmatch(r"-?\d{1,9}", one) for one in texts)
    return [int(one) for one in texts] if whole else shown

"""What one example is: the name of a person, a firm, a user, a place, an address, a time of day."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import near

_FIRM = regex(
    r"(?:[A-Z][\w'&.-]* )+(?:Corp|Inc|Ltd|LLC|GmbH|Co|AG|Group|Labs?|Industries|Logistics|Partners|"
    r"Solutions|Technologies|Systems|Holdings|Motors|Foods|Studios?|Media|Ventures|Bank|Software)\.?"
)
_KNOWN_FIRMS = frozenset(
    "acme globex initech umbrella hooli contoso fabrikam northwind wayne stark soylent".split()
)
_HANDLE = regex(r"@?[a-z]{3,}(?:[._-]?[a-z]+)?\d{0,4}")
_USERS = "user login username assignee approver owner author reviewer member account dev"
_CHOSEN = frozenset(
    "status type kind mode format sort order state level unit category slug role method by field "
    "fields column columns attribute property include expand metric scope".split()
)
_ADDRESS = regex(r"(?:\d{1,3}\.){3}\d{1,3}")
_CLOCK = regex(r"(?:[01]\d|2[0-3]):[0-5]\d")
_SPAN = regex(
    r"\b(?:duration|length|position|offset|time ?stamp|pace|video|clip|mm:ss|lasts?)\b", re.I
)
"""What a description speaks of where minutes and seconds are shown: "01:30" of a film."""
_PLACE = regex(r"([A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*), ?([A-Z][\w. ]+)")


@functools.cache
def _names(file_name: str, column: int = 0) -> frozenset[str]:
    return frozenset(parts[column].casefold() for parts in rows(file_name))


def _is_person(text: str) -> bool:
    words = text.removeprefix("Dr. ").split()
    if text.startswith(("The ", "A ", "An ")):
        return False  # "The Dark Knight"
    if not 0 < len(words) <= 3 or not all(re.fullmatch(r"[A-Z][\w'.-]*", one) for one in words):
        return False
    last = words[-1].casefold() in _names("people_last_names.txt", -1)
    return _is_first(words[0]) or (len(words) > 1 and last)


def _is_first(word: str) -> bool:
    return word.casefold() in _names("people_first_names.txt", -1)


def _is_firm(text: str) -> bool:
    return bool(_FIRM.fullmatch(text)) or text.split(maxsplit=1)[0].casefold() in _KNOWN_FIRMS


def _is_place(text: str) -> bool:
    match = _PLACE.fullmatch(text)
    return match is not None and match[1].casefold() in _names("places_cities.txt") | _names(
        "places_us_cities.txt"
    )


def kind_of_names(texts: Sequence[str], leaf: Leaf) -> str:
    """The semantic type whose values all the texts could be; "" where they tell of none."""
    if not texts or any(not text.strip() for text in texts):
        return ""
    if all(map(_ADDRESS.fullmatch, texts)):
        return "ip_address"
    if all(map(_CLOCK.fullmatch, texts)) and not _SPAN.search(leaf.description):
        return "time_of_day"
    if all(map(_is_firm, texts)):
        return "company"
    if all(map(_is_place, texts)):
        return "location"
    called = any(_is_first(text.removeprefix("Dr. ").split()[0]) for text in texts)
    if called and all(map(_is_person, texts)):  # "Garden Hall" is a room
        return "person_name"
    words = _names("people_first_names.txt", -1) | _names("people_last_names.txt", -1)
    chosen = set(leaf.words[-1:]) & _CHOSEN
    if not chosen and all(_HANDLE.fullmatch(text) for text in texts):
        plain = not any("_" in text or "-" in text for text in texts)
        named = plain and all(any(text.lstrip("@").endswith(one) for one in words if len(one) > 2)
                              and text not in words for text in texts)  # fmt: skip
        if near(leaf, _USERS) or named:
            return "username"
    return ""

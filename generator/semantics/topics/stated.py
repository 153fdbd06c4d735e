"""Flat objects in words: "timeout=30, retries=3", "status is open and amount is over 500".

People state each key with its value, a developer with a sign between them. How they do it depends
on what the object is for: conditions are true of what is looked for, an order has directions, and
what is changed is set to something. Values that a reader would take for another type, or cut,
stand in quotes. What has no such words (an object within an object, keys with blanks) is pasted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Literal

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import UNREADABLE
from generator.semantics.described.naming import singular
from generator.semantics.series import in_series

Manner = Literal["plain", "conditions", "order", "headers"]

_CONDITIONS = frozenset(
    "filter where query criterion criteria condition match selector constraint predicate".split()
)
_ORDERS = frozenset("sort sorting order ordering key index".split())
_HEADERS = frozenset(("header", "cookie"))
_COMPARED = {"$gte": "at least", "$gt": "over", "$lte": "at most", "$lt": "under", "$ne": "not"}
_SIGNS = {"$gte": ">=", "$gt": ">", "$lte": "<=", "$lt": "<", "$ne": "!="}
_BOUND = regex(r"(at least|over|at most|under|not)\s+|(>=|<=|!=|>|<)\s*", re.I)
_WAYS = {1: "ascending", -1: "descending"}
_MOST, _LONGEST = 5, 240
_KEY = r"[A-Za-z_][\w.-]*"
_SUM = r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?"
_TYPED = regex(rf"true|false|null|none|{_SUM}", re.I)
"""What a reader takes for a number or a truth."""
_CUT = regex(r"^[\s=:<>!]|\s$|,\s|,$|\band\b|\n|^(?:is|to|not|over|under|at least|at most)\b", re.I)
_PART = regex(r'((?:"[^"]*"|(?!,\s|\sand\s)[^"])+)(?:,\s+(?:and\s+)?|\s+and\s+|$)', re.I)
_OPEN = regex(r"(?:\band|,)\s*$", re.I)
_STATED = regex(rf"\s*({_KEY})(?:\s*(?:=|:)\s*|\s+is\s+|\s*(?=[<>!])|\s+)(.+?)\s*", re.I | re.S)
_SET = regex(rf"\s*({_KEY})\s+to\s+(.+?)\s*", re.I | re.S)


def manner_of(words: Sequence[str]) -> Manner:
    """What an object of that name is for."""
    last = singular(words[-1]) if words else ""
    if last in _CONDITIONS:
        return "conditions"
    return "order" if last in _ORDERS else "headers" if last in _HEADERS else "plain"


def say_stated(manner: Manner, value: Json, *, signs: bool = False) -> str | None:
    """The object in words that are read as it again, or None; ``signs`` as developers write it."""
    if not isinstance(value, dict) or not 0 < len(value) <= _MOST:
        return None
    if set(value) == {"$set"} and isinstance(value["$set"], dict):
        told = [_told(key, " to ", each) for key, each in value["$set"].items()]
        text = None if None in told else f"set {in_series([*filter(None, told)])}"
    elif manner == "plain" and not signs and all(isinstance(each, str) for each in value.values()):
        return None  # "qty quantity": which is the key?
    else:
        told = [_one(manner, key, each, signs=signs) for key, each in value.items()]
        said = [*filter(None, told)]
        apart = signs and manner != "conditions"
        text = None if None in told else ", ".join(said) if apart else in_series(said)
    if text is None or len(text) > _LONGEST or read_stated(manner, text) != value:
        return None
    return text


def _one(manner: Manner, key: str, value: Json, *, signs: bool) -> str | None:
    if manner == "order" and type(value) is int and value in _WAYS:
        return f"{key} {_WAYS[value]}" if re.fullmatch(_KEY, key) else None
    if manner == "conditions" and isinstance(value, dict) and len(value) == 1:
        ((sign, bound),) = value.items()
        joint = f" {_SIGNS[sign]} " if signs and sign in _SIGNS else f" is {_COMPARED.get(sign)} "
        return _told(key, joint, bound) if sign in _COMPARED else None
    if manner == "conditions":
        return _told(key, " = " if signs else " is ", value)
    return _told(key, ": " if manner == "headers" else "=" if signs else " ", value)


def _told(key: str, joint: str, value: Json) -> str | None:
    if not re.fullmatch(_KEY, key):
        return None
    said = quoted(value)
    return None if said is None else f"{key}{joint}{said}"


def quoted(value: Json, *, texts: bool = False) -> str | None:
    """A scalar as it is written, a text in quotes where it would be cut or taken for a number.

    Where only ``texts`` may stand, none is taken for a number.
    """
    if not isinstance(value, str):
        return json.dumps(value) if isinstance(value, int | float) else None
    if not value or '"' in value:
        return None
    unclear = _CUT.search(value) or (not texts and _TYPED.fullmatch(value))
    return f'"{value}"' if unclear else value


def unquoted(value: Json) -> Json:
    """A value without the quotes that it stands in."""
    if isinstance(value, str) and len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1]
    return value


def read_stated(manner: Manner, text: str) -> Json:
    """The object that the words state, or ``UNREADABLE``."""
    setting = re.match(r"\s*set\s+(?=\S+\s+to\s)", text, re.I)
    if setting:
        found = _read(text[setting.end() :], _SET)
        if not isinstance(found, dict):
            return UNREADABLE
        return {"$set": {key: _meant("plain", each) for key, each in found.items()}}
    found = _read(text, _STATED)
    if not isinstance(found, dict):
        return UNREADABLE
    return {key: _meant(manner, each) for key, each in found.items()}


def _read(text: str, form: re.Pattern[str]) -> Json:
    made: dict[str, Json] = {}
    for part in parts_of(text):
        stated = form.fullmatch(part)
        if stated is None or stated[1] in made:
            return UNREADABLE
        made[stated[1]] = scalar(stated[2])
    return made or UNREADABLE


def parts_of(text: str) -> tuple[str, ...]:
    """What stands between commas and "and", except inside quotes; nothing if quotes stay open."""
    parts = tuple(_PART.findall(text))
    left = _PART.sub("", text).strip() or (parts and _OPEN.search(parts[-1]))
    return () if left else parts


def scalar(text: str) -> Json:
    """The number or truth that a text is, else the text; in quotes it is always a text."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text  # still in quotes, so that a bound is told from a text
    return json.loads(text.lower()) if re.fullmatch(rf"true|false|{_SUM}", text, re.I) else text


def _meant(manner: Manner, value: Json) -> Json:
    """A value without its quotes; a way or a bound as the object writes it."""
    if not isinstance(value, str):
        return value
    if unquoted(value) != value:
        return unquoted(value)
    if manner == "order" and value.casefold() in _WAYS.values():
        return next(sign for sign, way in _WAYS.items() if way == value.casefold())
    bound = _BOUND.match(value)
    if manner == "conditions" and bound:
        words = _COMPARED if bound[1] else _SIGNS
        sign = next(s for s, word in words.items() if word == bound[0].strip().casefold())
        return {sign: _meant("plain", scalar(value[bound.end() :]))}
    return value

"""Flat objects in words: "timeout=30, retries=3", "status is open and amount is over 500".

People state each key with its value, a developer with a sign between them. How they do it depends
on what the object is for: conditions are true of what is looked for, an order has directions, and
what is changed is set to something. Values that a reader would take for another type, or cut,
stand in quotes. What has no such words (an object within an object, keys with blanks) is pasted.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.base import UNREADABLE
from generator.semantics.described.naming import human, singular, words_of
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
_NAME = rf"{_KEY}(?: {_KEY})*"
_JOINED = regex(r"_|[a-z][A-Z]")
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


class Keys(Struct, frozen=True):
    """Declared keys by what people call them, and those that hold lists of scalars."""

    said: Mapping[str, str] = MappingProxyType({})
    lists: frozenset[str] = frozenset()


def keys_of(properties: Mapping[str, Json]) -> Keys:
    """Each declared key with the words that people say: "sizeLimit" is the "size limit".

    Keys that are said alike stay as they are.
    """
    said = {name: human(words_of(name)) for name in properties}
    counts = Counter(said.values())
    lists = {
        name
        for name, each in properties.items()
        if isinstance(each, Mapping) and each.get("type") == "array"
    }
    own = {name: text for name, text in said.items() if text and counts[text] == 1}
    return Keys(own, frozenset(lists & own.keys()))


_UNDECLARED = Keys()


def say_stated(
    manner: Manner, value: Json, *, signs: bool = False, keys: Keys = _UNDECLARED
) -> str | None:
    """The object in words that are read as it again, or None; ``signs`` as developers write it.

    ``keys``: of declared ones, what people call them.
    """
    if not isinstance(value, dict) or not 0 < len(value) <= _MOST:
        return None
    if set(value) == {"$set"} and isinstance(value["$set"], dict):
        told = [_told(key, " to ", each) for key, each in value["$set"].items()]
        text = None if None in told else f"set {in_series([*filter(None, told)])}"
    elif signs and any(_JOINED.search(key) and key in keys.said for key in value):
        return None  # people say "size limit"
    elif (
        manner == "plain"
        and not signs
        and not keys.said.keys() >= value.keys()
        and all(isinstance(each, str) for each in value.values())
    ):
        return None  # "qty quantity": which is the key?
    else:
        plain = manner == "plain" and not signs and keys.said.keys() >= value.keys()
        told = [
            _listed(keys.said[key], each)
            if plain and key in keys.lists
            else _one(
                manner,
                key if signs else keys.said.get(key, key),
                _marked(each) if plain else each,
                signs=signs,
            )
            for key, each in value.items()
        ]
        said = [*filter(None, told)]
        apart = signs and manner != "conditions"
        text = None if None in told else ", ".join(said) if apart else in_series(said)
    if text is None or len(text) > _LONGEST or read_stated(manner, text, keys) != value:
        return None
    return text


def _marked(value: Json) -> Json:
    """A text of several words in quotes, so that it does not run into the next key."""
    several = isinstance(value, str) and " " in value and '"' not in value
    return f'"{value}"' if several else value


def _listed(key: str, value: Json) -> str | None:
    """A key with the scalars of its list: "product IDs 7 and 9"."""
    told = [quoted(_marked(each)) for each in value] if isinstance(value, list) else []
    return f"{key} {in_series([*filter(None, told)])}" if told and None not in told else None


def _one(manner: Manner, key: str, value: Json, *, signs: bool) -> str | None:
    if manner == "order" and type(value) is int and value in _WAYS:
        return f"{key} {_WAYS[value]}" if re.fullmatch(_NAME, key) else None
    if manner == "conditions" and isinstance(value, dict) and len(value) == 1:
        ((sign, bound),) = value.items()
        joint = f" {_SIGNS[sign]} " if signs and sign in _SIGNS else f" is {_COMPARED.get(sign)} "
        return _told(key, joint, bound) if sign in _COMPARED else None
    if manner == "conditions":
        return _told(key, " = " if signs else " is ", value)
    return _told(key, ": " if manner == "headers" else "=" if signs else " ", value)


def _told(key: str, joint: str, value: Json) -> str | None:
    if not re.fullmatch(_NAME, key):
        return None
    said = quoted(value)
    return None if said is None else f"{key}{joint}{said}"


def quoted(value: Json, *, texts: bool = False) -> str | None:
    """A scalar as it is written, a text in quotes where it would be cut or taken for a number.

    Where only ``texts`` may stand, none is taken for a number.
    """
    if not isinstance(value, str):
        return json.dumps(value) if isinstance(value, int | float) else None
    if len(value) > 2 and value[0] == value[-1] == '"' and '"' not in value[1:-1]:
        return value
    if not value or '"' in value:
        return None
    unclear = _CUT.search(value) or (not texts and _TYPED.fullmatch(value))
    return f'"{value}"' if unclear else value


def unquoted(value: Json) -> Json:
    """A value without the quotes that it stands in."""
    if isinstance(value, str) and len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1]
    return value


def read_stated(manner: Manner, text: str, keys: Keys = _UNDECLARED) -> Json:
    """The object that the words state, or ``UNREADABLE``; ``keys`` are declared ones, as said."""
    setting = re.match(r"\s*set\s+(?=\S+\s+to\s)", text, re.I)
    if setting:
        found = _read(text[setting.end() :], _SET)
        if not isinstance(found, dict):
            return UNREADABLE
        return {"$set": {key: _meant("plain", each) for key, each in found.items()}}
    found = _read(text, _STATED, keys)
    if not isinstance(found, dict):
        return UNREADABLE
    return {key: _meant(manner, each) for key, each in found.items()}


def _read(text: str, form: re.Pattern[str], keys: Keys = _UNDECLARED) -> Json:
    made: dict[str, Json] = {}
    called = {said.casefold(): key for key, said in keys.said.items()}
    last: list[Json] | None = None
    for part in parts_of(text):
        own = next((said for said in _longest(called) if _begins(part, said)), "")
        stated = form.fullmatch(_ONE_WORD + part.lstrip()[len(own) :] if own else part)
        if last is not None and not own:
            last.append(unquoted(scalar(part.strip())))  # the list goes on
            continue
        key = "" if stated is None else called[own] if own else stated[1]
        if stated is None or key in made:
            return UNREADABLE
        last = [unquoted(scalar(stated[2]))] if key in keys.lists else None
        made[key] = scalar(stated[2]) if last is None else last
    return made or UNREADABLE


def _longest(called: Mapping[str, str]) -> list[str]:
    return sorted(called, key=len, reverse=True)


def _begins(part: str, said: str) -> bool:
    """Whether a part of the text begins with the key as it is said."""
    told = part.lstrip().casefold()
    return told.startswith(said) and not told[len(said) : len(said) + 1].isalnum()


_ONE_WORD = "key"
"""Stands for a key of several words, so that what follows is read as after any other."""


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

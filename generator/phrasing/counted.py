"""Nouns that are counted or measured: "{{ hours }} hours" must not become "two hours hours"."""

from __future__ import annotations

from functools import lru_cache

from generator.quick import regex

_ABBREVIATIONS = {
    "hr": "hour",
    "h": "hour",
    "min": "minute",
    "sec": "second",
    "wk": "week",
    "mo": "month",
    "yr": "year",
    "person": "people",
    "child": "children",
    "%": "percent",
    "$": "dollar",
    "usd": "dollar",
    "buck": "dollar",
    "€": "euro",
    "eur": "euro",
    "£": "pound",
    "gbp": "pound",
    "kg": "kilogram",
    "kilo": "kilogram",
    "lb": "pound",
    "km": "kilometer",
    "kilometre": "kilometer",
    "m": "meter",
    "metre": "meter",
    "mi": "mile",
    "°c": "degree",
    "°f": "degree",
    "°": "degree",
    "gb": "gigabyte",
    "mb": "megabyte",
}
_COUNTED = frozenset(
    "adult bag bathroom bed bedroom bottle box car centimeter chapter commit copy course cup day"
    " degree dog dollar email entry euro event example file foot gigabyte gram guest hour image"
    " inch issue item kid kilogram kilometer line liter megabyte message meter mile millisecond"
    " minute month movie night page passenger percent photo piece player point post pound recipe"
    " record result room row seat second serving song star step ticket time user video week word"
    " year people children".split()
)
_PEOPLE = frozenset("people guest passenger player adult".split())
"""Nouns of which one is enough: "five guests" are no "five guests people"."""
_SINGULARS = {"people": "person", "children": "child", "feet": "foot", "inches": "inch"}
_FIRST = regex(r" ?([A-Za-z]+|%)(?![\w'’-])")
_LAST = regex(r"(?:([A-Za-z]+)|([%°$€£]\s?[CFcf]?))\.?$")


def counted_noun(after: str) -> str:
    """The counted noun that a text begins with, as it is written; "" if there is none."""
    match = _FIRST.match(after)
    return match[1] if match and _plain(match[1]) in _COUNTED else ""


@lru_cache(maxsize=4096)
def brings(said: str, noun: str) -> bool:
    """Whether the words for a value already have the noun: "two hours", "3 hr", "$5" + dollars."""
    wanted = _plain(noun)
    last = _LAST.search(said)
    own = _plain(last[0].rstrip(".")) if last is not None else ""
    return own == wanted or _plain(said[:1]) == wanted or {own, wanted} <= _PEOPLE


def singular(noun: str) -> str:
    """The noun for one: "hours" → "hour", "people" → "person"; a singular stays."""
    if noun in _SINGULARS:
        return _SINGULARS[noun]
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("xes"):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun


def _plain(word: str) -> str:
    """Singular, lower case, written out."""
    low = word.lower().replace(" ", "")
    known = _ABBREVIATIONS.get(low) or _ABBREVIATIONS.get(low.removesuffix("s"))
    if known or low in _COUNTED:
        return known or low
    return singular(low)

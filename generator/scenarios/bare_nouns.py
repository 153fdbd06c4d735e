"""Nouns that tell nothing without the thing that they are of: the ID of ``get_window``."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.nouns import plural
from generator.quick import regex
from generator.scenarios.asked_names import thing_named
from generator.semantics.base import Parameter

_PLACED = regex(r"^(.+) ([123]) (ID|name|number|code)$")
"""One of two things that are counted: "person 1 ID"."""
_LIST_OF = regex(r"^list of (.+s)$")
_NO_THINGS = (
    r"(?!(?:unique|the|an?|numeric|valid|internal|external|string|object|record|item|resource|its|"
    r"your|this|that|full|optional|required|specific|integer|database|uuid|primary)\b)"
)
_ID_OF = regex(
    rf"\b(?:id|identifier|uuid) (?:of|for) (?:the|an?) {_NO_THINGS}([a-z]+)"
    r"(?=$|[.,;)]| (?:to|that|you|from|in|whose|which|being)\b)|"
    rf"^(?:the |an? |unique )*{_NO_THINGS}([a-z]+) (?:id|identifier|uuid)\b",
    re.I,
)
"""Descriptions that say what an ID is of."""
_NAMES = regex(r"^([a-z]+) names$")
"""Names of several things that are asked for themselves: "product names"."""
_NAMED = frozenset("user first last full given family display domain host common".split())
_IN_MONEY = regex(
    r"^(.*\b(?:amount|price|cost|budget|total|fee|salary|value)) (?:usd|eur|gbp|inr|gel|sol|btc|"
    r"eth|krw|jpy|cny|rmb|brl|mxn|chf|aud|cad|sek|nok|dkk|pln|rub|thb|php|idr|vnd|ngn|kes|zar|cents|"
    r"usdc|usdt|sats|wei)$",
    re.I,
)
"""The money that a sum is in, behind it."""
_PLACES = {"1": "first", "2": "second", "3": "third"}
_DEGREES = regex(r"(?<=temperature) (?:in )?(?:fahrenheit|celsius|kelvin)$", re.I)
_QUERIES = frozenset(("query", "search", "q", "search query", "search term"))


def of_its_thing(noun: str, parameter: Parameter) -> str:
    """A noun with what it is of, as far as the function or the kind of value tells it."""
    if listed := _LIST_OF.match(noun):
        return listed[1]
    if (named := _NAMES.match(noun)) and named[1] not in _NAMED:
        return plural(named[1])
    noun = _IN_MONEY.sub(r"\1", noun)
    placed = _PLACED.match(noun)
    if placed is not None:
        return f"{_PLACES[placed[2]]} {placed[1]} {placed[3]}"
    if parameter.meaning.name == "phone" and noun.endswith("number") and "phone" not in noun:
        return "phone number"
    if parameter.meaning.family == "places" and noun in _QUERIES:
        return "address" if "address" in parameter.meaning.name else "place"
    if noun in ("ID", "UUID") and len(parameter.leaf.words) == 1:
        told = _ID_OF.search(parameter.leaf.description)
        thing = (told[1] or told[2]).lower() if told else thing_named(parameter)
        return f"{thing} {noun}".lstrip()
    return _DEGREES.sub("", noun)

"""Nouns that tell nothing without the thing that they are of: the ID of ``get_window``."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.nouns import plural
from generator.quick import regex
from generator.scenarios.asked_names import SOMEBODY, thing_with_id
from generator.semantics.base import Parameter
from generator.semantics.choices.titled import lowered
from generator.semantics.described.naming import singular, words_of

_PLACED = regex(r"^(.+) ([123]) (ID|[a-z]+)$")
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
_OWNED = regex(r"^((?:[a-z]+ )?[a-z]+) ((?:email|e-mail) address|phone number|email)$")
_CODED = regex(r"\b(?:base ?64(?:[ -]encoded)?|encoded) (?=[a-z]+$)")
"""How what is asked for is written down, which is nothing that it is."""
_BARE_NOUNS = frozenset("level code number type".split())
_TOLD_AS = regex(
    r"^(?:the |an? )?(?!(?:the|an?|this|that|its|your|unique|numeric|integer|string|valid|new|"
    r"optional|required|specific|exact|given|target|enter|select|choose|provide|specify|which|what|"
    r"set|use|filter|get|show)\b)"
    rf"([a-z]+ (?:{'|'.join(sorted(_BARE_NOUNS))}))\b(?! of\b)",
    re.I,
)
"""Descriptions of a mere code that say what it is of: "Stock code"."""
_DEGREES = regex(r"(?<=temperature) (?:in )?(?:fahrenheit|celsius|kelvin)$", re.I)
_QUERIES = frozenset(("query", "search", "q", "search query", "search term"))


def told_more_fully(noun: str, parameter: Parameter) -> str:
    """A mere "code" with the thing that it is of: "coupon code" of "apply_coupon"; else "".

    A description that calls it "Stock code" knows better than the function's name.
    """
    if noun not in _BARE_NOUNS or parameter.leaf.words != (noun,):
        return ""
    if parameter.meaning.family == "code":
        return noun  # what is pasted
    told = _TOLD_AS.match(parameter.leaf.description)
    if told is not None and told[1].lower().endswith(f" {noun}"):
        return lowered(told[1])
    _, *rest = words_of(parameter.leaf.function.name.rpartition(".")[2]) or ("",)
    named = 0 < len(rest) < 3 and all(word.isalpha() for word in rest) and noun not in rest
    return f"{' '.join([*rest[:-1], singular(rest[-1])])} {noun}" if named else noun


def of_its_thing(noun: str, parameter: Parameter) -> str:
    """A noun with what it is of, as far as the function or the kind of value tells it."""
    if listed := _LIST_OF.match(noun):
        return listed[1]
    if (named := _NAMES.match(noun)) and named[1] not in _NAMED:
        return plural(named[1])
    noun = _CODED.sub("", _IN_MONEY.sub(r"\1", noun))
    owned = _OWNED.match(noun)
    if owned is not None and owned[1].rpartition(" ")[2] in SOMEBODY - {"contact"}:
        return f"{owned[1]}'s {owned[2]}"
    placed = _PLACED.match(noun)
    if placed is not None:
        return f"{_PLACES[placed[2]]} {placed[1]} {placed[3]}"
    if parameter.meaning.name == "phone" and noun.endswith("number") and "phone" not in noun:
        return "phone number"
    if parameter.meaning.family == "places" and noun in _QUERIES:
        return "address" if "address" in parameter.meaning.name else "place"
    if noun in ("ID", "UUID") and len(parameter.leaf.words) == 1:
        told = _ID_OF.search(parameter.leaf.description)
        thing = (told[1] or told[2]).lower() if told else thing_with_id(parameter)
        return f"{thing} {noun}".lstrip()
    return _DEGREES.sub("", noun)

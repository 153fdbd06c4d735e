"""Names of filters joined to how they compare: ``created__gte``, ``price[lt]``, ``price_lte``."""

from __future__ import annotations

import re

from generator.quick import regex

_AS_IT_IS = (
    "eq equals exact iexact in contains icontains cont startswith istartswith endswith iendswith "
    "overlap contained_by date "
    "like ilike ic ie iew isw"
).split()
_NOT = "ne neq not nin notin n nic nie niew nisw".split()
_LOWEST, _HIGHEST = ("gt", "gte", "min"), ("lt", "lte", "max")
OPERATORS = frozenset((*_AS_IT_IS, *_NOT, *_LOWEST, *_HIGHEST))

_JOINED = regex(
    r"(?P<stem>\w+?)(?:__(?P<op>[a-z]+(?:_[a-z]+)*)|[.\[](?P<told>[a-z]{2,})\]?)$", re.IGNORECASE
)
_ENDED = regex(r"(?P<stem>\w+?)_(?P<op>gte?|lte?|more_than|greater_than|less_than|lower_than)$")
_HUMPED = regex(r"(?P<stem>\w*[a-z\d])(?P<op>Gte?|Ge|Lte?|Le|(?:More|Greater|Less|Lower)Than)$")
"""The operator as the end of the name: ``price_gte``, ``postedDateGe``, ``betaMoreThan``."""
_WORDED = {"more": "gt", "grea": "gt", "less": "lt", "lowe": "lt", "ge": "gte", "le": "lte"}
_FILTER = regex(r"(?:filters?|q|where|query|search)\[(?P<inner>\w+)\](?P<rest>.*)$", re.I)
_DATED = frozenset("date time at on created updated modified timestamp day added started".split())


def parted(name: str) -> tuple[str, str]:
    """What is filtered, and how it is compared: "created__gte" → ("created", "gte")."""
    found = _FILTER.match(name)
    if found:
        return parted(f"{found['inner']}{found['rest']}")
    found = _JOINED.match(name)
    operator = ((found["op"] or found["told"]) if found else "").lower()
    operator = operator.removesuffix("_or_isnull")
    if found and operator in OPERATORS:
        return "_".join(found["stem"].split("__")[-2:]), operator
    ended = _ENDED.match(name) or _HUMPED.match(name)
    if ended:
        told = ended["op"].lower()
        return ended["stem"], _WORDED.get(told[:4], told)
    return name, ""


def compared(words: tuple[str, ...], operator: str) -> tuple[str, ...]:
    """The words with what the operator asks of them: ("price",) and "gte" → ("min", "price")."""
    low, high = operator in _LOWEST, operator in _HIGHEST
    if not words or words[-1] == "id" or not (low or high):
        return (*words, "not") if operator in ("ne", "neq", "nin", "notin") else words
    if words[-1] in _DATED:
        stem = words[:-1] if words[-1] in ("at", "on") and len(words) > 1 else words
        return (*stem, "after" if low else "before")
    return ("min" if low else "max", *words)

"""What a call asks for: which things, by ID or by a query's operators, and how many at most."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.records import Json
from generator.scenarios.in_keeping import key_words
from generator.semantics.described.naming import singular

_OWN_IDS = ("id", "ids", "uuid", "item")
_OWN_NUMBERS = ("no", "number", "num", "nr", "ref", "reference", "code")
"""What is an ID only after the noun: the order number of an order."""
_OWN_MEANS = [[word] for word in "account reference membership registration record".split()]
"""What a thing has a number of: the account number of a client is that client's."""
_LIMITING = frozenset("limit count size top show max per".split())
NO_LIMIT = 100
"""How many there can be where a call says nothing."""
MOST_IDS = 5
"""Things that a result tells of IDs given, at most."""


def _is_id(key: str) -> bool:
    return key_words(key)[-1:] in (["ids"], ["id"], ["uuids"])


def is_own_id(key: str, noun: str) -> bool:
    """Whether an argument is the ID of one of the things themselves: not of their board."""
    *before, last = map(singular, key_words(key) or ("",))
    thing = singular(noun.rpartition(" ")[2])
    own = before[-1:] == [thing] or (before[:1] == [thing] and before[1:] in _OWN_MEANS)
    return (last in _OWN_IDS and (own or not before)) or (last in _OWN_NUMBERS and own)


_BY_IDS = regex(
    r"\b(?:by|with|for|from) (?:a list of |(?:multiple|several|the|their|your|given) )*"
    r"(?:\w+ )?(?:ids|identifiers|uuids)\b",
    re.I,
)


def by_ids(description: str) -> bool:
    """Whether a function finds the things whose IDs it is given: "Get multiple emails by IDs"."""
    return _BY_IDS.search(description.partition("\n")[0]) is not None


def asked_for(arguments: Mapping[str, Json], noun: str, *, by_ids: bool = False) -> Sequence[Json]:
    """The IDs of the things that a call looks up one by one.

    ``by_ids``: whatever its IDs are called, they are of what is found.
    """
    lists = [key for key, v in arguments.items() if isinstance(v, list) and _is_id(key)]
    for key, value in arguments.items():
        if isinstance(value, str | int) and is_own_id(key, noun):
            return [value]
        own = is_own_id(key, noun) or (by_ids and lists == [key])
        if isinstance(value, list) and own:
            ids = [item.get("id") if isinstance(item, dict) else item for item in value]
            return [item for item in ids if isinstance(item, str | int)][:MOST_IDS]
    return ()


def limit_of(arguments: Mapping[str, Json]) -> int:
    """How many things there can be: what the call limits them to."""
    limits = [
        value
        for key, value in arguments.items()
        if type(value) is int and not _LIMITING.isdisjoint(key_words(key))
    ]
    return max(1, min([NO_LIMIT, *limits]))


_OPERATOR = regex(r"-?\b([a-z_]+):(\([^)]*\)|\"[^\"]*\"|\S+)(?:\s+(?:OR|AND)\b)?\s*", re.I)
_SUBJECTS = ("subject", "title", "intitle", "inbody", "content")


def operators(query: str) -> str | None:
    """What a query of operators alone is about ("" for anything): None where it has plain words."""
    found = _OPERATOR.findall(query)
    if not found or _OPERATOR.sub("", query).strip():
        return None
    return next((value.strip('()"') for key, value in found if key.lower() in _SUBJECTS), "")


def sender_in(query: str) -> str:
    """Whose mail a query wants: "from:anna@acme.com", "an invoice from Laura Duarte", or ""."""
    said = _FROM.search(query)
    named = next((v.strip('"') for key, v in _OPERATOR.findall(query) if key.lower() == "from"), "")
    return named or (said[1] if said else "")


_FROM = regex(r"\bfrom ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)(?: (?:in|on|about)\b.*)?$")

"""Which things a call asks for by their IDs, and how many there may be at most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.records import Json
from generator.scenarios.in_keeping import key_words
from generator.semantics.described.naming import singular

_OWN_IDS = ("id", "uuid", "item")
_LIMITING = frozenset("limit count size top show max per".split())
NO_LIMIT = 100
"""How many there can be where a call says nothing."""
MOST_IDS = 5


def is_own_id(key: str, noun: str) -> bool:
    """Whether an argument is the ID of one of the things themselves: not of their board."""
    *before, last = map(singular, key_words(key) or ("",))
    return last in _OWN_IDS and before[-1:] in ([], [singular(noun.rpartition(" ")[2])])


def asked_for(arguments: Mapping[str, Json], noun: str) -> Sequence[Json]:
    """The IDs of the things that a call looks up one by one."""
    for key, value in arguments.items():
        if isinstance(value, str | int) and is_own_id(key, noun):
            return [value]
        if isinstance(value, list) and is_own_id(key, noun):
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

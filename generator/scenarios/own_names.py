"""What a call is about by its own name: the title of the event that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from generator.records import Json
from generator.scenarios.deeds import Deed
from generator.scenarios.reported import words

_FOR_SOMEBODY = frozenset(("booked", "reserved", "scheduled", "requested"))
"""States of what is had in somebody's name."""
_CALLS = frozenset("name title task event item product playlist subject label summary".split())
_OWN = frozenset(("name", "title", "label", "subject"))


def called(arguments: Mapping[str, Json], deed: Deed, about: str) -> str | None:
    """What a call is about by its own name: a title, a product.

    ``about`` is the function's name: the title of an event is what ``create_event`` makes.
    """
    into = {b for a, b in pairwise(words(about).lower().split()) if a in ("to", "into", "from")}
    state, about = deed.state, deed.thing.lower() or about.lower()
    inner = {
        k: v
        for key, part in arguments.items()
        if isinstance(part, dict) and words(key).split()[-1:] == about.split()[-1:]
        for k, v in part.items()
    }
    for key, value in (*arguments.items(), *inner.items()):
        parts = words(key).lower().split()
        if not parts or not isinstance(value, str) or not 2 < len(value) < 40:
            continue
        if parts[-1] in into:
            continue  # a playlist is not added to itself
        own = len(parts) == 1 or (parts[-1] in _OWN and bool(deed.thing) and parts[-2] in about)
        goods = state not in ("ordered", "placed") or parts[-1] in ("item", "product")
        goods = goods and not (state in _FOR_SOMEBODY and parts == ["name"])
        if own and goods and parts[-1] in _CALLS and state != "renamed":
            return value  # what is renamed is not yet known by its new name
    return None

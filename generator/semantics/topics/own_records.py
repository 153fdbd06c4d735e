"""What objects hold of which nothing tells the keys: those of the service's things, or the trade's.

What changes or finds a thing is given what such a thing is made with, as the function beside it
declares: ``updates`` of a patient are what ``add_patient`` takes. Else they hold what is kept in
the function's trade.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping

from generator.records import Anchor, Json
from generator.semantics.base import Leaf, Sampler
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.drawing.trades import Trade, trade_of, trades

Inner = Callable[[str, Mapping[str, Json]], Sampler | None]
Declared = Mapping[str, Mapping[str, Json]]
"""Keys with their schemas."""

_OPEN = frozenset(
    "filter query criterion criteria condition update change property attribute detail record row "
    "data body payload document doc object entity field metadata meta information info value "
    "entry item snapshot profile input extra".split()
)
"""Last words of names of objects that hold something of the thing itself."""
_NEW = frozenset("create add insert new register save post import submit make upsert".split())
_TRIES, _MOST = 12, 3


def own_record(leaf: Leaf, inner: Inner, made_with: Declared) -> Sampler | None:
    """A sampler of such an object; None where the name tells that it holds something else.

    ``made_with``: what functions beside it make the thing with.
    """
    if not leaf.words or singular(leaf.words[-1]) not in _OPEN:
        return None
    given = frozenset(leaf.root.get("properties") or ()) if len(leaf.path) == 1 else frozenset()
    told = {key: schema for key, schema in made_with.items() if key not in given}
    found = {key: made for key, schema in told.items() if (made := inner(key, schema))}
    if len(found) > 1:
        return _some_of(found, is_whole(leaf))
    trade = trades().get(trade_of(leaf))
    if trade is not None and trade.rules.has("fields"):
        return _kept(trade, given, texts=_holds_texts(leaf))
    return None


def is_whole(leaf: Leaf) -> bool:
    """Whether the object is what a thing is made of, which has a name above all."""
    return not _NEW.isdisjoint(raw_words(leaf.function.name)[:3])


def _holds_texts(leaf: Leaf) -> bool:
    more = leaf.schema.get("additionalProperties")
    return isinstance(more, Mapping) and more.get("type") == "string"


def _some_of(found: Mapping[str, Sampler], whole: bool) -> Sampler:
    keys = tuple(found)

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        count = 1 + int(rng.random() * min(_MOST - 1, len(keys)))
        first, rest = (keys[:1], keys[1:]) if whole else ((), keys)
        picked = {*first, *rng.sample(rest, min(count, len(rest)))}
        return {key: found[key](rng, anchor) for key in keys if key in picked}

    return draw


def _kept(trade: Trade, given: frozenset[str], *, texts: bool) -> Sampler:
    """What is kept in a trade, less what other arguments give."""

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        count, found = 1 + int(rng.random() * _MOST), dict[str, Json]()
        for _ in range(_TRIES):
            key, _, text = trade.rules.draw("fields", rng).partition(": ")
            if key not in given:
                found.setdefault(key, text if texts else _value(text))
            if len(found) == count:
                break
        return found

    return draw


def _value(text: str) -> Json:
    """A number or a truth where it is written as one."""
    try:
        value: Json = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, int | float) else text

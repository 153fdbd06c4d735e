"""What a parameter's type draws does not hang on the parameters that drew before it."""

from __future__ import annotations

import random

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import SEMANTIC_TYPES, Setting
from generator.semantics.binding.tried import ERRORS
from generator.semantics.described.leaves import leaves
from generator.semantics.drawing import composed, pools
from generator.semantics.families import load_families
from generator.semantics.places.told_realms import told_realm

load_families()
COMPOSED = [kind for kind in SEMANTIC_TYPES.values() if issubclass(kind, composed.Composed)]

FUNCTIONS = (
    ("get_card_orders", "Get the orders of a card."),
    ("create_webhook", "Create a webhook for an event of a product."),
    ("search_dutch_houses", "Search for houses in Amsterdam, in the Netherlands."),
)
"""Some things that are numbered apart, and places that lie somewhere."""

PARAMETERS = (
    ("id", {}),
    ("code", {"minimum": 20, "description": "Of the thing."}),
    ("name", {"description": "Its name, e.g. 'AB-1234' or 'Tokyo'.", "maxLength": 12}),
    ("name", {"description": "Its name, e.g. 'AB-1234' or 'Tokyo'."}),
    ("places", {"examples": ["London", "Paris", "Berlin"]}),
)


def pairs():
    """Each type that composes, with parameters of all sorts, and under which name."""
    for name, text in FUNCTIONS:
        for kind_of in ("string", "integer"):
            for key, more in PARAMETERS:
                schema = {"type": "object", "properties": {key: {"type": kind_of, **more}}}
                spec = FunctionSpec(name=name, description=text, parameters=schema)
                (leaf,) = found = leaves(spec)
                setting = Setting(realm=told_realm(spec, found))
                for kind in COMPOSED:
                    if kind_of in kind.json_types:
                        yield f"{kind.name} {name} {kind_of} {key} {more}", (kind, leaf, setting)


def drawn(kind, leaf, setting):
    """The first few values; None of a type that does not go with the parameter."""
    try:
        draw = kind(leaf, setting).sampler("any")
        rng = random.Random(7)
        return [draw(rng, DEFAULT_ANCHOR) for _ in range(3)]
    except ERRORS:
        return None


def test_types_draw_the_same_whichever_of_them_drew_before():
    there = dict(pairs())
    pools.pool_of.cache_clear()
    forth = {where: drawn(*pair) for where, pair in there.items()}
    pools.pool_of.cache_clear()
    back = {where: drawn(*there[where]) for where in [*there][::-1]}
    assert sum(values is not None for values in forth.values()) > 3000
    assert [where for where in forth if repr(forth[where]) != repr(back[where])] == []

"""Options that are all valid are looked at once, not whenever one of them is drawn."""

from __future__ import annotations

import random

from generator.arguments.straight import _checked
from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import evenly
from generator.semantics.described.leaves import leaves

LEAF = leaves(
    FunctionSpec(
        name="set_kiln_mode",
        parameters={"type": "object", "properties": {"mode": {"type": "string"}}},
    )
)[0]


class Unspoken:
    """A node that draws one value where nobody speaks for it."""

    def unspoken(self, rng, state, depth):
        return "bisque"


def drawn(values, allowed):
    """What is drawn of the values, and how often one was looked at meanwhile."""
    looked = []

    def check(value):
        looked.append(value)
        return value in allowed

    draw = _checked(Unspoken(), evenly(values, LEAF), check, 0)
    looked.clear()
    rng = random.Random(5)
    return {draw(rng, DEFAULT_ANCHOR) for _ in range(50)}, len(looked)


def test_options_that_are_all_valid_are_not_looked_at_again():
    assert drawn(("bisque", "glaze"), {"bisque", "glaze"}) == ({"bisque", "glaze"}, 0)


def test_an_option_that_is_not_valid_is_passed():
    found, looked = drawn(("bisque", "glaze", "raku"), {"bisque", "glaze"})
    assert found == {"bisque", "glaze"}
    assert looked

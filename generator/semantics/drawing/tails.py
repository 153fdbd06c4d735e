"""What follows a list: values that a grammar composes, so that an open list never runs out."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Mapping
from typing import Any

from generator.quick import Struct
from generator.records import Anchor, Json, Side
from generator.semantics.base import Sampler
from generator.semantics.drawing.composed import is_held_out, narrow
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.pools import POOL
from generator.semantics.fits import fits

TRIES = 40
"""Composed values that are tried before the list is fallen back on."""


class Tail(Struct, frozen=True):
    """``symbol`` of a grammar file, and the share of draws that it makes."""

    grammar: str
    symbol: str
    share: float

    def after(
        self, listed: Sampler, schema: Mapping[str, Any], side: Side, held_share: float
    ) -> Sampler:
        """Draws from the list, or with the tail's share from what is composed."""
        entry, share = _pool(self.grammar, self.symbol), self.share
        narrowed = narrow(schema) if schema.get("type") == "string" else schema
        split, held = side != "any" and held_share > 0, side == "validation"

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            if rng.random() >= share:
                return listed(rng, anchor)
            for _ in range(TRIES):
                value = entry(int(rng.random() * POOL))
                if split and is_held_out(value, held_share) != held:
                    continue
                if not narrowed or fits(schema, value):
                    return value
            return listed(rng, anchor)

        return draw


@functools.cache
def _pool(grammar: str, symbol: str) -> Callable[[int], str]:
    """Position → composed value; each is made when first drawn and then kept."""
    dice = Dice(f"{grammar}/{symbol}")

    @functools.cache
    def entry(at: int) -> str:
        return load_grammar(grammar).draw(symbol, dice.at(at))

    return entry

"""Results that follow from the arguments alone: what is worked out, and what a coin costs."""

from __future__ import annotations

import random
from collections.abc import Mapping

import orjson

from generator.functions import CompiledFunction
from generator.quick import Struct
from generator.records import DEFAULT_ANCHOR, Anchor, Json
from generator.scenarios.coins import coin_price, is_coin_price, price_said
from generator.scenarios.echoed import NOTHING, Echo
from generator.scenarios.facts import object_of
from generator.scenarios.reported import pick
from generator.scenarios.result import Result
from generator.scenarios.returned import Returned
from generator.scenarios.sums import Sum, sum_of

_TRIED = 6
"""Calls that are tried to see whether there are results."""
_LONGEST = 200
"""Characters of what an answer says again, at most."""


class Worked(Struct, frozen=True):
    """Makes results of one function; like the maker of others, but nothing is made up."""

    shape: Returned
    sums: Sum | None
    order: tuple[str, ...]
    """The arguments as the schema has them."""

    def make(
        self,
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
        form: float | None = None,
        echo: Echo = NOTHING,
    ) -> Result | None:
        """The result of a call, with its answer; None where it has none."""
        del anchor, form, echo
        given = [arguments[name] for name in self.order if name in arguments]
        if self.sums is not None:
            found = self.sums.of(given)
            if found is None or len(str(found)) > _LONGEST or '"' in str(found):
                return None
            said = pick(self.sums.said, rng).format(str(found).rstrip("."))
            return Result(orjson.dumps({self.sums.key: found}).decode(), said)
        code = "".join(str(other).upper() for other in given[1:]) or "USD"
        priced = coin_price(str(given[0]), rng, code) if given and code in _CODES else None
        if priced is None:
            return None
        said = f"The price is {price_said(priced['price'], str(priced['currency']))}."
        return Result(orjson.dumps(priced).decode(), said)


_CODES = frozenset("USD EUR GBP".split())


def worked(function: CompiledFunction) -> Worked | None:
    """The maker of a function's results, where these follow from its arguments."""
    if function.spec.returns is not None:
        return None
    sums = sum_of(function)
    if sums is None and not is_coin_price(function):
        return None
    shape = Returned(kind="facts", schema=object_of({}))
    needed = [p.leaf.name for p in function.parameters if p.leaf.required]
    others = [p.leaf.name for p in function.parameters if not p.leaf.required]
    maker = Worked(shape, sums, (*needed, *others))
    rng = random.Random(0)
    for _ in range(_TRIED):
        drawn = function.sampler("any").sample(rng, DEFAULT_ANCHOR)
        if drawn is not None and maker.make(drawn, rng, DEFAULT_ANCHOR) is not None:
            return maker
    return None

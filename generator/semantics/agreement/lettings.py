"""Homes are let by the month: what one costs to rent is a small part of what it costs to buy."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.fits import fits

_LET = frozenset(("rent", "for_rent", "forrent", "rental", "lease", "let", "to_let"))
_SOLD = frozenset(("buy", "sale", "for_sale", "forsale", "sell", "purchase"))
_DEAR = 10_000
"""Nobody pays so much for a month."""
_MONTHS, _STEP = 250, 50


def lettings(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for prices of homes beside the choice between buying and renting."""
    for one in parameters:
        options = {str(each).casefold() for each in getattr(one.meaning, "options", ())}
        prices = [each for each in parameters if each.meaning.name == "money"]
        if options & _LET and options & _SOLD and prices:
            yield Agreement((one, *prices), functools.partial(_monthly, one, prices))


def _monthly(
    choice: Parameter, prices: Sequence[Parameter], values: Values, _: random.Random
) -> None:
    if str(values.get(choice.pointer)).casefold() not in _LET:
        return
    for price in prices:
        paid = values.get(price.pointer)
        if not isinstance(paid, int | float) or paid < _DEAR:
            continue
        made: Json = max(_STEP, round(paid / _MONTHS / _STEP) * _STEP)
        if fits(price.leaf.schema, made):
            values[price.pointer] = made

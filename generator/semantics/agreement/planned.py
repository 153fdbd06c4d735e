"""What is done goes with what was planned: pages read of a goal, what is paid down of a price."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.agreement.pairs import named_singly
from generator.semantics.base import Parameter
from generator.semantics.fits import fits

_DONE = frozenset(
    "done completed complete finished achieved spent used consumed read saved raised current "
    "actual sold booked attended taken logged walked run drunk eaten progress now so this".split()
)
_WHOLE = frozenset(
    "goal target planned plan quota budget capacity limit allowed allotted expected".split()
)
_TO_FALL = frozenset("weight price debt temperature bmi fat pace rate score level".split())
"""What one may want to be less than it is."""
_ANY = frozenset("number amount value count daily weekly monthly week day month year".split())


_PAIR = 2


def planned(beside: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for a number of what is done beside one of what was planned."""
    numeric = [
        one
        for one in beside
        if one.leaf.schema.get("type") in ("integer", "number") and one.meaning.name != "given"
    ]
    told = [(one, named_singly(one)) for one in numeric]
    alone = len(numeric) <= _PAIR
    yield from _paid_down(told)
    for whole, wanted in told:
        if not wanted & _WHOLE or wanted & (_TO_FALL | _DONE):
            continue
        of = wanted - _WHOLE - _ANY
        for part, done in told:
            alike = bool(of & done) or (alone and done <= _DONE | _ANY)
            if not of and _SAVED & done and done <= _DONE | _ANY | _SAVED:
                yield Agreement((part, whole), functools.partial(_still_to_go, part, whole))
                continue
            if alike and done & _DONE and not done & (_WHOLE | _TO_FALL):
                yield Agreement((part, whole), functools.partial(_no_more, part, whole), binds=True)


_SAVED = frozenset(("saved", "saving", "savings"))
_DOWN = (("down", "payment"), ("downpayment",), ("deposit",))
_PRICES = frozenset("price value cost amount".split())
_SHARES = (10, 5, 4)
"""Of how many parts of a price one is paid down."""
_TIMES = (2, 3, 4)
"""How often one wants what one has."""


def _paid_down(told: Sequence[tuple[Parameter, frozenset[str]]]) -> Iterator[Agreement]:
    """A repair for what is paid down beside the one price that it is of."""
    paid = [one for one, _ in told if _is_down(one.leaf.words)]
    whole = [one for one, _ in told if one.leaf.words[-1] in _PRICES and one not in paid]
    if len(paid) == len(whole) == 1:
        found = functools.partial(_part_of, paid[0], whole[0])
        yield Agreement((paid[0], whole[0]), found)


def _is_down(words: Sequence[str]) -> bool:
    """Whether it is a sum that is paid down, and no share: ``initial_deposit_amount``."""
    return tuple(word for word in words if word not in ("amount", "initial")) in _DOWN


def _part_of(part: Parameter, whole: Parameter, values: Values, rng: random.Random) -> None:
    paid, price = values.get(part.pointer), values.get(whole.pointer)
    if not isinstance(paid, int | float) or not isinstance(price, int | float):
        return
    less = int(price) // _SHARES[int(rng.random() * len(_SHARES))]
    if paid * 2 > price and less and fits(part.leaf.schema, less):
        values[part.pointer] = less


def _still_to_go(part: Parameter, whole: Parameter, values: Values, rng: random.Random) -> None:
    """What is wanted is some times as much as one has."""
    have, goal = values.get(part.pointer), values.get(whole.pointer)
    if not isinstance(have, int | float) or not isinstance(goal, int | float) or have < goal:
        return
    more = have * _TIMES[int(rng.random() * len(_TIMES))]
    if fits(whole.leaf.schema, more):
        values[whole.pointer] = more


def _no_more(part: Parameter, whole: Parameter, values: Values, rng: random.Random) -> None:
    done, all_of_it = values.get(part.pointer), values.get(whole.pointer)
    if not isinstance(done, int | float) or not isinstance(all_of_it, int | float):
        return
    if done <= all_of_it:
        return
    less: int | float = 1 + int(rng.random() * all_of_it)
    if all_of_it >= 1 and isinstance(done, int) and fits(part.leaf.schema, less):
        values[part.pointer] = less
    elif fits(part.leaf.schema, all_of_it) and fits(whole.leaf.schema, done):
        values[part.pointer], values[whole.pointer] = all_of_it, done

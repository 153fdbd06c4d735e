"""What is done is no more than what was planned: pages read of a goal, money spent of a budget."""

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
    for whole, wanted in told:
        if not wanted & _WHOLE or wanted & (_TO_FALL | _DONE):
            continue
        of = wanted - _WHOLE - _ANY
        for part, done in told:
            alike = bool(of & done) or (alone and done <= _DONE | _ANY)
            if alike and done & _DONE and not done & (_WHOLE | _TO_FALL):
                yield Agreement((part, whole), functools.partial(_no_more, part, whole), binds=True)


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

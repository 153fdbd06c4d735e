"""The trade that the functions of a small service are of together, and the goods that it sells.

A shop's own catalogue is of one trade, an assistant for all of a day of several: the lamps of a
home tell nothing of its notes, so most of the functions must speak of what holds for all.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import FunctionSpec
from generator.semantics.drawing.composed import split_words
from generator.semantics.drawing.trades import tells_of, trade_of_words

_OF_ONE_TRADE = 12
"""Functions of a service that tell its trade together, at most."""
_SHARE = 3
"""One in so many functions at least speaks of the goods that a whole shop sells."""
_OF_TRADE = 2
"""One in so many at least has words of the trade of all: of a home's notes not all are of lamps."""


def shared_trade(specs: Sequence[FunctionSpec]) -> str:
    """The trade that a few functions tell together: one is of combats, another of quests.

    Of many functions each trade has some word, and of a set for all of a day some have none of it.
    """
    if len(specs) > _OF_ONE_TRADE:
        return ""
    told = [_told_with(spec) for spec in specs]
    words = dict.fromkeys((word for own in told for word in own), 1.0)
    found = trade_of_words(words, clearly=True)
    telling = sum(tells_of(found, own) for own in told)
    return found if found and telling * _OF_TRADE >= len(specs) else ""


def _told_with(spec: FunctionSpec) -> tuple[str, ...]:
    """The words of a function's name and of its first sentence."""
    return tuple(
        dict.fromkeys((*split_words(spec.name), *split_words(first_sentence(spec.description))))
    )


def sold_together(specs: Sequence[FunctionSpec]) -> frozenset[str]:
    """The goods that some function of a few speaks of, if none speaks of others: a shop's own."""
    if len(specs) > _OF_ONE_TRADE:
        return frozenset()
    told = [_GOODS.intersection(_told_with(spec)) for spec in specs]
    found = frozenset[str]().union(*told)
    enough = sum(map(bool, told)) * _SHARE >= len(specs)
    return found if len(found) == 1 and enough else frozenset()


_GOODS = frozenset(
    "furniture clothing apparel fashion garment electronic gadget jewelry jewellery cosmetic toy "
    "grocery".split()
)
"""What shops sell, by their departments."""


def first_sentence(description: str) -> str:
    """About the first sentence."""
    return description.strip().split("\n\n")[0].split(". ")[0][:200]

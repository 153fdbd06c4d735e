"""Whether something is done "for" a time: a table for 8 pm, but a bus at 8 pm."""

from __future__ import annotations

from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import context_words

_SET_FOR = frozenset(
    "alarm alarms timer reminder reminders remind table tables restaurant restaurants reserve "
    "reservation appointment appointments meeting meetings schedule scheduled book booking weather "
    "forecast forecasts order delivery pickup plan plans event events session slot slots "
    "availability reschedule".split()
)
_GOES_AT = frozenset(
    "departure depart departing arrival arrive leave leaving departs start starting begin journey "
    "flight flights bus buses train trains ticket tickets show shows showtime movie movies film "
    "films cinema screening screenings concert sunrise".split()
)


def is_set_for(leaf: Leaf) -> bool:
    """Whether people say "for 8 pm" here."""
    around = context_words(leaf)
    return bool(around & _SET_FOR) and not (around | frozenset(leaf.words)) & _GOES_AT

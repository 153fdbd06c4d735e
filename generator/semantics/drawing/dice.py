"""Random numbers for the members of a numbered series, without the cost of a generator for each.

Making a ``random.Random`` fills 624 words; here a member starts from its number alone (SplitMix64).
The mixing is written out where it is needed most: a call would cost as much again.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final, TypeVar

Member = TypeVar("Member")

_MASK: Final = (1 << 64) - 1
_STEP: Final = 0x9E3779B97F4A7C15


class Dice(random.Random):
    """A ``Random`` that stands at the start of one member of its series: see ``at``."""

    def __init__(self, series: str) -> None:
        """Series of other names are independent of this."""
        super().__init__(0)
        self._series = int.from_bytes(blake2b(series.encode(), digest_size=8).digest(), "big")
        self._state = self._series

    def at(self, number: int) -> Dice:
        """The same dice, before the first throw for member ``number``."""
        state = self._series ^ number
        state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _MASK
        state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
        self._state = state ^ state >> 31
        self.gauss_next = None
        return self

    def random(self) -> float:
        """The next number from 0 to 1."""
        self._state = state = self._state + _STEP & _MASK
        state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _MASK
        state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
        return ((state ^ state >> 31) >> 11) * 2.0**-53

    def getrandbits(self, k: int, /) -> int:
        """The next ``k`` bits."""
        bits = 0
        for have in range(0, k, 64):
            self._state = state = self._state + _STEP & _MASK
            bits |= _mixed(state) << have
        return bits & (1 << k) - 1

    def _randbelow(self, n: int) -> int:
        """A number from 0 to ``n`` - 1, by which the base class chooses, shuffles and samples.

        As the base class finds it, with everything in one place: composed values are made of it.
        """
        size = n.bit_length()
        if size > 32 or not n:
            return int(self._randbelow_with_getrandbits(n))  # type: ignore[attr-defined]
        keep, state = (1 << size) - 1, self._state
        number = n
        while number >= n:
            state = mixed = state + _STEP & _MASK
            mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & _MASK
            mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB  # of which 63 bits are kept
            number = (mixed ^ mixed >> 31) & keep
        self._state = state
        return number

    def choice(self, seq: Sequence[Member], /) -> Member:  # type: ignore[override]
        """One of several."""
        # ``_randbelow`` written out: nearly every composed value is chosen from a list
        n = len(seq)
        size = n.bit_length()
        if size > 32 or not n:
            return seq[self._randbelow(n)]
        keep, state, number = (1 << size) - 1, self._state, n
        while number >= n:
            state = mixed = state + _STEP & _MASK
            mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & _MASK
            mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB
            number = (mixed ^ mixed >> 31) & keep
        self._state = state
        return seq[number]

    def randint(self, a: int, b: int) -> int:
        """A number from ``a`` to ``b``, both included."""
        return a + self._randbelow(b - a + 1)


def _mixed(state: int) -> int:
    """64 bits, each of which depends on all of ``state``."""
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _MASK
    state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
    return state ^ state >> 31

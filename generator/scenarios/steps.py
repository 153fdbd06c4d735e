"""Conversations made step by step: those of a block take each step side by side.

The code of a step, and what it looks at, stay in the processor's caches that way.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import TypeVar

T = TypeVar("T")

Steps = Generator[None, None, T]
"""Makes something step by step, so that many can be made side by side: see ``together``."""


def together(conversations: Sequence[Steps[T]]) -> list[T]:
    """What comes of these, all of which take one step before the first takes the next."""
    ends: dict[int, T] = {}
    going = [*enumerate(conversations)]
    while going:
        still = []
        for each in going:
            try:
                next(each[1])
            except StopIteration as end:
                ends[each[0]] = end.value
            else:
                still.append(each)
        going = still
    return [ends[at] for at in range(len(conversations))]

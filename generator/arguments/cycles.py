"""Sets of optional parameters that are given together, so that each is given as often as any."""

from __future__ import annotations

import random

from generator.semantics.conditions.required import Requirements

FEW = 4
ROUNDS = 6


def cycle_of(
    needs: Requirements, optional: tuple[str, ...], given: frozenset[str] | None = None
) -> list[frozenset[str]]:
    """Sets that give ``given`` (by default what is always) and some of the optional ones.

    With up to four optional parameters a third of the sets has none of them, a third some, a third
    all; with more, sets have one to four, each parameter in as many sets as any other (within one).
    """
    given = needs.always if given is None else given
    if not optional:
        return [given]
    if len(optional) <= FEW:
        return _by_thirds(needs, optional, given)
    return _even(needs, optional, given)


def _by_thirds(
    needs: Requirements, optional: tuple[str, ...], given: frozenset[str]
) -> list[frozenset[str]]:
    everything = needs.close(given | frozenset(optional))
    subsets = [
        frozenset(p for bit, p in enumerate(optional) if mask >> bit & 1)
        for mask in range(1, 2 ** len(optional) - 1)
    ]
    subsets.sort(key=lambda chosen: (len(chosen), sorted(chosen)))
    rng = random.Random(0)
    rng.shuffle(subsets)
    some = [needs.close(given | chosen) for chosen in subsets]
    if not some:
        return [given, everything]
    return [each for middle in some for each in (given, middle, everything)]


def _even(
    needs: Requirements, optional: tuple[str, ...], given: frozenset[str]
) -> list[frozenset[str]]:
    """Sets of one to four, filled from shuffled rounds so that each is used evenly."""
    rng = random.Random(0)
    deck: list[str] = []
    for _ in range(ROUNDS * 2):
        turn = list(optional)
        rng.shuffle(turn)
        deck += turn
    cycle: list[frozenset[str]] = []
    size = 0
    while deck:
        size = size % FEW + 1
        chosen: list[str] = []
        for pointer in list(deck):
            if len(chosen) == size:
                break
            if pointer not in chosen:
                chosen.append(pointer)
                deck.remove(pointer)
        cycle.append(needs.close(given | frozenset(chosen)))
    return cycle

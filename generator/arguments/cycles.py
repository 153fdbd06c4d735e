"""Sets of optional parameters that are given together, each as often as it weighs."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Mapping

from generator.semantics.conditions.required import Requirements

FEW = 4
ROUNDS = 12
"""So often the optional parameters are gone through, where all weigh the same."""
MOST = 4
"""Turns of a set of few, at most, where the others of its size have one."""


def cycle_of(
    needs: Requirements,
    optional: tuple[str, ...],
    weights: Mapping[str, int],
    given: frozenset[str] | None = None,
) -> list[frozenset[str]]:
    """Sets that give ``given`` (by default what is always) and some of the optional ones.

    With up to four optional parameters a third of the sets has none of them, a third some, a third
    all; with more, sets have one to four. Each parameter is in sets as often as it weighs: those
    that weigh the same in as many as any other (within one, where there are more than four).
    """
    given = needs.always if given is None else given
    if not optional:
        return [given]
    if len(optional) <= FEW:
        return _by_thirds(needs, optional, weights, given)
    return _evenly(needs, optional, weights, given)


def _by_thirds(
    needs: Requirements,
    optional: tuple[str, ...],
    weights: Mapping[str, int],
    given: frozenset[str],
) -> list[frozenset[str]]:
    everything = needs.close(given | frozenset(optional))
    subsets: list[frozenset[str]] = []
    for size in range(1, len(optional)):
        those = [frozenset(chosen) for chosen in itertools.combinations(optional, size)]
        turns = [math.prod(weights[each] for each in chosen) for chosen in those]
        least = min(turns)
        for chosen, turn in zip(those, turns, strict=True):
            subsets += [chosen] * min(MOST, turn // least)
    subsets.sort(key=lambda chosen: (len(chosen), sorted(chosen)))
    rng = random.Random(0)
    rng.shuffle(subsets)
    some = [needs.close(given | chosen) for chosen in subsets]
    if not some:
        return [given, everything]
    return [each for middle in some for each in (given, middle, everything)]


def _evenly(
    needs: Requirements,
    optional: tuple[str, ...],
    weights: Mapping[str, int],
    given: frozenset[str],
) -> list[frozenset[str]]:
    """Sets of one to four, filled from shuffled rounds in which each is as often as it weighs."""
    rng = random.Random(0)
    deck: list[str] = []
    common = math.gcd(*(weights[each] for each in optional))
    turns = {each: weights[each] // common for each in optional}
    for _ in range(ROUNDS // max(turns.values())):
        turn = [each for each in optional for _ in range(turns[each])]
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

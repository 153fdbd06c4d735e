"""A drawn call that can be said again: the same words, the same dice, another value."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.functions import CompiledFunction
from generator.phrasing.skeleton import LIST, Phrasing
from generator.quick import Struct
from generator.records import Anchor, Json, Rejection, Side, Utterance
from generator.scenarios.base import Cell
from generator.scenarios.id_forms import alike
from generator.scenarios.once import once
from generator.scenarios.plain import plain_set
from generator.semantics.drawing.dice import Dice
from generator.unguarded import unguarded


class Drawn(Struct, frozen=True, gc=False):
    """One drawn call, its words, and the phrasing with the dice by which it was said.

    ``values`` are its arguments by pointer, as they are said.
    """

    arguments: Mapping[str, Json]
    values: Mapping[str, Json]
    utterance: Utterance
    phrasing: Phrasing
    dice: int
    present: frozenset[str]


@once
def _dice(function: CompiledFunction) -> Dice:
    """Dice that can be thrown again: they start anew at a number, which costs nothing."""
    return Dice(f"words of {function.spec.name}")


@once
def ids_of(function: CompiledFunction) -> frozenset[str]:
    """The arguments that are IDs."""
    return frozenset(p.pointer for p in function.parameters if p.meaning.family == "identifiers")


def draw(
    function: CompiledFunction,
    k: int,
    rng: random.Random,
    anchor: Anchor,
    phrasing: Side,
    values: Side,
    fixed: Mapping[str, Json] | None = None,
    spare: int = 1,
    about: frozenset[str] = frozenset(),
) -> Drawn | Rejection:
    """Draw number ``k`` of a function, with a few arguments that are said in passing.

    ``fixed`` (pointer → value) forces values; ``spare`` arguments are said without need, at most;
    one of those that it is ``about`` is said, where that can be.
    """
    present = plain_set(function, k, phrasing, spare, about)
    arguments = function.sampler(values).draw(rng, anchor, present, fixed)
    return _said(function, k, arguments, present, rng, anchor, phrasing)


def draws(
    function: CompiledFunction,
    cells: Sequence[Cell],
    anchors: Sequence[Anchor],
    rng: random.Random,
    spare: int = 1,
    about: frozenset[str] = frozenset(),
) -> list[Drawn | Rejection]:
    """The draws of a block's cells: all are sampled, then all are said."""
    side, sample = cells[0].phrasing, function.sampler(cells[0].values).draw
    sets = [plain_set(function, cell.k, side, spare, about) for cell in cells]
    drawn = [sample(rng, anchor, present) for anchor, present in zip(anchors, sets, strict=True)]
    return [
        _said(function, cell.k, arguments, present, rng, anchor, side)
        for cell, arguments, present, anchor in zip(cells, drawn, sets, anchors, strict=True)
    ]


def _said(
    function: CompiledFunction,
    k: int,
    arguments: Mapping[str, Json] | None,
    present: frozenset[str],
    rng: random.Random,
    anchor: Anchor,
    side: Side,
) -> Drawn | Rejection:
    """The arguments of draw number ``k`` with the words for them."""
    told = None if arguments is None else function.told(arguments)
    if arguments is None or told is None:
        return Rejection(stage="sample", reason="no_valid_arguments", detail=function.spec.name)
    said, given = told
    dice = _dice(function)
    chosen = function.planned(k, given, side)
    others: Iterator[Phrasing] | None = None
    listed: Drawn | None = None
    while chosen is not None:
        number = int(rng.random() * (1 << 53))
        utterance = chosen.say(said, arguments, dice.at(number), anchor)
        if utterance is not None:  # nearly always
            drawn = Drawn(arguments, said, utterance, chosen, number, present)
            if utterance.source != LIST:
                return drawn
            listed = listed or drawn
        if others is None:
            # who goes on talking has said a sentence: a list is for want of one
            rest = function.others(chosen, k, given, side)
            others = itertools.chain(rest, unguarded(function, chosen, side))
        chosen = next(others, None)
    if listed is not None:
        return listed
    return Rejection(stage="phrase", reason="unsayable_value", detail=function.spec.name)


MOST_LOOKED_AT = 8
"""Phrasings of a set that are looked at to see whether there are sentences among them."""


def says_in_sentences(function: CompiledFunction, said: frozenset[str]) -> bool:
    """Whether there are requests for these arguments besides lists of them."""
    known = function.facts.get(("sentences", said))
    if known is None:
        found = (function.phrasing(said, at, "any") for at in range(MOST_LOOKED_AT))
        known = any(each is not None and not _is_list(each) for each in found)
        function.facts["sentences", said] = known
    return bool(known)


def _is_list(phrasing: Phrasing) -> bool:
    inner = getattr(phrasing, "inner", phrasing)
    skeleton = getattr(inner, "skeleton", None)
    return skeleton is not None and skeleton.source == LIST


def side_for(function: CompiledFunction, cell: Cell) -> Side:
    """The side of a further function's phrasings in a cell that is about another."""
    if cell.phrasing == "any" and function.holds_phrasing:
        return cell.stream.split
    return cell.phrasing


def others_of(
    function: CompiledFunction,
    drawn: Drawn,
    paths: frozenset[str],
    count: int,
    rng: random.Random,
    anchor: Anchor,
    values: Side,
) -> list[Drawn]:
    """``count`` further calls that differ from ``drawn`` in the arguments at ``paths`` alone.

    IDs of one kind are of one form, where such come up.
    """
    said = drawn.values
    fixed = {key: value for key, value in said.items() if key not in paths}
    taken = {path: [said[path]] for path in paths}
    found: list[Drawn] = []
    sample, dice = function.sampler(values).draw, _dice(function)
    numbered = paths & ids_of(function)
    for attempt in range((16 if numbered else 3) * count):
        arguments = sample(rng, anchor, drawn.present, fixed)
        again = None if arguments is None else function.values(arguments)
        if arguments is None or again is None or again.keys() != said.keys():
            continue
        if any([again[key] != value for key, value in fixed.items()]):
            continue
        if any([again[path] in known for path, known in taken.items()]):
            continue
        if any([isinstance(again[path], str) and again[path] in fixed.values() for path in paths]):
            continue  # nothing is changed into itself
        # nobody has one order 867667 and another ORD-2025-8090
        if attempt < 14 * count and not all([alike(said[path], again[path]) for path in numbered]):
            continue
        utterance = drawn.phrasing.say(again, arguments, dice.at(drawn.dice), anchor)
        if utterance is None:
            continue
        for path, known in taken.items():
            known.append(again[path])
        found.append(Drawn(arguments, again, utterance, drawn.phrasing, drawn.dice, drawn.present))
        if len(found) == count:
            break
    return found

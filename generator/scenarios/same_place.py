"""Another request about the place of the first, which the user doesn't say again: "there"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import Json, Slot, Utterance
from generator.scenarios.base import Draft, Workbench
from generator.scenarios.draws import side_for
from generator.scenarios.followed import closed, opened, reachable, thanks
from generator.scenarios.goingon import beside
from generator.scenarios.joining import end_of, greets
from generator.scenarios.matters import common
from generator.scenarios.once import once
from generator.scenarios.steps import Steps
from generator.scenarios.talk import Talk, joined
from generator.specs.effects import effect

_PLACES = frozenset(("city", "location", "country", "region"))


@once
def places_of(function: CompiledFunction) -> Sequence[str]:
    """The arguments that say a place; only where there is one can "there" mean it."""
    found = [p for p in function.parameters if p.meaning.family == "places"]
    return [p.pointer for p in found if p.meaning.name in _PLACES and len(found) == 1]


def movable(bench: Workbench, function: CompiledFunction) -> list[CompiledFunction]:
    """The other functions that may be asked about the same place."""
    if not places_of(function):
        return []
    others = (other for other in beside(bench, function) if places_of(other))
    # what is changed or deleted is a thing, not a place
    return [other for other in others if effect(other.spec) in ("read", "create")]


def same_place(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """Two functions, one place: "What's the weather in Oslo?" … "Any hotels there?"."""
    others = movable(talk.bench, function)
    place = frozenset(places_of(function))
    if not others:
        return None
    first = yield from opened(talk, function, lambda present: place <= present)
    if first is None:
        return None
    other = others[int(talk.rng.random() * len(others))]
    (path,) = places_of(other)
    shared = common(function, other, first.values)
    slot = next((s for s in first.utterance.slots if s.path in place), None)
    if slot is None or shared.get(path) != slot.value:
        return None
    k = reachable(talk, other, lambda present: path in present)
    if k is None:
        return None
    present = other.presence[k % len(other.presence)]
    sampler = other.sampler(talk.cell.values)
    arguments = sampler.draw(talk.rng, talk.anchor, present, {path: slot.value})
    values = None if arguments is None else other.values(arguments)
    if arguments is None or values is None or values.get(path) != slot.value:
        return None
    yield
    words = _there(talk, other, path, arguments, values)
    if words is None:
        return None
    talk.user(other, joined((thanks(talk.rng), words)))
    talk.takes_over(function, slot.path, other, path)
    return (yield from closed(talk, (other, function), arguments, "same_place"))


def _there(
    talk: Talk,
    other: CompiledFunction,
    path: str,
    arguments: Mapping[str, Json],
    values: Mapping[str, Json],
) -> Utterance | None:
    """The request without its place, and "there" at its end."""
    said, missing = frozenset(values) - {path}, frozenset((path,))
    start = int(talk.rng.random() * (32 + talk.cell.k))
    for step in range(4):
        side = side_for(other, talk.cell)
        phrasing = talk.bench.partial.at(other, said, missing, start + step, side)
        words = None
        if phrasing is not None:
            words = phrasing.say(values, arguments, talk.rng, talk.anchor)
        if words is None or greets(words.text) or " " not in words.text:
            continue
        found = with_there(words)
        if found is not None:
            return found
    return None


def with_there(words: Utterance) -> Utterance | None:
    """A request with "there" at its end, or None where that would not be understood."""
    cut = end_of(words.text)
    if (words.slots and words.slots[-1].end > cut) or _spoils(words.text[:cut], words.slots):
        return None
    bare = Utterance(words.text[:cut], words.slots, words.lineage, words.source, words.anchored)
    return joined((bare, " there" + words.text[cut:]))


def _spoils(text: str, slots: tuple[Slot, ...]) -> bool:
    """Whether "there" would not be understood: a long value before it, or another place."""
    if slots and slots[-1].end == len(text):
        last = slots[-1].text
        return last.count(" ") > 3 or last[-1] in "\"'.?!"
    return _LEADING.search(text) is not None


_LEADING = regex(
    r"\b(?:there|here|of|for|with|in|at|to|on|from|by|near|around|before|after|ahead)$", re.I
)
"""Ends of requests that "there" would belong to: "4 hours before there"."""

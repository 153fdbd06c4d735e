"""A function's own phrasings, said with drawn values and read off again as skeletons."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Iterator, Mapping

from generator.errors import CallforgeError
from generator.functions import CompiledFunction
from generator.llm.parts import Parts, parts_of
from generator.llm.wordlists import words_in
from generator.phrasing.skeleton import Phrasing
from generator.quick import Struct
from generator.records import Anchor, Json, Utterance

MOST_PARENTS = 40
"""Phrasings of one set that are looked at."""

SAMPLES = 40
"""Values of a parameter by which it is known what its values sound like."""


class Parent(Struct, frozen=True):
    """A phrasing as a skeleton; ``held`` if validation keeps it; ``said``: examples by path."""

    lineage: str
    parts: Parts
    held: bool
    said: Mapping[str, str]


def planned(function: CompiledFunction) -> list[frozenset[str]]:
    """The sets of arguments that are said, the most frequent first, then as planned."""
    cycle = [present - function.constants for present in function.presence]
    first = {present: at for at, present in reversed(list(enumerate(cycle)))}
    return sorted(first, key=lambda present: (-cycle.count(present), first[present]))


def _rng(function: CompiledFunction, what: str) -> random.Random:
    digest = hashlib.blake2b(f"{function.spec.name}|{what}".encode(), digest_size=8).digest()
    return random.Random(int.from_bytes(digest, "big"))


def parents_of(function: CompiledFunction, present: frozenset[str]) -> Iterator[Parent]:
    """The phrasings of one set as skeletons, each text once.

    Without idioms: what a rewrite may say is judged by the words that the function has of its own.
    """
    seen: set[Parts] = set()
    rng = _rng(function, "|".join(sorted(present)))
    tried = 0
    for phrasing in function.phraser.mixed(present):
        drawn = values_for(function, present, rng)
        if drawn is None:
            return
        said = spoken(function, phrasing, drawn, rng)
        if said is not None and said.source == "idiom":
            continue
        tried += 1
        if tried > MOST_PARENTS:
            return
        if said is None:
            continue
        parts = parts_of(said)
        if parts not in seen:
            seen.add(parts)
            yield Parent(
                phrasing.lineage,
                parts,
                function.is_held(phrasing.lineage),
                {slot.path: slot.text for slot in said.slots},
            )


Drawn = tuple[Mapping[str, Json], Mapping[str, Json]]
"""Values by pointer, and the arguments."""


def spoken(
    function: CompiledFunction, phrasing: Phrasing, drawn: Drawn, rng: random.Random
) -> Utterance | None:
    """Drawn values in a phrasing's words; None if they can't be said there.

    A type or template that fails on one value must not lose the run.
    """
    try:
        return phrasing.say(*drawn, rng, moment(function))
    except CallforgeError:
        raise
    except Exception:
        return None


def moment(function: CompiledFunction) -> Anchor:
    """A moment that no system prompt states: nothing relative is said."""
    return Anchor(dt.datetime.combine(function.setting.today, dt.time(9, 0)))


def values_for(
    function: CompiledFunction, present: frozenset[str], rng: random.Random
) -> Drawn | None:
    """Values by pointer, and the arguments, for exactly these parameters; None if none fit.

    No value is 1 where others can be: one thing is worded in another way than several.
    """
    full = frozenset(present | function.constants)
    for attempt in range(6):
        arguments = function.sampler("any").draw(rng, moment(function), full)
        said = None if arguments is None else function.values(arguments)
        if arguments is None or said is None or frozenset(said) != present:
            continue
        if attempt == 5 or not any(value == 1 and value is not True for value in said.values()):
            return said, arguments
    return None


def sounds(function: CompiledFunction, path: str) -> frozenset[str]:
    """Words in which a parameter's values are said, lower-case; not numbers."""
    parameter = next(p for p in function.parameters if p.pointer == path)
    rng = _rng(function, path)
    now = moment(function)
    found: set[str] = set()
    try:
        draw = parameter.meaning.sampler("any")
        for _ in range(SAMPLES):
            value = draw(rng, now)
            for surface in parameter.meaning.surfaces():
                said = surface.say(value, now)
                if said and len(said) > 2 and not said[0].isdigit():
                    found.add(" ".join(words_in(said)))
    except Exception:
        # a type that can't be sampled alone, or fails on a value, must not lose the run
        return frozenset(found - {""})
    return frozenset(found - {""})

"""Which optional parameters a call gives: the cycle of present sets that a plan goes through.

A set holds pointers of parameters. Required ones are in every set; where a set opens an optional
object, what that object requires is in it too.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.records import Json
from generator.semantics.base import Parameter

FEW = 4
ROUNDS = 6


class Requirements:
    """Which parameters come with which: always, or with an optional object that they lie in."""

    def __init__(self, parameters: Sequence[Parameter]) -> None:
        """Read from the schemas that the parameters' leaves carry."""
        self.paths = {p.pointer: p.leaf.path for p in parameters}
        self._needed = {p.pointer: required_steps(p) for p in parameters}
        self.always = self.close(frozenset())
        self.optional = tuple(
            p.pointer
            for p in parameters
            if p.pointer not in self.always and not only_empty(p.leaf.schema)
        )

    def close(self, chosen: frozenset[str]) -> frozenset[str]:
        """``chosen`` with all that must be given then."""
        opened = {()} | {
            self.paths[pointer][:size]
            for pointer in chosen
            if pointer in self.paths
            for size in range(1, len(self.paths[pointer]))
        }
        found = set(chosen)
        for pointer, path in self.paths.items():
            needed = self._needed[pointer]
            for size in range(len(path)):
                if path[:size] in opened and all(needed[size:]):
                    found.add(pointer)
        return frozenset(found) if len(found) == len(chosen) else self.close(frozenset(found))


def only_empty(schema: Mapping[str, Json]) -> bool:
    """Whether an object's schema allows nothing but ``{}``, which nobody would give by choice."""
    return (
        schema.get("type") == "object"
        and schema.get("additionalProperties") is False
        and not schema.get("properties")
        and not schema.get("patternProperties")
    )


def required_steps(parameter: Parameter) -> tuple[bool, ...]:
    """For each step of the parameter's path, whether the object there requires it."""
    root = parameter.leaf.root
    schema: Json = root
    steps: list[bool] = []
    for name in parameter.leaf.path:
        views = list(_views(root, schema, 0))
        steps.append(any(name in view.get("required", ()) for view in views if _lists(view)))
        schema = next(
            (v["properties"][name] for v in views if name in (v.get("properties") or {})), None
        )
        if schema is None:
            break
    short = len(parameter.leaf.path) - len(steps)
    return (*steps, *([parameter.leaf.required] * short))


def _lists(view: Mapping[str, Any]) -> bool:
    return isinstance(view.get("required"), list | tuple)


def _views(root: Mapping[str, Json], schema: Json, depth: int) -> Iterator[Mapping[str, Any]]:
    """The schema itself and those that hold with it: targets of references, allOf, one branch."""
    if not isinstance(schema, Mapping) or depth > 12:
        return
    yield schema
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith("#"):
        target: Json = root
        for step in [part for part in reference[1:].split("/") if part]:
            key = step.replace("~1", "/").replace("~0", "~")
            target = target.get(key) if isinstance(target, Mapping) else None
        yield from _views(root, target, depth + 1)
    for sub in schema.get("allOf") or ():
        yield from _views(root, sub, depth + 1)
    for keyword in ("anyOf", "oneOf"):
        kept = [s for s in schema.get(keyword) or () if not _is_null(s)]
        if len(kept) == 1:
            yield from _views(root, kept[0], depth + 1)


def _is_null(schema: Json) -> bool:
    return isinstance(schema, Mapping) and schema.get("type") == "null"


def presence_cycle(
    parameters: Sequence[Parameter], length: int | None = None
) -> tuple[frozenset[str], ...]:
    """The planned sets of present parameters, to be gone through in order, over and over.

    With up to four optional parameters a third of the sets has none of them, a third some, a third
    all; with more, sets have one to four, each parameter in as many sets as any other (within one).
    ``length`` cuts or repeats the cycle to that many sets.
    """
    needs = Requirements(parameters)
    optional = needs.optional
    if not optional:
        cycle = [needs.always]
    elif len(optional) <= FEW:
        cycle = _by_thirds(needs, optional)
    else:
        cycle = _even(needs, optional)
    if length is not None:
        cycle = [cycle[place % len(cycle)] for place in range(length)]
    return tuple(cycle)


def _by_thirds(needs: Requirements, optional: tuple[str, ...]) -> list[frozenset[str]]:
    everything = needs.close(needs.always | frozenset(optional))
    subsets = [
        frozenset(p for bit, p in enumerate(optional) if mask >> bit & 1)
        for mask in range(1, 2 ** len(optional) - 1)
    ]
    subsets.sort(key=lambda chosen: (len(chosen), sorted(chosen)))
    rng = random.Random(0)
    rng.shuffle(subsets)
    some = [needs.close(needs.always | chosen) for chosen in subsets]
    if not some:
        return [needs.always, everything]
    return [each for middle in some for each in (needs.always, middle, everything)]


def _even(needs: Requirements, optional: tuple[str, ...]) -> list[frozenset[str]]:
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
        cycle.append(needs.close(needs.always | frozenset(chosen)))
    return cycle

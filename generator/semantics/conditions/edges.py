"""The four edges of a box on a map, which are given together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.semantics.base import Parameter
from generator.semantics.conditions.told import Told

EDGES = ("north", "south", "east", "west")


def edges_of(parameters: Sequence[Parameter]) -> tuple[Parameter, ...]:
    """The parameters that are the four edges, in their order; none where one is missing."""
    found = [
        [p for p in parameters if edge in p.leaf.words and len(p.leaf.words) < 4
         and p.leaf.schema.get("type") == "number"]
        for edge in EDGES
    ]  # fmt: skip
    return tuple(one for (one,) in found) if all(len(each) == 1 for each in found) else ()


def together(parameters: Sequence[Parameter]) -> Iterator[tuple[str, Told]]:
    """Each edge with the others, that follow it."""
    edges = [one.pointer for one in edges_of(parameters)]
    for one in edges:
        others = tuple(other for other in edges if other != one)
        yield one, Told("follows", others=others, why="the edges of a box")

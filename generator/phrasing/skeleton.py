"""A skeleton: fixed text with named holes, and the fast way to fill it.

Filling is the hot path of every run: string work only, and each argument's character span is known
because the text is built around it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from generator.quick import Struct
from generator.records import Anchor, Json, Utterance


class Hole(Struct, frozen=True):
    """A place in a skeleton for the words of one argument; ``path`` is its JSON pointer."""

    path: str


OPENING = "?"
"""What leads the lineage, and in a template the line, of a request that leaves something out."""
LIST = "list"
"""The source of requests whose arguments follow as a list."""


class Skeleton(Struct, frozen=True):
    """Fixed text and holes, in order; adjacent texts are joined.

    ``lineage`` names the phrasing that it comes from (stable between runs, the same for every set
    of present arguments); ``source`` is "file:line", "grammar", "list" or "idiom". Of one that is
    ``whole``, nothing is left out to be asked for.
    """

    parts: tuple[str | Hole, ...]
    lineage: str
    source: str
    whole: bool = False

    @property
    def paths(self) -> frozenset[str]:
        """The arguments that it says."""
        return frozenset(part.path for part in self.parts if isinstance(part, Hole))


class Phrasing(Protocol):
    """One way to ask for a call with a given set of arguments: a skeleton, or a slow template."""

    @property
    def lineage(self) -> str:
        """The lineage that the split is made by."""

    def say(
        self,
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Words for these values (JSON pointer → value), or None if some value can't be said here.

        ``anchor.stated`` tells whether relative surfaces may be used.
        """


class Phraser(Protocol):
    """All the phrasings of one function."""

    def lineages(self) -> Sequence[str]:
        """Every lineage, sorted."""

    def phrasings(self, present: frozenset[str]) -> Sequence[Phrasing]:
        """The phrasings that say exactly these arguments, sorted by lineage; may be empty."""

    def mixed(self, present: frozenset[str], start: int = 0) -> Iterator[Phrasing]:
        """The same in a fixed mixed order, each made when it is asked for.

        First one of each lineage, beginning with lineage number ``start`` (counted round and
        round), then the second of each, …: no lineage dominates a short run, which makes few.
        """

    def natural(self, present: frozenset[str]) -> bool:
        """Whether people give just these: "add it", with nothing told of it, is rare."""

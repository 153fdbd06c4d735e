"""Words in groups of one kind, as a table holds them: by the names that ask for them."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from generator.quick import Struct
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import singular
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.variations import values_of
from generator.semantics.topics.records import fields_of_object


class Group(Struct, frozen=True):
    """Words of one kind. ``cues``: words one of which must be near, singular; none: always.

    ``columns`` are the words in several kinds, of which one parameter has only one: the months or
    the regions of a chart.
    """

    heads: frozenset[str]
    cues: str
    text: str
    """As the table has them: they are read when they are asked for."""

    @property
    def values(self) -> tuple[str, ...]:
        """All its words."""
        return tuple(itertools.chain.from_iterable(_columns(self.text)))

    @property
    def columns(self) -> tuple[tuple[str, ...], ...]:
        """The words of each kind; none where they are all of one."""
        columns = _columns(self.text)
        return columns if len(columns) > 1 else ()

    def of(self, leaf: Leaf) -> tuple[str, ...]:
        """The words for a leaf: of one column, the same for all rows."""
        if "retrieve" in self.cues and "field" in self.heads and not leaf.examples:
            return fields_of_object(leaf) or self.values
        if not self.columns:
            return self.values
        dice = Dice(f"{leaf.function.name}{leaf.pointer}")
        return self.columns[int(dice.random() * len(self.columns))]

    def holds_all(self, texts: Sequence[str]) -> bool:
        """Whether all of the texts are among the words."""
        known = {folded(value) for value in self.values}
        return all(folded(text) in known for text in texts)


@functools.cache
def groups() -> tuple[Group, ...]:
    """The groups of ``kindred.txt``, in its order."""
    found = []
    for line in read_values("kindred.txt"):
        left, _, right = line.partition(" | ")
        heads, _, cues = left.partition(" @ ")
        cues = " ".join(singular(word) for word in cues.split())
        found.append(Group(frozenset(heads.split()), cues, right))
    return tuple(found)


@functools.cache
def _columns(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(values_of(column) for column in text.split(" // "))


@functools.cache
def by_head() -> dict[str, tuple[Group, ...]]:
    """The groups by each of their heads."""
    found: dict[str, tuple[Group, ...]] = {}
    for group in groups():
        for head in sorted(group.heads):
            found[head] = (*found.get(head, ()), group)
    return found


@functools.cache
def by_value() -> dict[str, tuple[Group, ...]]:
    """The groups by each of their words, folded."""
    found: dict[str, tuple[Group, ...]] = {}
    for group in groups():
        for value in dict.fromkeys(map(folded, group.values)):
            found[value] = (*found.get(value, ()), group)
    return found


def folded(text: str) -> str:
    """The text in lower case, its joints as spaces."""
    return re.sub(r"[-_ ]+", " ", text.casefold())

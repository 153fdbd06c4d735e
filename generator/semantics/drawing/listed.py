"""Catalogues whose lines have columns, whose values weigh differently, and that need a context."""

from __future__ import annotations

import functools
from typing import ClassVar

from generator.records import Side
from generator.semantics.base import Attachment, Leaf, Role, Sampler, Setting, evenly
from generator.semantics.catalogues import rows
from generator.semantics.described.leafwords import shown_default
from generator.semantics.drawing.catalogue import Catalogue, side_of
from generator.semantics.drawing.composed import mentions, near, split_words, word_set
from generator.semantics.drawing.tails import Tail


def at(text: str, role: Role = "after", weight: float = 1.0) -> Attachment:
    """An attachment, written short."""
    return Attachment(text=text, role=role, weight=weight)


OBJECT = (at("{}", "object"),)
"""What the verb acts on."""
BEFORE = (at("{}", "before"),)
"""What stands before the noun that the verb acts on."""


@functools.cache
def column(file_name: str, at: int) -> tuple[str, ...]:
    """One column of a catalogue file, without repetitions and blanks."""
    return tuple(dict.fromkeys(row[at] for row in rows(file_name) if row[at]))


def described(leaf: Leaf) -> str:
    """Everything written about the leaf and its function, in lower case."""
    spec = leaf.function
    return f"{' '.join(leaf.words)} {leaf.description} {spec.name} {spec.description}".lower()


def own_words(leaf: Leaf) -> frozenset[str]:
    """The words of the leaf's own name, singular."""
    return frozenset(split_words(" ".join(leaf.words)))


def doing(leaf: Leaf, verbs: str) -> bool:
    """Whether the function's name begins with one of the verbs, or has one in it."""
    return bool(frozenset(split_words(leaf.function.name)) & word_set(verbs))


def siblings(leaf: Leaf) -> frozenset[str]:
    """The words of the names of the parameters that stand beside the leaf."""
    found = leaf.root.get("properties", {})
    for key in leaf.path[:-1]:
        below = found.get(key, {}) if isinstance(found, dict) else {}
        found = below.get("properties", {}) if isinstance(below, dict) else {}
    own = leaf.name
    return frozenset(word for key in found if key != own for word in split_words(key))


def is_told_beside(leaf: Leaf) -> bool:
    """Whether the leaf describes something whose name another parameter gives."""
    named = siblings(leaf) & {"title", "name", "content", "summary"}
    return leaf.words[-1:] == ("description",) and bool(named)


def example_texts(leaf: Leaf) -> tuple[str, ...]:
    """The leaf's examples that are strings, the default among them."""
    default = shown_default(leaf.schema)
    found = [*leaf.examples, default]
    return tuple(text for text in found if isinstance(text, str) and text)


class Listed(Catalogue):
    """A catalogue with a context.

    Class attributes: ``said`` the attachments; ``few`` values, or the ``column`` of the
    file that holds them;
    ``tail`` what is composed beyond the file; ``vague`` own-name words that need one of ``cues``
    nearby (names of the leaf, its parents and its function) when nothing else is in the name;
    ``against`` words nearby that speak against.
    """

    said: ClassVar[tuple[Attachment, ...]] = OBJECT
    few: ClassVar[tuple[str, ...]] = ()
    column: ClassVar[int] = 0
    tail: ClassVar[Tail | None] = None
    vague: ClassVar[str] = ""
    cues: ClassVar[str] = ""
    against: ClassVar[str] = ""

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Whether the context allows it."""
        if cls.against and near(leaf, cls.against):
            return False
        vague = own_words(leaf) <= word_set(cls.vague)
        return not vague or mentions(leaf, cls.cues)

    def values(self) -> tuple[str, ...]:
        """The few that are told, or the column's values, in order of the file."""
        return self.few or column(self.values_file, self.column)

    def weight_of(self, value: str) -> int:
        """How many times likelier than the rarest the value is drawn."""
        return 1

    def sampler(self, side: Side) -> Sampler:
        """Draws among the values of the side, by weight."""
        values = side_of(self.fitting, side, self.setting.value_share)
        weighted = tuple(value for value in values for _ in range(self.weight_of(value)))
        draw = evenly(weighted, self.leaf)
        tail = self.tail if self.is_whole() else None
        share = self.setting.value_share
        found = draw if tail is None else tail.after(draw, self.leaf.schema, side, share)
        return self.showing(found, values)

    def is_whole(self) -> bool:
        """Whether the values are the whole file, so that composed ones may follow."""
        return True

    def attachments(self) -> tuple[Attachment, ...]:
        """The class's own."""
        return self.said

"""Lists of answers to choose from, which are of one kind: days of a poll, states of a cell."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence

from generator.records import Anchor, Json, Side
from generator.semantics.base import Leaf, Sampler, SemanticType, Setting
from generator.semantics.catalogues import items, read_values
from generator.semantics.described.naming import singular
from generator.semantics.drawing.composed import mentions
from generator.semantics.topics.composite import ListOf, sizes_of

_NAMES = frozenset("option choice answer".split())
_SHARE = 6
"""One set of so many is kept for validation."""

Answers = Sequence[tuple[str, ...]]


class AnswersOf(ListOf):
    """An array of answers, of which a person offers some of one kind, in their order."""

    def __init__(self, leaf: Leaf, setting: Setting, item: SemanticType, sets: Answers) -> None:
        super().__init__(leaf, setting, item)
        self.sets = sets

    def sampler(self, side: Side) -> Sampler:
        """The first of a set: two at least, as nobody chooses from one."""
        low, high = sizes_of(self.leaf)
        fitting = [one for one in _of_side(self.sets, side) if len(one) >= max(low, 2)]
        if not fitting or high < 2:
            return super().sampler(side)

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            answers = fitting[int(rng.random() * len(fitting))]
            least, most = max(low, 2), min(high, len(answers))
            return list(answers[: least + int(rng.random() * (most - least + 1))])

        return draw


def answers_of(leaf: Leaf) -> Answers:
    """The answers that a list of options can offer; none where nothing tells what is chosen."""
    if leaf.words[-1:] == () or singular(leaf.words[-1]) not in _NAMES or leaf.examples:
        return ()
    if leaf.schema.get("type") != "string" or leaf.schema.keys() & {"enum", "pattern", "format"}:
        return ()
    if mentions(leaf, "quiz exam trivia flashcard"):
        return ()  # they answer what is asked
    return [answers for cues, answers, _ in _table() if mentions(leaf, cues)]


def questions_of(answers: Sequence[str]) -> Sequence[str]:
    """What may be asked where these answers are offered."""
    given = tuple(answers)
    return next((asked for _, each, asked in _table() if each[: len(given)] == given), ())


def _of_side(sets: Answers, side: Side) -> Answers:
    if side == "any":
        return sets
    return [one for at, one in enumerate(sets) if (at % _SHARE == 1) == (side == "validation")]


@functools.cache
def _table() -> Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The words around a list, answers that go together, and what they answer."""
    rows = ([part.strip() for part in line.split("|")] for line in read_values("answers.txt"))
    return [(cues, tuple(items(answers)), tuple(items(asked))) for cues, answers, asked in rows]

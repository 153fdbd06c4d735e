"""A model proofreads what it wrote: which of its rewrites ask for something else?

Words can't be listed by which all people ask for all things; a model that rewrites well knows them.
It is believed only where it sees through the wrong rewrites that are put among its own, unmarked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from generator.llm.ask import Answer, Asker, Question
from generator.llm.planted import Original, Planted, right_ones, wrong_ones
from generator.llm.prompts import MATERIAL, on_one_line
from generator.llm.reading import json_in
from generator.quick import Struct, asdict
from generator.records import Json

MOST: Final = 72
"""Rewrites in one question, those put in aside."""

WRONG_EACH: Final = 8
"""One wrong rewrite is put in for so many, six at least."""

SEEN: Final = 0.8
"""Share of the wrong ones put in that a model must see, of all questions of a round."""

SEEN_IN_ONE: Final = 0.6
"""The same of one question: an answer that took less care is of no use."""

LEFT: Final = 0.01
"""Most wrong ones that may be left, by what it calls wrong and what it doesn't see."""

LET_PASS: Final = 0.5
"""Share of the right ones put in that it must let pass."""

SYSTEM: Final = (
    "You check rewrites of requests that people type to an assistant. Names in braces, such as "
    "{city}, stand for details. A rewrite is right if an assistant that reads it would do exactly "
    "what the original asks for, with each detail in the same role; words, order, tone and kind of "
    "sentence may differ. It is wrong if it asks for another thing, for another deed, or for a "
    "part of it only; adds or leaves out a wish, a condition or a detail; asks about a deed, not "
    "for it, or the other way round; gives a detail another role; negates, answers, refuses or "
    f"reports; or can't be understood. {MATERIAL}, the numbers of all wrong rewrites: "
    '{"wrong": [2, 5]}'
)

SCHEMA: Final = {
    "type": "object",
    "properties": {"wrong": {"type": "array", "items": {"type": "integer"}}},
    "required": ["wrong"],
    "additionalProperties": False,
}


class Rewrite(Struct, frozen=True):
    """A request and what a model made of it, as they are shown."""

    text: str
    rewrite: str


class Sheet(Struct, frozen=True):
    """What is read at a time: rewrites of one function's requests, and wrong ones among them.

    ``number`` tells sheets of one function apart; ``order`` is how all are shown, each as its place
    in ``rewrites`` and ``planted`` put together.
    """

    about: str
    rewrites: tuple[Rewrite, ...]
    planted: tuple[Planted, ...]
    order: tuple[int, ...]
    number: int

    @property
    def shown(self) -> list[Rewrite]:
        """The rewrites in the order in which they are shown, those put in among them."""
        both = (*self.rewrites, *_put_in(self.planted))
        return [both[place] for place in self.order]


class Proofs(Struct):
    """What proofreading came to; of so many ``texts`` the model's word is believed.

    Of the wrong ones that were put in, ``planted``, the model has ``seen`` some; of the right ones
    it has ``passed`` some. Of its own rewrites that it has ``read`` it has ``called`` some wrong.
    """

    questions: int = 0
    believed: int = 0
    texts: int = 0
    planted: int = 0
    seen: int = 0
    right: int = 0
    passed: int = 0
    read: int = 0
    called: int = 0

    @property
    def trusted(self) -> bool:
        """Whether it tells enough of those put in apart."""
        return self.seen >= SEEN * self.planted and self.passed >= LET_PASS * self.right

    @property
    def left(self) -> float:
        """The share of wrong ones that it has let pass: it sees as many as of those put in."""
        sees = (self.seen + 1) / (self.planted + 2)
        return self.called / max(self.read, 1) * (1 - sees) / sees

    def add(self, more: Proofs) -> None:
        """Count what another round came to."""
        for name, value in asdict(more).items():
            setattr(self, name, getattr(self, name) + value)

    def told(self) -> dict[str, dict[str, Json]]:
        """Counts for the manifest, under their name; nothing where nothing was asked."""
        if not self.questions:
            return {}
        return {
            "proofs": {
                "questions": self.questions,
                "believed": self.believed,
                "texts": self.texts,
                "put_in": self.planted,
                "seen": self.seen,
                "wrong_left": round(self.left, 4),
            }
        }


def sheets(about: str, rewrites: Sequence[Rewrite], originals: Sequence[Original]) -> list[Sheet]:
    """Rewrites of requests of one function on sheets; ``originals`` are requests of it."""
    count = -(-len(rewrites) // MOST)
    size = -(-len(rewrites) // max(count, 1))
    made: list[Sheet] = []
    for number in range(count):
        some = tuple(rewrites[number * size : (number + 1) * size])
        known = {each.text for each in some}
        own = [each for each in originals if each.text in known] or list(originals)
        most = max(6, len(some) // WRONG_EACH)
        planted = (*wrong_ones(own, most, number), *right_ones(own, originals, -(-most // 3)))
        both = (*some, *_put_in(planted))
        # grouped by request, in each group by hash
        texts = {text: at for at, text in enumerate(dict.fromkeys(each.text for each in both))}
        order = sorted(
            range(len(both)), key=lambda at: (texts[both[at].text], mixed(both[at].rewrite), at)
        )
        made.append(Sheet(about, some, planted, tuple(order), number))
    return made


def _put_in(planted: Sequence[Planted]) -> list[Rewrite]:
    return [Rewrite(each.text, each.rewrite) for each in planted]


def mixed(text: str) -> bytes:
    """By what the lines of a sheet are sorted, so that those put in stand anywhere among them."""
    return hashlib.blake2b(text.encode(), digest_size=8).digest()


def question(sheet: Sheet, seed: int) -> Question:
    """What is asked about one sheet."""
    lines = [sheet.about] if sheet.about else []
    last = ""
    for number, each in enumerate(sheet.shown, 1):
        if each.text != last:
            lines.append(f"Original: {on_one_line(each.text)}")
            last = each.text
        lines.append(f"{number}. {on_one_line(each.rewrite)}")
    return Question(
        purpose="proofs",
        system=SYSTEM,
        user="\n".join(lines),
        schema=SCHEMA,
        max_tokens=120 + 5 * len(sheet.order),
        temperature=0.0,
        seed=seed + sheet.number,
        expected_tokens=12 + len(sheet.order),
    )


Proofread = tuple[Proofs, list[bool | None]]
"""What it came to, and for each rewrite in order whether it is wrong; None: no word of use."""


def proofread(asked: Sequence[Sheet], asker: Asker, seed: int) -> Proofread:
    """What a model says of the rewrites on these sheets."""
    answers = asker.ask([question(sheet, seed) for sheet in asked])
    return said_of(asked, answers)


def said_of(asked: Sequence[Sheet], answers: Sequence[Answer]) -> Proofread:
    """What answers say of the rewrites on their sheets."""
    proofs = Proofs(questions=len(asked))
    found = [_marks(sheet, answer) for sheet, answer in zip(asked, answers, strict=True)]
    for sheet, marks in zip(asked, found, strict=True):
        if marks is None:
            continue
        own = len(sheet.rewrites)
        proofs.read += own
        proofs.called += sum(marks[:own])
        for each, wrong in zip(sheet.planted, marks[own:], strict=True):
            proofs.planted += not each.right
            proofs.seen += wrong and not each.right
            proofs.right += each.right
            proofs.passed += each.right and not wrong
    clears = proofs.left <= LEFT
    said: list[bool | None] = []
    for sheet, marks in zip(asked, found, strict=True):
        if marks is None or not proofs.trusted or not _careful(sheet, marks):
            said += [None] * len(sheet.rewrites)
        else:
            proofs.believed += 1
            some = marks[: len(sheet.rewrites)]
            said += [mark if mark or clears else None for mark in some]
    proofs.texts = sum(each is not None for each in said)
    return proofs, said


def _careful(sheet: Sheet, marks: Sequence[bool]) -> bool:
    own = zip(sheet.planted, marks[len(sheet.rewrites) :], strict=True)
    wrong = [mark for each, mark in own if not each.right]
    return sum(wrong) >= SEEN_IN_ONE * len(wrong)


def _marks(sheet: Sheet, answer: Answer) -> list[bool] | None:
    """For each rewrite of a sheet, then each that was put in, whether it is called wrong."""
    called = called_wrong(answer, len(sheet.order))
    if called is None:
        return None
    marks = [False] * len(sheet.order)
    for number in called:
        marks[sheet.order[number - 1]] = True
    return marks


def called_wrong(answer: Answer, most: int) -> frozenset[int] | None:
    """The numbers that an answer in the form of ``SCHEMA`` lists; None if it is no such answer.

    ``most``: the last number on the sheet.
    """
    value = None if answer.fault or not answer.text else json_in(answer.text)
    numbers = value.get("wrong") if isinstance(value, dict) else None
    if not isinstance(numbers, list):
        return None
    called = {each for each in numbers if isinstance(each, int) and not isinstance(each, bool)}
    if len(called) < len(numbers) or not called <= set(range(1, most + 1)):
        return None
    return frozenset(called)

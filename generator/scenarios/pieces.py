"""A user turn put together from parts of several requests: text pieces and words for arguments.

One stretch of text may say an argument of several calls ("in Oslo and Rome tomorrow"): it stands
once in the utterance, so that noise can treat it as any other, and is given to each call later.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.quick import Struct
from generator.records import Slot, Utterance


class Word(Struct, frozen=True, gc=False):
    """The words for one argument, and the numbers of the calls that they belong to."""

    slot: Slot
    calls: tuple[int, ...]


Piece = str | Word


class Turn(Struct, frozen=True, gc=False):
    """An utterance whose slot number i belongs to the calls ``owners[i]``."""

    utterance: Utterance
    owners: tuple[tuple[int, ...], ...]

    def slots(self, noisy: Utterance, turn: int) -> tuple[Slot, ...]:
        """The slots of each call, from the utterance after noise (which keeps their order)."""
        return tuple(
            [
                Slot(s.path, s.value, s.text, s.start, s.end, s.rule, turn, call)
                for s, calls in zip(noisy.slots, self.owners, strict=True)
                for call in calls
            ]
        )


def between(utterance: Utterance) -> list[str]:
    """What stands between the values, and before and after them: one text more than there are."""
    at, text, found = 0, utterance.text, []
    for slot in utterance.slots:
        found.append(text[at : slot.start])
        at = slot.end
    found.append(text[at:])
    return found


def pieces_of(utterance: Utterance, calls: tuple[int, ...] = (0,)) -> list[Piece]:
    """An utterance taken apart."""
    pieces: list[Piece] = []
    at = 0
    for slot in utterance.slots:
        if slot.start > at:
            pieces.append(utterance.text[at : slot.start])
        pieces.append(Word(slot, calls))
        at = slot.end
    if at < len(utterance.text):
        pieces.append(utterance.text[at:])
    return pieces


def put_together(pieces: Sequence[Piece], origin: Sequence[Utterance]) -> Turn:
    """One utterance from pieces; ``origin`` are those whose phrasings it uses."""
    text = ""
    slots: list[Slot] = []
    owners: list[tuple[int, ...]] = []
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        slot = piece.slot
        start = len(text)
        text += slot.text
        slots.append(Slot(slot.path, slot.value, slot.text, start, len(text), slot.rule))
        owners.append(piece.calls)
    lineages = dict.fromkeys([utterance.lineage for utterance in origin])
    sources = dict.fromkeys([utterance.source for utterance in origin])
    anchored = any([utterance.anchored for utterance in origin])
    made = Utterance(text, tuple(slots), "+".join(lineages), "+".join(sources), anchored)
    return Turn(made, tuple(owners))


def enumerated(words: Sequence[Piece], rng: random.Random) -> list[Piece]:
    """Values as a list: "a and b", "a, b and c"."""
    style = rng.random()
    last = " and "
    if len(words) == 2:
        last = " and " if style < 0.88 else (" and also " if style < 0.95 else " as well as ")
    elif style < 0.4:
        last = ", and "
    pieces: list[Piece] = []
    for i, word in enumerate(words):
        if i:
            pieces.append(last if i == len(words) - 1 else ", ")
        pieces.append(word)
    return pieces

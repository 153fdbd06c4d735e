"""Requests in one turn that have nothing to do with each other: "… Separately, …"."""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.records import Utterance
from generator.scenarios.joining import (
    cut,
    long_value_last,
    pleased_once,
    uncapitalised,
    with_subject,
)
from generator.scenarios.pieces import Piece, Turn, pieces_of, put_together

_LINKS = (
    "Separately, ", "One more thing: ", "And another thing: ", "On another note, ",
    "And one other thing: ",
)  # fmt: skip
"""What people say before they go on to something else."""


def join_apart(requests: Sequence[Utterance], rng: random.Random) -> Turn:
    """The requests as one turn, the i-th for call i, each a sentence of its own."""
    pieces = pieces_of(requests[0], (0,))
    for i, request in enumerate(requests[1:], 1):
        pieces = _then(pieces, pieces_of(request, (i,)), rng)
    return put_together(pieces, requests)


def _then(one: list[Piece], two: list[Piece], rng: random.Random) -> list[Piece]:
    head, mark = cut(one)
    two = uncapitalised(pleased_once(one, with_subject(two)))
    link = _LINKS[int(rng.random() * len(_LINKS))]
    if long_value_last(head):
        return [*one, f"\n{link}", *two]
    return [*head, f"{mark or '.'} {link}", *two]

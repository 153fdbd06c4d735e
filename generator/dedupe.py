"""Exact duplicates and conflicts, found with polars over hashes.

Two records are the same if their normalised user turns (before noise) and what the assistant
should do are the same. The same turns with the same tools and different labels are a conflict:
neither teaches anything, so both go.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import orjson

if TYPE_CHECKING:
    import polars as pl

    from generator.records import Message

_NOT_WORD = re.compile(r"[\W_]+")
_PLAIN = bytes(at if chr(at).isalnum() else 32 for at in range(128)) + bytes(128)
"""ASCII letters and digits as they are, the rest as spaces."""

FEW = 20_000
"""Up to so many records a set is quicker than polars, whose import alone takes 0.1 s."""


class Keys(NamedTuple):
    """64-bit hashes of one record: identity, user turns with tools, and label."""

    identity: int
    question: int
    label: int


def normalise(text: str) -> str:
    """Case, punctuation and spacing folded; marks inside numbers and identifiers too."""
    if text.isascii():
        words = text.lower().encode().translate(_PLAIN).split()
        return b" ".join(words).decode()
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def action(messages: Sequence[Message]) -> bytes:
    """What the assistant should do, as bytes: its calls, or that it answers in words."""
    acts: list[object] = []
    for message in messages:
        if message.role == "assistant":
            calls = [[call.name, call.arguments] for call in message.tool_calls]
            acts.append(calls or "words")
    return orjson.dumps(acts, option=orjson.OPT_SORT_KEYS)


def keys(turns: str, messages: Sequence[Message], tools: Sequence[str]) -> Keys:
    """The hashes of a record, from its un-noised turns."""
    said = normalise(turns).encode()
    act = action(messages)
    label = hashlib.blake2b(act, digest_size=8).digest()
    offered = "\x00".join(sorted(tools)).encode()
    return Keys(
        _number(hashlib.blake2b(said + b"\x00" + label, digest_size=8).digest()),
        _number(hashlib.blake2b(said + b"\x01" + offered, digest_size=8).digest()),
        _number(label),
    )


def _number(digest: bytes) -> int:
    return int.from_bytes(digest, "big")


class Seen:
    """The hashes of everything accepted so far; memory: 24 bytes a record."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        self._frames: list[pl.DataFrame] = []
        self._few: dict[int, Keys] = {}

    def admit(self, batch: Sequence[Keys]) -> tuple[list[bool], list[bool]]:
        """For each record of a batch, in order: whether it is new, and whether it conflicts.

        A record is new if no earlier one, in this batch or before, has its identity. Conflicting
        records are not new; nor is a later one that conflicts with an accepted record.
        """
        if not self._frames and len(self._few) + len(batch) <= FEW:
            return self._admit_few(batch)
        import polars as pl  # noqa: PLC0415  (a slow import that a short run must not pay)

        if not batch:
            return [], []
        if self._few:
            self._frames.append(_frame(list(self._few.values())))
            self._few = {}
        frame = _frame(batch)
        first = frame["identity"].is_first_distinct()
        labels = frame.group_by("question").agg(pl.col("label").n_unique().alias("labels"))
        conflict = (
            frame.join(labels, on="question", how="left", maintain_order="left")["labels"] > 1
        )
        for earlier in self._frames:
            first = first & ~frame["identity"].is_in(earlier["identity"].implode())
            other = frame.join(
                earlier.select("question", pl.col("label").alias("before")).unique("question"),
                on="question",
                how="left",
                maintain_order="left",
            )
            conflict = conflict | (
                other["before"].is_not_null() & (other["before"] != other["label"])
            )
        new = first & ~conflict
        self._frames.append(frame.filter(new))
        if len(self._frames) > 8:
            self._frames = [pl.concat(self._frames)]
        return new.to_list(), conflict.to_list()

    def _admit_few(self, batch: Sequence[Keys]) -> tuple[list[bool], list[bool]]:
        """The same without polars."""
        before = {kept.question: kept.label for kept in self._few.values()}
        labels: dict[int, set[int]] = {}
        for one in batch:
            labels.setdefault(one.question, set()).add(one.label)
        conflict = [
            len(labels[one.question]) > 1 or before.get(one.question, one.label) != one.label
            for one in batch
        ]
        new = []
        met = set(self._few)
        for one, clash in zip(batch, conflict, strict=True):
            new.append(one.identity not in met and not clash)
            met.add(one.identity)
        self._few.update((one.identity, one) for one, ok in zip(batch, new, strict=True) if ok)
        return new, conflict


def _frame(batch: Sequence[Keys]) -> pl.DataFrame:
    import polars as pl  # noqa: PLC0415

    return pl.DataFrame(
        batch,
        schema={"identity": pl.UInt64, "question": pl.UInt64, "label": pl.UInt64},
        orient="row",
    )

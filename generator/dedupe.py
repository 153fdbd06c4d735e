"""Exact duplicates and conflicts, found over hashes: with polars, where they are many.

Two records are the same if their normalised user turns (before noise) and what the assistant
should do are the same; so are two of one stream that noise makes read the same. The same turns with
the same tools and different labels are a conflict: neither teaches anything, so both go.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

import orjson

if TYPE_CHECKING:
    import polars as pl

    from generator.records import Message

FEW = 131_072
"""From so many records on, polars compares them: importing it takes as long as comparing 100,000 in
dictionaries, and more memory than those."""

_PLAIN = bytes(at if chr(at).isalnum() else 32 for at in range(128)).lower() + bytes(128)
"""ASCII letters in lower case and digits as they are, the rest as spaces."""
_numbers = Struct(">QQQ").unpack
_begun = blake2b(digest_size=8).copy


class Keys(NamedTuple):
    """64-bit hashes of one record: identity, user turns with tools, and label.

    ``noised`` is its identity as it is written, where noise has changed its words; else 0.
    """

    identity: int
    question: int
    label: int
    noised: int = 0


def normalise(text: str) -> str:
    """Case, punctuation and spacing folded; marks inside numbers and identifiers too."""
    return _folded(text).decode()


def _folded(text: str) -> bytes:
    if text.isascii():
        return b" ".join(text.encode().translate(_PLAIN).split())
    return " ".join(text.casefold().translate(_FOLDING).split()).encode()


class _Folding(dict[int, int]):
    """Letters and digits of any script as they are, the rest as spaces; told as they are met."""

    def __missing__(self, code: int) -> int:
        kept = self[code] = code if chr(code).isalnum() else 32
        return kept


_FOLDING = _Folding()


def action(messages: Sequence[Message]) -> bytes:
    """What the assistant should do, as bytes: its calls, or that it answers in words.

    The answer to a result adds nothing: a request is no other one for being carried on.
    """
    acts: list[object] = []
    before = ""
    for message in messages:
        role = message.role
        if role == "assistant":
            calls = message.tool_calls
            if calls:
                made: list[object] = []
                for call in calls:  # of every record: a comprehension would be a call
                    made.append((call.name, call.arguments))
                acts.append(made)
            elif before != "tool":
                acts.append("words")
        before = role
    return orjson.dumps(acts, option=orjson.OPT_SORT_KEYS)


def _hash(data: bytes) -> bytes:
    """64 bits of a hash."""
    hashed = _begun()  # a copy takes less time than making another
    hashed.update(data)
    return hashed.digest()


def identity(turns: str, messages: Sequence[Message]) -> tuple[bytes, bytes, bytes]:
    """What makes a record itself: its hash, its folded un-noised turns, and its label's hash."""
    said = _folded(turns)
    label = _hash(action(messages))
    return _hash(said + b"\x00" + label), said, label


def keys(
    identified: tuple[bytes, bytes, bytes], tools: tuple[str, ...], written: str | None = None
) -> Keys:
    """All hashes of a record, from its identity and the names of the tools that it offers.

    ``written``: its user turns with their noise, if they have some.
    """
    digest, said, label = identified
    question = _hash(said + _offered(tools))
    noised = 0
    if written is not None and (folded := _folded(written)) != said:
        noised = int.from_bytes(_hash(folded + b"\x00" + label))
    own, asked, labelled = _numbers(digest + question + label)
    return Keys(own, asked, labelled, noised)


@lru_cache(maxsize=4096)
def _offered(tools: tuple[str, ...]) -> bytes:
    return b"\x01" + "\x00".join(sorted(tools)).encode()


class Seen:
    """The hashes of everything accepted so far; memory: 24 bytes a record.

    A few are compared in dictionaries, as importing polars takes longer than comparing them.
    """

    def __init__(self, few: int = FEW) -> None:
        """Nothing seen yet. ``few``: from how many records on polars compares."""
        self._few = few
        self._identities: set[int] = set()
        self._labels: dict[int, int] = {}
        self._accepted: list[Keys] = []
        self._frames: list[pl.DataFrame] = []

    def admit(self, batch: Sequence[Keys]) -> tuple[list[bool], list[bool]]:
        """For each record of a batch, in order: whether it is new, and whether it conflicts.

        A record is new if no earlier one, in this batch or before, has its identity. Conflicting
        records are not new; nor is a later one that conflicts with an accepted record.
        """
        if not batch:
            return [], []
        if not self._frames and len(self._accepted) + len(batch) < self._few:
            return self._admit_few(batch)
        if self._accepted:
            self._frames.append(_frame(self._accepted))
            self._accepted.clear()
            self._identities.clear()
            self._labels.clear()
        return self._admit_many(batch)

    def _admit_few(self, batch: Sequence[Keys]) -> tuple[list[bool], list[bool]]:
        said: dict[int, int] = {}
        torn: set[int] = set()  # questions with several labels
        for _, question, label, _ in batch:
            if said.setdefault(question, label) != label:
                torn.add(question)
        before = self._labels
        if before:
            torn.update(q for q, label in said.items() if before.get(q, label) != label)
        known, met = self._identities, set[int]()
        new, conflict = [], []
        for each in batch:
            identity, question, label, _ = each
            bad = question in torn
            first = not (bad or identity in known or identity in met)
            if first:
                self._accepted.append(each)
                known.add(identity)
                before[question] = label
            elif bad:
                met.add(identity)
            new.append(first)
            conflict.append(bad)
        return new, conflict

    def _admit_many(self, batch: Sequence[Keys]) -> tuple[list[bool], list[bool]]:
        import polars as pl  # noqa: PLC0415  (a slow import that a short run must not pay)

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


def _frame(batch: Sequence[Keys]) -> pl.DataFrame:
    import polars as pl  # noqa: PLC0415

    columns = zip(Keys._fields[:3], zip(*batch, strict=True), strict=False)
    return pl.DataFrame([pl.Series(name, values, pl.UInt64) for name, values in columns])

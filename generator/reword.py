"""Finished records with their request in a model's words: asked, read back, verified anew.

A record that can't be reworded, or whose new words are of no use, stays as it is. Batches follow
the order in which a stream's records were accepted, so that more records change few questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice
from typing import TypeVar

import orjson

from generator.dedupe import identity, normalise
from generator.formats.canonical import record_to_example
from generator.llm.acceptance import judge
from generator.llm.ask import Asker
from generator.llm.examples import BATCH, Wanted, question, rewrites
from generator.llm.ground import Ground, Parts
from generator.llm.readback import Same, read_back
from generator.phrasing.skeleton import Hole
from generator.phrasing.tidy import tidy
from generator.prepare import Prepared
from generator.records import Anchor, Example, Json, Slot
from generator.verification.grounding import anchors_of

CHUNK = 160
"""Questions that wait for their answers at a time: what is in memory at once."""


T = TypeVar("T")


def in_batches(items: Iterable[T], kind: Callable[[T], object]) -> Iterator[list[T]]:
    """Neighbours of one kind in batches of one question's size."""
    for _, some in groupby(items, kind):
        while batch := list(islice(some, BATCH)):
            yield batch


@dataclass(slots=True)
class Tally:
    """What came of rewording, counted; ``refused`` by reason."""

    questions: int = 0
    exact: int = 0
    other_surface: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)

    def told(self) -> dict[str, Json]:
        """The same for the manifest."""
        return {
            "questions": self.questions,
            "faults": dict(sorted(self.faults.items())),
            "used": {"exact": self.exact, "other_surface": self.other_surface},
            "refused": dict(sorted(self.refused.items())),
        }


@dataclass(slots=True)
class Rewording:
    """Rewords the records of one run."""

    prepared: Prepared
    grounds: Mapping[str, Ground]
    asker: Asker
    taken: set[str]
    tally: Tally = field(default_factory=Tally)

    def run(
        self, batches: Iterable[tuple[str, Sequence[bytes]]]
    ) -> Iterator[list[tuple[str, tuple[bytes, ...]] | None]]:
        """For each batch (function, canonical lines) the records' new ids and lines, or None."""
        numbered = enumerate(batches)
        while chunk := list(islice(numbered, CHUNK)):
            read = [[record_to_example(orjson.loads(line)) for line in b[1]] for _, b in chunk]
            able = [[self._able(example) for example in examples] for examples in read]
            asked = [i for i, some in enumerate(able) if any(some)]
            answers = self.asker.ask(
                [
                    question(
                        self.grounds[chunk[i][1][0]].function.spec,
                        [_wanted(e) for e, ok in zip(read[i], able[i], strict=True) if ok],
                        chunk[i][0],
                        self.prepared.inputs.options.seed,
                    )
                    for i in asked
                ]
            )
            self.tally.questions += len(asked)
            given = dict(zip(asked, answers, strict=True))
            for i, examples in enumerate(read):
                texts: Iterator[str | None] = iter(())
                if i in given:
                    if given[i].fault:
                        self.tally.faults[str(given[i].fault)] += 1
                    texts = iter(rewrites(given[i], sum(able[i])))
                yield [
                    self._reworded(example, next(texts), chunk[i][1][0]) if ok else None
                    for example, ok in zip(examples, able[i], strict=True)
                ]

    def _able(self, example: Example) -> bool:
        """One request for one call, in one turn: whose words mean what is told by their slots."""
        turns = [i for i, m in enumerate(example.messages) if m.role == "user"]
        calls = [call for message in example.messages for call in message.tool_calls]
        ok = (
            len(turns) == 1
            and len(calls) == 1
            and calls[0].name in self.grounds
            and all(slot.turn == turns[0] for slot in example.slots)
            and {slot.path for slot in example.slots} <= self._paths(calls[0].name)
            and len({slot.path for slot in example.slots}) == len(example.slots)
        )
        if not ok:
            self.tally.refused["kind_not_reworded"] += 1
        return ok

    def _reworded(
        self, example: Example, text: str | None, function: str
    ) -> tuple[str, tuple[bytes, ...]] | None:
        made = self._made(example, text, function) if text else "no_answer"
        if isinstance(made, str):
            self.tally.refused[made] += 1
            return None
        lines = [self.prepared.canonical(made)]
        for target in self.prepared.formats:
            lines.append(b"" if target.holds(made) is not None else target.row(made))
        self.taken.add(made.id)
        return made.id, tuple(lines)

    def _made(self, example: Example, text: str, function: str) -> Example | str:
        """The record with new words, or the reason against it."""
        turn = next(i for i, m in enumerate(example.messages) if m.role == "user")
        ground = self.grounds[function]
        found = read_back(text, example.slots, self._same(function), anchors_of(example.messages))
        if isinstance(found, str):
            return found.split()[0]
        old = example.messages[turn].content or ""
        verdict = judge(ground, _parts(old, example.slots), _parts(text, found.slots), tried=True)
        if not verdict.good:
            return verdict.reason
        if normalise(text) == normalise(old) or normalise(text) in self.prepared.excluded:
            return "copy"
        messages = list(example.messages)
        messages[turn] = replace(messages[turn], content=text)
        number = identity(text, messages)[0]
        made = replace(
            example,
            id=f"{number:016x}",
            messages=tuple(messages),
            slots=found.slots,
            provenance={**example.provenance, "source": "reworded"},
        )
        if made.id in self.taken:
            return "copy"
        faults = self.prepared.verifier.check(made)
        if faults:
            return faults[0].reason
        self.tally.other_surface += bool(found.reworded)
        self.tally.exact += not found.reworded
        return made

    def _paths(self, function: str) -> frozenset[str]:
        return frozenset(p.pointer for p in self.prepared.bench.functions[function].parameters)

    def _same(self, function: str) -> Same:
        parameters = {p.pointer: p for p in self.prepared.bench.functions[function].parameters}

        def same(path: str, text: str, value: Json, anchor: Anchor) -> bool:
            parameter = parameters.get(path)
            return parameter is not None and parameter.meaning.same(text, value, anchor)

        return same


def _wanted(example: Example) -> Wanted:
    text = next(m.content or "" for m in example.messages if m.role == "user")
    return Wanted(text, tuple(dict.fromkeys(slot.text for slot in example.slots)))


def _parts(text: str, slots: Sequence[Slot]) -> Parts:
    """A text with its slots as holes."""
    parts: list[str | Hole] = []
    at = 0
    for slot in sorted(slots, key=lambda slot: slot.start):
        parts += [text[at : slot.start], Hole(slot.path)]
        at = slot.end
    return tidy([*parts, text[at:]])

"""Finished records with the user's turns in a model's words: asked, read back, verified anew.

A turn that can't be reworded, or whose new words are of no use, stays as it is; so does whatever
says no argument. Batches follow the order in which a stream's records were accepted, so that more
records change few questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby, islice
from typing import TypeVar

import orjson

from generator.dedupe import identity, normalise
from generator.formats.canonical import record_to_example
from generator.llm.ask import Asker
from generator.llm.examples import BATCH, Wanted, question, rewrites
from generator.llm.ground import Ground
from generator.llm.readback import Same, read_back
from generator.llm.tally import Tally
from generator.llm.turns import Wish, distinct, verdict_on, wishes
from generator.prepare import Prepared
from generator.quick import replace
from generator.records import Anchor, Example, Json, Slot
from generator.verification.grounding import anchors_of
from generator.verification.retracted import takes_back

CHUNK = 160
"""Questions that wait for their answers at a time: what is in memory at once."""


T = TypeVar("T")


def in_batches(items: Iterable[T], kind: Callable[[T], object]) -> Iterator[list[T]]:
    """Neighbours of one kind in batches of one question's size."""
    for _, some in groupby(items, kind):
        while batch := list(islice(some, BATCH)):
            yield batch


Grounds = Callable[[int], Ground | None]
"""The ground of a call's function, by the number of the call."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A user's turn to be reworded: its place, its slots, and what it asks for."""

    at: int
    wanted: Wanted
    slots: tuple[Slot, ...]
    wishes: tuple[Wish, ...]


@dataclass(frozen=True, slots=True)
class _Record:
    """A record with the turns that may be reworded."""

    example: Example
    turns: tuple[_Turn, ...]
    grounds: Grounds


@dataclass(slots=True)
class Rewording:
    """Rewords the records of one run."""

    prepared: Prepared
    grounds: Mapping[str, Ground]
    asker: Asker
    taken: set[str]
    tally: Tally = field(default_factory=Tally)
    exact: int = 0
    other_surface: int = 0

    def told(self) -> dict[str, Json]:
        """What came of it, for the manifest."""
        return self.tally.told(used={"exact": self.exact, "other_surface": self.other_surface})

    def run(
        self, batches: Iterable[tuple[str, Sequence[bytes]]]
    ) -> Iterator[list[tuple[str, tuple[bytes, ...]] | None]]:
        """For each batch (function, canonical lines) the records' new ids and lines, or None."""
        numbered = enumerate(batches)
        while chunk := list(islice(numbered, CHUNK)):
            read = [[self._read(line) for line in lines] for _, (_, lines) in chunk]
            parts = [
                (number, name, turns[at : at + BATCH])
                for (number, (name, _)), records in zip(chunk, read, strict=True)
                for turns in ([turn for record in records for turn in record.turns],)
                for at in range(0, len(turns), BATCH)
            ]
            answers = self.asker.ask(
                [
                    question(
                        self.grounds[name].function.spec,
                        [turn.wanted for turn in turns],
                        number,
                        self.prepared.inputs.options.seed,
                    )
                    for number, name, turns in parts
                ]
            )
            self.tally.take(answers)
            texts = chain.from_iterable(
                rewrites(answer, len(turns))
                for (_, _, turns), answer in zip(parts, answers, strict=True)
            )
            for records in read:
                yield [
                    self._reworded(record, list(islice(texts, len(record.turns))))
                    for record in records
                ]

    def _read(self, line: bytes) -> _Record:
        """A record with those of its user's turns that may be reworded."""
        example = record_to_example(orjson.loads(line))
        grounds = self._grounds(example)
        turns: list[_Turn] = []
        before = ""
        first = True
        for at, message in enumerate(example.messages):
            text = message.content or ""
            if message.role == "user":
                turn = self._turn(example, at, grounds, before, first=first)
                if turn is not None:
                    turns.append(turn)
                elif first or any(slot.turn == at for slot in example.slots):
                    self.tally.refused["kind_not_reworded"] += 1
                first = False
            if message.role in ("user", "assistant") and text:
                before = text
        return _Record(example, tuple(turns), grounds)

    def _turn(
        self, example: Example, at: int, grounds: Grounds, before: str, *, first: bool
    ) -> _Turn | None:
        """A turn of the user that says arguments, in words that can be judged; else None."""
        slots = [slot for slot in example.slots if slot.turn == at]
        told = distinct(slots)
        text = example.messages[at].content or ""
        meant = bool(slots) or bool(example.calls) or "missing" in example.provenance
        if told is None or not meant or (first and takes_back([example.messages[at]])):
            return None
        asked = wishes(text, told, grounds, first=first)
        if asked is None:
            return None
        keep = tuple(dict.fromkeys(slot.text for slot in told))
        return _Turn(at, Wanted(text, keep, before), tuple(told), asked)

    def _grounds(self, example: Example) -> Grounds:
        """The ground of each call's function; of the one that is wanted where none is called."""
        names = [call.name for call in example.calls]
        if not names:
            names = [str(example.provenance.get("wants"))]

        def ground_of(call: int) -> Ground | None:
            return self.grounds.get(names[call]) if call < len(names) else None

        return ground_of

    def _reworded(
        self, record: _Record, texts: Sequence[str | None]
    ) -> tuple[str, tuple[bytes, ...]] | None:
        """The record with those of the new texts that are right; None if none is."""
        made = record.example
        surfaces = [0, 0]
        for turn, text in zip(record.turns, texts, strict=True):
            new = self._with(made, turn, text, record.grounds) if text else "no_answer"
            if isinstance(new, str):
                self.tally.refused[new] += 1
                continue
            made = new[0]
            surfaces[bool(new[1])] += 1
        if made is record.example:
            return None
        self.exact += surfaces[0]
        self.other_surface += surfaces[1]
        lines = [self.prepared.canonical(made)]
        for target in self.prepared.formats:
            lines.append(b"" if target.holds(made) is not None else target.row(made))
        self.taken.add(made.id)
        return made.id, tuple(lines)

    def _with(
        self, example: Example, turn: _Turn, text: str, grounds: Grounds
    ) -> tuple[Example, int] | str:
        """The record with other words in one turn, and how many values they say otherwise.

        Or the reason against it.
        """
        found = read_back(text, turn.slots, _same(grounds), anchors_of(example.messages))
        if isinstance(found, str):
            return found.split()[0]
        verdict = verdict_on(turn.wishes, text, found.slots, grounds)
        if not verdict.good:
            return verdict.reason
        if normalise(text) == normalise(turn.wanted.text):
            return "copy"
        if normalise(text) in self.prepared.excluded:
            return "copy"
        messages = list(example.messages)
        messages[turn.at] = replace(messages[turn.at], content=text)
        # what failed makes a request another one
        said = "\n".join(m.content or "" for m in messages if m.role == "user" or m.is_error)
        made = replace(
            example,
            id=f"{identity(said, messages)[0]:016x}",
            messages=tuple(messages),
            slots=_moved(example.slots, turn, found.slots),
            provenance={**example.provenance, "source": "reworded"},
        )
        if made.id in self.taken:
            return "copy"
        faults = self.prepared.verifier.check(made)
        return faults[0].reason if faults else (made, found.reworded)


def _same(grounds: Grounds) -> Same:
    """Whether words say a value of an argument of a call."""

    def same(slot: Slot, text: str, anchor: Anchor) -> bool:
        ground = grounds(slot.call)
        parameters = () if ground is None else ground.function.parameters
        parameter = next((p for p in parameters if p.pointer == slot.path), None)
        return parameter is not None and parameter.meaning.same(text, slot.value, anchor)

    return same


def _moved(slots: Sequence[Slot], turn: _Turn, found: Sequence[Slot]) -> tuple[Slot, ...]:
    """A record's slots, those of a turn where they stand now: for each call that they serve."""
    new = {(slot.path, slot.call): slot for slot in found}
    places = {(old.start, old.end): new[old.path, old.call] for old in turn.slots}
    return tuple(
        slot
        if slot.turn != turn.at
        else replace(
            slot,
            text=(now := places[slot.start, slot.end]).text,
            start=now.start,
            end=now.end,
            rule=slot.rule if now.rule != "reworded" else now.rule,
        )
        for slot in slots
    )

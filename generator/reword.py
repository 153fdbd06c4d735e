"""Finished records with the user's turns in a model's words: asked here, judged by the engine.

Batches follow the order in which a stream's records were accepted, so that more records change few
questions. While a model answers, what it has answered is judged and what comes next is read.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import chain, groupby, islice
from typing import TypeVar

from generator.engines import Engine
from generator.llm.ask import Answer, Asker, Question, Together, in_turn
from generator.llm.examples import BATCH, Wanted, question, rewrites, sheets_of, to_read
from generator.llm.proofs import Proofs, Sheet, said_of
from generator.llm.proofs import question as proof_question
from generator.llm.tally import Tally
from generator.prepare import Prepared
from generator.quick import Struct, field
from generator.records import FunctionSpec, Json
from generator.reworder import Reworded, Reworder, Said

CHUNK = 96
"""Batches that wait for their answers at a time: what is in memory at once, three times over."""

FIRST_CHUNK = 12
"""The same at first: who judges shall soon have something to judge."""


T = TypeVar("T")


def in_batches(items: Iterable[T], kind: Callable[[T], object]) -> Iterator[list[T]]:
    """Neighbours of one kind in batches of one question's size."""
    for _, some in groupby(items, kind):
        while batch := list(islice(some, BATCH)):
            yield batch


Batch = tuple[int, tuple[str, Sequence[bytes]]]
"""Its number, the function that it is about, and the canonical lines of its records."""

Batches = Callable[[], Iterable[tuple[str, Sequence[bytes]]]]
"""Gives the functions and lines of all batches, as often as it is asked."""

Read = tuple[list[list[Wanted]], int]
Reading = tuple[int, Future[Read]]
Judged = tuple[list[Reworded | None], Counter[str]]


class Rewording(Struct):
    """Rewords the records of one run. ``taken``: the ids that records have."""

    prepared: Prepared
    engine: Engine
    asker: Asker
    taken: set[str]
    tally: Tally = field(default_factory=Tally)
    homes: dict[str, int] = field(default_factory=dict)
    exact: int = 0
    other_surface: int = 0
    proofs: Proofs = field(default_factory=Proofs)
    proofreading: bool = True

    def told(self) -> dict[str, Json]:
        """What came of it, for the manifest."""
        used: Json = {"exact": self.exact, "other_surface": self.other_surface}
        return self.tally.told(used=used, **self.proofs.told())

    def run(self, batches: Batches) -> Iterator[list[tuple[str, tuple[bytes, ...]] | None]]:
        """For each batch the records' new ids and lines, or None."""
        if isinstance(self.asker, Together):
            self._prepare(self.asker, batches)
        numbered, size = enumerate(batches()), FIRST_CHUNK
        judged: deque[list[Future[Judged]]] = deque()
        chunk, reading = self._next(numbered, size)
        while chunk:
            size = min(2 * size, CHUNK)
            following = self._next(numbered, size)
            judged.append(list(self._asked(chunk, reading)))
            if len(judged) > 1:
                yield from map(self._taken, judged.popleft())
            chunk, reading = following
        for some in judged:
            yield from map(self._taken, some)

    def _next(self, numbered: Iterator[Batch], size: int) -> tuple[list[Batch], list[Reading]]:
        """The next batches, given out to be read: to whom, and what comes of it."""
        chunk = list(islice(numbered, size))
        return chunk, [
            (lane, self.engine.start(lane, Reworder, "read", number, lines))
            for lane, (number, (_, lines)) in zip(self._lanes(chunk), chunk, strict=True)
        ]

    def _lanes(self, chunk: Sequence[Batch]) -> list[int]:
        """Who does each batch: those of a function the same, while nobody has more than a share.

        What is known of a function, and was found of its rewrites, is known to one worker.
        """
        load = [0] * self.engine.lanes
        share = sum(len(lines) for _, (_, lines) in chunk) / len(load)
        chosen: list[int] = []
        for _, (name, lines) in chunk:
            free = load.index(min(load))
            lane = self.homes.setdefault(name, free)
            lane = lane if load[lane] < share else free
            load[lane] += len(lines)
            chosen.append(lane)
        return chosen

    def _prepare(self, asker: Together, batches: Batches) -> None:
        """Have all answered that will be asked, in the same words: the rewrites, then proofs."""
        turns = list(self._all_turns(enumerate(batches())))
        answers = asker.prepare(chain.from_iterable(questions for _, questions, _ in turns))
        asker.prepare(self._all_sheets(turns, iter(answers)))

    def _all_sheets(
        self, turns: Iterable[tuple[str, list[Question], list[Wanted]]], answers: Iterator[Answer]
    ) -> Iterator[Question]:
        """How what was answered about all batches will be proofread."""
        for name, questions, wanted in turns:
            texts = _texts(list(islice(answers, len(questions))), wanted)
            yield from self._proofs_of(sheets_of(self._spec(name), wanted, texts))

    def _all_turns(
        self, numbered: Iterator[Batch]
    ) -> Iterator[tuple[str, list[Question], list[Wanted]]]:
        """The turns of each batch, with its function and what is asked about them."""
        while chunk := list(islice(numbered, CHUNK)):
            read = [
                self.engine.start(number, Reworder, "wanted", lines) for number, (_, lines) in chunk
            ]
            for (number, (name, _)), records in zip(chunk, read, strict=True):
                turns = list(chain.from_iterable(records.result()))
                yield name, list(self._questions(number, name, turns)), turns

    def _questions(self, number: int, name: str, turns: Sequence[Wanted]) -> Iterator[Question]:
        """What is asked about the turns of one batch."""
        for at in range(0, len(turns), BATCH):
            yield question(self._spec(name), turns[at : at + BATCH], number, self._seed)

    def _proofs_of(self, some: Sequence[Sheet]) -> list[Question]:
        return [proof_question(sheet, self._seed) for sheet in some]

    def _spec(self, name: str) -> FunctionSpec:
        return self.prepared.bench.functions[name].spec

    @property
    def _seed(self) -> int:
        return self.prepared.inputs.options.seed

    def _asked(
        self, chunk: Sequence[Batch], reading: Sequence[Reading]
    ) -> Iterator[Future[Judged]]:
        """The batches given out to be judged, each as soon as it is answered."""
        questions: list[Question] = []
        batches: list[tuple[str, list[Wanted]]] = []
        read = [future.result() for _, future in reading]
        for (number, (name, _)), (records, unfit) in zip(chunk, read, strict=True):
            self.tally.refused.update({"kind_not_reworded": unfit} if unfit else {})
            turns = list(chain.from_iterable(records))
            batches.append((name, turns))
            questions += self._questions(number, name, turns)
        answers = in_turn(self.asker, questions)
        texts = (self._answered(answers, turns) for _, turns in batches)
        for (number, _), (lane, _), (records, _), some in zip(
            chunk, reading, read, self._proofread(batches, texts), strict=True
        ):
            said = iter(some)
            each = [list(islice(said, len(turns))) for turns in records]
            yield self.engine.start(lane, Reworder, "reword", number, each)

    def _answered(self, answers: Iterator[Answer], turns: Sequence[Wanted]) -> list[str | None]:
        """The new text of each turn of a batch."""
        some = list(islice(answers, -(-len(turns) // BATCH)))
        self.tally.take(some)
        return _texts(some, turns)

    def _proofread(
        self, batches: Sequence[tuple[str, list[Wanted]]], texts: Iterable[list[str | None]]
    ) -> Iterator[Sequence[Said]]:
        """The new texts of each batch with what the model says of them.

        A model that isn't believed once is asked no more; nothing waits for it then.
        """
        if not self.proofreading:
            yield from ([(text, None) for text in some] for some in texts)
            return
        texts = list(texts)
        asked = [
            sheet
            for (name, turns), some in zip(batches, texts, strict=True)
            for sheet in sheets_of(self._spec(name), turns, some)
        ]
        proofs, marked = said_of(asked, list(in_turn(self.asker, self._proofs_of(asked))))
        self.proofreading = proofs.believed > 0 or not asked
        self.proofs.add(proofs)
        wrong = iter(marked)
        for (_, turns), some in zip(batches, texts, strict=True):
            marks = {at: next(wrong) for at in to_read(turns, some)}
            yield [(text, marks.get(at)) for at, text in enumerate(some)]

    def _taken(self, future: Future[Judged]) -> list[tuple[str, tuple[bytes, ...]] | None]:
        """What came of a batch, without what another record is already."""
        records, refused = future.result()
        self.tally.refused.update(refused)
        found: list[tuple[str, tuple[bytes, ...]] | None] = []
        for each in records:
            if each is None or each.id in self.taken:
                if each is not None:
                    self.tally.refused["copy"] += each.exact + each.other_surface
                found.append(None)
                continue
            self.taken.add(each.id)
            self.exact += each.exact
            self.other_surface += each.other_surface
            found.append((each.id, each.lines))
        return found


def _texts(answers: Sequence[Answer], turns: Sequence[Wanted]) -> list[str | None]:
    """The new text of each turn; where only the cost is wanted, the text with another mark."""
    found: list[str | None] = []
    for number, answer in enumerate(answers):
        some = turns[number * BATCH : (number + 1) * BATCH]
        estimated = answer.fault == "estimate"
        found += [f"{e.text} " for e in some] if estimated else rewrites(answer, len(some))
    return found

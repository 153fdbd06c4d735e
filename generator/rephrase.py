"""Finished records with the assistant's last words in a model's wording, verified anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import orjson

from generator.formats.canonical import record_to_example
from generator.llm.answers import BATCH, question, refused
from generator.llm.ask import Asker, Question, Together
from generator.llm.examples import rewrites
from generator.llm.tally import Tally
from generator.prepare import Prepared
from generator.quick import Struct, field, replace
from generator.records import Example, Json

CHUNK = 4000
"""Records in memory at a time."""


class Rephrasing(Struct):
    """Rewords the last answers of the records of one run."""

    prepared: Prepared
    asker: Asker
    tally: Tally = field(default_factory=Tally)
    used: int = 0

    def run(self, lines: Sequence[bytes]) -> Iterator[tuple[bytes, ...] | None]:
        """New lines for each canonical line, or None where the record stays as it is."""
        if isinstance(self.asker, Together):
            self.asker.prepare(self._all_questions(lines))
        for examples in _chunks(lines):
            yield from self._chunk(examples)

    def _all_questions(self, lines: Sequence[bytes]) -> Iterator[Question]:
        """What will be asked about all records, in the same words."""
        asked = self.tally.questions
        for examples in _chunks(lines):
            some = self._questions(examples, _batches(examples), asked)
            asked += len(some)
            yield from some

    def _questions(
        self, examples: Sequence[Example], batches: Sequence[Sequence[int]], asked: int
    ) -> list[Question]:
        """What is asked about some records. ``asked``: questions before them."""
        return [
            question(
                [_last_words(examples[i]) for i in batch],
                asked + number,
                self.prepared.inputs.options.seed,
            )
            for number, batch in enumerate(batches)
        ]

    def _chunk(self, examples: Sequence[Example]) -> list[tuple[bytes, ...] | None]:
        batches = _batches(examples)
        answers = self.asker.ask(self._questions(examples, batches, self.tally.questions))
        self.tally.take(answers)
        found: list[tuple[bytes, ...] | None] = [None] * len(examples)
        for batch, answer in zip(batches, answers, strict=True):
            for i, text in zip(batch, rewrites(answer, len(batch)), strict=True):
                found[i] = self._made(examples[i], text)
        return found

    def _made(self, example: Example, text: str | None) -> tuple[bytes, ...] | None:
        old = _last_words(example)
        declines = not any(message.role == "tool" for message in example.messages)
        reason = refused(old, text, declines=declines) if text else "no_answer"
        if reason or text is None:
            self.tally.refused[reason] += 1
            return None
        last = replace(example.messages[-1], content=text)
        made = replace(example, messages=(*example.messages[:-1], last))
        faults = self.prepared.verifier.check(made)
        if faults:
            self.tally.refused[faults[0].reason] += 1
            return None
        self.used += 1
        return self.prepared.lines(made)

    def told(self) -> Json:
        """What came of it, for the manifest."""
        return self.tally.told(used=self.used)


def _chunks(lines: Sequence[bytes]) -> Iterator[list[Example]]:
    for at in range(0, len(lines), CHUNK):
        yield [record_to_example(orjson.loads(line)) for line in lines[at : at + CHUNK]]


def _batches(examples: Sequence[Example]) -> list[list[int]]:
    """The places of those whose last words are asked about, one question's at a time."""
    able = [i for i, example in enumerate(examples) if _last_words(example)]
    return [able[at : at + BATCH] for at in range(0, len(able), BATCH)]


def _last_words(example: Example) -> str:
    """An answer to a result, or a decline, that ends a record; "" where it ends otherwise."""
    last = example.messages[-1]
    if last.role != "assistant" or last.tool_calls or not last.content:
        return ""
    after_result = example.messages[-2].role == "tool"
    declining = example.scenario in ("irrelevant", "missing_tool")
    return last.content if after_result or declining else ""

"""Questions through a server's Batch API: half the price, an answer within a day.

Questions are written to a file of JSON lines, uploaded, and submitted; then the batch is polled and
its answers are collected into the cache. That a batch is about to be submitted is noted in the
cache, with a mark that the batch bears; then its id. A run that was stopped, wherever it was, goes
on where it left off, and no question is submitted twice. What a batch leaves open is not asked
again in the same run.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import orjson

from generator.errors import LlmError
from generator.llm.ask import Answer, Question
from generator.llm.cache import key_of
from generator.llm.client import shown_url
from generator.llm.connection import Connection
from generator.llm.server import Arrived, Server, Watch
from generator.llm.wire import body, read_completion

MOST_LINES: Final = 20_000
MOST_BYTES: Final = 90 << 20
"""Of one batch: under what servers allow (50,000 lines, 100 to 200 MB)."""

POLLS: Final = (0.5, 1, 2, 4, 8, 15, 30, 60)
"""Seconds between two looks at a batch; the last one for as long as it takes."""

ENDED: Final = frozenset({"completed", "failed", "expired", "cancelled"})
TRIES: Final = 6

MARK: Final = "callforge"
"""The key of a batch's metadata under which it bears its mark."""

_INTENDED: Final = "intended:"
"""What stands before a mark in the place of a batch's id, until that is known."""

MOST_LISTED: Final = 1000
"""Batches of a server that are looked through for a mark, the newest first."""


class BatchServer(Server):
    """Asks through the Batch API what the cache lacks."""

    def __init__(self, model: str, connection: Connection, watch: Watch | None = None) -> None:
        """As ``Server``."""
        super().__init__(model, connection, watch)
        self._ready: dict[str, Answer] = {}

    def prepare(self, questions: Iterable[Question]) -> list[Answer]:
        """Submit all of these together, and wait; what stays open is not asked again."""
        numbered = [(key_of(question, self.model, self.url), question) for question in questions]
        asked = dict(numbered)
        had = self.kept(list(asked))
        missing = {key: question for key, question in asked.items() if key not in had}
        if missing:
            self.client  # noqa: B018  (no key is told here, not in the other thread)
            self._ready.update(self.arriving(missing, len(had)))
        return [had[key] if key in had else self._ready[key] for key, _ in numbered]

    def kept(self, keys: Sequence[str]) -> dict[str, Answer]:
        """Those that were prepared come first: they were paid for in this run."""
        ready = {key: self._ready[key] for key in keys if key in self._ready}
        return super().kept([key for key in keys if key not in ready]) | ready

    async def fetch(self, missing: dict[str, Question], done: int, arrived: Arrived) -> None:
        """Submit what no batch holds yet, wait for all, and collect."""
        held = await self._known(self.cache.waiting(missing))
        new = {key: question for key, question in missing.items() if key not in held}
        answers: dict[str, Answer] = {}
        for lines in _parts(await self._affordable(new, answers), self._line):
            batch = await self._submit(lines)
            held.update(dict.fromkeys(lines, batch))
        for batch in dict.fromkeys(held.values()):
            keys = [key for key, holder in held.items() if holder == batch]
            found = await self._collect(batch, {key: missing[key] for key in keys})
            answers.update(found)
            if self.watch is not None:
                self.watch(self.usage, done + len(answers), done + len(missing))
        # what was set aside has come back as tokens counted
        self.budget.spent_unseen = 0.0
        for key, answer in answers.items():
            arrived(key, answer)

    async def _affordable(
        self, new: Mapping[str, Question], answers: dict[str, Answer]
    ) -> dict[str, Question]:
        """Those questions that the limits allow, in order; the others are answered so."""
        allowed: dict[str, Question] = {}
        for key, question in new.items():
            # nothing comes back between two of them: all that was set aside counts as spent
            if self.budget.over or (aside := await self.budget.set_aside(question)) is None:
                answers[key] = Answer(fault="limit")
                continue
            await self.budget.settle(aside, unseen=True)
            allowed[key] = question
        return allowed

    def _line(self, key: str, question: Question) -> bytes:
        request = {
            "custom_id": key,
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": body(question, self.model, self.client.features),
        }
        return orjson.dumps(request) + b"\n"

    async def _known(self, held: Mapping[str, str]) -> dict[str, str]:
        """Which batch holds which question, where a run was stopped while it submitted some."""
        found = dict(held)
        for holder in {each for each in held.values() if each.startswith(_INTENDED)}:
            keys = [key for key, each in held.items() if each == holder]
            batch = await self._sure(lambda mark=holder: self._marked(mark), gone=None)
            if batch is None:
                self.cache.forget(holder)
                for key in keys:
                    del found[key]
            else:
                self.cache.wait_for(keys, batch)
                found.update(dict.fromkeys(keys, batch))
        return found

    async def _marked(self, mark: str) -> str | None:
        """The id of the batch that bears a mark."""
        seen = 0
        async for batch in self.client.sdk.batches.list(limit=100):
            if (batch.metadata or {}).get(MARK) == mark:
                return str(batch.id)
            seen += 1
            if seen >= MOST_LISTED:
                break
        return None

    async def _submit(self, lines: Mapping[str, bytes]) -> str:
        """Upload the lines and start a batch; its id, which the cache has as well."""
        sdk = self.client.sdk
        whole = b"".join(lines.values())
        mark = _INTENDED + hashlib.blake2b(whole, digest_size=16).hexdigest()
        content = ("questions.jsonl", whole, "application/jsonl")
        kept = await self._sure(lambda: sdk.files.create(file=content, purpose="batch"))
        self.cache.wait_for(lines, mark)
        batch = await self._sure(
            lambda: sdk.batches.create(
                input_file_id=kept.id,
                endpoint="/v1/chat/completions",
                completion_window="24h",
                metadata={MARK: mark},
            )
        )
        self.cache.wait_for(lines, str(batch.id))
        return str(batch.id)

    async def _collect(self, batch: str, questions: Mapping[str, Question]) -> dict[str, Answer]:
        """Wait for a batch; the answers to these questions, all of them in the cache."""
        sdk = self.client.sdk
        looks = 0
        while True:
            state = await self._sure(lambda: sdk.batches.retrieve(batch), gone=None)
            if state is None or state.status in ENDED:
                break
            await asyncio.sleep(POLLS[min(looks, len(POLLS) - 1)])
            looks += 1
        answers: dict[str, Answer] = {}
        files = () if state is None else (state.output_file_id, state.error_file_id)
        for file in files:
            if file:
                reply = await self._sure(lambda file=file: sdk.files.content(file))
                answers.update(self._read(reply.content, questions))
        for key, answer in answers.items():
            self.cache.put(key, answer)
        self.cache.forget(batch)
        for key in questions:
            if key not in answers:
                self.usage.fault("server_error", f"batch {state.status if state else 'is gone'}")
                answers[key] = Answer(fault="server_error")
        return answers

    def _read(self, content: bytes, questions: Mapping[str, Question]) -> dict[str, Answer]:
        """The answers in a file of results; lines that are none of ours are passed over."""
        answers: dict[str, Answer] = {}
        for row in _rows(content.splitlines()):
            key, response = row.get("custom_id"), row.get("response")
            question = questions.get(key) if isinstance(key, str) else None
            if question is None or not isinstance(key, str):
                continue
            good = isinstance(response, dict) and response.get("status_code") == 200
            found = response.get("body") if good and response else None
            answer = read_completion(found, question, self.client.secrets)
            if answer is None:
                self.usage.fault("server_error", self.client.printable(repr(row.get("error"))))
                answer = Answer(fault="server_error")
            else:
                self.usage.came(answer)
            answers[key] = answer
        return answers

    async def _sure(self, send: Any, gone: Any = ...) -> Any:
        """What a request of the Batch API gives, after a few tries. Raises ``LlmError``.

        ``gone``: what to give instead for a thing that the server does not know.
        """
        import openai  # noqa: PLC0415

        for tries in range(TRIES):
            try:
                return await send()
            except openai.APIStatusError as error:
                if error.status_code == 404 and gone is not ...:
                    return gone
                said = f"{error.status_code}: {error.message}"
                if error.status_code != 429 and error.status_code < 500:
                    break
            except openai.OpenAIError as error:
                said = str(error.__cause__ or error)
            await asyncio.sleep(min(60, 0.5 * 4**tries))
        msg = (
            f"--llm-batch: {shown_url(self.url)}: {self.client.printable(said)}; what was "
            "submitted is waited for when the same command runs again; without --llm-batch the "
            "questions are asked one by one"
        )
        raise LlmError(msg)


def _rows(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for line in lines:
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError:
            continue
        if isinstance(row, dict):
            yield row


def _parts(questions: Mapping[str, Question], line_of: Any) -> Iterator[dict[str, bytes]]:
    """The lines in parts that one batch may hold."""
    part: dict[str, bytes] = {}
    size = 0
    for key, question in questions.items():
        line = line_of(key, question)
        if part and (len(part) >= MOST_LINES or size + len(line) > MOST_BYTES):
            yield part
            part, size = {}, 0
        part[key] = line
        size += len(line)
    if part:
        yield part

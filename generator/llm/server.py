"""The asker of a real server: the cache first, then the client, in a loop of its own thread.

A thread, because a notebook has an event loop running in its own. Equal questions are asked once.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, Self

from generator.llm.ask import Answer, Question
from generator.llm.budget import Budget
from generator.llm.cache import AnswerCache, default_folder, key_of
from generator.llm.client import Client, import_openai, open_openai, server_url
from generator.llm.connection import Connection
from generator.llm.prices import find_price
from generator.llm.usage import Usage

Watch = Callable[[Usage, int, int], None]
"""Called with the counts so far, questions done and questions in all."""

Arrived = Callable[[str, Answer], None]
"""Called with the key of a question and its answer."""


class Server:
    """Answers questions from a cache, and from a server what the cache lacks."""

    def __init__(self, model: str, connection: Connection, watch: Watch | None = None) -> None:
        """Raises ``CallforgeError`` for what the user has to mend; sends nothing."""
        self.model = model
        self.connection = connection
        self.url = server_url(connection)
        self.usage = Usage(price=find_price(model, connection.prices, batch=connection.batch))
        self.budget = Budget(self.usage, connection, model)
        self.cache = AnswerCache(connection.cache or default_folder())
        self.watch = watch
        self._client: Client | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._work: Future[None] | None = None

    @property
    def client(self) -> Client:
        """The client, made when something is to be sent: a run from the cache needs no key."""
        if self._client is None:
            self._client = Client(open_openai(self.connection), self.model, self.connection)
        return self._client

    def open(self) -> None:
        """Import what asks, in a thread: other processes work meanwhile, and this one waits."""
        threading.Thread(target=import_openai, name="callforge-import", daemon=True).start()

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        """One answer a question, in the same order."""
        return list(self.stream(questions))

    def stream(self, questions: Sequence[Question]) -> Iterator[Answer]:
        """The same, each answer as soon as it and those before it are there."""
        keys = [key_of(question, self.model, self.url) for question in questions]
        answers = self.kept(keys)
        missing = {
            key: question
            for key, question in zip(keys, questions, strict=True)
            if key not in answers
        }
        arriving: Iterator[tuple[str, Answer]] = iter(())
        if missing:
            self.client  # noqa: B018  (no key is told here, not in the other thread)
            arriving = self.arriving(missing, len(answers))
        for number, (key, question) in enumerate(zip(keys, questions, strict=True), 1):
            while key not in answers:
                answers.update((next(arriving),))
            if number == len(keys):
                # a server that refuses all is told of before the last answer is out
                answers.update(arriving)
            self.usage.take(question, answers[key])
            yield answers[key]

    def kept(self, keys: Sequence[str]) -> dict[str, Answer]:
        """The answers that need not be asked for, by key."""
        return self.cache.get(dict.fromkeys(keys))

    def arriving(self, missing: dict[str, Question], done: int) -> Iterator[tuple[str, Answer]]:
        """Answers as they come in; an interrupt ends what is under way first."""
        arrived: SimpleQueue[tuple[str, Answer] | None] = SimpleQueue()
        future = self._start(self.fetch(missing, done, lambda *pair: arrived.put(pair)))
        future.add_done_callback(lambda _: arrived.put(None))
        try:
            while (pair := arrived.get()) is not None:
                yield pair
            future.result()
        except ExceptionGroup as group:
            # one of the tasks could not keep its answer; the others were stopped for it
            raise group.exceptions[0] from None
        finally:
            future.cancel()

    async def fetch(self, missing: dict[str, Question], done: int, arrived: Arrived) -> None:
        """Ask the server; each answer is in the cache before the next step is taken."""
        waiting = iter(missing.items())
        count, total = done, done + len(missing)

        async def work() -> None:
            nonlocal count
            for key, question in waiting:
                answer = await self.client.answer(question, self.usage, self.budget)
                self.cache.put(key, answer)
                arrived(key, answer)
                count += 1
                if self.watch is not None:
                    self.watch(self.usage, count, total)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(self.connection.concurrency, len(missing))):
                group.create_task(work())
        if self.client.refusal is not None:
            raise self.client.refusal

    def _start(self, work: Coroutine[Any, Any, None]) -> Future[None]:
        """Run in the thread's loop."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=self._loop.run_forever, name="callforge-llm", daemon=True
            )
            self._thread.start()
        self._work = asyncio.run_coroutine_threadsafe(work, self._loop)
        return self._work

    def close(self) -> None:
        """Close connections, loop and cache. May be called again."""
        if self._loop is not None and self._thread is not None:
            if self._work is not None:
                # an interrupt may come anywhere, and leave a stream of answers to nobody
                self._work.cancel()
            with suppress(Exception):
                asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result(5)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(5)
            if not self._thread.is_alive():
                self._loop.close()
            self._loop = self._thread = None
        self.cache.close()

    async def _hang_up(self) -> None:
        """Close connections once nothing is under way; that needs a turn of the loop as well."""
        if tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(tasks)
        if self._client is not None:
            await self._client.sdk.close()
        for _ in range(3):
            await asyncio.sleep(0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

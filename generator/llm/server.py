"""The asker of a real server: the cache first, then the client, in a loop of its own thread.

A thread, because a notebook has an event loop running in its own. Equal questions are asked once.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any, Self, TypeVar

from generator.llm.ask import Answer, Question
from generator.llm.budget import Budget
from generator.llm.cache import AnswerCache, default_folder, key_of
from generator.llm.client import Client, open_openai, server_url
from generator.llm.connection import Connection
from generator.llm.prices import find_price
from generator.llm.usage import Usage

Watch = Callable[[Usage, int, int], None]
"""Called with the counts so far, questions done and questions in all."""

T = TypeVar("T")


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

    @property
    def client(self) -> Client:
        """The client, made when something is to be sent: a run from the cache needs no key."""
        if self._client is None:
            self._client = Client(open_openai(self.connection), self.model, self.connection)
        return self._client

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        """One answer a question, in the same order."""
        keys = [key_of(question, self.model, self.url) for question in questions]
        answers = self.cache.get(dict.fromkeys(keys))
        missing = {
            key: question
            for key, question in zip(keys, questions, strict=True)
            if key not in answers
        }
        if missing:
            self.client  # noqa: B018  (no key is told here, not in the other thread)
            answers.update(self._run(self.fetch(missing, len(answers))))
        given = [answers[key] for key in keys]
        for question, answer in zip(questions, given, strict=True):
            self.usage.take(question, answer)
        return given

    async def fetch(self, missing: dict[str, Question], done: int) -> dict[str, Answer]:
        """Ask the server; each answer is in the cache before the next step is taken."""
        answers: dict[str, Answer] = {}
        waiting = iter(missing.items())
        total = done + len(missing)

        async def work() -> None:
            for key, question in waiting:
                answer = await self.client.answer(question, self.usage, self.budget)
                self.cache.put(key, answer)
                answers[key] = answer
                if self.watch is not None:
                    self.watch(self.usage, done + len(answers), total)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(self.connection.concurrency, len(missing))):
                group.create_task(work())
        if self.client.refusal is not None:
            raise self.client.refusal
        return answers

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run in the thread's loop; an interrupt ends what is under way first."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=self._loop.run_forever, name="callforge-llm", daemon=True
            )
            self._thread.start()
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except ExceptionGroup as group:
            # one of the tasks could not keep its answer; the others were stopped for it
            raise group.exceptions[0] from None
        except KeyboardInterrupt:
            future.cancel()
            raise

    def close(self) -> None:
        """Close connections, loop and cache. May be called again."""
        if self._loop is not None and self._thread is not None:
            with suppress(Exception):
                asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result(5)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(5)
            if not self._thread.is_alive():
                self._loop.close()
            self._loop = self._thread = None
        self.cache.close()

    async def _hang_up(self) -> None:
        """Close connections; those that are closing need a turn of the loop to be closed."""
        if self._client is not None:
            await self._client.sdk.close()
        for _ in range(3):
            await asyncio.sleep(0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

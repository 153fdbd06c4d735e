"""Blocks in processes, each of which has the run prepared for itself.

Where this process has one thread (and the system can), workers are forks of it: they have at once
what it has prepared. Forking beside other threads could leave a lock held for ever, so elsewhere
they are spawned, and prepare the run from the same inputs.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

from generator.blocks import BlockResult, Task, run_block
from generator.engines.collection import THRESHOLDS
from generator.inputs import Inputs
from generator.plugins import load_plugins
from generator.prepare import Prepared, prepare

CHUNK = 8
"""Blocks sent at once: a message to a worker costs about as much as a block."""

AHEAD = 4
"""Chunks in flight for each worker: bounds what waits in memory."""


class _Worker:
    """What a process has: the prepared run, and who does each trade."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._trades: dict[Callable[[Prepared], Any], Any] = {}

    def run(self, tasks: Sequence[Task]) -> list[BlockResult]:
        return [run_block(self._prepared, task) for task in tasks]

    def do(self, trade: Callable[[Prepared], Any], task: str, *given: Any) -> Any:
        if trade not in self._trades:
            self._trades[trade] = trade(self._prepared)
        return getattr(self._trades[trade], task)(*given)


def _shared(prepared: Prepared) -> Prepared:
    return prepared


def _spawned(inputs: Inputs) -> Prepared:
    if inputs.plugins:
        load_plugins()
    return prepare(inputs)


def _serve(line: Connection, others: Sequence[Connection], ready: Callable[[], Prepared]) -> None:
    """Do what comes in, in order, until the other end is closed. ``others``: ends to be closed."""
    for other in others:
        other.close()
    gc.set_threshold(*THRESHOLDS)
    gc.freeze()  # what is shared with the first process stays so: the collector writes to objects
    worker = _Worker(ready())
    with suppress(EOFError, OSError):
        while True:
            task, given = line.recv()
            try:
                reply = True, getattr(worker, task)(*given)
            except Exception as error:
                error.add_note(f"In a worker process:\n{traceback.format_exc()}")
                reply = False, error
            line.send(reply)


class _Lane:
    """One process, with the tasks it is given: two threads here send them and take what comes."""

    def __init__(self, process: Any, line: Connection) -> None:
        self._process = process
        self._line = line
        self._tasks: SimpleQueue[tuple[Future[Any], str, Sequence[Any]] | None] = SimpleQueue()
        self._sent: SimpleQueue[Future[Any] | None] = SimpleQueue()
        self._threads = [Thread(target=each, daemon=True) for each in (self._send, self._receive)]

    def open(self) -> None:
        """Start the threads, once all processes are there."""
        for thread in self._threads:
            thread.start()

    def give(self, task: str, *given: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._tasks.put((future, task, given))
        return future

    def close(self) -> None:
        """Stop the process, whatever it does."""
        self._tasks.put(None)
        self._process.terminate()
        self._process.join()
        for thread in self._threads:
            thread.join()
        self._line.close()

    def _send(self) -> None:
        while (task := self._tasks.get()) is not None:
            future, name, given = task
            self._sent.put(future)
            with suppress(OSError):  # who is gone is missed by who receives
                self._line.send((name, given))
        self._sent.put(None)

    def _receive(self) -> None:
        while (future := self._sent.get()) is not None:
            try:
                good, reply = self._line.recv()
            except (EOFError, OSError):
                good, reply = False, RuntimeError("a worker process has ended")
            except Exception as error:  # what can't be read back
                good, reply = False, error
            if good:
                future.set_result(reply)
            else:
                future.set_exception(reply)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Processes that start meanwhile don't see Ctrl-C, which a terminal sends to all processes.

    Whoever started them sees it, and stops them.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _alone() -> bool:
    """Whether this process surely has one thread, counting those that Python knows nothing of."""
    with suppress(OSError):
        return len(list(Path("/proc/self/task").iterdir())) == 1
    return False


class ProcessEngine:
    """Runs blocks in ``jobs`` processes: a lane is one of them."""

    def __init__(self, prepared: Prepared, jobs: int) -> None:
        """Starts the processes."""
        forks = _alone()
        context: Any = multiprocessing.get_context("fork" if forks else "spawn")
        ready = partial(_shared, prepared) if forks else partial(_spawned, prepared.inputs)
        self._lanes: list[_Lane] = []
        ends: list[Connection] = []
        if not forks and os.name == "posix":
            # a process of multiprocessing's own, after whose start it lets signals through again
            resource_tracker.ensure_running()
        with _undisturbed():
            for _ in range(jobs):
                here, there = context.Pipe()
                ends.append(here)
                process = context.Process(
                    target=_serve, args=(there, ends if forks else (), ready), daemon=True
                )
                process.start()
                there.close()
                self._lanes.append(_Lane(process, here))
        for lane in self._lanes:
            lane.open()

    @property
    def lanes(self) -> int:
        """One for each process."""
        return len(self._lanes)

    def run(self, tasks: Sequence[Task]) -> Iterator[BlockResult]:
        """Results in the order of the tasks, whatever order they finish in."""
        waiting: deque[tuple[_Lane, Future[list[BlockResult]]]] = deque()
        for start in range(0, len(tasks), CHUNK):
            busy = Counter(lane for lane, future in waiting if not future.done())
            lane = min(self._lanes, key=busy.__getitem__)
            waiting.append((lane, lane.give("run", tasks[start : start + CHUNK])))
            if len(waiting) >= len(self._lanes) * AHEAD:
                yield from waiting.popleft()[1].result()
        while waiting:
            yield from waiting.popleft()[1].result()

    def start(
        self, lane: int, trade: Callable[[Prepared], Any], task: str, *given: Any
    ) -> Future[Any]:
        """A task for the worker of this trade in one of the processes."""
        return self._lanes[lane % len(self._lanes)].give("do", trade, task, *given)

    def close(self) -> None:
        """Stop the processes."""
        for lane in self._lanes:
            lane.close()

"""Blocks in a pool of processes, each of which prepares the run for itself from the same inputs."""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from generator.blocks import BlockResult, Task, run_block
from generator.engines.collection import THRESHOLDS
from generator.plugins import load_plugins
from generator.prepare import Inputs, Prepared, prepare

CHUNK = 8
"""Blocks sent at once: a message to a worker costs about as much as a block."""

AHEAD = 4
"""Chunks in flight for each worker: bounds what waits in memory."""

_prepared: Prepared | None = None
_workers: dict[Callable[[Prepared], Any], Any] = {}


def _start(inputs: Inputs) -> None:
    gc.set_threshold(*THRESHOLDS)
    if inputs.plugins:
        load_plugins()
    global _prepared  # noqa: PLW0603  (a worker's own copy, set once by the pool's initializer)
    _prepared = prepare(inputs)


def _ready() -> Prepared:
    if _prepared is None:
        msg = "the worker was not initialised"
        raise RuntimeError(msg)
    return _prepared


def _run(tasks: Sequence[Task]) -> list[BlockResult]:
    prepared = _ready()
    return [run_block(prepared, task) for task in tasks]


def _do(trade: Callable[[Prepared], Any], task: str, given: Sequence[Any]) -> Any:
    worker = _workers.get(trade)
    if worker is None:
        worker = _workers[trade] = trade(_ready())
    return getattr(worker, task)(*given)


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


class ProcessEngine:
    """Runs blocks in ``jobs`` spawned processes, each a pool of its own: a lane is one process."""

    def __init__(self, inputs: Inputs, jobs: int) -> None:
        """Processes start with the first task."""
        context = multiprocessing.get_context("spawn")
        self._lanes = [
            ProcessPoolExecutor(1, mp_context=context, initializer=_start, initargs=(inputs,))
            for _ in range(jobs)
        ]

    @property
    def lanes(self) -> int:
        """One for each process."""
        return len(self._lanes)

    def run(self, tasks: Sequence[Task]) -> Iterator[BlockResult]:
        """Results in the order of the tasks, whatever order they finish in."""
        waiting: deque[tuple[int, Future[list[BlockResult]]]] = deque()
        for start in range(0, len(tasks), CHUNK):
            busy = Counter(lane for lane, future in waiting if not future.done())
            lane = min(range(len(self._lanes)), key=busy.__getitem__)
            some = tasks[start : start + CHUNK]
            waiting.append((lane, self._submit(lane, _run, some)))
            if len(waiting) >= len(self._lanes) * AHEAD:
                yield from waiting.popleft()[1].result()
        while waiting:
            yield from waiting.popleft()[1].result()

    def start(
        self, lane: int, trade: Callable[[Prepared], Any], task: str, *given: Any
    ) -> Future[Any]:
        """A task for the worker of this trade in one of the processes."""
        return self._submit(lane % len(self._lanes), _do, trade, task, given)

    def _submit(self, lane: int, work: Callable[..., Any], *given: Any) -> Future[Any]:
        with _undisturbed():
            return self._lanes[lane].submit(work, *given)

    def close(self) -> None:
        """Stop the processes."""
        for lane in self._lanes:
            lane.shutdown(wait=False, cancel_futures=True)
        for lane in self._lanes:
            lane.shutdown()

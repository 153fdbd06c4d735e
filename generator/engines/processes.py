"""Blocks in a pool of processes, each of which prepares the run for itself from the same inputs."""

from __future__ import annotations

import gc
import multiprocessing
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor

from generator.blocks import BlockResult, run_block
from generator.engines.collection import THRESHOLDS
from generator.plan import Stream
from generator.plugins import load_plugins
from generator.prepare import Inputs, Prepared, prepare

CHUNK = 8
"""Blocks sent at once: a message to a worker costs about as much as a block."""

AHEAD = 4
"""Chunks in flight for each worker: bounds what waits in memory."""

_prepared: Prepared | None = None


def _start(inputs: Inputs) -> None:
    gc.set_threshold(*THRESHOLDS)
    if inputs.plugins:
        load_plugins()
    global _prepared  # noqa: PLW0603  (a worker's own copy, set once by the pool's initializer)
    _prepared = prepare(inputs)


def _run(tasks: Sequence[tuple[Stream, int]]) -> list[BlockResult]:
    if _prepared is None:
        msg = "the worker was not initialised"
        raise RuntimeError(msg)
    return [run_block(_prepared, stream, block) for stream, block in tasks]


class ProcessEngine:
    """Runs blocks in ``jobs`` spawned processes."""

    def __init__(self, inputs: Inputs, jobs: int) -> None:
        """Processes start with the first task."""
        self._jobs = jobs
        self._pool = ProcessPoolExecutor(
            max_workers=jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_start,
            initargs=(inputs,),
        )

    def run(self, tasks: Sequence[tuple[Stream, int]]) -> Iterator[BlockResult]:
        """Results in the order of the tasks, whatever order they finish in."""
        waiting: deque[Future[list[BlockResult]]] = deque()
        for start in range(0, len(tasks), CHUNK):
            waiting.append(self._pool.submit(_run, tasks[start : start + CHUNK]))
            if len(waiting) >= self._jobs * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def close(self) -> None:
        """Stop the processes."""
        self._pool.shutdown(cancel_futures=True)

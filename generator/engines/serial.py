"""Blocks one after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from generator.blocks import BlockResult, Task, run_block
from generator.prepare import Prepared

if TYPE_CHECKING:
    from concurrent.futures import Future


class SerialEngine:
    """Runs blocks here."""

    lanes = 1

    def __init__(self, prepared: Prepared) -> None:
        """``prepared`` is used as it is."""
        self._prepared = prepared
        self._workers: dict[Callable[[Prepared], Any], Any] = {}

    def run(self, tasks: Sequence[Task]) -> Iterator[BlockResult]:
        """Results in the order of the tasks."""
        for task in tasks:
            yield run_block(self._prepared, task)

    def start(
        self, lane: int, trade: Callable[[Prepared], Any], task: str, *given: Any
    ) -> Future[Any]:
        """The task done at once, by the one worker that there is."""
        del lane
        worker = self._workers.get(trade)
        if worker is None:
            worker = self._workers[trade] = trade(self._prepared)
        from concurrent.futures import Future  # noqa: PLC0415 - only models are asked so

        done: Future[Any] = Future()
        done.set_result(getattr(worker, task)(*given))
        return done

    def close(self) -> None:
        """Nothing to release."""

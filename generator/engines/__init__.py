"""Where blocks of work run. Output does not depend on the choice."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from generator.blocks import BlockResult, Task
from generator.engines.serial import SerialEngine
from generator.prepare import Prepared

if TYPE_CHECKING:
    from concurrent.futures import Future


class Engine(Protocol):
    """Runs blocks and yields their results in the order of the tasks; ``lanes`` at a time."""

    @property
    def lanes(self) -> int:
        """How many lanes are apart."""

    def run(self, tasks: Sequence[Task]) -> Iterator[BlockResult]:
        """Results, one for each task."""

    def start(
        self, lane: int, trade: Callable[[Prepared], Any], task: str, *given: Any
    ) -> Future[Any]:
        """What the method ``task`` of a worker of this trade gives.

        The same lane is the same worker, who is made once and does its tasks in order; ``trade``,
        what is given and what comes back can be pickled.
        """

    def close(self) -> None:
        """Release what the engine holds."""


def open_engine(prepared: Prepared, jobs: int) -> tuple[Engine, str | None]:
    """The engine for ``jobs`` processes, and a note if it had to be another than asked for."""
    if jobs > 1:
        try:
            pickle.dumps(prepared.inputs)
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            return SerialEngine(prepared), f"--jobs {jobs}: runs serially, {error}"
        from generator.engines.processes import ProcessEngine  # noqa: PLC0415

        return ProcessEngine(prepared, jobs), None
    return SerialEngine(prepared), None

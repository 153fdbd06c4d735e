"""Blocks one after the other in this process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.blocks import BlockResult, run_block
from generator.plan import Stream
from generator.prepare import Prepared


class SerialEngine:
    """Runs blocks here."""

    def __init__(self, prepared: Prepared) -> None:
        """``prepared`` is used as it is."""
        self._prepared = prepared

    def run(self, tasks: Sequence[tuple[Stream, int]]) -> Iterator[BlockResult]:
        """Results in the order of the tasks."""
        for stream, block in tasks:
            yield run_block(self._prepared, stream, block)

    def close(self) -> None:
        """Nothing to release."""

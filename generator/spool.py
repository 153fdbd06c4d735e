"""Where finished lines wait until the whole run is known: one temporary file, not memory.

A run may hold a million records; only their hashes and positions stay in memory.
"""

from __future__ import annotations

import os
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple


class Place(NamedTuple):
    """Where the lines of one record stand: offset, and the length of each line."""

    offset: int
    lengths: tuple[int, ...]


class Spool:
    """An append-only file of lines; each record has one line per output file."""

    def __init__(self, folder: Path | None = None) -> None:
        """``folder``: where the temporary file is made; by default the system's place for them."""
        self._file = tempfile.TemporaryFile(dir=folder, buffering=1 << 20)  # noqa: SIM115
        # a notebook rarely closes what it has looked at: the file goes with its last user
        self._closing = weakref.finalize(self, self._file.close)
        self._number = self._file.fileno()
        self._end = 0
        self._written = 0

    def add(self, lines: Sequence[bytes]) -> Place:
        """Append the lines of one record."""
        return self.add_all([lines])[0]

    def add_all(self, records: Sequence[Sequence[bytes]]) -> list[Place]:
        """Append the lines of several records."""
        self._file.write(b"".join([line for lines in records for line in lines]))
        places = []
        at = self._end
        for lines in records:
            lengths = tuple(map(len, lines))
            places.append(Place(at, lengths))
            at += sum(lengths)
        self._end = at
        return places

    def line(self, place: Place, which: int) -> bytes:
        """Line number ``which`` of a record."""
        # pread, as random reads through the buffer would each fetch a whole buffer
        offset, lengths = place
        if self._written < self._end:
            self._file.flush()
            self._written = self._end
        return os.pread(self._number, lengths[which], offset + sum(lengths[:which]))

    def lines(self, place: Place) -> list[bytes]:
        """All lines of a record, in one read."""
        offset, lengths = place
        if self._written < self._end:
            self._file.flush()
            self._written = self._end
        whole = os.pread(self._number, sum(lengths), offset)
        lines = []
        at = 0
        for size in lengths:
            lines.append(whole[at : at + size])
            at += size
        return lines

    def close(self) -> None:
        """Remove the file."""
        self._closing()

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

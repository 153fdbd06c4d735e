"""Where finished lines wait until the whole run is known: one temporary file, not memory.

A run may hold a million records; only their hashes and where their lines start stay in memory.
"""

from __future__ import annotations

import os
import tempfile
import weakref
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from pathlib import Path
from types import TracebackType

from generator.write import LineWriter

Place = int
"""The number of a record in the spool, in the order in which they came."""


class Spool:
    """An append-only file of lines; each record has one line per output file.

    Each line has its newline with it, so that files take it as it stands.
    """

    def __init__(self, columns: int, folder: Path | None = None) -> None:
        """``columns``: how many lines a record has. ``folder``: where the temporary file is made.

        By default that is the system's place for them.
        """
        # the smaller the buffer, the less is copied twice: nearly all comes by the half megabyte
        self._file = tempfile.TemporaryFile(dir=folder, buffering=1 << 16)  # noqa: SIM115
        # a notebook rarely closes what it has looked at: the file goes with its last user
        self._closing = weakref.finalize(self, self._file.close)
        self._number = self._file.fileno()
        self._columns = columns
        # what all lines before one take without their newlines: line i starts i bytes further on
        self._before = array("Q", (0,))
        self._written = 0

    def add(self, lines: Sequence[bytes]) -> Place:
        """Append the lines of one record."""
        return self.add_all([lines])[0]

    def add_all(self, records: Sequence[Sequence[bytes]]) -> Sequence[Place]:
        """Append the lines of several records."""
        lines = [*chain.from_iterable(records)]
        before = self._before
        first = (len(before) - 1) // self._columns
        sums = accumulate(map(len, lines), initial=before.pop())
        before.extend(sums)
        lines.append(b"")
        self._file.write(b"\n".join(lines))
        return range(first, first + len(records))

    def _start(self, line: int) -> int:
        return self._before[line] + line

    def _flush(self) -> None:
        if self._written < len(self._before):
            self._file.flush()
            self._written = len(self._before)

    def line(self, place: Place, which: int) -> bytes:
        """Line number ``which`` of a record."""
        # pread, as random reads through the buffer would each fetch a whole buffer
        self._flush()
        line = place * self._columns + which
        start = self._start(line)
        return os.pread(self._number, self._start(line + 1) - start - 1, start)

    def lines(self, place: Place) -> list[bytes]:
        """All lines of a record, in one read."""
        self._flush()
        first = place * self._columns
        start = self._start(first)
        whole = os.pread(self._number, self._start(first + self._columns) - start, start)
        return whole.split(b"\n")[:-1]

    def pour(self, records: Iterable[tuple[Place, Sequence[LineWriter]]]) -> None:
        """Write all lines of records, each to a file, where it has any; a read for each record."""
        self._flush()
        before, columns, number = self._before, self._columns, self._number
        for place, files in records:
            line = place * columns
            at = before[line]
            offset = at + line
            rooms = []
            for file in files:
                line += 1
                end = before[line]
                rooms.append(file.room(end - at))
                at = end
            _preadv(number, rooms, offset)

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


def _read_each(number: int, rooms: Sequence[memoryview], start: int) -> int:
    """What ``os.preadv`` does, on systems without it."""
    at = start
    for room in rooms:
        room[:] = os.pread(number, len(room), at)
        at += len(room)
    return at - start


_preadv = getattr(os, "preadv", _read_each)

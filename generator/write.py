"""Data sets written so that the folder is always the old one or the new one, whole.

``DatasetWriter`` gives a folder to write into, beside the one that is meant, and puts it in place
at ``commit``. A folder is ours if its ``manifest.json`` carries ``MARKER``; what isn't ours in it
is carried over, never deleted.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from generator.errors import OutputError, listed
from generator.quick import regex
from generator.records import Json
from generator.staging import keep_foreign, locked, recover, replace

MARKER: Final[tuple[str, str]] = ("dataset", "callforge")
"""Key and value in a manifest that make a folder a data set of ours.

A manifest should also list its ``files``; without the list, our usual names are taken to be ours.
"""

MANIFEST: Final = "manifest.json"

_USUAL: Final = regex(
    r"(train|validation)(\.[\w-]+)?\.jsonl|(examples|rejected)\.jsonl|(manifest|run)\.json"
    r"|README\.md|report\.html"
)
_DISK: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}
_BUFFER: Final = 1 << 20
_NEWLINE: Final = ord("\n")


def read_manifest(folder: Path) -> dict[str, Json] | None:
    """The manifest of a data set of ours, or None if ``folder`` is none."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    key, value = MARKER
    return manifest if isinstance(manifest, dict) and manifest.get(key) == value else None


def _is_own_name(folder: Path, name: str) -> bool:
    """Whether a file in ``folder`` was written by us, and so may be replaced."""
    manifest = read_manifest(folder)
    if manifest is None:
        return False
    listed = manifest.get("files")
    if isinstance(listed, list | dict):
        return name in listed or name in {MANIFEST, "run.json"}
    return _USUAL.fullmatch(name) is not None


@contextmanager
def told_as_output(path: Path) -> Iterator[None]:
    """Turn what the system says of a place that can't be written into an ``OutputError``."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: can't be written: {reason}") from error


class LineWriter:
    """A JSON-lines file, buffered; ``count`` lines so far. Used as a context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        with told_as_output(path):
            self._file: FileIO = path.open("wb", buffering=0)
        self._buffer = memoryview(bytearray(_BUFFER))
        self._size = 0

    def write(self, line: bytes) -> None:
        """Write one line, at the latest when the file is closed; the newline is added.

        Raises:
            OutputError: the disk is full, or the file can't be written.
        """
        room = self.room(len(line))
        room[:-1] = line
        room[-1] = _NEWLINE

    def room(self, size: int) -> memoryview:
        """Where the next line goes, of ``size`` bytes, and its newline: to be filled at once.

        What has no size is no line: it gets a byte that the next one overwrites.

        Raises:
            OutputError: the disk is full, or the file can't be written.
        """
        start = self._size
        end = start + size + 1
        if end > len(self._buffer):
            self._write_buffer()
            start, end = 0, size + 1
            if end > len(self._buffer):
                self._buffer = memoryview(bytearray(end))
        if size:
            self._size = end
            self.count += 1
        return self._buffer[start:end]

    def _write_buffer(self) -> None:
        with told_as_output(self.path):
            waiting = self._buffer[: self._size]
            while waiting:
                waiting = waiting[self._file.write(waiting) :]
        self._size = 0

    def close(self) -> None:
        """Write what waits and close."""
        try:
            self._write_buffer()
        finally:
            with told_as_output(self.path):
                self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
            return
        # A full disk must not hide the error that brought us here.
        with suppress(OSError):
            self._file.close()


def write_lines(path: Path, lines: Iterable[bytes]) -> int:
    """Write lines (without newlines) to a file; their number.

    Raises:
        OutputError: the disk is full, or the file can't be written.
    """
    with LineWriter(path) as file:
        for line in lines:
            file.write(line)
    return file.count


class DatasetWriter:
    """Write a data set's folder as a whole, or not at all.

    ``with DatasetWriter(out, force=False) as staging: …; writer.commit()``. Leaving without
    ``commit`` changes nothing. ``kept`` holds, after ``commit``, (name, new name) of the foreign
    files that were carried over.
    """

    def __init__(self, out: Path | str, force: bool = False) -> None:
        self.shown = Path(out)
        self.out = self.shown
        self.force = force
        self.kept: list[tuple[str, str]] = []
        self.committed = False
        self._staging: Path | None = None
        self._lock: AbstractContextManager[None] | None = None

    @property
    def staging(self) -> Path:
        """The folder to write into. Only inside the ``with`` block."""
        if self._staging is None:
            raise ValueError("a DatasetWriter must be entered first")
        return self._staging

    def __enter__(self) -> Path:
        """Check the place, mend what a killed run left, and make the staging folder.

        Raises:
            OutputError: the place can't be written, or holds other files and ``force`` is not set.
        """
        with told_as_output(self.shown):
            # A link is followed: what it points at is replaced, the link stays.
            self.out = self.shown.resolve()
            self._check_place()
            self.out.parent.mkdir(parents=True, exist_ok=True)
            recover(self.out)
            self._check_content()
            self._staging = self._make_staging()
        return self._staging

    def _check_place(self) -> None:
        there = next(one for one in (self.out, *self.out.parents) if one.exists())
        if not there.is_dir():
            what = "is" if there == self.out else f"{there} is"
            raise OutputError(
                f"{self.shown}: {what} a file; allowed: a folder, or a name not yet taken"
            )
        here = Path.cwd()
        if self.out == here or self.out in here.parents:
            raise OutputError(
                f"{self.shown}: is the current folder or holds it, and can't be replaced as a "
                "whole; allowed: a folder inside it, such as outputs/name"
            )

    def _check_content(self) -> None:
        if not self.out.is_dir() or self.force or read_manifest(self.out) is not None:
            return
        names = sorted(entry.name for entry in self.out.iterdir())
        if names:
            raise OutputError(
                f"{self.shown}: holds files that are no data set of ours ({listed(names, 3)}); "
                f"allowed: another folder, or --force, which keeps those files"
            )

    def _make_staging(self) -> Path:
        """A locked folder beside ``out``; a number is added where another writer has the name."""
        for number in range(1, 1000):
            name = f".{self.out.name}.partial-{os.getpid()}" + (f"-{number}" if number > 1 else "")
            staging = self.out.with_name(name)
            try:
                staging.mkdir()
            except FileExistsError:
                continue
            self._lock = locked(staging)
            self._lock.__enter__()
            return staging
        raise OSError(errno.EEXIST, "too many unfinished runs")

    def commit(self) -> None:
        """Put the staging folder in the place of ``out``.

        Raises:
            OutputError: the place can't be written, or got other files meanwhile.
            ValueError: there is no manifest with ``MARKER``, by which the next run knows it.
        """
        staging = self.staging
        if read_manifest(staging) is None:
            raise ValueError(f"{MANIFEST} with {MARKER[0]!r}: {MARKER[1]!r} must be written first")
        with told_as_output(self.shown):
            if self.out.is_dir():
                self._check_content()
                names = [entry.name for entry in self.out.iterdir()]
                ours = {name for name in names if _is_own_name(self.out, name)}
                self.kept = keep_foreign(self.out, staging, ours.__contains__)
                staging.chmod(self.out.stat().st_mode & 0o7777)
            replace(staging, self.out)
        self.committed = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        staging = self.staging
        if not self.committed:
            shutil.rmtree(staging, ignore_errors=True)
        if self._lock is not None:
            self._lock.__exit__(None, None, None)
        if isinstance(error, OutputError) and str(staging) in str(error):
            # The user knows the folder that was asked for, not the one beside it.
            raise OutputError(str(error).replace(str(staging), str(self.shown))) from error
        if isinstance(error, OSError) and self._is_about_output(error):
            reason = error.strerror or str(error)
            raise OutputError(f"{self.shown}: can't be written: {reason}") from error

    def _is_about_output(self, error: OSError) -> bool:
        if error.filename is None:
            return error.errno in _DISK
        return str(error.filename).startswith(str(self.staging))

"""One folder replaced by another so that a reader, or a crash, meets the old one or the new one.

Where the system can exchange two folders in one step, that is used. Elsewhere a journal is written,
the old folder is moved away and the new one moved in; ``recover`` finishes what was interrupted.
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_CANNOT: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders of one file system in one step; False where that isn't offered."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # noqa: PLC0415 - only where a folder takes another's place

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


def replace(staged: Path, out: Path, swap: Callable[[Path, Path], bool] = exchange) -> None:
    """Put ``staged`` in the place of ``out`` (which may not exist); the old folder is removed."""
    if not out.exists():
        staged.rename(out)
        return
    if swap(staged, out):
        shutil.rmtree(staged, ignore_errors=True)
        return
    old, journal = _old(out, staged), _journal(out)
    draft = journal.with_name(f"{staged.name}.journal")
    draft.write_text(json.dumps({"old": old.name, "new": staged.name}), encoding="utf-8")
    draft.replace(journal)
    out.rename(old)
    staged.rename(out)
    journal.unlink()
    shutil.rmtree(old, ignore_errors=True)


def _journal(out: Path) -> Path:
    return out.with_name(f".{out.name}.swap")


def _old(out: Path, staged: Path) -> Path:
    return out.with_name(staged.name.replace(f".{out.name}.partial-", f".{out.name}.old-"))


def recover(out: Path) -> None:
    """Finish or undo what a killed run left beside ``out``; what a live run uses is left alone.

    Afterwards ``out`` is the old folder or the new one, whole, and stale folders are gone.
    """
    if not out.parent.is_dir():
        return
    _finish_swap(out)
    for stale in _leftovers(out):
        with suppress(OSError):
            if ".old-" in stale.name and not out.exists() and not _journal(out).exists():
                stale.rename(out)
                continue
            stale.unlink() if stale.is_file() else shutil.rmtree(stale, ignore_errors=True)


def _finish_swap(out: Path) -> None:
    journal = _journal(out)
    try:
        names = json.loads(journal.read_text(encoding="utf-8"))
        old, new = out.with_name(names["old"]), out.with_name(names["new"])
    except (OSError, ValueError, KeyError, TypeError):
        return
    if in_use(new if new.exists() else out):
        return
    if not out.exists():
        # The new folder was complete before the journal was written.
        (new if new.is_dir() else old).rename(out)
    journal.unlink(missing_ok=True)
    if old.is_dir():
        shutil.rmtree(old, ignore_errors=True)


def _leftovers(out: Path) -> Iterator[Path]:
    name = re.escape(out.name)
    pattern = re.compile(rf"\.{name}\.(?:partial|old)-(\d+)(?:-\d+)?(?:\.journal)?\Z")
    for entry in sorted(out.parent.iterdir()):
        match = pattern.match(entry.name)
        if match and _stale(entry, int(match[1])):
            yield entry


def _stale(entry: Path, pid: int) -> bool:
    return (pid == os.getpid() or not _alive(pid)) and not in_use(entry)


def _alive(pid: int) -> bool:
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def in_use(folder: Path) -> bool:
    """Whether some process holds the lock of a staging folder."""
    try:
        with locked(folder):
            return False
    except BlockingIOError:
        return True
    except OSError:
        return False


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold an exclusive lock on a folder; it goes when the process does, however that ends.

    Raises:
        BlockingIOError: another process, or another writer of this one, holds it.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on Windows, where process ids must do
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def keep_foreign(source: Path, target: Path, ours: Callable[[str], bool]) -> list[tuple[str, str]]:
    """Link what is not ours in ``source`` into ``target``; (name, new name) of each.

    Hard links, so that both folders are whole whichever of them is removed; copies where links
    are not offered. A name that is taken gets ".kept" added.
    """
    kept = []
    for entry in sorted(source.iterdir()):
        if ours(entry.name):
            continue
        name = entry.name
        number = 1
        while os.path.lexists(target / name):
            name = f"{entry.name}.kept" + (f"-{number}" if number > 1 else "")
            number += 1
        _link(entry, target / name)
        kept.append((entry.name, name))
    return kept


def _link(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        target.mkdir()
        for entry in source.iterdir():
            _link(entry, target / entry.name)
        shutil.copystat(source, target)
    elif source.is_symlink():
        target.symlink_to(source.readlink())
    else:
        try:
            target.hardlink_to(source)
        except OSError:
            shutil.copy2(source, target)

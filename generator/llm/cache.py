"""Every answer on disk, by the content of its question: nothing is paid for twice.

One SQLite file in a folder. Each answer is committed when it comes in, so that a run that is killed
loses at most what was under way. Rows hold JSON, keyed by a hash: neither questions nor keys of a
server are in it. Python's own ``sqlite3`` does it all; cache libraries on top of it drop old rows
when they are full, which would be paid for again.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.errors import OutputError
from generator.llm.ask import Answer, Question

KEPT_FAULTS: Final = frozenset({"truncated", "refused"})
"""Faults that asking again would only repeat, at a price: kept like answers."""

_FILE: Final = "answers.sqlite3"
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (key TEXT PRIMARY KEY, batch TEXT NOT NULL) WITHOUT ROWID;
"""
_CHUNK: Final = 500


def default_folder() -> Path:
    """Where answers are kept unless told otherwise: the user's own cache folder."""
    from platformdirs import user_cache_path  # noqa: PLC0415

    return user_cache_path("callforge", appauthor=False) / "llm"


def key_of(question: Question, model: str, server: str) -> str:
    """What a question is known by: a hash of everything that shapes its answer."""
    content = {
        "model": model,
        "server": server.rstrip("/"),
        "system": question.system,
        "user": question.user,
        "schema": question.schema,
        "max_tokens": question.max_tokens,
        "temperature": question.temperature,
        "seed": question.seed,
    } | ({"shots": question.shots} if question.shots else {})
    text = json.dumps(content, sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.blake2b(text.encode(), digest_size=20).hexdigest()


def is_kept(answer: Answer) -> bool:
    """Whether asking again would give nothing better."""
    return answer.fault is None or answer.fault in KEPT_FAULTS


class AnswerCache:
    """The answers in one folder. Safe for several processes at a time."""

    def __init__(self, folder: Path) -> None:
        """Open or make it. Raises ``OutputError`` for a place that can't be used."""
        self.path = folder / _FILE
        with self._told():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            # one thread at a time uses it, but not always the one that opened it
            self._db = sqlite3.connect(
                self.path, timeout=60, isolation_level=None, check_same_thread=False
            )
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.executescript(_TABLES)

    @staticmethod
    def is_in(folder: Path) -> bool:
        """Whether a folder holds a cache."""
        return (folder / _FILE).is_file()

    def get(self, keys: Iterable[str]) -> dict[str, Answer]:
        """Those answers that are there; a row that can't be read is not."""
        found: dict[str, Answer] = {}
        with self._told():
            for key, text in self._rows("answer", "answers", list(keys)):
                answer = _read(text)
                if answer is not None:
                    found[key] = answer
        return found

    def _rows(self, column: str, table: str, keys: Sequence[str]) -> Iterator[tuple[str, str]]:
        for start in range(0, len(keys), _CHUNK):
            some = keys[start : start + _CHUNK]
            marks = ",".join("?" * len(some))
            yield from self._db.execute(
                f"SELECT key, {column} FROM {table} WHERE key IN ({marks})", some
            )

    def put(self, key: str, answer: Answer) -> None:
        """Keep an answer, at once and for good; what is worth asking again is not kept."""
        if not is_kept(answer):
            return
        content = {
            "text": answer.text,
            "fault": answer.fault,
            "prompt_tokens": answer.prompt_tokens,
            "completion_tokens": answer.completion_tokens,
        }
        with self._told():
            self._db.execute(
                "INSERT OR IGNORE INTO answers VALUES (?, ?)", (key, json.dumps(content))
            )

    def waiting(self, keys: Iterable[str]) -> dict[str, str]:
        """Of these questions, those that a batch already holds: key → id of the batch."""
        with self._told():
            return dict(self._rows("batch", "pending", list(keys)))

    def wait_for(self, keys: Iterable[str], batch: str) -> None:
        """Remember that a batch holds these questions."""
        with self._told():
            self._db.execute("BEGIN")
            self._db.executemany(
                "INSERT OR REPLACE INTO pending VALUES (?, ?)", [(key, batch) for key in keys]
            )
            self._db.execute("COMMIT")

    def forget(self, batch: str) -> None:
        """A batch is finished, or gone."""
        with self._told():
            self._db.execute("DELETE FROM pending WHERE batch = ?", (batch,))

    def close(self) -> None:
        """Close the file."""
        with self._told():
            self._db.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            msg = (
                f"--llm-cache {self.path.parent}: can't be used: {reason}; allowed: a folder that "
                "can be written (a damaged file in it may be deleted: its answers are lost)"
            )
            raise OutputError(msg) from error


def _read(text: object) -> Answer | None:
    """An answer from its row, or None: a file that others can write to is not trusted."""
    try:
        row = json.loads(str(text))
        said, fault = row["text"], row["fault"]
        tokens = row["prompt_tokens"], row["completion_tokens"]
    except (ValueError, KeyError, TypeError):
        return None
    if not (said is None or isinstance(said, str)) or not (fault is None or fault in KEPT_FAULTS):
        return None
    if not all(type(n) is int and n >= 0 for n in tokens):
        return None
    return Answer(
        text=said,
        fault=fault,
        cached=True,
        prompt_tokens=tokens[0],
        completion_tokens=tokens[1],
    )

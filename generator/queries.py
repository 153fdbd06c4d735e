"""Queries of the user's own, read from files: those to take up, and those that must not appear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.errors import OptionError
from generator.records import SeedQuery

SHAPES = (
    '{"query": …, "name": …, "arguments": {…}}, {"query": …, "calls": […]}, '
    "or a training row with one user turn and one call"
)
"""What a line of an examples file may look like, for messages."""


def read_text(option: str, path: Path) -> str:
    """The text of a file that an option names. Raises ``OptionError`` if it can't be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"--{option} {path}: can't be read: {error}"
        raise OptionError(msg) from error


def read_excluded(path: Path) -> list[str]:
    """Queries from a text file (one a line) or JSONL (``query``, or user turns of ``messages``)."""
    if path.suffix != ".jsonl":
        lines = read_text("exclude", path).splitlines()
        return [line.strip() for line in lines if line.strip()]
    queries: list[str] = []
    for where, row in _rows("exclude", path):
        if isinstance(row.get("query"), str):
            queries.append(row["query"])
        elif isinstance(row.get("messages"), list):
            turns = [m.get("content") or "" for m in row["messages"] if m.get("role") == "user"]
            queries.append("\n".join(turns))
        else:
            msg = f"--exclude {where}: wants a 'query' or 'messages'"
            raise OptionError(msg)
    return queries


def read_examples(path: Path) -> list[SeedQuery]:
    """The user's own queries with their calls, one JSON object a line.

    Raises:
        OptionError: the file can't be read, or a line is none of ``SHAPES``.
    """
    return [
        # records tell where a phrasing is from: by the file's name, the same on every machine
        seed_query(row, f"{path.name}:{where.rpartition(':')[2]}", option=f"--examples {where}")
        for where, row in _rows("examples", path)
    ]


def seed_query(row: Mapping[str, Any], where: str, *, option: str = "examples") -> SeedQuery:
    """One query with its call, from any of the shapes. Raises ``OptionError``."""
    query, calls = _said_and_done(row)
    if query is None or not query.strip() or calls is None:
        msg = f"{option}: wants {SHAPES}"
        raise OptionError(msg)
    if len(calls) > 1:
        msg = f"{option}: {len(calls)} calls; an example has one, or none"
        raise OptionError(msg)
    if not calls:
        return SeedQuery(query.strip(), "", {}, where)
    call = calls[0].get("function", calls[0]) if isinstance(calls[0], Mapping) else {}
    name, arguments = call.get("name"), _object(call.get("arguments", {}))
    if not isinstance(name, str) or arguments is None:
        msg = f"{option}: the call wants a 'name' and 'arguments' (an object)"
        raise OptionError(msg)
    return SeedQuery(query.strip(), name, arguments, where)


def _said_and_done(row: Mapping[str, Any]) -> tuple[str | None, list[Any] | None]:
    """The query and the calls of a row; None for what it does not tell."""
    turns = row.get("messages")
    if isinstance(turns, list):
        turns = [turn for turn in turns if isinstance(turn, Mapping)]
        users = [turn.get("content") for turn in turns if turn.get("role") == "user"]
        answers = [turn for turn in turns if turn.get("role") == "assistant"]
        if len(users) != 1 or not isinstance(users[0], str) or not answers:
            return None, None
        return users[0], _calls(answers[0])
    user = row.get("user")
    query = user.get("content") if isinstance(user, Mapping) else row.get("query")
    return (query if isinstance(query, str) else None), _calls(row)


def _calls(row: Mapping[str, Any]) -> list[Any] | None:
    for key in ("calls", "tool_calls"):
        if isinstance(row.get(key), list):
            return list(row[key])
    if "function_call" in row:
        return [row["function_call"]] if row["function_call"] is not None else []
    if "name" in row:
        return [row]
    return [] if isinstance(row.get("content"), str) else None


def _object(value: Any) -> Mapping[str, Any] | None:
    """An object, also as JSON text."""
    if isinstance(value, str):
        import orjson  # noqa: PLC0415

        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            return None
    return value if isinstance(value, Mapping) else None


def _rows(option: str, path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each line of a JSONL file as an object, with its "file:line"."""
    import orjson  # noqa: PLC0415

    for number, line in enumerate(read_text(option, path).splitlines(), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            msg = f"--{option} {where}: not JSON: {error}"
            raise OptionError(msg) from error
        if not isinstance(row, dict):
            msg = f"--{option} {where}: wants an object on each line"
            raise OptionError(msg)
        yield where, row

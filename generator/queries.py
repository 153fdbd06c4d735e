"""Queries of the user's own, read from files: those to take up, and those that must not appear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.errors import OptionError, SpecError
from generator.quick import regex
from generator.records import SeedQuery
from generator.specs.files import read_text as read_file

SHAPES = (
    '{"query": …, "name": …, "arguments": {…}}, {"query": …, "calls": […]}, '
    "or a training row with one user turn and one call"
)
"""What a line of an examples file may look like, for messages."""


ALLOWED = {
    "system": "a text file, the system prompt of every record",
    "exclude": "a text file with a query on each line, or JSON: texts, or objects with a 'query' "
    "or 'messages', in a list or one on each line",
    "examples": f"a .jsonl file with one of these on each line: {SHAPES}",
    "config": "a TOML file with the names of options",
}
"""What a file may be that an option names."""


def read_text(option: str, path: Path) -> str:
    """The text of a file that an option names. Raises ``OptionError`` if it can't be read."""
    try:
        return read_file(path, str(path))
    except SpecError as error:
        told = str(error).replace("no such file or folder", "no such file")
        msg = f"--{option} {told}; allowed: {ALLOWED[option]}"
        raise OptionError(msg) from error


def read_system(path: Path) -> str:
    """The system prompt in a file. Raises ``OptionError`` if there is none."""
    text = read_text("system", path).strip()
    if not text:
        msg = f"--system {path}: the file is empty; allowed: {ALLOWED['system']}"
        raise OptionError(msg)
    return text


def read_excluded(path: Path) -> list[str]:
    """Queries of a text file (one a line) or of JSON (``query``, or user turns of ``messages``).

    Raises:
        OptionError: the file can't be read, or holds something else, or nothing.
    """
    text = read_text("exclude", path)
    if path.suffix not in (".json", ".jsonl", ".ndjson") and not _is_json(text):
        found = [line.strip() for line in text.splitlines() if line.strip()]
    else:
        found = [_query(row, where) for where, row in _values("exclude", path, text)]
    if not found:
        msg = f"--exclude {path}: no query in it; allowed: {ALLOWED['exclude']}"
        raise OptionError(msg)
    return found


_BEGINS = regex(r'\s*(?:\{\s*"|\[\s*["{])')
"""How an object begins, or a list, and no sentence: "{x} is y" is one."""


def _is_json(text: str) -> bool:
    """Whether a text is meant as JSON, a fault in it or not: "[urgent] call mum" is not.

    A first line that is a JSON text ("Hey Jude") tells so only where all lines begin like one.
    """
    import orjson  # noqa: PLC0415

    if _BEGINS.match(text):
        return True
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for part in (text, *lines[:1]):
        with suppress(orjson.JSONDecodeError):
            value = orjson.loads(part)
            alike = isinstance(value, str) and all(line[0] in '"{[' for line in lines)
            return alike or isinstance(value, list | dict)
    return False


def _query(row: Any, where: str) -> str:
    """What the user says in a row."""
    if isinstance(row, str):
        return row
    if isinstance(row, Mapping):
        if isinstance(row.get("query"), str):
            return str(row["query"])
        turns = row.get("messages")
        if isinstance(turns, list) and all(isinstance(turn, Mapping) for turn in turns):
            said = [turn.get("content") for turn in turns if turn.get("role") == "user"]
            return "\n".join(text for text in said if isinstance(text, str))
    msg = f"--exclude {where}: no query; allowed: {ALLOWED['exclude']}"
    raise OptionError(msg)


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
    for where, row in _lines(option, path, read_text(option, path)):
        if not isinstance(row, dict):
            msg = f"--{option} {where}: wants an object on each line"
            raise OptionError(msg)
        yield where, row


def _values(option: str, path: Path, text: str) -> Iterator[tuple[str, Any]]:
    """The members of a JSON list, or the JSON of each line, with their "file:number"."""
    import orjson  # noqa: PLC0415

    try:
        whole = orjson.loads(text)
    except orjson.JSONDecodeError:
        return _lines(option, path, text)
    members = whole if isinstance(whole, list) else [whole]
    return ((f"{path}:{number}", each) for number, each in enumerate(members, 1))


def _lines(option: str, path: Path, text: str) -> Iterator[tuple[str, Any]]:
    """The JSON of each line with its "file:line"."""
    import orjson  # noqa: PLC0415

    for number, line in enumerate(text.split("\n"), 1):  # no other mark ends a line of JSON
        where = f"{path}:{number}"
        try:
            if line.strip():
                yield where, orjson.loads(line)
        except orjson.JSONDecodeError as error:
            msg = f"--{option} {where}: not JSON: {error}; allowed: {ALLOWED[option]}"
            raise OptionError(msg) from error

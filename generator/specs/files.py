"""Files with specs in them, read safely: JSON, JSON lines and YAML to plain JSON values.

Untrusted input: no YAML tags, alias bombs and deep nesting are bounded, and a value that JSON does
not have (NaN, a date) never gets in.
"""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any, Final, NoReturn

from generator.errors import SpecError
from generator.quick import regex
from generator.records import Json

ENDINGS: Final = (".json", ".yaml", ".yml")
"""Files that are read when a folder is given."""

DEEPEST: Final = 100
"""Levels of nesting that a document may have."""

_MOST_NODES: Final = 1_000_000
_LONE: Final = regex("[\ud800-\udfff]")


def read_documents(path: Path, shown: str) -> list[Json]:
    """The documents in a file, by its ending (JSON if it has none that is known).

    ``shown`` names the file in messages. A YAML file may hold several, and a ``.jsonl`` file holds
    one a line.

    Raises:
        SpecError: no such file, not readable, or not JSON or YAML (with line and column).
    """
    text = read_text(path, shown)
    if not text.strip():
        raise SpecError(f"{shown}: the file is empty; expected function specs as JSON or YAML")
    if path.suffix.lower() in {".yaml", ".yml"}:
        documents = _yaml(text, shown)
    elif path.suffix.lower() == ".jsonl":
        lines = enumerate(text.split("\n"), start=1)
        documents = [_json(line, shown, number) for number, line in lines if line.strip()]
    else:
        documents = [_json(text, shown)]
    for document in documents:
        check_plain(document, shown)
    return documents


def read_text(path: Path, shown: str) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32, with a mark at its start or without.

    Raises:
        SpecError: no such file, or none that can be read as text.
    """
    if path.is_dir():
        raise SpecError(f"{shown}: a folder, where a file was expected")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SpecError(f"{shown}: no such file or folder") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise SpecError(f"{shown}: can't be read: {reason}") from None
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        called = encoding.upper().removesuffix("-SIG")
        raise SpecError(f"{shown}: not {called} text (byte {error.start})") from None


def _refuse(token: str) -> NoReturn:
    raise ValueError(f"{token} is not a JSON value")


def _whole(digits: str) -> int | float:
    """A whole number; one beyond 64 bits (the largest uint256) as JavaScript reads it.

    What writes our files can't write it otherwise, nor can most who read them take it in.
    """
    if len(digits) > 400:
        raise ValueError(f"a number of {len(digits)} digits is too long")
    whole = int(digits)
    return whole if is_writable(whole) else float(digits)


def is_writable(whole: int) -> bool:
    """Whether a whole number fits 64 bits, with a sign or without."""
    return -(2**63) <= whole < 2**64


def _json(text: str, shown: str, line: int = 1) -> Json:
    try:
        return json.loads(text, parse_constant=_refuse, parse_int=_whole)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno + line - 1}, column {error.colno}"
        raise SpecError(f"{shown}: not JSON: {error.msg} ({where})") from None
    except RecursionError:
        raise SpecError(f"{shown}: nested too deeply; allowed: {DEEPEST} levels") from None
    except ValueError as error:
        raise SpecError(f"{shown}: not JSON: {error}") from None


def _yaml(text: str, shown: str) -> list[Json]:
    import yaml  # noqa: PLC0415 - only for YAML files

    loader_class = _loader_class()
    loader = loader_class(text)
    try:
        documents = []
        while loader.check_node():
            node = loader.get_node()
            _measure(node, {}, set(), shown, 0)
            documents.append(loader.construct_document(node))
        return documents
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise SpecError(f"{shown}: not YAML: {problem}{where}") from None
    except RecursionError:
        raise SpecError(f"{shown}: nested too deeply; allowed: {DEEPEST} levels") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise SpecError(f"{shown}: not YAML: {error}") from None
    finally:
        loader.dispose()


def _loader_class() -> Any:
    """A safe loader with YAML 1.2's scalars: ``on`` and ``12:30`` and ``2024-01-01`` are text."""
    import yaml  # noqa: PLC0415

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own protocol

    for tag, pattern, first in (
        ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
        ("null", r"~|null|Null|NULL|", "~nN\0"),
        ("int", r"[-+]?(0|[1-9][0-9]*)", "-+0123456789"),
        (
            "float",
            r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+",
            "-+.0123456789",
        ),
        ("merge", "<<", "<"),
    ):
        keys = ["" if char == "\0" else char for char in first]
        Loader.add_implicit_resolver(
            f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), keys
        )
    Loader.add_constructor("tag:yaml.org,2002:int", lambda _, node: _whole(node.value))
    return Loader


def _measure(node: Any, known: dict[int, int], above: set[int], shown: str, depth: int) -> int:
    """The size of a YAML node with its aliases written out; bombs and loops raise."""
    if id(node) in known:
        return known[id(node)]
    if id(node) in above:
        raise SpecError(f"{shown}: a YAML alias contains itself")
    if depth > DEEPEST:
        raise SpecError(f"{shown}: nested too deeply; allowed: {DEEPEST} levels")
    size = 1
    if isinstance(node.value, list):
        above.add(id(node))
        for item in node.value:
            for child in item if isinstance(item, tuple) else (item,):
                size += _measure(child, known, above, shown, depth + 1)
        above.discard(id(node))
    if size > _MOST_NODES:
        raise SpecError(f"{shown}: YAML aliases expand to more than {_MOST_NODES:,} values")
    known[id(node)] = size
    return size


def check_plain(value: Json, shown: str, depth: int = 0) -> None:
    """Raise ``SpecError`` unless ``value`` is plain JSON: string keys, finite numbers, not deep."""
    if depth > DEEPEST:
        raise SpecError(f"{shown}: nested too deeply; allowed: {DEEPEST} levels")
    if isinstance(value, dict):
        for key, child in value.items():
            if not isinstance(key, str):
                raise SpecError(f"{shown}: the key {key!r} is not text; put it in quotes")
            check_plain(key, shown, depth)
            check_plain(child, shown, depth + 1)
    elif isinstance(value, list):
        for child in value:
            check_plain(child, shown, depth + 1)
    elif isinstance(value, str):
        if not value.isascii() and _LONE.search(value):
            raise SpecError(f"{shown}: the text {value!a:.60} holds half a surrogate pair")
    elif isinstance(value, int) and not is_writable(value):
        raise SpecError(
            f"{shown}: {str(value)[:12]}… has more than 64 bits; allowed: a float (1e30)"
        )
    elif isinstance(value, float) and not math.isfinite(value):
        raise SpecError(f"{shown}: {value} is not a JSON value")
    elif value is not None and not isinstance(value, int | float | bool):
        raise SpecError(f"{shown}: {type(value).__name__} {value!r} is not a JSON value")

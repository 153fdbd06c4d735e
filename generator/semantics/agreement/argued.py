"""A program beside a list of its arguments: "git" with "log" and "--oneline", no whole line."""

from __future__ import annotations

import functools
import random
import shlex
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular
from generator.semantics.fits import fits

_PROGRAMS = frozenset("command cmd program executable binary".split())
_ARGUMENTS = frozenset("arg argument".split())
_OF_SHELLS = regex(r"[|&;<>$`*?~]")
"""What only a shell understands; a program gets its arguments as they are."""
_LINES = (
    "git status", "git log --oneline", "git diff HEAD~1", "ls -la", "ls /var/log", "npm run build",
    "npm test", "npm install express", "python3 --version", "python3 main.py", "node server.js",
    "docker ps -a", "docker images", "df -h", "du -sh .", "ps aux", "cat README.md", "uname -a",
    "pip list", "pip install requests", "curl -I https://www.wikipedia.org", "mkdir reports",
    "tail -n 50 app.log", "grep -r TODO src", "cargo build --release", "go test ./...",
    "make clean", "kubectl get pods", "find . -name config.json",
)  # fmt: skip


def argued(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for each program that has a list of its arguments beside it."""
    for one in parameters:
        if not _is_called(one, _PROGRAMS) or one.leaf.schema.get("enum"):
            continue
        for other in parameters:
            if one.leaf.path[:-1] == other.leaf.path[:-1] and _is_list_of_arguments(other):
                yield Agreement((one, other), functools.partial(_parted, one, other))


def _is_called(one: Parameter, nouns: frozenset[str]) -> bool:
    """Whether its name ends in one of the nouns; it may have none."""
    return any(singular(word) in nouns for word in one.leaf.words[-1:])


def _is_list_of_arguments(one: Parameter) -> bool:
    items = one.leaf.schema.get("items")
    if not isinstance(items, dict) or not _is_called(one, _ARGUMENTS):
        return False
    return items.get("type", "string") == "string" and "enum" not in items


def _parted(program: Parameter, given: Parameter, values: Values, rng: random.Random) -> None:
    """The program alone, and what follows it in the line; another line where nothing does."""
    line = str(values.get(program.pointer))
    parts = [] if _OF_SHELLS.search(line) else _words(line)
    if len(parts) < 2:
        parts = _words(rng.choice(_LINES))
    first: Json = parts[0]
    rest: Json = [*parts[1:]]
    if fits(program.leaf.schema, first) and fits(given.leaf.schema, rest):
        values[program.pointer], values[given.pointer] = first, rest


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:  # a quotation mark is left open
        return []

"""Which program a command line is told to run: "the full java command line"."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.semantics.drawing.grammar import load_grammar

_FULL = regex(r"\b(?:complete|full|entire) ([a-z][\w.-]+) command\b", re.I)
_TOLD = regex(
    r"\b(?:the|an?|valid|raw) ([a-z][\w.-]+) command\b|^([a-z][\w.-]+) command (?:to|line)\b", re.I
)


def told_program(description: str) -> str:
    """The program in small letters, or what stands in its place; "" where none does."""
    found = _FULL.search(description) or _TOLD.search(description)
    return next(filter(None, found.groups()), "").lower() if found else ""


def runs(command: str, program: str) -> bool:
    """Whether a command line begins with the program, be it run as an administrator."""
    return program in command.split(maxsplit=2)[:2]


def runs_another(description: str, commands: Sequence[str]) -> bool:
    """Whether commands are of other programs than the one that is told, or lack it.

    "stash list" may follow "git", unless the full command is asked for; "docker ps" may not.
    """
    program = told_program(description)
    if not program or program not in _known() or any(runs(one, program) for one in commands):
        return False
    first = {one.partition(" ")[0] for one in commands}
    return _FULL.search(description) is not None or any(one in _known() for one in first)


@functools.cache
def _known() -> Mapping[str, tuple[str, ...]]:
    """Command lines by the program that they run."""
    grammar, dice = load_grammar("code"), random.Random(0)
    found = dict[str, dict[str, None]]()
    for _ in range(_DRAWS):
        line = grammar.draw("shell", dice)
        words = line.split(maxsplit=2)
        found.setdefault(words["sudo" in words[:1]], {})[line] = None
    return {program: tuple(lines) for program, lines in found.items()}


_DRAWS = 6000


def commands_of(program: str) -> tuple[str, ...]:
    """Command lines that run the program."""
    return _known().get(program, ()) if program else ()

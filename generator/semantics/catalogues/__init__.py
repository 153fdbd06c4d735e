"""What is known of the world stands in files beside this one; how their lines are read."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the files are; other packages keep some of their own."""


def read_text(file_name: str, folder: Path = FOLDER) -> str:
    """The text of a file."""
    return (folder / file_name).read_text(encoding="utf-8")


@functools.cache
def read_values(file_name: str, folder: Path = FOLDER) -> tuple[str, ...]:
    """The lines of a file, each once, without blank ones and comments, which ``#`` starts."""
    lines = map(str.strip, read_text(file_name, folder).splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and line[0] != "#"))


@functools.cache
def rows(file_name: str, folder: Path = FOLDER) -> tuple[tuple[str, ...], ...]:
    """The lines of a file, each split at ``|``."""
    return tuple(tuple(line.split("|")) for line in read_values(file_name, folder))


@functools.cache
def read_sections(file_name: str, folder: Path = FOLDER) -> Mapping[str, Mapping[str, str]]:
    """The sections of an ini file, "key = value" in each; a value goes on where lines are indented.

    Comments and blank lines are passed over.
    """
    found: dict[str, dict[str, str]] = {}
    section: dict[str, str] = {}
    key = ""
    for line in read_text(file_name, folder).splitlines():
        bare = line.strip()
        if not bare or bare[0] == "#":
            continue
        if line[0] == " ":
            section[key] += f"\n{bare}"
        elif bare[0] == "[":
            section = found.setdefault(bare[1:-1], {})
        else:
            key, _, value = (part.strip() for part in bare.partition("="))
            section[key] = value
    return found


def items(text: str) -> tuple[str, ...]:
    """The items of a text that semicolons separate."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


@functools.cache
def pairs_of(kind: str) -> tuple[tuple[str, str], ...]:
    """Names of parameters that come in pairs of one kind: "ordered", "ends" or "bare"."""
    found = (pair.split() for pair in items(read_sections("paired_names.ini")[kind]["pairs"]))
    return tuple((one, other) for one, other in found)

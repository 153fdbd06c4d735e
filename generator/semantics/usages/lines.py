"""The lines of the tables of usages, as they are written: what each tells of a name."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.catalogues import FOLDER, read_values
from generator.semantics.described.naming import singular
from generator.semantics.drawing.variations import values_of

_KIND = regex(r"\s*= ([a-z_]+)\s*")
_NUMBER = regex(r"-?\d{1,6}(?:\.\d+)?")
"""What may be a size: more digits are a code, which is a word."""
_DIGIT = regex(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")


class Usage(Struct, frozen=True):
    """What one line tells. ``cues``: words one of which must be near; none: it always holds."""

    heads: tuple[str, ...]
    cues: frozenset[str]
    ways: tuple[str, ...]
    values: tuple[str, ...]
    kind: str = ""
    """The semantic type of the values, where the line names one."""
    is_sure: bool = False
    """Whether one word of the context tells what the name holds, of whatever type it is."""
    marks: frozenset[str] = frozenset()
    """Products and technologies by which alone the line is sure."""
    is_noun: bool = False
    """Whether the line is of a table of everyday nouns, whatever the trade."""

    @property
    def numbers(self) -> tuple[Json, ...]:
        """The values as numbers; none where one is a word."""
        if not all(map(_NUMBER.fullmatch, self.values)):
            return ()
        return tuple(float(one) if "." in one else int(one) for one in self.values)


def usages() -> Iterator[Usage]:
    """All lines of all tables, in the order of the tables' names."""
    return itertools.starmap(parsed, _lines())


@functools.cache
def _lines() -> tuple[tuple[str, bool], ...]:
    """The lines, and whether they are of a table of nouns."""
    folder = FOLDER / "usages"
    names = sorted(path.name for path in folder.glob("*.txt"))
    return tuple(
        (line, name.removesuffix(".txt") in _OF_NOUNS)
        for name in names
        for line in read_values(name, folder)
    )


_OF_NOUNS = frozenset("abstracts acts artifacts events groups states substances".split())
"""Tables of what everyday nouns hold, whatever the trade."""


@functools.cache
def by_head() -> dict[str, list[tuple[str, bool]]]:
    """The lines by each of their heads; they are read when one is asked for."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for line in _lines():
        for head in spelled(line[0].partition(" |")[0].partition(" @")[0]).split():
            if head in found:
                found[head].append(line)
            else:
                found[head] = [line]
    return found


@functools.cache
def parsed(line: str, is_noun: bool) -> Usage:
    """What a line of a table says."""
    left, _, rest = line.partition(" |")
    heads, mark, cues = (*_CUES.split(left, 1), "", "")[:3]
    ways, _, values = rest.partition("|")
    named = _KIND.fullmatch(values)
    kind = named[1] if named else ""
    return Usage(
        tuple(spelled(heads).split()),
        frozenset(singular(word.rstrip("!")) for word in cues.split()),
        tuple(part.strip() for part in ways.split(";") if part.strip()),
        () if kind else values_of(values),
        kind,
        mark == "@@",
        frozenset(singular(word[:-1]) for word in cues.split() if word.endswith("!")),
        is_noun,
    )


_CUES = regex(r" (@@?) ")


def spelled(heads: str) -> str:
    """Names with their digits as words, as those of parameters are: "area_m_2"."""
    return _DIGIT.sub("_", heads) if _FIGURE.search(heads) else heads


_FIGURE = regex(r"\d")

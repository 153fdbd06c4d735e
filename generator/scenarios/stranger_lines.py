"""How functions of the library are asked for where no tool serves them, in lines written by hand.

Such requests are the same for every spec, so each can be read before it is ever made. They are put
in the ways that requests for the user's own functions are ("can you …?", "I need to …"), so that
the wording tells nobody that no tool serves.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from generator.phrasing.fill import compile_skeleton
from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.quick import regex
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_values

_HOLE = regex(r"\{(\w+)\}")
_GROUP = regex(r"\[([^\[\]]*)\]")
_ASKED = {
    "{}": 40, "can you {}?": 16, "please {}": 12, "{}, please": 6, "I need to {}": 8,
    "I want to {}": 7, "could you {}?": 5, "any chance you could {}?": 4, "would you {}?": 4,
    "is it possible to {}?": 3, "I'd like to {}": 4, "I would like to {}": 3, "need to {}": 3,
    "hey, {}": 4, "can you please {}?": 3, "could you please {}?": 3, "can u {}?": 2,
    "I'd like you to {}": 3, "pls {}": 2, "we need to {}": 2, "{} please": 2,
}  # fmt: skip
"""How a command is asked for, each with how often the grammar puts commands so."""
_SHOWN = {
    "show me {}": 14, "get me {}": 8, "give me {}": 6, "look up {}": 5, "pull up {}": 5,
    "let me see {}": 5, "can you show me {}?": 8, "can you get me {}?": 5, "can I see {}?": 5,
    "could I get {}?": 5, "can you look up {}?": 4, "please show me {}": 5, "please get me {}": 4,
    "I need to see {}": 5, "I want to see {}": 5, "I'd like to see {}": 3, "show me {}, please": 4,
    "could you pull up {}?": 3, "any chance you could get me {}?": 3, "I need {}": 3,
    "is it possible to see {}?": 3, "I would like to see {}": 3, "hey, show me {}": 4,
    "can u show me {}?": 2, "could you please show me {}?": 2, "help me look up {}": 2,
}  # fmt: skip
"""The same of what somebody wants to see."""
_TAKEN = 6
"""Of these ways, so many for each line."""
_ENDS_OPEN = regex(r": \{\w+\}$")
"""A text at the end, which no mark and no "please" may follow."""
_FOR_ME = regex(r"\b(?:me|us)\b")
"""Commands that nobody says of himself: no "I need to remind me"."""
_OF_ONES_OWN = regex(r"(?:I |we |need|is it).*to \{\}|I'd like to")


class StrangerLines:
    """A ``Phraser`` of the lines for one function; ``dice`` tell with which it begins."""

    def __init__(self, name: str, parameters: Sequence[Parameter], dice: int = 0) -> None:
        by_pointer = {each.pointer: each for each in parameters}
        pointers = {each.leaf.name: each.pointer for each in parameters}
        made: dict[str, Skeleton] = {}
        for line in _lines()[name][1]:
            for text in _said(line):
                parts = tuple(
                    Hole(pointers[piece]) if at % 2 else piece
                    for at, piece in enumerate(_HOLE.split(text))
                    if piece
                )
                mark = hashlib.blake2b(text.encode(), digest_size=5).hexdigest()
                made.setdefault(text, Skeleton(parts, f"{name}:{mark}", "idiom"))
        self._parameters: Mapping[str, Parameter] = by_pointer
        self._skeletons = sorted(made.values(), key=lambda each: each.lineage)
        self._dice = dice

    def lineages(self) -> Sequence[str]:
        """Every lineage, sorted."""
        return [each.lineage for each in self._skeletons]

    def phrasings(self, present: frozenset[str]) -> Sequence[Phrasing]:
        """The phrasings that say exactly these arguments, sorted by lineage; may be empty."""
        return [*self._of(self._skeletons, present)]

    def mixed(self, present: frozenset[str], start: int = 0) -> Iterator[Phrasing]:
        """The same in a fixed mixed order, beginning with lineage number ``start``."""
        at = (start + self._dice) % max(1, len(self._skeletons))
        return self._of([*self._skeletons[at:], *self._skeletons[:at]], present)

    def natural(self, present: frozenset[str]) -> bool:
        """Whether people give just these: all that a line says."""
        return any(each.paths == present for each in self._skeletons)

    def _of(self, skeletons: Sequence[Skeleton], present: frozenset[str]) -> Iterator[Phrasing]:
        fit = (each for each in skeletons if each.paths == present)
        return (compile_skeleton(each, self._parameters) for each in fit)


def has_lines(name: str) -> bool:
    """Whether somebody has written down how a function of the library is asked for."""
    return name in _lines()


def cannot(name: str) -> Sequence[str]:
    """What an assistant says that it can't do who lacks this function: "send money"."""
    found = _lines().get(name)
    return found[0] if found else ()


@cache
def _lines() -> Mapping[str, tuple[Sequence[str], Sequence[str]]]:
    """Of each function what can't be done without it, and its lines."""
    found: dict[str, tuple[Sequence[str], list[str]]] = {}
    lines: list[str] = []
    for line in read_values("stranger_lines.txt", Path(__file__).parent):
        if line[0] == "[":
            name, _, told = line[1:].partition("] ")
            lines = []
            found[name] = tuple(told.split(" | ")), lines
        else:
            lines.append(line)
    return found


def _said(line: str) -> Iterator[str]:
    """All that a line stands for: with and without its groups, a command in several ways."""
    mark, text = line[0], line[2:]
    groups = _GROUP.findall(text)
    for kept in itertools.product((True, False), repeat=len(groups)):
        told = iter(kept)
        whole = _GROUP.sub(lambda found: found[1] if next(told) else "", text)  # noqa: B023
        for way in _ways(text, mark):
            said = way.replace("{}", whole, 1)
            yield said[0].upper() + said[1:]


def _ways(text: str, mark: str) -> Sequence[str]:
    """The ways in which one line is asked for, each line in another few of them."""
    ways = {"!": _ASKED, "~": _SHOWN}.get(mark)
    if ways is None:
        return ("{}",)
    own, closed = _FOR_ME.search(text) is None, _ENDS_OPEN.search(text) is None
    fit = [
        way
        for way in ways
        if (own or not _OF_ONES_OWN.match(way)) and (closed or way.endswith("{}"))
    ]
    rng = random.Random(text)
    waits = {way: -math.log(1 - rng.random()) / ways[way] for way in fit}
    return sorted(fit, key=waits.__getitem__)[:_TAKEN]

"""What texts that fit any trade say where the function is of programs: no thanks to Viktor."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.drawing.trade_of_programs import of_programs_alone


def in_programs(leaf: Leaf, symbol: str) -> str:
    """The symbol of a text that fits any trade, or what developers and agents write instead."""
    other = _others().get(symbol)
    return other if other and of_programs_alone(leaf) else symbol


@functools.cache
def program_symbols() -> frozenset[str]:
    """Symbols of texts of programs, which tell of no program more than of another."""
    return frozenset(_others().values())


@functools.cache
def _others() -> Mapping[str, str]:
    pairs = (line.split() for line in read_values("program_texts.txt"))
    return {found: other for found, other in pairs}


ABOUT_ANYTHING = frozenset(("search_any", "topic", "theme"))
"""Symbols whose texts are about one of many worlds, which is seldom that of an example."""


def of_software(leaf: Leaf, found: str) -> str:
    """The symbol of a search, or of what is looked for in the documentation of software."""
    general = found.startswith("search_documents") or found in ABOUT_ANYTHING
    if general and _MANUAL.search(leaf.function.description.translate(_MARKS)):
        return "search_docs"
    return found


_MARKS = str.maketrans("", "", "*`_")
_MANUAL = regex(
    r"\b(?!(?:[Tt]eam|[Cc]ompany|[Ii]nternal|[Pp]roject|[Oo]ur|[Yy]our)\b)"
    r"(?:\b[A-Z]\w+|API|SDK|official|technical|developer|product|library|framework|reference)"
    r"(?:'s)? (?:developer |official |technical )?(?:documentation|docs)\b"
)
"""What names the documentation of something: "the Redis documentation"."""

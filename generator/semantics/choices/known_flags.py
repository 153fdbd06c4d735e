"""How flags of well-known names are said: the table ``catalogues/flags.txt``.

Its lines have the form "names @ words of the context | yes; yes | no; no". A phrase that begins
with "and" is a request of its own, "that …" follows the thing asked for, ", …" stands apart.
"""

from __future__ import annotations

import functools
import itertools

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.choices.flags import Phrases, core_of
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.verbs import CHANGING
from generator.semantics.drawing.composed import context

_KINDS = {"and ": "do", "that ": "which", ", ": "apart"}
"""Beginnings of phrases, and the kinds that they tell."""


def known_phrases(leaf: Leaf) -> Phrases | None:
    """The phrases for a flag whose name is known; what is changed is made so: "make it public"."""
    known = _known_phrases(leaf)
    changed = CHANGING & frozenset(raw_words(leaf.function.name)[:1])
    if known is None or not changed or not all(map(_STATE.fullmatch, (known.yes[0], known.no[0]))):
        return known
    yes, no = known.yes[0][3:], known.no[0][3:]
    return Phrases("do", (f"make it {yes}",), (f"make it {no}",))


_STATE = regex(r"as [a-z]+")
"""How what is new is made so: "as public"."""


def _known_phrases(leaf: Leaf) -> Phrases | None:
    """The phrases of the line with most of the flag's words around."""
    around: frozenset[str] = frozenset()
    for name in _names(leaf):
        lines = _by_name().get(name)
        if not lines:
            continue
        around = around or frozenset(itertools.chain.from_iterable(context(leaf)))
        near = around - {*name.split("_")}
        told = max(lines, key=lambda line: len(line[0] & near))
        if told[0] & near:
            return told[1]
        plain = next((phrases for cues, phrases in lines if not cues), None)
        if plain is not None:
            return plain
    return None


def _names(leaf: Leaf) -> tuple[str, ...]:
    """The whole name as written, with short forms spelled out, and without "is" and the like."""
    spelled = (raw_words(leaf.name), leaf.words, core_of(leaf.words))
    return tuple(dict.fromkeys("_".join(words) for words in spelled if words))


@functools.cache
def _by_name() -> dict[str, tuple[tuple[frozenset[str], Phrases], ...]]:
    found: dict[str, tuple[tuple[frozenset[str], Phrases], ...]] = {}
    for line in read_values("flags.txt"):
        left, yes, no = line.split(" | ")
        names, _, cues = left.partition(" @ ")
        entry = (frozenset(map(singular, cues.split())), _phrases(yes, no))
        for name in names.split():
            found[name] = (*found.get(name, ()), entry)
    return found


def _phrases(yes: str, no: str) -> Phrases:
    kind = next((kind for lead, kind in _KINDS.items() if yes.startswith(lead)), "with")
    return Phrases(kind, _bare(yes), _bare(no))


def _bare(text: str) -> tuple[str, ...]:
    each = (part.strip() for part in text.split(";"))
    return tuple(part.removeprefix("and ").removeprefix(", ") for part in each)

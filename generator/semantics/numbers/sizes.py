"""What size numbers are of, looked up by name in tables of ``catalogues/``.

``sizes.txt`` and the tables of usages tell it for numbers whose type is known (a count, a
percentage, a position), which say them in their own way; ``usual_sizes.txt`` for numbers that are
of no type but that size.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import as_rate, raw_words, singular, words_of
from generator.semantics.drawing.composed import mentions
from generator.semantics.fits import fits
from generator.semantics.numbers.people_numbers import told_list
from generator.semantics.usages.usages import sizes_of

Cues = tuple[str, ...]


@functools.cache
def _table(file_name: str) -> dict[str, tuple[tuple[Cues, tuple[Json, ...]], ...]]:
    found: dict[str, tuple[tuple[Cues, tuple[Json, ...]], ...]] = {}
    for line in read_values(file_name):
        left, _, right = line.partition(" | ")
        heads, _, cues = left.partition(" @ ")
        values: tuple[Json, ...] = tuple(
            float(part) if "." in part else int(part) for part in right.split(";")
        )
        wanted = tuple(
            " ".join(singular(word) for word in part.split()) for part in cues.split(" & ") if part
        )
        for head in heads.split():
            found[head] = (*found.get(head, ()), (wanted, values))
    return found


def typed_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """The numbers that people use for a parameter whose type is known otherwise; or none."""
    sure = allowed(leaf, sizes_of(leaf, sure=True))
    told = sure or found_in("sizes.txt", leaf, heads_of_size(leaf))
    return told or allowed(leaf, sizes_of(leaf))


def heads_of_size(leaf: Leaf) -> list[str]:
    """What a number may be called in the tables, the most telling first."""
    words = [singular(word) for word in as_rate(leaf.words)]
    renamed = not {*leaf.words} & {*words_of(leaf.name)}  # a start that is told to be an offset
    raw = "_".join(words if renamed else raw_words(leaf.name))
    bare = [word for word in words if word not in ("max", "min", "maximum", "minimum", "number")]
    heads = ["_".join(words), raw, "_".join(bare), "_".join(bare[-2:]), *bare[-1:]]
    if bare[-1:] and bare[-1] in _UNITS:
        heads[-1:] = ["_".join(bare[:-1])]
    return heads


_UNITS = {"c": "celsius", "f": "fahrenheit", "bpm": "", "mmhg": "", "pct": "", "g": "", "kg": ""}
"""Ends of names that tell the unit, in short and in words."""


def found_in(file_name: str, leaf: Leaf, heads: Sequence[str]) -> tuple[Json, ...]:
    """The numbers of the first line of a table that is of one of the heads and of the context."""
    for head in dict.fromkeys(heads):
        for cues, values in _table(file_name).get(head, ()):
            if all(mentions(leaf, cue) or cue == _UNITS.get(leaf.words[-1]) for cue in cues):
                return allowed(leaf, values)
    return ()


def allowed(leaf: Leaf, values: tuple[Json, ...]) -> tuple[Json, ...]:
    """Those that fit the schema and what the description says of bounds and units."""
    mined = mine(leaf.description)
    low, high = mined.low, mined.high
    if len(told_list(leaf.description)) > 2:
        return ()  # what may be chosen is told
    kept = tuple(
        value
        for value in values
        if fits(leaf.schema, value)
        and (low is None or float(value) >= low)
        and (high is None or float(value) <= high)
    )
    small = bool(re.search(r"\b0(?:\.0)? ?(?:-|–|to|and) ?1(?:\.0)?\b", leaf.description))
    if (
        len(kept) > 1
        and _YEARS.search(leaf.description)
        and float(sorted(kept)[len(kept) // 2]) > 30
    ):
        return ()  # a term of 24 or 60 months
    return () if len(kept) < 2 or (small and float(max(kept)) > 1) else kept


_YEARS = regex(r"\b(?:term|period|duration|length|time)\b[^.]{0,40}\bin years\b", re.I)


# The usual size of numbers by their names: blood pressure, story points, blocks of a chain.


def told_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """Like ``usual_sizes``, by the thing that the description begins with."""
    told = re.sub(r"^(?:optional|required)\W+", "", leaf.description.strip(), flags=re.IGNORECASE)
    counted = _COUNTED.match(told)
    phrase = _END.split(told[counted.end() :] if counted else told)[0]
    words = [singular(word) for word in raw_words(phrase) if word not in _ARTICLES]
    parts = [part for part in (words[-3:], words[-2:], words[-1:]) if part]
    return found_in("usual_sizes.txt", leaf, ["_".join(part) for part in parts])


_COUNTED = regex(r"(?:the )?(?:total |maximum |minimum |desired )?(?:number|count) of ", re.I)
_END = regex(
    r"[.,;:(\n\[]|\s(?:of|to|between|for|that|which|where|with|by|per|used|and|in|on|at|from|being|when|as"
    r"|should|will|is|are|applied)\s"
)
_ARTICLES = frozenset({"the", "a", "an", "your", "this"})


def usual_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """The numbers that people use for the parameter; none for one that is not known."""
    return allowed(leaf, sizes_of(leaf, sure=True)) or tabled_sizes(leaf)


def tabled_sizes(leaf: Leaf) -> tuple[Json, ...]:
    """Those that the table of usual sizes has for the name, whatever the trade."""
    return found_in("usual_sizes.txt", leaf, heads_of_size(leaf))

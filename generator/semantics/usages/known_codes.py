"""IDs that the tables of usages know: the places of one map have IDs of its own form."""

from __future__ import annotations

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.fits import fits
from generator.semantics.usages.lines import Usage
from generator.semantics.usages.usages import best_of, is_sure_of, names_of


def codes_of(leaf: Leaf) -> Usage | None:
    """The line that knows the IDs a parameter holds; none where it knows only names of things."""
    known = best_of(leaf, lambda one: bool(one.values))
    if known is None:
        return None
    sure = is_sure_of(leaf, known)
    own = raw_words(leaf.name)
    names = {leaf.name.casefold(), "_".join(own), "_".join((*own[:-1], *map(singular, own[-1:])))}
    if sure and names & set(known.heads):
        return known  # a datum is no date where the tides are
    if leaf.words[-1:] in _ADDRESSES and any("_" in one for one in names & set(known.heads)):
        return known  # the whole name: of a thing that has addresses of its own
    ends = _CODES if sure else _IDS
    if leaf.words[-1:] not in ends or any(" " in value for value in known.values):
        return None
    return known if any(name in known.heads and "_" in name for name in names_of(leaf)) else None


def whole_codes(leaf: Leaf) -> tuple[int, ...]:
    """The known IDs of a parameter that holds whole numbers, as far as its schema allows them."""
    known = codes_of(leaf)
    if known is None or not all(map(_WHOLE.fullmatch, known.values)):
        return ()
    return tuple(one for one in map(int, known.values) if fits(leaf.schema, one))


def is_coded_whole(leaf: Leaf) -> bool:
    """Whether a whole number is a code that a line is sure of: a town's in a register."""
    known = codes_of(leaf) if {"id", "code"} & {*leaf.words} else None
    sure = known is not None and is_sure_of(leaf, known)
    return sure and min(whole_codes(leaf), default=0) >= _CODED


_CODED = 10_000
"""From here on numbers that a line lists are codes, and no sizes."""

_IDS = (("id",), ("ids",))
_CODES = (  # of products that a line is sure of
    *_IDS, ("uuid",), ("number",), ("numbers",), ("key",), ("keys",), ("hash",), ("token",),
    ("url",), ("link",),
)  # fmt: skip
_ADDRESSES = (("url",), ("uri",), ("link",))
_WHOLE = regex(r"-?(?!0\d)\d{1,18}")
"""A whole number; with a zero before it, it is a code."""

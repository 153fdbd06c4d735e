"""Which of a query's own texts fit: by the names around it, then by what is looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.sought import things_sought
from generator.semantics.described.toolspeak import without_self
from generator.semantics.drawing.composed import choose, split_words, word_set

_ASIDE = regex(r"\([^()]*\)")
_END = regex(r"(?<=[a-z)])[.:;](?:\s|$)|\n\s*\n|\bArgs:")
"""Where the first sentence of a description ends."""
_CALLED = regex(r"\b[a-z]+(?:_[a-z0-9]+)+\b")
"""Names of other tools: "follow up with get_pattern_recipe"."""
_LOOSE = word_set(
    "code label item store title node resource field component article research product semantic "
    "library function symbol text specification metadata template iteration "
    "health trial audit console command help engine person business user customer member file "
    "page note group topic board column entry asset record row cell entity object tool skill "
    "capability agent assistant prompt chat recording meeting history part standard segment rule "
    "grant contract agreement company brand record candidate inventory stock api endpoint act "
    "font icon browser sound mcp schema invoice payment receipt billing estate"
)
"""Words that tell of a world only in names, or as what is looked for."""


def world_sought(leaf: Leaf, choices: Mapping[str, str]) -> str:
    """The choice for a query: its names tell first, then the thing, then what is written of it."""
    named = choose(leaf, choices, 3)
    if named is not None:
        return named
    things = map(frozenset, things_sought(leaf))
    whole = _CALLED.sub(" ", without_self(leaf.function.description))
    first = _END.split(_ASIDE.sub("", whole), maxsplit=1)[0]
    told = (frozenset(split_words(text)) - _LOOSE for text in (first, leaf.description, whole))
    found = (world_of(words, choices) for words in (*things, *told))
    return next(filter(None, found), "")


def world_of(words: Iterable[str], choices: Mapping[str, str]) -> str:
    """The choice that one of the words tells; "" for none."""
    known = frozenset(words)
    return next((symbol for key, symbol in choices.items() if known & word_set(key)), "")

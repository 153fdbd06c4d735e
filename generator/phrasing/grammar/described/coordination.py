"""What commas and "or" join: adjectives of one noun, or kinds of things."""

from __future__ import annotations

from generator.phrasing.grammar.described.clause_cleaning import MANNER, clean
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.semantics.described.smallwords import DETERMINERS


def qualifies(words: list[str], after: list[str], stops: frozenset[str]) -> bool:
    """Whether the words so far are one adjective: "a secure, random password".

    One of several things is none: "a plot, a table or a map".
    """
    bare = [word.lower() for word in words if word.lower() not in DETERMINERS]
    bare = [word for word in bare if not MANNER.search(word)] or bare
    if len(bare) != 1 or _QUALIFYING.search(bare[0]):
        return len(bare) == 1
    led = (at for at, word in enumerate(after) if word.lower() in stops)
    rest = [word.lower() for word in after[: next(led, len(after))]]
    alone = bool(rest) and len(rest) > 1 and {",", "and", "or", "&"}.isdisjoint(rest)
    one = alone and words[0].lower() in ("a", "an")
    one = one and rest[0] not in DETERMINERS and not verb_of(rest[0])  # no "a song, an album"
    return alone and (one or "-" in rest[0] or bool(_QUALIFYING.search(rest[0])))


_QUALIFYING = regex(
    r"(?:[^e]ed|ive|ful|ous|able|ible)$|^(?:secure|random|simple|unique|short|long|safe|strong)$"
)
"""Adjectives, after which a comma brings one more."""


def is_short(words: list[str]) -> bool:
    """Whether words before "or" may be an adjective: one, and a determiner or another."""
    return len([word for word in words if word.lower() not in ("most", "least")]) <= _TWO


_TWO = 2


def first_of_two(words: list[str], tokens: list[str], stops: frozenset[str]) -> list[str]:
    """The first of two: "bus tickets" of "bus or train tickets", "movies" of "movies or shows".

    A noun of one thing takes an article unless it goes before another, as "bus" does there.
    """
    last = words[-1].lower() if words else ""
    if not last.isalpha() or _QUALIFYING.search(last) or last in DETERMINERS:
        return []
    if is_plural(last) or (
        _QUALIFYING.search(tokens[0]) and words[0].lower() in ("a", "an", "the")
    ):
        return [clean(words)]  # "a taxi or shared ride"
    ends = (at for at, word in enumerate(tokens) if not word.isalpha() or word in stops)
    head = tokens[1 : next(ends, len(tokens))]
    return [clean([*words, *head])] if len(words) == len(head) == 1 and is_plural(head[0]) else []

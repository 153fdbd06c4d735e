"""The articles that descriptions leave out: "delete a table", "get the cost"."""

from __future__ import annotations

from generator.quick import regex
from generator.scenarios.kept import things
from generator.semantics.articles import article
from generator.semantics.described.naming import singular
from generator.semantics.described.smallwords import DETERMINERS, PREPOSITIONS

PLACES = regex(r" (?=(?:for|in|from|to|on|at|about|between|with|within|as|and|or) )")
"""Before what tells where or for what something is."""
_PARTICLES = frozenset("in out up down off on over back through".split())
_LOOKED_AT = frozenset(
    "get show check calculate read view see measure estimate determine search".split()
)
"""What is done to what there is one of: the price, the weather."""
_BARE = frozenset("access help advice support feedback data information info all".split())
"""Nouns that need no article."""
_SINGLE_S = frozenset("status progress address".split())
"""Singulars that end as plurals do."""
_ASKING = frozenset("if whether how what which who why when where that all any each every".split())
_THE_ONE = frozenset(
    """current latest total overall exact maximum minimum average remaining most best top biggest
    highest lowest nearest closest newest oldest first last""".split()
)
"""Adjectives of what there is one of."""


def with_article(rest: str, verb: str) -> str:
    """A thing with the article that descriptions leave out: "Describe table", "Get cost"."""
    head = PLACES.split(rest, maxsplit=1)[0].split(" of ")[0]
    first, _, last = f" {head}".rpartition(" ")
    one = last.lower() in things() and singular(last.lower()) == last.lower()
    said = head.lower().split()
    if not DETERMINERS.isdisjoint(said) or "'s" in first or said[0] in PREPOSITIONS | _PARTICLES:
        return rest
    looked = verb in _LOOKED_AT and last.isalpha() and last.islower()
    ends = last.endswith(("s", "ing")) and last not in _SINGLE_S
    single = (singular(last) == last and not ends and last not in _BARE) or last in _SINGLE_S
    if said[0] in _THE_ONE or (looked and single and said[0] not in _ASKING):
        return f"the {rest}"
    return f"{article(rest)} {rest}" if one else rest

"""Counts that are of what a function finds: limits, whatever they are called."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import raw_words
from generator.semantics.described.verbs import READING


def is_of_what_is_found(leaf: Leaf) -> bool:
    """Whether a count is of what the function finds, as it is told or nothing else is: a limit."""
    if leaf.words == ("count",) and _OF_RESULTS(leaf.description):
        return True
    verb = raw_words(leaf.function.name)[:1]
    bare = leaf.words == ("count",) and not leaf.description and len(leaf.path) == 1
    return bare and bool(_FINDING & set(verb)) and not {"limit", "page"} & set(siblings(leaf))


_OF_RESULTS = regex(
    r"(?:the )?(?:desired |max(?:imum)? )?(?:(?:number|count|amount) of|how many) (?:[a-z]+ )?"
    r"(?:results|hits|matches|records|entries)\b",
    re.I,
).match
_FINDING = READING | {"recent", "latest"}

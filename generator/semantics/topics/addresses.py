"""Addresses of what a name tells: a video of YouTube, a calendar, a shared link."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_sections
from generator.semantics.drawing.composed import choose
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.shapes import filled

_TABLE = read_sections("addresses.ini")
_SERVICES: Mapping[str, str] = _TABLE["services"]
_THINGS: Mapping[str, str] = _TABLE["things"]
_VARIED = regex(r"\{([#~%])(\d+)\}")
_SYMBOL = regex(r"<([a-z_]+)>")
_RANGE = regex(r"<(\d)-(\d)>")
_NAMED = "|".join(word for words in _SERVICES for word in words.split())
_OF_SERVICE = regex(
    rf"\b({_NAMED})(?:'s)? (?:\w+ ){{0,2}}?(?:URLs?|links?|posts?|videos?|products?|profiles?"
    r"|pages?|recipes?|listings?|reels?|threads?|boards?|articles?)\b",
    re.IGNORECASE,
)
"""What a description says an address is of: "an Amazon product", "the YouTube video"."""
_ANYWHERE = frozenset("source target external redirect callback webhook any image logo".split())
"""Words of names whose addresses may lie anywhere, whatever service they are for."""


def address_of(leaf: Leaf) -> str:
    """The template of addresses that the leaf's own name or a service's name tells; "" for none."""
    if set(leaf.words) & _ANYWHERE:
        return ""
    named = choose(leaf, _SERVICES, depth=3)
    if named:
        return named
    first = leaf.function.description.split(". ", 1)[0]
    told = {word.lower() for word in _OF_SERVICE.findall(f"{leaf.description} ; {first}")}
    for words, template in _SERVICES.items():
        if told & set(words.split()):
            return template
    return choose(leaf, _THINGS, depth=1) or ""


def drawn_address(template: str, rng: random.Random) -> str:
    """An address by its template."""
    web = load_grammar("web")
    text = _RANGE.sub(lambda one: str(rng.randint(int(one[1]), int(one[2]))), template)
    text = _SYMBOL.sub(lambda one: web.draw(one[1], rng), text)
    return _VARIED.sub(lambda one: filled(one[1] * int(one[2]), rng), text)

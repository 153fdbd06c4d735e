"""What people ask with a turn of phrase, not a noun: "how far is it" asks for a distance."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from generator.llm.ground import Ground, Part, Parts
from generator.specs.similar import stem

_BE: Final = (
    r"(?:(?:'s| is| are| was| were| will| would| does| do| did)(?: it| there)?"
    r"(?: be| get| take| cost| run)?)?"
)

_TURNS: Final = tuple(
    (re.compile(rf"(?<![\w'])(?:{words})(?![\w'])", re.I), nouns.split())
    for words, nouns in (
        (rf"how far(?: away| apart)?{_BE}", "distance"),
        (
            r"how (?:do|can|could|would|should|might) (?:i|we) (?:best )?get(?: there)?"
            r"(?= (?:to|from)\b)",
            "directions route",
        ),
        (
            r"(?:what's|what is|what would be) the (?:best )?way (?:to get|of getting|to go)"
            r"(?= (?:to|from)\b)",
            "directions route",
        ),
        (rf"how (?:hot|warm|cold|cool|chilly){_BE}", "temperature weather forecast"),
        (rf"how polluted{_BE}", "pollution quality"),
        (rf"how tall{_BE}", "height"),
        (rf"how high{_BE}", "height elevation altitude"),
        (rf"how deep{_BE}", "depth"),
        (rf"how heavy{_BE}", "weight mass"),
        (rf"how wide{_BE}", "width"),
        (rf"how old{_BE}", "age"),
        (rf"how (?:big|large){_BE}", "size area"),
        (rf"how (?:fast|quickly){_BE}", "speed velocity rate"),
        (rf"how long{_BE}", "duration length time"),
        (rf"how (?:much money|much|expensive|pricey){_BE}", "price cost fare amount balance"),
        (rf"how likely{_BE}", "probability likelihood chance"),
        (rf"how often{_BE}", "frequency"),
        (rf"how populous{_BE}", "population"),
        (r"how many people (?:live|reside|are living)", "population"),
        (
            r"(?:what's|what is) (?:going on|happening|new)|what happened|what's been happening|"
            r"catch me up on what's happening",
            "news events headlines",
        ),
        (r"(?:what's|what is) on(?= (?:at|in|on|this|next|for)\b)", "events schedule exhibition"),
        (r"who (?:wrote|is the writer of|authored)", "author"),
        (r"what time (?:is it|it is)", "time"),
        (r"(?:when|what time) (?:is|are|does|do|will)", "schedule time date"),
        (r"where (?:is|are|can i find|was|were)|where's", "location address"),
        (r"(?:what's|what is|what are) in(?: the)?", "contents content"),
        (
            r"how (?:is|are|did|does|was|were)(?= [^?]{0,60}\b(?:doing|perform\w*|do)\b)",
            "performance",
        ),
    )
)
"""A turn of phrase, and the nouns that it may stand for."""


@lru_cache(maxsize=8192)
def said_plainly(ground: Ground, parts: Parts) -> Parts:
    """A request to look something up, with the noun for a turn of phrase that asks for it.

    Only where the function is known by that noun: elsewhere the phrase is what it seems to be.
    """
    if ground.does != "read":
        return parts
    known = _known(ground)
    return tuple(_plain(part, known) if isinstance(part, str) else part for part in parts)


@lru_cache(maxsize=256)
def _known(ground: Ground) -> frozenset[str]:
    needed = (core.needed for core in ground.core.values())
    return frozenset(map(stem, ground.usual)).union(*needed)


_BEGINS: Final = re.compile(r"\b(?:how|what|where|when|who|catch)", re.I)
"""How each turn of phrase begins."""


def _plain(text: str, known: frozenset[str]) -> Part:
    if _BEGINS.search(text) is None:
        return text
    for turn, nouns in _TURNS:
        noun = next((n for n in nouns if stem(n) in known), None)
        if noun is not None:
            text = turn.sub(noun, text)
    return text

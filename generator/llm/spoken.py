"""Turns of phrase read plainly: "how far is it" asks for a distance, "pop it in" is to put it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from generator.llm.ground import Ground
from generator.llm.parts import Part, Parts, marked
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.semantics.numbers.numberwords import in_words
from generator.specs.similar import stem

_BE: Final = (
    r"(?:(?:'s| is| are| was| were| will| would| does| do| did)(?: it| there)?"
    r"(?: be| get| take| cost| run)?)?"
)

_TURNS: Final = tuple(
    (regex(rf"(?<![\w'])(?:{words})(?![\w'])", re.I), nouns.split())
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
        return _done_plainly(ground, parts)
    known = _known(ground)
    said = tuple(_plain(part, known) if isinstance(part, str) else part for part in parts)
    whole = marked(said)
    apart = "distance" in known and _APART.search(whole)
    if not apart or not _both_between(ground, said):
        return said
    return _replaced(said, _APART.sub(r"\1 between {} and {}", whole))


_LEVELS: Final = (
    (regex(r"\b(the|over|in|for|during|from) past (?=\{\})", re.I), r"\1 last "),
    (regex(r"\border(?:ed)? by (?=\{\})", re.I), "sorted by "),
)
"""Words that say the same beside an argument, whatever the function."""

_DIGITS: Final = regex(r"(?<![\w.:/#-])(?:[2-9]|1[0-2])(?![\w.:/-]|\S*\d)")
"""Numbers that people write in words as well."""


@lru_cache(maxsize=16_384)
def levelled(parts: Parts) -> Parts:
    """A request with one of several ways to write what says the same: "the past {}", "2 of"."""
    whole = marked(parts)
    plain = _DIGITS.sub(lambda found: in_words(int(found[0])), whole)
    for words, usual in _LEVELS:
        plain = words.sub(usual, plain)
    return parts if plain == whole else _replaced(parts, plain)


_APART: Final = regex(
    r"\b(distance)(?: estimate)?(?: from)? \{\} (?:to|from|and|is from|are from) \{\}", re.I
)
"""A distance is the same both ways."""


def _both_between(ground: Ground, parts: Parts) -> bool:
    """Whether a function's own phrasings have two arguments "between … and …"."""
    paths = [part.path for part in parts if isinstance(part, Hole)]
    return len(paths) == 2 and any("between" in ground.before.get(path, ()) for path in paths)


_PUTS: Final = regex(
    r"\b(?:throw|toss|pop|slip|tack|chuck|slap|slot|squeeze)"
    r"(?= (?:[^.?!]* )?(?:in|into|on|onto|to)\b)|"
    r"\bdrop(?= (?:(?:it|this|that|them|these|{}) (?:in|on)|[^.?!]*\b(?:into|onto))\b)",
    re.I,
)
"""Careless verbs of putting something somewhere."""

_SAYS: Final = regex(
    r",? (?:and|then) (?:please |also )?(?:say|tell (?:them|him|her|it)|write|mention|include|"
    r"add|attach|put(?: in)?)(?: (?:that|the|an?|this|my))?((?: [\w-]+){0,2}):? ([\"“]\{\})",
    re.I,
)
"""A clause that only says an argument: "and add the remark "{}"" is "with the remark "{}""."""

_CARES: Final = regex(r"\b(?:tak(?:e|ing) care of|look(?:ing)? after|deal(?:ing)? with)\b", re.I)
_TAKES_OFF: Final = regex(r"\b(?:take|get)\b((?: [\w{}#'-]+){0,9}?) off\b", re.I)
_PLAYS: Final = regex(
    r"\b(?:put(?:ting)?|pop) on\b|\b(?:hear(?:ing)?|listen(?:ing)? to)\b|"
    r"\b(?:put(?:ting)?|pop|have)\b"
    r"(?=[^.?!]* on(?: for (?:me|us))?(?: please)?[.?!,]|[^.?!]* on$)",
    re.I,
)


def _done_plainly(ground: Ground, parts: Parts) -> Parts:
    """A request to do something, with a plain verb for one of several words."""
    whole = marked(parts)
    if ground.does != "delete" and _SAYS.search(whole):
        parts = _replaced(parts, whole := _SAYS.sub(r" with\1 \2", whole))
    if ground.does in ("create", "update") and _PUTS.search(whole):
        parts = _replaced(parts, _PUTS.sub("put", whole))
    if not ground.deeds.isdisjoint(("manage", "handle")) and _CARES.search(whole):
        parts = _replaced(parts, _CARES.sub("handle", whole))
    if ground.does == "delete" and _TAKES_OFF.search(whole):
        parts = _replaced(parts, _TAKES_OFF.sub(r"remove\1 from", whole))
    if "play" in ground.deeds and _PLAYS.search(whole):
        parts = _replaced(parts, _PLAYS.sub("play", whole))
    return parts


def _replaced(parts: Parts, whole: str) -> Parts:
    """A text with ``{}`` for its arguments as a skeleton of the same arguments."""
    holes = (part for part in parts if isinstance(part, Hole))
    made: list[Part] = []
    for index, text in enumerate(whole.split("{}")):
        if index:
            made.append(next(holes))
        if text:
            made.append(text)
    return tuple(made)


@lru_cache(maxsize=256)
def _known(ground: Ground) -> frozenset[str]:
    needed = (core.needed for core in ground.core.values())
    return frozenset(map(stem, ground.usual)).union(*needed)


_BEGINS: Final = regex(r"\b(?:how|what|where|when|who|catch)", re.I)
"""How each turn of phrase begins."""


def _plain(text: str, known: frozenset[str]) -> Part:
    if _BEGINS.search(text) is None:
        return text
    for turn, nouns in _TURNS:
        noun = next((n for n in nouns if stem(n) in known), None)
        if noun is not None:
            text = turn.sub(noun, text)
    return text

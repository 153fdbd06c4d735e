"""How a request speaks of a thing that it doesn't tell: "my order", where one has several."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.records import Utterance
from generator.scenarios.called import noun_of
from generator.scenarios.kept import things
from generator.scenarios.referring import named_in
from generator.scenarios.talk import joined
from generator.scenarios.whichone import ANY_THING, OF_A_THING
from generator.semantics.articles import article
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular, words_of

_OWN = frozenset(
    """account appointment booking claim flight insurance loan membership order package parcel
    payment policy prescription rental reservation ride shipment subscription trip vehicle
    warranty""".split()
)
"""What is somebody's own, so that they say "my"."""


def as_not_yet_told(
    words: Utterance, missing: Sequence[Parameter], rng: random.Random
) -> Utterance:
    """A request that doesn't tell which thing is meant, without the "the" of what was told.

    Who says what they want speaks of "an order", others of "the order", or their own.
    """
    for parameter in missing:
        if noun_of(parameter) == "ID":
            return _of_some(words)
        if parameter.leaf.words[-1:] == ("name",) and (one := _one_of(words, parameter)):
            return one
        found = OF_A_THING.match(noun_of(parameter))
        thing = found[1] if found is not None else noun_of(parameter)
        parts = named_in(words, thing)
        if parts is None and found is not None and thing in ANY_THING:
            return _of_some(words)
        if parts is None:
            continue
        start, end = len(parts[0].text), len(words.text) - len(parts[1].text)
        definite = _THE.match(words.text[start:end])
        own = thing.rpartition(" ")[2] in _OWN
        if definite is None or (found is None and not own):
            continue
        rest = words.text[start + definite.end() : end]
        lead = "my" if own and rng.random() < 0.8 else article(rest)
        if lead != "my" and not _WANTS.match(words.text):
            continue  # "close the quiz" takes it as known, "close a quiz" would be any
        if lead != "my" and _COMPOUND.match(parts[1].text):
            continue  # "a wallet details" is neither a wallet nor its details
        return joined((parts[0], f"{lead} {rest}", parts[1]))
    return words


_COMPOUND = regex(
    r" (?!(?:for|of|in|on|at|to|from|with|by|as|and|or|but|please|thanks|thx|that|which|who|is|are|"
    r"was|has|have|down|up|off|out|back|now|today|again|via|using|under|into|about|because|until|"
    r"since|after|before|saying|called|named|titled|so|if|when|where|be|me)\b)[a-z]",
    re.I,
)
"""What is wanted of the thing, behind it, which is what "the" is of: "the wallet details"."""


def _of_some(words: Utterance) -> Utterance:
    """The same of a request that ends in the thing: "delete the meal plan entry"."""
    found = _AT_END.search(words.text, words.slots[-1].end if words.slots else 0)
    wants = _WANTS.match(words.text) is not None
    if found is None or not wants or found["last"] not in things() or is_plural(found["last"]):
        return words
    start, end = found.span("the")
    text = f"{words.text[:start]}{article(words.text[end + 1 :])}{words.text[end:]}"
    # all values stand before it
    return Utterance(text, words.slots, words.lineage, words.source, words.anchored)


def _one_of(words: Utterance, parameter: Parameter) -> Utterance | None:
    """The same for one thing, where it is looked up by its name: "find a school", no schools."""
    named = words_of(parameter.leaf.function.name)
    for found in _SOME.finditer(words.text, words.slots[-1].end if words.slots else 0):
        one = singular(found["many"].lower())
        if one in named and is_plural(found["many"]) and found["many"].lower() not in named:
            text = f"{words.text[: found.start()]}{article(one)} {one}{words.text[found.end() :]}"
            return Utterance(text, words.slots, words.lineage, words.source, words.anchored)
    return None


_SOME = regex(
    r"\b(?:(?:some|any|the|all) )?(?P<many>[a-z]{3,}s)\b(?=[.?!,]|$| please| for me)", re.I
)
_AT_END = regex(r"\b(?P<the>the)(?: [a-z-]+){0,3} (?P<last>[a-z]+)(?:,? please| for me)?[.?!]*$")
_WANTS = regex(
    r"(?:\w+[,!]? )?(?:i (?:need|want|have|would like|wanna)|i'd like|i'd love|"
    r"i'm (?:trying|looking)|we need|need|want|looking|trying) ",
    re.I,
)
"""Statements of what somebody wants."""
_THE = regex(r"(?:the|an?) ", re.I)

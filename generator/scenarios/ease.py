"""How easily a function is talked about at length, against the others of a run.

Conversations of several turns or calls are about what people talk about: a city, an order, a song.
Patterns, snippets, offsets and codes of which nothing is known they hand over once. So the first
get more of every kind but single requests; where there are none of them, the others have all.
The plan has these shares (`OfFunctions.share`), and a note of the run tells who has less.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, Utterance
from generator.scenarios.once import once
from generator.scenarios.plain import (
    HANDED_OVER,
    SETTINGS,
    SIGNS,
    always_said,
    is_lettered,
    is_written,
    plain,
)
from generator.semantics.base import UNKNOWN, Parameter
from generator.semantics.described.english import in_english

_HARD = 0.25
"""What each needed argument takes that nobody says in conversation."""
_TOLD = 0.5
"""What a description takes that tells at length, or not in English, what the function does."""
LEAST = 0.02
"""Weight of the most awkward, against 1."""

_DRAWN = 4
"""Calls that are looked at to see what values are like."""
_LETTERS = regex(
    r"(?<![\w'’])(?:(?!(?:pls|hmm|rn|thx|pdf|html|css|ftp|mp3|tv|pm|by|my|dvd|sms)\b)[b-df-hj-np-tv-xz]{2,}"
    r"|[a-z][a-z0-9]*[0-9][a-z0-9]*|ul|[a-z]*[b-df-hj-np-tv-xz]{5,}[a-z]*)(?![\w'’])"
)
"""Letters that are no words: "fccompact", "dts"."""

_MOST_IDS = 2
"""IDs that are said in one request, at most."""
_MOST_WORDS = 18
"""Words of what a function does, at most, that are said again without stumbling."""

_STIFF = (
    HANDED_OVER
    | UNKNOWN
    | frozenset(
        """memory_address wallet_address linkedin_urn offset page limit integer number structured
        usual_number latitude longitude llm_model email_body sample_text llm_prompt content
        json_text things_object criterion""".split()
    )
)
"""Meanings that nobody talks about."""


@once
def ease(function: CompiledFunction) -> float:
    """The weight of a function among those that a longer conversation may be about."""
    if is_written(function):
        return 1.0
    always = always_said(function)
    needed = [p for p in function.parameters if p.pointer in always]
    ids = sum(p.meaning.family == "identifiers" for p in needed)
    weight = _HARD ** (sum(map(_is_stiff, needed)) + max(0, ids - _MOST_IDS))
    if any(_stumbles(function, always)):
        weight *= _HARD
    if not _is_told_plainly(function):
        weight *= _TOLD
    if not any(plain(function, present) for present in function.presence):
        weight *= _HARD
    return max(LEAST, weight)


def _is_stiff(parameter: Parameter) -> bool:
    """Whether nobody says it in conversation."""
    meaning = parameter.meaning
    set_up = not SETTINGS.isdisjoint(parameter.leaf.words)
    if meaning.name in ("integer", "number") and is_plural(parameter.noun):
        return set_up  # five litres
    return set_up or is_lettered(parameter) or meaning.family == "code" or meaning.name in _STIFF


def _stumbles(function: CompiledFunction, always: frozenset[str]) -> Iterator[bool]:
    """Whether values of no known kind are patterns or snippets, and words around them letters."""
    unknown = [
        p
        for p in function.parameters
        if p.pointer in always and p.meaning.family == "core" and p.meaning.name != "enum"
    ]
    rng = random.Random(0)
    for at in range(_DRAWN):
        drawn = function.sampler("any").draw(rng, DEFAULT_ANCHOR, always)
        values = None if drawn is None else function.values(drawn)
        if drawn is None or values is None:
            continue
        yield any(SIGNS.search(str(values.get(p.pointer, ""))) for p in unknown)
        phrasing = function.phrasing(frozenset(values) - function.constants, at, "any")
        said = phrasing and phrasing.say(values, drawn, rng, DEFAULT_ANCHOR)
        if said:
            yield any(_LETTERS.search(part) for part in _around(said))


def _around(said: Utterance) -> Iterator[str]:
    """The words of a request around its values."""
    end = 0
    for slot in said.slots:
        yield said.text[end : slot.start]
        end = slot.end
    yield said.text[end:]


def _is_told_plainly(function: CompiledFunction) -> bool:
    """Whether its description begins with a few English words for what it does."""
    spec = function.spec
    told = spec.description.strip()
    first = told.partition("\n")[0].partition(". ")[0]
    english = in_english(spec).description == spec.description
    return english and 0 < len(first.split()) <= _MOST_WORDS

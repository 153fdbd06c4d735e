"""Calls that differ in several arguments, in one sentence whose common part is said once.

"Find flights from Oslo to Rome and from Paris to Lyon on Friday": the second request is the first
one said again, with the same dice, for other values; from the first word that differs to the last
it is set beside the first one's words, and the rest belongs to both.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.records import Anchor, Utterance
from generator.scenarios.apart import FORM, kept, measured, named_new, telling
from generator.scenarios.base import Cell
from generator.scenarios.called import WHEN
from generator.scenarios.draws import Drawn, others_of
from generator.scenarios.joining import fronted, uncapitalised
from generator.scenarios.once import once
from generator.scenarios.pieces import Piece, Turn, Word, between, put_together
from generator.scenarios.twice import (
    around,
    changeable,
    holding,
    identifying,
    own_of_each,
    written_to,
)
from generator.specs.effects import alters

_HEADS = (
    r"in|on|for|at|from|to|of|about|with|by|between|against|into|under|near|over|"
    r"within|inside|across|during|until|since|after|before|"
    r"titled|called|named|using|matching|aimed|starting"
)
_HEAD = regex(rf"\b(?:{_HEADS})\s", re.I)
_CLAUSE = regex(r"[^.?!,;:\n]*$")
_THING = regex(r".*\b((?:the|an?|my|our|this|that)\s.*)$", re.I)
"""The last article before a value: "the file "."""
_MEASURE = regex(r"\b(?:with|for|at|over|by|from|to)\s(?:an?|the)\s[\w' -]{1,30}\s$", re.I)
"""What stands before "of 4": "with an acceleration "."""
_OBJECT = regex(
    rf"\b(the|an?)\s(?:(?!(?:{_HEADS}|list|lists|that|and)\b)[\w'/-]+\s){{1,5}}"
    r"(?:of\s[\w-]+\s(?:min|minute|hour|day|night|week|month|year)s?\s)?$",
    re.I,
)
"""What the words after it tell apart: "the label " before "with ID 12"."""
_OBJECT_OF = regex(r"^\s*(?:(?:me|us)\s)?(?:(?:up|down|out|off|over|back|in|on)\s)?")
"""What belongs to the verb before its object: "pull | up | ticket 12"."""
_APART = regex(r"(?:with|titled|called|named|using|matching|starting)\b", re.I)
_ABOUT = regex(r"(?:about|on|of|for|to)\s", re.I)
"""What leads to two things that one may be about: "a trip to Peru and Chile"."""
_SAYABLE = regex(r"(?:in|on|for|at|of|about|called|named|titled|matching)\s", re.I)
"""Prepositions that "same for" takes the place of, or that are not said again."""
_SUFFIX = regex(
    rf"\s*(?:$|[.?!,]|(?:{_HEADS}|as|[a-z]+ed|and|or|an?|the|some|be|please|pls|thanks)\b)", re.I
)
"""Ends that belong to the whole request, not to the value before them."""
_END = regex(
    rf"[.?!,]|\s(?:{_HEADS}|as|[a-z]+ed|and|or|an?|the|some|be|please|pls|thanks)\b|$", re.I
)
_VERB = regex(r"\b(?:is|are|was|were|has|have|can|should|does|do|will|must)\b", re.I)
"""A verb that goes on with the sentence: "whether the shirt is in stock"."""
_TAKEN_UP = regex(r"[\"”`]?\s*(?:,\s*)?(?:and|or|but|plus)\b|\s*,\s*(?!please|pls|thanks)\w", re.I)
_WANTS = regex(r"(?:need|want|like|love|able|going|have|us|me|you) $", re.I)
_INNER = regex(r",|&|\b(?:and|or)\b", re.I)
_STOP = regex(r"[.?!:;\n]")
_REFERS = regex(r"\b(?:it|its|that one|this one)\b", re.I)
"""Words for the one thing that was spoken of."""
_SENTENCE = regex(r"[.?!]\s")
_BEFORE_VERBS = frozenset("please pls you u to can could would then also now just let's".split())
_LIMITS = frozenset("limit count top page size offset cursor token per max after before".split())
MOST = 90
"""Characters of what is set beside: longer ones are requests of their own."""
MOST_AGAIN = 3
"""Words between two values that are said again with the next two, at most."""

_LINKS = (" and ", " and ", " and ", " and ", " and also ", " as well as ")
_COMMA_LINKS = (", and ", ", and ", ", plus ", ", and also ")
_ANOTHER = (" and another one ", ", and another one ", " and one ", ", plus one ")
_THE_ONE = (" and the one ", ", and the one ", " as well as the one ")
_THE_ONES = (" and the ones ", ", and the ones ", " as well as the ones ")
_SAME = (". Same for {}", ". And the same for {}")


@once
def _varied(function: CompiledFunction) -> tuple[frozenset[str], frozenset[str]]:
    """What may differ between two calls, and of it what tells them apart."""
    things = set() if named_new(function) else {p.pointer for p in identifying(function)}
    apart, free = set(), set()
    for parameter in function.parameters:
        path, leaf = parameter.pointer, parameter.leaf
        if leaf.schema.get("type") in ("boolean", "array") or leaf.words[-1] in _LIMITS:
            continue  # two lists may be one
        if path in things or path in telling(function):
            apart.add(path)
        if leaf.required and FORM.isdisjoint(leaf.words):
            free.add(path)
    fixed = kept(function) | function.constants
    return (
        frozenset(apart | free) - fixed,
        frozenset(apart) & changeable(function) - written_to(function) - fixed,
    )


@once
def _inner(function: CompiledFunction) -> str | None:
    """The argument that says which one is meant, within what the others say."""
    own = [p.pointer for p in identifying(function) if p.leaf.words[-1] not in _LIMITS]
    return next((path for path in reversed(own) if path not in kept(function)), None)


def in_one_sentence(
    function: CompiledFunction, first: Drawn, cell: Cell, rng: random.Random, anchor: Anchor
) -> tuple[Turn, list[Drawn]] | None:
    """A turn that asks for both in one sentence, or None where the words don't allow it."""
    able, apart = _varied(function)
    said = [slot.path for slot in first.utterance.slots]
    outer = holding(function)
    able -= around(function, said)
    paths = frozenset(
        p for p in said if p in able and ((p in apart and p not in outer) or rng.random() < 0.6)
    )
    when = frozenset() if paths.isdisjoint(_when(function)) else _when(function)
    paths |= (when | measured(function)) & able & frozenset(said)  # another start has another end
    own = own_of_each(function) & frozenset(said) if len(said) > 1 else frozenset[str]()
    if not own <= able:
        return None
    paths |= own
    inner = _inner(function)
    if paths.isdisjoint(apart) or (inner in said and inner not in paths):
        return None
    if fronted(first.utterance):
        return None
    # what is said after the second thing would be of that alone, where something is changed
    gap = _gap(first.utterance, paths, kept(function) if alters(function.spec) else None)
    if gap is None:
        return None
    for other in others_of(function, first, paths, 1, rng, anchor, cell.values):
        pieces = _beside(first.utterance, gap, other.utterance, rng)
        if pieces is not None:
            return put_together(pieces, (first.utterance, other.utterance)), [first, other]
    return None


@once
def _when(function: CompiledFunction) -> frozenset[str]:
    """The arguments that say when something is."""
    return frozenset(p.pointer for p in function.parameters if p.meaning.family in WHEN)


class _Gap(NamedTuple):
    """The stretch of a request beside which the second one's words are set.

    ``first`` and ``last`` are its slots; ``head`` leads to it and is said again, ``ending`` belongs
    to it, ``mine`` is all of it; ``opening`` and ``rest`` belong to both requests.
    """

    texts: list[str]
    first: int
    last: int
    head: str
    ending: str
    mine: list[Piece]
    opening: list[Piece]
    rest: list[Piece]


def _gap(one: Utterance, paths: frozenset[str], own: frozenset[str] | None) -> _Gap | None:
    """Where these arguments stand, if others can be set beside them: read before any is drawn.

    After a deed only what is ``own`` goes with both.
    """
    a, texts = one.slots, between(one)
    differ = [i for i, slot in enumerate(a) if slot.path in paths]
    first, last = differ[0], differ[-1]
    if len(differ) <= last - first:
        return None  # nobody says again what is the same for both
    after = texts[last + 1]
    if _taken_up(after):
        return None  # "4 bedrooms and 2 bathrooms" stays together
    head, ending = _head(texts[first]), _ending(after)
    if head is None or ending is None:
        return None
    if ending and ending.rstrip() == after.rstrip() and last + 1 < len(a):
        ending = ending[: len(ending) - len(ending.lstrip('"`”'))]  # the rest leads to the next
    start, end = a[first].start - len(head), a[last].end + len(ending)
    mine = [head, *_span(one, a[first].start, a[last].end, (0,)), ending]
    if not _short(mine):
        return None
    opening, rest = _span(one, 0, start, (0, 1)), _span(one, end, len(one.text), (0, 1))
    more = any([isinstance(piece, Word) for piece in rest])
    if more and (_THING.match(head) or _APART.match(head)):
        return None  # "rule A and the rule B in Oslo" has only B in Oslo
    if own is not None and any([isinstance(p, Word) and p.slot.path not in own for p in rest]):
        return None
    if _REFERS.search(one.text, end):
        return None
    return _Gap(texts, first, last, head, ending, mine, opening, rest)


def _beside(one: Utterance, gap: _Gap, two: Utterance, rng: random.Random) -> list[Piece] | None:
    """The two requests as one sentence."""
    texts, first, last, head, ending, mine, opening, rest = gap
    a, b = one.slots, two.slots
    if [s.path for s in a] != [s.path for s in b] or texts != between(two):
        return None
    if {s.text.casefold() for s in a[first : last + 1]} & {
        s.text.casefold() for s in b[first : last + 1]
    }:
        return None  # what one thing becomes is not the other thing either
    yours = [*_span(two, b[first].start, b[last].end, (1,)), ending]
    if not _short([head, *yours]):
        return None
    start = a[first].start - len(head)
    return [p for p in (*opening, *mine, *_second(one.text, head, start, yours, rest, rng)) if p]


@lru_cache(maxsize=4096)
def _taken_up(after: str) -> bool:
    """Whether a text goes on with another value of what stands before it."""
    return _TAKEN_UP.match(after) is not None


def _second(
    text: str, head: str, start: int, yours: list[Piece], rest: list[Piece], rng: random.Random
) -> list[Piece]:
    """The words for the second call, and what belongs to both where it stands after them."""
    plain = _SAYABLE.match(head)
    body = head[plain.end() :] if plain else head
    if body[-1:] not in ("'", '"', "`", "“"):
        body = "" if body.count(" ") > 2 or (body and rng.random() < 0.3) else body
    ends = all(isinstance(piece, str) and not piece.strip(" .?!") for piece in rest)
    which = _OBJECT.search(text[:start])
    if plain and ends and len(yours) < 5 and rng.random() < 0.25:
        told, end = _SAME[int(rng.random() * len(_SAME))].split("{}")
        asks = text.rstrip().endswith("?")
        return ["?" + told[1:] if asks else told, body, *yours, end]
    links: Sequence[str] = _LINKS
    if any(isinstance(piece, str) and _INNER.search(piece) for piece in yours):
        links = _COMMA_LINKS
    the = which is not None and which[1].lower() == "the"
    one_about = which is not None and not the and _ABOUT.match(head) is not None
    one_about = one_about and not _does(head)
    apart = which is not None and _APART.match(head) is not None
    if one_about or (which is not None and apart):
        links = _THE_ONE if the else _ANOTHER
        if which is not None and the and is_plural(which[0].rstrip().rpartition(" ")[2]):
            links = _THE_ONES
    link = links[int(rng.random() * len(links))]
    short = plain is not None and not one_about and not apart and (not body or rng.random() < 0.5)
    again: list[Piece] = [body if short else head, *yours]
    return [link, *(again if start else uncapitalised(again)), *rest]


@lru_cache(maxsize=4096)
def _head(before: str) -> str | None:
    """The words before a value that are said again with the next; None where it can't be told.

    Remembered: it is a text of a phrasing, which comes with one value after the other.
    """
    clause = _CLAUSE.search(before)
    near = clause[0] if clause else ""
    found = [
        m.start()
        for m in _HEAD.finditer(near)
        if not _does(near[m.start() :]) and not (m[0] == "to " and _WANTS.search(near[: m.start()]))
    ]
    if found:
        at = found[-1]
        measure = _MEASURE.search(near[:at]) if near[at:].lower().startswith("of") else None
        return near[measure.start() if measure else at :]
    thing = _THING.match(near)
    if thing is not None:
        return thing[1]
    words = [(m.start(), m.end(), m[0].lower()) for m in re.finditer(r"[\w'/-]+", near)]
    for i, (_, end, word) in reversed([*enumerate(words)]):
        if verb_of(word) == word and (i == 0 or words[i - 1][2] in _BEFORE_VERBS | {"and"}):
            short = len(words) - i <= 4 and near.endswith((" ", "#"))
            return _OBJECT_OF.sub("", near[end:]) if short else None
    return None


def _does(text: str) -> bool:
    """Whether "to" stands before a verb."""
    preposition, _, rest = text.partition(" ")
    word = rest.partition(" ")[0]
    return preposition.lower() == "to" and verb_of(word) == word.lower()


@lru_cache(maxsize=4096)
def _ending(after: str) -> str | None:
    """The words after a value that belong to it: " bedrooms"."""
    closing = len(after) - len(after.lstrip('"`”'))
    rest = after[closing:]
    if _SUFFIX.match(rest):
        return after[:closing]
    found = _END.search(rest)
    if found is None or not re.match(r"[ '’%°\w]", rest) or _VERB.search(rest, 0, found.start()):
        return None
    return after[: closing + found.start()]


def _span(utterance: Utterance, start: int, end: int, calls: tuple[int, ...]) -> list[Piece]:
    """A stretch of an utterance taken apart."""
    pieces: list[Piece] = []
    at = start
    for slot in utterance.slots:
        if start <= slot.start and slot.end <= end:
            if slot.start > at:
                pieces.append(utterance.text[at : slot.start])
            pieces.append(Word(slot, calls))
            at = slot.end
    if end > at:
        pieces.append(utterance.text[at:end])
    return pieces


def _short(pieces: Sequence[Piece]) -> bool:
    """Whether it can be set beside another without losing the reader."""
    length, last = 0, len(pieces) - 1
    for at, piece in enumerate(pieces):
        if isinstance(piece, str):
            stops, many = _stops(piece)
            if stops or (many and 0 < at < last):  # said again with the values
                return False
            length += len(piece)
            continue
        text = piece.slot.text
        if text.count(" ") > 6 or text[-1:] in ".?!" or "\n" in text or _SENTENCE.search(text):
            return False
        length += len(text)
    return length <= MOST


@lru_cache(maxsize=4096)
def _stops(text: str) -> tuple[bool, bool]:
    """Whether words of a phrasing end a sentence, and whether they are many."""
    return _STOP.search(text) is not None or "\n" in text, len(text.split()) > MOST_AGAIN

"""Whether each new word of a rewrite stands for one that it leaves out.

Words of a function's description fit its requests, but one that only joins the others asks for
more: "the *payment* dates" where any were asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from generator.llm.absent import given_in
from generator.llm.additions import CURRENT, SELECTING, in_full, is_current
from generator.llm.deeds import acting, base
from generator.llm.ground import Ground, parameters_of
from generator.llm.idioms import ASKED, rates, without_idioms
from generator.llm.parts import Parts, fixed_text, marked, paths_of
from generator.llm.synonyms import kin
from generator.llm.ways import text_beside
from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.semantics.described.naming import raw_words
from generator.specs.similar import root, stem


def added_words(ground: Ground, parent: Parts, parts: Parts) -> list[str]:
    """The words of a rewrite for which its parent has none, nor anybody's request.

    What leads to an argument and calls it by its name adds nothing, nor do the function's own name
    and what its phrasings of the same arguments say; what is done is looked at elsewhere.
    """
    plain = word_lists().plain
    had = [in_full(word) for word in words_in(fixed_text(parent))]
    text = without_idioms(ground, parts)
    has = [in_full(word) for word in words_in(ASKED.sub(" ", text))]
    present = frozenset(paths_of(parts))
    known = _forms(had), _usual_forms(ground, present)
    new = [
        word for word in has if word not in plain and all(map(_forms_of(word).isdisjoint, known))
    ]
    hidden = _owned(ground, text, had) if ground.does == "read" else _places(text, had)
    if not new:
        return hidden
    kept = _forms(has)
    left_out = frozenset(stem(word) for word in had if kept.isdisjoint(_forms_of(word)))
    free = _labels(ground, parts) | frozenset(acting(marked(parts))) | {"new", "s"}
    free |= _free_names(ground, present)
    free |= rates(parts, frozenset(had))
    free |= CURRENT if is_current(ground) else frozenset()
    return hidden + [
        word
        for word in new
        if word not in free
        and (len(word) < 4 or stem(word) not in free)
        and left_out.isdisjoint(kin((stem(word),)))
        and not any(word in each and not each.isdisjoint(had) for each in SELECTING)
    ]


_PLACE: Final = regex(
    r"\b(?:from|on|off|in|into|onto|to) (?:the|my|our|this|that) (list|results?|data|system)\b",
    re.I,
)


def _places(text: str, had: Sequence[str]) -> list[str]:
    """Words that elsewhere ask for a thing, and tell where it lies: "remove {} from the list"."""
    return [word for word in _PLACE.findall(text.lower()) if word not in had]


_MINE: Final = regex(r"\b(my|our) (?:[\w'-]+ )?([\w'-]+s)\b", re.I)


def _owned(ground: Ground, text: str, had: Sequence[str]) -> list[str]:
    """Words that tell whose the things are that are asked for: some of them, not all."""
    usual = ground.usual.union(had)
    return [
        whose
        for whose, things in _MINE.findall(text.lower())
        if usual.isdisjoint(("my", "our")) and stem(things) in ground.telling
    ]


def _forms(words: Iterable[str]) -> frozenset[str]:
    """What the forms of words share: "rated", "rating" and "rate"."""
    return frozenset().union(*map(_forms_of, words))


@lru_cache(maxsize=1024)
def _usual_forms(ground: Ground, present: frozenset[str]) -> frozenset[str]:
    """The same of what a function's own phrasings of these arguments say."""
    return _forms(given_in(ground, present).common)


@lru_cache(maxsize=16_384)
def _forms_of(word: str) -> frozenset[str]:
    return frozenset(form for form in (stem(word), root(word), base(word)) if form)


@lru_cache(maxsize=1024)
def _free_names(ground: Ground, present: frozenset[str]) -> frozenset[str]:
    """The words of a function's name: who says "extend the loan" of a loan says no more.

    Not those that tell of an argument which is not given: by them alone it is called.
    """
    own = frozenset(raw_words(ground.name))
    return own - frozenset().union(
        *(each for each in given_in(ground, present).names if each <= own)
    )


def _labels(ground: Ground, parts: Parts) -> frozenset[str]:
    """The words that call an argument what it is: "board" in "the board {}"."""
    found: set[str] = set()
    for index, part in enumerate(parts):
        if not isinstance(part, Hole):
            continue
        own = frozenset(map(stem, parameters_of(ground)[part.path].leaf.words))
        before, after = text_beside(parts, index)
        words = words_in(before)
        if words and stem(words[-1]) in own | ground.stems:
            found.add(words[-1])
        beside = (*words[-4:], *words_in(after)[:2])
        found.update(word for word in beside if stem(word) in own)
    return frozenset(found)

"""What stands in lists with what is shown: a hedge trimmer beside the other tools one lends.

An example is taken at its word, and it tells of which kind the others are. Where a list is kept
under one of the parameter's names and has an example in it, its other words are of that kind; so
are those of any list that has two of the examples. Words that a program chooses from (a mode, a
status) have no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.quick import regex, remembered
from generator.semantics.base import Leaf
from generator.semantics.described.examples import only_shows
from generator.semantics.described.mining import mine
from generator.semantics.described.shown_defaults import is_shown_by_default
from generator.semantics.drawing.value_forms import form_of
from generator.semantics.topics import wordgroups
from generator.semantics.topics.of_domain import of_domain
from generator.semantics.usages.around import GENERAL, score, words_around
from generator.semantics.usages.lines import by_head, parsed
from generator.semantics.usages.precedents import TRADE, namesakes
from generator.semantics.usages.usages import names_of

_WORDED = frozenset(("word", "phrase", "Word", "Title Words", "sentence"))
"""Forms of what is said in words."""
_LENGTH = 2
"""How many times as long as what is shown others may be."""
CHOSEN = frozenset(
    "type kind mode format sort order by status state level method style unit version category "
    "strategy policy model engine algorithm option field column role arch architecture operator "
    "provider platform framework language locale currency scope action operation severity "
    "priority urgency length measure measurement".split()
)
"""Heads of names whose values a program knows: what is shown is of few."""
MADE = frozenset(
    "project repo repository service branch bucket queue cluster container image index app "
    "application server environment deployment namespace job worker topic stream table dataset "
    "channel package module workflow pipeline team group resource function stack".split()
)
"""What people of programs give such names to."""
_PLAIN = regex(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*")
"""What words alone are, and no paths or codes."""
_CONSTANT = regex(r"[A-Z]+(?:_[A-Z]+)*")
_ENOUGH = 30
"""From so many on there are enough without others."""
_WELL_KNOWN = 8
"""Of so many the kind is well known: others are from lists that have hardly anything else."""
_LIKELY = 0.3
"""How like in meaning a domain's words must be to stand beside what is shown."""
_AGREED = 0.5
"""The share of the shorter of two lists from which on they are of one kind, whatever the trade."""
_TOLD, _TOLD_OF_ANY = 2, 6
"""How much of a list's trade must be around for one word to do: less, unless its name is one that
any function has."""
_ARTICLE = regex(r"(?:an?|the|my|our|your|some) (?=\w)", re.I)


def is_chosen(leaf: Leaf, shown: Iterable[str]) -> bool:
    """Whether a value is one of few that a program knows: by its name, or written as a constant."""
    closed = mine(leaf.description).closed or not CHOSEN.isdisjoint(leaf.words[-1:])
    return closed or any(map(_CONSTANT.fullmatch, shown))


def are_some(leaf: Leaf) -> bool:
    """Whether what a leaf shows is said to be examples, and no list that one chooses from."""
    told = leaf.description or leaf.function.description
    return "examples" in leaf.schema or only_shows(told)


@remembered
def company(leaf: Leaf, shown: Sequence[str]) -> tuple[str, ...]:
    """Others of the kind of what is shown, written as it is; () where no list tells."""
    own = {_bare(text) for text in shown}
    if not 0 < len(own) < _ENOUGH or is_chosen(leaf, shown):
        return ()
    found: dict[str, None] = {}
    for values, near in _lists(leaf):
        hits = len(own & set(map(_bare, values)))
        known = len(own) > _WELL_KNOWN
        least = _AGREED * (len(values) if known else min(len(own), len(values)))
        agree = hits > 1 and hits >= least
        alone = near and len(own) == 1 and not leaf.examples and is_shown_by_default(leaf)
        if agree or alone or (near and not known and (hits > 1 or hits == len(own))):
            found.update(dict.fromkeys(values))
    for values in _of_all(own):
        found.update(dict.fromkeys(values))
    if not found and len(own) < _WELL_KNOWN and all(map(_PLAIN.fullmatch, shown)):
        found.update(dict.fromkeys(of_domain(leaf, shown, least=_LIKELY)))
    return tuple(_alike(found, shown, own))


@remembered
def in_domain(leaf: Leaf, known: Sequence[str]) -> tuple[str, ...]:
    """Others of a short list, of the nearest domain's that has some of its words, too."""
    own = {_bare(text) for text in known}
    if not 0 < len(own) < _SHORT or is_chosen(leaf, known):
        return ()
    found = of_domain(leaf, known, least=_SURELY)
    shared = own.intersection(map(_bare, found))
    return tuple(_alike(found, known, own)) if len(shared) > 1 else ()


_SHORT, _SURELY = 25, 0.5
"""Of how few words there are others, and how like in meaning those must be."""


def _lists(leaf: Leaf) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Lists of the parameter's names, and whether each is of its trade, too."""
    around = words_around(leaf)
    for name in names_of(leaf):
        least = _TOLD_OF_ANY if name in GENERAL else _TOLD
        for line in by_head().get(name, ()):
            known = parsed(*line)
            if not known.numbers:
                yield known.values, score(known.cues, around) >= least
        for group in wordgroups.by_head().get(name, ()):
            near = score(frozenset(group.cues.split()), around) >= least
            for column in group.columns or (group.values,):
                yield column, near
    for values, shared in namesakes(leaf):
        yield values, shared >= TRADE


def _of_all(own: set[str]) -> Iterator[tuple[str, ...]]:
    """Lists of any name that have all of several words."""
    first, *more = sorted(own)
    for group in wordgroups.by_value().get(first, ()) if more else ():
        for column in group.columns or (group.values,):
            if own <= set(map(_bare, column)):
                yield column


def _bare(text: str) -> str:
    return wordgroups.folded(_without_article(text))


def _without_article(text: str) -> str:
    found = _ARTICLE.match(text)
    return text[found.end() :] if found else text


def _alike(found: Iterable[str], shown: Sequence[str], own: set[str]) -> Iterator[str]:
    """Those that are written as what is shown: in its form, its length, with or without article."""
    forms = {_form(text) for text in shown}
    bare = not any(map(_ARTICLE.match, shown))
    small = all(text == text.lower() for text in shown)
    large = all(text[:1].isupper() for text in shown)
    longest = _LENGTH * max(map(len, shown))
    leads = {lead for text in shown if (lead := _lead(text))}
    seen = set(own)
    for value in found:
        text = _without_article(value) if bare else value
        key = _bare(text)
        fits = _form(text) in forms and len(text) <= longest
        fits = fits and (not small or text == text.lower()) and (not large or text[:1].isupper())
        if key not in seen and fits and (not leads or _lead(text) in leads):
            seen.add(key)
            yield text


def _form(text: str) -> str:
    form = form_of(text)
    return "words" if form in _WORDED else form


def _lead(text: str) -> str:
    """The part before the sign that ends it: the domain of "light.kitchen"."""
    found = re.match(r"([A-Za-z][\w-]*[.:])(?=[\w-]+$)", text)
    return found[1] if found else ""

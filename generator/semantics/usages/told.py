"""What a bare name is called in its description: the "watermark text" of ``text``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.headed import told_heads
from generator.semantics.described.naming import singular, words_of
from generator.semantics.usages.around import GENERAL


def told_names(leaf: Leaf) -> tuple[str, ...]:
    """What a bare name is called in the description: "Watermark text" of ``text``.

    "Memo for the journal entry" is a journal entry's memo and a journal's.
    """
    if len(leaf.words) != 1:
        return ()
    own = singular(leaf.words[0])
    found = [
        words[-3:]
        for words in told_heads(leaf.description)
        if words[1:] and singular(words[-1]) == own
    ]
    thing = _thing_told(leaf)
    found += [(*part, own) for part in (thing[:2], thing[:1], thing[-1:]) if part]
    found = [words for words in found if words[-2] not in _OF_ALL]
    if own not in _TITLES and own not in GENERAL and f" {own}" in leaf.function.description:
        about = re.search(rf"\b(?:an?|the) ([a-z]+) {own}\b", leaf.function.description)
        found += [(about[1], own)] if about else []
    if own in _TITLES:  # what is made or found is called so anyway
        made = frozenset(map(singular, words_of(leaf.function.name)))
        found = [words for words in found if singular(words[-2]) not in made]
    return tuple(dict.fromkeys("_".join(map(singular, words)) for words in found))


def is_title_of_another(leaf: Leaf, thing: Sequence[str]) -> bool:
    """Whether it is told to be the title of something else than what the function acts on.

    "Title of the page" whose sections are listed is no title of a section.
    """
    told = _thing_told(leaf) if _TITLES.issuperset(leaf.words) else ()
    return bool(told) and set(thing).isdisjoint(map(singular, told))


def _thing_told(leaf: Leaf) -> tuple[str, ...]:
    """The words of the thing whose name or title a bare name is told to be; none of others."""
    of = _OF.match(leaf.description) if len(leaf.words) == 1 else None
    if of is None or singular(of["own"].lower()) != singular(leaf.words[0]):
        return ()
    return tuple(words_of(of["thing"]))


_OF_ALL = frozenset("search filter query input new optional".split())
"""What tells nothing of a name: a "search keyword"."""
_TITLES = frozenset(("title", "name"))


_OF = regex(
    r"(?:the |an? |optional |new )*(?P<own>[a-z]+)(?:/[a-z]+)? (?:of|for) "
    r"(?:the |an? |this |your |new |each )*(?P<thing>[a-z]+(?: [a-z]+){0,2}?)"
    r"(?=$|[.,;(]| (?:to|in|on|that|which|with|from|as)\b)",
    re.I,
)

"""What a description calls the name or title of something: "Title of the song or album"."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import SEMANTIC_TYPES, Leaf
from generator.semantics.binding.candidates import Kind, matching
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import split_words

_TITLE = regex(
    r"(?:the |an? )?(?:full |exact |display )?(?:name|title)s? of (?:the |an? |your |this |one )?"
    r"(?P<thing>[a-z]+(?: (?!(?:as|on|in|at|to|is|for|from|that|which|where|with|whose)\b)[a-z]+)?)"
    r"(?:,? or (?:the |an? )?(?P<other>[a-z]+))?"
    r"(?=\s*(?:$|[.,;:(]|(?:to|that|which|for|in|whose|as|being|at|is|on|from|where|with)\b))",
    re.IGNORECASE,
)
_VAGUE = frozenset(
    "title name object entity item thing resource value text target work media content subject "
    "query q display full location place from to start end source where origin destination input "
    "prompt".split()
)
"""Words of names that leave open what the thing is."""
_WORKS = frozenset(
    "song track album film movie show series book novel game podcast work painting audiobook "
    "recording soundtrack musical".split()
)
_NO_NAMES = frozenset(("numbers", "contact", "timewords", "url"))
"""Families and types of what is no name of a thing, though the thing itself is called so: a site
where houses are built has no address on the web, and is none."""
_NO_TITLES = frozenset(("identifiers",))
"""Those of what is known by a number, of which a title says in words what it is about."""
_CODE = ("_code", "_snippet", "_command", "sql")  # texts that are called something, and no names


_ENTERED = frozenset("register enroll enrol sign invite".split())
_SHORT = 7
"""A pattern so short, such as "* name", tells nothing of the thing."""
_MAILS = frozenset("email mail newsletter letter".split())


def by_title(leaf: Leaf) -> list[tuple[Kind, str]]:
    """Types for what the description calls the name or title of something: never a count of it."""
    match = _TITLE.match(leaf.description.strip())
    own = set(split_words(" ".join(leaf.words)))
    if match is None or not (own <= _VAGUE or {match["thing"], *own} <= _WORKS | {"title", "name"}):
        return []
    things = [words_of(thing) for thing in (match["thing"], match["other"]) if thing]
    works = [words for words in things if split_words(words[-1])[0] in _WORKS]
    if works and (len(works) > 1 or works[0][-1].startswith("work")):
        return [(SEMANTIC_TYPES.get("creative_work"), match[0])]
    if things[0][-1] in (_VAGUE | {"user"}) - {"place", "location"}:
        return []
    if things[0][-1] in _MAILS:
        return [(SEMANTIC_TYPES.get("subject"), match[0])]  # no address: what is written is titled
    readings = [reading for words in things[:1] for reading in ((*words, "name"), words)]
    barred = _NO_NAMES | _NO_TITLES if "title" in match[0].casefold() else _NO_NAMES
    if things[0][-1] in ("player", "athlete") and words_of(leaf.function.name)[0] in _ENTERED:
        return [(SEMANTIC_TYPES.get("person_name"), match[0])]  # who is entered is nobody known
    return [
        (kind, pattern)
        for kind, pattern in matching(readings)
        if kind.family not in barred
        and kind.name not in barred
        and not kind.name.endswith(_CODE)
        and ("*" not in pattern or (len(pattern) > _SHORT and kind.family != "text"))
    ]


def is_made(leaf: Leaf) -> bool:
    """Whether the name is that of a file that is made, of the kind that the function makes."""
    return leaf.words[-1] in _MADE


_MADE = frozenset("output out destination dest target result".split())

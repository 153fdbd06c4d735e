"""What the words that lead to an argument call it: its own name, or another argument's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from generator.llm.ways import text_beside
from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.fill import word_after, word_before
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.semantics.base import Parameter
from generator.specs.similar import root, stem


@cache
def plain_words() -> frozenset[str]:
    """Stems of words that call no argument by its name."""
    return frozenset(map(stem, word_lists().function)) | _GENERAL


def named(parameter: Parameter) -> frozenset[str]:
    """The telling words of an argument's own name, two written as one among them: "checklist"."""
    return _named(parameter.leaf.words)


@lru_cache(maxsize=4096)
def _named(words: tuple[str, ...]) -> frozenset[str]:
    joined = [one + other for one, other in pairwise(words)]
    return frozenset(map(stem, (*words, *joined))) - plain_words()


def listed(parameter: Parameter) -> frozenset[str]:
    """The values of a parameter that has but a few, and so says what it is by its value."""
    values = parameter.leaf.schema.get("enum")
    texts = values if isinstance(values, list) else []
    return frozenset(each.casefold() for each in texts if isinstance(each, str))


def is_closed(parameter: Parameter) -> bool:
    """Whether an argument is no text: the words beside a number or a switch bear its meaning."""
    kinds = parameter.leaf.schema.get("type")
    return "string" not in (kinds if isinstance(kinds, list) else [kinds])


_LABEL = regex(r"(\w+)(?: is| are| should be| named| called)?(?: ?[:=] ?[\"“']?| [\"“'])$", re.I)


_LABEL_ENDS: Final = frozenset(":=\"“'")

_SET_TO = regex(
    r"(?:\bset|^,|\band) (?:the |its |an? )?(?:[\w-]+ ){0,2}?(\w+) to(?: be)? [\"“']?$", re.I
)
"""What tells to which value something is set: "set the title to {}, the summary to {}"."""


def labelled(parameters: Mapping[str, Parameter], path: str, before: str) -> bool:
    """Whether what stands before an argument is the name of another: "labels: {assignee}"."""
    label = _SET_TO.search(before) if " to" in before.lower() else None
    if label is None and before.rstrip()[-1:] in _LABEL_ENDS:
        label = _LABEL.search(before)
    if label is None:
        return False
    word = stem(label[1].lower())
    others = (named(each) for other, each in parameters.items() if other != path)
    return word not in named(parameters[path]) and any(word in names for names in others)


def called_other(parameters: Mapping[str, Parameter], path: str, before: str) -> bool:
    """Whether the words that lead to an argument tell apart another one: "inward issue {outward}".

    Of two arguments with a word in common the other words tell which is meant; if only the other
    has some, they tell that it is the other: "target project {project}".
    """
    words = frozenset(map(stem, words_in(_CLAUSE.split(before)[-1])[-4:]))
    own = named(parameters[path])
    for other, each in parameters.items():
        theirs = named(each)
        if other == path or not own & theirs & words:
            continue
        if words & (theirs - own) and words.isdisjoint(own - theirs):
            return True
        more = set(parameters[path].leaf.words) - set(each.leaf.words) - _IDS - _GENERAL
        if theirs <= own and more and words.isdisjoint(map(stem, more)):
            return True  # "page 20" is not "20 per page"
    return False


_CLAUSE = regex(r"[,;.!?]|\b(?:and|with|to|from|for)\b")


def takes_over(
    path: str, left: str, had: Mapping[str, tuple[str, str]], own: frozenset[str] = frozenset()
) -> bool:
    """Whether a noun leads to an argument that in the other request leads to another one."""
    if (
        not left.isalpha()
        or left in word_lists().plain
        or left == had[path][0]
        or stem(left) in own
    ):
        return False
    if had[path][0] in had and had[had[path][0]][0] == left:
        return False  # the two are one thing: "add the song Halo", "add Halo, the song"
    return any(before == left for other, (before, _) in had.items() if other != path)


_GENERAL: Final = frozenset(("name", "value", "type", "number"))


def opened_by(parts: Sequence[str | Hole], index: int) -> str:
    """The telling word that leads to a quoted argument, "" if none does: "replace "{}"."""
    before = text_beside(parts, index)[0]
    lead = word_before(before[:-1]) if before[-1:] in _QUOTES else ""
    return "" if lead in word_lists().function else lead


_QUOTES: Final = ('"', "“", "‘", "'")
_IDS: Final = frozenset("id pid key number code uuid iid identifier no num slug".split())


def is_id(parameters: Mapping[str, Parameter], path: str) -> bool:
    """Whether an argument alone says which thing is meant."""
    ids = [
        each
        for each, p in parameters.items()
        if p.meaning.family == "identifiers" or _IDS & set(p.leaf.words)
    ]
    return ids == [path]


_RELATED: Final = regex(
    r"\b(?:that|which|who) (?!(?:to|in|into|on|onto|from|for|by|of|with|at|off)\b|"
    r"have|has|had|is|are|was|were|offer|includ|contain|provid|match|mention|touch|concern|"
    r"featur|carr|come|do|does|can|will|would|i\b|we\b|you\b)(\w+) (?:an? |the |any |some )?$",
    re.I,
)
"""A verb by which a thing relates to an argument: "that want {facilities}"."""


def related(before: str, said: Set[str], own: Set[str]) -> str:
    """The verb by which a thing relates to an argument, if that wasn't said before; else "".

    ``own``: the words of its name.
    """
    found = _RELATED.search(before)
    if found is None or {found[1].lower(), root(found[1].lower())} & {*said, *map(root, said)}:
        return ""
    if any(name.startswith(stem(found[1].lower())) for name in own):
        return ""  # what weighs so much has that weight
    return found[1]


def is_head(parameter: Parameter, before: str, after: str) -> bool:
    """Whether an argument itself is asked for, or counts: "the {} of", "{} pages" for "page {}"."""
    if after.startswith(" of "):
        return before.endswith("the ")
    word = word_after(after)
    counts = word in parameter.leaf.words  # "times_per_week" is how many times anyway
    own = word.endswith("s") and stem(word) in named(parameter)
    return own and not counts and is_closed(parameter)

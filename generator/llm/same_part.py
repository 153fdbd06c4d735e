"""Whether an argument plays the same part in two requests: it is acted on, or something goes there.

What leads to it is read without its own label and articles: "in the playlist {}" is led by "in".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from generator.llm.deeds import GENERIC, LOOKS, base
from generator.llm.fitting import MOMENTS
from generator.llm.ground import Ground
from generator.llm.labels import is_closed, named
from generator.llm.parts import Parts
from generator.llm.standing import WISHES
from generator.llm.ways import SPANS, beside, text_beside, turned_at, unlabelled
from generator.llm.wordlists import words_in
from generator.phrasing.fill import word_before
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.semantics.base import Parameter
from generator.specs.similar import stem

_INTO: Final = frozenset("in on into onto to".split())
"""Where something is put: which of them is said tells no more."""

_WITHIN: Final = frozenset("in within through across inside on".split())
_SEARCHED: Final = frozenset("search check scan browse query".split())
"""What looks through a thing for another."""

_ACROSS: Final = frozenset(("over", "within", "across"))
"""What leads to the only span of a request: "the integral over 0 to 1"."""

_MODALS: Final = frozenset("can could may might will would should".split())
_PASSIVE: Final = regex(r" (?:also |please )?(?:be|get) \w+(?:ed|en|t)\b", re.I)
_ARTICLE: Final = regex(r"\b(?:the|an?|my|this|that|these|those|some) ?$", re.I)
_PHRASAL: Final = regex(
    r"\b(?:(?:look|peek|glance) at|(?:look|search|hunt) for|(?:look|pull|bring) up|track down|"
    r"(?:what|how) about) $",
    re.I,
)
"""Verbs of two words for finding and seeing."""

_OWNER: Final = regex(r"^['’]s $")


def same_role(
    ground: Ground, parent: Parts, parts: Parts, path: str, parameters: Mapping[str, Parameter]
) -> bool:
    """Whether an argument of a rewrite is led to as in the request that is rewritten.

    Which deed it is, is looked at elsewhere.
    """
    was, now = _lead(parent, path, parameters), _lead(parts, path, parameters)
    spans = [each for each, p in parameters.items() if not SPANS.isdisjoint(p.leaf.words)]
    if now in _ACROSS and spans == [path]:
        return True
    at, index = _index(parent, path), _index(parts, path)
    right = beside(parts, index)[1]
    if right not in ("", beside(parent, at)[1]):
        return False
    if ground.does in ("create", "update", None) and {was, now} <= _INTO:
        return not any(
            _lead(parent, other, parameters) in _INTO for other in parameters if other != path
        )
    if was in _WITHIN and ground.does == "read" and now in _SEARCHED:
        return text_beside(parts, index)[1].startswith(" for ")  # "search {} for coupons"
    verbs = ground.deeds | GENERIC.get(ground.does or "", frozenset()) | LOOKS | WISHES
    if (base(was) or was) not in verbs:
        return False
    if now in _MODALS:
        return _PASSIVE.match(text_beside(parts, index)[1]) is not None
    return (base(now) or now) in verbs


def _index(parts: Parts, path: str) -> int:
    return next(i for i, part in enumerate(parts) if isinstance(part, Hole) and part.path == path)


def _lead(parts: Parts, path: str, parameters: Mapping[str, Parameter]) -> str:
    """The word that leads to an argument, "" if none does."""
    index = _index(parts, path)
    before = text_beside(parts, index)[0]
    while index >= 2 and _OWNER.match(before):
        index -= 2  # what leads to an owner leads to what is owned
        before = text_beside(parts, index)[0]
    plain = unlabelled(before, parameters[path].leaf.words)
    plain = _ARTICLE.sub("", plain)
    if _PHRASAL.search(plain):
        return "see"
    return word_before(plain) if plain.strip() else ""


_BOUNDS: Final = frozenset(("least", "most"))


def loses_its_word(ground: Ground, parent: Parts, parts: Parts, parameter: Parameter) -> bool:
    """Whether an argument is left without the words that told what it is.

    A bare number is then any of several, an ID that of another thing; a moment that bounded
    something only tells when.
    """
    path = parameter.pointer
    was, now = _index(parent, path), _index(parts, path)
    if _is_one_of_ids(ground, parameter) and _labelled(parent, was, parameter):
        return not _labelled(parts, now, parameter)
    if parameter.meaning.family in MOMENTS and not turned_at(parts, now, parameter):
        return not _BOUNDS.isdisjoint(turned_at(parent, was, parameter))
    if now >= 2 and was >= 2 and parent[was - 2 : was] == parts[now - 2 : now]:
        return False  # "{latitude}, {longitude}" go together
    bare = is_closed(parameter) and path in ground.plain
    return bare and _listed(parts, now) and not _listed(parent, was)


def _is_one_of_ids(ground: Ground, parameter: Parameter) -> bool:
    """Whether the function takes IDs of several things."""
    families = [one.meaning.family for one in ground.function.parameters]
    return parameter.meaning.family == "identifiers" and families.count("identifiers") > 1


def _labelled(parts: Parts, index: int, parameter: Parameter) -> bool:
    """Whether a word of its own name stands beside an argument."""
    beside = " ".join(text_beside(parts, index))
    return not named(parameter).isdisjoint(map(stem, words_in(beside)))


def _listed(parts: Parts, index: int) -> bool:
    """Whether an argument is one of a list, and nothing says which: "size M, 3, ID 7"."""
    before, after = text_beside(parts, index)
    alone = not words_in(after) or after.lstrip()[:1] in {",", ";", ".", "?"}
    return before.rstrip().endswith(",") and alone


def swapped_namesakes(parent: Parts, parts: Parts, parameters: Mapping[str, Parameter]) -> str:
    """Two arguments that only their order tells apart, if they changed places; else ""."""
    had, now = ([each.path for each in some if isinstance(each, Hole)] for some in (parent, parts))
    names = {path: named(parameters[path]) for path in had}
    twins = {path for path in had if sum(names[path] == name for name in names.values()) > 1}
    same = [path for path in now if path in twins] == [path for path in had if path in twins]
    return "" if same else f"{' and '.join(sorted(twins))} are called the same"


def in_order(
    had: Sequence[str], parts: Parts, parameters: Mapping[str, Parameter]
) -> frozenset[str]:
    """The arguments that stand in the order that they had: all, or the numbers among themselves."""
    paths = [part.path for part in parts if isinstance(part, Hole)]
    if paths == list(had):
        return frozenset(had)
    numbers = frozenset(path for path, each in parameters.items() if is_closed(each))
    now, was = ([path for path in some if path in numbers] for some in (paths, had))
    return numbers if now == was else frozenset()

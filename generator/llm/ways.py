"""Which way the words beside an argument turn it: from or to, at least or at most, with or without.

A bound that points the other way makes a request wrong though every argument is there; words that
only attach an argument ("in", "for", "with") turn it no way at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from generator.llm.wordlists import word_lists
from generator.phrasing.fill import word_after, word_before
from generator.phrasing.skeleton import Hole
from generator.quick import regex
from generator.semantics.base import Parameter
from generator.specs.similar import stem

Way = Literal["low", "high", "out", "least", "most", "step"]
"""Where something starts or ends; what is left out; the least or the most of it, which comes with
``low`` or ``high``: "from 2020" may only say which year, "since 2020" can't.
"""

_LOW: Final = (
    r"from|after|since|over|above|at least|a minimum of|minimum(?: of)?|min|(?:more|higher|later|"
    r"greater|longer|better|older) than|no (?:less|lower|earlier|fewer) than|not before|"
    r"starting(?: (?:on|at|from|in))?|start(?:s|ing)? (?:on|at|from)|beginning(?: (?:on|at))?|"
    r"leaving(?: from)?|departing(?: from)?|leave|depart|out of|exceeding|between|"
    r"check(?:ing)?[- ]in(?: on)?|as of|effective(?: from)?"
)
_HIGH: Final = (
    r"to|into|towards?|until|till|before|under|below|up to|at (?:the )?most|a maximum of|"
    r"maximum(?: of)?|max|(?:less|fewer|lower|earlier|shorter|cheaper) than|"
    r"no(?:t)? (?:more|higher|later|longer|over) than|no(?:t)? (?:over|above|after)|within|"
    r"ending(?: (?:on|at))?|end(?:s|ing)? (?:on|at)|capped at|a limit of|a budget of|"
    r"check(?:ing)?[- ]out(?: on)?"
)
_OUT: Final = (
    r"without|except|excluding|excluded?|leav(?:e|ing) out|minus|avoid|avoiding|skip|skipping|no|"
    r"not|but not|steer clear of|"
    r"(?:anything|everything|any|all|nothing) but|other than|apart from|aside from|rather than|"
    r"instead of|outside(?: of)?|as opposed to|unlike|far from|"
    r"(?:not|nothing|none|nobody|no one) (?:from|in|by|with|of|on)"
)
_BEFORE: Final = {
    way: regex(rf"(?<![\w'])(?:{words})(?: the| an?| my)?\s*$", re.I)
    for way, words in (("low", _LOW), ("high", _HIGH), ("out", _OUT))
}
_AFTER: Final = {
    "low": regex(
        r"^\s*(?:or (?:more|higher|later|above|over|up|better|longer)|and (?:up|above|over|later)|"
        r"minimum|at least|onwards?)(?![\w'])",
        re.I,
    ),
    "high": regex(
        r"^\s*(?:or (?:less|lower|under|below|fewer|earlier|cheaper|shorter)|"
        r"and (?:under|below|less)|max(?:imum)?|at (?:the )?most|tops|at the latest)(?![\w'])",
        re.I,
    ),
}
_ATTACHES: Final = regex(
    r"(?:from|to|into|towards?|out of|leaving(?: from)?|departing(?: from)?|leave|depart)"
    r"(?: the| an?| my)?\s*$",
    re.I,
)
"""What may only attach an argument, and bounds nothing."""

_ONLY: Final = regex(r"(?<![\w'])(?:only|just)\s*$|^\s*only(?![\w'])", re.I)
"""What stands beside an argument and adds nothing to it."""

_NAMES: Final[dict[Way, frozenset[str]]] = {
    "low": frozenset(
        "min minimum least start starting begin beginning from origin source since after departure "
        "depart lower earliest floor pickup checkin sender".split()
    ),
    "high": frozenset(
        "max maximum most end ending to until till destination target dest before deadline due "
        "limit upper latest ceiling dropoff arrival return budget checkout recipient".split()
    ),
    "out": frozenset("exclude excluded excluding avoid without except omit skip ignore".split()),
}
_BOUNDS: Final[dict[str, Way]] = {"low": "least", "high": "most"}
_PLACED: Final = frozenset(
    "origin source destination target dest sender recipient pickup dropoff departure depart "
    "arrival return checkin checkout".split()
)
"""Names of ends that bound nothing."""

_LASTING: Final = frozenset(("durations", "quantities"))
"""Families of which "over" and "within" tell no bound: "over three days"."""

_BETWEEN: Final = regex(r"(?<![\w'])(?:between|over)(?: the)?\s*$", re.I)
ENDED: Final = frozenset(
    "numbers quantities money core dates times timewords durations places travel coordinates "
    "counts".split()
)
"""Families that have ends, of which "between" and "over" tell: not teams, nor buttons."""

_HOLDS: Final = regex(r"(?<![\w'])(?:under|within|below)\s*$", re.I)
"""Where a folder holds something, and bounds nothing."""

CONTAINERS: Final = frozenset(
    "parent folder directory project category organization organisation group section heading "
    "workspace repository repo namespace team account iframe board channel".split()
)
"""Names of arguments that something may stand under."""

_AMOUNTS: Final = frozenset(("numbers", "quantities", "money", "core"))
_STEP: Final = regex(r"\b(?!(?:sort|order|rank|group)(?:ed|ing)? by\b)\w+ by\s*$", re.I)
"""How much something changes: "up by 5" is not "to 5"."""

_MOMENTS: Final = frozenset(("dates", "times", "timewords"))
"""Families whose "by" and "through" are bounds: "by Friday"."""

_BY: Final = regex(r"(?<![\w'])(?:by|through|thru)\s*$", re.I)


@lru_cache(maxsize=16_384)
def ways_beside(before: str, after: str, family: str) -> frozenset[Way]:
    """Which way the words right before and after an argument turn it."""
    found: set[Way] = set()
    before = _leading(before)
    # the longest match tells: "no more than" is a most, not what is left out
    matches = [(m.end() - m.start(), way) for way in _BEFORE if (m := _BEFORE[way].search(before))]
    if matches:
        way = max(matches)[1]
        found.add(way)  # type: ignore[arg-type]
        if way in _BOUNDS and not _ATTACHES.search(before):
            found.add(_BOUNDS[way])
    if family in _MOMENTS and _BY.search(before):
        found.update(("high", "most"))
    if family in _LASTING and re.search(r"(?<![\w'])(?:over|within|to|from)\s*$", before, re.I):
        found.clear()
    if family not in ENDED and _BETWEEN.search(before):
        found.clear()
    if family == "files" and _HOLDS.search(before):
        found.clear()
    if family in _AMOUNTS and _STEP.search(before):
        found.add("step")
    for way, words in _AFTER.items():
        if words.search(after):
            found.update((way, _BOUNDS[way]))  # type: ignore[arg-type]
    return frozenset(found)


def ways_named(words: Sequence[str]) -> frozenset[Way]:
    """Which way a parameter's own name tells: "max_price", "origin"."""
    words = (*words, *(one + other for one, other in pairwise(words)))  # "check in"
    found = {way for way, names in _NAMES.items() if not names.isdisjoint(words)}
    if not _PLACED.intersection(words):
        found.update(_BOUNDS[way] for way in tuple(found) if way in _BOUNDS)
    return frozenset(found)


_TURNING: Final = frozenset("to from in on at by for with of over under before after".split())
"""Words of names that tell where an argument stands: "to_path"."""


def unlabelled(before: str, words: Sequence[str]) -> str:
    """What stands before an argument without its own name: "to the file " is "to the "."""
    return _unlabelled(before, tuple(words))


@lru_cache(maxsize=16_384)
def _unlabelled(before: str, words: tuple[str, ...]) -> str:
    own = "|".join(re.escape(word) for word in words if word not in _TURNING)
    if not own:
        return before
    return re.sub(rf"\b(?:{own})(?: (?:called|named))?:?\s*[\"“']?$", "", before, flags=re.I)


def text_beside(parts: Sequence[str | Hole], index: int) -> tuple[str, str]:
    """The texts right before and after a hole; "" where another one stands there."""
    before = parts[index - 1] if index else ""
    after = parts[index + 1] if index + 1 < len(parts) else ""
    return before if isinstance(before, str) else "", after if isinstance(after, str) else ""


def turned_at(parts: Sequence[str | Hole], index: int, parameter: Parameter) -> frozenset[Way]:
    """Which way the words beside a hole turn its argument."""
    before, after = text_beside(parts, index)
    plain = unlabelled(before, parameter.leaf.words)
    if not CONTAINERS.isdisjoint(parameter.leaf.words) and _HOLDS.search(plain):
        return frozenset()
    if _DEPARTS.search(before):
        return frozenset()
    if not SPANS.isdisjoint(parameter.leaf.words) and _OVER.search(plain):
        return frozenset()
    return ways_beside(plain, after, parameter.meaning.family)


SPANS: Final = frozenset(("interval", "range", "period", "span", "domain", "timeframe"))
_OVER: Final = regex(r"(?<![\w'])(?:over|within)\s*$", re.I)
"""Which bounds a number, but not what has two ends."""

_DEPARTS: Final = regex(
    r"\b(?:departing|leaving) (?:flight|train|bus|coach|ferry|ship|vessel|plane|boat|tram)"
    r"(?: number)? ?$",
    re.I,
)
"""What departs is no place to depart from."""

_LEADS_ON: Final = regex(rf"(?:{_LOW}|{_HIGH}|{_OUT})(?: the| an?| my)?", re.I)

_DUE: Final = regex(r"\b(?:due|owing|thanks) to\s*$", re.I)
"""Which gives a reason, and leads nowhere."""


_NEAR_TO: Final = regex(r"\b(nearest|closest|close|near)((?: [\w'-]+){0,4}) to\s*$", re.I)
"""Which tells what something is near, and leads nowhere."""


def _leading(before: str) -> str:
    """What stands before a hole, with "of" for "due to" and "near" for "nearest to"."""
    if not before.rstrip().lower().endswith(" to"):
        return before
    return _NEAR_TO.sub(r"\1\2 near ", _DUE.sub("of ", before))


def ways_in(parts: Sequence[str | Hole], parameters: Mapping[str, Parameter]) -> frozenset[Way]:
    """All ways that the arguments of a request are turned."""
    holes = ((i, part) for i, part in enumerate(parts) if isinstance(part, Hole))
    return frozenset().union(*(turned_at(parts, i, parameters[hole.path]) for i, hole in holes))


def beside(parts: Sequence[str | Hole], index: int) -> tuple[str, str]:
    """The word before a hole, and the noun after it: "" where none or an ordinary word follows.

    Where another argument stands there with nothing but a space between, its path.
    """
    before = parts[index - 1] if index else ""
    after = parts[index + 1] if index + 1 < len(parts) else ""
    if isinstance(before, Hole):
        left = before.path
    elif index >= 2 and not before.strip():
        left = _path(parts[index - 2])
    else:
        left = word_before(_leading(before))
    if isinstance(after, Hole):
        right = after.path
    elif index + 2 < len(parts) and not after.strip():
        right = _path(parts[index + 2])
    else:
        word = word_after(after)
        ordinary = word in word_lists().function or after[:1] in {"'", "’"}
        ordinary |= index + 2 < len(parts) and _LEADS_ON.fullmatch(after.strip()) is not None
        right = "" if ordinary else stem(word)
    return left, right


def _path(part: str | Hole) -> str:
    return part.path if isinstance(part, Hole) else ""


@lru_cache(maxsize=4096)
def without_ways(parts: tuple[str | Hole, ...]) -> tuple[str | Hole, ...]:
    """A skeleton without the words that turn its arguments one way: what else it says."""
    made: list[str | Hole] = []
    for index, part in enumerate(parts):
        if isinstance(part, Hole):
            made.append(part)
            continue
        follows = index > 0 and isinstance(parts[index - 1], Hole)
        leads = index + 1 < len(parts)
        made.append(_without_ways(part, follows=follows, leads=leads))
    return tuple(made)


@lru_cache(maxsize=16_384)
def _without_ways(text: str, *, follows: bool, leads: bool) -> str:
    """One text of a skeleton without them: the same stand between arguments again and again."""
    plain = text
    if follows:
        for pattern in _AFTER.values():
            plain = pattern.sub(" ", plain, count=1)
    if leads:
        longest = max(
            _BEFORE.values(), key=lambda each: len(m[0]) if (m := each.search(text)) else 0
        )
        plain = longest.sub(" ", plain, count=1)
    return _ONLY.sub(" ", plain)

"""Numbers that limit: how many results, how many of something, at most so much."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import is_plural, plural, singular
from generator.quick import regex
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import SEARCHING

_RETURNED = regex(
    r"\b(number|how many|maximum|max|limit|count|amount)\b.*"
    r"\b(results?|items?|records?|entries|return(ed)?|retrieve|fetch|show|get|list|display|"
    r"\w+s to)\b",
    re.I,
)


_LIMITING = frozenset("limit count number num max top n k size amount total quantity qty".split())


def limits(role: Role) -> bool:
    """Whether the number says how many things to return: "the maximum number of results"."""
    words = role.parameter.leaf.words
    if written_limit(role):
        return True
    if not types_of(role.parameter) & {"number", "integer"} or not set(words) & _LIMITING:
        return False
    if not set(words) <= _LIMITING | frozenset("results result items records of to return".split()):
        return False
    bare = "limit" in words and role.told.count(" ") < _TERSE and not _OF_ELSE.search(role.told)
    bare = bare or _most_of_own(role) or words in _BEST
    bare = bare or (words == ("count",) and not role.told and bool(verbs_of(role) & _SOUGHT))
    return bool(bare or _RETURNED.search(role.told)) and not {"page", "offset"} & set(words)


def written_limit(role: Role) -> bool:
    """Whether it is a limit that the schema wants in figures as a text: "10"."""
    return role.parameter.meaning.name == "limit" and "string" in types_of(role.parameter)


def most_of(role: Role, noun: str) -> tuple[str, ...]:
    """How many of what is looked up there may be; of what is kept in order of time, the last."""
    m = role.mark
    if _IN_ORDER.search(noun):
        return (f", the last {m}",)
    if not limits(role):
        return (f", just {m}", f", {m} of them")  # so many are asked for, and no fewer
    return (f", at most {m}", f", up to {m}", f", max {m}")


_IN_ORDER = regex(r"\b(?:logs?|history|audit|transcript|timeline|candles?|console)\b", re.I)


def _most_of_own(role: Role) -> bool:
    """Whether it is the most there may be of what the function's name tells: "max events"."""
    most = _MOST.match(role.told)
    return most is not None and most[1].lower() in words_of(role.parameter.leaf.function.name)


_MOST = regex(r"(?:the )?max(?:imum|\.)? (?:number of |count of )?([a-z]{3,}s)\b", re.I)
_BEST = (("top", "k"), ("top", "n"))
"""How many of the best, as those who search by likeness call it, whatever is told of it."""
_TERSE = 3
_OF_ELSE = regex(r"(?i)\b(?:price|rate|speed|size|credit|spend|time|age|per)\b")


def other_limit(role: Role) -> tuple[str, ...]:
    """Ways to say the limit of something else than the results: of an age, a size, versions."""
    if role.parameter.meaning.name != "limit":
        return ()
    done = verbs_of(role)
    if done & _LOOKED_INTO and "file" in done and role.parameter.leaf.words == ("limit",):
        return (f", at most {role.mark} lines", f", only {role.mark} lines")
    if done & _BUILDING and is_plural(role.noun):
        return (f"with {role.mark} {role.noun}",)  # what is made has so many
    words = role.parameter.leaf.words
    if limits(role) and done & SEARCHING:
        return ()
    rest = [word for word in words if singular(word) not in _LIMITING | _PAGED | _DONE]
    told = role.told.lower()
    m = role.mark
    if rest and _RETURNED.search(told) and not _PAGING.search(told):
        return (f", max {m} {plural(singular(rest[-1]))}",)
    if _RESULTS.search(told) or (not rest and not told) or not told:
        return ()
    if words == ("limit",) and not _OF_ELSE.search(told):
        return ()
    named = frozenset(words) & frozenset(("size", "limit")) and not _COUNTED.search(told)
    return (f"with {role.noun} {m}", f", {role.noun} {m}") if named else ()


def worth_ways(role: Role) -> tuple[str, ...]:
    """Ways to say the most that one may score: "worth 20 points"."""
    words = frozenset(role.parameter.leaf.words)
    numeric = bool(types_of(role.parameter) & {"number", "integer"})
    if not numeric or "points" not in words or not words & _WORTH:
        return ()
    return (f"worth {role.mark} points", f"out of {role.mark} points")


_WORTH = frozenset("possible total available worth max maximum".split())
_TALLIED = regex(
    r"(?:the )?(?:total )?(?:(?:number|count|amount) of|how many) ([a-z]{3,})(?: ([a-z]{3,}))?\b",
    re.I,
)


def tallied(role: Role) -> str:
    """What its description says that the number counts, "cards" of "how many cards"; or ""."""
    told = _TALLIED.match(role.told)
    words = [word.lower() for word in told.groups() if word] if told else []
    return next(filter(is_plural, words), "")


def several_of(role: Role) -> tuple[str, ...]:
    """How many of what its description says something has: "with 12 items"."""
    things = tallied(role)
    if things and role.parameter.leaf.words == (things,) and verbs_of(role) & SEARCHING:
        ends = "the last " if things in _AT_THE_END else ""
        return (f", {ends}{role.mark} {things}",)
    counted = role.parameter.leaf.words in _COUNTS_ALONE and not verbs_of(role) & SEARCHING
    return (f"with {role.mark} {things}",) if counted and things else ()


_AT_THE_END = frozenset(("lines", "entries", "events", "messages"))
"""What one looks at the end of, as logs are read."""


def counts_made(role: Role, noun: str) -> bool:
    """Whether so many of what is made one by one are to be made: "generate 3 UUIDs"."""
    things = tallied(role)
    own = not things or singular(things) == singular(noun.rsplit(" ", 1)[-1].lower())
    return own and role.counts and role.parameter.leaf.words in _COUNTS_ALONE


def counts_alone(role: Role, noun: str) -> bool:
    """Whether a bare number counts what the object's noun names; "number" may call one of them."""
    things, words = tallied(role), role.parameter.leaf.words
    own = things and singular(things) == singular(noun.rsplit(" ", 1)[-1].lower())
    bare = not things and is_plural(noun) and words in (("count",), ("n",))
    bare = bare and not verbs_of(role) & _SOUGHT  # of what is found so many are enough
    whole = types_of(role.parameter) & {"integer", "number"}
    return bool(whole and (own or bare) and words in _COUNTS_ALONE)


_SOUGHT = frozenset("find search query look lookup seek".split())
"""Verbs that look for what matches; what is listed or shown is there to be counted."""


_BUILDING = frozenset("create make insert add build draw generate new".split())
_LOOKED_INTO = frozenset("read view cat open show display".split())
"""What is done to a file, of which so many lines are wanted."""
_COUNTS_ALONE = (("count",), ("number",), ("num",), ("n",))
_PAGED = frozenset(
    "of the result page per item record row entry first last return show take".split()
)
_DONE = frozenset("fetch query search request response read list lookup".split())
"""What is limited by its results."""
_PAGING = regex(r"\bper page\b|\bpages? of\b")
_COUNTED = regex(r"\bhow many\b|\bcount\b|\bto (?:return|retrieve|fetch|show|get|list|display)\b")
_RESULTS = regex(
    r"\bresults?\b|\bitems\b|\brecords\b|\bentries\b|\brange\b|\breturned\b|\brows\b|\bnumber of\b"
)


_CAPS = regex(
    r"\b(?:max|maximum|at most|no more than|upper limit|not exceed\w*|below|under)\b", re.I
)


def capped(role: Role) -> bool:
    """Whether the number is the most there may be, by its description alone."""
    words = frozenset(role.parameter.leaf.words)
    numeric = bool(types_of(role.parameter) & {"integer", "number"})
    return numeric and not words & {"max", "maximum", "limit"} and bool(_CAPS.search(role.told))


def limit_set(role: Role, noun: str) -> tuple[str, ...]:
    """Ways to say what a limit itself is set to: a budget "to $40", not "under" it."""
    held = not _OF_LIMITS.isdisjoint(noun.lower().split())
    m = role.mark
    return (f"to {m}", f"to {m}", f"at {m}") if held and verbs_of(role) & _SETTING else ()


_SETTING = frozenset(("set", "change", "adjust", "update", "raise", "lower"))
_OF_LIMITS = frozenset("budget limit cap allowance ceiling maximum quota".split())

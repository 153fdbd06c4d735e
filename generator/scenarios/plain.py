"""What people talk about at length: calls of a few arguments, each of which is said in words.

A document is pasted once, and nobody spells out six options before asking "and in Rome?". So
conversations of several calls, several turns or with results prefer such calls. Where people wrote
the requests (a template), they know what is said together.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import Side
from generator.scenarios.once import once
from generator.semantics.base import UNKNOWN, Parameter
from generator.semantics.choices.enums import options_of
from generator.semantics.described.documented import undocumented
from generator.semantics.topics.labels import has_labels
from generator.specs.effects import alters, effect

FEW = 2
"""Arguments that are said together in passing; one beside those that are required, at most."""

MOST_NEEDED = 4
"""Arguments that must be said, at most, where people go on after it."""

MOST_BESIDE = 3
"""Arguments that must be said, at most, where something else is asked for in the same turn."""

ENOUGH = 0.15
"""Share of a function's sets of arguments that are plain, at least, to wait for one."""

MOST_COLUMNS = 2
"""Columns of a list of objects that is still said in words: "two apples and a pear"."""

_CELLS = frozenset("string integer number".split())

MOST_DEEP = 2
"""Keys on the way to what is mentioned though nobody needs it."""

_CLEAR = frozenset(("enum", "like_examples", "given", "thing_name", "year_month"))
"""Meanings of no family by which people know what is said: options, what the spec shows."""

_UNSPOKEN = frozenset("integer number page offset level".split())
"""What nobody mentions without need: the third page, an offset."""

_DEEDS = frozenset("action operation scope raw".split())
"""Words in names of what a call does besides, where it may be left out."""

HANDED_OVER = frozenset("glob regex position mark api_key mime_type".split())
"""Meanings of what is handed over where it is needed, and left out where it is not."""

SIGNS = regex(r"[{}\\|*^$<>=;]|\w\(|\[\"|::|\w_\w")
"""What stands in code, and in nothing that is said."""

SETTINGS = frozenset(
    "timeout cursor offset token encoding verbose retries batch depth which confirm".split()
)
"""Words in names of what makes a call run, of which nobody speaks who isn't asked."""


@once
def _awkward(function: CompiledFunction) -> frozenset[str]:
    """The arguments that nobody says in passing: documents, what nobody knows, settings."""
    return frozenset(
        p.pointer
        for p in function.parameters
        if _is_unsaid(p) or (not is_written(function) and not p.leaf.required and _is_extra(p))
    )


@once
def is_written(function: CompiledFunction) -> bool:
    """Whether its requests are a template's."""
    from generator.phrasing.templates.phraser import TemplatePhraser  # noqa: PLC0415  (heavy)

    return isinstance(function.phraser, TemplatePhraser)


def _is_unsaid(parameter: Parameter) -> bool:
    """Whether it is a document, or nobody knows what it is."""
    meaning = parameter.meaning
    if meaning.name == "structured":
        table = getattr(meaning, "table", None)
        columns = () if table is None else [*table.types.values()]
        return not 0 < len(columns) <= MOST_COLUMNS or not _CELLS.issuperset(columns)
    return meaning.name in UNKNOWN and not has_labels(parameter.leaf)


def _is_extra(parameter: Parameter) -> bool:
    """Whether nobody mentions it without need: a switch, an offset, a part of a part."""
    meaning = parameter.meaning
    if not (SETTINGS | _DEEDS).isdisjoint(parameter.leaf.words):
        return True
    if meaning.family == "code" or is_lettered(parameter) or meaning.name in HANDED_OVER:
        return True
    shown = () if options_of(parameter.leaf) else parameter.leaf.examples
    if any(isinstance(each, str) and SIGNS.search(each) for each in shown):
        return meaning.family == "core"
    vague = meaning.family == "core" and meaning.name not in _CLEAR
    return vague or meaning.name in _UNSPOKEN or len(parameter.leaf.path) > MOST_DEEP


def is_lettered(parameter: Parameter) -> bool:
    """Whether it is one of a few letters: "f, c, m or v" are no words."""
    options = parameter.leaf.schema.get("enum") or options_of(parameter.leaf)
    return parameter.meaning.name in ("enum", "like_examples") and all(
        isinstance(each, str) and len(each) == 1 and each.isalpha() for each in options or ("",)
    )


@once
def wordy(function: CompiledFunction) -> bool:
    """Whether its requests are made of words: two pasted JSON documents make no sentence.

    Nor do two requests of seven details each.
    """
    few = len(always_said(function)) <= MOST_NEEDED or is_written(function)
    if not few or _awkward(function) & always_said(function):
        return False
    if after_another(function) or after_consent(function):
        return False  # something else comes first
    # what is changed must be sayable too; a look-up may go without
    able = any(plain(function, present) for present in function.presence)
    return able or not alters(function.spec)


@once
def brief(function: CompiledFunction) -> bool:
    """Whether it can be asked for beside something else: two long requests are two messages."""
    always = always_said(function)
    texts = [p for p in function.parameters if p.pointer in always and p.meaning.family == "text"]
    short = len(always) <= MOST_BESIDE and len(texts) < 2
    return wordy(function) and (short or is_written(function))


@once
def sayable_briefly(function: CompiledFunction) -> frozenset[str]:
    """The arguments of requests in which nothing is said without need."""
    said = [p for p in function.presence if plain(function, p, spare=0)]
    return frozenset[str]().union(*said)


@once
def after_another(function: CompiledFunction) -> bool:
    """Whether its description wants another call before it."""
    return _FIRST.search(_MARKED.sub("", function.spec.description)) is not None


@once
def after_consent(function: CompiledFunction) -> bool:
    """Whether its description wants the user to be asked before it is called."""
    # not what it begins with: "Ask for approval of a transfer" is what it does
    told = _MARKED.sub(
        "", undocumented(function.spec.description)
    )  # not what an argument is given after
    asked = _CONSENT.search(told, 1) is not None
    return asked and effect(function.spec) != "read"


_MARKED = regex(r"[*`'\"]")
"""Marks for what stands out: "*only after* `list_slots`"."""
_FUNCTION = r"(?-i:\w+_\w+|[a-z]+[A-Z]\w*)"
"""Another function by its name."""
_FIRST = regex(
    r"\bonly (?:call(?:ed)? )?(?:this |it )?(?:tool )?after (?!the (?:user|customer))|"
    r"\bcall (?!this|it)\S+(?: tool)? first\b|"
    rf"\bonly (?:if|when|once|after) (?:\w+ ){{0,3}}?{_FUNCTION}\b|"
    rf"\bafter (?:calling|running|invoking) {_FUNCTION}\b|"
    rf"\b(?:call|run|use|invoke) {_FUNCTION} (?:first|before)\b",
    re.I,
)
"""What a description says where another call has to come before."""
_WHO = (
    r"(?:the |your |an? )?(?:end )?"
    r"(?:users?|customers?|clients?|callers?|guests?|patients?|members?)"
)
_CONSENT = regex(
    rf"\b(?:ask|get|obtain|requires?|needs?) (?:for )?(?:{_WHO}(?:'s)? )?(?:for )?"
    r"(?:explicit |prior |verbal )?(?:confirmation|consent|approval|permission)\b(?! emails?)|"
    rf"\b{_WHO} (?:has|have) (?:explicitly |clearly )?(?:confirmed|agreed|approved|consented)\b|"
    rf"\b(?:confirm|verify|double-?check|check|repeat|read back)\b[^.;]{{0,60}} with {_WHO}\b|"
    rf"\b(?:confirm|ask {_WHO}|check with {_WHO}|get consent)\b[^.;]{{0,60}}"
    r" (?:before|prior to) (?:calling|using|invoking|you call|running|the call|submitting)|"
    rf"\bonly (?:call(?:ed)? |use(?:d)? )?(?:this |it )?(?:tool )?after {_WHO}\b|"
    r"\bafter (?:confirming|asking|checking)\b|"
    rf"\b{_WHO} must (?:first )?(?:confirm|agree|consent)\b",
    re.I,
)
"""What a description says where a question has to come before."""


@once
def always_said(function: CompiledFunction) -> frozenset[str]:
    """The arguments that every request has."""
    return frozenset.intersection(*function.presence) - function.constants


@once
def often_plain(function: CompiledFunction) -> bool:
    """Whether enough of the requests that are drawn for it anyway are plain."""
    good = sum(plain(function, present) for present in function.presence)
    return good >= ENOUGH * len(function.presence)


def plain(function: CompiledFunction, present: Collection[str], spare: int = 1) -> bool:
    """Whether these arguments (by pointer) are said in passing, ``spare`` without need at most."""
    said = frozenset(present) - function.constants
    many = len(said) > max(FEW, len(always_said(function)) + spare) and not is_written(function)
    if many or said & _awkward(function):
        return False
    # nobody has something made or changed without a word of it
    return bool(said) or not function.parameters or not alters(function.spec)


def plain_set(
    function: CompiledFunction,
    k: int,
    side: Side,
    spare: int = 1,
    about: frozenset[str] = frozenset(),
) -> frozenset[str]:
    """The set of arguments of draw ``k`` if it is plain, or else of the next that is.

    ``about``: at least one of these is in it, where any plain set has one.
    """
    places = len(function.presence)
    known = _chosen(function)
    at = (k % places, side, spare, about)
    if at not in known:
        # sets are looked at from this one on, no more of them than it takes
        sets = (function.sayable(k + step, side) for step in range(places))
        good = (one for one in sets if plain(function, one, spare))
        first = next(good, None)
        if first is None:
            known[at] = _cut(function, k, side)
        elif not about or not first.isdisjoint(about):
            known[at] = first
        else:
            known[at] = next((one for one in good if not one.isdisjoint(about)), first)
    return known[at]


def _cut(function: CompiledFunction, k: int, side: Side) -> frozenset[str]:
    """The planned set without what is awkward, if the rest can be said."""
    planned = function.sayable(k, side)
    fewer = planned - (_awkward(function) - always_said(function))
    can = function.phrasing(fewer - function.constants, 0, side) is not None
    return fewer if can and function.phraser.natural(fewer - function.constants) else planned


@once
def _chosen(
    function: CompiledFunction,
) -> dict[tuple[int, Side, int, frozenset[str]], frozenset[str]]:
    """The sets by their place in the cycle, as far as they were asked for."""
    return {}

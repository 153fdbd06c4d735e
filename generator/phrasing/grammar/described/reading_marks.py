"""Faults that show in a noun by itself, or beside the function's name: what was cut, and how.

One for what may be right, two for what hardly ever is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import class_of, verb_of
from generator.phrasing.grammar.described.nouns import (
    GENERIC,
    LISTS,
    WRAPPERS,
    same_thing,
    singular,
)
from generator.phrasing.grammar.described.plain_objects import is_plain
from generator.quick import regex
from generator.records import FunctionSpec

HOLDERS = frozenset("entry row object array".split())
"""How a program keeps a thing, which nobody says who has it kept."""
EMPTY = (
    (WRAPPERS - {"profile", "summary", "overview", "description", "contents"})
    | LISTS
    | frozenset(
        "piece item entry row object array instance id identifier status state result value "
        "context content thing stuff field column json".split()
    )
)
"""Heads that tell nothing by themselves."""


def told_marks(told: Clause, named: Clause, spec: FunctionSpec) -> int:
    """How many faults what the description is read as has."""
    noun = told.objects[0]
    words = noun.lower().split()
    own = named.objects[0].lower().split()
    if _is_cut(told, own, spec) or is_fragment(noun) or _is_foreign(words, spec):
        return _WRONG
    if _is_wrapped(words, told) or _is_deed(words[-1], named) or _is_sign(words, spec):
        return _WRONG
    if any(_is_joined(noun, inner, own) for prep, inner in told.complements if prep == "for"):
        return _WRONG
    if any(_alike(words[-1], one) for one in own):
        return 0
    inner = " ".join(noun for _, noun in told.complements).lower().split()
    owned = any(word.endswith(("'s", "s'", "’s")) for word in words)
    empty = singular(words[-1]) in EMPTY
    several = "and" in words
    wraps = any(prep in _OF for prep, _ in told.complements[:1]) and not several
    if empty and (owned or wraps):
        return 0  # what wraps a thing is told of it: "a crew's details", "the value of a flag"
    deed = not class_of(told.verb).info and class_of(told.verb).name != "search"
    if deed and len(told.objects) > _SEVERAL and " or " not in spec.description[:200]:
        return (
            0 if any(_alike(each.split()[-1].lower(), own[-1]) for each in told.objects) else _WRONG
        )
    shared = any(_alike(word, one) for word in (*words, *inner) for one in own)
    halves = any(is_fragment(inner) for _, inner in told.complements)
    known = deed or shared
    return sum((
        empty,
        owned and not shared,
        known and len(words) - several > _LONG,
        known and several and len(words) > _LONG,
        halves,
        deed and not (shared or owned),
    ))  # fmt: skip


def is_sound(noun: str) -> bool:
    """Whether a noun by itself shows no fault, so that any turn of phrase may hold it."""
    words = noun.lower().split()
    if not words:
        return True
    whole = "and" not in words and len(words) <= _LONG and _SMALL.isdisjoint(words)
    empty = len(words) == 1 and singular(words[0]) in EMPTY
    return whole and not (empty or is_fragment(noun) or any(map(_SIGN.fullmatch, words)))


def named_marks(noun: str, spec: FunctionSpec) -> int:
    """How many faults the name's noun has."""
    words = noun.lower().split()
    odd = (
        (len(words) > 1 and not is_plain(words))
        or not noun.replace(" ", "").isalpha()
        or len(words) > _LONG
        or bool(_ENDS.intersection(words[:1]))
    )
    empty = len(words) == 1 and singular(words[-1]) in EMPTY | GENERIC
    return _WRONG * (odd or empty or is_abbreviated(noun, spec))


def is_abbreviated(noun: str, spec: FunctionSpec) -> bool:
    """Whether the noun has a short form for what the description spells out, or ends in "up"."""
    words = noun.lower().split()
    said = re.findall(r"[a-z]+", spec.description.lower())
    short = (word for word in words if len(word) < _SPELLED and word not in said)
    letters = any(_VOWEL.search(word) is None for word in short)
    return letters or words[-1] in _ENDS or bool(_cut_short(words[-1], said))


_WRONG = 2
_SEVERAL = 2
_LONG = 3
_SPELLED = 5
_VOWEL = regex("[aeiouy]")
_ENDS = frozenset(
    "by for of in on to from with all full new now via as and or up down off out at not "
    "it this that them me many other some any".split()
)


def _alike(one: str, other: str) -> bool:
    """Whether two words are one, or one is the other cut short: "temps" of temperatures."""
    left, right = singular(one), singular(other)
    short, long = sorted((left, right), key=len)
    return same_thing(one, other) or (len(short) >= _STEM and long.startswith(short))


_STEM = 4


def _cut_short(head: str, said: Sequence[str]) -> str:
    """The word of a description of which a name's word is only the start: "arch"; or ""."""
    word = singular(head)
    known = verb_of(word) is not None or word in EMPTY or any(singular(one) == word for one in said)
    if len(word) >= _SPELLED or known:
        return ""
    return next(
        (
            other
            for other in said
            if other.startswith(word)
            and len(other) > len(word) + 2
            and _DERIVED.fullmatch(other, len(word)) is None
        ),
        "",
    )


def spelled_out(noun: str, spec: FunctionSpec) -> str:
    """The name's noun with its head as the description writes it: "disk temperatures"."""
    front, _, head = noun.rpartition(" ")
    whole = _cut_short(head.lower(), re.findall(r"[a-z]+", spec.description.lower()))
    return f"{front} {whole}".strip() if whole else noun


_DERIVED = regex(r"(?:i?cal|u?al|ings?|ous|ful|less|able|ers?|ists?|ations?|ness|like|able)")
"""Ends of words that are others, and no longer form of the first: "factual"."""


def _is_cut(told: Clause, own: Sequence[str], spec: FunctionSpec) -> bool:
    """Whether the noun is the first of several before one head, which the name has.

    "Geopolitical, reliability and lead time risks" are risks; "a task or a note" is a task.
    """
    if len(told.objects) == 1:
        noun, head = told.objects[0], singular(own[-1])
        if any(_alike(noun.lower().split()[-1], one) for one in own):
            return False
        ahead = (
            rf"(?:, (?:[\w-]+,? ){{0,4}}?(?:or|and)| or| and) (?:[\w-]+ ){{1,3}}{re.escape(head)}"
        )
        listed = r", (?:[\w-]+ )?[\w-]+, (?:and |or )?[\w-]+"  # "epics, features, stories"
        ahead = ahead if class_of(told.verb).info else f"(?:{ahead}|{listed})"
        return re.search(rf"\b{re.escape(noun)}{ahead}", spec.description[:200], re.I) is not None
    first, last = (noun.lower().split() for noun in (told.objects[0], told.objects[-1]))
    head = last[-1]
    led = len(last) > 1 and not _alike(first[-1], head)
    return (
        led
        and any(_alike(head, one) for one in own)
        and not any(_alike(first[-1], one) for one in own)
    )


def is_fragment(noun: str) -> bool:
    """Whether words of a clause stand in a noun: "how sensitive", "a task no longer"."""
    words = noun.lower().split()
    return bool(_CLAUSE.intersection(words)) or (bool(words) and words[-1] in _OPEN)


_CLAUSE = frozenset(
    "how whether what which who whom whose why that if is are was were be been being has have had "
    "can could will would should must does do did not no it its they them their".split()
)
_OPEN = frozenset("named called given the an a of and or".split())


def _is_foreign(words: Sequence[str], spec: FunctionSpec) -> bool:
    """Whether small words of another language stand in it, so that it was never English."""
    small = _SMALL.intersection(words) - {*name_words(spec.name)}
    return bool(small) and not any(word in small and word == words[-1] for word in words)


_SMALL = frozenset(
    "le la les des du une el los las del der das die den dem fuer und il gli della dos das um uma "
    "het een och av".split()
)
"""Articles of other languages."""


def _is_sign(words: Sequence[str], spec: FunctionSpec) -> bool:
    """Whether a range or signs of code stand there, or a number at the end, which names lack."""
    last = words[-1].isdigit() and words[-1] not in name_words(spec.name)
    return last or any(_SIGN.fullmatch(word) is not None for word in words)


_SIGN = regex(r"\d+[-–]\d+|\w+(?:/\w+){2,}|.*(?:[=<>{}\[\]|`]|(?<!\b[CcFf])#).*")


def _is_wrapped(words: Sequence[str], told: Clause) -> bool:
    """Whether only what wraps a thing is left: "a factual piece" of information."""
    inner = next((noun for prep, noun in told.complements[:1] if prep in _TOLD_BY), "")
    bare = len(words) == 1 and singular(words[0]) in EMPTY and not told.complements
    within = singular(inner.lower().rsplit(" ", 1)[-1]) in EMPTY and " " not in inner
    return bare or (bool(inner) and within and singular(words[-1]) in EMPTY)


_OF = frozenset("of about for on".split())
_TOLD_BY = _OF | {"with", "from", "in"}


def _is_joined(noun: str, inner: str, own: Sequence[str]) -> bool:
    """Whether the name makes one noun of both, and has no more: a "hull repair"."""
    both = [singular(word) for word in f"{noun} {inner}".lower().split()]
    return both == [singular(word) for word in own]


def _is_deed(head: str, named: Clause) -> bool:
    """Whether a deed stands where a thing does: "create a copy" of what one copies."""
    return head in _DEEDS or (singular(head) == named.verb and named.verb != "list")


_DEEDS = frozenset("generate create delete get retrieve fetch insert remove add".split())
"""Verbs that are no nouns."""

"""What is known of parameters by their names: how people say them, and what stands in them.

The lines of the tables in ``catalogues/usages/`` have the form

    names @ words of the context | ways to say it | values

A name is the whole name of a parameter or its last words, in the singular, joined by "_". Words
of the context, one of which must stand in a name or description around the parameter, may be
left out; after "@@" they tell by themselves what even a name of a type holds: the station of a
radar is no railway's; words joined by "+" must stand there together. So does a word that ends
in "!", a product, even if only a description names it. In the ways, separated by semicolons,
``{}`` is the said value; they follow
the object of a request, or start with "before" or "object" where the value stands there. Values
that are all numbers are what a number of that name usually is; "≈" before a value lets its
figures vary, "≋" leads the shape of a code. A semicolon that no space follows is part of a
value. Instead of values a semantic type may be named: "= person_name".
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from generator.quick import remembered
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import of_programs
from generator.semantics.described.naming import (
    raw_words,
    singular,
    singular_words,
    words_of,
)
from generator.semantics.described.programs import is_held
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.things import names_another
from generator.semantics.drawing.trade_of_programs import of_programs_alone
from generator.semantics.drawing.trades import is_of_another
from generator.semantics.usages.around import GENERAL, Around, score, words_around
from generator.semantics.usages.lines import Usage, by_head, parsed
from generator.semantics.usages.told import is_title_of_another, told_names

_LONGEST = 4
"""Words of a name that are looked up together."""


@remembered
def usage_of(leaf: Leaf, *, weakly: bool = False) -> Usage | None:
    """What is known to stand in the leaf, by its name.

    ``weakly``: less of a trade has to be around, as where nothing else tells.
    """
    text = leaf.schema.get("type", "string") == "string"
    return best_of(leaf, lambda one: _is_text(one, text), weakly=weakly)


def _is_text(known: Usage, text: bool) -> bool:
    """Whether a line's values are words, or figures that stand in a text without doubt."""
    sure = known.is_sure or bool(known.marks)
    return is_of_words(known) or (text and sure and bool(known.values))


def is_loose(leaf: Leaf) -> bool:
    """Whether a line knows the leaf's values only by one word of its name, whatever is around."""
    known = usage_of(leaf, weakly=True)
    if known is None or known.cues:
        return False
    return not any("_" in name and name in known.heads for name in own_names(leaf))


def is_bare(leaf: Leaf) -> bool:
    """Whether a line knows the values by one word, which what is around at most bears out."""
    known = usage_of(leaf, weakly=True)
    bare = known is not None and len(leaf.words) == 1 and not is_sure_of(leaf, known)
    return bare or is_loose(leaf)


def type_of(leaf: Leaf, *, typed: bool = False, weakly: bool = False) -> str:
    """The semantic type that a line names for the leaf's name; "" if it names none.

    ``typed``: the name is of another type, so that only what tells more than this counts. Where
    nothing else tells, "when_noticed" is a date.
    """
    if leaf.words[:2] == ("when", "to") and not _MET.isdisjoint(leaf.words):
        return "time_expression"
    known = best_of(leaf, lambda one: bool(one.values or one.kind), weakly=weakly)
    if known is None and weakly and len(leaf.words) > 1:
        return (
            "date"
            if leaf.words[0] == "when" or leaf.words[-1] in ("until", "till", "since")
            else ""
        )
    if known and known.kind == "person_name" and leaf.words[-1:] == ("email",):
        return "email"  # whatever else the line tells of who it is
    if known and known.kind == "person_name" and names_another(leaf):
        return ""
    return known.kind if known and (not typed or is_telling(leaf, known)) else ""


_MET = frozenset("contact call visit reach meet come ring deliver arrive collect pick".split())
"""What is done at a time that somebody names: ``when_to_call``."""


def sizes_of(leaf: Leaf, *, sure: bool = False) -> tuple[Json, ...]:
    """The numbers that a line gives for a number of the leaf's name; none if it gives words.

    ``sure``: only a line that is sure of them in this trade.
    """
    known = best_of(leaf, lambda one: bool(one.numbers) and (one.is_sure or not sure))
    return () if known is None else known.numbers


def best_of(leaf: Leaf, fit: Callable[[Usage], bool], *, weakly: bool = False) -> Usage | None:
    """The fitting line, of the longest name and with most of its words around the leaf."""
    index = by_head()
    own, wholes = own_names(leaf), whole_names(leaf)
    around: Around | None = None
    outdone: Usage | None = None
    for head in names_of(leaf):
        found = [parsed(*line) for line in index.get(head, ())]
        found = list(filter(fit, found))
        if not found:
            continue
        around = around or words_around(leaf)
        scores = [score_of(one, head, around) for one in found]
        best = max(scores)  # the line with most of its words around is of the leaf's trade
        known = found[scores.index(best)]
        is_clear = "_" in head or ((weakly or head in wholes) and head not in GENERAL)
        sure = known.is_sure or _has_mark(known, around)
        wanted = _wanted(head, whole=head in wholes, sure=sure)
        if best >= wanted - (weakly and "_" not in head):
            if outdone is None and head not in own and not known.is_sure:
                outdone = known  # unless a line is sure of the bare name in this very trade
                continue
            clear = known.is_sure and best >= _CLEAR
            return known if outdone is None or clear else outdone
        open_ones = [one for one in found if not one.cues]
        if not _tells_of(leaf, head):  # whose description speaks of something else
            open_ones = [one for one in open_ones if not one.is_noun]
        if (
            open_ones and "_" not in head and of_programs(leaf)
        ):  # whose urns and drafts are other things
            open_ones = [one for one in open_ones if not one.is_noun]
        if open_ones and of_programs_alone(leaf):  # as they have no preferences for seats
            open_ones = [one for one in open_ones if one.kind or not one.is_noun]
        if outdone is None and open_ones and is_clear and ("_" in head or not is_held(leaf)):
            return open_ones[0]
    return outdone


def _tells_of(leaf: Leaf, head: str) -> bool:
    """Whether a description, if there is one, speaks of the thing that one word names."""
    if "_" in head or not leaf.description or leaf.words[-1:] != (head,):
        return True
    return head in map(singular, raw_words(leaf.description))


def score_of(known: Usage, head: str, around: Around) -> int:
    """How much of a line's trade is around, beside what the name itself says; sure ones lead."""
    found = score(known.cues - set(head.split("_")), around)
    lead = (_LEAD if found >= _LEAD else found > 0) * known.is_sure
    return found + lead + _MARK * _has_mark(known, around)


def is_sure_of(leaf: Leaf, known: Usage) -> bool:
    """Whether the line tells what the leaf holds even if its name is of another type."""
    return known.is_sure or is_marked(leaf, known)


def shows_usage(leaf: Leaf) -> bool:
    """Whether all examples are among what a line gives, which so knows others like them."""
    known = usage_of(leaf)
    return known is not None and set(leaf.examples).issubset(known.values)


def is_marked(leaf: Leaf, known: Usage) -> bool:
    """Whether a product is named around the leaf of whose parameters the line tells."""
    return bool(known.marks) and _has_mark(known, words_around(leaf))


def _has_mark(known: Usage, around: Around) -> bool:
    return any(known.marks & words for words in around)


_OF_PATHS = frozenset("file path input output source destination target local save".split())
"""Words of names that files of all trades have: one word around tells of none."""
_MARK = 12
"""What a product that is named counts more than other words around."""


_CLEAR = 10
"""The score of a line that is sure of a bare name, by two words together, in any company."""
_LEAD = 4
"""What a line that is sure has before others where a name around tells of its trade."""


def _wanted(head: str, *, whole: bool, sure: bool) -> int:
    """The score from which on a name means what a line says: the more, the less it tells."""
    if "_" in head:
        return 4 if _OF_PATHS.issuperset(head.split("_")) else 2
    if head in GENERAL and not (whole and sure):
        return 6 if whole else 99
    return 4


@remembered
def names_of(leaf: Leaf) -> tuple[str, ...]:
    """What the parameter may be called in the tables, the most telling first.

    A bare word is of what the function acts on: the ``type`` of ``book_massage`` is the
    "massage_type". The last word of a kind may be another: "massage_kind".
    """
    own = own_names(leaf)
    beside = frozenset(
        map(_joined, filter(None, map(raw_words, leaf.root.get("properties") or ())))
    )
    thing = _holder(leaf) or object_of(leaf.function.name)
    bare = thing[-2:] if len(leaf.words) == 1 and own[0] in GENERAL | _KINDS else []
    bare = bare[:-1] if bare[-1:] == [own[0]] else bare  # the item of a lost item is the lost item
    composed = ["_".join((*bare[at:], own[0])) for at in range(len(bare))]
    if composed and (not beside.isdisjoint(composed) or is_title_of_another(leaf, thing)):
        composed = []  # beside the title of a section, a title is of another thing
    ends = [name.rpartition("_") for name in (*composed, *own)]
    others = [f"{stem}_{kind}" for stem, _, last in ends if stem and last in _KINDS
              for kind in ("type", "kind", "category")]  # fmt: skip
    told = told_names(leaf)
    ranked = (told, composed, others, own) if composed else (told, own, others)
    return tuple(dict.fromkeys(itertools.chain.from_iterable(ranked)))


_KINDS = frozenset(("type", "kind", "category"))


def _holder(leaf: Leaf) -> list[str]:
    """The thing of whose members a list is in which the leaf stands: the node of ``nodes``."""
    if "*" not in leaf.path[1:-1]:
        return []
    words = [singular(word) for word in words_of(leaf.path[leaf.path.index("*") - 1])]
    return words if words and words[-1] not in GENERAL else []


@remembered
def own_names(leaf: Leaf) -> tuple[str, ...]:
    """The whole name and its last words, as written and with short forms spelled out.

    The last words of "reason_for_dispute" are those of "dispute_reason".
    """
    own = next((key for key in reversed(leaf.path) if key != "*"), "")
    spelled = [tuple(leaf.words)]
    if singular_words(words_of(own)[-1:]) == singular_words(leaf.words[-1:]):
        spelled.insert(0, raw_words(own))  # else it is called otherwise: a part, by its place
    turned = [_turned(words) for words in spelled]
    found = dict.fromkeys(_joined(words) for words in (*spelled, *turned) if words)
    for length in range(_LONGEST, 0, -1):
        for words in turned:
            lead = words[-length - 1] if length < len(words) else "per"  # a count per thing is none
            if lead != "per" and (length > 1 or words[-1] not in _JOINING):
                found.setdefault(_joined(words[-length:]))
    return tuple(found)


def whole_names(leaf: Leaf) -> tuple[str, ...]:
    """The whole name as written and with short forms spelled out: no last word of a longer one."""
    found = own_names(leaf)
    return (found[0], *(name for name in found[1:2] if not found[0].endswith(f"_{name}")))


def _joined(words: Sequence[str]) -> str:
    return "_".join((*words[:-1], singular(words[-1])))


def _turned(words: Sequence[str]) -> Sequence[str]:
    """The words with what "of" or "for" leads before the thing: "type_of_loss" is a loss_type.

    What "why" leads has a reason: "why_disputed".
    """
    if words[:1] == ("why",) and len(words) > 1:
        return (*words[1:], "reason")
    at = next((at for at, word in enumerate(words[1:-1], 1) if word in ("of", "for")), 0)
    return (*words[at + 1 :], *words[:at]) if at else words


def object_of(function: str) -> list[str]:
    """The words of what the function does something to: the piece of ``add_piece``."""
    words = map(singular, words_of(function)[1:])
    after = itertools.dropwhile(_JOINING.__contains__, words)
    return list(itertools.takewhile(lambda word: word not in _JOINING, after))


_JOINING = PREPOSITIONS | {"via", "per", "and", "or"}
"""What ends the object in the name of a function, and by itself is only a whole name."""


def is_kind_of_object(leaf: Leaf) -> bool:
    """Whether it tells of which kind the function's object is: the ``type`` of a massage booked."""
    *own, last = map(singular, leaf.words or ("",))
    thing = object_of(leaf.function.name)
    return last in _KINDS and bool(thing) and (not own or own[-1] in thing)


TYPED = frozenset(
    "people contact places coordinates time times dates durations timewords money identifiers web "
    "files codes media travel sports food health home organisations commerce work text".split()
)
"""Families whose types know how they are said."""


def is_telling(leaf: Leaf, known: Usage) -> bool:
    """Whether the line says more than what type the leaf is of: by its name, or surely by trade."""
    if leaf.words[-1] not in _WHEN and contradicts(leaf, known):
        return False
    own = {*leaf.words, *raw_words(leaf.name)}
    own |= {singular(word) for word in own}
    own.update(*(name.split("_") for name in told_names(leaf)))
    if is_sure_of(leaf, known):  # else no word of its thing tells
        own.update(object_of(leaf.function.name))
    named = [
        name for name in names_of(leaf) if name in known.heads and own.issuperset(name.split("_"))
    ]
    telling = (name for name in named if "_" in name)
    if any(name.rsplit("_", 1)[-1] not in ("name", "location", "city") for name in telling):
        return True
    # a time zone is no zone of a sea
    whole = any(name.count("_") + 1 >= len(leaf.words) for name in named)
    if named and whole and is_marked(leaf, known):
        return True
    sure = 4 if known.is_sure and whole else _SURE if leaf.words[1:] else _SURE + 1
    return bool(named) and score(known.cues - set(named), words_around(leaf)) >= sure


_WHEN = frozenset("time date day window slot hour period".split())
"""What is told alike in all trades."""


def contradicts(leaf: Leaf, known: Usage) -> bool:
    """Whether a line is of another trade than all around the leaf: any shop has orders."""
    if not known.cues or is_marked(leaf, known):
        return False
    near, told, _ = words_around(leaf)
    return is_of_another(leaf, known.cues, near | told, sure=known.is_sure)


_SURE = 8
"""Score from which on the trade tells more than the type, one word needs a little more."""


def is_of_words(known: Usage) -> bool:
    """Whether the line's values are words, which say nothing of a number."""
    return bool(known.values) and not known.numbers

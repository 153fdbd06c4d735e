"""How people say what the tables of usages know: the ways of a line that fit a parameter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Role, SemanticType
from generator.semantics.described.headed import counts_time
from generator.semantics.described.naming import raw_words, singular, words_of
from generator.semantics.described.verbs import CHANGING
from generator.semantics.usages.lines import Usage
from generator.semantics.usages.told import told_names
from generator.semantics.usages.units import fitted, is_measured
from generator.semantics.usages.usages import (
    TYPED,
    best_of,
    is_kind_of_object,
    is_of_words,
    is_telling,
    object_of,
    own_names,
)

_WAY = regex(r"(?:(before|object) )?(.*\{\}.*)")
_OF_NOUNS = regex(r"(?:because of|for|due to|on account of|over|with) \{\}")
"""What no clause stands after: "for it was late"."""
_NONE = regex(r"(?!)")
_OF_CLAUSES = regex(r"(?:\w+ )?that \{\}|because \{\}")
_WEIGHTS = (2.0, 1.0)
"""Of the first way, and of each that follows."""


def ways_of(leaf: Leaf, meaning: SemanticType, *, weak: bool = True) -> tuple[Attachment, ...]:
    """How people say the argument, a word, a number or a list of them; empty: no table tells.

    ``weak``: nothing but the name tells it otherwise; else only the whole of a long name counts.
    """
    counted = meaning.name == "duration" and counts_time(leaf.description)
    if counted or meaning.name in ("flag", "structured"):
        return ()
    number = leaf.schema.get("type") in ("integer", "number")
    # what is said of words says nothing of a number
    closed = "enum" in leaf.schema or "enum" in (leaf.schema.get("items") or ())
    known = best_of(
        leaf,
        lambda one: (
            bool(one.ways)
            and not (number and is_of_words(one))
            and not (closed and _brings_articles(one))
            and not (closed and not number and _counts(one, leaf))
        ),
        weakly=meaning.family == "core",
    )
    if known is None or (number and _converts(leaf)):
        return ()
    whole = any("_" in one and one in known.heads for one in own_names(leaf)[:2])
    whole = whole and meaning.family not in _SET
    if not (weak or whole or meaning.name == known.kind or _is_object(leaf)):
        return ()
    typed = meaning.family in TYPED - TEXTS and meaning.name != known.kind
    of_things = meaning.family == "people" and is_of_words(known)
    if typed and (of_things or not is_telling(leaf, known)):
        return ()  # a town is "in", whatever things of its name are elsewhere
    listed = leaf.schema.get("enum")
    options = listed if isinstance(listed, list) else []
    shown = {str(one).casefold() for one in (*leaf.examples, *options)}
    if meaning.name == "enum" and is_of_words(known) and not known.cues and not whole:
        told = {word for value in known.values for word in value.casefold().split()}
        if not any(told.intersection(option.split("_")[0].split()) for option in shown):
            return ()  # of other things than those that can be chosen
    bare = "%" if _is_worded(meaning) else ""
    ways = [_attachment(way.removesuffix(bare), index) for index, way in enumerate(known.ways)]
    refused = _refused(meaning)
    ways = [way for way in ways if not refused.match(way.text) and _is_bound(way.text, leaf)]
    ways = [way for way in ways if shown.isdisjoint(way.text.split())]  # no "series series"
    ways = [way for way in ways if way.role != "after" or _goes_on(way.text, leaf)]
    ways = [way for way in ways if not (_CLAUSAL.search(way.text) and _has_short(leaf))]
    if _changes(leaf):
        ways = [way for way in ways if not _DESCRIBING.match(way.text)]
    if not _is_handled(leaf):
        ways = [way for way in ways if way.role == "after"]
    if _is_of_another(leaf, known.heads) and any(way.role == "after" for way in ways):
        ways = [way for way in ways if way.role != "object"]
    before = [way for way in ways if way.role == "before"]
    if leaf.schema.get("type") == "array":
        ways = [way for way in ways if way.role != "before"]  # nothing is a "jpg and png" one
    elif is_kind_of_object(leaf):
        ways = before  # a massage of its type, whatever it is for
    if meaning.family == "identifiers" or meaning.name == "limit":
        ways = [way for way in ways if not _BARE.fullmatch(way.text)]  # a number says nothing
    if not number:
        return tuple(way for way in ways if not is_measured(way.text))
    ways = [way for way in ways if way.role != "object"]  # nobody works out a 100000
    return tuple(filter(None, (fitted(way, leaf, meaning, known.heads) for way in ways)))


def _is_bound(way: str, leaf: Leaf) -> bool:
    """Whether the way says no other bound than the name: the most there may be is no least."""
    other = next((_BOUNDS[each] for each in words_of(leaf.name) if each in _BOUNDS), "")
    return not other or other not in way


_BOUNDS = {
    **dict.fromkeys(("max", "maximum"), "at least "),
    **dict.fromkeys(("min", "minimum"), "at most "),
}


def _is_worded(meaning: SemanticType) -> bool:
    """Whether numbers are said in words of their own: 100, in percent, as "fully closed"."""
    texts = getattr(meaning, "texts", {}) if meaning.name == "enum" else {}
    return any(not text[:1].isdigit() for ways in texts.values() for _, text in ways)


def _refused(meaning: SemanticType) -> re.Pattern[str]:
    """The ways that the values don't follow: what examples are like is no clause."""
    if meaning.name == "like_examples":
        return _OF_CLAUSES
    options = {str(one).casefold() for one in getattr(meaning, "options", ())}
    if meaning.name == "enum" and options & {"none", "off", "no"}:
        return _BARE  # nobody orders a frame "with none"
    return _OF_NOUNS if _are_clauses(meaning) else _NONE


def _are_clauses(meaning: SemanticType) -> bool:
    """Whether the type's values are clauses, as those that follow "because"."""
    return any(one.text == "because {}" for one in meaning.attachments())


def _brings_articles(known: Usage) -> bool:
    """Whether the line's values have their articles, which those of a closed list lack."""
    return 2 * len(list(filter(_ARTICLE.match, known.values))) > len(known.values)


def _counts(known: Usage, leaf: Leaf) -> bool:
    """Whether the line is of a number, and the options are none: not "for family passengers"."""
    options = leaf.schema.get("enum") or (leaf.schema.get("items") or {}).get("enum") or ()
    if known.values or any(str(one)[:1].isdigit() for one in options):
        return False
    return any(_COUNT.search(head) for head in known.heads)


_COUNT = regex(r"^num(?:ber_of)?_|_count$")
_ARTICLE = regex(r"(?:an?|the|my|two) ")


def _has_short(leaf: Leaf) -> bool:
    """Whether what its description shows is no clause: nothing is "given that sci-fi"."""
    return any(len(str(one).split()) < 3 for one in leaf.examples)


_CLAUSAL = regex(r"\b(?:that|because|since|as|if|while|although|when) \{\}$")
"""Ways that a whole clause follows."""
_BARE = regex(r"(?:in|on|with|for|of|at|under|from|to|by)(?: the| an?| my)? \{\}")
_SET = frozenset("time times dates timewords places coordinates codes files media".split())
"""Families whose types say their values in set phrases: "tomorrow", "in Oslo"."""
TEXTS = frozenset(("text", "work"))
"""Families whose values are told by their type, but not how they are said."""


def _is_handled(leaf: Leaf) -> bool:
    """Whether the function handles what the leaf names: only then it stands in its place."""
    told = " ".join(told_names(leaf)).replace("_", " ").split()  # the "track URI" of ``uri``
    own = {singular(word) for word in (*leaf.words, *told)} - _SORTING
    first = leaf.function.description.split(".")[0]
    around = {*map(singular, words_of(leaf.function.name)), *map(singular, raw_words(first))}
    wares = bool(own & _WARES and around & _WARES)  # a shop's items are its products
    return not own or wares or not own.isdisjoint(around)


_WARES = frozenset("item product article good merchandise".split())
_SORTING = frozenset("type kind category style class name title sort of the".split())
"""Words of names that tell of which sort a thing is."""
_NAMING = frozenset("name title id ids number code key slug uuid reference ref".split())
"""What tells which thing it is, and is no thing itself."""


def _converts(leaf: Leaf) -> bool:
    """Whether the number is turned into another: it is said as such."""
    words = words_of(leaf.function.name)
    return "to" in words[1:-1] or not {"convert", "conversion", "converter"}.isdisjoint(words)


def _is_of_another(leaf: Leaf, heads: Sequence[str]) -> bool:
    """Whether what the function acts on is of the thing, or in it: the columns of a table."""
    told = _OF_WHAT.match(leaf.function.description)
    if told is None:
        return False
    kinds = {head.rsplit("_", 1)[-1] for head in (*heads, *leaf.words[-1:])}
    whole = set(map(singular, told[2].split()))
    acted = singular(told[1].split()[-1])
    return singular(leaf.words[-1]) in whole or bool(kinds & whole and acted not in kinds)


_OF_WHAT = regex(
    r"[A-Z]\w+ (?:an?|the|all)? ?((?:[\w/-]+ ){0,3}?[\w-]+) (?:of|in) ((?:[\w/-]+ ?){1,4})"
)
"""How a description begins that tells what is acted on, and what it is of."""


def _is_object(leaf: Leaf) -> bool:
    """Whether the function makes or handles the thing itself: the complaint that is filed."""
    own = [singular(word) for word in leaf.words if word not in _NAMING]
    return bool(own) and object_of(leaf.function.name)[-len(own) :] == own


def _goes_on(way: str, leaf: Leaf) -> bool:
    """Whether it says more of the function's object: "the complaint saying that …".

    Not "the claim on claim 4", nor "in" a channel that is made.
    """
    thing = object_of(leaf.function.name)
    own = [singular(word) for word in leaf.words if word not in _NAMING]
    other = bool(own[1:]) and own[0] in _OTHERS  # the branch that a branch is made from
    set_so = _changes(leaf) and own[-1:] == thing[-1:]
    if thing and not other and (not own or set_so or thing[-len(own) :] == own[-len(thing) :]):
        return bool(_TELLING.match(way))
    return not set(thing).intersection(map(singular, raw_words(way)))


_TELLING = regex(r",? ?(?:saying|that|about|titled|called|asking|because|to \{|: )")


def _changes(leaf: Leaf) -> bool:
    """Whether the function changes what there is already."""
    return not CHANGING.isdisjoint(words_of(leaf.function.name)[:1])


_DESCRIBING = regex(
    r"(?:labelled|labeled|tagged|titled|called|named|assigned|marked|with the (?:label|tag)) "
)
"""What tells which thing is meant: the new labels of an issue are not said so."""
_OTHERS = frozenset("from to onto into source target base parent old original second".split())


def _attachment(way: str, index: int) -> Attachment:
    found = _WAY.fullmatch(way)
    if found is None:
        msg = f"not a way to say a value: {way!r}"
        raise ValueError(msg)
    role: Role = "before" if found[1] == "before" else "object" if found[1] == "object" else "after"
    return Attachment(text=found[2], role=role, weight=_WEIGHTS[min(index, 1)])

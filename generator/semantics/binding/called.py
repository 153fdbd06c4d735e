"""What a description or the function calls an argument more fully than its bare name does.

A ``from_account`` told as "From account number" holds a number, a ``user_name`` told as "Name of
the worker" is what that person is called and no login, a ``number`` that one calls is a phone's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.quick import regex, replace
from generator.semantics.base import SEMANTIC_TYPES, Leaf, Setting
from generator.semantics.binding.candidates import Kind, matching
from generator.semantics.binding.shown_places import of_town_shown
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.mining import told_form
from generator.semantics.described.naming import raw_words, singular, words_of
from generator.semantics.described.things import made_thing
from generator.semantics.drawing.composed import mentions
from generator.semantics.topics.somebody import is_somebody

CLOSED = frozenset(("enum", "const", "format", "pattern", "x-values", "x-semantic"))
"""Keywords that settle what values there are."""


def called_more_fully(leaf: Leaf) -> Leaf:
    """The leaf under the name that what is said of it gives it; the leaf itself where none is."""
    if measured := _in_unit(leaf):
        return replace(leaf, words=measured)
    if leaf.schema.get("type", "string") != "string" or CLOSED & leaf.schema.keys():
        return leaf
    if _is_full_name(leaf):
        return replace(leaf, words=("full", "name"), description="Full name")
    words = _as_number(leaf) or _as_person(leaf) or _as_phone(leaf) or _as_place(leaf)
    words = words or _as_range(leaf) or _as_compound(leaf) or _as_revision(leaf)
    if words:
        return replace(leaf, words=words)
    if not leaf.description and (told := _counted_by_function(leaf) or _dated_by_function(leaf)):
        return told
    return leaf


def _in_unit(leaf: Leaf) -> tuple[str, ...]:
    """Of a bare number that only what it is about gives a unit: ``target_f``, ``start_time``.

    The one ends in a scale of temperatures, the other is a place in a recording.
    """
    if leaf.schema.get("type") not in ("number", "integer") or CLOSED & leaf.schema.keys():
        return ()
    *first, last = leaf.words or ("",)
    if last in _DEGREES and first and mentions(leaf, "temperature thermostat fahrenheit celsius"):
        told = () if "temperature" in first else ("temperature",)
        return (*first, *told, _DEGREES[last])
    ends = leaf.words[:1] in (("start",), ("end",)) and {*leaf.words[1:]} <= {"time"}
    if ends and not leaf.description and mentions(leaf, "video audio clip song recording gif"):
        return (leaf.words[0], "seconds")
    return ()


_DEGREES = {"f": "fahrenheit", "c": "celsius"}


def _as_number(leaf: Leaf) -> tuple[str, ...]:
    """Of what is known by a number, and is called only by its noun: "Filter: account number"."""
    last = leaf.words[-1] if leaf.words else ""
    if leaf.examples or last in _NUMBERED or not last.isalpha():
        return ()
    if f"{last} n" not in leaf.description.lower():
        return ()
    told = re.match(
        rf"(?:[\w-]+:? ){{0,4}}?{re.escape(last)} (?:number|no\.)"
        r"(?= (?:of|for|to|on|in)\b|\W*(?:$|[.,;(]))",
        leaf.description,
        re.IGNORECASE,
    )
    words = (*leaf.words, "number")
    known = told and any("number" in text.split() for _, text in matching([words]))
    return words if known else ()


_NUMBERED = frozenset("number no id code count page line row column phone telephone".split())


def _is_full_name(leaf: Leaf) -> bool:
    """Whether a bare ``name``, told as "User name", is what somebody is called, and no login."""
    if leaf.words != ("name",) or leaf.examples or not _OF_USER.match(leaf.description):
        return False
    beside = leaf.root.get("properties")
    return not isinstance(beside, Mapping) or _KEYS.isdisjoint(beside)


def _as_person(leaf: Leaf) -> tuple[str, ...]:
    """Of a ``user_name``, in two words, that is told to be somebody's name and no login."""
    if raw_words(leaf.name)[-2:] != ("user", "name") or leaf.words[-2:] != ("user", "name"):
        return ()
    if leaf.examples or _LOGIN.search(leaf.description):
        return ()
    found = _OF_WHOM.search(leaf.description)
    who = singular((found[1] or found[2]).casefold()) if found else ""
    return () if not who else (who, "name") if is_somebody(who) else ("person", "name")


_OF_USER = regex(r"(?:the )?user(?:'s)? name\W*$", re.IGNORECASE)
_KEYS = frozenset(("password", "username", "login", "role", "roles"))
"""What a user is given who logs in."""
_LOGIN = regex(r"\b(?:log[- ]?in|user ?name|handle|screen ?name|account|id|slug)s?\b", re.I)
_OF_WHOM = regex(
    r"\b(?!(?:user|full|real|the|of)\b)([a-z]+)(?:'s)? name\b"
    r"|\bname of (?:the |an? |your )?(?:\w+ )?([a-z]+)(?=$|[.,;(]| (?:who|that|to|in|for)\b)",
    re.IGNORECASE,
)


def _as_phone(leaf: Leaf) -> tuple[str, ...]:
    """Of a bare ``number`` that is called, rung or written to."""
    if is_somebody(leaf.words[-1]) and not leaf.examples:
        reached = _BY_NUMBER.match(leaf.description)
        return ("phone", "number") if reached else ()
    if leaf.words != ("number",):
        return ()
    told = _TO_CALL.search(leaf.description) or _CALLING.match(leaf.function.description)
    return ("phone", "number") if told else ()


def _as_range(leaf: Leaf) -> tuple[str, ...]:
    """Of a bare noun that is told to have two ends: a ``budget`` told as "Budget range"."""
    if len(leaf.words) != 1 or leaf.examples:
        return ()
    led = rf"(?:the |your |an? )?(?:\w+ )?{re.escape(leaf.words[0])} range\W*(?:$|[.,;(])"
    return (*leaf.words, "range") if re.match(led, leaf.description, re.IGNORECASE) else ()


def _as_compound(leaf: Leaf) -> tuple[str, ...]:
    """Of a bare noun behind which another is told: an ``env`` told as "Environment variables"."""
    if len(leaf.words) != 1 or leaf.examples or len(leaf.words[0]) < _TELLING:
        return ()
    led = _COMPOUND.match(leaf.description)
    known = led is not None and led["first"].casefold().startswith(leaf.words[0])
    if led is None or not known:
        return ()
    first = led["first"].casefold()
    return ("env" if first == "environment" else first, singular(led["last"].casefold()))


def _as_revision(leaf: Leaf) -> tuple[str, ...]:
    """Of the ``ref`` of a repository, which is a branch, a tag or a commit and no reference."""
    told = leaf.words == ("ref",) and (
        not _HOSTED.isdisjoint(siblings(leaf)) or _OF_GIT.search(leaf.description)
    )
    return ("revision",) if told else ()


_HOSTED = frozenset(("repo", "repository", "sha", "branch"))
_OF_GIT = regex(r"\b(?:branch|commit|SHA|git)\b", re.IGNORECASE)


_TELLING = 3
"""Letters of a short form that tell a word: "env", "src"."""
_COMPOUND = regex(
    r"(?:the |an? |optional |new )*(?P<first>[a-z]+) "
    r"(?P<last>variables?|url|branch|commit)"
    r"(?= (?:of|to|for|in|on|that|which|as|from|with|where)\b|\W*(?:$|[.,;:(]))",
    re.IGNORECASE,
)


def _as_place(leaf: Leaf) -> tuple[str, ...]:
    """Of an end of a way behind what it is: a ``loc_origin`` is an origin location."""
    if leaf.words[:1] in (("location",), ("place",)) and len(leaf.words) == 2:
        return (leaf.words[1], leaf.words[0]) if leaf.words[1] in _WAY else ()
    return ()


_WAY = frozenset(
    "origin destination source target start end from to pickup dropoff departure arrival".split()
)
_BY_NUMBER = regex(
    r"(?:the |an? )?(?:[\w-]+ )?(?:phone|telephone|mobile|cell|whatsapp) (?:number|no\.)"
    r"(?!.*\b(?:names?|e-?mails?|ids?)\b)",
    re.IGNORECASE,
)
"""What somebody is given by: "Mobile number of the guest"."""
_TO_CALL = regex(
    r"\b(?:number|contact) (?:(?:that |which )?you (?:want to |wanna |would like to )?|to )"
    r"(?:call|dial|ring|phone|text|message)\b",
    re.IGNORECASE,
)
_CALLING = regex(
    r"(?:call|dial|ring|phone|text)s? (?:an? |the |this |any )?(?:\w+ )?number\b", re.IGNORECASE
)


def told_otherwise(leaf: Leaf, setting: Setting) -> Iterator[tuple[Kind, str]]:
    """What a bare name is told to hold, other than what the name by itself would be.

    A ``display_name`` beside which nothing is made is the caller's own; a ``to`` that is told to be
    an address is no name of somebody.
    """
    yield from of_town_shown(leaf)
    if leaf.words == ("display", "name") and len(leaf.path) == 1:
        if not (leaf.description or leaf.examples or made_thing(leaf.function.name)):
            yield SEMANTIC_TYPES.get("person_name"), "described as one's own"
    elif leaf.words in _OPINIONS and words_of(leaf.function.name)[-1:] == ("review",):
        kind = SEMANTIC_TYPES.get("review")
        own = not leaf.description or leaf.description.casefold().startswith("review ")
        if own and not leaf.examples and kind.suits(leaf, setting):
            yield kind, "described as of a review"
    elif leaf.words == ("pattern",) and _WILD.search(leaf.description) and not leaf.examples:
        kind = SEMANTIC_TYPES.get("glob")
        if kind.suits(leaf, setting):
            yield kind, "described as with wildcards"
    elif leaf.words[1:] == () and leaf.words[0] in _SIDES and not leaf.examples:
        told = _ADDRESS.match(leaf.description)
        for name in ("wallet_address", "email") if told else ():
            kind = SEMANTIC_TYPES.get(name)
            if kind.suits(leaf, setting):
                yield kind, "described as an address"


_OPINIONS = (("comment",), ("text",), ("content",), ("body",), ("feedback",))
"""Names of what is said in a review that is written."""
_SIDES = frozenset("to from recipient sender destination source beneficiary".split())
_ADDRESS = regex(
    r"(?:the |an? |your )?(?:\w+ ){0,2}address"
    r"(?= (?:of|to|for|from|that|where|in)\b|\W*(?:$|[.,;(]))",
    re.IGNORECASE,
)


_WILD = regex(r"\b(?:wild ?cards?|glob)\b", re.IGNORECASE)


def _counted_by_function(leaf: Leaf) -> Leaf | None:
    """With what the function says of its figures: "by the 9-digit wristband number"."""
    last = re.escape(leaf.words[-1]) if leaf.words else "-"
    told = re.search(
        rf"\b(?:\d{{1,2}}|three|four|five|six|seven|eight|nine|ten)[- ]digit (?:\w+ )?{last}\b",
        leaf.function.description,
        re.IGNORECASE,
    )
    if told is None:
        return None
    return replace(leaf, description=told[0], examples=leaf.examples or (told_form(told[0]),))


def _dated_by_function(leaf: Leaf) -> Leaf | None:
    """With the layout that the function tells of its dates, where only ends of time are named."""
    if leaf.words not in _ENDS:
        return None
    told = _LAID_OUT.search(leaf.function.description)
    if told is None:
        return None
    return replace(leaf, words=(_ENDS[leaf.words], "date"), description=f"Date, {told[0]}")


_ENDS = {
    ("start",): "start", ("from",): "start", ("begin",): "start", ("since",): "start",
    ("end",): "end", ("to",): "end", ("until",): "end",
}  # fmt: skip
_LAID_OUT = regex(r"\b(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY)\b(?![T ]*HH)")

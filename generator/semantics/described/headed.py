"""What a description begins with: the nouns and kinds that tell what an argument is."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.described.naming import raw_words

_LEAD = r"(?:(?:the|an?|any|your|their|its|our|which|what|optional|preferred|requested) )*"
_ENDS = (
    r"(?=$|[.,;:(]| (?:of|for|to|in|on|at|as|by|from|that|which|who|whose|where|when|while|with|the"
    r"|an?|is|was|are|were|has|had|will|should|must|you|they|it|if|per|used|wanted|needed|required"
    r"|requested|observed|fitted|made|printed|stamped|painted|shown|being)\b)"
)
_HEADED = regex(
    rf"{_LEAD}(?P<first>[a-z][a-z' -]*?)(?: or (?:the |an? )?(?P<other>[a-z][a-z' -]*?))?{_ENDS}",
    re.IGNORECASE,
)
_KINDS = regex(
    r"(?P<kinds>[a-z][a-z-]*(?: [a-z-]+)?(?:, [a-z][a-z-]*(?: [a-z-]+)?)+),? or "
    rf"(?P<last>[a-z][a-z-]*(?: [a-z-]+)?){_ENDS}",
    re.IGNORECASE,
)
_PHRASED = regex(
    r"^what (?:the |an? )?(?:\w+ )?(?:says|said|should say|is said)\b"
    r"|^what (?:happened|went wrong|is wrong|was wrong|the problem is)\b"
    r"|\bin (?:a (?:sentence|few words|line)|(?:your|their) own words|words)\b",
    re.IGNORECASE,
)
_PARTS = frozenset(
    "name id code number date time text title email phone address username handle url link path "
    "note type kind list string value range description label string brand model size".split()
)
"""Ends of what is no kind of a thing but tells how it is given: "name, email or phone"."""
_OTHERS = frozenset(("other", "another", "any", "similar", "anything", "something"))


_NARROWED = regex(
    r"\W*(?:only|just|limit|restrict|filter|narrow|ignore|exclude|include|show|return|list)\b[^.]*"
    r"\b(?:in|at|from|to|for|of|by|with|on|near|under) this ([a-z]+(?: [a-z]+)?)\s*(?:[.,;(]|$)",
    re.IGNORECASE,
)
"""What results are narrowed to: "Only trains calling at this place"."""


@functools.lru_cache(maxsize=2048)
def told_heads(description: str) -> tuple[tuple[str, ...], ...]:
    """The things that a description begins with: "Delivery bench or lab" → bench, lab.

    Or what results are narrowed to, "this place".
    Each as the words of a name, the longest first: ("delivery", "bench"), ("bench",), ("lab",).
    """
    narrowed = _NARROWED.match(" ".join(description.split()))
    if narrowed is not None:
        return (raw_words(narrowed[1]),)
    found = _HEADED.match(" ".join(description.split()))
    if found is None:
        return ()
    named = [raw_words(part) for part in (found["first"], found["other"]) if part]
    return tuple(dict.fromkeys(words[at:] for words in named for at in range(len(words))[-3:]))


_NAMED = regex(
    rf"{_LEAD}(?:name|title)s? (?:of|for) |{_LEAD}(?:[\w-]+ ){{1,2}}names?(?=$|[.,;(])", re.I
)
_NUMBERED = regex(
    rf"{_LEAD}(?:[\w-]+ ){{0,3}}(?:number|no\.|id|identifier)"
    r"(?=$|[.,;:(]| (?:of|for|on|to|as|in|with)\b)",
    re.IGNORECASE,
)
_HOW = regex(r"how to\b|what(?:'s| is| was| went) (?:\w+ )?wrong\b|what happened\b", re.IGNORECASE)


def is_at_odds(description: str, values: Sequence[str]) -> bool:
    """Whether what usually stands in an argument is not what its description begins with.

    No "a forklift" where a name is told, no "lease" for a number, nothing but sentences for how
    something is done.
    """
    if _NAMED.match(description):
        return all(_ARTICLED.match(value) for value in values[:6])
    if _NUMBERED.match(description):
        return not any(char.isdigit() for value in values for char in value)
    return tells_how(description) and all(len(value.split()) < 3 for value in values[:6])


_ARTICLED = regex(r"(?:an?|two|my|some) [a-z]")


def tells_number(description: str) -> bool:
    """Whether a description begins with a number by which something is known: "Tag number"."""
    told = _NUMBERED.match(description)
    return told is not None and told[0].lower().endswith(("number", "no."))


def tells_how(description: str) -> bool:
    """Whether a description tells of how something is done, or of what is wrong."""
    return bool(_HOW.match(description))


def is_phrased(description: str) -> bool:
    """Whether a text in somebody's own words is told: what happened, in a sentence or two."""
    return bool(_PHRASED.search(description))


@functools.lru_cache(maxsize=2048)
def told_kinds(description: str) -> tuple[str, ...]:
    """The kinds that a description begins with: "Tent, caravan or motorhome they come with"."""
    found = _KINDS.match(" ".join(description.split()))
    if found is None:
        return ()
    kinds = [*found["kinds"].lower().split(", "), found["last"].lower()]
    if any(kind.split()[-1] in _PARTS for kind in kinds):
        return ()
    kept = tuple(kind for kind in kinds if not _OTHERS.intersection(kind.split()))
    return kept if len(kept) > 1 else ()


COUNTED_TIME = (
    r"(?:optional[:,.]? )?(?:the )?(?:total )?(?:(?:number|amount|count) of|how many) "
    r"(?:second|minute|hour|day|week|month|year)s\b"
)
"""What says that units of time are counted: "Number of minutes to wait"."""
_COUNTS = regex(COUNTED_TIME, re.IGNORECASE)


def counts_time(description: str) -> bool:
    """Whether a description begins with units of time that are counted."""
    return bool(_COUNTS.match(description))


_OF_TEXT = regex(
    r"(?:the )?(?:(?:new|current|old|exact) )?(?:(?:name|title)s? of (?:the |an? |your )?"
    r"(?:[\w-]+ )?(?:note|memo)s?\b|(?:note|memo) (?:name|title)\b)",
    re.IGNORECASE,
)


def names_text(words: Sequence[str], description: str) -> bool:
    """Whether what is written is known by its title: "The name of the note", a ``note_title``."""
    if not words or words[-1] not in ("name", "title"):
        return False
    return words[-2:-1] in (("note",), ("memo",)) or bool(_OF_TEXT.match(description))


_IDENTIFIER = regex(
    r"(?:(?:required|optional)\b[^.]{0,40}\. )?(?:the |an? |optional[:,]? |filter by )*(?:unique )?"
    r"(?:(?:(?!or |name |number |count )[A-Za-z]+ ){0,3}(?:IDs?|identifiers?)"
    r"(?:\.?$|\. [A-Z]| (?:to|of|for)\b| \(|,)"
    r"|(?:id|identifier)\b(?! or (?:the |its )?(?:full |exact )?(?:name|title|subject)\b))"
    r"|(?:.*\. |new )?(?:array|list) of (?:[\w-]+ ){0,3}IDs\b",
    re.IGNORECASE,
)


def begins_with_id(description: str) -> bool:
    """Whether a description begins with an ID: "Optional unique order ID", "List of boat IDs".

    What goes by its title, too, is called by that: "The ID or the title of the event".
    """
    return bool(_IDENTIFIER.match(description))

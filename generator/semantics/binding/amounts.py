"""How a number of which only the name is known joins a request: "with 5 retries", "a gap of 3".

What is counted, or is a unit, follows its number; what was done follows it, too ("with 80 billed").
"""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.articles import article
from generator.semantics.base import Attachment, Leaf
from generator.semantics.described.naming import singular
from generator.semantics.described.verbs import DONE
from generator.semantics.usages.units import UNITS

_LIMITS = {"max": "at most ", "maximum": "at most ", "min": "at least ", "minimum": "at least "}
_LABEL = regex(
    r"\b(?:.{1,3}|number|code|port|version|year|month|page|row|line|column|step)$|[^a-z -]"
)
"""Nouns that numbers follow by themselves: "version 2", but "a price of 20"."""
_LED = regex(r" (?:per|to|of|in|at|on|for|from|until|since|before|after|left)(?: |$)")
"""What stands between what is counted and the rest: "years to cover"."""


_IN_A_UNIT = regex(r"([a-z]+) in ([a-z]+)")
"""So much, in a unit that only the name tells: ``amount_in_wei``."""
DONE_WITH = regex(r"(?<!s)s [a-z]{3,}ed$")
"""Things with what is done with them: "500 points required"."""
_CAPS = (("limit",), ("top", "k"), ("top", "n"), ("max", "results"), ("max", "items"))
_EDGES = frozenset("left top right bottom".split())
"""Sides of a thing, which are no amounts: "with left 10"."""


SHARE = regex(r"([a-z ]{2,30}) (?:percent|percentage|pct)")
"""What so many percent are of: "18% tip", of ``tip_percentage``."""


def _is_fraction(leaf: Leaf) -> bool:
    """Whether the schema has a share of one where the name says percent."""
    most = leaf.schema.get("maximum")
    return isinstance(most, int | float) and most <= 1


def head_of(noun: str) -> str:
    """What a name's noun is of: "years" of "years to cover"."""
    return (_LED.split(noun, maxsplit=1)[0].split() or [""])[-1]


def amount_ways(leaf: Leaf, noun: str) -> tuple[Attachment, ...]:
    """How the number is said by its name."""
    head = head_of(noun)
    if leaf.words in _CAPS:
        return (Attachment(text=", at most {}"), Attachment(text=", up to {}"))
    if re.fullmatch(DONE, noun):
        return (Attachment(text=f"with {{}} {noun}"),)
    plural = singular(head) != head or (not _LED.search(noun) and _is_plural(leaf))
    first = leaf.words[0] if leaf.words else ""
    whole = leaf.schema.get("type") == "integer"
    if plural and (whole or first in _LIMITS or head in UNITS):
        limit = _LIMITS.get(first, "")
        things = noun.removeprefix("number of ").removeprefix("n ")
        things = things.removeprefix("maximum ").removeprefix("minimum ")
        if head == "times" and " per " in noun:
            return (Attachment(text=f"{limit}{{}} {things.replace(' per ', ' a ')}"),)
        lead = "" if things == "times" else "with "
        return (Attachment(text=f"{lead}{limit}{{}} {things}"),)
    if told := _IN_A_UNIT.fullmatch(noun):
        lead = f"{article(told[1])} {told[1]}"
        return (Attachment(text=f"with {lead} of {{}} {told[2]}"),)
    if DONE_WITH.search(noun):
        return (Attachment(text=f"with {{}} {noun}"),)
    if noun in ("percent", "percentage"):
        return (Attachment(text="at {}"),)
    if (share := SHARE.fullmatch(noun)) and not _is_fraction(leaf):
        return (Attachment(text=f"with {share_of(share[1], '{}')}"),)
    if noun.rsplit(" ", 1)[-1] in _EDGES:
        return (Attachment(text=f"with {noun} {{}}"),)
    of = Attachment(text=f"with {noun if plural else f'{article(noun)} {noun}'} of {{}}")
    short = Attachment(text=f"with {noun} {{}}", weight=0.5)
    return (of, short) if _LABEL.search(noun) else (of,)


def share_of(noun: str, mark: str) -> str:
    """So many percent of what a name tells: "18% tip", "an alert at 80%"."""
    led = " " in noun and noun.rsplit(" ", 1)[-1] in _LEADING
    return f"{article(noun)} {noun} {mark}%" if led else f"{mark}% {noun}"


_LEADING = frozenset("at to of by in on from above below under over".split())
"""Last words of names that lead to their value."""


def _is_plural(leaf: Leaf) -> bool:
    return bool(leaf.words) and singular(leaf.words[-1]) != leaf.words[-1]

"""What the tables of usages say of an argument, as it fits what the function does."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import options_of, verbs_of
from generator.phrasing.grammar.attached.leads import lead_of
from generator.phrasing.grammar.attached.limits import limits
from generator.phrasing.grammar.attached.long_texts import as_its_own
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.semantics.described.verbs import MAKING, SEARCHING

_LOOKING = SEARCHING | frozenset(
    "summarize analyze inspect scan describe rank classify suggest propose count check".split()
)
_MOVING = frozenset(
    "distance route direction directions travel trip transfer send share access translate convert "
    "compare export copy move upload download subscribe reply ship".split()
)
"""What tells of somewhere to go, or of something that goes there."""
_LIES = regex(r"(?:in|on|at|from) [\ue000-\uf8ff]")
_LYING = regex(r"^(?:in|on|at) ")


_BARE_KEY = regex(r"(?:with )?(?:the )?(?:number|reference|ref|no\.?|code) [\ue000-\uf8ff]$")
"""What tells which one it is only where the thing itself has just been named."""
_ADDED = frozenset(("add", "append", "attach"))
_PUT_ON = frozenset(("apply", "put", "place", "charge"))


def is_own_key(role: Role, noun: str, ways: tuple[str, ...]) -> bool:
    """Whether nothing but a number tells which of its kind the object is that is acted on."""
    head = singular(noun.rsplit(" ", 1)[-1].lower())
    own = bool(role.stem) and role.stem == head and not verbs_of(role) & (MAKING | SEARCHING)
    bare = [way for way in ways if _BARE_KEY.match(way) or way == role.mark]
    return own and bool(bare) and role.part == "plain"


_PRICES = frozenset("cost price rate charge fee quote postage shipping estimate".split())
"""What is asked for goods of so much."""


def usual_ways(role: Role, noun: str) -> tuple[str, ...]:
    """What is known of how people say the argument; of the object itself, only which it is.

    Nothing is looked for "as" what it is.
    """
    if not role.parameter.usual:
        return ()
    head = re.escape(singular(noun.rsplit(" ", 1)[-1].lower())) or "-"
    again = re.compile(rf"\b\w+ (?:the )?{head} (?={role.mark}$)")
    ways = tuple(again.sub("", way) for way in role.texts("after"))
    if head in _PRICES:  # no cost is "weighing 5 kg"
        ways = tuple(way.replace("weighing ", "for ") for way in ways)
    if role.stem and role.stem != singular(head) and any(map(_BARE_KEY.match, ways)):
        verbs = verbs_of(role)  # a discount "on quote 4121", a window "to" it
        lead = "to" if verbs & _ADDED else "on" if verbs & _PUT_ON else "for"
        return (f"{lead} {role.stem} {role.mark}",)
    if is_own_key(role, noun, ways):
        return (role.mark, role.mark, f"number {role.mark}")  # "my booking WH8PET"
    if ways and all(map(_LIES.fullmatch, ways)):
        lead = lead_of(role.parameter.leaf).text
        if lead in ("for {}", "about {}"):
            return (lead.format(role.mark),)  # "information for a species"
    end, *rest = role.parameter.leaf.words
    if end in ("to", "from", "into") and rest:  # what goes to a mailbox is not yet in it
        ways = tuple(_LYING.sub(f"{end} ", way) for way in ways)
    if verbs_of(role) & SEARCHING and options_of(role):
        return tuple(way for way in ways if not way.startswith(("as ", f"to {role.mark}")))
    named = role.parameter.leaf.words[-1] in ("name", "title") and set(ways) == {f"to {role.mark}"}
    if named and verbs_of(role) & (MAKING - {"add"}):
        return (f"called {role.mark}", f"named {role.mark}")  # what is renamed gets it otherwise
    goes = f"to {role.mark}"
    if goes in ways and verbs_of(role) & _LOOKING and not verbs_of(role) & _MOVING:
        # what is only looked at goes nowhere
        lead = "called" if role.parameter.leaf.words[-1] in ("name", "title") else "in"
        ways = tuple(way for way in ways if way != goes) or (f"{lead} {role.mark}",)
    if limits(role) and verbs_of(role) & SEARCHING and noun:
        return ()  # as many as are shown are none "with" which something is sought
    if "play" in verbs_of(role):  # at a volume, to which something else is set
        ways = tuple(way for way in ways if way != goes) or ways
    are = f"that are {role.mark}"
    if are in ways and verbs_of(role) & MAKING:  # nobody makes one "that are" new
        return (f"with the {role.noun} {role.mark}", f"with {role.noun} {role.mark}")
    return as_its_own(ways, noun, role.mark)

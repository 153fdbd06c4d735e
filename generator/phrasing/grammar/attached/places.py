"""Places that are said together, with what is near them or who is there: "in Oslo, Norway"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.noun_first import is_on_chain
from generator.phrasing.grammar.attached.own_attachments import own_ways
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit, kind_of
from generator.quick import regex
from generator.semantics.described.leaves import is_owned

_PLACES = (
    "poi",
    "neighborhood",
    "street",
    "city",
    "town",
    "county",
    "state",
    "province",
    "country",
)
_PREP = regex(r"^(?:in|at|for|on|from|near|of|to|around|by|with|during)\s+", re.I)


def relation(left: list[Role]) -> Unit | None:
    """A distance ("near") with the place that it is near to; alone where no place is said."""
    said = next((role for role in left if role.part == "relation"), None)
    if said is None:
        return None
    left.remove(said)
    near = [role for role in left if is_place(role)]
    if not near:
        r = said.mark
        led = [f"{r} {lead}{end}" for lead in LINKS for end in ("me", "here", "my place")]
        return Unit("place", (r, r, r, *led, f"at the {r} one", f"at the {r} place"))
    chain = _chain(left, near)
    leads = ("", "", *LINKS[1:])
    return Unit("place", tuple(f"{said.mark} {lead}{t}" for lead in leads for t in chain))


LINKS = ("", "to ", "of ", "from ")
"""What may stand between a distance and a place: which does is for the value to decide."""


def is_place(role: Role) -> bool:
    """Whether the argument says where something is, and no end of a way."""
    words = frozenset(role.parameter.leaf.words)
    if role.part not in ("plain", "title") or words & _WAYS or is_owned(role.parameter.leaf):
        return False
    if role.parameter.meaning.family == "identifiers" or is_on_chain(role.parameter):
        return False  # the address of a wallet, a host
    named = words & frozenset((*_PLACES, "location", "place", "address"))
    if named == {"state"} and role.parameter.meaning.name in ("words", "kindred"):
        return False  # what something is like, not where it lies
    return bool(named) or (
        role.parameter.meaning.family in ("places", "place", "geography")
        and "string" in types_of(role.parameter)
    )


_WAYS = frozenset(
    "from to origin destination id start end starting ending source target pickup dropoff "
    "departure arrival pick drop first second".split()
)
"""Words of names whose places are where a way starts or ends."""


def both_ends(left: list[Role]) -> Unit | None:
    """The ends of a way, each by several parts: "from Bend, Oregon to Oslo, Norway"."""
    ends = [
        [role for role in left if role.part in ("plain", "title") and _is_at(role, words)]
        for words in (_STARTS, _GOALS)
    ]
    if not all(ends) or max(map(len, ends)) < 2:
        return None
    first, last = (_chain(left, near) for near in ends)
    return Unit("place", tuple(f"from {a} to {b}" for a, b in zip(first, last, strict=False)))


def _is_at(role: Role, words: frozenset[str]) -> bool:
    """Whether the argument tells of a place at that end of a way."""
    leaf, meaning = role.parameter.leaf, role.parameter.meaning
    told = meaning.family in ("places", "place", "geography") and len(leaf.words) > 1
    return told and bool(words & set(leaf.words)) and meaning.name not in _POINTS


_STARTS = frozenset("from origin source start sender pickup".split())
_GOALS = frozenset("to destination target end recipient receiver dropoff".split())
_POINTS = frozenset("latitude longitude coordinate_pair".split())


def resident(left: list[Role]) -> Unit | None:
    """Somebody with the place that goes with the name: "from Ada Novak in Porto"."""
    for role in left:
        leaf = role.parameter.leaf
        ways = role.texts("after")
        if not is_owned(leaf) or leaf.words[-1] != "name" or not ways:
            continue
        near = [
            other
            for other in left
            if other.parameter.leaf.path[:-1] == leaf.path[:-1]
            and other.parameter.meaning.family == "places"
        ]
        if near:
            left.remove(role)
            chain = _chain(left, near)[0]
            kind = kind_of(role, frozenset(leaf.words))
            return Unit(kind, tuple(f"{way} in {chain}" for way in ways))
    return None


def _grain(role: Role) -> int:
    words = role.parameter.leaf.words
    if role.parameter.meaning.name == "postal_code":
        return len(_PLACES)
    kind = _KINDS.get(role.parameter.meaning.name, _PLACES[0])
    return next(
        (index for index, place in enumerate(_PLACES) if place in words), _PLACES.index(kind)
    )


_KINDS = {"street_address": "street", "city": "city", "region": "state", "country": "country"}
"""How large places of a meaning are whose names don't tell it: a ``municipality``."""


def _chain(left: list[Role], near: list[Role]) -> list[str]:
    """Places from small to large, without a preposition: "Oslo, Norway", "Oslo Norway"."""
    near = sorted(near, key=_grain)
    for role in near:
        left.remove(role)
    marks = [role.mark for role in near]
    if _grain(near[0]) == 0 and len(marks) > 1:
        rest = marks[1:]
        return [f"{marks[0]} in {', '.join(rest)}", f"{marks[0]} in {' '.join(rest)}"]
    return [", ".join(marks), " ".join(marks)] if len(marks) > 1 else marks


def addressed(left: list[Role]) -> Unit | None:
    """A street with the number of a house in it, and the town: "at 14 Mill Lane, Leeds"."""
    number = next((one for one in left if one.parameter.meaning.name == "house_number"), None)
    street = next((one for one in left if _is_street(one)), None)
    if number is None or street is None:
        return None
    left.remove(number)
    left.remove(street)
    near = [role for role in left if is_place(role)]
    town = "".join(f", {each}" for each in _chain(left, near)[:1]) if near else ""
    a, b = number.mark, street.mark
    return Unit("place", (f"at {a} {b}{town}", f"for {a} {b}{town}", f"at {b} {a}{town}"))


def _is_street(role: Role) -> bool:
    meaning = role.parameter.meaning
    return meaning.name == "street_address" and getattr(meaning, "form", "") == "name"


_OF_TWO = frozenset(("home", "host"))
"""First words of names of two places, neither of which lies in the other."""


def places(left: list[Role], noun: str = "") -> Unit | None:
    """Parts of one place, from small to large: "in Oslo, Norway"; ``noun`` is the object's."""
    near = [
        role for role in left if is_place(role) and not _OF_TWO & {role.parameter.leaf.words[0]}
    ]
    if len(near) < 2:
        return None
    first = min(near, key=_grain)
    leads = [
        found.group(0)
        for text in own_ways(first, noun)
        if (found := _PREP.match(text)) and text[found.end() :] == first.mark
    ] or ["in "]
    chain = _chain(left, near)
    ways = [lead + text for lead in leads for text in (*chain, chain[-1])]
    return Unit("place", tuple(ways))

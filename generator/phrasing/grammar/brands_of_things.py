"""Whose a thing is that an argument names: "Zendesk ticket 7", "the Discord channel general"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.roles import types_of
from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.quick import regex, replace


def branded(unit: Unit, thing: Entity, noun: str) -> Unit:
    """The unit with the name that the description has before the thing's noun.

    ``noun`` is the object's, which may have told the name.
    """
    found = _BRAND.match(thing.nouns[0])
    if found is None or found["name"].lower() in noun.lower().split():
        return unit
    ways = tuple(_branded(way, thing, found["name"], found["head"]) for way in unit.ways)
    middle = tuple(_branded(way, thing, found["name"], found["head"]) for way in unit.middle)
    return replace(unit, ways=ways, middle=middle)


def of_brand(
    thing: Entity, intent: Intent, around: list[Entity], present: frozenset[str]
) -> Entity:
    """The object with whose it is where nothing says it: "GitLab merge requests"."""
    if not thing.nouns or not (is_plural(thing.nouns[0]) or " " in thing.nouns[0]):
        return thing
    told = " ".join((*thing.nouns, *(text for _, text in intent.kept))).lower()
    for each in around:
        found = _BRAND.match(each.nouns[0])
        said = any(role.path in present for role in each.roles)
        if found is None or said or each.prepositions[0] not in _OF or thing.nouns[0][:1].isupper():
            continue
        if found["name"].lower() not in told:
            return replace(thing, nouns=(f"{found['name']} {thing.nouns[0]}", *thing.nouns[1:]))
    return thing


_OF = frozenset(("of", "for"))


def _branded(way: str, thing: Entity, name: str, head: str) -> str:
    if name.lower() in way.lower():
        return way
    own = rf"(?<= )(?=(?:[\ue000-\uf8ff] )?{re.escape(head)}s?\b)"
    if (led := re.sub(own, f"{name} ", way, count=1)) != way:
        return led
    bare = _BARE.fullmatch(way)
    title = thing.titles[0] if len(thing.titles) == 1 else None
    if bare is None or title is None or title.parameter.meaning.family in _KNOWN:
        return way
    several = "array" in types_of(title.parameter)  # or one: nobody knows before it is filled
    return way if several else f"{bare['lead']} the {name} {singular(head)} {title.mark}"


_KNOWN = frozenset(("files", "places", "geography", "organisations"))
"""Families of values that tell by themselves what they are."""
_BRAND = regex(r"(?P<name>[A-Z][\w.-]*(?: [A-Z][\w.-]*)?) (?P<head>[a-z]+)$")
_BARE = regex("(?P<lead>[a-z]+) [\ue000-\uf8ff]")

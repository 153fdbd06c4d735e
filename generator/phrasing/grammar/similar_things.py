"""Things by what they are like or of: "movies similar to Elf", "Zendesk ticket 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import regex, replace

_LIKE = regex(
    r"\b(?P<things>(?!(?:that|are|is|most|all|and|or|of)\b)[a-z]+s) "
    r"(?:that are |which are |most )?(?P<how>similar|related|comparable) to\b",
    re.IGNORECASE,
)
_LED = regex(
    r"(?P<how>similar|related|comparable) (?P<things>[a-z]+(?: [a-z]+)?s)\Z", re.IGNORECASE
)
_WORKS = frozenset(
    "title name id query text url slug identifier reference uuid sku isbn asin symbol".split()
)
"""Last words of names of the one that is told."""


def likened(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What is like a thing that is told, said with it; and the roles left."""
    if not roles or not (intent.kind.info or intent.kind.name in ("search", "list")):
        return None
    told = roles[0].parameter.leaf.function.description
    led = _LED.match(intent.noun)
    found = _LIKE.search(told) or led
    if found is None or not (led or {"similar", "related"} & set(intent.noun.split())):
        return None
    head = nouns.singular(found["things"].lower().rsplit(" ", 1)[-1])
    one = [role for role in roles if _is_one(role, head)]
    if len(one) != 1:
        return None
    mark = one[0].mark
    if one[0].formal:
        mark = f"{head} {mark}"
    elif any(f'"{mark}"' in way for way in one[0].texts("after")):
        mark = f'"{mark}"'
    said = (f"{found['things'].lower()} {found['how'].lower()} to {mark}",)
    return Choice(said, said, (), "title"), [role for role in roles if role is not one[0]]


def _is_one(role: Role, head: str) -> bool:
    """Whether the argument tells one of the things, by its name or a key."""
    words = role.parameter.leaf.words
    own = {nouns.singular(word) for word in words}
    bare = len(words) == 1 and words[0] in _WORKS
    named = head in own and (len(words) == 1 or words[-1] in _WORKS)
    return role.parameter.leaf.required and (bare or named) and types_of(role.parameter) <= _TYPES


_TYPES = {"string", "integer"}


# Whose a thing is that an argument names: "Zendesk ticket 7", "the Discord channel general".


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

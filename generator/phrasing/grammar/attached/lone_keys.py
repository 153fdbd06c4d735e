"""The one argument of a look-up that only its name tells of: "the tee times for Bethpage Black"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex, replace
from generator.semantics.drawing.declared import attached
from generator.semantics.family_groups import WHERE_AND_WHEN

_WORDED = frozenset(("string", "array"))
_OWN_KEYS = (("key",), ("slug",))
"""Keys of what is looked up itself."""


_NUMBERS = frozenset("number no id code ref reference".split())
"""Ends of names of keys, which tell nothing without what they are of: "for listing 140357"."""


_SHORT = 2
"""Letters of a short form that no one says: ``df_id``."""


def for_what(intent: Intent, roles: Sequence[Role]) -> list[Role]:
    """The roles, with the only one that must be given said by its value alone: nobody labels it."""
    needed = [role for role in roles if role.parameter.leaf.required]
    lone = needed[0] if len(needed) == 1 else None
    if lone is None or intent.kind.name != "get" or intent.about:
        return list(roles)
    if not (_is_bare(lone) or _is_of_a_place(intent, lone)):
        return list(roles)
    head = intent.noun.lower().rsplit(" ", 1)[-1]
    if not head or head in (lone.stem, *lone.parameter.leaf.words):
        return list(roles)
    numbered = len(lone.parameter.leaf.words) > 1 and lone.parameter.leaf.words[-1] in _NUMBERS
    key = lone.stem if numbered and len(lone.stem) > _SHORT else ""
    way = f"after for {key} {{}}" if key else "after for {}"
    said = replace(lone.parameter, attachments=attached(way), usual=True)
    return [replace(role, parameter=said) if role is lone else role for role in roles]


def _is_of_a_place(intent: Intent, role: Role) -> bool:
    """Whether a place's own data are looked up by it: there is no location "in" 90210."""
    placed = role.parameter.meaning.family == "places"
    return placed and not _SPOTS.isdisjoint(intent.noun.lower().split())


_SPOTS = frozenset("location address coordinates geolocation latitude longitude".split())


def _is_bare(role: Role) -> bool:
    """Whether the argument is a word or some, for which only its name gives others."""
    types = types_of(role.parameter)
    if not types or not types <= _WORDED or role.lead.text:
        return False
    if role.weakly:
        return role.part == "plain" and role.parameter.leaf.words not in _OWN_KEYS
    return (role.parameter.usual or not role.texts("object")) and _is_placed(role)


def _is_placed(role: Role) -> bool:
    """Whether a table says the argument as if things were in it, which are only of it."""
    if role.parameter.leaf.words[-1] in _HOSTS:
        return False  # what is traded, or runs there
    ways = role.texts("after")
    somewhere = role.parameter.meaning.family in WHERE_AND_WHEN
    last = role.parameter.leaf.words[-1]
    topical = last in _TOPICS or is_plural(last)  # "with onions and rice"
    return bool(ways) and not (somewhere or topical) and all(map(_PLACED.match, ways))


_HOSTS = frozenset("exchange platform marketplace network chain blockchain server host".split())
_PLACED = regex(r"(?:in|on|with|to|as|using) (?:the )?[\ue000-\uf8ff]$")
_TOPICS = frozenset("topic category subject theme language".split())

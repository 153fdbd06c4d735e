"""Pairs by their names: ``team1`` and ``team2``, ``entity_type`` and ``entity_id``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.quick import regex

_TWIN = regex(r"(.*?)[_ ]?(1|2|one|two|a|b)|(first|second)[_ ]?(.*)", re.I)
_NAMED = regex(r"(?<=\d)_?(?:name|id|title)$", re.I)
"""What a name tells of each of two things: "pokemon1_name"."""
_FIRSTS = frozenset(("1", "one", "a", "first"))


def twins_of(roles: Sequence[Role], types: str = "string") -> tuple[Role, Role] | None:
    """The first two such arguments of a type; None if there are none."""
    seen: dict[str, Role] = {}
    for role in roles:
        found = _TWIN.fullmatch(_NAMED.sub("", role.parameter.leaf.name))
        if found is None or types_of(role.parameter) != {types}:
            continue
        stem, which = (found[1] or found[4] or "").lower(), (found[2] or found[3]).lower()
        other = seen.get(stem)
        if which in _FIRSTS:
            seen[stem] = role
        elif other is not None and other.parameter.meaning.name == role.parameter.meaning.name:
            return other, role
    return None


def with_kind(roles: Sequence[Role], head: str = "") -> tuple[Role, Role] | None:
    """What is told by its kind and its key or name, whatever it is: an entity's type and its ID.

    None is it where it is the object of this ``head`` itself.
    """
    for kind in roles:
        *named, last = kind.parameter.leaf.words
        if last not in ("type", "kind") or named[-1:] in ([], [head]) or named[-1] not in _ANYTHING:
            continue
        for one in roles:
            words = [*one.parameter.leaf.words]
            if options_of(kind) and (words == named or words in ([*named, "id"], [*named, "name"])):
                return kind, one
    return None


def with_breed(roles: Sequence[Role], head: str = "") -> tuple[Role, Role] | None:
    """A pet's species or breed, and its name: "my parrot Rio"; none where ``head`` is the pet."""
    name = next((role for role in roles if role.parameter.meaning.name == "pet_name"), None)
    sort = next((role for role in roles if role.parameter.leaf.words in _BREEDS), None)
    if name is None or sort is None or name.parameter.leaf.words[0] == head:
        return None
    odd = options_of(sort) & {"other", "unknown", "exotic"}  # nobody has "my other Rio"
    return (sort, name) if types_of(sort.parameter) == {"string"} and not odd else None


_BREEDS = (
    *(("species",), ("breed",), ("pet", "type"), ("animal", "type")),
    *(("pet", "species"), ("pet", "breed"), ("dog", "breed"), ("type", "of", "pet")),
)
_ANYTHING = frozenset(
    "entity target item object resource record source subject parent owner reference node element "
    "media content destination component asset thing".split()
)
"""Nouns of what may be of any kind."""

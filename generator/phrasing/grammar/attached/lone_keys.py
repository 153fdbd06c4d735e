"""The one argument of a look-up that only its name tells of: "the tee times for Bethpage Black"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.intent import Intent
from generator.quick import replace
from generator.semantics.drawing.declared import attached

_WORDED = frozenset(("string", "array"))
_OWN_KEYS = (("key",), ("slug",))
"""Keys of what is looked up itself."""


def for_what(intent: Intent, roles: Sequence[Role]) -> list[Role]:
    """The roles, with the only one that must be given said by its value alone: nobody labels it."""
    needed = [role for role in roles if role.parameter.leaf.required]
    lone = needed[0] if len(needed) == 1 else None
    if lone is None or intent.kind.name != "get" or intent.about or not _is_bare(lone):
        return list(roles)
    head = intent.noun.lower().rsplit(" ", 1)[-1]
    if not head or head in (lone.stem, *lone.parameter.leaf.words):
        return list(roles)
    said = replace(lone.parameter, attachments=attached("after for {}"), usual=True)
    return [replace(role, parameter=said) if role is lone else role for role in roles]


def _is_bare(role: Role) -> bool:
    """Whether the argument is a word or some, for which only its name gives others."""
    types = types_of(role.parameter)
    worded = role.part == "plain" and bool(types) and types <= _WORDED and not role.lead.text
    return worded and role.weakly and role.parameter.leaf.words not in _OWN_KEYS

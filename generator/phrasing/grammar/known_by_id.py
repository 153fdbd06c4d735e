"""What a description calls only an item, where an ID tells which thing it is: "add product 5"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.intent import Intent
from generator.quick import replace

_EMPTY = frozenset("item entry resource record object element entity thing".split())
"""Nouns that tell nothing of what is meant."""
_LINKS = frozenset("parent user account owner workspace project list folder group team".split())
"""What a thing is in or of, so that the ID is not its own."""


def known_by_id(intent: Intent, roles: Sequence[Role]) -> Intent:
    """The intent with the thing that its only required ID is of, for one that says no more."""
    if intent.noun.lower() not in _EMPTY or intent.about:
        return intent
    ids = [
        words
        for role in roles
        if role.parameter.leaf.required and (words := role.parameter.leaf.words)[-1:] == ("id",)
    ]
    if len(ids) != 1 or len(ids[0]) < 2 or not _EMPTY.union(_LINKS).isdisjoint(ids[0]):
        return intent
    led = {word for _, noun in intent.complements for word in noun.lower().split()} - {"id"}
    if not led.isdisjoint(ids[0]):
        return intent  # "add an item to the list": the ID is the list's
    return replace(intent, objects=(" ".join(ids[0][:-1]),))

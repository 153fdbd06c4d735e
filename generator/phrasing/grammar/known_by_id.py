"""What an ID tells: which thing an "item" is ("add product 5"), and whose it is of two."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.keys import key_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.scopes import scoped_ways
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.quick import regex, replace
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.declared import attached

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


def call_what_is_new(scene: Scene, intent: Intent) -> None:
    """What is new is told by its name, and has its ID: no "add employee E-7 for Ana Ruiz"."""
    thing, head = scene.object, singular(intent.noun.rsplit(" ", 1)[-1].lower())
    names = (("name",), (head, "name"), ("full", "name"), ("title",))
    keyed = [role for role in thing.titles if role.parameter.leaf.words in (("id",), (head, "id"))]
    called = [role for role in thing.titles if role.parameter.leaf.words in names]
    if intent.verb not in _NEW or len(keyed) != 1 or len(called) != 1:
        return
    if scoped_ways(keyed[0]):
        return  # what lies in it has the name, as likely
    if not (keyed[0].parameter.leaf.required and called[0].parameter.leaf.required):
        return
    thing.titles.remove(keyed[0])
    scene.others[:] = [_had(keyed[0], "ID"), *map(_with_email, scene.others)]


def _with_email(role: Role) -> Role:
    return _had(role, "the email") if role.parameter.leaf.words == ("email",) else role


def _had(role: Role, noun: str) -> Role:
    """The argument as something that the object has."""
    told = replace(role.parameter, attachments=attached(f"after with {noun} {{}}"))
    return replace(role, parameter=told)


_NEW = frozenset("add create register enroll onboard insert hire make".split())


def is_of_object(role: Role, scene: Scene, intent: Intent) -> bool:
    """Whether a bare key is of what is taken away, not of what it is taken from.

    That it is, is told ("key ID from list_keys"), or nothing else says which one is meant.
    """
    if role not in scene.others or scene.object.titles or not scene.object.nouns:
        return False
    head = singular(scene.object.nouns[0].rsplit(" ", 1)[-1].lower())
    if is_plural(scene.object.nouns[0]) or any(one.stem == head for one in scene.others):
        return False
    taken = intent.kind.name == "delete" and scene.around[0].prepositions[0] == "from"
    return taken or key_of(role.parameter.leaf) == head


def is_worded(title: Role) -> bool:
    """Whether the keys that are known are words, which tell by themselves: "the spell fireball"."""
    meaning = title.parameter.meaning
    known = meaning.values()[:12] if isinstance(meaning, Catalogue) else ()
    return bool(known) and all(_WORDED.fullmatch(str(each)) for each in known)


_WORDED = regex(r"[a-z]{3,}(?:[-_][a-z0-9]+)*")

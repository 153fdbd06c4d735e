"""Which thing a name or a title belongs to: "name of the song", "title"."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.phrasing.grammar.argument_objects import FACTS
from generator.phrasing.grammar.attached.names_of_others import names_somebody_else
from generator.phrasing.grammar.attached.new_values import RENAMED
from generator.phrasing.grammar.attached.own_attachments import PERSONS
from generator.phrasing.grammar.attached.premodifiers import is_of_holder
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.stated_relations import is_house
from generator.phrasing.grammar.attached.things import PREPOSITIONS, Entity, Scene, owner_of
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_answer, is_plural
from generator.phrasing.grammar.name_cases import Case, Place, front, put, thing_named
from generator.phrasing.grammar.option_objects import is_listed
from generator.phrasing.grammar.owners_of_names import modifies
from generator.quick import regex, replace
from generator.semantics.topics.somebody import is_somebody


def place_title(scene: Scene, role: Role, intent: Intent) -> None:
    """A name or a title is that of the thing whose noun it has, else of the object or its owner."""
    case = Case(role=role, scene=scene, intent=intent, found=None)
    above = case.words[0] == "parent"  # what something lies under is not the thing itself
    bearers = () if above else _BEARERS
    found = next((thing for bearer in bearers if (thing := bearer(case)) is not None), None)
    put(replace(case, found=found), _RULES, Case.other)


def _bare_of_owner(case: Case) -> Entity | None:
    """The owner of what is asked for, where the name tells of no thing."""
    bare = case.intent.kind.info and case.role.stem == ""
    return owner_of(case.scene, case.intent.complements) if bare else None


def _by_noun(case: Case) -> Entity | None:
    """The thing whose noun the name has."""
    return thing_named(case.scene, case.role.stem or case.words[0])


def _by_title(case: Case) -> Entity | None:
    """What is called a title itself: "a hold on a title", of a book."""
    bare = case.words in (("title",), ("name",))
    return thing_named(case.scene, case.words[0]) if bare else None


def _told_of_owner(case: Case) -> Entity | None:
    """The owner of what is asked for, if the description of the name speaks of it."""
    owner = owner_of(case.scene, case.intent.complements) if case.intent.kind.info else None
    if owner is None or owner.nouns[0].split()[-1].lower() not in case.role.told.lower():
        return None
    return owner


def _told_of_place(case: Case) -> Entity | None:
    """What holds the things that are asked for, if the description of the name speaks of it."""
    many = case.intent.kind.info and case.role.stem == "" and is_plural(case.head or "-")
    free = (thing for thing in case.scene.around if many and thing.nouns and not thing.roles)
    told = case.role.told.lower()
    return next((one for one in free if not told or _head_of(one) in told), None)


def _head_of(thing: Entity) -> str:
    return thing.nouns[0].split()[-1].lower()


def _let_into(case: Case) -> Entity | None:
    """What a ticket is for, which is not called like the ticket."""
    around = case.scene.around if case.sought in _ADMITTING else ()
    free = [thing for thing in around if not thing.roles and "for" in thing.prepositions]
    return free[0] if len(free) == 1 else None


def _the_object(case: Case) -> Entity | None:
    """The object itself, of a bare name or where nothing else says how the name joins."""
    if case.role.stem == "":
        return case.scene.object
    led = case.role.texts("after") or not case.role.texts("object") or _is_begun(case)
    return None if led else case.scene.object


def _is_begun(case: Case) -> bool:
    """Whether what is started is a deed, to which a name of another thing is no name."""
    deed = case.intent.kind.name in _BEGINNING and _DEED.search(case.intent.noun)
    return bool(deed) and not case.scene.object.names(case.role.stem or "-")


_BEGINNING = frozenset(("start", "run", "process"))
_DEED = regex(r"(?:sis|[st]ion|ment|ing|ance|check|audit|scan|test|review)$", re.I)
_BEARERS: tuple[Callable[[Case], Entity | None], ...] = (
    _bare_of_owner,
    _by_noun,
    _by_title,
    _told_of_owner,
    _told_of_place,
    _let_into,
    _the_object,
)
"""Whose name or title it may be; the first that is there."""


def _as_no_name(case: Case) -> Place | None:
    """A person's title, what belongs to a holder, and what something is renamed to."""
    ranked = case.words == ("title",) and case.sought in PERSONS
    owned = (case.words[0] == "owner" and len(case.words) > 1) or (
        is_of_holder(case.role, case.intent.noun)
    )
    made = not case.intent.kind.info
    renamed = case.intent.verb in ("rename", *_COPYING) and case.words in RENAMED
    if renamed and case.intent.verb != "rename":
        renamed = _NEWLY.match(case.role.told) is not None
    others = made and names_somebody_else(case.role, case.intent.noun)
    return case.other() if ranked or owned or renamed or others else None


_NEWLY = regex(r"(?i)(?:the )?(?:new|(?:name|title) (?:of the (?:new|cop)|for))")
_COPYING = ("copy", "duplicate", "clone")


def _as_whose_fact(case: Case) -> Place | None:
    """What a fact is of: the height of {name}, which is no name of the height."""
    intent, found = case.intent, case.found
    asked = intent.kind.name == "get" and is_answer(intent.noun or "-")
    fact = asked or (intent.kind.name in ("get", "search") and case.sought in FACTS)
    fact = fact or _is_of_first(case)
    fact = fact and not (is_plural(intent.noun) and is_somebody(case.sought))  # they have a name
    if found is None or found is not case.scene.object or not fact or intent.about:
        return None
    if found.names(case.role.stem or "-"):
        return None
    of_it = Entity((case.words[0],), PREPOSITIONS["of"])
    case.scene.around.append(of_it)
    return case.title(of_it)


def _is_of_first(case: Case) -> bool:
    """Whether several things are got of what their own noun begins with: releases of a package."""
    looks = case.intent.kind.name in ("get", "list") and is_plural(case.head or "-")
    return looks and front(case.scene) == [case.role.stem]


def _as_its_title(case: Case) -> Place | None:
    """The name of what was found."""
    return case.title(case.found) if case.found is not None else None


def _as_modifier(case: Case) -> Place | None:
    """Before the object's noun: "a thumbsup reaction"."""
    told = modifies(case.scene, case.role) and not is_listed(case.role)
    house = is_house(case.role, case.intent)  # the collections "at" a museum
    if house or (told and case.intent.kind.name == "get" and _is_of_somebody(case.role)):
        return case.other()
    return (case.scene.object.befores, case.role) if told else None


def _is_of_somebody(role: Role) -> bool:
    """Whether somebody is named, whose the object is: "the client balance for Ana"."""
    return role.parameter.meaning.family in _SOMEBODY


_SOMEBODY = frozenset(("people", "organisations", "sports"))


_RULES: tuple[Callable[[Case], Place | None], ...] = (
    _as_no_name,
    _as_whose_fact,
    _as_its_title,
    _as_modifier,
)
"""What a name or a title may be to the things of a request; the first that holds places it."""

_ADMITTING = frozenset("ticket seat admission pass".split())
"""What lets one in to what has a title: nobody is named like the ticket."""

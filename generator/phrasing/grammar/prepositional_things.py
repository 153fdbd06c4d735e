"""The things that a description's prepositions lead to, which one argument or several name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.counted_places import counted_ways
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.self_told import SPANS
from generator.phrasing.grammar.attached.things import (
    JOINING,
    PREPOSITIONS,
    Entity,
    is_list_of_names,
)
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import GENERIC, singular
from generator.quick import regex, replace

_KEYS = frozenset("path url uri link latitude longitude coordinate criterion criteria".split())
"""Nouns that descriptions put after prepositions and people do not: "at the given path"."""


_BY_MEANS = frozenset("using with via through".split())
_OF_KEYS = regex(r"(?<=\w) (?:ids?|identifiers?|uuids?|keys?)$", re.I)
"""What descriptions say of things that people name by them: "for a project ID"."""
_HOW_MANY = regex(r"^\d+-\d+ (?=\w)")
"""How many there may be, which a description tells: "from 2-500 transactions"."""
_NO_DOING = frozenset("including according depending regarding".split())
"""What looks like a participle that leads to a thing, as in "users watching an issue"."""


_NO_PARTS = frozenset("name title filters filtering".split())
"""What descriptions say that things come with, which names them or tells which are meant."""

_TOLD_TO = frozenset("specify set control limit choose determine indicate customize".split())
"""What options are for, which are no things: "with options to specify an offset"."""
_TELLING = frozenset("prompt prompts description descriptions".split())
"""What tells of the thing that is made: an image "from a prompt" is one of what it says."""


def things_around(intent: Intent, roles: Sequence[Role]) -> list[Entity]:
    """The things that the description's prepositions lead to."""
    keyed = [role for role in roles if role.part == "title" or (role.formal and not role.stem)]
    titled = {singular(role.parameter.leaf.words[0]) for role in keyed} - {"id"}
    dated = {("month",), ("year",)} <= {role.parameter.leaf.words for role in roles}
    found = [
        (prep, noun if prep in _BY_MEANS else _OF_KEYS.sub("", _HOW_MANY.sub("", noun)))
        for prep, noun in map(_from_now, intent.complements)
        if (prep in PREPOSITIONS or _is_doing(prep) or " " in prep)
        and (intent.verb, prep) != ("rename", "with")
    ]
    onto = intent.kind.name == "add" and intent.audience != "developers"
    return [
        Entity((noun,), _led_to(noun) if onto and prep == "to" else PREPOSITIONS.get(prep, (prep,)))
        for prep, noun in found
        if singular(noun.rsplit(" ", 1)[-1]) not in (GENERIC | _KEYS) - titled
        and not (prep == "between" and noun.startswith("two "))
        and not (prep == "to" and noun.split(" ", 1)[0] in _TOLD_TO)
        and not (noun in ("month", "year") and dated)
        and not (prep == "with" and noun.rsplit(" ", 1)[-1] in _NO_PARTS)
        and not (prep == "from" and noun.rsplit(" ", 1)[-1] in _TELLING)
    ]


def _is_doing(prep: str) -> bool:
    """Whether a participle leads to a thing: "users watching an issue"."""
    return prep.endswith("ing") and prep not in _NO_DOING


def _led_to(noun: str) -> tuple[str, ...]:
    """How people lead to what something is added to: into a folder, but on a ticket."""
    return ("to", "to", "into" if singular(noun.rsplit(" ", 1)[-1].lower()) in _HOLDING else "on")


_HOLDING = frozenset(
    "cart basket bag folder table document doc file database library group collection dataset "
    "bucket index set stream sheet spreadsheet workbook repository repo notebook album deck queue "
    "cluster directory archive memory store vault pool base catalog catalogue note range chat room "
    "section playlist template".split()
)
"""What holds what is put into it."""


def _from_now(pair: tuple[str, str]) -> tuple[str, str]:
    """A span up to now, or from now on, by its length alone: "modified in the last" 5 days."""
    found = _SPAN.fullmatch(pair[1])
    if found is None:
        return pair
    way = found[1].lower()
    return f"{pair[0]} the {'next' if way == 'upcoming' else way}", found[2]


_SPAN = regex(
    r"(last|past|next|coming|upcoming) (?:few |[NX] )?((?:minute|hour|day|week|month|year)s)",
    re.IGNORECASE,
)


# What a preposition leads to where one argument tells of it, in a way of its own.


def led_alone(thing: Entity, role: Role, noun: str) -> Unit | None:
    """How the only argument of a thing is said, if not by its noun; ``noun`` is the object's."""
    spans, family = options_of(role), role.parameter.meaning.family
    if counted_ways(role):
        return Unit("of", (f"{thing.prepositions[0]} {role.parameter.leaf.words[-1]} {role.mark}",))
    if _is_topic(role) or spans & _DAYS or (spans and spans <= SPANS):
        return alone(role, noun)
    if _goes_by_itself(thing, role):
        prep = thing.prepositions[0]
        return Unit("place" if prep in JOINING else "of", (f"{prep} {role.mark}",))
    if family == "money" and thing.prepositions == ("in",):
        return replace(alone(role), kind="with")
    if family == "people" and thing.prepositions == ("with",):
        return Unit("target", (f"with {role.mark}",), front=True)  # nothing is shared to somebody
    return None


def _goes_by_itself(thing: Entity, role: Role) -> bool:
    """Whether only the preposition leads to the value: captions "for" a video, not in it.

    So it does to several names: the docs "for" Sails and Ropes, which are told with nothing.
    """
    prep = thing.prepositions[0]
    if role.parameter.meaning.name == "file_path":
        return prep in ("of", "for", "by", "with", "about")
    return (prep in JOINING or prep == "for") and is_list_of_names(role)


def _is_topic(role: Role) -> bool:
    return role.part == "plain" and role.parameter.leaf.words[-1] in _TOPICS


_TOPICS = frozenset("topic subject matter concern purpose occasion".split())


_DAYS = frozenset("today tomorrow yesterday tonight now".split())
"""Options that no preposition leads to: "the forecast for today", never "on today"."""

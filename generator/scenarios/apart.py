"""What makes two calls of a function two things, not one thing said twice."""

from __future__ import annotations

from collections.abc import Sequence

from generator.functions import CompiledFunction
from generator.scenarios.once import once
from generator.scenarios.twice import changeable, held_by_one, identifying, is_new, is_outcome
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.specs.effects import effect
from generator.specs.similar import stem

LISTED = frozenset(
    """
    places organisations people media sports travel food home health identifiers commerce
    contact files countries codes web
    """.split()
)
ASKED = frozenset(("enum", "currency_code", "date", "words"))
"""Listed only in look-ups: one does not set a thing to two states."""

FORM = frozenset(
    """
    unit units format detail preference preferred prefer mode method style sort order direction
    strategy algorithm status
    """.split()
)
"""Words of arguments that say in which form something is wanted: in two forms it is still one."""

_TOLD = frozenset("text work code".split())
"""Families whose values make two calls two things, though nobody lists them."""

_BESIDE = frozenset("comment comments note notes remark remarks reason why because cause".split())
"""Last words of what is only said beside: with two comments one thing is still one."""

_KEPT = frozenset(
    ("api_key", "session_id", "run_id", "chat_id", "database", "directory", "chain_id")
)
"""Said of both calls alike: a person has one key and works in one place."""

_ONE_OF = frozenset("active current default primary main".split())
"""Words of what there is but one of at a time."""
_SINGLE = frozenset("navigate navigation select switch focus goto login".split())
_ANYWHERE = frozenset("people contact places organisations commerce identifiers".split())


def is_enum(parameter: Parameter) -> bool:
    """Whether it is one of a few options."""
    return parameter.meaning.name == "enum"


def is_name(parameter: Parameter) -> bool:
    """Whether it is the name of the thing itself, not of somebody or some place."""
    named = parameter.leaf.words[-1:] in (("name",), ("title",), ("subject",))
    return named and parameter.meaning.family not in _ANYWHERE


@once
def named_new(function: CompiledFunction) -> Sequence[Parameter]:
    """The names of what is made: two new things differ in them, whatever else they have."""
    if effect(function.spec) != "create":
        return ()
    people = somebody_new(function)
    return people or tuple(p for p in function.parameters if p.leaf.required and is_name(p))


@once
def somebody_new(function: CompiledFunction) -> Sequence[Parameter]:
    """The name of a person who is put down: one contact is not two at two firms."""
    words = words_of(function.spec.name)
    if effect(function.spec) != "create" or _PUT_DOWN.isdisjoint(words):
        return ()
    return tuple(
        p
        for p in function.parameters
        if p.leaf.required
        and p.meaning.family == "people"
        and p.leaf.words[-1:] == ("name",)
        and _NO_OWN_WORDS.issuperset(p.leaf.words)
    )


_PUT_DOWN = frozenset(
    """contact user member employee customer client patient student person lead guest candidate
    applicant supplier vendor participant""".split()
)
"""Who is put down under a name of their own."""


@once
def sets_one(function: CompiledFunction) -> bool:
    """Whether it sets what there is but one of: said twice, the second undoes the first."""
    words = words_of(function.spec.name)
    if "set" not in words[:2]:
        return False
    if not _ONE_OF.isdisjoint(words):
        return True
    things = ("places", "people", "home", "organisations", "contact")
    which = [p for p in function.parameters if is_name(p) or p.meaning.family in things]
    alone = which == [p for p in function.parameters if p.leaf.required]
    named = alone and len(which) == 1 and is_name(which[0]) and effect(function.spec) == "update"
    return not identifying(function) and (not which or named)  # the name is what it comes to be


_PLAYED = frozenset("play watch stream".split())
_QUEUED = frozenset("queue playlist next".split())
_WHERE = frozenset("device zone room speaker player area screen display".split())


def _plays_one(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether a deed goes on for a while, at this place: two films are not played at once."""
    words = words_of(function.spec.name)
    played = not _PLAYED.isdisjoint(words[:1]) and _QUEUED.isdisjoint(words)
    return played and _WHERE.isdisjoint(parameter.leaf.words)


_TO_EACH = frozenset(
    """send notify invite tell remind message email text register enroll enrol sign add
    subscribe call pay transfer share hire reply""".split()
)
"""Deeds that are done to somebody: to two people they are done twice."""
_NO_OWN_WORDS = frozenset("name full first last display email address phone number id user".split())
_RECIPIENTS = frozenset(
    "channel chat recipient recipients to group conversation user receiver".split()
)
_SENT = frozenset("send post notify message".split())


@once
def recipients(function: CompiledFunction) -> Sequence[Parameter]:
    """To whom or where something is sent: what is sent twice goes to two of them."""
    if _SENT.isdisjoint(words_of(function.spec.name)) or effect(function.spec) == "read":
        return ()
    return tuple(
        p
        for p in function.parameters
        if p.leaf.required
        and p.leaf.schema.get("type") in ("string", "integer")
        and (p.meaning.family in _PEOPLE or not _RECIPIENTS.isdisjoint(p.leaf.words))
    )


_CONTACT = frozenset("contact reporter caller callback mobile telephone phone".split())
_PEOPLE = frozenset(("people", "contact"))


@once
def beside_it(function: CompiledFunction) -> frozenset[str]:
    """The people by whom or for whom something is done: for two of them it is still one.

    A table for Ana and Ben is one table, but two volunteers are signed up twice.
    """
    words = frozenset(words_of(function.spec.name))
    if effect(function.spec) not in ("create", "update") or not _TO_EACH.isdisjoint(words):
        return frozenset()
    found = []
    for parameter in function.parameters:
        own = frozenset(parameter.leaf.words) - _NO_OWN_WORDS
        named = bool(own) and not own.isdisjoint(words)
        itself = not own and parameter.meaning.family == "people"
        if parameter.meaning.family in _PEOPLE and not named and not itself:
            found.append(parameter.pointer)
    return frozenset(found) if len(function.parameters) > 1 else frozenset()


@once
def measured(function: CompiledFunction) -> frozenset[str]:
    """What is taken down of one thing: of two it is not the same."""
    if _TAKES_DOWN.isdisjoint(words_of(function.spec.name)[:1]):
        return frozenset()
    return frozenset(
        p.pointer
        for p in function.parameters
        if p.leaf.required and p.leaf.schema.get("type") in ("integer", "number")
    )


_TAKES_DOWN = frozenset("log record report submit save enter track file send".split())


_BOUNDS = frozenset("start end from to since until before after min max".split())
"""Words of one end of a range: nobody asks for what is until May and what is until June."""


@once
def telling(function: CompiledFunction) -> frozenset[str]:
    """The arguments that make two calls two things, not one thing said twice.

    "Set my goal to 8,000" and "set it to 9,000" contradict each other; so do two limits.
    """
    looks_up = effect(function.spec) == "read"
    if any("password" in p.leaf.words for p in function.parameters):
        return frozenset()  # one signs in once
    if not _SINGLE.isdisjoint(words_of(function.spec.name)):
        return frozenset()  # one is in one place at a time
    if sets_one(function):
        return frozenset()
    found = []
    alone, beside_that = held_by_one(function), beside_it(function)
    ends = sum(map(_is_end, function.parameters))
    for parameter in named_new(function) or recipients(function) or function.parameters:
        meaning = parameter.meaning
        if (alone and meaning.family == "people") or parameter.pointer in beside_that:
            continue  # the same seat is not given to two
        if _plays_one(function, parameter) or is_outcome(parameter):
            continue  # nor is the same saved in two files
        beside = _is_beside(function, parameter)
        told = (
            parameter in recipients(function)
            or meaning.family in LISTED
            or meaning.family in _TOLD
            or is_name(parameter)
        )
        told = told and not beside
        asked = meaning.family in ("dates", "coordinates")
        asked = looks_up and (asked or (meaning.name in ASKED and parameter.leaf.required))
        bound = _is_end(parameter) and not (parameter.leaf.required and ends > 1)
        asked = asked and not bound and FORM.isdisjoint(parameter.leaf.words)
        if parameter.leaf.schema.get("type") == "array":
            continue  # two lists in two calls are one list in one call
        own = meaning.name == "given" and parameter.leaf.schema.get("type") == "string"
        if (told or asked or own) and not _is_kept(function, parameter):
            found.append(parameter.pointer)
    telling_apart = frozenset(found) - function.constants
    if effect(function.spec) in ("update", "delete"):
        # one thing is changed once: two codes for one item contradict each other
        able = telling_apart & changeable(function)
        which = [p for p in function.parameters if p.pointer in telling_apart]
        # what is only told its new value is changed once
        return able or (frozenset() if all(map(is_new, which)) else telling_apart)
    return telling_apart


def _is_end(parameter: Parameter) -> bool:
    return not _BOUNDS.isdisjoint(parameter.leaf.words)


def _is_beside(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether it is only said beside what is done, unless it is what the function is about."""
    last = parameter.leaf.words[-1:]
    about = not {*map(stem, last)}.isdisjoint(map(stem, words_of(function.spec.name)))
    return not _BESIDE.isdisjoint(last) and not (parameter.leaf.required and about)


@once
def kept(function: CompiledFunction) -> frozenset[str]:
    """The arguments that two calls in one turn have in common."""
    return frozenset(p.pointer for p in function.parameters if _is_kept(function, p))


def _is_kept(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether it is the same whatever else is asked for: a key, or who is asking."""
    words = parameter.leaf.words
    asking = len(words) == 2 and words[0] in _ASKING and words[1] in ("id", "number", "no")
    others = any(p.leaf.required and p is not parameter for p in function.parameters)
    mine = parameter.meaning.family == "contact" and not _CONTACT.isdisjoint(words)
    mine = mine and parameter.pointer in beside_it(function) and not _has_people(function)
    named = parameter.meaning.name in _KEPT and parameter not in recipients(function)
    return named or ((asking or mine) and others)


def _has_people(function: CompiledFunction) -> bool:
    """Whether somebody is named, whose phone number may be meant."""
    return any(p.meaning.family == "people" for p in function.parameters)


_ASKING = frozenset("user account login session league workspace tenant".split())
"""Whose ID goes with everything that somebody asks for."""

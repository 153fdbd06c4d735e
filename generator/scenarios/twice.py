"""Which arguments may differ when the same is done twice, and which tell the things apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.scenarios.once import once
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.specs.effects import alters, effect

_HOLDERS = frozenset(("repository", "repository_owner", "project", "database", "directory"))

_NUMBERED = frozenset("id iid number no ref reference key uuid".split())
"""Last words of arguments that say which one is meant."""

_GOALS = frozenset("new to target destination".split())
"""Words of IDs of what something comes to be in, or is changed for."""

_NEW = regex(r"(?:\b|_)new(?:\b|_)", re.I)
"""A word of what something is changed into."""


@once
def identifying(function: CompiledFunction) -> Sequence[Parameter]:
    """The arguments that say which one is meant, or in what it is, in the order of the schema."""
    return tuple(
        p
        for p in function.parameters
        if p.meaning.family == "identifiers"
        or p.meaning.name in _HOLDERS
        or (p.leaf.words and p.leaf.words[-1] in _NUMBERED)
    )


_HELD = frozenset(
    """space spot seat room bed berth desk locker plot stall table court plate license licence
    passport phone email birth birthday iban ssn""".split()
)
"""Words of what one has alone: a seat, a number plate."""
_KINDS = frozenset("type class category kind preference count".split())


@once
def held_by_one(function: CompiledFunction) -> bool:
    """Whether a call gives or names what is one's own: the same for somebody else can't be."""
    return alters(function.spec) and any(
        p.leaf.required
        and not _is_person(p)
        and not _HELD.isdisjoint(p.leaf.words)
        and _KINDS.isdisjoint(p.leaf.words)
        for p in function.parameters
    )


@once
def has_own_price(function: CompiledFunction) -> bool:
    """Whether a call says what a thing costs: another thing costs something else."""
    return alters(function.spec) and any(
        p.leaf.required and not _PRICE.isdisjoint(p.leaf.words) for p in function.parameters
    )


_PRICE = frozenset("price cost worth value".split())


def _is_person(parameter: Parameter) -> bool:
    return parameter.meaning.family == "people"


def _is_whose(parameter: Parameter) -> bool:
    return parameter.meaning.family in ("people", "contact")


def is_new(parameter: Parameter) -> bool:
    """Whether it is what something comes to be: its new name."""
    return _NEW.search(f"{parameter.leaf.name} {parameter.leaf.description}") is not None


@once
def changeable(function: CompiledFunction) -> frozenset[str]:
    """The arguments that may differ when the same is done twice.

    Several things may be changed, but not one thing into several: the branch that becomes a
    project's default doesn't differ, the project does.
    """
    held, priced = held_by_one(function), has_own_price(function)
    able = [
        p
        for p in function.parameters
        if not (held and _is_person(p)) and not (priced and p.meaning.family == "commerce")
    ]
    if any(p.leaf.required for p in identifying(function)):
        able = [p for p in able if p.leaf.required or not _is_whose(p)]  # one order is of one
    if effect(function.spec) in ("update", "delete"):
        able = [p for p in able if p.leaf.required]
        things = [p for p in able if p in identifying(function)]
        # one booking isn't moved to two sailings
        things = [p for p in things if _GOALS.isdisjoint(p.leaf.words)] or things
        able = things or [p for p in able if not is_new(p)]
    return frozenset(p.pointer for p in able)


@once
def holding(function: CompiledFunction) -> frozenset[str]:
    """The arguments that say in what a thing is that another identifies: its project, its request.

    The same number in another project is another thing: nobody asks for "the same" there.
    """
    named = frozenset(words_of(function.spec.name))
    keys = identifying(function)
    own = [p for p in keys if not named.isdisjoint(p.leaf.words[:-1])]
    inner = [p for p in keys if p.leaf.required or p in own or len(own) == 1]
    # of "assign_lead" it is the lead that is another one, not whom it is assigned to
    least = own[0] if len(own) == 1 else inner[-1] if inner else None
    held = least is not None and CONTAINERS.isdisjoint(least.leaf.words)
    around_it = [p for p in function.parameters if _is_container(p)]
    around_it = around_it if held else around_it[:-1]  # a repository is in its workspace
    return frozenset(p.pointer for p in (*inner, *around_it) if p is not least)


CONTAINERS = frozenset(
    """repo repository project workspace org organization organisation namespace team cluster
    database bucket tenant""".split()
)


def _is_container(parameter: Parameter) -> bool:
    """Whether it says in what the thing is that another argument identifies."""
    return parameter.leaf.required and not CONTAINERS.isdisjoint(parameter.leaf.words)


_WIDE = ("country", "country_code", "region", "state")
"""Places that hold other places."""

_WIDE_WORDS = frozenset((word,) for word in _WIDE)


@once
def _places(function: CompiledFunction) -> tuple[frozenset[str], frozenset[str]]:
    """The arguments that say a wide place, and those that say one in it."""
    places = [p for p in function.parameters if p.meaning.family in ("places", "countries")]
    wide = [p for p in places if p.meaning.name in _WIDE or p.leaf.words[-1:] in _WIDE_WORDS]
    streets = [p for p in function.parameters if p.meaning.name == "street_address"]
    wide += [p for p in places if streets and p.meaning.name == "city"]
    return (
        frozenset(p.pointer for p in wide),
        frozenset(p.pointer for p in (*places, *streets) if p not in wide),
    )


def around(function: CompiledFunction, said: Iterable[str]) -> frozenset[str]:
    """The arguments that say in what wider place another one said is: the city's country.

    Another country has another city, another city another street.
    """
    wide, narrow = _places(function)
    return frozenset() if not wide or narrow.isdisjoint(said) else wide


@once
def written_to(function: CompiledFunction) -> frozenset[str]:
    """The optional files of a look-up: its result is saved in them, so they need not be there."""
    if alters(function.spec):
        return frozenset()
    return frozenset(
        p.pointer
        for p in function.parameters
        if not p.leaf.required and p.meaning.family == "files"
    )


_NAMED = frozenset("media work commerce food".split())
"""Families of names of what is new."""


@once
def told_with_its_own(function: CompiledFunction) -> frozenset[str]:
    """Names of what is new with what no other one has: another book has another author."""
    if effect(function.spec) != "create" or not any(
        _is_ones_own(function, p) for p in function.parameters
    ):
        return frozenset()
    return frozenset(p.pointer for p in function.parameters if p.meaning.family in _NAMED)


def _is_ones_own(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether it tells of a new thing what no other one has: its author, its number."""
    own = set(words_of(function.spec.name)) - {"to", "in"}
    by_id = parameter.meaning.family == "identifiers" and not own.isdisjoint(parameter.leaf.words)
    return parameter.leaf.required and (by_id or parameter.meaning.family == "people")


_MADE = frozenset("output out destination dest save".split())
_ANSWERS = frozenset("reply respond answer".split())
_NAMES = frozenset("name title full first last".split())


@once
def own_of_each(function: CompiledFunction) -> frozenset[str]:
    """The arguments of which each of two things has its own, where others are said beside them.

    The file that comes of it, the words of a reply, how many are ordered, and where a thing is
    told by its ID and its name, both.
    """
    replies = not _ANSWERS.isdisjoint(words_of(function.spec.name))
    orders = effect(function.spec) == "create"
    own = [
        p
        for p in function.parameters
        if is_outcome(p)
        or (replies and p.meaning.family == "text")
        or (orders and p.meaning.name == "quantity")
    ]
    named = [p for p in function.parameters if not _NAMES.isdisjoint(p.leaf.words[-1:])]
    for number in identifying(function):
        names = [p for p in named if p is not number and _of_same(function, number, p)]
        own += [number, *names] if names else []
    return frozenset(p.pointer for p in own)


def is_outcome(parameter: Parameter) -> bool:
    """Whether it is the file that comes of a deed."""
    last = parameter.leaf.words[-1:]
    file = parameter.meaning.family == "files" or last in (("name",), ("file",), ("path",))
    return file and not _MADE.isdisjoint(parameter.leaf.words)


def _of_same(function: CompiledFunction, number: Parameter, name: Parameter) -> bool:
    """Whether an ID and a name are of one thing: a bare one is of what the function is about."""
    about = frozenset(words_of(function.spec.name))
    owner = frozenset(number.leaf.words) - _NUMBERED
    other = frozenset(name.leaf.words) - _NAMES
    return owner == other or (not other and owner <= about) or (not owner and other <= about)

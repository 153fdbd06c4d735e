"""Whether a rewritten request says something of arguments that it isn't given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from generator.llm.ground import Ground, parameters_of
from generator.llm.parts import Parts, fixed_text
from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.skeleton import Hole
from generator.quick import Struct, regex
from generator.semantics.described.nearness import SAYS, tells_nearness
from generator.specs.similar import stem

_SWITCHES = frozenset("include includes only allow enable exclude with skip ignore is has".split())
"""Words of a flag's name beside what it is about."""

_FEW = 24
"""Values of an argument that says of which kind something is; names of things are more."""

_OWNERS = frozenset("owner user username member person account author customer".split())


class Given(Struct, frozen=True):
    """What follows from which arguments are given.

    ``absent`` are the others, ``names`` the telling words of each one's name; ``owned``: one of
    them tells whose something is; ``kinds`` their values, by stem, where they have but a few.
    ``placed`` are the given places that one of the others would say how near something is to;
    ``units`` are the words of the given ones' names, ``common`` what the function's own phrasings
    of the same arguments say, ``usual`` the stems of that and of words that tell nothing.
    """

    absent: frozenset[str]
    names: tuple[frozenset[str], ...]
    owned: bool
    kinds: Mapping[str, str]
    placed: frozenset[str]
    units: frozenset[str]
    common: frozenset[str]
    usual: frozenset[str]


@lru_cache(maxsize=1024)
def given_in(ground: Ground, present: frozenset[str]) -> Given:
    """Remembered: the same arguments are given in many texts."""
    parameters = parameters_of(ground)
    absent = [path for path in parameters if path not in present]
    names = (
        frozenset(parameters[path].leaf.words) - word_lists().plain - _SWITCHES
        for path in sorted(absent)
    )
    kinds: dict[str, str] = {}
    for path in absent:
        values = ground.values[path]
        for value in sorted(values) if len(values) <= _FEW else ():
            kinds.setdefault(stem(value), value)
    apart = any(tells_nearness(parameters[path].leaf.words) for path in absent)
    placed = [p for p in parameters if p in present and parameters[p].meaning.family == "places"]
    common = frozenset(
        word
        for parent in ground.sets.get(present, ())
        for word in words_in(fixed_text(parent.parts))
    )
    return Given(
        absent=frozenset(absent),
        names=tuple(filter(None, names)),
        owned=any(not _OWNERS.isdisjoint(parameters[path].leaf.words) for path in absent),
        kinds=kinds,
        placed=frozenset(placed if apart else ()),
        units=frozenset(
            w for path in parameters if path in present for w in parameters[path].leaf.words
        ),
        common=common,
        usual=frozenset(map(stem, common | word_lists().function)),
    )


def says_absent(given: Given, parts: Parts, had: AbstractSet[str]) -> str:
    """The words that say what isn't given, "" if none do. ``had``: the words of the first text."""
    said = frozenset(words_in(fixed_text(parts)))
    new = said - had - given.common
    for own in given.names:
        if own <= said and not own <= had and own.isdisjoint(given.common):
            return ", ".join(sorted(own))
        if likely := next((word for word in sorted(new) if _names(word, own)), None):
            return likely
    near = _near(given, parts, had) or (_owner(parts, had) if given.owned else "")
    return near or _listed(given, said, had)


def _near(given: Given, parts: Parts, had: AbstractSet[str]) -> str:
    """Words that say how near something is to a place, where an argument would; "" if none do."""
    for before, place in pairwise(parts):
        if isinstance(before, str) and isinstance(place, Hole) and place.path in given.placed:
            found = SAYS.search(before.lower())
            if found and words_in(found[1])[0] not in had:
                return found[1]
    return ""


def _names(word: str, own: frozenset[str]) -> bool:
    """Whether a word is another form of an argument's only name: "available", "availability"."""
    name = next(iter(own)) if len(own) == 1 else ""
    return len(name) > _STEM and name[:_STEM] == word[:_STEM]


_STEM = 7
"""First letters that words of one family share, at least."""


def _owner(parts: Parts, had: AbstractSet[str]) -> str:
    """A word that tells whose a thing is, where an argument that isn't given would; "" if none.

    Only beside what is named: "on my {} list", not "for my trip".
    """
    for part in parts[:-1]:
        mine = _WHOSE.search(part) if isinstance(part, str) else None
        if mine and mine[1].lower() not in had:
            return mine[1]
    return ""


_WHOSE = regex(r"\b(my|our)(?: [\w'-]+){0,3} $", re.I)


def _listed(given: Given, said: AbstractSet[str], had: AbstractSet[str]) -> str:
    """What an absent argument of a few values would say, in any of its forms; "" if nothing.

    "some songs" where the kind of music isn't given, nor was said.
    """
    new = set(map(stem, said)) - given.usual
    new.difference_update(map(stem, had))
    return next((value for each, value in given.kinds.items() if each in new), "")

"""Which section of which domain a parameter is likest, by its name and what is around it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence

from generator.quick import Struct, regex, remembered
from generator.records import FunctionSpec
from generator.semantics.base import Leaf
from generator.semantics.described.documented import undocumented
from generator.semantics.domains.tables import (
    Domain,
    Key,
    Words,
    directions,
    domains,
    heads_of,
    namesakes,
)
from generator.semantics.domains.vectors import NOTHING, Vector, text_vector, tokens, vector_of

_NEAREST = 8
"""Domains whose sections are compared."""
_TOLD = 160
"""Characters of a description that tell what a parameter is."""
_FIRST = 200
"""Characters of a function's description that tell what it does."""
_BY_DOMAIN, _BY_NAME, _TAIL, _SAME = 0.6, 0.3, 0.1, 0.05
_DESCRIBED = 0.9
_OWN = 0.65
"""How much the function counts, beside all of its service."""
_LONG = 1000
_LOOKED_AT = 80
"""Domains that are nearest to the function, of which a description can make one the nearest."""
_SHORTLY = 80
"""Characters of a parameter's description that tell more of its name."""


_NAMED = 0.3
"""What it adds that a product is named."""
_SIGNS = regex(r"[^a-z0-9]+")
_HUMP = regex(r"([a-z])([A-Z])")
_SHORT = 5
"""Letters of a name that may stand inside of other words."""


class Near(Struct, frozen=True):
    """A section, and how near it is: by the domain, by the name, all in all."""

    domain: Domain
    head: str
    by_domain: float
    by_name: float
    same: bool
    tail: bool

    @property
    def likeness(self) -> float:
        """All together: 1 and more for a parameter of the very name in the very domain."""
        named = _BY_NAME * self.by_name + _TAIL * self.tail + _SAME * self.same
        return _BY_DOMAIN * self.by_domain + named


@remembered
def function_vector(spec: FunctionSpec) -> Vector:
    """What a function is about: its name and the first sentence of its description."""
    told = undocumented(spec.description).strip().split("\n\n")[0].split(". ")[0][:_FIRST]
    return vector_of((*tokens(spec.name), *tokens(told)))


class Subject:
    """What the functions of a service are about together, worked out when asked for."""

    def __init__(self, specs: Sequence[FunctionSpec]) -> None:
        """Keep the functions."""
        self._specs = tuple(specs)

    @functools.cached_property
    def near(self) -> Mapping[str, float]:
        """How like the functions are to each domain, on average."""
        found = (function_vector(spec).as_long_as(_LONG) for spec in self._specs)
        whole = functools.reduce(Vector.__add__, found, NOTHING)
        part = whole.length / (_LONG * len(self._specs))
        return {domain.name: whole.like(there) * part for domain, there in directions()}


@remembered
def _near_function(spec: FunctionSpec) -> Mapping[str, float]:
    """How like a function is to each domain."""
    own = function_vector(spec)
    return {domain.name: own.like(there) for domain, there in directions()}


@remembered
def near_domains(leaf: Leaf) -> Mapping[str, float]:
    """How near a leaf is to domains, the nearest first; products only where they are named."""
    named, subject = _named(leaf), leaf.subject.near if leaf.subject else None
    able = [(one, there) for one, there in directions() if not one.product or named(one)]
    first = _near_function(leaf.function)
    told = text_vector(leaf.description[:_TOLD]) if leaf.description else NOTHING
    if told.length:  # the others are too far from it, whatever this parameter is
        able.sort(key=lambda pair: -first[pair[0].name])
        own = function_vector(leaf.function) + told
        first = {one.name: own.like(there) for one, there in able[:_LOOKED_AT]}
    found = {
        one.name: _weighed(first[one.name], subject[one.name] if subject else None)
        + _NAMED * one.product
        for one, _ in able
        if one.name in first
    }
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def _weighed(own: float, service: float | None) -> float:
    return own if service is None else _OWN * own + (1 - _OWN) * service


def _named(leaf: Leaf) -> Callable[[Domain], bool]:
    """Whether a product is named near the leaf: "Google Sheets" is ``googlesheets``, too."""
    told = (leaf.function.name, leaf.function.description, leaf.description, leaf.name)
    text = _HUMP.sub(r"\1 \2", " ".join((*told, *sorted(leaf.theme)))).casefold()
    words, whole = frozenset(_SIGNS.split(text)), _SIGNS.sub("", text)
    return lambda one: any(
        part in words or (len(part) > _SHORT and part in whole)
        for part in one.name.split("_")
        if not part.isdigit()
    )


@remembered
def nearest(leaf: Leaf) -> Near | None:
    """The likest section: of the nearest domains, or headed by the very name."""
    own = tuple(tokens(leaf.name if leaf.name != "*" else " ".join(leaf.words)))
    name = text_vector(" ".join(own))
    told = f"{' '.join(own)} {leaf.description[:_SHORTLY]}" if leaf.description else ""
    near, best = near_domains(leaf), None
    for place in list(near)[:_NEAREST]:
        for head, keys in heads_of(place).items():
            like = max(_like(own, key) for key in keys)
            if told:
                like = max(
                    like, _DESCRIBED * max(text_vector(told).like(key.about) for key in keys)
                )
            same = any(key.words == own for key in keys)
            tail = any(key.words[-1:] == own[-1:] for key in keys)
            best = _likelier(best, Near(domains()[place], head, near[place], like, same, tail))
    for place, head in namesakes(own):
        if place in near and name.length:
            best = _likelier(best, Near(domains()[place], head, near[place], 1.0, True, True))
    return best


def _likelier(one: Near | None, other: Near) -> Near:
    return other if one is None or other.likeness > one.likeness else one


@functools.lru_cache(maxsize=32_768)
def _like(own: Words, key: Key) -> float:
    """How like two names are."""
    return text_vector(" ".join(own)).like(key.about)

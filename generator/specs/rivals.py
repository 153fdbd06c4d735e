"""Which other function would do a function's work as well: no call is right with both on offer.

A rival does the same to the world, has room for all that a request for the function gives, needs
nothing else, and speaks of everything that tells what the function is about.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import raw_words
from generator.specs.effects import cannot_stand_in, effect
from generator.specs.similar import stem

_ALIKE = {
    stem(word): group
    for group, words in {
        "place": "city location place town area address region destination",
        "sought": "query q search keyword term text question prompt",
        "day": "date day when",
        "name": "name title label",
        "many": "list item number value array data element num nums",
    }.items()
    for word in words.split()
}
"""Words of parameters that take the same."""

_SAME = {
    word: head
    for head, words in {
        "weather": "forecast meteo",
        "movie": "film",
        "hotel": "accommodation lodging",
        "repository": "repo",
        "folder": "directory",
        "image": "photo picture",
        "concert": "gig",
    }.items()
    for word in words.split()
}
"""Names of one thing."""

_EMPTY = frozenset(
    """a an the of for to in on at by with and or from into all any one given specified specific
    certain particular current api tool function about information info data detail using use
    based new single exist existing its this that is it
    get fetch retrieve list find show search look lookup read check view see query provide return
    obtain calculate compute estimate create make add insert set delete remove update edit change
    modify property statistic stat result summary""".split()
)
"""Words that tell nothing of what a function is about; the plain verbs among them, as what they do
to the world is compared by itself."""

_OPENING = regex(r"(?:.*Tool description: )?(.*?)(?:[.;\n](?:\s|$)|$)", re.S)
"""A description's first sentence."""

_WORD = regex(r"[A-Za-z]+")

ROOT = 5
"""Words that begin with the same letters, so many, are of one family: history, historical."""


INDISTINGUISHABLE = 0.97
"""From this relatedness on, neither of two functions would be right.

Unless they do different things to the same (a price is looked up, an order is placed), or to one
and to many (a label of a project, its labels).
"""

RELATED = 0.2
"""Below this relatedness nothing is a rival."""


def rivals(spec: FunctionSpec, other: FunctionSpec, score: float) -> bool:
    """Whether ``other`` could be called for whatever ``spec`` is asked for.

    ``score``: their ``relatedness``, which who asks for many has at hand.
    """
    if score < RELATED or cannot_stand_in(spec.name, other.name):
        return False
    alike = score >= INDISTINGUISHABLE and not _asks_for_more(spec, other)
    return alike or _namesakes(spec, other) or _does_as_well(spec, other)


def _namesakes(spec: FunctionSpec, other: FunctionSpec) -> bool:
    """Whether two differ in a number of the name alone, and are told alike: "create_invoice_2".

    A request fits both until it names what only one of them takes.
    """
    mine, yours = (tuple(w for w in raw_words(s.name) if not w.isdigit()) for s in (spec, other))
    return mine == yours and _first_sentence(spec.description) == _first_sentence(other.description)


_MEANS = frozenset("by from with using via".split())


@lru_cache(maxsize=8192)
def _without_means(name: str) -> tuple[str, ...]:
    words = raw_words(name.rpartition(".")[2] or name)
    return tuple(words[: next((at for at, w in enumerate(words) if w in _MEANS), len(words))])


def by_other_means(spec: FunctionSpec, other: FunctionSpec) -> bool:
    """Whether two functions do the same, each by something else: by a path, from a URL.

    Who has not said by what may be served by either.
    """
    deed = _without_means(spec.name)
    return len(deed) > 1 and deed == _without_means(other.name)


def _asks_for_more(spec: FunctionSpec, other: FunctionSpec) -> bool:
    """Whether one of them needs more than the other: the item's ID as well as the list's."""
    return len(_parameters(spec)[0]) != len(_parameters(other)[0])


def _does_as_well(spec: FunctionSpec, other: FunctionSpec) -> bool:
    if effect(spec) != effect(other):
        return False
    wanted, optional = _parameters(spec)
    needed, spare = _parameters(other)
    if not (wanted <= needed | spare and needed <= wanted | optional):
        return False
    mine = _telling(spec.name, spec.description)
    mine = mine - _taken(spec) or mine
    return (
        bool(mine)
        and mine <= _known(other.name, other.description)
        and _named(other.name, other.description)
        <= _known(spec.name, spec.description) | _taken(spec)
    )


@lru_cache(maxsize=4096)
def _first_sentence(description: str) -> str:
    found = _OPENING.match(description.strip()[:400])
    return found[1] if found else ""


def _words(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    found = (_SAME.get(stem(word), stem(word)) for word in words if word not in _EMPTY)
    return frozenset(word[:ROOT] for word in found if word not in _EMPTY)


@lru_cache(maxsize=4096)
def _telling(name: str, description: str) -> frozenset[str]:
    """What its name says it is about, and its description confirms."""
    named = _words(" ".join(raw_words(name)))
    return named & _words(_first_sentence(description)) or named


@lru_cache(maxsize=4096)
def _named(name: str, description: str) -> frozenset[str]:
    """What its name says, without the service or the modules that it belongs to.

    A first word that the description doesn't confirm is taken for such.
    """
    _, _, last = name.rpartition(".")
    inner = _words(" ".join(raw_words(last)))
    words = raw_words(last if inner else name)
    service = _words(words[0]) - _words(_first_sentence(description))
    return _words(" ".join(words)) - service


@lru_cache(maxsize=4096)
def _known(name: str, description: str) -> frozenset[str]:
    return _words(f"{' '.join(raw_words(name))} {_first_sentence(description)}")


def _taken(spec: FunctionSpec) -> frozenset[str]:
    properties = spec.parameters.get("properties")
    words = [
        w for name in (properties if isinstance(properties, dict) else ()) for w in raw_words(name)
    ]
    return _words(" ".join([*words, *(_ALIKE.get(stem(word), "") for word in words)]))


def _parameters(spec: FunctionSpec) -> tuple[frozenset[str], frozenset[str]]:
    """What the required ones take, and the others."""
    properties = spec.parameters.get("properties")
    required = spec.parameters.get("required")
    names = list(properties) if isinstance(properties, dict) else []
    needed = required if isinstance(required, list) else []
    return (
        frozenset(_takes(name) for name in names if name in needed),
        frozenset(_takes(name) for name in names if name not in needed),
    )


@lru_cache(maxsize=8192)
def _takes(name: str) -> str:
    """What a parameter takes, by the last word of its name that tells."""
    words = [stem(word) for word in raw_words(name)]
    return " ".join(dict.fromkeys(_ALIKE.get(word, word) for word in words if word not in _EMPTY))

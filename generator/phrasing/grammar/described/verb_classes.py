"""Verbs by class: how people ask for each kind of action, as ``verbs.ini`` tells."""

from __future__ import annotations

from generator.quick import Struct
from generator.semantics.catalogues import items, read_sections


class VerbClass(Struct, frozen=True, kw_only=True):
    """Verbs that are asked for alike.

    ``tell`` are said to the assistant ("show me {o}"), ``own`` are what the speaker does ("see
    {o}"); ``want`` take the object at once ("I need {o}"). ``info``: the answer is what matters.
    ``deed``: something is done to get it, so that no request goes without the verb.
    ``article`` is how an unnamed object starts: "a", "the", "some", or "all".
    """

    name: str
    verbs: str
    tell: tuple[str, ...]
    own: tuple[str, ...]
    want: tuple[str, ...] = ()
    dev: tuple[str, ...] = ()
    info: bool = False
    deed: bool = False
    article: str = "a"


SEARCHED = "search-in"
"""The verb of what is searched itself, where a query tells what for: "search the docs for …"."""


CLASSES = tuple(
    VerbClass(
        name=name.partition(":")[0],
        verbs=told.get("verbs", ""),
        tell=items(told["tell"]),
        own=items(told["own"]),
        want=items(told.get("want", "")),
        dev=items(told.get("dev", "")),
        info="info" in told,
        deed="deed" in told,
        article=told.get("article", "a"),
    )
    for name, told in read_sections("verbs.ini").items()
)
"""The classes in order of the file: of a verb that stands in several, the first."""

WATCHING = next(each for each in CLASSES if not each.verbs)
"""What is played to be seen; ``kind_of`` tells by the noun."""

_SEEN_NOUNS = frozenset(
    "movie film show series episode video trailer documentary clip season match".split()
)


def kind_of(kind: VerbClass, noun: str) -> VerbClass:
    """The class of a verb for what it is done to: films are watched, songs are heard."""
    head = noun.lower().rsplit(" ", 1)[-1].removesuffix("s")
    return WATCHING if kind.name == "play" and head in _SEEN_NOUNS else kind

"""What is asked for of a known service, where its name is all that a function tells.

``kegg`` with "KEGG", ``discogs_search`` with "Discogs": nobody asks for a Discogs, but for
releases on it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.nouns import is_mass, is_plural, singular, with_article
from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.catalogues import items, rows


class Service(Struct, frozen=True):
    """A service's ``title``, the ``words`` that name it, and what one gets there."""

    title: str
    words: tuple[str, ...]
    gives: str


def told_of_service(name: str, told: str, parameters: Mapping[str, Json]) -> str:
    """What a function does, as a description would say it; "" where more than a service is told."""
    own = name_words(name)
    if len(told.split()) > _TITLE or not told.isascii():
        return ""
    service = _named(told, own)
    if service is None:
        return ""
    rest = _without(own, service.words)
    deed = next((word for word in rest if _is_deed(word)), "")
    if deed:
        plain = rest == [deed]
        return _DEEDS[deed].format(service.title) if plain and deed in _DEEDS else ""
    things = [word for word in rest if word not in _PLAIN and _looks(word) is None]
    led = len(rest) < len(own)
    if things and led and len(told.split()) < 2:
        return ""  # "leetcode_problem": the name tells it all
    gives = {singular(word) for word in name_words(service.gives)}
    if things and not gives.issuperset(map(singular, things)):
        return _from(things, service.title) if not led else ""
    declared, required = (parameters.get(key) or () for key in ("properties", "required"))
    seeks = any(_looks(word) == "search" for word in own) or not _SOUGHT_BY.isdisjoint(declared)
    if seeks:
        return f"Find {service.gives}"
    one = not is_plural(things[-1]) if things else bool(required) and _BY_KEY(service.gives)
    return f"Get {_one_of(service.gives) if one else service.gives}"


def _from(things: Sequence[str], title: str) -> str:
    """What is got from a service that the name doesn't tell, but with what it gets."""
    noun, last = " ".join(things), things[-1]
    if last in _MADE or (len(things) < 2 and not is_plural(last)):
        return ""  # "hiking" of a service of trails
    one = not (is_plural(last) or is_mass(last))
    return f"Get {with_article(noun) if one else noun} from {title}"


_MADE = frozenset("order booking reservation payment purchase".split())
"""What one makes at a service, and doesn't get from it."""


def _one_of(gives: str) -> str:
    """One of what a service gives: "a UniProt protein", "a book on Open Library"."""
    head, led, place = gives.partition(" on ")
    words = head.split(" ")
    last = words[-1]
    if is_mass(last) or not is_plural(last):
        return gives
    return with_article(" ".join([*words[:-1], singular(last)])) + led + place


_TITLE = 4
"""A description of more words tells what is done."""
_DEEDS = {
    "scan": "Run a {} scan",
    "post": "Create a {} post",
}
"""What is done with a service where the name has the deed alone."""
_PLAIN = frozenset(
    "data info information api db database archive catalog catalogue registry index tool public "
    "open online results ts mcp".split()
)
"""Words of names that tell nothing beside the service."""
_BY_KEY = regex(r"[A-Z0-9][^ ]*(?: [A-Z0-9][^ ]*)* [a-z]+\Z").match
"""What is got by a key, and led by the service's name: "LOINC codes"."""
_SOUGHT_BY = frozenset("query q search search_text search_term term keyword keywords text".split())


def is_of_service(noun: str, places: Iterable[str]) -> bool:
    """Whether what is asked for is what a known service has: "KEGG data", "jobs on Adzuna"."""
    titles = _titles()
    words = noun.lower().split() if not is_plural(noun) or noun.endswith(" data") else []
    led = (" ".join(words[:size]) for size in range(1, len(words)))
    return any(place.lower() in titles for place in places) or any(each in titles for each in led)


def is_title(noun: str) -> bool:
    """Whether a noun is nothing but the name of a known service."""
    return noun.lower() in _titles()


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(each.title.lower() for each in _by_words().values())


def _looks(word: str) -> str | None:
    """The class of a verb that only looks; None for other words."""
    verb = verb_of(word)
    return class_of(verb).name if verb and class_of(verb).info else None


def _is_deed(word: str) -> bool:
    acts = verb_of(word) == word and not class_of(word).info and word not in _PLAIN
    return acts and (word in _DEEDS or word not in NOUNISH)


def _named(told: str, own: Sequence[str]) -> Service | None:
    """The service that the description names, or the name, where the description has only a verb.

    Of several ("iNaturalist / GBIF") it is the first.
    """
    titles = [" ".join(name_words(part)) for part in _PARTS.split(_RUN.sub("", told.strip()))]
    if titles != [""] and not (len(titles) == 1 and _looks(titles[0])) and titles != ["scan"]:
        known = _by_words()
        return next((known[title] for title in titles if title in known), None)
    return next((each for each in _led_by(own[0]) if _leads(own, each.words)), None)


_PARTS = regex(r"\s*[/,]\s*|\s+(?:api|search|lookup|query)$|\s+\(.*\)$", 2)
_RUN = regex(r"\.$|^(?:run|execute)s? ", 2)


def _leads(own: Sequence[str], words: Sequence[str]) -> bool:
    return tuple(own[: len(words)]) == tuple(words)


def _without(own: Sequence[str], words: Sequence[str]) -> list[str]:
    """The words of a name without those of the service, in any of its spellings."""
    title = _by_words()[" ".join(words)].title
    spelled = (each.words for each in _by_words().values() if each.title == title)
    known = {*name_words(title), "".join(name_words(title))}.union(*spelled)
    known |= {re.sub(r"(?<!\A)[a-z\W]", "", title).lower()}  # "tm" of Ticketmaster
    return [word for word in own if word not in known]


def _led_by(word: str) -> tuple[Service, ...]:
    return tuple(each for each in _by_words().values() if each.words[0] == word)


@functools.cache
def _by_words() -> Mapping[str, Service]:
    """The services by the words that name them."""
    found: dict[str, Service] = {}
    for names, title, gives in rows("services.txt"):
        for spelled in items(names):
            words = tuple(name_words(spelled))
            found[" ".join(words)] = Service(title.strip(), words, gives.strip())
    return found

"""What is searched itself, not found: "search over the collection", "Search Spotify."."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.deverbal_nouns import MANNERS
from generator.phrasing.grammar.described.known_services import is_title
from generator.phrasing.grammar.described.nouns import (
    ACRONYMS,
    OFFERED,
    THINGS,
    cased,
    is_mass,
    is_plural,
)
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.capitals import is_service
from generator.semantics.usages.around import known_products

_BRAND = regex(
    r"Search(?:es)? (?:the )?(?P<name>[A-Z][A-Za-z]+)(?: API)?"
    r"\s*(?:\.|$|(?:with|using|by) (?:the |an? )?(?:given )?(?:keywords?|query|search terms?)\b)"
)


def searched_brand(clause: Clause, spec: FunctionSpec) -> str:
    """The name of the service that is searched; "" where things are."""
    found = _BRAND.match(spec.description)
    if found and not is_plural(found["name"]):
        return found["name"]
    noun = clause.objects[0].removeprefix("web ") if len(clause.objects) == 1 else ""
    return (
        written(noun, spec.description)
        if noun.count(" ") < 2 and is_brand(noun, spec.description)
        else ""
    )


def is_brand(noun: str, told: str) -> bool:
    """Whether a noun names a service: by what is known, its capitals, or as it is told of nothing.

    ``told`` is what the description says: of a thing it has the noun with more words.
    """
    last = noun.rsplit(" ", 1)[-1]
    low = last.lower()
    if is_title(noun):
        return True
    if (
        not last
        or low in ACRONYMS.keys() | THINGS | _HOW | MANNERS
        or is_plural(noun)
        or is_mass(noun)
    ):
        return False
    if is_service(low) or low in known_products():
        return True
    said = re.search(rf"\b{re.escape(low)}\b", told, re.I)
    if said is None:
        return noun == last and low not in told.lower()
    alone = re.fullmatch(r"\W*(?:search(?:es)? )?", told[: said.start()], re.I)
    shaped = any(char.isupper() for char in said[0][1:])
    return shaped or bool(alone and re.match(r"\W*$", told[said.end() :]))


def written(name: str, told: str) -> str:
    """The name of a service as it is written, as far as a function tells it: "Avito", "eBay"."""
    said = re.search(rf"\b{re.escape(name)}\b", told, re.I)
    known = said[0] if said and said[0] != said[0].lower() else cased(name)
    if known != known.lower():
        return known
    return name.title() if re.search(r"[aeiouy]|\w{4}", name) else name.upper()


_HOW = frozenset("autocomplete typeahead online nearby global everything one way".split())
"""What names say of how one searches, or of nothing."""


def is_searched_through(clause: Clause, spec: FunctionSpec) -> bool:
    """Whether the description tells that the object is searched: "search over the collection"."""
    if len(clause.objects) != 1 or clause.complements or is_plural(clause.objects[0]):
        return False
    head = re.escape(clause.objects[0].rsplit(" ", 1)[-1])
    over = rf"\bsearch(?:es)? (?:over|across|through|in|of) (?:the |our )?[\w' -]{{0,30}}{head}\b"
    return bool(re.search(over, spec.description, re.I))


def searched_place(verb: str, objects: list[str], rest: list[str]) -> str:
    """Where one looks for what follows "for"; "" where the object is sought itself.

    One searches an index for pages, but rental cars for certain dates.
    """
    looks = verb in ("search", "query", "browse") and objects
    given = {token.lower() for token in rest[1:3]} & _TOLD_APART
    if looks and rest[1:2] and rest[1].lower() in OFFERED and rest[0].lower() == "for":
        return ""  # "homes for sale"
    got = verb == "query" and objects and objects[0].rsplit(" ", 1)[-1].lower() in _GOT
    return objects[0] if looks and not (given or got) else ""


_GOT = frozenset(
    "history data metrics statistics stats figures measurements readings prices rates usage "
    "availability telemetry status balance balances records weather".split()
)
"""What is queried for a thing and is no place where one looks: its history."""
_TOLD_APART = frozenset("certain given specified particular selected".split())
"""Adjectives of what only arguments tell."""


def holder_searched(clause: Clause) -> str:
    """The place whose holdings are searched: one looks for books in the library; "" for none."""
    led, place = clause.complements[-1] if clause.complements else ("", "")
    return place if led == "of" and clause.objects in _HELD else ""


_HELD = (("holdings",), ("contents",), ("collections",))
"""What a place that is searched has in it."""


FINDS = frozenset(
    "occurrences mentions matches instances hits results answers information info".split()
)
"""What is found of what is sought: one searches the history itself."""


def unplaced(objects: tuple[str, ...], deed: str, spec: FunctionSpec) -> tuple[str, ...]:
    """What is sought without where, which an argument names: "documents" of an ``index``."""
    if deed != "search" or len(objects) != 1:
        return objects
    place, _, things = objects[0].partition(" ")
    told = objects[0].lower() in spec.description.lower()
    apart = bool(things) and is_plural(things) and place in declared(spec) and not told
    return (things,) if apart else objects

"""Complements that stay with the object: "number of clicks"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.name_labels import KEEPING, named_thing
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import regex, replace

_KEPT_HEADS = frozenset(
    "number amount count total piece pair average cost price list status risk effect".split()
)


_STANDS_IN = regex(
    r"(?:[a-z]+ )?(?:(?:an? )?(?:kind|type|sort|topic|subject)s?(?: of .+)?"
    r"|(?:some|any)(?:body|one|thing)|(?:two|both|several) .+)"
)
"""What only a description says, in the place of what the call gives: "rate of two currencies"."""
_LISTED = regex("of .* and ")
"""Several things of one list: "of public dives, courses and special sessions"."""
_OWNED = regex(r"[a-z-]+'s ")
"""One thing's, of whatever there may be many: "the entity's changes"."""


def kept_with(intent: Intent, around: list[Entity], present: frozenset[str]) -> str:
    """A complement that is part of the noun: "number of clicks", "to Perplexity AI"."""
    if any(_LISTED.match(text) for _, text in intent.kept):
        return ""  # it is said whole
    for prep, noun in intent.complements[:1]:
        if _STANDS_IN.fullmatch(noun) or (prep == "of" and _is_its_own(intent, f"of the {noun}")):
            continue
        last = noun.rsplit(" ", 1)[-1]
        named = [thing for thing in around if thing.names(last) and thing.roles]
        if any(role.path in present for thing in named for role in thing.roles):
            continue
        head = intent.noun.rsplit(" ", 1)[-1].lower()
        told = any(
            nouns.same_thing(one, other)
            for one in intent.noun.lower().split()
            for other in noun.lower().split()
        )
        if told or f"/{last}" in present:
            continue
        head_of = nouns.singular(last.lower())
        variable = head_of in VARIABLES and not (" " in noun and _KINDS.fullmatch(noun))
        if prep != "of" or head_of in nouns.GENERIC or variable:
            continue
        loose = noun not in intent.bare and not (nouns.is_mass(noun) or nouns.is_plural(noun))
        if intent.audience == "developers" and nouns.is_plural(head) and loose:
            continue  # "commits of a branch" are of the default branch where none is named
        if intent.kind.name == "compute":
            plain = nouns.is_mass(noun) or noun in intent.bare
            return f" of {noun if plain else nouns.with_article(noun)}"
        known = named or last.lower() in _PERSONS
        if head in _KEPT_HEADS or not known or noun[:1].isupper():
            many = nouns.is_plural(noun) or nouns.is_mass(noun)
            bare = (many and not _OWNED.match(noun)) or noun in intent.bare
            bare = bare or noun.startswith(("the ", "my "))  # "of the day"
            return f" of {noun}" if bare else f" of the {noun}"
    return ""


def asked_with(
    intent: Intent,
    told: Sequence[str],
    around: Sequence[Entity],
    present: frozenset[str],
    units: Sequence[Unit],
) -> tuple[str, tuple[Unit, ...]]:
    """The complements that the name has too and nothing of ``told`` says: "of a polynomial".

    Those that only say where ("at Walmart", "in European history") stand among the ``units``, the
    second thing returned, where one of them says of what: "the price of milk at Walmart".
    """
    found, where = "", list[Unit]()
    owned = any(_OWNING.match(unit.ways[0]) for unit in units)
    titled = {
        thing.nouns[0]
        for thing in around
        if any(role.path in present for role in (*thing.titles, *thing.kinds))
    }
    for noun, whole in intent.kept:
        text = whole.removeprefix(f"{told[0].strip()} ")
        words = " ".join((*told, found)).lower().split()
        known = all(
            any(nouns.same_thing(own, word) for word in words)
            for own in noun.lower().removeprefix("user ").split()
        )
        if known or _STANDS_IN.fullmatch(text) or any(title.startswith(noun) for title in titled):
            continue
        if _is_its_own(intent, text) or _stood_for(text, units):
            continue
        if owned and text.split(" ", 1)[0] in _WHERE:
            where.append(Unit("plain", (text,)))
        else:
            found += f" {text}"
    if not where:
        return found, tuple(units)
    placed = [unit for unit in units if unit.ways[0].startswith(("in ", "at ", "near "))]
    return found, (*(unit for unit in units if unit not in placed), *where, *placed)


def _stood_for(text: str, units: Sequence[Unit]) -> bool:
    """Whether an argument tells which one is meant: no "to a position to 2, 3, 15"."""
    found = _ANY.fullmatch(text)
    return found is not None and any(
        all(way.startswith(f"{found[1]} ") for way in unit.ways)
        for unit in units
        if unit.kind not in ("time", "people", "limit")
    )


_ANY = regex("(to|into|onto|from|at) (?:an?|the|any|some|one) [a-z][a-z -]*")
"""What may be any thing of its kind, as a description speaks of it."""


def _is_its_own(intent: Intent, text: str) -> bool:
    """Whether the words only tell whose service it is: "at the counter", "of the public library".

    Who asks the library's assistant need not say so; but something goes "to the reading list".
    """
    prep, _, noun = text.partition(" ")
    goal = intent.kind.name in ("add", "move") or intent.verb in ("put", "log")
    if intent.audience != "people" or prep not in _WHERE | {"of"} or (goal and prep != "at"):
        return False
    plain = noun.startswith("the ") and not re.search("[A-Z]", noun)  # but "in the UK market"
    return plain and nouns.singular(noun.rsplit(" ", 1)[-1].lower()) in _SERVICES


_SERVICES = frozenset(
    "counter library pharmacy shop store clinic practice office centre center gym studio pool "
    "hotel campsite museum school college university council club catalogue catalog inventory "
    "app service website site portal cinema theatre restaurant cafe café bar salon garage workshop "
    "warehouse depot surgery hospital kitchen bakery farm reception desk".split()
)
"""What a service is, or has only one of."""


def is_from_somewhere(intent: Intent) -> bool:
    """Whether all that is kept says where details are from: "incident 7 from PagerDuty"."""
    return all(_FROM.match(text) for _, text in intent.kept)


_FROM = regex(r"(?:from|on|in) (?:the )?[A-Z]")
_OWNING = regex("(?:of|for|by|about) ")
_WHERE = frozenset(("in", "at", "from", "on", "using"))


def led_apart(choice: Choice, intent: Intent, roles: Sequence[Role]) -> Choice:
    """The choice with units led to otherwise than by the preposition of what is kept before them.

    "The energy output of a wind farm of …" is one "with coordinates …".
    """
    kept = [text for _, text in intent.kept if text in choice.said[0]]
    firsts = (text.split(" ", 1)[0] for text in kept)
    leads = tuple(f"{first} " for first in firsts if first != "with")  # all with "with" are a list
    if not leads:
        return choice
    branded = all(text.rsplit(" ", 1)[-1][:1].isupper() for text in kept)  # "in Slack in #random"
    units = []
    for unit in choice.units:
        own = [role for role in roles if role.mark in unit.ways[0]]
        led = tuple(way for way in unit.ways if not way.startswith(("for a ", "for an ")))
        apart = len(own) == 1 and own[0].noun and led and all(way.startswith(leads) for way in led)
        apart = apart and unit.kind != "place"
        bare = apart and branded and all(way.count(" ") == 1 for way in led)
        if bare and own[0].stem in KEEPING:
            ways: tuple[str, ...] = (f"{led[0].split(' ')[0]} {own[0].stem} {own[0].mark}",)
        else:
            ways = _otherwise(own[0], leads) if apart and not branded else unit.ways
        units.append(replace(unit, ways=ways, middle=() if apart else unit.middle))
    return replace(choice, units=tuple(units))


def _otherwise(role: Role, leads: tuple[str, ...]) -> tuple[str, ...]:
    """A place as it is said elsewhere, without these prepositions; all else by its noun."""
    placed = role.texts("after") if role.parameter.meaning.family == "places" else ()
    ways = tuple(way for way in placed if not way.startswith(leads))
    return ways or (f"with {named_thing(role) or role.noun} {role.mark}",)


_KINDS = regex(r"(?:prime|even|odd|natural|whole|square|perfect|random|complex) \w+", re.I)
"""Numbers that no argument brings: "the product of prime numbers"."""
_PERSONS = frozenset("person player sportsperson athlete customer employee patient".split())
VARIABLES = frozenset(
    "number variable integer polynomial function expression string array user "
    "criteria criterion set".split()
)
"""What a computation is of, where the argument itself follows: "the square root of 40"."""

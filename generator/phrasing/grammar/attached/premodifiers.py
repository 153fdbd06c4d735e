"""Arguments that stand before the object's noun: "outbound shipments", "cheap Thai restaurants"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from generator.phrasing.grammar.attached.closed_lists import OFF, STATES, options_of
from generator.phrasing.grammar.attached.limits import written_limit
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.compounds import QUALITY, behind_adjectives
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.semantics.topics.somebody import is_somebody

_SORTS = frozenset("category type style cuisine genre kind range level tier".split())
"""Last words of names whose options say what sort of thing is meant."""
_PRICES = frozenset(
    "cheap inexpensive budget affordable moderate moderately_priced mid_range midrange pricey "
    "expensive luxury upscale premium high_end ultra_high_end".split()
)
_PLAIN = regex(r"[a-z]+(?:[_ -][a-z]+){0,2}")
_NEVER = frozenset(
    "json csv pdf xml html txt xlsx asc desc all any other others none auto on off true false "
    "default unknown up down left right".split()
)


def qualifies(
    role: Role, nouns: tuple[str, ...], *, searching: bool
) -> Literal["", "kind", "before"]:
    """What the argument may be to the object's noun: its kind, an adjective, or nothing."""
    words = role.parameter.leaf.words
    if not words or role.part not in ("plain", "kind") or types_of(role.parameter) & {"object"}:
        return ""
    if written_limit(role):
        return ""
    plain = role.part == "plain" or words == ("size",)
    if role.parameter.meaning.name == "gender" and not any(map(_is_person, nouns)):
        return ""  # nobody's attitudes are female
    own = words[0] in {singular(noun.rsplit(" ", 1)[-1].lower()) for noun in nouns}
    alone = plain and (len(words) == 1 or (len(words) == 2 and own)) and _states_of(role)
    adjective = alone and _is_adjective(role, searching=searching)
    if adjective or _leads(role) or (searching and _sorts(role, nouns)):
        return "before"
    return ""


def splits(role: Role, nouns: tuple[str, ...]) -> bool:
    """Whether a kind told by a noun would part adjective and noun: "physical properties"."""
    first, *rest = nouns[0].split() if nouns else ("",)
    shown = [str(each) for each in role.parameter.leaf.examples]
    nouns_shown = bool(shown) and not any(map(QUALITY.search, shown))
    return len(rest) == 1 and QUALITY.search(first) is not None and nouns_shown


def _is_person(noun: str) -> bool:
    head = singular(noun.rsplit(" ", 1)[-1].lower())
    return is_somebody(head) or head in ("model", "voice", "name", "clothes")


def _leads(role: Role) -> bool:
    """Whether the value stands before a noun by its meaning: "Thai", "vegan"."""
    words = role.parameter.leaf.words
    if types_of(role.parameter) & {"number", "integer"} or words[0] == "exchange":
        return False
    best = max(role.parameter.attachments, key=lambda each: each.weight, default=None)
    return best is not None and best.role == "before" and role.parameter.meaning.name != "enum"


def _sorts(role: Role, nouns: tuple[str, ...]) -> bool:
    """Whether the options are sorts of the object: "cheap", "Tapas", "jazz"."""
    options, words = options_of(role), role.parameter.leaf.words
    if not options or options & _NEVER or words[-1] not in _SORTS:
        return False
    if not all(_PLAIN.fullmatch(option) for option in options) or any(map(verb_of, options)):
        return False
    if words[-1] in ("range", "level", "tier"):
        return len(options & _PRICES) > 1
    heads = {noun.rsplit(" ", 1)[-1].lower().rstrip("s") for noun in nouns}
    return len(words) == 1 or words[0] in heads or words[-1] not in ("type", "size")


def grades(role: Role) -> bool:
    """Whether the adjective comes before others: "cheap Thai restaurants"."""
    return role.parameter.leaf.words[-1] in ("range", "level", "tier", "size")


def _states_of(role: Role) -> frozenset[str]:
    """The options of a list, or of a state those that are shown; none says that all are meant."""
    meaning, words = role.parameter.meaning, role.parameter.leaf.words
    if meaning.name == "like_examples" and words[-1] in STATES:
        return frozenset(getattr(meaning, "shown", ())) - _ALL  # as they are said, with capitals
    if meaning.name == "kindred" and words[-1] in STATES:
        return frozenset(getattr(meaning, "fitting", ())) - _ALL
    return options_of(role) - _ALL


_ALL = frozenset(("all", "any"))
"""Options that people say before a noun, too, where it has no article: "list all tasks"."""


def _is_adjective(role: Role, *, searching: bool) -> bool:
    """Whether the options stand before a noun: "small", "outbound", "overdue", "yoga"."""
    options, last = _states_of(role), role.parameter.leaf.words[-1]
    if any(re.search(r"[^a-z_]", option) for option in options) or options & OFF:
        return False
    if last in ("size", "tier") and len(options) > 1 and options <= _SIZES:
        return True
    states = last in STATES | {"direction"} and searching
    return states and all(map(_BEFORE_NOUN.fullmatch, options))


_SIZES = frozenset(
    "tiny mini small medium large xlarge huge big standard basic micro nano regular".split()
)
_BEFORE_NOUN = regex(
    r"[a-z]*(?:ed|ing|bound|due)|on_hold|in_(?:progress|review|transit)|sent|void|urgent|open|new|"
    r"active|inactive|live|draft|available|current|incomplete|complete|online|offline|private|"
    r"public|hidden|recent|past|future|expired|lost|unpaid|paid|successful|upcoming|idle|ready|"
    r"overdue|partial|valid|invalid",
)


def sorted_noun(noun: str, befores: list[Role]) -> tuple[str, list[Role]]:
    """A noun with its kind where that belongs: the "remaining {sick} leave days"."""
    words = noun.split()
    if len(words) > 1 and any(words[0].lower() in options_of(one) for one in befores):
        words = words[1:]  # one of several kinds, which the argument tells: "a debit card"
        noun = " ".join(words)
    parts = ("kind", "before")
    role = next((one for one in befores if one.part in parts and one.stem in words[1:-1]), None)
    if role is None:
        role = befores[0] if len(befores) == 1 else None
        at = behind_adjectives(words)
        if role is None or not at or role.parameter.meaning.name != "enum":
            return noun, befores
    else:
        at = words.index(role.stem)
    whole = " ".join((*words[:at], role.mark, *words[at:]))
    return whole, [one for one in befores if one is not role]


def is_of_holder(role: Role, noun: str) -> bool:
    """Whether a name is that of the person who gets the thing: an account's holder."""
    head = singular(noun.rsplit(" ", 1)[-1].lower()) if noun else ""
    return role.parameter.meaning.name == "person_name" and head in _HELD


_HELD = frozenset("account policy card loan membership subscription ticket order invoice".split())


def is_of_car(role: Role, nouns: Sequence[str], others: Sequence[Role]) -> bool:
    """Whether a maker is said with the model, as no car is acted on: "for a 2021 Jeep Wrangler"."""
    head = singular(nouns[0].split()[-1].lower()) if nouns else "car"
    models = any("model" in other.parameter.leaf.words for other in others)
    return role.parameter.meaning.name == "car_make" and models and head not in _CARS


_CARS = frozenset("car vehicle truck model automobile".split())

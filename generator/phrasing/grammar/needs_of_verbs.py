"""What verbs make no sense without though the schema leaves it open: rotated by how much."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.semantics.catalogues import read_sections
from generator.semantics.conditions.implied import acts
from generator.semantics.described.naming import singular_words, words_of
from generator.semantics.described.verbs import MAKING

_KEYS = frozenset("id ids key uuid name number slug code title".split())


_FORMS = frozenset("path directory dir folder file filename url address date datetime".split())
_ORIGINS = frozenset("from source src current old original origin input".split())
"""First words of names of where something is, not where it gets to."""


def lacks_what_it_needs(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether nothing is given of what the verb needs, or not the thing that is acted on.

    Where an argument picks the verb, its values tell what is needed.
    """
    if acts([role.parameter for role in roles]):
        return False
    led = not _LED.isdisjoint(dict(intent.complements)) and intent.verb in _CHANGED_TO
    for group in () if led else _needs().get(intent.verb, ()):
        asked = [role for role in roles if _is_of(role, group) and not _is_own(role, intent)]
        if any(map(_is_open, asked)) and not any(role.path in present for role in asked):
            return True
    return _leaves_its_object(intent, roles, present)


_LED = frozenset(("to", "into"))
_CHANGED_TO = frozenset(("convert", "translate"))


def _leaves_its_object(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether what is acted on is not told, though it could be, or twice: itself and its file."""
    required = any(role.parameter.leaf.required for role in roles)
    tests = intent.verb in _TESTING
    if (required if tests else intent.kind.info) or intent.verb in _OF_ALL:
        return False
    thing = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    bare = [role for role in roles if singular_words(role.parameter.leaf.words) == (thing,)]
    keyed = [role for role in roles if _is_by_key(role, thing)]
    told = roles[0].parameter.leaf.function.description if roles else ""
    if re.search(rf"\boptional(?:ly)? (?:\w+ )?{re.escape(thing)}|\bby \w+ or ", told, re.I):
        return False  # what it handles is optional, or told in one of two ways, it says itself
    keyed += [role for role in roles if keyed and role.parameter.leaf.words in _ITS_OWN]
    given = any(role.path in present for role in (*bare, *keyed))
    source = any(role.path in present and _is_source(role) for role in roles)
    if any(map(_is_open, (*bare, *keyed))) and not given and not source:
        return True
    spare = [r for r in bare if not r.parameter.leaf.required and r.path in present]
    return bool(spare) and source


def _is_by_key(role: Role, thing: str) -> bool:
    """Whether an argument tells the thing by what it has: its file, its text, its name."""
    *of, last = role.parameter.leaf.words
    return singular_words(tuple(of)) == (thing,) and last in _HAD


_ITS_OWN = frozenset((one,) for one in "id ids name title slug url path".split())
_HAD = frozenset("id ids uuid key name file path url uri text content data slug".split())


def _is_source(role: Role) -> bool:
    """Whether it tells where the thing is: a file, an address."""
    words = role.parameter.leaf.words
    return words[-1] in _PLACES and words[0] not in _ENDS


_PLACES = frozenset("file path url uri filename filepath".split())
_ENDS = frozenset("output out save target dest destination".split())
_TESTING = frozenset("check validate verify test inspect analyze analyse review audit".split())
"""Verbs that tell something and have an object of their own all the same."""
_OF_ALL = (MAKING - {"add"}) | frozenset(
    "run execute invoke call trigger launch manage sync "
    "update refresh start stop play pause clear reset export list set ask".split()
)
"""Verbs that are said of all things of a kind, or whose objects other rules tell."""


def _is_open(role: Role) -> bool:
    """Whether an argument may be left out, and nothing says what holds then."""
    leaf = role.parameter.leaf
    usual = leaf.schema.get("default") not in (None, "", [], {})
    spare = not leaf.required and not usual
    return spare and not _USUAL.search(leaf.description) and role.part != "flag"


_USUAL = regex(
    r"\bdefault|\b(?:if|when) (?:not|omitted|empty|none|absent|unset)|\bomit|\bcurrent\b|"
    r"\botherwise\b|\boptional\b.*\bif\b|\balternative|\binstead\b|\bonly (?:for|if|when)\b",
    re.I,
)


def _is_own(role: Role, intent: Intent) -> bool:
    """Whether it tells which thing is acted on: the list's ID where a list is moved."""
    words = singular_words(role.parameter.leaf.words)
    named = singular_words(words_of(intent.noun))
    while len(words) > 1 and words[-1] in _KEYS:
        words = words[:-1]
    return words == named[-len(words) :] and role.parameter.leaf.words != words_of(intent.noun)


def _is_of(role: Role, group: frozenset[str]) -> bool:
    """Whether a name ends with one of the words, keys aside, or begins with one marked so."""
    first, *rest = words = singular_words(role.parameter.leaf.words)
    if not rest:
        return first in group
    if f"{first}…" in group:
        return True
    last = words[-2] if words[-1] in _KEYS | _FORMS else words[-1]
    return first not in _ORIGINS and bool({last, words[-1]} & group)


@functools.cache
def _needs() -> Mapping[str, tuple[frozenset[str], ...]]:
    """By each verb the groups of words of which it needs one each."""
    sections = read_sections("verb_needs.ini")
    groups = {f"<{name}>": value.split() for name, value in sections["groups"].items()}
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for verbs, lines in sections.items():
        if verbs == "groups":
            continue
        for verb in verbs.split():
            needs = tuple(frozenset(_spread(line, groups)) for line in lines.values())
            found[verb] = (*found.get(verb, ()), *needs)
    return found


def _spread(line: str, groups: Mapping[str, list[str]]) -> Iterator[str]:
    for word in line.split():
        yield from groups.get(word, (word,))

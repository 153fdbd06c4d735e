"""Keys of what things are in or on: "in project acme/chat", "in thread 12", "on page 3"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import is_answer, is_mass, is_plural
from generator.quick import regex
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.verbs import SEARCHING

_WITHIN = (
    "site tenant org organization organisation guild forum building league",
    "workspace team project group region environment drive vault portfolio app",
    "cluster",
    "namespace",
    "repo repository database base schema dataset spreadsheet workbook presentation space catalog",
    "board channel calendar bucket folder directory notebook course chat playlist album epic",
    "table collection sheet index list section sprint class discussion thread conversation "
    "cart slide session",
)
"""What things are in, by their keys ("in project {}"); each line lies in the one before."""
_RANK = {noun: rank for rank, line in enumerate(_WITHIN) for noun in line.split()}
_SURFACES = frozenset(
    "page host server device board calendar post photo note video tweet block machine "
    "screen slide".split()
)
"""What things are on: "on page {}"."""
_ADDING = frozenset("add append insert push put upload attach move copy".split())


def scoped_ways(role: Role) -> tuple[str, ...]:
    """Ways to say what something is in or on by its key; empty for any other argument."""
    m, scope = role.mark, _scope(role)
    words = role.parameter.leaf.words
    if role.formal and words[0] == "parent" and len(words) > 1:
        return (f"under {' '.join(words[1:-1]) or 'parent'} {m}",)
    if not scope:
        store = store_of(role)
        return (f"in the {m} {store}",) if store else ()
    last = scope.rsplit(" ", 1)[-1]
    if last == "tenant" or (last in _TOLD_OF and verbs_of(role) & SEARCHING):
        return (f"for {scope} {m}",)
    if last == "server":
        return (f"on {scope} {m}",)
    if last in _SURFACES and not verbs_of(role) & _ADDING:
        return (f"on {scope} {m}", f"on {scope} {m}", f"for {scope} {m}")
    if words[-1] == "slug" and last not in _CONTAINING | _SURFACES:
        return (f"in the {m} {scope}",)
    if last not in _CONTAINING | _SURFACES or not verbs_of(role) & _ADDING:
        return (f"in {scope} {m}",)
    return (
        f"to {scope} {m}",
        f"to {scope} {m}",
        f"{'on' if last in _SURFACES else 'in'} {scope} {m}",
    )


def of_whole(role: Role, ways: tuple[str, ...], noun: str) -> tuple[str, ...]:
    """The ways for an object that names what it is of: channel members are none "in" channel 5."""
    head = noun.lower().rsplit(" ", 1)[-1]
    if ways and store_of(role) == "database" and _KEPT.intersection(siblings(role.parameter.leaf)):
        return ways  # the collection is in it
    if ways and (is_answer(noun) or is_mass(head or "-") or head in _BUILT):
        return tuple(_INSIDE.sub("of the" if head in _BUILT else "for", way) for way in ways)
    found = _IN_SCOPE.match(ways[0]) if ways and verbs_of(role) & SEARCHING else None
    if is_plural(head or "-") and head not in _OF_IT:
        return ways  # which are in it
    if found is None or found[1] not in noun.lower().split()[:-1]:
        return ways
    return tuple(f"for {way[3:]}" if _IN_SCOPE.match(way) else way for way in ways)


_KEPT = frozenset("collection collection_name table table_name".split())
_OF_IT = frozenset(
    "settings members details permissions analytics stats statistics metrics limits quotas owners "
    "admins subscribers users roles stakeholders collaborators properties insights".split()
)
"""Plurals of what a thing has, and does not hold."""
_BUILT = frozenset("schema structure definition layout ddl".split())
"""What a thing has of which it is made: the schema "of" a table."""
_INSIDE = regex(r"^in(?: the)?(?= [\ue000-\uf8ff] (?:table|collection|database|index)\b)")
"""A store, in which nothing lies that is only told."""
_IN_SCOPE = regex("in ([a-z]+) [\ue000-\uf8ff]")


def contained(left: list[Role]) -> tuple[str, ...]:
    """Ways to say what something is in and what that is in: "in table {7} of base {2}".

    Those said are taken out of ``left``; none are where one thing at most is named.
    """
    found = sorted((role for role in left if _level(role) >= 0), key=lambda role: -_level(role))
    if len({_level(role) for role in found}) < max(2, len(found)):
        return ()
    for role in found:
        left.remove(role)
    outer = [_whole(role) for role in found[1:]]
    leads = [way for way in scoped_ways(found[0])[:3] if way[:4] != "for "]
    return tuple(f"{lead} in {' in '.join(outer)}" for lead in leads)


_PLACED = regex("in (?:the [\ue000-\uf8ff] ([a-z]+)|(?:the )?([a-z]+) [\ue000-\uf8ff])")


def depth(way: str) -> int:
    """How far inside other things that lies which these words name; -1 where they name none."""
    found = _PLACED.fullmatch(way)
    return _RANK.get(found[1] or found[2], -1) if found else -1


def _level(role: Role) -> int:
    """How far inside other things that lies which the argument names; -1 where it names none."""
    scope = _scope(role) or store_of(role)
    return _RANK.get(scope.rsplit(" ", 1)[-1], -1) if scope else -1


def _whole(role: Role) -> str:
    """What the argument names, with its noun."""
    store = store_of(role)
    return f"the {role.mark} {store}" if store else f"{_scope(role)} {role.mark}"


def store_of(role: Role) -> str:
    """The noun of a database or table that is named, not numbered; else ""."""
    words = role.parameter.leaf.words
    words = words[:-1] if words[-1] == "name" else words
    named = role.parameter.meaning.name in ("database", "table") and role.part in ("plain", "title")
    named = named and len(words) == 1 and "array" not in types_of(role.parameter)
    return {"db": "database"}.get(words[0], words[0]) if named and words[0] in _STORES else ""


_TOLD_OF = frozenset("app team league".split())
"""What things are looked up for, rather than in."""
_STORES = frozenset("database db schema dataset catalog table collection index".split())
_CONTAINING = frozenset(
    "playlist album cart thread discussion epic sprint course board list calendar".split()
)
"""What one adds things to."""


def _scope(role: Role) -> str:
    """What the key is of, if things are in or on it; else ""."""
    words = role.parameter.leaf.words
    keyed = len(words) > 1 and (role.formal or words[-1] == "slug")
    keyed = keyed and role.parameter.meaning.name != "api_key"  # an app is known by no such key
    known = keyed and words[-2] in _RANK.keys() | _SURFACES
    if not known or "array" in types_of(role.parameter):
        return words[0] if _is_server(role) else ""
    return " ".join(words[:-1]) if len(words) < 4 else ""


def _is_server(role: Role) -> bool:
    """Whether a server is told by its ID, under its noun alone."""
    known = role.parameter.meaning.name in ("identifier", "words")
    return role.parameter.leaf.words == ("server",) and known

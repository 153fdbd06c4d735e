"""Sets of arguments that tell what is looked up: which one of many, what is searched for."""

from __future__ import annotations

from generator.phrasing.grammar.attached.limits import limits
from generator.phrasing.grammar.attached.noun_labels import QUERIES
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.known_services import is_of_service
from generator.phrasing.grammar.described.nouns import is_answer, is_mass, is_plural
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import READING


def is_any_one(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether one of many is looked up and nothing tells which: "show the monster".

    Of all that a service has, nobody asks without more.
    """
    if not intent.kind.info or not intent.noun or _ONLY.intersection(intent.noun.lower().split()):
        return False
    served = is_of_service(intent.noun, (place for _, place in intent.complements))
    if not served and (is_plural(intent.noun) or is_mass(intent.noun) or is_answer(intent.noun)):
        return False
    if ("of", "day") in intent.complements:
        return False
    if any(role.parameter.leaf.required for role in roles):
        return False
    known = [role for role in roles if _is_telling(role)]
    return bool(known) and not any(role.path in present for role in known)


_ONLY = frozenset(
    "next last latest newest oldest previous current first random average total daily weekly "
    "monthly yearly best top whole entire my own".split()
)
"""Words of what there is one of, so that nothing need tell which."""


def seeks_nothing(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether a search tells nothing of what is sought, though it takes words to look for."""
    queries = [role for role in roles if role.parameter.leaf.words[-1] in QUERIES | _SOUGHT]
    sought = [role for role in roles if _narrows(role)]
    searching = intent.kind.name == "search" and bool(queries)
    if intent.kind.name == "search" and not queries and _looks(roles):
        told = [role for role in roles if _is_telling(role)]
        return bool(told) and not any(r.parameter.leaf.required or r.path in present for r in told)
    if _finds_one(roles) and not searching:
        sought = [role for role in roles if role.part != "flag" and not _is_paging(role)]
    elif not searching:
        return False
    return not any(role.path in present for role in sought)


def _looks(roles: list[Role]) -> bool:
    """Whether the function's name says that it looks for things, not that it gives them all."""
    name = words_of(roles[0].parameter.leaf.function.name) if roles else ()
    return not _LOOKING.isdisjoint(name)


_LOOKING = frozenset("search find locate lookup filter discover".split())
_SOUGHT = frozenset(("queries", "keywords"))
"""More names of what is looked for."""
_ARRANGING = frozenset(
    "sort order direction by asc desc position start index scope account locale market "
    "format backend engine timeout verbosity".split()
)
"""Last words of names of how and where one looks, which tell nothing of what is sought."""


def _narrows(role: Role) -> bool:
    """Whether an argument tells something of what is sought, not only where, how many, or how."""
    where = role.formal or role.parameter.meaning.family == "identifiers"
    return not where and _is_telling(role)


def _is_telling(role: Role) -> bool:
    """Whether an argument is no setting, nor how many there are and in which order."""
    last = role.parameter.leaf.words[-1]
    asked = role.part not in ("flag", "json") and (len(last) > 1 or last == "q")
    return asked and last not in _ARRANGING and not _is_paging(role)


def _finds_one(roles: list[Role]) -> bool:
    """Whether a person is found, by what is known of them: "the user" is nobody."""
    name = words_of(roles[0].parameter.leaf.function.name) if roles else ()
    kinds = [role.parameter.meaning.family for role in roles]
    seeking = not READING.isdisjoint(name) and not SOMEBODY.isdisjoint(name)
    return seeking and all(kind in _KNOWN_BY for kind in kinds)


SOMEBODY = frozenset(
    "user person customer contact member employee patient student lead client".split()
)
"""Nouns of people that services keep."""
_KNOWN_BY = frozenset(("identifiers", "contact", "people"))
"""Families of what somebody is known by."""


def _is_paging(role: Role) -> bool:
    return limits(role) or role.parameter.meaning.name in ("limit", "page", "offset")

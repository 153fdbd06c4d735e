"""What descriptions count up, told in few words: kinds of one thing, deeds, things one by one."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import regex

_VERBS = regex(r"(?:\w+, )*(?:and |or )?\w+ ")
"""Further verbs before the object of all."""
_SERIES = regex(
    r"^(?P<one>(?!the |an? )(?:[\w-]+ ){0,3}?[\w-]+)(?:, [\w-]+)+,? (?:and|or) "
    r"(?!key|other|more|related|basic)[\w-]+ (?P<noun>[a-z]+s)\b"
)
"""Kinds of one thing: "recent capture, correction, and forgetting events"."""
_EACH = regex(
    r"^(?:every|each) (?P<kind>(?:[A-Za-z-]+ ){0,3}?)(?P<noun>[a-z]{3,})"
    r"(?=$|[,.;]| (?:in|of|for|with|on|from|to|where|that|which|and)\b)"
)
"""Things told one by one: "every available compliance rule"."""
_NO_NOUNS = frozenset("into can from that which".split())


def managed(rest: str) -> str:
    """The object of several deeds, of which ``rest`` follows the first: "free or list leases"."""
    several = _VERBS.match(rest)
    deeds = re.findall(r"\w+", several[0]) if several else []
    deeds = [word for word in deeds if word not in ("and", "or")]
    return rest[several.end() :] if several and deeds and all(map(verb_of, deeds)) else ""


def in_many(rest: str) -> str:
    """An object told one by one in the plural, and of a series of kinds the first one."""
    return _SERIES.sub(_first_of_series, _EACH.sub(_of_many, rest))


def _first_of_series(found: re.Match[str]) -> str:
    """The first kind with the noun of all, unless it is a thing itself: "zones, views and keys"."""
    last = found["one"].rpartition(" ")[2]
    whole = is_plural(last) or last[0].isupper()
    return found[0] if whole else f"{found['one']} {found['noun']}"


def _of_many(found: re.Match[str]) -> str:
    said = set(f"{found['kind']}{found['noun']}".split())
    return found[0] if said & _NO_NOUNS else found["kind"] + plural(found["noun"])

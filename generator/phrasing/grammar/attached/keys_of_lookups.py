"""Keys that a look-up goes by: "the metadata for DOI 10.1000/1", no metadata "with" it."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.quick import regex
from generator.semantics.described.verbs import SEARCHING
from generator.semantics.family_groups import WHERE_AND_WHEN

_KEYED = regex(
    r"with (?:an? |the )?((?:[A-Za-z-]+ ){0,2}?"
    r"(?:number|no|refs?|reference|DOI|IDs?|hash|slug|UID|UUID|URI|URN|ISSN|ISBN|serial))"
    "(?: of| =)? ([\ue000-\uf8ff])"
)
"""Ways that give the object a key, as if it were a quality of it."""
_OPENING = frozenset("tracking confirmation phone pin access promo discount verification".split())
"""What keys are of that let somebody in, or are told beside the thing itself."""


_ACRONYM = regex("with (?:the )?([A-Z]{3,6}) (?=[\ue000-\uf8ff]$)")
"""A key that nobody spells out: "for TCIN 9276"."""
_FACTS = frozenset(
    "data info information detail details statistics stats analytics instructions requirements "
    "advice tips guidance guidelines insights overview funding".split()
)
"""What is told of something, which is "for" a crop or an industry, and not "of" or "in" it."""
_ABOUT = regex(
    r"\W*(?:get|retrieves?|fetch(?:es)?|returns?|gets?|provides?|shows?)\b[^.]{0,40}\b"
    r"(?:information|info|details|data|statistics|insights) "
    r"(?:about|on|for|of|related|regarding)\b",
    re.I,
)
_OF_IT = regex("(?:of|over|as|to|done in) [\ue000-\uf8ff]")
_ON_IT = regex("(?:on|from|with) [\ue000-\uf8ff]")


def _facts(role: Role, ways: tuple[str, ...], noun: str) -> tuple[str, ...]:
    """The ways of facts, which are looked up for what they tell of: "data for rice"."""
    head = noun.lower().rsplit(" ", 1)[-1]
    meaning = role.parameter.meaning
    told = head in _FACTS or _ABOUT.match(role.parameter.leaf.function.description)
    if not told or role.part not in ("plain", "title"):
        return ways
    if meaning.family in WHERE_AND_WHEN or types_of(role.parameter) != {"string"}:
        return ways
    parts = _OF_IT.fullmatch if meaning.family not in _OFFERING else _either
    if not all(map(parts, ways)):
        return tuple(way for way in ways if not _OF_IT.fullmatch(way)) or ways
    return (f"for {role.mark}",)


_OFFERING = frozenset(("organisations", "commerce", "travel"))


def _either(way: str) -> bool:
    return bool(_OF_IT.fullmatch(way) or _ON_IT.fullmatch(way))


def looked_up(role: Role, ways: tuple[str, ...], noun: str = "") -> tuple[str, ...]:
    """The ways of what is only read, which is found "for" a key, and has it not."""
    if not verbs_of(role) & SEARCHING or _OPENING & frozenset(role.parameter.leaf.words):
        return ways
    if role.parameter.leaf.words == ("version",):
        ways = tuple(way.replace("at version ", "for version ") for way in ways)
    ways = _facts(role, ways, noun)
    if role.parameter.leaf.required and role.part in ("plain", "title"):
        ways = tuple(_ACRONYM.sub(r"for \1 ", way) for way in ways)
    found = (_KEYED.sub(r"for \1 \2", way) for way in ways)
    if role.parameter.leaf.words != ("slug",):
        return tuple(found)
    return tuple(way.replace("for slug ", "for ") for way in found)  # nobody says that word

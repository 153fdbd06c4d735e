"""Prepositions that go with the verb of a frame: "put it in", "search cards for", "cards matching".

Things are searched "for" words; whoever finds or looks up things wants those "matching" them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.noun_labels import QUERIES, is_topic
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.moods import Frame
from generator.quick import regex, replace

_PUTTING = regex(r"\b(put|stick|insert)\b")
_ADDED = regex(r"\badd(?:ed|ing)?\b")
_OUTSIDE = regex(r"\bremind me\b|\b(?:it|there) .*\{c\}|\bit like outside\b|\bhow's it looking\b")
_LISTED = regex(
    r" on (?=(?:the|my|our|a|an) (?:[a-z-]+ ){0,3}(?:list|waitlist|agenda|rota|roster|schedule"
    r"|queue|calendar|menu|watchlist|shelf|board)\b)"
)
_ON_LIST = regex(
    r"on (?=(?:(?:the|my|our|a|an) )?(?:[a-z-]+ ){0,3}(?:list|waitlist|agenda|watchlist)\b)"
)
_ONTO = regex(r"^to (?!(?:watch|follow|join|view|review|attend) )")
_GOING = regex(r" (?:in)?to (?=my |the )")


def placing(text: str, units: list[Unit]) -> list[Unit]:
    """One puts things in or onto something, never "to" it; it rains in Oslo, never "for" it."""
    if _ADDED.search(text):  # one adds things "to" something
        return [_without_into(unit) for unit in units]
    lead = "to " if _PUTTING.search(text) else "for " if _OUTSIDE.search(text) else ""
    kinds = ("target",) if lead == "to " else ("place", "time")
    found = []
    for unit in units if lead else ():
        fit = tuple(way for way in unit.ways if not way.startswith(lead))
        if lead == "to " and not fit:
            fit = tuple(_ONTO.sub(_led_in, way, count=1) for way in unit.ways)
        found.append(replace(unit, ways=fit) if unit.kind in kinds and fit else unit)
    return found or units


def _led_in(found: re.Match[str]) -> str:
    """How what is put somewhere lies there: on a list, in everything else."""
    return "on " if "list" in found.string else "in "


def _without_into(unit: Unit) -> Unit:
    ways = (_ON_LIST.sub("to ", way) if way.startswith("on ") else way for way in unit.ways)
    fit = tuple(way for way in ways if not way.startswith("into "))
    return replace(unit, ways=fit) if unit.kind == "target" and fit else unit


def put(text: str, said: str) -> str:
    """The object as a frame takes it in which something is put: "the milk in my cart"."""
    if _ADDED.search(text):  # what is put on a list is added to it
        return _LISTED.sub(" to ", said)
    return _GOING.sub(" in ", said) if _PUTTING.search(text) else said


def sought_by(intent: Intent, here: Sequence[Role]) -> tuple[str, str]:
    """The hole of the words that many things are sought by, and what goes before it but "for"."""
    head = intent.noun.rsplit(" ", 1)[-1].lower()
    if not nouns.is_plural(head or "-") or nouns.singular(head) in _ANSWERS:
        return ("", "")
    tells = nouns.singular(head) in _TELLING
    words = [role for role in here if role.part == "plain" and _is_query(role, tells=tells)]
    if len(words) != 1 or intent.kind.name not in ("search", "list", "get"):
        return ("", "")
    pictured = nouns.singular(head) in _PICTURES
    return (words[0].mark, "of" if pictured else "about" if tells else "matching")


def matched(text: str, frame: Frame, sought: tuple[str, str]) -> str:
    """The text with "for" before the words only where the verb or the style bears it."""
    mark, lead = sought
    if not mark or frame.mood in ("keyword", "bare") or _SEARCHED.search(frame.text):
        return text
    return re.sub(rf"(?<!\blook)(?<!looking) for (?=\"?{mark})", f" {lead} ", text)


def _is_query(role: Role, *, tells: bool) -> bool:
    """Whether the words are looked for; words of any kind, where the things tell of something."""
    named = role.parameter.leaf.words[-1] in _WORDS or role.parameter.leaf.words[0] in _WORDS
    if tells and named and role.parameter.meaning.name in _OF_ANY_KIND:
        return True
    return role.parameter.meaning.name == "search_query" and (named or is_topic(role))


_OF_ANY_KIND = frozenset(("kindred", "words", "like_examples"))
"""Meanings of words of which only the name is known."""


_SEARCHED = regex(r"\b(?:search|through|browse|query) \{o\}")
_WORDS = QUERIES | {"text", "phrase"}
"""Names of the words that one looks for."""
_ANSWERS = frozenset(
    "result synonym antonym definition translation suggestion recommendation idea tip listing "
    "recipe job flight deal price trend lyric".split()
)
"""What there is for words, as an answer to them or by the name of what it is."""
_PICTURES = frozenset("image picture photo gif icon sticker illustration".split())
"""What shows what it is of."""
_TELLING = frozenset(
    "memo post article paper book episode podcast video story discussion memory note message "
    "email mail thread document file report conversation transcript talk entry dataset statute "
    "bill law regulation rule standard policy guideline opinion case ruling judgment judgement "
    "precedent publication preprint study abstract headline tweet comment review ticket issue "
    "question faq lesson course tutorial lecture webinar segment passage chunk section page "
    "chapter excerpt fact guide manual blog newsletter resource presentation slide meeting "
    "decision finding insight complaint patent recording documentary source".split()
)
"""What is about something."""

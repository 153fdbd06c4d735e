"""What plays somebody's part in programs, and is called by no person's name: agents, clients."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import of_programs
from generator.semantics.described.naming import singular
from generator.semantics.described.things import told_thing
from generator.semantics.drawing.composed import mentions, word_set
from generator.semantics.topics.somebody import is_somebody

_THINGS = word_set(
    "tool scanner script program process service plugin module file filename backup preset server "
    "bot robot model placeholder shape template node tag category setting rule job workflow"
)
"""What a description tells to have the name."""
_PLAYED = word_set(
    "agent client host member parent child sender receiver operator worker trustee holder "
    "publisher producer consumer handler listener controller provider proposer"
)
"""Nouns of somebody that programs have as well."""
_PEOPLE = (
    "person people employee patient customer insurance estate court lawyer attorney matter school "
    "student staff hire birthday salary phone family guest guardian teacher pupil kid travel "
    "booking appointment invoice property gender team colleague friend contact organization"
)
"""Words around those who are people."""
_KEPT = word_set("path file filename url")
"""What a name with it may be given as: ``name_or_path``."""
_ASIDE = regex(r"^(?:optional|required)\W+", re.IGNORECASE)


def is_nobody(leaf: Leaf) -> bool:
    """Whether what holds a name, or is somebody by its noun, is a thing of programs here."""
    words = [singular(word) for word in leaf.words]
    if not _KEPT.isdisjoint(words):
        return True
    told = told_thing(_ASIDE.sub("", leaf.description.strip()))[-1:]
    if told and told[0] in _THINGS:
        return True
    named = len(words) > 1 and words[-1] == "name"
    head = words[-2:-1] if named else words[-1:]
    if named and head[0] in _THINGS and not is_somebody(head[0]):
        return True
    played = (told and told[0] in _PLAYED) or head[0] in _PLAYED
    if not played or not of_programs(leaf):
        return False
    return not mentions(leaf, _PEOPLE)

"""Classes and categories by their options: "in first class", "under drama", "for diapers"."""

from __future__ import annotations

from collections.abc import Set

from generator.phrasing.grammar.attached.roles import TRAVELLED, Role
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.semantics.described.naming import words_of


def classed(role: Role, options: frozenset[str], verbs: Set[str]) -> tuple[str, ...]:
    """Ways to say the class; what is only read is read for it: "the summary for sleep"."""
    m, noun = role.mark, role.noun.lower()
    name = words_of(role.parameter.leaf.function.name)
    context = {*map(singular, name)}
    if noun.endswith("class") and TRAVELLED & (context | frozenset(noun.split())):
        return (f"in {m} class",) * (3 if {"first", "standard"} & options else 2)
    if noun.endswith("class"):
        return (f"in the {m} {noun}",)
    if "get" in verbs and not (verbs & _FILED or is_plural(name[-1])):
        return (f"for {m}", f"for {m}", f"in the {m} {noun}")
    return (f"in the {m} {noun}", f"under {m}", f"under {m}")


_FILED = frozenset("list search find all".split())

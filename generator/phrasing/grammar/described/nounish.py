"""Whether a description begins with a verb or a noun: "record incoming stock", "order book"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.described.clauses import TOKEN, Clause
from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.nouns import is_mass, is_plural


def is_compound(sentence: str, clause: Clause, known: Sequence[str], *, got: bool) -> bool:
    """Whether what was read as a verb starts a noun: "order book depth", "rate limit status".

    ``known`` are the words of the name; one that does something has a verb in its description.
    """
    doing = known[0] if known else ""
    if doing in _WRITES or (verb_of(doing) == doing and not class_of(doing).info):
        return False
    start = " ".join(TOKEN.findall(sentence)[:8]).lower()
    noun = clause.objects[0].lower() if clause.objects else ""
    nounish = clause.verb in NOUNISH - {"open", "start"} or (got and clause.verb == "build")
    told = clause.verb == "estimate" and clause.complements[:1] and clause.complements[0][0] == "of"
    if not nounish or told or not noun or is_plural(noun) or is_mass(noun):
        return False
    return start.startswith(f"{clause.verb} {noun}")


_WRITES = frozenset("post put patch receive do make handle".split())
"""First words of names of what is no look-up."""

"""Whether a description begins with a verb or a noun: "record incoming stock", "order book"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.clauses import MODALS, TOKEN, Clause
from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.name_clause import name_nouns
from generator.phrasing.grammar.described.nouns import is_mass, is_plural, singular
from generator.phrasing.grammar.described.phrases import complements_of, noun_phrases
from generator.records import FunctionSpec


def is_compound(sentence: str, clause: Clause, known: Sequence[str], *, got: bool) -> bool:
    """Whether what was read as a verb starts a noun: "order book depth", "rate limit status".

    ``known`` are the words of the name; one that does something has a verb in its description.
    """
    doing = known[0] if known else ""
    if doing in _WRITES or (verb_of(doing) == doing and not class_of(doing).info):
        return False
    start = " ".join(TOKEN.findall(sentence)[:8]).lower()
    noun = clause.objects[0].lower() if clause.objects else ""
    verbal = {"open", "start"} if "set" in known else {"open", "start", "set"}
    nounish = clause.verb in NOUNISH - verbal or (got and clause.verb == "build")
    told = clause.verb == "estimate" and clause.complements[:1] and clause.complements[0][0] == "of"
    if not nounish or told or not noun or is_plural(noun) or is_mass(noun):
        return False
    return start.startswith(f"{clause.verb} {noun}")


def thing_told(told: Sequence[str], spec: FunctionSpec, verb: str) -> Clause | None:
    """What is got, where the description only names it and the name's ``verb`` is part of that.

    "Latest exchange rates", of ``exchange_latest``; "Checklist for closing the year", of
    ``year_end_checklist``.
    """
    name = name_nouns(spec.name)
    tokens = TOKEN.findall(re.sub(r"\([^)]*\)", "", told[0])) if told else []
    if not 1 < len(tokens) < 12 or not told[0].isascii() or verb_of(tokens[0]) or not name:
        return None
    if tokens[0].lower() in _NO_NOUNS or any(token.lower() in MODALS for token in tokens):
        return None
    objects, rest = noun_phrases(
        [tokens[0].lower() if tokens[0].istitle() else tokens[0], *tokens[1:]]
    )
    words = [singular(word) for word in objects[0].lower().split()] if len(objects) == 1 else []
    if 1 < len(words) < 5 and verb in words and not objects[0].lower().endswith(f" {verb}"):
        return Clause("get", tuple(objects), tuple(complements_of(rest)))
    first, last = singular(name[0]), singular(name[-1])
    named = words[-1:] == [last] and first != verb and len(name) > 1
    return Clause("get", (" ".join(name),), ()) if named else None


_NO_NOUNS = frozenset("how when where what which who whether this these that it if for to".split())
_WRITES = frozenset("post put patch receive do make handle".split())
"""First words of names of what is no look-up."""

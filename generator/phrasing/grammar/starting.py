"""How an object starts that nothing names: "a table", "my order", "this song"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.verbclasses import SEARCHED
from generator.quick import regex


def article_of(intent: Intent, units: tuple[Unit, ...], thing: Entity) -> str:
    """How an unnamed object starts; "this" where the argument itself is the object."""
    noun = intent.noun.rsplit(" ", 1)[-1].lower()
    if intent.owned:
        return "my"
    if noun in ("today", "tomorrow"):
        return ""
    if intent.noun.startswith("random ") and not nouns.is_plural(noun):
        return "a"
    if intent.verb == SEARCHED and (intent.definite or intent.noun.istitle()):
        return "the" if intent.definite else ""  # "search Yahoo Finance"
    given = [unit for unit in units if unit.last and unit.ways[0].startswith(":")]
    pasted = noun in _PASTED or any(unit.structured for unit in given)
    if given and pasted and not nouns.is_answer(noun):
        many = nouns.is_plural(thing.nouns[0] if thing.nouns else noun)
        return "these" if many else "this"
    best = _SUPERLATIVE.match(intent.noun)
    if intent.verb in _HANDLED and nouns.is_plural(noun):
        return "the"
    if intent.kind.name == "search" and nouns.is_plural(noun) and not nouns.is_answer(noun):
        return "the" if best else ""
    if intent.kind.name == "list" and intent.definite and not nouns.is_plural(noun):
        return "the"
    if intent.kind.name == "list" or (intent.kind.article == "the" and nouns.is_plural(noun)):
        limited = any(unit.kind == "limit" or unit.ways[0].startswith(", ") for unit in units)
        return "all" if intent.kind.name == "list" and not limited else "the"
    made = intent.kind.name == "create" and not intent.definite
    if nouns.is_answer(noun) and not made and (intent.kind.info or noun != "report"):
        return "the"
    held = intent.kind.name == "search" and any(unit.ways[0].startswith("of ") for unit in units)
    whole = intent.kind.name == "search" and intent.definite and intent.complements[:1] != ()
    held = held or (whole and intent.complements[0][0] == "of")
    if best or held:
        return "the"
    own = intent.verb in (intent.kind.name, "save")
    if intent.definite and own and noun not in nouns.SET_NEW:
        return "the"
    if noun in nouns.SET_NEW:
        return "a"
    return "" if intent.kind.article == "a" and intent.noun in intent.bare else intent.kind.article


_SUPERLATIVE = regex(
    r"(?!(?:for|inter|t|gu|harv|cont|dig|qu|ch|n|arr|manif|p|prot|bequ|requ)est)"
    r"(?:\w+est|most|least|top)\b"
)
_HANDLED = frozenset(
    "sort lock unlock close open archive restore freeze grade approve reject mute block refresh "
    "sync merge export shuffle feed water clean reset pause resume".split()
)
"""What is done with things that there are: "sort the tasks", "lock the doors"."""
_PASTED = frozenset(
    "question query queries document documents code sql statement script command config "
    "configuration operations steps rows records objects expression data text problem dashboard "
    "level chart filter pipeline aggregation".split()
)


_POINTING = frozenset("add rate send save delete share play like update cancel".split())


def pointed(
    intent: Intent, thing: Entity, present: frozenset[str], said: tuple[str, ...]
) -> tuple[str, ...]:
    """What is at hand is pointed at ("add this song"), where no argument does that."""
    kinds = [role for role in thing.kinds if role.path in present]
    if intent.kind.name not in _POINTING or thing.pointers or not kinds or kinds[-1].many:
        return ()
    the = next((text for text in said if text.startswith("the ")), "")
    return (f"this {the[4:]}", f"this {the[4:]}") if the else ()

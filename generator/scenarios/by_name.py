"""A later word about an argument that calls it by its name: "Sorry, wrong title. It's Dune."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.scenarios.called import askable, noun_of
from generator.scenarios.followwords import (
    MEANT,
    NAMED,
    NUMBERED,
    OF,
    TOLD,
    VALUE,
    WHAT_IF,
    Purpose,
    with_noun,
)
from generator.scenarios.minded import is_called
from generator.scenarios.once import once
from generator.semantics.base import Parameter
from generator.specs.effects import alters, effect

NUMBER_BEHIND = regex(r"\s*\b(?:ID|IID|number|key|UUID)$")
_ODD = regex(
    r"\b(?:make|set|change|at|is|has|by|n|x|to|vs|and|or|cursor|token)\b|\d"
    r"|^(?:sort|order|direction|query|search|search query|keyword|q)$",
    re.I,
)
_NUMBERS = frozenset(("integer", "number"))
_FACTS = frozenset(
    """places organisations people media sports travel dates identifiers contact countries home web
    health files""".split()
)
"""Families of what is so, and not set."""


@once
def _nouns(function: CompiledFunction) -> Counter[str]:
    """How many arguments each noun may mean."""
    return Counter(map(noun_of, function.parameters))


def by_name(
    function: CompiledFunction, parameter: Parameter, purpose: Purpose
) -> Sequence[tuple[str, str]]:
    """Forms that call the argument by its name, and what they become."""
    deed, meaning, schema = alters(function.spec), parameter.meaning, parameter.leaf.schema
    if purpose in ("again", "correct") and not deed and _is_its_name(function, parameter):
        return [(form, form) for form in VALUE[purpose]]
    if is_nameable(function, parameter) and is_called(parameter, purpose, deed=deed):
        noun = noun_of(parameter)
        forms = list(NAMED[purpose])
        if purpose == "besides" and meaning.family in _FACTS and effect(function.spec) != "update":
            forms = [*TOLD]
        thing = NUMBER_BEHIND.sub("", noun) if meaning.family == "identifiers" else ""
        if (
            thing
            and (thing != noun or schema.get("type") in _NUMBERS)
            and purpose in ("again", "correct")
        ):
            noun, forms = thing, [*(NUMBERED if purpose == "again" else MEANT)]
        elif purpose == "again" and schema.get("type") in _NUMBERS:
            forms = [*OF, *WHAT_IF]
        if meaning.family == "identifiers" and not deed:
            # who has looked the wrong one up changes nothing of it
            forms = [form for form in forms if "hange" not in form]
        return [(form, with_noun(form, noun)) for form in forms if _agrees(form, noun)]
    return []


def _is_its_name(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether it is the one name or title by which something is looked up."""
    mine = noun_of(parameter).endswith(_NAMES)
    others = (p for p in function.parameters if p is not parameter)
    return mine and not any(noun_of(p).endswith(_NAMES) for p in others)


_NAMES = ("name", "title")


def is_nameable(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether people would call it by its name: nobody says "the updated at start"."""
    noun = noun_of(parameter)
    alone = _nouns(function)[noun] == 1
    return alone and askable(parameter) and not _ODD.search(noun)


def _agrees(form: str, noun: str) -> bool:
    """Whether a form's verb fits the noun: "the symbols is" does not."""
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return not plural or not re.search(r"\{n\} (?:is|was|wrong)|It's", form)

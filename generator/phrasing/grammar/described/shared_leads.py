"""The words that lead the names of one server's functions: ``acme`` of ``acme_list_boats``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import replace
from generator.records import FunctionSpec
from generator.semantics.described.tongues import is_foreign

_FEW = 3
"""Functions of one server at least, among those of others; of one alone as many more."""
_SHARE = 0.7
"""Of a catalogue that is one server's most names begin so."""


def shared_leads(specs: Sequence[FunctionSpec]) -> frozenset[str]:
    """First words of several names that no description of theirs has as a word for a thing."""
    led: dict[str, list[FunctionSpec]] = {}
    for spec in specs:
        words = name_words(spec.name)
        if len(words) > 1:
            led.setdefault(words[0], []).append(spec)
    return frozenset(word for word, theirs in led.items() if _is_lead(word, theirs, len(specs)))


def _is_lead(word: str, theirs: Sequence[FunctionSpec], of: int) -> bool:
    """Whether the word is the server's name: in a catalogue of several, or in nearly all."""
    several = of > len(theirs) / _SHARE
    if len(theirs) < _FEW + (not several):
        return False
    acts = all(verb_of(name_words(spec.name)[1]) for spec in theirs)
    if verb_of(word) and not acts:  # "split_add_expense" is the app Split's
        return False
    plain = re.compile(rf"\b{re.escape(word)}(?:s|es)?\b", re.I if several else 0)
    told = [spec.description for spec in theirs]
    return not any(plain.search(each) or is_foreign(each) for each in told)


def unled(spec: FunctionSpec, leads: frozenset[str]) -> FunctionSpec:
    """The function as it is called within its server, where that tells enough."""
    first, *words = name_words(spec.name)
    if first not in leads:
        return spec
    tells = any(verb_of(word) is None and word not in _NOTHING for word in words)
    tells = tells or (len(words) > 1 and _NOTHING.isdisjoint(words))  # "visit_report"
    _, split, rest = spec.name.partition("_")
    return replace(spec, name=rest if split else "_".join(words)) if tells else spec


_NOTHING = frozenset(
    "info status health help version stats all api apis custom detail details overview summary "
    "config result results".split()
)
"""What is told of the server itself, which its name then tells."""

"""The words that lead the names of one server's functions: ``acme`` of ``acme_list_boats``."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import replace
from generator.records import FunctionSpec
from generator.semantics.catalogues import read_sections
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
    coined = _is_coined(word)
    if any(is_foreign(each) or _is_unread(each) for each in told):
        return coined and len(theirs) * _FEW > of
    said = (found[0] for each in told for found in plain.finditer(each))
    return all(coined and one.isupper() for one in said)


def _is_unread(text: str) -> bool:
    """Whether a description is in letters that no name of a function has."""
    return sum(ord(char) > _LATIN for char in text) * 4 > len(text)


def _is_coined(word: str) -> bool:
    """Whether a word is no English one, so that where all is told in Korean it is a name."""
    return len(word) < _LONG and word not in _plain_words()


@functools.cache
def _plain_words() -> frozenset[str]:
    sections = read_sections("glossary.ini")
    listed = {word for words in sections.values() for names in words for word in names.split()}
    return _SHORT.union(listed)


_LATIN = 0x24F
_LONG = 8
_SHORT = frozenset(
    "api app art bank blog bot bus cache camera car card chat code coin crm data db deck dev doc "
    "docs email excel file fund game git gold graph group index item job kb lead link list log "
    "mail map maps memo menu model music news node note notes page pay pdf post quiz repo room "
    "rule shop site skill slide song sql stock sys tab table tag tags task tax team test text time "
    "todo token tool tools user users vm voice wallet web wiki word work".split()
)
"""Words of names that are things in every trade."""


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

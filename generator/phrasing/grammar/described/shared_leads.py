"""The word that leads the names of one server's functions: ``acme`` of ``acme_list_boats``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import replace
from generator.records import FunctionSpec

_FEW = 4
"""Functions of a catalogue whose names must have a word in common for it to be a server's."""
_SHARE = 0.7


def shared_lead(specs: Sequence[FunctionSpec]) -> str:
    """The first word of most names, where no description has it as a word for a thing; else ""."""
    firsts = Counter(
        words[0] for spec in specs if len(words := name_words(spec.name)) > 1 and "_" in spec.name
    )
    lead, count = next(iter(firsts.most_common(1)), ("", 0))
    if count < max(_FEW, _SHARE * len(specs)) or verb_of(lead):
        return ""
    plain = re.compile(rf"\b{re.escape(lead)}s?\b")
    return "" if any(plain.search(spec.description) for spec in specs) else lead


def unled(spec: FunctionSpec, lead: str) -> FunctionSpec:
    """The function as it is called within its server, where that tells enough."""
    first, _, rest = spec.name.partition("_")
    words = name_words(rest)
    tells = any(verb_of(word) is None and word not in _NOTHING for word in words)
    return replace(spec, name=rest) if lead and first.lower() == lead and tells else spec


_NOTHING = frozenset(
    "info status health help version stats all api apis custom detail details overview summary "
    "config result results".split()
)
"""What is told of the server itself, which its name then tells."""

"""Rewrites that might as well ask another function of the run: "I want to see {film}".

A model that learns from both can't tell which is meant, and people's words for either suffer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.llm.parts import Parts
from generator.quick import regex

_OPENING = regex(
    r"^(?:(?:hi|hey|hello|ok|okay|so|please|pls|thanks|just)\b[, ]*)*"
    r"(?:(?:i|we)(?:'d| would) (?:like|love)(?: to)?|(?:i|we)(?: want| wanna| need)(?: to)?|need to"
    r"|(?:can|could|would|will) (?:you|u|i|we)|let me|let's|help me|is it possible to|any chance "
    r"you could)?\b",
    re.I,
)
"""Moods in which any request may stand."""
_SMALL = regex(
    r"\b(?:please|pls|thanks|thank you|the|an?|some|my|me|us|for me|now|just|it)\b", re.I
)
_BETWEEN = regex(r"[^\w']+")


def core(parts: Parts) -> str:
    """What is asked for without its values, in whatever mood: "see _"."""
    text = "".join(part if isinstance(part, str) else " 0 " for part in parts)
    return _BETWEEN.sub(" ", _SMALL.sub(" ", _OPENING.sub("", text.strip()))).casefold().strip()


def shared_with(
    own: Mapping[str, Iterable[Parts]], rewrites: Sequence[tuple[str, Parts]]
) -> frozenset[tuple[str, str]]:
    """Of which functions a core is none of theirs alone: pairs of a function and a core.

    ``own``: each function's own phrasings, ``rewrites``: those of a model, with their function.
    """
    functions: defaultdict[str, set[str]] = defaultdict(set)
    for name, phrasings in own.items():
        for parts in phrasings:
            functions[core(parts)].add(name)
    for name, parts in rewrites:
        functions[core(parts)].add(name)
    return frozenset(
        (name, said) for said, names in functions.items() if len(names) > 1 for name in names
    )

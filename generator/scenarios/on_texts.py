"""Functions that work on a text that they are given: insert, delete, replace in it."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of

_TEXTS = frozenset("text string str input input_text inputText source_text input_string".split())
_WORD = regex(r"[a-z]+")
_IN_TEXT = frozenset(
    """character characters char chars substring substrings string index indices range whitespace
    lowercase uppercase lower upper prefix suffix regex punctuation stopwords diacritics""".split()
)
"""Words of functions that work on a text that they are given: insert, delete, replace in it."""
_OF_TEXT = regex(
    r"\b(?:from|in|within|of|inside) (?:an? |the |input |given |your |some |raw )*"
    r"(?:text|sentence|document|paragraph|prose)s?\b",
    re.I,
)


_MASKS = regex(r"(?:masks?|redacts?|anonymi[sz]es?|normali[sz]es?) ", re.I)
"""What is done to a text that is handed over."""


def works_on_text(spec: FunctionSpec) -> bool:
    """Whether a text is handed over, of which another comes back."""
    required = spec.parameters.get("required")
    if _TEXTS.isdisjoint(required if isinstance(required, list) else ()):
        return False
    told = next(iter(sentences(spec.description)), "")
    words = (*words_of(spec.name.rpartition(".")[2] or spec.name), *_WORD.findall(told.lower()))
    return (
        _MASKS.match(told) is not None
        or not _IN_TEXT.isdisjoint(words)
        or _OF_TEXT.search(told) is not None
    )

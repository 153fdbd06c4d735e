"""Functions that only work something out of what they are given: nobody is refused a sum."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.records import FunctionSpec
from generator.scenarios.facts import COMPUTED
from generator.scenarios.on_texts import works_on_text
from generator.semantics.described.naming import words_of
from generator.specs.effects import alters

_WORDED = regex(
    r"(?:translat|summari[sz]|rewrit|rephras|paraphras|proofread|explain|brainstorm|simplif)"
    r"(?:e|es|y|ies|s)?$|(?:fix|check)_(?:spelling|grammar)",
    re.I,
)
"""What any model does in words, with or without a tool."""


def works_out(spec: FunctionSpec) -> bool:
    """Whether a function works something out of what it is given."""
    first = spec.description.partition(" ")[0].lower()
    sums = not COMPUTED.isdisjoint((*words_of(spec.name), first))
    return (sums and not alters(spec)) or works_on_text(spec)


def done_in_words(spec: FunctionSpec) -> bool:
    """Whether any model does it without a tool: to decline it would be wrong."""
    words = words_of(spec.name)
    first = spec.description.partition(" ")[0].lower()
    told = (first, "_".join(words[:2]), *words[:1])
    return works_out(spec) or any(_WORDED.match(word) for word in told)

"""What a description says that each thing found comes with: "events with their ID and severity".

A list that leaves out what it is made for says nothing; only what has a known meaning is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import Json
from generator.scenarios.facts import bound_field
from generator.semantics.described.naming import singular, words_of

_COMES_WITH = regex(
    r"\b(?:with|including|along with|showing|together with) "
    r"(?P<parts>[\w ]+(?:, [\w ]+)*,? and [\w ]+)$"
)
_PART = regex(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+)")
_LEAD = regex(r"^(?:all|its|their|the|an?|current|latest)\s+", re.I)
MOST_WORDS = 2
"""Words of what a thing has, at most."""
_FAMILIES = frozenset("dates times people contact money organisations".split())
_ANY_TIME = frozenset("date datetime timestamp recurrence".split())
"""Meanings of which nobody knows whether they are over."""
_COUNTS = frozenset(("count",))
_RANKS = frozenset(("priority_word",))
_ENDS: Mapping[str, Mapping[str, Json]] = {
    end: {"type": "string", "x-semantic": "city"} for end in ("origin", "destination")
}
_FORMS: tuple[dict[str, Json], ...] = (
    {"type": "string"}, {"type": "number"}, {"type": "integer"},
)  # fmt: skip


def told_fields(function: CompiledFunction) -> Mapping[str, Mapping[str, Json]]:
    """Fields of a thing found, by name, those whose meaning is known."""
    first = next(iter(sentences(function.spec.description)), "").rstrip(" .:;")
    found = _COMES_WITH.search(first)
    return dict(_fields(function, found["parts"])) if found else {}


def _fields(function: CompiledFunction, parts: str) -> Iterator[tuple[str, Mapping[str, Json]]]:
    given = {p.leaf.words for p in function.parameters}
    for part in _PART.split(parts):
        words = words_of(_LEAD.sub("", _LEAD.sub("", part.strip())))
        if not 0 < len(words) <= MOST_WORDS or words in given:
            continue
        words = (*words[:-1], singular(words[-1]))
        key = "_".join(words)
        if key in _ENDS:
            yield key, _ENDS[key]
            continue
        for form in _FORMS:
            bound = bound_field(function, key, form)
            if bound is None:
                continue
            kind, number = bound.meaning, form["type"] != "string"
            priced = kind.family == "money"
            known = kind.family in _FAMILIES and kind.name not in _ANY_TIME and priced == number
            fits = known or kind.name in (_COUNTS if number else _RANKS)
            if fits:
                yield key, {**form, "x-semantic": kind.name}
                break

"""Options in other languages, as one says them who asks in English: "pendiente" is pending.

All of a list are read, or none: half of one in English would be no list that anybody has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.records import Json
from generator.semantics.described import written
from generator.semantics.described.glossary import INFLECTED, LANGUAGES, is_verb
from generator.semantics.described.glossed import glossed
from generator.semantics.described.verbs import participle

MEANT_OPTIONS = "x-meant-options"
"""Key of a schema that is read in English: option → what it means."""
_STATES = frozenset(
    "pending open closed new sent paid active expired overdue draft completed canceled".split()
) | {"in progress"}
_MEANT = {"payment": "paid", "event": "completed", "run": "completed", "average": "medium"}
"""Words that are another thing where they stand among states or levels."""
_LONGEST = 3
"""Words of an option that is no sentence."""


def with_options(schema: Mapping[str, Json], language: str) -> Mapping[str, Json]:
    """The schema with what its options mean, if all of them are known words of the language."""
    listed = schema.get("enum")
    texts = [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
    if not isinstance(listed, list) or len(texts) < max(2, len(listed)):
        return schema
    said = _as_states({one: _meaning(one, language) for one in texts})
    meant = [one.casefold() for one in said.values()]
    if not all(meant) or len(set(meant)) < len(texts) or all(map(str.__eq__, said, said.values())):
        return schema
    return {**schema, MEANT_OPTIONS: said}


def _as_states(said: Mapping[str, str]) -> dict[str, str]:
    """Deeds and things among states as what was done: "annulé" beside "ouvert"."""
    if not _STATES.intersection(said.values()):
        return {one: "medium" if told == "average" else told for one, told in said.items()}
    meant = {one: _MEANT.get(told, told) for one, told in said.items()}
    return {one: participle(told) if is_verb(told) and told not in _STATES else told
            for one, told in meant.items()}  # fmt: skip


def meant_name(called: str, schema: Mapping[str, Json]) -> str:
    """A parameter's name in English: the "order" that has options is one that things stand in."""
    return "sort_order" if called == "order" and "enum" in schema else called


def _meaning(option: str, language: str) -> str:
    if len(option) < 2 or not option.replace("_", "").replace(" ", "").isalpha():
        return ""
    if written.is_written(option):
        said, known = written.in_words(option)
    elif language in (*LANGUAGES, *INFLECTED):
        said, known = glossed(re.sub("_", " ", option), language)
    else:
        return ""
    return said if known and len(said.split()) <= _LONGEST else ""

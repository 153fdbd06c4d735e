"""The fields of a result by what a description says comes back: "events with their severity".

Who reads "Returns title, author and year" misses the year in a result without it. So what is told
is in it where it is known how to make it up, and where that is too little nothing is made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.functions import CompiledFunction
from generator.quick import Struct, field
from generator.records import Json
from generator.scenarios.facts import bound_field
from generator.scenarios.kept import Kept, drawn, measured
from generator.scenarios.told_parts import told_parts
from generator.scenarios.usual_facts import states_of
from generator.semantics.described.naming import singular, words_of

ENOUGH, SURE = 0.6, 0.75
"""Shares of what is told that a result must have, and one of which nothing else is known."""

_FAMILIES = frozenset("dates times people contact money organisations".split())
_ANY_TIME = frozenset("date datetime timestamp recurrence".split())
"""Meanings of which nobody knows whether they are over."""
_COUNTS = frozenset(("count",))
_RANKS = frozenset(("priority_word",))
_FORMS: tuple[dict[str, Json], ...] = (
    {"type": "string"}, {"type": "number"}, {"type": "integer"},
)  # fmt: skip
_CITY: Mapping[str, Json] = {"type": "string", "x-semantic": "city"}
_PERSON: Mapping[str, Json] = {"type": "string", "x-semantic": "person_name"}
_KNOWN: tuple[tuple[str, Mapping[str, Json]], ...] = (
    ("author assignee submitter requester reporter sender organizer sponsor instructor teacher "
     "speaker owner", _PERSON),
    ("origin destination location city", _CITY),
    ("merchant publisher organization", {"type": "string", "x-semantic": "company"}),
    ("email", {"type": "string", "x-semantic": "email"}),
    ("year", measured(2009, 2025, 1)),
    ("rating", measured(3.1, 4.9, 0.1)),
    ("score relevance similarity", measured(0.52, 0.97, 0.01)),
    ("genre", {"type": "string", "enum": ["drama", "comedy", "thriller", "mystery", "romance"]}),
    ("language", {"type": "string", "enum": ["English", "Spanish", "French", "German"]}),
    ("priority", {"type": "string", "enum": ["low", "medium", "high"]}),
    ("severity", {"type": "string", "enum": ["low", "medium", "high", "critical"]}),
    ("seen", {"type": "boolean"}),
    ("due_date created date", {"type": "string", "x-semantic": "date"}),
)  # fmt: skip
"""What the last word of a part tells of its values."""
_LASTS: Mapping[str, Json] = {
    "type": "string",
    "x-values": ["1 h 28 min", "1 h 35 min", "1 h 47 min", "1 h 52 min", "2 h 5 min", "2 h 14 min"],
}
"""How long films last; of other things nobody knows."""
_FILMS = frozenset("film films movie movies".split())
_MANY: Mapping[str, Json] = measured(1, 38, 1)
_IDS = frozenset("id ids uid uuid code identifier key".split())
_COUNTED = frozenset(("count", "number", "total"))
_NAMES = ("title", "name", "subject", "text", "message", "label", "symbol")
_OF_ONE_WORK = frozenset("year genre duration language".split())
"""What belongs to a work that there is: nobody makes it up for one that has a name already."""


class ToldFields(Struct, frozen=True):
    """What a result has by its description.

    ``fields`` are those that are told and known, ``whole`` whether they are all that comes back,
    ``share`` how much of what is told is known.
    """

    fields: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    share: float = 1.0
    whole: bool = False

    @property
    def enough(self) -> bool:
        """Whether a result of what is known would not lack the most of what is told."""
        return self.share >= ENOUGH

    def of(self, kind: Kept) -> Kept:
        """A kind of thing with them: those alone where they are all, without the ID."""
        fields = dict(kind.fields)
        if not _OF_ONE_WORK.isdisjoint(self.fields) and kind.made:
            fields[kind.label] = {"type": "string", "x-values": [*drawn(kind.made)]}
            fields.update({key: _PERSON for key in ("author", "artist") if key in fields})
        if self.whole:
            fields = {k: v for k, v in fields.items() if k == kind.label or k in self.fields}
        fields |= {k: v for k, v in self.fields.items() if k not in kind.fields}
        state = kind.state if kind.state in fields else ""
        return Kept(
            fields=fields, label=kind.label, state=state, patterns=kind.patterns, made=kind.made,
            by_kind=kind.by_kind, real=kind.real, topics=kind.topics, bare=kind.bare,
        )  # fmt: skip


def told_fields(
    function: CompiledFunction,
    known: Mapping[str, Mapping[str, Json]],
    label: str = "",
    *,
    one: bool = False,
) -> ToldFields:
    """Fields of a result by name; ``known`` are those that a thing of its kind has anyway.

    ``one``: of one thing, which has what is told in the plural several times.
    """
    parts = told_parts(function.spec.description)
    given = {p.leaf.words for p in function.parameters}
    fields: dict[str, Mapping[str, Json]] = {}
    told = held = 0
    for raw in parts.words:
        words = (*raw[:-1], singular(raw[-1]))
        if one and words[-1] != raw[-1] and words[-1] not in known:
            continue  # an event has several attendees
        asked = tuple(words) in given and words[-1] not in known
        if asked or (words[-1] in _IDS and not words[1:]):
            continue
        told += 1
        key, schema = _field(function, words, known, label)
        if schema is not None:
            held += 1
            fields.setdefault(key, schema)
    return ToldFields(fields, held / told if told else 1.0, parts.whole and bool(told))


def _field(
    function: CompiledFunction,
    words: Sequence[str],
    known: Mapping[str, Mapping[str, Json]],
    label: str,
) -> tuple[str, Mapping[str, Json] | None]:
    """The key of what some words tell, and its schema if that is known."""
    key = "_".join(words)
    if words[-1] in _NAMES and label and len(words) < _NAMED_BY:
        return label, known.get(label)
    alone = len(words) == 1
    own = next((k for k in known if k == key or (alone and k.split("_")[0] == key)), "")
    own = own or next((k for k in known if k in words and k != "status"), "")
    if own:
        return own, known[own]
    return key, next(iter(_made(function, words)), None)


_NAMED_BY = 3


def _made(function: CompiledFunction, words: Sequence[str]) -> Iterator[Mapping[str, Json]]:
    """Schemas of the values that some words tell of."""
    if words[-1] == "status":
        states = states_of(words[:-1])
        if states:
            yield {"type": "string", "enum": [*states]}
        return
    counts = not _COUNTED.isdisjoint(words) and len(words) > 1
    if counts:
        yield _MANY
    if words[-1] in ("duration", "runtime") and not _FILMS.isdisjoint(words_of(function.spec.name)):
        yield _LASTS
    for cues, schema in _KNOWN:
        heads = cues.split()
        if "_".join(words) in heads or words[-1] in heads:
            yield schema
    for form in _FORMS:
        bound = bound_field(function, "_".join(words), form)
        if bound is None:
            continue
        kind, number = bound.meaning, form["type"] != "string"
        if kind.family == "money" and not _FILMS.isdisjoint(words_of(function.spec.name)):
            return  # what a film has cost is no sum of any size
        known = kind.family in _FAMILIES and kind.name not in _ANY_TIME
        known = known and (kind.family == "money") == number
        if known or kind.name in (_COUNTS if number else _RANKS):
            yield {**form, "x-semantic": kind.name}


def facts_as_told(
    function: CompiledFunction, facts: Mapping[str, Json] | None, *, alone: bool
) -> Mapping[str, Json] | None:
    """Facts with those that a description says come back; None where most of these are unknown.

    ``alone``: where nothing else tells any facts those told may stand alone.
    """
    parts = told_parts(function.spec.description)
    if facts is None and not (alone and parts.whole and len(parts.words) > 1):
        return None
    known = facts or {}
    label = next((key for key in ("title", "subject", "name") if key in known), "")
    told = told_fields(function, _schemas(known), label, one=True)
    if facts is None:
        sure = told.share >= SURE and len(told.fields) > 1
        return told.fields if sure else None
    if not told.enough:
        return None
    kept = {k: v for k, v in facts.items() if not told.whole or k in (label, *told.fields)}
    return {**kept, **told.fields}


def _schemas(facts: Mapping[str, Json]) -> Mapping[str, Mapping[str, Json]]:
    return {key: schema for key, schema in facts.items() if isinstance(schema, Mapping)}

"""The facts that a look-up gives back, as its name and description speak of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.scenarios.found_things import VERBS
from generator.scenarios.kept import things
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.smallwords import PREPOSITIONS

COMPUTED = frozenset(
    """calculate calculates compute computes convert converts conversion solve solves sort sorts
    multiply divide subtract add sum mean median mode average variance deviation factorial gcd lcm
    prime integral min max minimum maximum
    derivative integrate evaluate evaluates encode decode hash encrypt decrypt
    predict predicts estimate estimates compare compares comparison
    calculator division roots speed perimeter area volume distance math npv""".split()
)
"""Words of functions that work something out."""
_FACTS = frozenset(
    "dates times people contact money media food organisations numbers quantities "
    "health travel weather coordinates work web".split()
)
_KNOWN = frozenset(
    "dates times people contact organisations media food work web quantities".split()
)
"""Families of what is true of a known thing, or not: nobody invents who found the electron."""
_LINKS = PREPOSITIONS | {"the"}
_COUNTS = frozenset(("money", "numbers", "quantities"))
_RECORDS = frozenset((word,) for word in "id uuid key number slug email username iban".split())
_VALUES = frozenset(
    "dates times contact money numbers quantities health weather coordinates".split()
)
"""What a look-up named after it can give; a thing's own name would be no news."""
_PIECES = frozenset(
    """amount piece part bit kind sort type set number list summary report overview star open close
    high low start end""".split()
)
"""What is of something else, which a description tells after it: "a piece of advice"."""
_NO_SUMS = frozenset(
    "correlation change trend index volatility alert prediction forecast comparison ratio".split()
)
"""What a price has that is no sum of money."""
_NO_FACTS = frozenset(
    """number integer count position rank sort_order limit offset player_count url domain hostname
    user_agent search_query file_path directory database given flag words opaque score
    like_examples""".split()
)
_NAMED = ("such as ", "including ", "includes ", "returns the ", "return the ", "get the ",
          "retrieves the ", "retrieve the ", "gets the ", "fetch the ", "provides ")  # fmt: skip
_ARTICLE = regex(r"^(?:the|an?|its|their|current|latest)\s+", re.I)
_NEWS = frozenset(("numbers", "quantities", "dates"))
"""Families of which another value is news, though one was named."""
_ENDS = regex(
    r"[.;:]|\s(?:of|for|from|by|given|based|in|on|with|at|to|using|within|about|between)\s"
)
_NARROWING = regex(r"\b(?:criteria|filters?|options|parameters|preferences|filtered)\b[\w ,]*$")
"""Words before examples of what narrows a search, not of what it gives."""
_PART = regex(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)")


def _by_id(function: CompiledFunction) -> bool:
    """Whether what is looked up is a record that a service keeps, not what everybody may know."""
    needed = [p for p in function.parameters if p.leaf.required]
    ids = (p.meaning.family == "identifiers" or p.leaf.words[-1:] in _RECORDS for p in needed)
    return not needed or any(ids)


_THINGS = frozenset("info information details detail data".split())
"""What is told of a thing: it is no value then, the details of a seed are no number."""


def facts_of(
    function: CompiledFunction, words: list[str], *, of_world: bool
) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """The facts that name and description speak of, those whose meaning is known.

    ``of_world``: it is about what everybody may know, whose size nobody makes up.
    """
    told = list(_described(function.spec.description))
    if not told and not _THINGS.isdisjoint(words):
        return
    families = (_FACTS if told else _VALUES) - (frozenset() if _by_id(function) else _KNOWN)
    families -= _COUNTS if of_world else frozenset()
    sized = any(
        p.leaf.required and p.leaf.schema.get("type") in ("integer", "number")
        for p in function.parameters
    )
    given = {"_".join(p.leaf.words) for p in function.parameters}
    named = {p.leaf.words for p in function.parameters}
    asked = {p.meaning.name for p in function.parameters if p.meaning.family not in _NEWS}
    seen: set[str] = set()
    for phrase in told or [_noun(words)]:
        key = "_".join(words_of(_ARTICLE.sub("", phrase.strip())))
        parts = key.split("_")
        if (
            not key
            or key in seen
            or key in given
            or len(parts) > (3 if told else 2)
            or not _LINKS.isdisjoint(parts)
            or parts[-1] in _PIECES
        ):
            continue
        if singular(parts[-1]) != parts[-1] and parts[-1] != "calories":
            continue
        if any(key.endswith(other) for other in seen) or (sized and parts[-1] in COMPUTED):
            continue
        seen.add(key)
        if not told and _by_id(function) and parts[-1] in things():
            continue  # an email that is looked up is no address
        if (parts[-1], "id") in named:
            continue  # the recipe that is wanted is more than what it is called
        schema = _fact(function, key, asked, families)
        if schema is not None:
            yield key, schema
        if len(seen) > 6:
            return


def _fact(
    function: CompiledFunction, key: str, asked: Set[str], families: Set[str]
) -> Mapping[str, Json] | None:
    """The schema of one fact, if it is of one of the families that can be told.

    ``asked`` are the meanings of what the user named: they are no news to them.
    """
    last = key.rpartition("_")[2]
    for schema in ({"type": "string"}, {"type": "number"}, {"type": "integer"}):
        bound, text = bound_field(function, key, schema), schema["type"] == "string"
        if bound and text and bound.meaning.family in _COUNTS:
            continue  # a price is a number
        if not text and last in things():
            return None  # a player is no number
        if bound is None:
            continue
        family = bound.meaning.family
        if family == "quantities" and not text:
            return None  # six of what?
        if bound.meaning.name in asked or (family == "money" and last in _NO_SUMS):
            return None
        if last == "time" and family != "times":  # when something arrives is no day
            return {"type": "string", "x-semantic": "time_of_day"}
        if family in families:
            return {**schema, "x-semantic": bound.meaning.name}
    return None


def _described(description: str) -> Iterator[str]:
    """What a description lists: "… including temperature, humidity and wind speed"."""
    text = description.split("\n", 1)[0].replace("(", ", ").replace(")", " ")
    low = text.lower()
    for cue in _NAMED:
        at = low.find(cue)
        if at >= 0 and not _NARROWING.search(low[:at]):
            yield from _PART.split(_ENDS.split(text[at + len(cue) :])[0])


def _noun(words: list[str]) -> str:
    kept = [word for word in words if word not in VERBS]
    return " ".join(kept) if kept and singular(kept[-1]) == kept[-1] else ""


def bound_field(
    function: CompiledFunction, key: str, schema: Mapping[str, Json]
) -> Parameter | None:
    """A field's meaning, if its own name tells it."""
    field = FunctionSpec(name="result", parameters=object_of({key: schema}))
    (bound,) = bind(field, field.parameters, function.setting)
    known = bound.meaning.name not in _NO_FACTS and bound.why.startswith("name")
    ill = bound.meaning.name in _ILLS and not _is_of_the_living(function)
    return bound if known and not ill else None


_ILLS = frozenset(("medical_condition", "symptom", "symptoms", "allergy"))
_LIVING = frozenset(
    """patient person user member animal pet dog cat horse plant child baby clinic hospital doctor
    medical medicine clinical health disease illness symptom therapy treatment ehr fhir""".split()
)


def _is_of_the_living(function: CompiledFunction) -> bool:
    """Whether it is about who can be ill: a machine's diagnosis is another one."""
    own = [function.spec.name, function.spec.description[:300]]
    told = " ".join([*own, *(p.leaf.name for p in function.parameters)])
    return not _LIVING.isdisjoint(map(singular, words_of(told)))


def object_of(properties: Mapping[str, Json]) -> dict[str, Json]:
    """The schema of an object that has all these properties."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}

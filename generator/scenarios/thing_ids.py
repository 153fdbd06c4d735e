"""The IDs of things found: of the form that IDs of such things have with the service."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.arguments.sampler import compile_arguments
from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, FunctionSpec, Json
from generator.scenarios.facts import object_of
from generator.scenarios.id_forms import form
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.dice import Dice

_DRAWN = 240
"""IDs drawn, of which those of one form are kept."""
_FEWEST = 6
"""So many of one form make a list: one service does not mix forms."""
_PLAIN: Mapping[str, Json] = {"type": "string", "x-semantic": "identifier"}


_TOLD = regex(
    r"\breturns?\b:?(?: \S+){0,4}? ?[`\"'{\[*-]*(?<!\w)"
    r"(?P<key>[a-z]+(?:_[a-z]+)*_id|[a-z]+(?-i:[A-Z][a-z]+)*(?-i:Id))\b(?!s)",
    re.I,
)
"""A result's ID as a description names it: "Returns a proposal_id you pass to apply_change"."""


def told_key(function: CompiledFunction) -> str:
    """Under which name a result has the ID of what is new, where the description tells, or ""."""
    found = _TOLD.search(" ".join(function.spec.description.split()))
    key = found["key"] if found else ""
    given = any(p.leaf.name == key for p in function.parameters)
    return "" if given or words_of(key)[-1:] != ("id",) else key


def id_of(function: CompiledFunction, thing: str) -> Mapping[str, Json]:
    """The schema of the ID of a thing (one word, singular) that a function finds or makes."""
    if not thing.isalpha():
        return _PLAIN
    key = f"{thing}_id"
    schema = object_of({key: {"type": "string"}})
    spec = FunctionSpec(name="result", parameters=schema)
    (own,) = bind(spec, schema, function.setting)
    if own.meaning.family != "identifiers" or own.meaning.name == "identifier":
        return _PLAIN
    sampler, dice = compile_arguments(schema, (own,), "any"), Dice(f"ids of {key}")
    found = (sampler.sample(dice.at(at), DEFAULT_ANCHOR) or {} for at in range(_DRAWN))
    drawn = [*dict.fromkeys(str(one[key]) for one in found if one)]
    alike = [value for value in drawn if form(value) == form(drawn[0])]
    return {"type": "string", "x-values": [*alike]} if len(alike) >= _FEWEST else _PLAIN

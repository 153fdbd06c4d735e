"""Calls that only ask what would be done: a dry run, and what waits to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Parameter

_CONFIRMING = frozenset(("confirm", "confirmed", "confirmation"))
_TRYING = (("dry", "run"), ("dryrun",), ("preview",), ("preview", "only"), ("validate", "only"),
           ("simulate",), ("test", "mode"), ("check", "only"))  # fmt: skip


def confirmed(parameters: Sequence[Parameter]) -> dict[str, Json]:
    """The arguments that say that it is meant, where there are such."""
    return {p.leaf.name: True for p in parameters if _confirms(p)}


def _confirms(parameter: Parameter) -> bool:
    leaf = parameter.leaf
    flag = leaf.schema.get("type") == "boolean" and len(leaf.path) == 1
    return flag and not _CONFIRMING.isdisjoint(leaf.words)


_USUALLY = regex(
    r"defaults? to (?:an? |the )?(?:dry[- ]?run|preview|true)|dry[- ]?run by default", re.I
)


def _usually(parameter: Parameter, given: Json) -> bool:
    """Whether what is not said is a trial, as a description tells: "Defaults to a dry run."."""
    told = f"{parameter.leaf.function.description} {parameter.leaf.schema.get('description', '')}"
    return given is None and _USUALLY.search(told) is not None


def only_tried(parameters: Sequence[Parameter], arguments: Mapping[str, Json]) -> bool:
    """Whether a call does nothing yet, by what it says or by what it leaves unsaid."""
    for parameter in parameters:
        leaf = parameter.leaf
        if leaf.schema.get("type") != "boolean" or len(leaf.path) != 1:
            continue
        given = arguments.get(leaf.name, leaf.schema.get("default"))
        tried = leaf.words in _TRYING and (given is True or _usually(parameter, given))
        if tried or (_confirms(parameter) and given is not True):
            return True
    return False

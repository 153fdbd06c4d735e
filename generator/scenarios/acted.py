"""What a call does where one of its arguments names the deed: "action": "get", "release"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.records import Json
from generator.scenarios.deeds import Deed, named_deed
from generator.semantics.base import Parameter
from generator.semantics.choices.deeds import NAMING
from generator.semantics.described.naming import words_of
from generator.specs.effects import effect_of_verb

_LOOKS = frozenset(
    "status details summary stats statistics history preview exists test ping".split()
)
"""What names a look-up without a verb."""


class Acted(NamedTuple):
    """Whether a call looks something up, and what else it does; no deed where that is unknown."""

    looks: bool
    deed: Deed


def acted(
    function: str, parameters: Sequence[Parameter], arguments: Mapping[str, Json]
) -> Acted | None:
    """What an argument of a function of this name says that is done; None where none does."""
    for parameter in parameters:
        given = arguments.get(parameter.leaf.name)
        one_of = len(parameter.leaf.path) == 1 and parameter.leaf.words in NAMING
        if not one_of or not isinstance(given, str):
            continue
        verb = next(iter(words_of(given)), "")
        if verb in _LOOKS or effect_of_verb(verb) == "read":
            return Acted(True, Deed())
        return Acted(False, named_deed(verb, function))
    return None

"""What a call does where one of its arguments names the deed: "action": "get", "release"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.quick import remembered
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


@remembered
def _naming(parameters: Sequence[Parameter]) -> Sequence[str]:
    """The arguments that may name a deed."""
    leaves = [parameter.leaf for parameter in parameters]
    return [leaf.name for leaf in leaves if len(leaf.path) == 1 and leaf.words in NAMING]


class Acted(NamedTuple):
    """Whether a call looks something up, and what else it does; no deed where that is unknown."""

    looks: bool
    deed: Deed


def acted(
    function: str, parameters: Sequence[Parameter], arguments: Mapping[str, Json]
) -> Acted | None:
    """What an argument of a function of this name says that is done; None where none does."""
    for name in _naming(parameters):
        given = arguments.get(name)
        if not isinstance(given, str):
            continue
        verb = next(iter(words_of(given)), "")
        if verb in _LOOKS or effect_of_verb(verb) == "read":
            return Acted(True, Deed())
        return Acted(False, named_deed(verb, function))
    return None

"""What a conversation can go on about after a result: which arguments, and which functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.scenarios.apart import named_new, telling
from generator.scenarios.base import Workbench
from generator.scenarios.followwords import Purpose
from generator.scenarios.matters import companions, every_other
from generator.scenarios.once import once, once_for
from generator.scenarios.twice import holding, told_with_its_own, written_to
from generator.semantics.base import Parameter
from generator.specs.effects import alters, effect

NEAR = 8
"""How many of the nearest other functions a conversation may turn to."""

_TARGETS = frozenset("identifiers files people places home media web".split())
_NEWS = frozenset("places people media work organisations sports food commerce dates".split())
_WHEN = frozenset(("dates", "times", "timewords"))
_SETTING = regex(r"(?:^|[_.\W])(?:set|turn|adjust|change|dim|switch|mode)", re.I)


@once
def repeatable(function: CompiledFunction) -> bool:
    """Whether doing it again with another value mends what was done: look-ups and settings."""
    kind = effect(function.spec)
    return kind == "read" or (kind == "update" and _SETTING.search(function.spec.name) is not None)


def followable(bench: Workbench, function: CompiledFunction, purpose: Purpose) -> tuple[str, ...]:
    """The arguments that can be spoken of alone for a purpose."""
    if purpose != "again":
        return bench.followups.speakable(function, purpose)
    return _again(bench, function)


@once_for
def _again(bench: Workbench, function: CompiledFunction) -> tuple[str, ...]:
    """What may differ where the same is asked for once more."""
    able = bench.followups.speakable(function, "again")
    tell, holders = _retold(function), holding(function) | written_to(function)
    return tuple(p for p in able if p not in holders and (tell is None or p in tell))


@once
def _retold(function: CompiledFunction) -> frozenset[str] | None:
    """What may differ where a deed is done once more; None for a look-up: anything.

    What is changed is another thing, not the same one once more; what is new has another name,
    time or place, not the same with another e-mail address.
    """
    kind = effect(function.spec)
    if not alters(function.spec):
        return None
    named = [p.pointer for p in named_new(function)]
    texts = [p for p in function.parameters if p.leaf.required and _is_written(p)]
    reached = any(p.meaning.family == "contact" for p in function.parameters if p.leaf.required)
    if (named and any(p.pointer not in named for p in texts)) or (kind == "create" and reached):
        return frozenset()  # another of that name has another text, or address
    families = _TARGETS if kind != "create" else _NEWS
    if kind == "create" and any(p.meaning.family in _WHEN for p in function.parameters):
        families = _WHEN | {"people"}  # what is booked is not booked elsewhere for the same night
    tell = telling(function)
    found = [p for p in function.parameters if p.pointer in tell and p.meaning.family in families]
    found = [p for p in found if p.pointer not in told_with_its_own(function)]
    needed = frozenset(p.pointer for p in found if p.leaf.required)
    every = frozenset(p.pointer for p in found)
    # the same made once more, but described in other words, is no other thing
    needs = any(p.leaf.required and p.pointer in tell for p in function.parameters)
    return every if kind == "create" and not needs else needed


def _is_written(parameter: Parameter) -> bool:
    """Whether it is a text of the thing's own, which no second one has as well."""
    return parameter.meaning.family == "text" or parameter.leaf.words[-1:] in _WRITTEN


_WRITTEN = (("description",), ("content",), ("body",), ("summary",), ("message",), ("notes",),
            ("hypothesis",), ("prompt",), ("text",))  # fmt: skip


@once_for
def beside(bench: Workbench, function: CompiledFunction) -> Sequence[CompiledFunction]:
    """The functions that a conversation may turn to, most alike first."""
    near = companions(bench, function) or every_other(bench, function)
    told = (each for each in near if bench.results.of(each) is not None)
    return tuple(islice(told, NEAR))

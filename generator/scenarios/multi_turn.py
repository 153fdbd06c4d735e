"""multi_turn: what a call needs comes in over several turns, changes, or is carried over.

Nine variants in planned shares: values asked for one by one; values volunteered with an answer; an
answer, or a request, that is corrected in the same breath, or a request after its result; the same
again for another value; a wish added to what was asked; another topic and back; another request
about the same place ("there"). Each argument of a call stands in the user turn that said it last;
after a result only look-ups and settings are corrected, for what is booked or sent can't be taken
back by doing it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.functions import CompiledFunction
from generator.scenarios.base import Workbench, scenario
from generator.scenarios.followed import added, corrected, once_more, topic_and_back
from generator.scenarios.goingon import beside, followable, repeatable
from generator.scenarios.missing import MissingParam
from generator.scenarios.needed import needed
from generator.scenarios.plain import wordy
from generator.scenarios.same_place import movable, same_place
from generator.scenarios.slips import slipped, slippery
from generator.scenarios.spread import asked_in_turn, mended, mends, volunteered
from generator.scenarios.variants import Variant, Variants, Varied
from generator.specs.effects import effect

VARIANTS: Mapping[str, tuple[Variant, int]] = {
    "once_more": (once_more, 5),
    "corrected": (corrected, 4),
    "topic_and_back": (topic_and_back, 3),
    "asked_in_turn": (asked_in_turn, 5),
    "volunteered": (volunteered, 2),
    "added": (added, 3),
    "same_place": (same_place, 3),
    "slipped": (slipped, 2),
    "mended": (mended, 1),
}
"""The variants with their shares of 28, where a function allows them all."""


def _able(bench: Workbench, function: CompiledFunction) -> Iterator[str]:
    name = function.spec.name
    if bench.results.of(function) is not None and wordy(function):
        again = followable(bench, function, "again")
        if again:
            yield "once_more"
            if beside(bench, function):
                yield "topic_and_back"
        if movable(bench, function):
            yield "same_place"
        if repeatable(function) and followable(bench, function, "correct"):
            yield "corrected"
        optional = frozenset().union(*function.presence) - frozenset.intersection(
            *function.presence
        )
        if effect(function.spec) == "read" and optional & set(followable(bench, function, "add")):
            yield "added"
        if again and slippery(bench, function):
            yield "slipped"
    if MissingParam().serves(bench, name):
        if len(needed(function)) > 1:
            yield "asked_in_turn"
        if mends(function):
            yield "mended"
        extra = set(followable(bench, function, "besides"))
        if extra - frozenset.intersection(*function.presence):
            yield "volunteered"


_CHOICE = Variants("multi_turn", VARIANTS, _able)


@scenario("multi_turn")
class MultiTurn(Varied):
    """Slots over several turns, corrections, references, another topic and back."""

    name = "multi_turn"
    group = "multi_turn"
    choice = _CHOICE
    shape = "uctauctauc"
    lacking = "no function has a value that could be asked for, or changed after a result"

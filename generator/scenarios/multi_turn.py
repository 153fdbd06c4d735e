"""multi_turn: what a call needs comes in over several turns, changes, or is carried over.

Eight variants in planned shares: values asked for one by one; values volunteered with an answer; a
correction in the same breath, or after the result; the same again for another value; a wish added
to what was asked; another topic and back; another request about the same place ("there"). Each
argument of a call stands in the user turn that said it last; after a result only look-ups and
settings are corrected, for what is booked or sent can't be taken back by doing it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, Rejection, Slot, Utterance
from generator.scenarios.base import Draft, Workbench, scenario
from generator.scenarios.draws import draw, others_of
from generator.scenarios.followed import (
    added,
    closed,
    corrected,
    once_more,
    reachable,
    topic_and_back,
)
from generator.scenarios.goingon import beside, followable, repeatable
from generator.scenarios.missing import MissingParam
from generator.scenarios.needed import needed
from generator.scenarios.once import once
from generator.scenarios.plain import wordy
from generator.scenarios.said_again import led_alike, names_nothing
from generator.scenarios.same_place import movable, same_place
from generator.scenarios.setphrases import of_side
from generator.scenarios.spread import asked_in_turn, volunteered
from generator.scenarios.steps import Steps
from generator.scenarios.talk import Talk
from generator.scenarios.twice import around
from generator.scenarios.variants import Variant, Variants, Varied
from generator.semantics.base import UNREADABLE
from generator.specs.effects import effect

# A value taken back in the same breath: "a table for four, no wait, five".

_INSIDE = (
    ", no wait, {}", ", I mean {}", ", no, {}", ", sorry, {}", ", sorry, I meant {}",
    ", no, make that {}", ", or actually {}", ", wait, no, {}",
)  # fmt: skip
_AT_END = regex(r"(?:,? (?:please|pls|thanks|for me))?[.?!]*")
"""What may follow a slip in the same breath: after more of the request nobody takes it back so."""
_TAKES_BACK = regex(
    r"(?:no\b|sorry|i meant|i got|actually|oops|wait|my mistake|correction|make that)", re.I
)
"""Follow-ups that take back what was just said; others are said after an answer."""


@once
def _plain(function: CompiledFunction) -> frozenset[str]:
    """The arguments of which nonsense is no value: a slip in them can be told by its words."""
    found = []
    for parameter in function.parameters:
        read, scalar = parameter.meaning.read, parameter.leaf.schema.get("type") != "boolean"
        texts = ("zzqx", "please tell")
        if scalar and all(read(text, DEFAULT_ANCHOR) is UNREADABLE for text in texts):
            found.append(parameter.pointer)
    return frozenset(found)


def slippery(bench: Workbench, function: CompiledFunction) -> list[str]:
    """The arguments in which a user may slip."""
    return [path for path in followable(bench, function, "correct") if path in _plain(function)]


def slipped(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """The user says one value, and at once another; the call has the one said last."""
    able = frozenset(slippery(talk.bench, function))
    k = reachable(talk, function, lambda present: bool(able & present))
    if k is None:
        return None
    cell = talk.cell
    first = draw(function, k, talk.rng, talk.anchor, cell.phrasing, cell.values)
    if isinstance(first, Rejection):
        return None
    yield
    able -= around(function, [slot.path for slot in first.utterance.slots])
    places = [i for i, slot in enumerate(first.utterance.slots) if slot.path in able]
    if not places:
        return None
    place = places[int(talk.rng.random() * len(places))]
    path = first.utterance.slots[place].path
    others = others_of(function, first, frozenset((path,)), 1, talk.rng, talk.anchor, cell.values)
    now = others[0] if others else first
    mine, meant = first.utterance.slots[place], now.utterance.slots
    if len(meant) <= place or meant[place].path != path:
        return None
    if meant[place].text.casefold() == mine.text.casefold():
        return None
    yield
    said = None
    if talk.rng.random() < 0.5:
        said = _inside(first.utterance, now.utterance, place, talk)
    if said is None:
        forms = talk.forms(function, path, "correct")
        again = talk.words(forms, now.values, now.arguments)
        last = place == len(first.utterance.slots) - 1
        clear = again is not None and (last or not names_nothing(again))
        clear = clear and again is not None and led_alike(first.utterance, again, path, back=True)
        if again is not None and clear and _TAKES_BACK.match(again.text):
            said = _after(first.utterance, place, again)
    if said is None:
        said = _inside(first.utterance, now.utterance, place, talk)
    if said is None:
        return None
    talk.open()
    # a typo in "no, wait" would hide which of the two is meant
    talk.user(function, said, noisy=False)
    return (yield from closed(talk, (function,), now.arguments, "slipped"))


def _inside(wrong: Utterance, right: Utterance, place: int, talk: Talk) -> Utterance | None:
    """The right words straight after the wrong ones."""
    slot, meant = wrong.slots[place], right.slots[place]
    rest = wrong.text[slot.end :]
    if not _AT_END.fullmatch(rest) or slot.text.count(" ") > 4:
        return None
    forms = of_side(_INSIDE, talk.cell.phrasing)
    lead, _, _ = forms[int(talk.rng.random() * len(forms))].partition("{}")
    start = slot.end + len(lead)
    end = start + len(meant.text)
    text = wrong.text[: slot.end] + lead + meant.text + rest
    slots = [
        _at(meant, start, end) if i == place else _at(s, s.start + shift, s.end + shift)
        for i, s in enumerate(wrong.slots)
        for shift in (end - slot.end if i > place else 0,)
    ]
    anchored = wrong.anchored or right.anchored
    return Utterance(text, tuple(slots), wrong.lineage, wrong.source, anchored)


def _after(wrong: Utterance, place: int, again: Utterance) -> Utterance:
    """The request with the wrong words, and a sentence that takes them back."""
    text = wrong.text if wrong.text[-1] in ".?!" else wrong.text + "."
    shift = len(text) + 1
    kept = [slot for i, slot in enumerate(wrong.slots) if i != place]
    slots = (*kept, *(_at(s, s.start + shift, s.end + shift) for s in again.slots))
    anchored = wrong.anchored or again.anchored
    return Utterance(f"{text} {again.text}", slots, wrong.lineage, wrong.source, anchored)


def _at(slot: Slot, start: int, end: int) -> Slot:
    return Slot(slot.path, slot.value, slot.text, start, end, slot.rule)


VARIANTS: Mapping[str, tuple[Variant, int]] = {
    "once_more": (once_more, 5),
    "corrected": (corrected, 4),
    "topic_and_back": (topic_and_back, 3),
    "asked_in_turn": (asked_in_turn, 4),
    "volunteered": (volunteered, 2),
    "added": (added, 3),
    "same_place": (same_place, 3),
    "slipped": (slipped, 2),
}
"""The variants with their shares of 26, where a function allows them all."""


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
    if wordy(function) and slippery(bench, function):
        yield "slipped"
    if MissingParam().serves(bench, name):
        if len(needed(function)) > 1:
            yield "asked_in_turn"
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

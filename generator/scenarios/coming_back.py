"""How a user comes back to the first of two topics: "Back to the flights: what about Rome?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.functions import CompiledFunction
from generator.quick import regex, replace
from generator.records import Utterance
from generator.scenarios.talk import Talk
from generator.specs.effects import effect

_BACK = (
    "Back to my first question: ", "Going back to my first question: ",
    "One more on my first question: ", "And on what I asked first: ",
)  # fmt: skip
_BACK_TO = (
    "Back to the {}: ", "Going back to the {}: ", "One more thing about the {}: ",
    "And about the {} again: ", "Coming back to the {}: ",
)  # fmt: skip
"""The same where what was found has a name: "back to the flights"."""
_BACK_TO_A_DEED = (
    "Back to the first thing: ", "Going back to what we did first: ", "And back to the first one: ",
)  # fmt: skip


def back_to(talk: Talk, function: CompiledFunction) -> str:
    """What leads back to the first of two topics."""
    maker = talk.bench.results.of(function)
    noun = maker.shape.noun if maker is not None and maker.shape.kind == "list" else ""
    forms: Sequence[str] = _BACK if effect(function.spec) == "read" else _BACK_TO_A_DEED
    forms = _BACK_TO if noun else forms
    return forms[int(talk.rng.random() * len(forms))].format(noun)


def after_colon(words: Utterance) -> Utterance:
    """The same, to stand after a colon: a small first letter, and no "And" or "Now" before it."""
    cut, lead = 0, ""
    if words.text.startswith(("And ", "Now ")):
        cut, lead = 4, "" if _GOES_ON.match(words.text) else "what about "
        lead = {"if ": "what ", "as ": "the same ", "wit": "the same, but "}.get(
            words.text[4:7], lead
        )
    if (words.slots and words.slots[0].start < cut) or words.text.startswith("I "):
        return words
    if not cut and words.slots and words.slots[0].start == 0:
        return words
    if lead == "what about " and words.text.startswith("for ", cut):
        cut += 4
    first = words.text[cut]
    first = first if words.slots and words.slots[0].start == cut else first.lower()
    text = lead + first + words.text[cut + 1 :]
    shift = len(lead) - cut
    slots = tuple(replace(s, start=s.start + shift, end=s.end + shift) for s in words.slots)
    return Utterance(text, slots, words.lineage, words.source, words.anchored)


_GOES_ON = regex(
    r"(?:And|Now) (?:what|how|now|the same|again|if|can|could|do|with|another|use)\b", re.I
)

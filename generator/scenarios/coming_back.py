"""How a user comes back to the first of two topics: "Back to the flights: what about Rome?"."""

from __future__ import annotations

from generator.functions import CompiledFunction
from generator.quick import replace
from generator.records import Utterance
from generator.scenarios.talk import Talk, joined, small
from generator.specs.effects import effect

_BACK_TO = ("Back to the {}: ", "Going back to the {}: ", "And back to the {}: ")
_ASKS = ("What about ", "How about ")


def back_to(talk: Talk, function: CompiledFunction, words: Utterance) -> Utterance | None:
    """A follow-up after what leads back to what was found first; None where that would be stiff.

    Of a deed, and where another word than "what about" is needed, people ask for it anew.
    """
    maker = talk.bench.results.of(function)
    noun = maker.shape.noun if maker is not None and maker.shape.kind == "list" else ""
    if not noun or effect(function.spec) != "read":
        return None
    words = _without_and(words)
    if not words.text.startswith(_ASKS):
        return None
    lead = _BACK_TO[int(talk.rng.random() * len(_BACK_TO))].format(noun)
    return joined((lead, small(words)))


def _without_and(words: Utterance) -> Utterance:
    """The same without the "And" before its question."""
    if not words.text.startswith("And "):
        return words
    slots = tuple(replace(s, start=s.start - 4, end=s.end - 4) for s in words.slots)
    text = words.text[4].upper() + words.text[5:]
    return Utterance(text, slots, words.lineage, words.source, words.anchored)

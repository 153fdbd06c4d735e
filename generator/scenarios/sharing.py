"""What two requests in one turn share, said once: "… there", "… in the same greenhouse"."""

from __future__ import annotations

import random
import re

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex, replace
from generator.records import Anchor, Utterance
from generator.scenarios.base import Cell, Workbench
from generator.scenarios.called import askable, noun_of
from generator.scenarios.draws import Drawn, side_for
from generator.scenarios.joining import bare, end_of, greets
from generator.scenarios.matters import holder_of
from generator.scenarios.pieces import Turn
from generator.scenarios.referring import around_id, named_in
from generator.scenarios.same_place import places_of, with_there
from generator.scenarios.talk import joined
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of

SAID_ONCE = 0.8
"""Share of second requests that don't say again what both are about, where they needn't."""

_SAME = ("the same {}", "that {}", "that same {}", "the same {}")
_NUMBERED = regex(r"\s*\b(?:ID|number|key|UUID|name|path)$|(?<=\bfile)(?:name|path)$")
_GOES_ON = regex(
    r"$|[.?!,]|['’]s\b| (?:in|on|at|for|from|to|with|by|as|please|until|since)\b", re.I
)
"""What stands behind a thing itself, not behind "site" in "a site deploy"."""
NAMED = frozenset("places identifiers files web commerce organisations media people".split())
"""Families of what has a name of its own."""


def shared_path(first: Drawn, function: CompiledFunction, second: Drawn) -> Parameter | None:
    """The one argument of the second request that says what the first one says too, if any."""
    said = {slot.path: slot.value for slot in first.utterance.slots}
    again = [s.path for s in second.utterance.slots if said.get(s.path) == s.value]
    if len(again) != 1:
        return None
    parameter = next(p for p in function.parameters if p.pointer == again[0])
    known = parameter.meaning.family in NAMED or holder_of(parameter)
    return parameter if known else None


def said_once(
    bench: Workbench,
    function: CompiledFunction,
    second: Drawn,
    parameter: Parameter,
    cell: Cell,
    rng: random.Random,
    anchor: Anchor,
) -> Utterance | None:
    """The second request with "there" or "the same …" for what the first has said."""
    missing = frozenset((parameter.pointer,))
    said = frozenset(slot.path for slot in second.utterance.slots) - missing
    place = parameter.pointer in places_of(function)
    thing = _NUMBERED.sub("", noun_of(parameter))
    if not place and (not thing or not askable(parameter) or is_plural(thing)):
        return None
    start, side = int(rng.random() * (32 + cell.k)), side_for(function, cell)
    own = frozenset(words_of(function.spec.name))
    for step in range(0 if place else 4):
        phrasing = function.phrasing(said | missing, start + step, side)
        words = phrasing and phrasing.say(second.values, second.arguments, rng, anchor)
        parts = around_id(words, parameter.pointer, thing, own) if words else None
        if parts is not None and not greets(parts[0].text) and parts[0].text.strip():
            same = _SAME[int(rng.random() * len(_SAME))].format(thing)
            return joined((parts[0], same, parts[1]))
    for step in range(3):
        phrasing = bench.partial.at(function, said, missing, start + step, side)
        words = phrasing and phrasing.say(second.values, second.arguments, rng, anchor)
        if not words or greets(words.text) or bare(words) or " " not in words.text:
            continue
        found = with_there(words) if place else _of_the_same(words, thing)
        if found is not None:
            return found
    return None


def _of_the_same(words: Utterance, thing: str) -> Utterance | None:
    """A request about what was spoken of: "in the same greenhouse", or "…, same account"."""
    named = named_in(words, thing)
    if named is not None and _GOES_ON.match(named[1].text):
        return joined((named[0], f"the same {thing}", named[1]))
    cut = end_of(words.text)
    if words.slots and (words.slots[-1].end > cut or words.slots[-1].text.count(" ") > 3):
        return None
    start = replace(words, text=words.text[:cut])
    return joined((start, f", same {thing}{words.text[cut:]}"))


def of_both(turn: Turn, path: str) -> Turn:
    """The turn in which the words for an argument belong to both calls."""
    owners = tuple(
        (0, 1) if slot.path == path else own
        for slot, own in zip(turn.utterance.slots, turn.owners, strict=True)
    )
    return replace(turn, owners=owners)

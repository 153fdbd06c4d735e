"""Conversations that go on after a result: corrected, once more, something added, another topic."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

from generator.functions import CompiledFunction
from generator.quick import replace
from generator.records import Json, Rejection, Utterance
from generator.scenarios.base import Draft
from generator.scenarios.draws import Drawn, draw, others_of, side_for
from generator.scenarios.followwords import Purpose
from generator.scenarios.goingon import beside, followable
from generator.scenarios.joining import greets
from generator.scenarios.matters import common
from generator.scenarios.once import once
from generator.scenarios.plain import plain
from generator.scenarios.said_again import led_alike, spoken_of
from generator.scenarios.steps import Steps
from generator.scenarios.talk import Talk, joined, small
from generator.scenarios.twice import around, identifying
from generator.semantics.base import Parameter
from generator.specs.effects import alters, effect

TELLS = 0.4
"""Share of last calls whose result and answer follow."""

TWICE = 0.3
"""Share of conversations in which the user asks for a third value too."""

CARRIED = 0.7
"""Share of those who want the same again that said more than what they change."""

_THANKS = (
    "Thanks. ", "Great, thanks. ", "OK. ", "Perfect. ", "Got it. ", "", "", "Thank you. ",
    "Okay, thanks! ", "Good. ",
)  # fmt: skip


def opened(
    talk: Talk, function: CompiledFunction, fits: Callable[[frozenset[str]], bool]
) -> Steps[Drawn | None]:
    """Request, call, result and answer; the call's set of arguments ``fits`` what follows."""
    cell = talk.cell
    k = reachable(talk, function, fits)
    if k is None:
        return None
    first = draw(function, k, talk.rng, talk.anchor, cell.phrasing, cell.values)
    if isinstance(first, Rejection):
        return None
    yield
    talk.open()
    talk.user(function, first.utterance)
    made = talk.answered(function, talk.call(function, first.arguments))
    yield
    return first if made else None


def reachable(
    talk: Talk, function: CompiledFunction, fits: Callable[[frozenset[str]], bool]
) -> int | None:
    """The number of a draw whose plain set of arguments fits. The reach grows with the run."""
    sets = _plain_sets(function)
    cycle = len(sets)
    start = int(talk.rng.random() * cycle * (4 + talk.cell.k // 8))
    for number in range(start, start + cycle):
        present = sets[number % cycle]
        if present is not None and fits(present):
            return number
    return None


@once
def _plain_sets(function: CompiledFunction) -> Sequence[frozenset[str] | None]:
    """The sets of arguments of the cycle, None in the place of those that are not plain."""
    return [present if plain(function, present) else None for present in function.presence]


def closed(
    talk: Talk,
    functions: Sequence[CompiledFunction],
    arguments: Mapping[str, Json],
    variant: str,
    *,
    narrows: bool = False,
) -> Steps[Draft | None]:
    """The last call, of the first of the functions, sometimes with its result and the answer.

    ``narrows``: the result is the one before in another form, or a part of it, so none is made up.
    """
    yield
    call = talk.call(functions[0], arguments)
    maker = talk.bench.results.of(functions[0])
    tells = talk.rng.random() < TELLS and maker is not None
    if maker is not None and maker.shape.kind != "done" and narrows:
        tells = False
    if tells and not talk.answered(functions[0], call):
        return None
    yield
    why = {"how": variant, "label": "each value stands in the turn that said it last"}
    return talk.draft(functions, why)


@once
def _limits(function: CompiledFunction) -> frozenset[str]:
    """The arguments that limit how much is found: with few results there is nothing to change."""
    return frozenset(p.pointer for p in function.parameters if p.meaning.name == "limit")


def changed(
    talk: Talk, function: CompiledFunction, now: Drawn, purpose: Purpose, last: str = ""
) -> tuple[Drawn, Utterance, str] | None:
    """The same call with another value in one place, and the words that change it."""
    said = {slot.path for slot in now.utterance.slots}
    able = [p for p in followable(talk.bench, function, purpose) if p in said and p != last]
    fixed = _limits(function) | around(function, said)
    able = [p for p in able if p not in fixed]
    while able:
        path = able.pop(int(talk.rng.random() * len(able)))
        if spoken_of(now.values, path):
            continue
        others = others_of(
            function, now, frozenset((path,)), 1, talk.rng, talk.anchor, talk.cell.values
        )
        forms = talk.forms(function, path, purpose)
        for other in others:
            words = talk.words(forms, other.values, other.arguments)
            if words is not None and led_alike(now.utterance, words, path):
                return other, words, path
    return None


def corrected(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """The user corrects one value after the result: "No, on Friday."."""
    able = frozenset(followable(talk.bench, function, "correct")) - _limits(function)
    first = yield from opened(talk, function, lambda present: bool(able & present))
    found = first and changed(talk, function, first, "correct")
    if not found:
        return None
    now, words, path = found
    talk.user(function, words)
    narrows = path in _forms_of(function)
    return (yield from closed(talk, (function,), now.arguments, "corrected", narrows=narrows))


def once_more(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """The user wants the same for another value, once or twice: "And in Rome?"."""
    able = frozenset(followable(talk.bench, function, "again"))
    own = own_of_one(function)

    def fits(present: frozenset[str]) -> bool:
        return bool(able & present) and own.isdisjoint(present)

    def carries(present: frozenset[str]) -> bool:
        more = len(present - function.constants) > 1
        return more and fits(present) and plain(function, present)

    # what is said once more is mostly said of something that stays as it was
    carried = talk.rng.random() < CARRIED and any(map(carries, function.presence))
    now = yield from opened(talk, function, carries if carried else fits)
    found = now and changed(talk, function, now, "again")
    if not found:
        return None
    now, words, path = found
    talk.user(function, words)
    narrows = path in _forms_of(function)
    if talk.rng.random() < TWICE and not narrows:
        third = changed(talk, function, now, "again", last=path)
        if third and talk.answered(function, talk.call(function, now.arguments)):
            now, words, path = third
            talk.user(function, words)
            narrows = path in _forms_of(function)
    return (yield from closed(talk, (function,), now.arguments, "once_more", narrows=narrows))


def added(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """The user adds a wish that wasn't said before: "Can you do that in Celsius?"."""
    able = [p for p in followable(talk.bench, function, "add") if p not in _limits(function)]
    first = yield from opened(talk, function, lambda present: not present.issuperset(able))
    if first is None or talk.found_nothing():
        return None
    found = _wish(talk, function, first, able)
    if found is None:
        return None
    now, words = found
    talk.user(function, words)
    return (yield from closed(talk, (function,), now.arguments, "added", narrows=True))


def _wish(
    talk: Talk, function: CompiledFunction, now: Drawn, able: list[str]
) -> tuple[Drawn, Utterance] | None:
    """The same call with one argument more, and the words for it."""
    said = now.values
    able = [path for path in able if path not in said]
    while able:
        path = able.pop(int(talk.rng.random() * len(able)))
        present = now.present | {path}
        sampler = function.sampler(talk.cell.values)
        arguments = sampler.draw(talk.rng, talk.anchor, present, said)
        values = None if arguments is None else function.values(arguments)
        if arguments is None or values is None or values != {**said, path: values.get(path)}:
            continue
        words = talk.words(talk.forms(function, path, "add"), values, arguments)
        if words is not None and not talk.has_shown(values[path]):
            return Drawn(arguments, values, now.utterance, now.phrasing, now.dice, present), words
    return None


def thanks(rng: random.Random) -> str:
    """What the user says before turning to something else; mostly something."""
    return _THANKS[int(rng.random() * len(_THANKS))]


def topic_and_back(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """Another function in between, then the first one again for another value."""
    rng, cell = talk.rng, talk.cell
    others = beside(talk.bench, function)
    able = frozenset(followable(talk.bench, function, "again"))
    own = own_of_one(function)
    if not others:
        return None
    first = yield from opened(
        talk, function, lambda present: bool(able & present) and own.isdisjoint(present)
    )
    found = first and changed(talk, function, first, "again")
    if first is None or not found:
        return None
    yield
    other = others[int(rng.random() * len(others))]
    gone = effect(function.spec) == "delete"  # of what is deleted, nothing more is wanted
    shared = common(function, other, first.values) if rng.random() < 0.6 and not gone else {}
    k = int(rng.random() * len(other.presence) * (4 + cell.k // 8))
    between = draw(other, k, rng, talk.anchor, side_for(other, cell), cell.values, shared)
    if isinstance(between, Rejection) or greets(between.utterance.text):
        return None
    yield
    talk.user(other, joined((thanks(rng), between.utterance)))
    if not talk.answered(other, talk.call(other, between.arguments)):
        return None
    now, words, path = found
    back = back_to(talk, function, words)
    if back is None:
        anew = _anew(talk, function, now, first)
        if anew is None:
            return None
        now, back = anew, joined((thanks(rng), anew.utterance))
    talk.user(function, back)
    narrows = path in _forms_of(function)
    both = (function, other)
    return (yield from closed(talk, both, now.arguments, "topic_and_back", narrows=narrows))


def _anew(talk: Talk, function: CompiledFunction, now: Drawn, first: Drawn) -> Drawn | None:
    """A call asked for from the start, in other words than the first one was."""
    cell = talk.cell
    cycle = len(function.presence)
    k = int(talk.rng.random() * 4) * cycle + cell.k % cycle
    fixed = {path: value for path, value in now.values.items() if path not in function.constants}
    made = draw(function, k, talk.rng, talk.anchor, cell.phrasing, cell.values, fixed)
    if isinstance(made, Rejection) or greets(made.utterance.text):
        return None
    same = made.values == first.values or made.utterance.text == first.utterance.text
    return None if same else made


@once
def own_of_one(function: CompiledFunction) -> frozenset[str]:
    """Arguments of a deed that belong to one thing alone: another has another address.

    Those that every call has are left out, but for the addresses of what an ID identifies.
    """
    kind = effect(function.spec)
    if not alters(function.spec):
        return frozenset()
    things = kind == "update" and bool(identifying(function))
    return frozenset(
        p.pointer
        for p in function.parameters
        if (not p.leaf.required and p.meaning.family in ("contact", "people", "text", "web"))
        or (p.meaning.family == "contact" and things)
        # several are set to one state or day, but neither called the same nor of one text
        or (kind == "update" and p not in identifying(function) and not _is_state(p))
        or not (_REACHED.isdisjoint(p.leaf.words) or (p.leaf.required and not things))
    )


def _is_state(parameter: Parameter) -> bool:
    """Whether it is what several things may be set to."""
    meaning = parameter.meaning
    return meaning.family in _STATES or meaning.name in ("enum", "flag")


_STATES = frozenset("dates times durations timewords numbers money quantities home".split())
_REACHED = frozenset(("phone", "email", "mobile"))


@once
def _forms_of(function: CompiledFunction) -> frozenset[str]:
    """The arguments that say in which form, or how much of it, something is wanted: a unit."""
    return frozenset(
        p.pointer for p in function.parameters if p.meaning.name in ("enum", "flag", "limit")
    )


# How a user comes back to the first of two topics: "Back to the flights: what about Rome?".

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

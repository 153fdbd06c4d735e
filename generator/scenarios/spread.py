"""Conversations in which a call's values come in over several turns before it is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.functions import CompiledFunction
from generator.quick import Struct
from generator.records import Json, Utterance
from generator.scenarios.asked_names import named_already
from generator.scenarios.asking import are_one_span, question
from generator.scenarios.base import Draft
from generator.scenarios.followups import LINEAGE
from generator.scenarios.followwords import ATTACHED
from generator.scenarios.goingon import followable
from generator.scenarios.needed import needed
from generator.scenarios.once import once
from generator.scenarios.openings import opening
from generator.scenarios.plain import plain
from generator.scenarios.replies import is_odd
from generator.scenarios.slips import SLIPS, taken_back, told_apart, unlike, written_alike
from generator.scenarios.steps import Steps
from generator.scenarios.talk import Talk, joined, small
from generator.semantics.base import Parameter

_LEADS = ("And ", "And ", "And ", "Thanks. And ", "Got it. And ", "Okay. And ")


MOST_SLIPPED = 4
"""Spaces in a value that somebody says wrongly, at most."""


class Planned(Struct, frozen=True):
    """The call that a conversation is to end in, and its values by pointer."""

    arguments: Mapping[str, Json]
    values: Mapping[str, Json]
    present: frozenset[str]


def _planned(
    talk: Talk, function: CompiledFunction, some_of: frozenset[str] = frozenset()
) -> Planned | None:
    """A call, with one of some arguments at least if there are any."""
    cycle = len(function.presence)
    start = int(talk.rng.random() * cycle)
    sets = (function.presence[(start + i) % cycle] for i in range(cycle))
    sets = (each for each in sets if plain(function, each))
    present = next((each for each in sets if not some_of or some_of & each), None)
    if present is None:
        return None
    arguments = function.sampler(talk.cell.values).draw(talk.rng, talk.anchor, present)
    values = None if arguments is None else function.values(arguments)
    if arguments is None or values is None:
        return None
    texts = [value for value in values.values() if isinstance(value, str)]
    # nobody renames a thing to what it is called
    return Planned(arguments, values, present) if len({*texts}) == len(texts) else None


def _picked(
    talk: Talk, function: CompiledFunction, count: int, among: Sequence[Parameter] = ()
) -> list[Parameter]:
    """Some of the values that every call needs and that can be asked for, in their order."""
    able = among or needed(function)
    left = [p for p in able if p.meaning.family not in ("text", "code") or count == 1]
    chosen = [left.pop(int(talk.rng.random() * len(left))) for _ in range(min(count, len(left)))]
    return sorted(chosen, key=able.index) if len(chosen) == count else []


def _opening(
    talk: Talk, function: CompiledFunction, planned: Planned, missing: frozenset[str]
) -> bool:
    """The user's request without what is missing; False if it can't be said so."""
    said = frozenset(planned.values) - missing
    # what is within reach grows with the run: a short one composes few
    start = int(talk.rng.random() * (32 + talk.cell.k // 4))
    unnamed = [p for p in function.parameters if p.pointer in missing]

    def say(number: int) -> Utterance | None:
        side = talk.cell.phrasing
        phrasing = talk.bench.partial.at(function, said, missing, start + number, side)
        if phrasing is None:
            return None
        told = phrasing.say(planned.values, planned.arguments, talk.rng, talk.anchor)
        fits = told is not None and " " in told.text and not named_already(told.text, unnamed)
        return told if fits else None

    words = opening(say, unnamed, talk.rng)
    if words is None:
        return False
    talk.open()
    talk.user(function, words)
    return True


def _reply(
    talk: Talk,
    function: CompiledFunction,
    planned: Planned,
    asked: Parameter,
    *,
    bare: bool = False,
) -> Utterance | None:
    """The user's answer: this value alone; if ``bare``, without a word more."""
    forms = talk.bench.replies.of(function, (asked.pointer,), talk.cell.phrasing)
    if bare:
        forms = tuple(form for form in forms if form.lineage.endswith(":{}"))
    for _ in range(SAYINGS if forms else 0):
        spoken = talk.words(forms, planned.values, planned.arguments)
        if spoken is not None and not is_odd(function, spoken):
            return spoken
    return None


def _called(talk: Talk, function: CompiledFunction, planned: Planned, variant: str) -> Steps[Draft]:
    yield
    call = talk.call(function, planned.arguments)
    if talk.rng.random() < 0.3:
        talk.answered(function, call)
    why = {"how": variant, "label": "each value stands in the turn that said it last"}
    return talk.draft((function,), why)


def asked_in_turn(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """Two values are missing, and given one after the other.

    They are asked for together, where the value that comes first shows which it is.
    """
    missing = _picked(talk, function, 2)
    planned = _planned(talk, function) if missing and not are_one_span(*missing) else None
    if planned is None:
        return None
    one, two = missing
    together = _told_apart(one, two)
    first = _reply(talk, function, planned, one, bare=together)
    second = _reply(talk, function, planned, two, bare=together)
    left_out = frozenset(p.pointer for p in missing)
    yield
    if first is None or second is None or not _opening(talk, function, planned, left_out):
        return None
    talk.assistant(question(missing if together else [one], talk.rng, said=talk.said[-1]))
    talk.user(function, first, noisy=False)
    talk.assistant(question([two], talk.rng, _LEADS))
    talk.user(function, second, noisy=False)
    return (yield from _called(talk, function, planned, "asked_in_turn"))


def _told_apart(one: Parameter, other: Parameter) -> bool:
    """Whether a value alone tells which of two it is."""
    families = {one.meaning.family, other.meaning.family}
    return len(families) > 1 and families.isdisjoint(_UNCLEAR)


_UNCLEAR = frozenset(("core", "text", "code"))


_COPIED = frozenset("identifiers files web contact codes money".split())
"""What is copied from somewhere, or known: nobody mistakes it for another."""


@once
def mends(function: CompiledFunction) -> Sequence[Parameter]:
    """What can be asked for and is answered with a slip, which the value itself shows to be one.

    Nobody takes a whole list back at once.
    """
    return tuple(
        p
        for p in needed(function)
        if p.pointer in told_apart(function)
        and p.leaf.schema.get("type") != "array"
        and p.meaning.family not in _COPIED
    )


SAYINGS = 4
"""Ways to say a value that are tried for one like that of the value that is taken back."""


def mended(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """One value is asked for, or two in turn; the last answer is taken back at once."""
    able = mends(function)
    last = _picked(talk, function, 1, able)
    rest = [
        p for p in needed(function) if p not in last and p.meaning.family not in ("text", "code")
    ]
    first = [rest[int(talk.rng.random() * len(rest))]] if rest and talk.rng.random() < 0.5 else []
    planned = _planned(talk, function) if last else None
    if planned is None:
        return None
    asked = last[0]
    kept = {path: value for path, value in planned.values.items() if path != asked.pointer}
    sample = function.sampler(talk.cell.values).draw
    mine = planned.values[asked.pointer]
    drawn = (sample(talk.rng, talk.anchor, planned.present, kept) for _ in range(SLIPS))
    told = [(each, function.values(each) or {}) for each in drawn if each is not None]
    fit = [one for one in told if one[1].keys() == planned.values.keys()]
    fit = [one for one in fit if one[1][asked.pointer] != mine]  # no "8, wait, no, eight"
    yield
    if not fit:
        return None
    other, values = min(fit, key=lambda one: unlike(mine, one[1][asked.pointer]))
    slip = _reply(talk, function, Planned(other, values, planned.present), asked, bare=True)
    right = None
    for _ in range(SAYINGS):
        right = _reply(talk, function, planned, asked, bare=True)
        if slip is None or right is None or written_alike(slip.text, right.text):
            break
    begun = [_reply(talk, function, planned, p) for p in first]
    if slip is None or right is None or None in begun or slip.text.count(" ") > MOST_SLIPPED:
        return None
    if not written_alike(slip.text, right.text):
        return None
    if slip.text.casefold() == right.text.casefold() or slip.text[-1] in ".?!":
        return None
    missing = frozenset(p.pointer for p in (*first, asked))
    if not _opening(talk, function, planned, missing):
        return None
    for parameter, reply in zip(first, begun, strict=True):
        talk.assistant(question([parameter], talk.rng, said=talk.said[-1]))
        if reply is not None:
            talk.user(function, reply, noisy=False)
    leads = _LEADS if first else None
    talk.assistant(question([asked], talk.rng, leads, talk.said[-1]))
    talk.user(function, taken_back(talk, slip.text, right), noisy=False)
    return (yield from _called(talk, function, planned, "mended"))


def volunteered(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """One value is asked for; the answer gives it and something optional besides."""
    missing = _picked(talk, function, 1)
    always = frozenset.intersection(*function.presence)
    able = [p for p in followable(talk.bench, function, "besides") if p not in always]
    planned = _planned(talk, function, frozenset(able)) if missing and able else None
    if planned is None:
        return None
    extra = [path for path in able if path in planned.values]
    path = extra[int(talk.rng.random() * len(extra))]
    forms = talk.forms(function, path, "besides")
    more = talk.words(forms, planned.values, planned.arguments)
    bare = more is not None and not _is_sentence(more)
    if bare and missing[0].meaning.family in ("text", "code"):
        return None  # it would be taken for a part of the text
    reply = _reply(talk, function, planned, missing[0], bare=bare)
    left_out = frozenset((missing[0].pointer, path))
    yield
    if reply is None or more is None or (bare and reply.text[-1] in ".?!"):
        return None
    if not _opening(talk, function, planned, left_out):
        return None
    talk.assistant(question(missing, talk.rng, said=talk.said[-1]))
    talk.user(function, beside_reply(reply, more), noisy=False)
    return (yield from _called(talk, function, planned, "volunteered"))


def beside_reply(reply: Utterance, more: Utterance) -> Utterance:
    """An answer and what the user says besides: in one sentence, or in two."""
    if not _is_sentence(more):
        return joined((reply, ", ", small(more)))
    return joined((reply, " " if reply.text[-1] in ".?!" else ". ", more))


def _is_sentence(more: Utterance) -> bool:
    """Whether it is more than a preposition with a value."""
    return more.lineage.removeprefix(f"{LINEAGE}besides:") not in ATTACHED["besides"]

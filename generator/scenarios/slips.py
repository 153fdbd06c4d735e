"""Values that a user says wrongly and takes back in the same breath."""

from __future__ import annotations

import re

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, Json, Rejection, Slot, Utterance
from generator.scenarios.base import Draft, Workbench
from generator.scenarios.draws import draw, others_of
from generator.scenarios.followed import changed, closed, own_of_one, reachable
from generator.scenarios.goingon import followable
from generator.scenarios.once import once
from generator.scenarios.said_again import led_alike, names_nothing
from generator.scenarios.setphrases import of_side
from generator.scenarios.steps import Steps
from generator.scenarios.talk import Talk, joined, small
from generator.scenarios.twice import around
from generator.semantics.base import UNREADABLE

INSIDE = (
    ", no wait, {}", ", I mean {}", ", no, {}", ", sorry, {}", ", sorry, I meant {}",
    ", no, make that {}", ", or actually {}", ", wait, no, {}",
)  # fmt: skip
"""How a value is taken back in the same breath: "a table for four, no wait, five"."""
CHANGED = (
    ", no wait, {}", ", or actually {}", ", no, make that {}", ", wait, no, {}",
    ", actually, make that {}",
)  # fmt: skip
"""The same where nobody takes one for the other: who asked for Lima has changed their mind."""
_AT_END = regex(r"(?:,? (?:please|pls|thanks|for me))?[.?!]*")
"""What may follow a slip in the same breath: after more of the request nobody takes it back so."""
_TAKES_BACK = regex(
    r"(?:no\b|sorry|i meant|i got|actually|oops|wait|my mistake|correction|make that)", re.I
)
"""Follow-ups that take back what was just said; others are said after an answer."""


@once
def told_apart(function: CompiledFunction) -> frozenset[str]:
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
    return [path for path in followable(bench, function, "correct") if path in told_apart(function)]


def slipped(talk: Talk, function: CompiledFunction) -> Steps[Draft | None]:
    """The user says one value, and at once another; after the answer, the same for a third.

    The call has the one said last. Without what follows, it would be a request like any other.
    """
    able, again = (
        frozenset(slippery(talk.bench, function)),
        followable(talk.bench, function, "again"),
    )
    own = own_of_one(function)
    k = reachable(
        talk,
        function,
        lambda present: (
            bool(able & present) and not present.isdisjoint(again) and own.isdisjoint(present)
        ),
    )
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
    others = others_of(
        function, first, frozenset((path,)), SLIPS, talk.rng, talk.anchor, cell.values
    )
    was = first.values[path]
    now = min(others, key=lambda other: unlike(was, other.values[path]), default=first)
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
        fresh = talk.words(forms, now.values, now.arguments)
        last = place == len(first.utterance.slots) - 1
        clear = fresh is not None and (last or not names_nothing(fresh))
        clear = clear and fresh is not None and led_alike(first.utterance, fresh, path, back=True)
        if fresh is not None and clear and _TAKES_BACK.match(fresh.text):
            said = _after(first.utterance, place, fresh)
    if said is None:
        said = _inside(first.utterance, now.utterance, place, talk)
    if said is None:
        return None
    talk.open()
    # a typo in "no, wait" would hide which of the two is meant
    talk.user(function, said, noisy=False)
    if not talk.answered(function, talk.call(function, now.arguments)):
        return None
    yield
    found = changed(talk, function, now, "again")
    if not found:
        return None
    later, more, _ = found
    talk.user(function, more)
    return (yield from closed(talk, (function,), later.arguments, "slipped"))


SLIPS = 4
"""Values among which the one is taken that is most easily mistaken for the right one."""


def unlike(one: Json, other: Json) -> float:
    """How little two values are mistaken for each other: as far as their parts differ."""
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return float(abs(one - other) / (abs(one) + abs(other) or 1))
    mine, theirs = (_PARTS.split(str(each).lower()) for each in (one, other))
    differ = len([a for a, b in zip(mine, theirs, strict=False) if a != b])
    return (differ + abs(len(mine) - len(theirs))) / max(len(mine), len(theirs))


_PARTS = regex(r"[\W_]+|(?<=\d)t(?=\d)")
"""What stands between the parts of a value: words, or a date's year, month and hour."""


def _inside(wrong: Utterance, right: Utterance, place: int, talk: Talk) -> Utterance | None:
    """The right words straight after the wrong ones."""
    slot, meant = wrong.slots[place], right.slots[place]
    rest = wrong.text[slot.end :]
    if not _AT_END.fullmatch(rest) or slot.text.count(" ") > 4:
        return None
    if not written_alike(slot.text, meant.text):
        return None
    lead = _leads_back(talk, slot.text, meant.text)
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


def _leads_back(talk: Talk, wrong: str, right: str) -> str:
    """Words between what was said and what is meant."""
    same = any(map(str.isdigit, wrong)) or _DAY_WORD.search(wrong.lower()) or _is_near(wrong, right)
    forms = of_side(INSIDE if same else CHANGED, talk.cell.phrasing)
    lead, _, _ = forms[int(talk.rng.random() * len(forms))].partition("{}")
    return lead


def _is_near(wrong: str, right: str) -> bool:
    """Whether some word stands in both, as in "the red kiln, sorry, the blue kiln"."""
    one, other = ({w for w in _PARTS.split(text.lower()) if len(w) > 3} for text in (wrong, right))
    return not one.isdisjoint(other)


def _after(wrong: Utterance, place: int, fresh: Utterance) -> Utterance:
    """The request with the wrong words, and a sentence that takes them back."""
    text = wrong.text if wrong.text[-1] in ".?!" else wrong.text + "."
    shift = len(text) + 1
    kept = [slot for i, slot in enumerate(wrong.slots) if i != place]
    slots = (*kept, *(_at(s, s.start + shift, s.end + shift) for s in fresh.slots))
    anchored = wrong.anchored or fresh.anchored
    return Utterance(f"{text} {fresh.text}", slots, wrong.lineage, wrong.source, anchored)


def _at(slot: Slot, start: int, end: int) -> Slot:
    return Slot(slot.path, slot.value, slot.text, start, end, slot.rule)


def written_alike(one: str, other: str) -> bool:
    """Whether two values are put in one way: who corrects "January 15th" says no "2024-08-16"."""
    return _way(one) == _way(other)


def _way(text: str) -> tuple[bool, ...]:
    low = text.lower()
    dated = _MONTH.search(low) is not None
    year = _YEAR.search(low) is not None
    digits = any(map(str.isdigit, low))  # "one, sorry, 2"
    return (
        digits,
        dated,
        _SHORT_MONTH.search(low) is not None,
        year,
        _MARKED.search(low) is not None,
        "/" in low,
        _DAY_WORD.search(low) is not None,
    )


_MONTH = regex(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\b")
_SHORT_MONTH = regex(r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_MARKED = regex(r"\d[/-]\d+[/-]\d")
_DAY_WORD = regex(
    r"\b(?:today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"the \d+(?:st|nd|rd|th)|next|last|ago)\b"
)
"""What tells ways to write a day: its month, year, dashes, or that it is near."""


def taken_back(talk: Talk, wrong: str, right: Utterance) -> Utterance:
    """A wrong answer and the right one straight after it, each a value alone."""
    lead = _leads_back(talk, wrong, right.text)
    own = right.text if right.text.startswith(("I ", "I'")) else ""
    return joined((wrong + lead, right if own else small(right)))  # no "no, On Friday"

"""Whether another value can stand where the first stood: behind such words, among such texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.quick import regex
from generator.records import Json, Utterance
from generator.scenarios.followups import LINEAGE
from generator.scenarios.followwords import VALUE


def names_nothing(said: Utterance) -> bool:
    """Whether a correction is a value alone: "I meant guest" tells only what was said last."""
    return said.lineage.removeprefix(f"{LINEAGE}correct:") in VALUE["correct"]


_LEAD = regex(r"([a-z]+) (?:the |an? |#)?$", re.I)
_NEAR = 16
"""So many characters before a value are looked at: what is left of a longer word is no lead."""
_ALIKE = frozenset("in on for at near by about around".split())
"""Prepositions that may stand for one another: weather in Oslo, and for Rome."""
_ANYWHERE = frozenset(("", "in", "on", "at"))
"""Prepositions of places and times, which may come to values that had none."""
_LEADS = _ALIKE | frozenset("to of with as from into over under after before until since".split())


def led_alike(first: Utterance, again: Utterance, path: str, *, back: bool = False) -> bool:
    """Whether a value that is said again stands after the preposition that it first had, if any.

    After "with a temperature of 21 degrees" nobody says "sorry, to 15". ``back``: what was just
    said is taken back, which "no, for account 81" after "block 20" would not.
    """
    before, now = (_lead(each, path) for each in (first, again))
    if back and not before:
        led, leads = (_leads_near(each, path) for each in (first, again))
        return leads in _ANYWHERE or leads == led
    before = before or _leads_near(first, path)
    if not before:
        return now in _ANYWHERE or now == "for"
    return not now or now == before or _ALIKE.issuperset((now, before))


def _lead(utterance: Utterance, path: str) -> str:
    """The preposition before the words of an argument, or ""."""
    slot = next((s for s in utterance.slots if s.path == path), None)
    if slot is None:
        return ""
    found = _LEAD.search(utterance.text, max(0, slot.start - _NEAR), slot.start)
    word = found[1].lower() if found else ""
    return word if word in _LEADS else ""


def _leads_near(utterance: Utterance, path: str) -> str:
    """The preposition before an argument and what it is called: the "for" of "for account 81"."""
    slot = next((s for s in utterance.slots if s.path == path), None)
    found = _LED.search(utterance.text[: slot.start]) if slot is not None else None
    return found[1].lower() if found else ""


_LED = regex(rf"\b({'|'.join(sorted(_LEADS))}) (?:[\w'-]+ ){{0,2}}#?$", re.I)


_MARKS = regex(r"['’]s\b|[^\w\s'’-]")


def spoken_of(values: Mapping[str, Json], path: str) -> bool:
    """Whether a text beside it greets who is named there: "Hello Ritu" is sent to no other."""
    value = values.get(path)
    first = value.split()[:1] if isinstance(value, str) else []
    if not first or not first[0].istitle():
        return False
    texts = [one for at, one in values.items() if at != path and isinstance(one, str)]
    return any(first[0] in _MARKS.sub(" ", text).split() for text in texts)

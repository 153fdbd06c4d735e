"""What a text says of when goes with the day beside it: no surgery in May costs a day in March."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.base import Parameter

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_MONTH = regex(rf" (?:in|by|since|until) (?:{'|'.join(_MONTHS)})\b")
_ELSE = regex(
    r" (?:today|tonight|tomorrow|yesterday|this week|next week|last week|on [A-Z][a-z]+day)\b"
)
_HAPPENED = regex(
    r"\b(started|happened|(?:saw|noticed|heard|found|smelled) it) "
    r"(?:yesterday|today|last night|this morning|tonight|a few days ago|last week|"
    rf"(?:in|since) (?:{'|'.join(_MONTHS)}))\b"
)
_HOURS = ("in the morning", "around noon", "in the afternoon", "in the evening")
_TEXTS = frozenset(("reason", "description", "observation", "problem", "note", "issue"))
_DATES = frozenset(("date", "past_date", "start_date", "event_date", "departure_date"))
_DAY = regex(r"\d{4}-\d\d-\d\d.*", re.DOTALL)


def dated_texts(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for a reason or a report beside the one day that it is about."""
    days = [one for one in beside if one.meaning.name in _DATES]
    for text in beside if len(days) == 1 else ():
        if text.meaning.name in _TEXTS and not text.leaf.examples:
            yield Agreement((days[0], text), functools.partial(_then, days[0], text, side))


def _then(day: Parameter, text: Parameter, side: Side, values: Values, rng: random.Random) -> None:
    when, said = values.get(day.pointer), values.get(text.pointer)
    found = _DAY.fullmatch(when) if isinstance(when, str) else None
    if found is None or not isinstance(said, str):
        return
    changed = said
    if _HAPPENED.search(said):
        hour = _HOURS[int(rng.random() * len(_HOURS))]
        changed = _HAPPENED.sub(rf"\1 {hour}", said)
    if text.meaning.name == "reason":
        changed = _ELSE.sub("", _MONTH.sub("", changed))
    if changed != said:
        put(values, text, changed, side)

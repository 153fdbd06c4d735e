"""The times of day at which people do things, by what the words of a leaf speak of."""

from __future__ import annotations

from generator.semantics.base import (
    Leaf,
)
from generator.semantics.described.leafwords import (
    context_words,
    own_words,
)

_HOURS = {
    "dinner": (17, 18, 18, 18, 19, 19, 19, 19, 20, 20, 20, 21, 12, 13),
    "morning": (5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 9),
    "night": (20, 21, 21, 22, 22, 22, 22, 23, 23),
    "dawn": (6, 6, 7, 7, 7, 7, 8, 8, 9),
    "work": (8, 9, 9, 9, 10, 10, 10, 11, 11, 13, 13, 14, 14, 14, 15, 15, 15, 16, 16, 17),
    "any": (
        6,
        7,
        8,
        8,
        9,
        9,
        9,
        10,
        10,
        11,
        12,
        12,
        13,
        14,
        14,
        15,
        15,
        16,
        17,
        18,
        18,
        19,
        20,
        21,
        22,
    ),
}
_HOURS["noon"] = (11, 12, 12, 12, 13, 13)
_OWN = (
    ("night", frozenset(("bedtime", "bed", "sleep", "asleep", "curfew"))),
    ("morning", frozenset(("breakfast", "wake", "wakeup", "sunrise"))),
    ("noon", frozenset(("lunch", "lunchtime", "noon"))),
    ("dinner", frozenset(("dinner", "supper"))),
)
"""What a name itself says of the hour, whatever the function is about."""
_MINUTES = (0, 0, 0, 0, 0, 0, 0, 30, 30, 30, 15, 45)

_QUIET = frozenset(("quiet", "dnd", "disturb"))
"""What functions speak of whose hours are of the night."""


def ends_next_day(leaf: Leaf) -> bool:
    """Whether the leaf is an end of the night, which is over on the next morning."""
    ends = {"start", "from", "end", "until", "to"} & set(leaf.words)
    return bool(ends) and "time" in leaf.words and not _QUIET.isdisjoint(context_words(leaf))


def minutes_of_day(leaf: Leaf) -> tuple[int, ...]:
    """Minutes after midnight, repeated by weight, at hours that suit the leaf."""
    around = context_words(leaf) | own_words(leaf)
    late = 1 if {"end", "until", "close", "finish"} & set(leaf.words) else 0
    kind = "any"
    if ends_next_day(leaf):
        return _minutes("dawn" if late else "night")
    own = next((hours for hours, words in _OWN if not words.isdisjoint(leaf.words)), "")
    if own:
        return _minutes(own)
    if around & {"restaurant", "dinner", "table", "dining", "movie", "showtime"}:
        kind = "dinner"
    elif around & {"alarm", "wake", "sunrise", "breakfast"}:
        kind = "morning"
    elif around & {"meeting", "appointment", "calendar", "call", "work", "event", "schedule"}:
        kind = "work"
    return _minutes(kind, late)


def _minutes(kind: str, late: int = 0) -> tuple[int, ...]:
    return tuple((hour + late) * 60 + minute for hour in _HOURS[kind] for minute in _MINUTES)

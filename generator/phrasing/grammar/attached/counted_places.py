"""Numbers that people say with what they count or call: "3 visits a day", "in hall 8"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import plural

_NUMERIC = frozenset(("integer", "number"))
_PLAIN = frozenset("enum integer number plain_number usual_number quantity position".split())
"""Meanings of numbers that bring no unit of their own."""
_PLACES = {
    **dict.fromkeys("hall bay lane court pitch stall booth aisle row ward period".split(), "in"),
    **dict.fromkeys("gate platform desk pier berth pump counter checkout".split(), "at"),
    "week": "in",
    **dict.fromkeys("floor deck track level storey".split(), "on"),
}
"""What numbers call, with where something is there: "in hall 8", "at gate 4"."""
_MOST = {"max": "at most ", "maximum": "at most ", "min": "at least ", "minimum": "at least "}


def counted_ways(role: Role) -> tuple[str, ...]:
    """Ways to say a number by what it counts per another thing, or by the place that it calls."""
    words, meaning, m = role.parameter.leaf.words, role.parameter.meaning, role.mark
    options = getattr(meaning, "options", ())
    numeric = bool(types_of(role.parameter) & _NUMERIC)
    numeric = numeric and all(isinstance(each, int | float) for each in options)
    if not numeric or meaning.name not in _PLAIN or not words:
        return ()
    if "per" in words[1:-1]:
        at = words.index("per")
        bound = _MOST.get(words[0], "")
        counted = " ".join(words[bool(bound) : at])
        if not counted:
            return ()
        each = " ".join(words[at + 1 :])
        if counted in ("time", "times"):  # how often, and nothing that comes with it
            return (f"{bound}{m} times a {each}", f"{bound}{m} times per {each}")
        noun = plural(counted)
        return (f"with {bound}{m} {noun} per {each}", f"with {bound}{m} {noun} a {each}")
    place = _PLACES.get(words[-1]) if len(words) == 1 else None
    return (f"{place} {words[-1]} {m}", f"for {words[-1]} {m}") if place else ()

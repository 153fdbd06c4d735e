"""Sums: functions that combine two numbers, asked for as people ask a calculator."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.frames import Mood
from generator.phrasing.grammar.intent import Intent
from generator.phrasing.grammar.nouns import GENERIC, singular
from generator.phrasing.grammar.roles import Role, types_of

_OPERATIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "add": (("add {a} and {b}", "add {a} to {b}", "sum {a} and {b}"), "{a} plus {b}"),
    "sum": (("add {a} and {b}", "sum {a} and {b}", "sum up {a} and {b}"), "{a} plus {b}"),
    "subtract": (("subtract {b} from {a}", "take {b} away from {a}"), "{a} minus {b}"),
    "multiply": (("multiply {a} by {b}", "multiply {a} and {b}"), "{a} times {b}"),
    "divide": (("divide {a} by {b}",), "{a} divided by {b}"),
}
_FRAMES: tuple[tuple[Mood, str], ...] = (
    ("imperative", "{do}"), ("imperative", "calculate {is}"), ("imperative", "work out {is}"),
    ("imperative", "tell me what {is} is"), ("imperative", "compute {is}"), ("can", "can you {do}?"),
    ("can", "could you {do}?"), ("can", "can you work out {is}?"), ("can", "could you calculate {is}?"),
    ("want", "I need to {do}"), ("want", "I want to {do}"), ("want", "I need to know what {is} is"),
    ("want", "I'd like to know {is}"), ("want", "I'm trying to {do}"), ("please", "please {do}"),
    ("please", "{do}, please"), ("wh", "what's {is}?"), ("wh", "what is {is}?"),
    ("wh", "how much is {is}?"), ("wh", "what do I get if I {do}?"), ("wh", "whats {is}"),
    ("wh", "do you know what {is} is?"), ("keyword", "{is}"), ("keyword", "{is} = ?"),
    ("two", "quick one: {is}?"), ("two", "hey, {do}"),
)  # fmt: skip


def sums(intent: Intent, roles: Sequence[Role]) -> list[tuple[Mood, str]]:
    """``(mood, text)`` for a function of two numbers and nothing else; empty for any other."""
    numbers = [role for role in roles if types_of(role.parameter) & {"number", "integer"}]
    if len(roles) != 2 or len(numbers) != 2 or intent.verb not in _OPERATIONS:
        return []
    head = singular(intent.noun.rsplit(" ", 1)[-1]) if intent.noun else "number"
    if head not in GENERIC | {"number", "integer", "figure", "division", "term"}:
        return []
    does, told = _OPERATIONS[intent.verb]
    a, b = roles[0].mark, roles[1].mark
    found = []
    for mood, frame in _FRAMES:
        for do in does if "{do}" in frame else does[:1]:
            found.append(
                (mood, frame.format(do=do.format(a=a, b=b), **{"is": told.format(a=a, b=b)}))
            )
    return found

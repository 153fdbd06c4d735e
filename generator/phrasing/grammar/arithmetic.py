"""Sums: functions that combine two numbers, asked for as people ask a calculator."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import GENERIC, singular
from generator.phrasing.grammar.moods import Mood

_OPERATIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "add": (("add {a} and {b}", "add {a} to {b}", "sum {a} and {b}"), "{a} plus {b}"),
    "sum": (("add {a} and {b}", "sum {a} and {b}", "sum up {a} and {b}"), "{a} plus {b}"),
    "subtract": (("subtract {b} from {a}", "take {b} away from {a}"), "{a} minus {b}"),
    "multiply": (("multiply {a} by {b}", "multiply {a} and {b}"), "{a} times {b}"),
    "divide": (("divide {a} by {b}",), "{a} divided by {b}"),
    "raise": (("raise {a} to the power of {b}",), "{a} to the power of {b}"),
    "exponentiate": (("raise {a} to the power of {b}",), "{a} to the power of {b}"),
}
_FRAMES: tuple[tuple[Mood, tuple[str, ...]], ...] = (
    ("imperative", ("{do}", "calculate {is}", "work out {is}", "tell me what {is} is")),
    ("imperative", ("compute {is}", "quickly {do}", "just {do}")),
    ("can", ("can you {do}?", "could you {do}?", "can you work out {is}?")),
    ("can", ("could you calculate {is}?", "can you tell me what {is} is?")),
    ("want", ("I need to {do}", "I want to {do}", "I need to know what {is} is")),
    ("want", ("I'd like to know {is}", "I'm trying to {do}", "I need {is}")),
    ("please", ("please {do}", "{do}, please")),
    ("wh", ("what's {is}?", "what is {is}?", "how much is {is}?", "whats {is}")),
    ("wh", ("what do I get if I {do}?", "do you know what {is} is?")),
    ("keyword", ("{is}", "{is} = ?")),
    ("two", ("quick one: {is}?", "hey, {do}")),
)


_DOING = ("calculate {is}", "work out {is}", "compute {is}", "figure out {is}")
_ASKING: tuple[tuple[Mood, str], ...] = (
    *(("imperative", text) for text in ("{}", "{} for me", "quickly {}")),
    *(("can", text) for text in ("can you {}?", "could you {}?", "can you {} for me?")),
    *(("want", text) for text in ("I need to {}", "I want to {}", "I'd like you to {}")),
    *(("please", text) for text in ("please {}", "{}, please", "could you please {}?")),
)
_OF_WHOLE: tuple[tuple[Mood, str], ...] = (
    *((mood, text.format(do)) for mood, text in _ASKING for do in _DOING),
    ("keyword", "calculate: {is}"),
    ("two", "quick one: {is}"),
)
_VERBS = frozenset("calculate evaluate compute solve perform execute".split())
_MATHS = frozenset("math maths mathematics expression calculation arithmetic".split())


def _whole(intent: Intent, roles: Sequence[Role]) -> str:
    """The one sum that is handed over as it is written, "3 * (4 + 7)"; "" where there is none."""
    only = roles[0] if len(roles) == 1 else None
    if only is None or only.parameter.leaf.words not in (("expression",), ("calculation",)):
        return ""
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower()) if intent.noun else "math"
    maths = head in _MATHS and "string" in types_of(only.parameter) and not intent.complements
    return only.mark if maths and intent.verb in _VERBS else ""


_NAMED = {
    "power": "raise", "sum": "add", "difference": "subtract", "product": "multiply",
    "quotient": "divide",
}  # fmt: skip
_OPERANDS = frozenset("a b x y n m num number first second base exponent power 1 2".split())


def _verb(intent: Intent, numbers: Sequence[Role]) -> str:
    """What is done with the numbers, which a noun may tell: "the power of two numbers"."""
    plain = all(_OPERANDS.issuperset(role.parameter.leaf.words) for role in numbers)
    noun = intent.noun.lower() if plain and intent.kind.info else ""
    return _NAMED.get(noun, intent.verb)


def _picked(roles: Sequence[Role], numbers: Sequence[Role]) -> str:
    """The sum whose operation an argument picks, "12 divided by 4"; "" where there is none."""
    if len(roles) != 3 or len(numbers) != 2:
        return ""
    operator = next(role for role in roles if role not in numbers)
    if operator.parameter.meaning.name != "operator":
        return ""
    return f"{numbers[0].mark} {operator.mark} {numbers[1].mark}"


def _place(words: Sequence[str]) -> int:
    """Where a number stands in its sum by what it is called, whichever is declared first."""
    return -1 if _FIRST.intersection(words) else 1 if _SECOND.intersection(words) else 0


_FIRST = frozenset("numerator dividend minuend first base augend left a num1 number1".split())
_SECOND = frozenset("denominator divisor subtrahend second exponent power right b".split())


def sums(intent: Intent, roles: Sequence[Role]) -> list[tuple[Mood, str]]:
    """``(mood, text)`` for a function of two numbers, and what is done with them; else empty."""
    if whole := _whole(intent, roles):
        return [(mood, f.format_map({"is": whole})) for mood, f in _OF_WHOLE]
    numbers = [role for role in roles if types_of(role.parameter) & {"number", "integer"}]
    if picked := _picked(roles, numbers):
        framed = [(mood, one) for mood, frames in _FRAMES for one in frames if "{is}" in one]
        return [(mood, frame.format_map({"is": picked})) for mood, frame in framed]
    verb = _verb(intent, numbers)
    if len(roles) != 2 or len(numbers) != 2 or verb not in _OPERATIONS:
        return []
    named = not intent.noun or verb != intent.verb
    head = "number" if named else singular(intent.noun.rsplit(" ", 1)[-1])
    if head not in GENERIC | {"number", "integer", "figure", "division", "term"}:
        return []
    does, told = _OPERATIONS[verb]
    first, second = sorted(roles, key=lambda role: _place(role.parameter.leaf.words))
    a, b = first.mark, second.mark
    found: list[tuple[Mood, str]] = []
    for mood, frames in _FRAMES:
        for frame in frames:
            for do in does if "{do}" in frame else does[:1]:
                words = {"do": do.format(a=a, b=b), "is": told.format(a=a, b=b)}
                found.append((mood, frame.format_map(words)))
    return found

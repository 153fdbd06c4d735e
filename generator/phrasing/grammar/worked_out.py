"""What is worked out of one argument: the factorial of a number, the hash of a text.

Calculators have dozens of such functions, and their descriptions say "a number" for what the
argument is: who asks says only the number.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.moods import Mood

_ROUNDED = {"ceil": "up", "ceiling": "up", "floor": "down"}
_OF_ONE = {
    "factorial": "the factorial of {a}", "sqrt": "the square root of {a}",
    "square root": "the square root of {a}", "cbrt": "the cube root of {a}",
    "cube root": "the cube root of {a}", "sin": "the sine of {a}", "sine": "the sine of {a}",
    "cos": "the cosine of {a}", "cosine": "the cosine of {a}", "tan": "the tangent of {a}",
    "tangent": "the tangent of {a}", "ln": "the natural logarithm of {a}",
    "log10": "the base-10 logarithm of {a}", "log2": "the base-2 logarithm of {a}",
    "abs": "the absolute value of {a}", "absolute": "the absolute value of {a}",
    "absolute value": "the absolute value of {a}", "square": "{a} squared", "cube": "{a} cubed",
    "arcsin": "the arcsine of {a}", "asin": "the arcsine of {a}",
    "arccos": "the arccosine of {a}", "acos": "the arccosine of {a}",
    "arctan": "the arctangent of {a}", "atan": "the arctangent of {a}",
    "sinh": "the hyperbolic sine of {a}", "cosh": "the hyperbolic cosine of {a}",
    "tanh": "the hyperbolic tangent of {a}", "exp": "e to the power of {a}",
    "mean": "the mean of {a}", "average": "the average of {a}", "median": "the median of {a}",
    "mode": "the mode of {a}",
}  # fmt: skip
"""What calculators work out of one number, or of several at once, by their names."""
_CALLED = frozenset("calculate calc compute get find math calculator tool number function".split())
_ASKING: tuple[tuple[Mood, tuple[str, ...]], ...] = (
    ("imperative", ("calculate {is}", "work out {is}", "compute {is}", "tell me {is}")),
    ("can", ("can you calculate {is}?", "could you work out {is}?", "can you tell me {is}?")),
    ("want", ("I need {is}", "I need to know {is}", "I'd like to know {is}")),
    ("please", ("please calculate {is}", "calculate {is}, please", "please work out {is}")),
    ("wh", ("what's {is}?", "what is {is}?", "whats {is}")),
    ("keyword", ("{is}",)),
    ("two", ("quick one: {is}?", "hey, calculate {is}")),
)
_DOING: tuple[tuple[Mood, tuple[str, ...]], ...] = (
    ("imperative", ("{do}", "{do} for me", "just {do}", "quickly {do}")),
    ("can", ("can you {do}?", "could you {do}?", "can you {do} for me?", "would you {do}?")),
    ("want", ("I need to {do}", "I want to {do}", "I'd like to {do}", "I have to {do}")),
    ("want", ("I'd like you to {do}", "I need you to {do}", "I would like to {do}")),
    ("please", ("please {do}", "{do}, please", "could you please {do}?", "pls {do}")),
    ("wh", ("what do I get if I {do}?", "what do you get when you {do}?")),
    ("two", ("hey, {do}", "hi, {do}")),
)
_MADE_OF = frozenset("string text input word data value message content".split())
"""What descriptions call a text of which something is worked out."""


_Frames = tuple[tuple[Mood, tuple[str, ...]], ...]


def _told(frames: _Frames, hole: str, said: str) -> list[tuple[Mood, str]]:
    return [(mood, one.replace(hole, said)) for mood, several in frames for one in several]


def worked_out(name: str, intent: Intent, roles: Sequence[Role]) -> list[tuple[Mood, str]]:
    """``(mood, text)`` of a function that works something out of one argument; else empty."""
    if len(roles) != 1:
        return []
    only = roles[0]
    kinds = types_of(only.parameter)
    words = [word for word in name_words(name) if word not in _CALLED]
    called = " ".join(words)
    if kinds & {"number", "integer"} or "array" in kinds:
        if called in _ROUNDED and "array" not in kinds:
            return _told(_DOING, "{do}", f"round {only.mark} {_ROUNDED[called]}")
        said = _OF_ONE.get(called, "")
        return _told(_ASKING, "{is}", said.format(a=only.mark)) if said else []
    return _hashed(intent, only) if "string" in kinds else []


def _hashed(intent: Intent, only: Role) -> list[tuple[Mood, str]]:
    """The hash, length or checksum of a text, which is quoted."""
    led = [noun.rsplit(" ", 1)[-1].lower() for prep, noun in intent.complements if prep == "of"]
    text = only.parameter.leaf.words[-1] in _MADE_OF and bool(led) and led[0] in _MADE_OF
    noun = intent.noun.rsplit(" ", 1)[-1].lower() if intent.noun else ""
    if not text or noun not in _MADE or intent.kind.name not in ("compute", "create", "get"):
        return []
    quoted = only.mark if only.part in ("number", "code") else f'"{only.mark}"'
    return _told(_ASKING, "{is}", f"the {intent.noun} of {quoted}")


_MADE = frozenset("hash digest checksum length entropy sha256 md5 sha1 sha512 crc32".split())

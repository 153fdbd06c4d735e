r"""Texts that are like the examples shown: other terms of a year, other numbers, names beside them.

``terms_like``: "fall 2023" → "spring 2024"; ``counted_like``: "18 Years" → "25 Years";
``keyed_like``: "kv/payments" → "kv/billing". Empty where the examples are of another kind.
``values_of`` reads a line of a table, where "≈TCK-48213" stands for tickets of that form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.shapes import like

_TERM = regex(r"(spring|summer|fall|autumn|winter|Q[1-4])([ -/]?)((?:19|20)\d\d)", re.I)
_COUNTED = regex(r"\d{1,3} [A-Za-z]+|\d{1,2}:\d\d-[a-z]{2}-\d{4,6}")
"""Examples in which only the numbers matter: "18 Years", "1:21-cv-04567"."""
_KEYED = regex(r"[a-z][a-z\d_-]*(?:/[a-z][a-z\d_-]*)+")
_BESIDE = "api web auth billing search mail cache worker reports admin mobile orders users staging"
"""Names that stand beside others in a tree of names: "kv/payments" has a "kv/billing"."""


def terms_like(shown: Sequence[str]) -> tuple[str, ...]:
    """Terms of some years, in the form of the first example."""
    matches = [_TERM.fullmatch(text) for text in shown]
    first = matches[0] if matches and all(matches) else None
    if first is None:
        return ()
    return tuple(f"{term}{first[2]}{year}" for term in _terms(first[1])
                 for year in range(2019, 2027))  # fmt: skip


def _terms(word: str) -> tuple[str, ...]:
    """The terms beside one, in its letter case: "fall" → spring, summer, fall, winter."""
    if word[1:].isdigit():
        return tuple(f"{word[0]}{number}" for number in range(1, 5))
    autumn = "autumn" if word.casefold() == "autumn" else "fall"
    cased = str.lower if word.islower() else str.upper if word.isupper() else str.title
    return tuple(map(cased, ("spring", "summer", autumn, "winter")))


def counted_like(shown: Sequence[str]) -> tuple[str, ...]:
    """The examples with other numbers."""
    if not shown or not all(map(_COUNTED.fullmatch, shown)):
        return ()
    return tuple(_recounted(text, more) for text in shown for more in range(1, 30))


def _recounted(text: str, more: int) -> str:
    """The example with other numbers, not far from its own."""
    digits = re.findall(r"\d+", text)
    last = digits[-1]
    if len(digits) == 1:
        step = 10 if last.endswith("0") and last != "0" else 5 if last.endswith("5") else 1
        return text.replace(last, str(step * more) if step > 1 else str(int(last) % 7 + more), 1)
    head, _, tail = text.rpartition(last)
    return f"{head}{(int(last) * more * 37 + 1013) % 10 ** len(last):0{len(last)}d}{tail}"


def keyed_like(shown: Sequence[str]) -> tuple[str, ...]:
    """Names beside the last part of each example."""
    if not shown or not all(map(_KEYED.fullmatch, shown)):
        return ()
    stems = dict.fromkeys(text.rpartition("/")[0] for text in shown)
    return tuple(f"{stem}/{name}" for stem in stems for name in _BESIDE.split())


_LIKE = "≈"
_OF_A_FORM = 12
"""Codes of one form beside the one that shows it: enough that no model learns them by heart."""


def values_of(text: str) -> tuple[str, ...]:
    """The values of a line, separated by semicolons; of a form that is marked, several codes."""
    parts = tuple(part.strip() for part in text.split(";") if part.strip())
    if _LIKE not in text:
        return parts
    return tuple(dict.fromkeys(value for part in parts for value in _of_form(part)))


def _of_form(value: str) -> tuple[str, ...]:
    """The value; where it is marked, what it shows and others with other figures."""
    shown = value.removeprefix(_LIKE)
    if shown == value:
        return (value,)
    dice = Dice(shown)
    codes = (like(shown, dice.at(number)) for number in range(_OF_A_FORM))
    return (shown, *(code for code in codes if _LED.search(shown) or not _LED.search(code)))


_LED = regex(r"(?<![\w.])0(?=\w)")
"""A figure or letter that a zero leads: "04", which no flat is numbered."""

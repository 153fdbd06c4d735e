"""Codes of one form: in a line of a table, "≈TCK-48213" stands for tickets of that form.

So does "≋P******" where a part of the code is the same in all of them: # is a digit, @ a capital,
? a small letter, * a capital or digit, % a hexadecimal digit, ~ any letter or digit.
"""

from __future__ import annotations

from generator.quick import regex
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.shapes import filled, like

_LIKE = "≈"
_SHAPED = "≋"
_BREAK = regex(r";(?=\s|$)")
_OF_A_FORM = 12
"""Codes of one form beside the one that shows it: enough that no model learns them by heart."""


def values_of(text: str) -> tuple[str, ...]:
    """The values of a line, separated by semicolons; of a form that is marked, several codes.

    A semicolon that no space follows is part of a value: "node;out".
    """
    parts = tuple(part.strip() for part in _BREAK.split(text) if part.strip())
    if _LIKE not in text and _SHAPED not in text:
        return parts
    return tuple(dict.fromkeys(value for part in parts for value in _of_form(part)))


def _of_form(value: str) -> tuple[str, ...]:
    """The value; where it is marked, what it shows and others with other figures."""
    if value.startswith(_SHAPED):
        dice = Dice(value)
        return tuple(filled(value[1:], dice.at(number)) for number in range(_OF_A_FORM))
    shown = value.removeprefix(_LIKE)
    if shown == value:
        return (value,)
    dice = Dice(shown)
    codes = (like(shown, dice.at(number)) for number in range(_OF_A_FORM))
    return (shown, *(code for code in codes if _LED.search(shown) or not _LED.search(code)))


_LED = regex(r"(?<![\w.])0(?=\w)")
"""A figure or letter that a zero leads: "04", which no flat is numbered."""

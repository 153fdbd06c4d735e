"""Values of one form: in a line of a table, "≈TCK-48213" stands for tickets of that form.

So does "≋P******" where a part of the code is the same in all of them: # is a digit, @ a capital,
? a small letter, * a capital or digit, % a hexadecimal digit, ~ any letter or digit. Words have
names in them: "‹surname› renewal" stands for renewals of several people, "‹city› office" for
offices in several cities; the kinds of names are the keys of ``NAMES``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import regex
from generator.semantics.catalogues import read_values
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.shapes import filled, like

_LIKE = "≈"
_SHAPED = "≋"
_BREAK = regex(r";(?=\s|$)")
_OF_A_FORM = 12
"""Values of one form beside the one that shows it: enough that no model learns them by heart."""
NAMES: Mapping[str, str] = {
    "city": "places_cities.txt",
    "company": "organisations_companies.txt",
    "department": "organisations_departments.txt",
    "dish": "food_dishes.txt",
    "grocery": "food_groceries.txt",
    "name": "people_first_names.txt",
    "product": "commerce_products.txt",
    "room": "home_rooms.txt",
    "skill": "work_skills.txt",
    "surname": "people_last_names.txt",
}
"""Kinds of names, and the lists that have them."""
_NAME = regex("‹([a-z]+)›")


def values_of(text: str) -> tuple[str, ...]:
    """The values of a line, separated by semicolons; of a form that is marked, several codes.

    A semicolon that no space follows is part of a value: "node;out".
    """
    parts = tuple(part.strip() for part in _BREAK.split(text) if part.strip())
    if _LIKE not in text and _SHAPED not in text and "‹" not in text:
        return parts
    return tuple(dict.fromkeys(value for part in parts for value in _of_form(part)))


def _of_form(value: str) -> tuple[str, ...]:
    """The value; where it is marked, what it shows and others with other figures."""
    if value.startswith(_SHAPED):
        dice = Dice(value)
        return tuple(filled(value[1:], dice.at(number)) for number in range(_OF_A_FORM))
    shown = value.removeprefix(_LIKE)
    if _NAME.search(value):
        dice = Dice(value)
        return tuple(_named(value, dice.at(number)) for number in range(_OF_A_FORM))
    if shown == value:
        return (value,)
    dice = Dice(shown)
    codes = (like(shown, dice.at(number)) for number in range(_OF_A_FORM))
    return (shown, *(code for code in codes if _LED.search(shown) or not _LED.search(code)))


def _named(value: str, dice: Dice) -> str:
    """The value with a name in each place, as the dice fall."""

    def name(place: re.Match[str]) -> str:
        names = _names(place[1])
        return names[int(dice.random() * len(names))]

    return _NAME.sub(name, value)


@functools.cache
def _names(kind: str) -> tuple[str, ...]:
    """The names of a kind, which may stand behind "the": none that brings its own."""
    column = -1 if kind in ("name", "surname") else 0
    names = (line.split("|")[column] for line in read_values(NAMES[kind]))
    return tuple(name for name in names if not name.startswith("The "))


_LED = regex(r"(?<![\w.])0(?=\w)")
"""A figure or letter that a zero leads: "04", which no flat is numbered."""

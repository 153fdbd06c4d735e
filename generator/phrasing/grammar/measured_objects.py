"""So much of the object: "1500 litres of heating oil", "5 copies of the translation".

What is ordered is counted before it is named; nobody orders heating oil "with 1500 litres".
"""

from __future__ import annotations

from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.nouns import is_mass, is_plural
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import regex, replace

_ARTICLE = regex(r"^(?:an?|the|some|my|your|our) ")
_VALUE = regex("[\ue000-\uf8ff]")
_BEHIND = regex(r" (?:for|of|from|in|with)\b.*")
_LOOSE = regex(r"\b(?:to|on|by|called|named)\b|[^\w\s'-]")


def measured(choice: Choice) -> Choice:
    """The choice with the amount before its object, where all its phrases can be so counted."""
    told = next((unit for unit in choice.units if unit.amount[0]), None)
    if told is None:
        return choice
    said = tuple(filter(None, (_so_much(told, each) for each in choice.said)))
    plain = tuple(filter(None, (_so_much(told, each) for each in choice.plain)))
    if not said or not plain:
        return choice
    units = tuple(unit for unit in choice.units if unit is not told)
    return replace(choice, said=said, plain=plain, units=units, counted=True, loose=False)


def _so_much(unit: Unit, phrase: str) -> str:
    """The phrase with the amount before it; "" where it is no stuff, and nothing of several."""
    rest, (amount, measure) = _ARTICLE.sub("", phrase), unit.amount
    if _VALUE.fullmatch(rest):
        return f"{amount} of {rest}"
    noun = _BEHIND.sub("", rest)
    front, _, last = noun.rpartition(" ")
    if _VALUE.search(last) or _LOOSE.search(rest):
        return ""
    if last == measure:  # "translation copies"
        whole = f"{amount} of the {front}{rest[len(noun) :]}"
        return whole if front and not _VALUE.search(front) else ""
    if measure not in STUFF and not (is_plural(last) or is_mass(last)):
        return ""
    return f"{amount} of {rest}"


STUFF = frozenset(
    "litres liters gallons kilos kilograms kg grams tonnes tons pounds ounces metres meters yards "
    "feet loads loaves slices".split()
)
"""What stuff is measured in, which is one whatever its noun looks like."""

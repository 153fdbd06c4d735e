"""Whether what is measured is somebody: heights and weights of people have sizes of their own."""

from __future__ import annotations

from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import context_words, own_words, siblings
from generator.semantics.described.unit_suffixes import unit_of

_BODILY = frozenset("bmi bmr tdee metabolic body patient person".split())
_CALORIES = frozenset("calorie calories user fitness".split())
"""Words around what weighs as people do, and may be as high as a building."""
_OF_PEOPLE = frozenset(("age", "gender", "sex"))
"""What is told of people beside their height and weight; a parcel has a height, too."""
_OF_THINGS = frozenset("width length depth size volume quantity price material".split())
"""What is told of things beside both."""
_MEASURES = frozenset(("height", "weight"))


def is_body(leaf: Leaf) -> bool:
    """Whether it is a height or weight of a person: beside each other, an age, or by the words."""
    beside = {word for name in siblings(leaf) for word in name.split("_")}
    measured = len(_MEASURES & (beside | {*leaf.words})) > 1 and _OF_THINGS.isdisjoint(beside)
    aged = not _OF_PEOPLE.isdisjoint(beside) and not _MEASURES.isdisjoint(leaf.words)
    return measured or aged or bool(_BODILY & (context_words(leaf) | own_words(leaf)))


def is_weighed(leaf: Leaf) -> bool:
    """Whether it is the weight of a person."""
    return is_body(leaf) or bool(_CALORIES & (context_words(leaf) | own_words(leaf)))


def in_metres(leaf: Leaf) -> bool:
    """Whether somebody's height is told in metres by the end of its name: ``heightM``."""
    unit = unit_of(leaf.name)
    return unit is not None and unit.words == ("m",) and is_body(leaf)

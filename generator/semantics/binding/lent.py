"""What a leaf means with values that were right elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.quick import regex, replace
from generator.records import Json
from generator.semantics.base import Leaf, SemanticType, Setting
from generator.semantics.binding.drawn import drawn_texts
from generator.semantics.binding.tried import tried
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.drawing.value_forms import form_of
from generator.semantics.topics.company import company
from generator.semantics.topics.generic import ByExample, Words
from generator.semantics.usages.precedents import precedent_of

Bound = Callable[[Leaf, Setting], tuple[SemanticType, str]]


def as_lent(
    leaf: Leaf, own: SemanticType, setting: Setting, bound: Bound
) -> tuple[SemanticType, str]:
    """What the leaf means with examples that are borrowed, and why; ``own``: without them.

    What it was by its name alone stays where it takes examples over. Else it is as they are: a
    table's kind that happens to hold them is of another subject, sides of an alignment are none
    of a house.
    """
    meaning, why = bound(leaf, setting)
    core = getattr(meaning, "item", meaning)
    if "x-semantic" in leaf.schema or leaf.schema.get("type") == "array":
        if isinstance(core, Words) and core is not meaning:
            told = replace(core.leaf, examples=leaf.examples)
            meaning.item = Lent(told, setting)  # type: ignore[attr-defined]
        return meaning, f"{why}, as elsewhere"
    stays = core.name == own.name and core.name not in _NAMED
    stays = stays and (core.family == "files" or not _is_other(meaning, leaf.examples))
    if own.name == "identifier" and all(is_code(str(one)) for one in leaf.examples):
        there = precedent_of(replace(leaf, examples=()))
        few = all(len(str(one)) < _MANY for one in leaf.examples)  # others are of nothing
        known = few and there is not None and there.kind == "known_code"
        meaning = (Known if known else type(own))(leaf, setting)
    elif not stays:
        meaning = tried(Lent, leaf, setting, shown=True) or meaning
    return meaning, f"{why}, as elsewhere"


_MANY = 5
"""Figures from which on there are so many numbers that any other is one of them."""
_NAMED = ("kindred", "like_examples")


def _is_other(meaning: SemanticType, lent: Sequence[Json]) -> bool:
    """Whether a type that the name still has draws what is not written like the values lent."""
    forms = {form_of(one) for one in lent if isinstance(one, str)}
    drawn = drawn_texts(meaning) or ()
    return sum(form_of(one) in forms for one in drawn) < len(drawn) / 2


class Lent(ByExample):
    """Values that were right elsewhere: only long figures may be others."""

    def _others(self, shown: tuple[str, ...]) -> tuple[str, ...]:
        return company(self.leaf, shown)

    def _varies(self, text: str) -> bool:
        return bool(_FIGURES.search(text)) and super()._varies(text)


class Known(Lent):
    """Values that were right elsewhere, of which there are no others: a product's constants."""

    def _varies(self, text: str) -> bool:
        return False


_FIGURES = regex(r"\d{4}|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{6}")

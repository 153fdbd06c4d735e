"""Examples borrowed from functions elsewhere, where the name alone tells too little."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.quick import replace
from generator.semantics.base import Leaf, SemanticType, Setting
from generator.semantics.binding.tried import tried
from generator.semantics.described.leafwords import of_programs
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.topics.generic import ByExample, Words
from generator.semantics.topics.labels import has_labels
from generator.semantics.usages.precedents import precedent_of
from generator.semantics.usages.usages import is_loose

Need = tuple[float, int]
"""How alike a precedent must be, and how much it must have in common beside the name."""

_UNKNOWN: Need = (0.35, 1)
"""Where nothing else is known of the values."""
_NAMELESS: Need = (0.2, 0)
"""Where neither a noun nor a description tells anything: any word would do."""
_LOOSE: Need = (0.42, 6)
"""Where words of a kind are known by the name, with nothing around it that tells so."""
_CUED: Need = (0.8, 6)
"""Where something around it does, or it is somebody's name."""
_OPEN: Need = (0.45, 6)
"""Where the name is of a type that things of any trade may have."""
_CODED: Need = (0.55, 6)
"""Of IDs, whose form alone is borrowed."""
_SURE = 0.65
"""From which likeness on one value is enough."""

_TEXTS = frozenset(
    "reason note content message description task goal instruction observation comment "
    "markdown_text sample_text".split()
)
"""Types of texts, of which one alone would stand in all requests."""
_ANY = _TEXTS | frozenset(
    "keyword topic label tag category username title subject project namespace domain file_path "
    "file_name directory question xml_text selector service version".split()
)
"""Semantic types of which a bare name may be in another sense."""
_SETTLED = ("enum", "const", "format", "pattern", "x-values", "x-semantic")


def borrowed(leaf: Leaf, core: SemanticType, why: str) -> Leaf | None:
    """The leaf with the examples of its precedent, if that is nearer than what it was taken for."""
    if leaf.examples or any(key in leaf.schema for key in _SETTLED):
        return None
    need = _need(leaf, core, why)
    found = precedent_of(leaf) if need else None
    if need is None or found is None or found.likeness < need[0] or found.shared < need[1]:
        return None
    values = found.values
    if core.name == "identifier":
        values = tuple(value for value in values if is_code(value))
    elif core.name == "person_name":
        values = tuple(value for value in values if not any(map(str.isdigit, value)))
    elif core.name in _TEXTS:
        values = tuple(value for value in values if " " in value)
    return replace(leaf, examples=values) if _is_enough(values, core, found.likeness) else None


def _need(leaf: Leaf, core: SemanticType, why: str) -> Need | None:
    """What a precedent needs to tell more than the type does; None where none does."""
    if isinstance(core, Words):
        return None if why == "number in a text" else _need_of_words(leaf, core)
    if core.name == "kindred":
        known = _LOOSE if is_loose(leaf) else _CUED
        return known if why.endswith("words of that kind") else None
    if core.name == "identifier":
        return _CODED
    if core.name in ("person_name", "company"):
        return _CUED
    return _OPEN if core.name in _ANY else None


def _need_of_words(leaf: Leaf, core: Words) -> Need:
    """Where words are told by nothing, and all around is of programs, the nearest name will do."""
    noun = leaf.words[-1] if leaf.words else ""
    named = all(noun in text.casefold() for text in core.values()[:9])
    told = leaf.description or has_labels(leaf) or named or core.taken
    return _UNKNOWN if told or not of_programs(leaf) else _NAMELESS


def _is_enough(values: Sequence[str], core: SemanticType, likeness: float) -> bool:
    one_tells = likeness >= _SURE and core.name not in _TEXTS
    return bool(values) if one_tells or core.name == "identifier" else len(values) > 1


def as_lent(
    leaf: Leaf, setting: Setting, bound: Callable[[Leaf, Setting], tuple[SemanticType, str]]
) -> tuple[SemanticType, str]:
    """What the leaf means with examples that are borrowed, and why.

    A table's kind that happens to hold them is of another subject: sides of an alignment are
    none of a house.
    """
    meaning, why = bound(leaf, setting)
    if getattr(meaning, "item", meaning).name == "kindred" and leaf.schema.get("type") != "array":
        own = tried(ByExample, leaf, setting, shown=True)
        meaning = own or meaning
    return meaning, f"{why}, as elsewhere"

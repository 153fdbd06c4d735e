"""What a parameter of which nothing is known means in the other functions of its service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from generator.quick import replace
from generator.semantics.base import Leaf, SemanticType, Setting

Bound = Callable[[Leaf, Setting], tuple[SemanticType, str]]

_UNSURE = frozenset("words opaque thing_name enum like_examples".split())
"""Types that are only of the function itself: its options, its examples, or nothing."""
_AGREED = 0.75
"""So many of the others must be words of one kind: a kind is known by what stands around."""


def as_elsewhere(
    leaf: Leaf, setting: Setting, bound: Bound
) -> tuple[Leaf, SemanticType, str] | None:
    """The leaf with the type of its namesakes; None where none of them is known either."""
    others = setting.alikes.namesakes(leaf) if setting.alikes else ()
    found = [bound(_in_place(other, leaf), setting)[0] for other in others]
    counts = Counter(_core(meaning) for meaning in found)
    for meaning in found:
        name = _core(meaning)
        sure = name != "kindred" or counts[name] >= _AGREED * len(found)
        if name not in _UNSURE and sure:
            return leaf, meaning, f"{name} in other functions"
    return None


def _core(meaning: SemanticType) -> str:
    return str(getattr(meaning, "item", meaning).name)


def _in_place(other: Leaf, leaf: Leaf) -> Leaf:
    """The namesake with the schema that its values must fit here."""
    return replace(other, path=leaf.path, schema=leaf.schema, root=leaf.root)

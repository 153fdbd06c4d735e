"""Values as a description writes them, where a type told by the name writes none so."""

from __future__ import annotations

from generator.semantics.base import Leaf, SemanticType, Setting
from generator.semantics.binding.drawn import drawn_texts
from generator.semantics.binding.tried import tried
from generator.semantics.drawing.value_forms import form_of
from generator.semantics.topics.generic import ByExample


def as_written(leaf: Leaf, meaning: SemanticType, setting: Setting) -> SemanticType | None:
    """The type that draws like the examples, if these are of no form that the meaning's have.

    "sand" and "vigie" show how projects are called here; "Perth renovation Phase 3" is of others.
    """
    core = getattr(meaning, "item", meaning)
    shown = [one for one in leaf.examples if isinstance(one, str)]
    if len(shown) < 2 or core.family not in _NAMED or leaf.schema.get("type") == "array":
        return None
    drawn = drawn_texts(meaning)
    forms = set(map(form_of, shown))
    if not drawn or any(form_of(one) in forms for one in drawn):
        return None
    return tried(ByExample, leaf, setting, shown=True)


_NAMED = frozenset("work organisations commerce media travel home food people sports".split())
"""Families of things with names, which each service may write in its own way."""

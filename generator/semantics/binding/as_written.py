"""Values as a description writes them, where a type told by the name writes none so."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Leaf, SemanticType, Setting, Surface
from generator.semantics.binding.drawn import drawn_texts
from generator.semantics.binding.slugged import SlugOf, slugged
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
    if drawn and _are_snakes(shown) and any(" " in one for one in drawn):
        return Snake(leaf, setting, meaning, "_")
    forms = set(map(form_of, shown))
    if not drawn or any(form_of(one) in forms for one in drawn):
        return None
    return tried(ByExample, leaf, setting, shown=True)


def _are_snakes(shown: Sequence[str]) -> bool:
    """Whether names are written small, and their words joined: "living_room"."""
    return all(map(_SMALL.fullmatch, shown)) and any("_" in one for one in shown)


_SMALL = regex(r"[a-z0-9]+(?:_[a-z0-9]+)*")


class Snake(SlugOf):
    """Names that a program writes as its own, and people as ever: the living room."""

    def surfaces(self) -> tuple[Surface, ...]:
        """In words, and now and then as the program has it."""
        return (Surface(rule="synonym", say=_say_apart), *super().surfaces()[:1])

    def read(self, text: str, anchor: Anchor) -> Json:
        """The words in one piece."""
        return slugged(text).replace("-", self.joint)


def _say_apart(value: Json, _: Anchor) -> str | None:
    return value.replace("_", " ") if isinstance(value, str) and "_" in value else None


_NAMED = frozenset("work organisations commerce media travel home food people sports".split())
"""Families of things with names, which each service may write in its own way."""

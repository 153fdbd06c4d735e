"""Which catalogue holds the examples of a leaf, and whether a type may have them."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType, Setting
from generator.semantics.described.naming import (
    matches,
    pattern_words,
    raw_words,
    singular,
    singular_words,
)
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.declared import Coded
from generator.semantics.topics.generic import Words


def catalogue_of(examples: Sequence[str], leaf: Leaf, setting: Setting) -> type[Catalogue] | None:
    """The catalogue that holds all the examples (most of them, if there are three or more)."""
    folded = [example.casefold() for example in examples if len(example) > 1]
    if not folded:
        return None  # a letter is of no kind
    scores: dict[type[Catalogue], int] = {}
    index = _catalogue_index(setting.locales)
    for example in folded:
        for owner in index.get(example, ()):
            scores[owner] = scores.get(owner, 0) + 1
    needed = len(folded) if len(folded) < 3 else (2 * len(folded) + 2) // 3
    best = [owner for owner, score in scores.items() if score >= needed]
    telling = [owner for owner in best if _is_told(owner, leaf)]
    held = [example for example in folded if not set(best).isdisjoint(index.get(example, ()))]
    if not telling and (not leaf.examples or all(map(_SHORT.fullmatch, held))):
        return None  # "ml" is no country: short codes are in many lists
    near = telling or [owner for owner in best if owner.suits(leaf, setting)]
    if len(folded) < 2 and not telling:
        # one word that some list happens to hold tells of no kind, but several and names do
        called = not examples[0].islower()
        near = [one for one in near if " " in folded[0] or (called and one.family in _NAMED)]
    if not (near or best) or (len(folded) < 2 and not near):
        return None  # one name is in the lists of pets, too
    sizes = _sizes(setting.locales)
    return max(near or best, key=lambda owner: (scores[owner], -sizes[owner]))


_SHORT = regex(r"[^\W\d_]{1,3}")
"""What is as short as codes are."""
_NAMED = frozenset("places organisations".split())
"""Families of what has a name of its own, by which it is known."""
_ANY_HEADS = frozenset("code name number id type title kind".split())
"""Words in names of types that tell nothing of a kind: those of locales are codes, too."""


def _is_told(owner: type[Catalogue], leaf: Leaf) -> bool:
    """Whether name or description say the kind that a catalogue is of, or its name asks for it."""
    context = {*leaf.words, *map(singular, raw_words(leaf.description))}
    words = singular_words(leaf.words)
    own = set(raw_words(owner.name)) - _ANY_HEADS
    return bool(own & context) or any(matches(pattern_words(one), words) for one in owner.names)


def holds(kind: type[SemanticType], examples: Sequence[str], leaf: Leaf, setting: Setting) -> bool:
    """Whether a type may have these values: no, if it is a catalogue that lacks them all."""
    if not issubclass(kind, Catalogue):
        return True
    # codes or names, as the leaf's own examples are
    coded = kind(leaf, setting).values() if issubclass(kind, Coded) else ()
    codes = {code.casefold() for code in coded}
    index = _catalogue_index(setting.locales)
    return any(kind in index.get(one, ()) or one in codes for one in map(str.casefold, examples))


def owner_by_name(
    named: Sequence[type[SemanticType]],
    owner: type[SemanticType] | None,
    examples: Sequence[str],
    setting: Setting,
) -> type[SemanticType] | None:
    """Of the catalogues that hold all the examples one whose name the leaf has; else the owner."""
    if owner is None or owner in named or len(examples) < 2:
        return owner
    index = _catalogue_index(setting.locales)
    held = (kind for kind in named if issubclass(kind, Catalogue)
            and all(kind in index.get(one.casefold(), ()) for one in examples))  # fmt: skip
    return next(held, owner)


@functools.lru_cache(maxsize=4)
def _catalogue_index(locales: tuple[str, ...]) -> dict[str, tuple[type[Catalogue], ...]]:
    index: dict[str, tuple[type[Catalogue], ...]] = {}
    blank = _blank_leaf()
    for kind in SEMANTIC_TYPES.values():
        if not issubclass(kind, Catalogue) or kind is Words:
            continue
        try:
            values = kind(blank, Setting(locales=locales)).values()
        except (ValueError, LookupError, TypeError, OSError):
            continue
        for value in dict.fromkeys(map(str.casefold, values[:5000])):
            index[value] = (*index.get(value, ()), kind)
    return index


@functools.lru_cache(maxsize=4)
def _sizes(locales: tuple[str, ...]) -> dict[type[Catalogue], int]:
    """How many values each catalogue has: of two that hold the examples the smaller is nearer."""
    found: dict[type[Catalogue], int] = {}
    for owners in _catalogue_index(locales).values():
        for owner in owners:
            found[owner] = found.get(owner, 0) + 1
    return found


def _blank_leaf() -> Leaf:
    from generator.records import FunctionSpec  # noqa: PLC0415

    return Leaf(
        path=("value",),
        words=("value",),
        schema={"type": "string"},
        description="",
        required=True,
        examples=(),
        function=FunctionSpec(name="value"),
        root={},
    )

"""What other functions of the same catalogue say of a parameter that has the same name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.quick import Struct, replace
from generator.records import FunctionSpec, Json
from generator.semantics.base import Leaf
from generator.semantics.described.leaves import leaves
from generator.semantics.described.naming import raw_words, singular_words, words_of
from generator.semantics.described.pathkeys import without_keys
from generator.semantics.drawing.composed import split_words
from generator.semantics.places.realms import Realm
from generator.semantics.places.told_realms import function_realm
from generator.semantics.usages.around import known_products

SERVICE = 60
"""A catalogue of so few functions is one service: its names mean the same throughout."""

TOLD = 3
"""A description of so many words says what is meant wherever it stands."""

Key = tuple[str, ...]


class Alikes(Struct, frozen=True):
    """``shown``: parameters' names and services → examples; ``around``: → words of functions.

    ``realm`` is where the places of most lie, ``products`` what they are a way to.
    """

    shown: Mapping[Key, tuple[Json, ...]]
    around: Mapping[Key, frozenset[str]]
    small: bool
    realm: Realm | None = None
    products: frozenset[str] = frozenset()

    def told(self, leaf: Leaf) -> Leaf:
        """The leaf with the examples and the surroundings of those that are alike."""
        around = self.around.get(_said(leaf), frozenset()) if leaf.description else frozenset()
        around |= self.products
        shown = leaf.examples
        if not shown and _named(leaf) and not leaf.schema.keys() & _CLOSED:
            shown = self.shown.get(_key(leaf, self.small), ())
        if not around and shown is leaf.examples:
            return leaf
        return replace(leaf, beside=around, examples=shown)


_CLOSED = frozenset({"enum", "const", "format", "pattern"})


def alikes(specs: Sequence[FunctionSpec]) -> Alikes | None:
    """What the functions of a catalogue say of each other's parameters; None for one function."""
    if len(specs) < 2:
        return None
    small = len(specs) <= SERVICE
    shown: dict[Key, list[tuple[Json, ...]]] = {}
    around: dict[Key, set[str]] = {}
    for spec in specs:
        declared = spec.parameters.get("properties") or {}
        for leaf in leaves(spec):
            if len(leaf.description.split()) >= TOLD:
                around.setdefault(_said(leaf), set()).add(without_keys(spec.name, declared))
            if leaf.examples and _named(leaf) and not leaf.schema.keys() & _CLOSED:
                shown.setdefault(_key(leaf, small), []).append(leaf.examples)
    return Alikes(
        shown={key: found[0] for key, found in shown.items() if _agree(found)},
        around={
            key: frozenset(
                word for name in sorted(names) for word in singular_words(raw_words(name))[1:]
            )
            for key, names in around.items()
            if len(names) > 1
        },
        small=small,
        realm=_shared_realm(specs) if small else None,
        products=_shared_products(specs) if small else frozenset(),
    )


def _shared_products(specs: Sequence[FunctionSpec]) -> frozenset[str]:
    """Products that a third of the functions of one service name: the others are theirs, too."""
    named = Counter(
        word
        for spec in specs
        for word in {*split_words(spec.name), *split_words(spec.description)} & known_products()
    )
    return frozenset(word for word, count in named.items() if count > 1 and count * 3 >= len(specs))


def _shared_realm(specs: Sequence[FunctionSpec]) -> Realm | None:
    """Where the functions of one service lie: what a third of them tells, and none contradicts."""
    found = [realm for realm in map(function_realm, specs) if realm is not None]
    same = found and all(one.lands == found[0].lands for one in found)
    return found[0] if same and len(found) * 3 >= len(specs) else None


def _said(leaf: Leaf) -> Key:
    return (*leaf.words, "", leaf.description)


def _named(leaf: Leaf) -> bool:
    """Whether the name alone says what is meant: of two words or more, for one value."""
    return len(leaf.words) > 1 and leaf.schema.get("type") in ("string", "integer")


def _key(leaf: Leaf, small: bool) -> Key:
    lead = "" if small else words_of(leaf.function.name)[0]
    return (*singular_words(leaf.words), str(leaf.schema.get("type")), lead)


def _agree(found: Sequence[tuple[Json, ...]]) -> bool:
    """Whether all who show examples show the same kind: digits or none, alike joined."""
    return len({_outline(str(examples[0])) for examples in found}) == 1


def _outline(text: str) -> str:
    signs = "".join(sorted({char for char in text if not char.isalnum()}))
    return f"{signs}{any(char.isdigit() for char in text)}{text.isupper()}"

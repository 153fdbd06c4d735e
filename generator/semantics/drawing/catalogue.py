"""A catalogue: an open list of string values, held in a file or made by the type itself."""

from __future__ import annotations

import functools
import hashlib
import random
from collections.abc import Sequence
from typing import ClassVar

from generator.records import Anchor, Json, Side
from generator.semantics.base import Sampler, SemanticType, Surface, evenly, say_literal
from generator.semantics.catalogues import read_values
from generator.semantics.described.leafwords import samples_given
from generator.semantics.fits import fits

CONSTRAINING = frozenset(
    {"enum", "const", "pattern", "format", "minLength", "maxLength", "anyOf", "oneOf", "allOf"}
)
"""Keywords that a string of a catalogue may fail."""

OPEN_FROM = 50
"""A list with this many values or more is open: a part of it may be held out for validation."""


FEW = 2
"""Below this many examples a share of their own would make them constants."""
_WIDE = frozenset("places people organisations media sports travel contact web".split())
"""Families of which everybody knows hundreds."""
_PLACED = frozenset({"places", "travel"})
"""Families of what lies somewhere."""


@functools.cache
def held_out(values: tuple[str, ...], share: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The values of (train, validation), by hash of the casefolded value, never an empty side.

    By hash, so that a longer list moves nothing.
    """
    limit = int(share * 2**32)
    train = tuple(value for value in values if _ticket(value) >= limit)
    validation = tuple(value for value in values if _ticket(value) < limit)
    if not train or not validation:
        return values, values
    return train, validation


def _ticket(value: str) -> int:
    digest = hashlib.blake2b(value.casefold().encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big")


def side_of(values: tuple[str, ...], side: Side, share: float) -> tuple[str, ...]:
    """The values that may be used on ``side``; a list under ``OPEN_FROM`` is not partitioned."""
    if side == "any" or share <= 0 or len(values) < OPEN_FROM:
        return values
    train, validation = held_out(values, share)
    return train if side == "train" else validation


class Catalogue(SemanticType):
    """An open list of strings: ``values_file`` in ``catalogues/``, or ``values()`` overridden.

    Values that the leaf's schema rejects are left out; ``fitting`` is empty if none is left, and
    ``sampler`` then raises ``ValueError`` (binding passes the type over).
    """

    values_file: ClassVar[str] = ""
    shown_share: ClassVar[float] = 0.4

    def values(self) -> Sequence[str]:
        """All values; may depend on ``self.setting.locales`` and ``self.leaf``."""
        return read_values(self.values_file)

    @functools.cached_property
    def fitting(self) -> tuple[str, ...]:
        """The values that the leaf's own schema allows, in order."""
        schema, values = self.leaf.schema, self.values()
        if self.setting.realm is not None and self.family in _PLACED:
            values = self.setting.realm.within(self.name, values)
        if schema.get("type", "string") == "string" and not CONSTRAINING & schema.keys():
            return tuple(values)
        return tuple(value for value in values if fits(schema, value))

    @functools.cached_property
    def _by_text(self) -> dict[str, str]:
        return {_fold(value): value for value in reversed(self.fitting)}

    def sampler(self, side: Side) -> Sampler:
        """Draws uniformly among the values of the side."""
        values = side_of(self.fitting, side, self.setting.value_share)
        return self.showing(evenly(values, self.leaf), values)

    def showing(self, others: Sampler, values: Sequence[str]) -> Sampler:
        """Several examples of the spec itself more often than others: none are nearer to its use.

        The world is wider than what a spec shows of its towns and companies.
        """
        texts = {each for each in samples_given(self.leaf) if isinstance(each, str)}
        shown = tuple(value for value in values if value in texts)
        if len(shown) < FEW or self.family in _WIDE:
            return others

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            if rng.random() < self.shown_share:
                return shown[int(rng.random() * len(shown))]
            return others(rng, anchor)

        return draw

    def surfaces(self) -> tuple[Surface, ...]:
        """The value as it stands."""
        return (Surface(rule="literal", say=say_literal),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The value as the catalogue writes it, whatever the case; else the text: it is open."""
        return self._by_text.get(_fold(text), text.strip())


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()

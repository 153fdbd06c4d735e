"""Units at the end of names: a ``reading_m3`` is a reading, and said in cubic meters."""

from __future__ import annotations

import functools

from generator.quick import Struct
from generator.semantics.catalogues import rows
from generator.semantics.described.naming import raw_words, singular, words_of

_LONGEST = 3
"""Words of a unit in a name: "m3_h"."""


class Unit(Struct, frozen=True):
    """A unit of the table: how it is said, best first, and numbers that people have of it."""

    words: tuple[str, ...]
    forms: tuple[str, ...]
    usual: tuple[float, ...]
    of: frozenset[str]
    """Words one of which the name must hold, where the unit could be another word."""

    @property
    def clear(self) -> bool:
        """Whether it tells more than the type that the name's other words speak for."""
        return len(self.words) > 1 or bool(self.of)


def unit_of(name: str) -> Unit | None:
    """The unit that a name of several words ends in."""
    words = raw_words(name)
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if words[-length - 1] in _NO_NOUNS:
            continue
        for unit in _units().get(words[-length:], ()):
            if not unit.of or unit.of.intersection(map(singular, words[:-length])):
                return unit
    return None


_NO_NOUNS = frozenset("per square cubic sq cu opt log sign check shared".split())
"""Words after which a unit is no unit, or not the whole of it."""


def without_unit(name: str) -> tuple[str, ...]:
    """The words of a name without the unit at its end: "reading"."""
    unit = unit_of(name)
    if unit is None:
        return words_of(name)
    return words_of("_".join(raw_words(name)[: -len(unit.words)]))


@functools.cache
def _units() -> dict[tuple[str, ...], list[Unit]]:
    found: dict[tuple[str, ...], list[Unit]] = {}
    for row in rows("unit_suffixes.txt"):
        words, forms, usual, of = map(str.strip, row)
        unit = Unit(
            tuple(words.split()),
            tuple(forms.split(";")),
            tuple(map(_number, usual.split())),
            frozenset(of.split()),
        )
        found.setdefault(unit.words, []).append(unit)
    return found


def _number(text: str) -> float:
    return float(text) if "." in text else int(text)

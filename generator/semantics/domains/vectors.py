"""What words are about, as directions: texts that speak of alike things point alike.

``catalogues/vectors/`` has a row of small whole numbers for each of some 30,000 words. They were
learned from a sentence encoder (``scripts/learn_vectors.py``), so that the sum of a text's words
points where the encoder places the whole text. Sums and products are of whole numbers, and so the
same everywhere.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import mul

from generator.quick import Struct, regex
from generator.semantics.catalogues import FOLDER, read_text
from generator.semantics.described.naming import singular

_FOLDER = FOLDER / "vectors"
SIZE = 96
"""Numbers in a row."""
_HUMP = regex(r"([a-z])([A-Z])")
_OTHER = regex(r"[^A-Za-z]+")
_OTHER_IN_LINE = regex(r"[^A-Za-z\n]+")


class Vector(Struct, frozen=True):
    """A direction, and how long the sum is that points there; nothing known has no length."""

    parts: tuple[int, ...]
    length: float

    def __add__(self, other: Vector) -> Vector:
        """Both together, each by what it has."""
        return _vector(tuple(map(sum, zip(self.parts, other.parts, strict=True))))

    def as_long_as(self, length: int) -> Vector:
        """The same direction, of another length."""
        factor = length / self.length if self.length else 0.0
        return _vector(tuple(round(part * factor) for part in self.parts))

    def like(self, other: Vector) -> float:
        """The cosine of the angle between both: 1 for the same direction, 0 for nothing known."""
        if not self.length or not other.length:
            return 0.0
        product: int = sum(map(mul, self.parts, other.parts))
        return product / (self.length * other.length)


def _vector(parts: tuple[int, ...]) -> Vector:
    return Vector(parts, math.sqrt(sum(map(mul, parts, parts))))


NOTHING = Vector((0,) * SIZE, 0.0)
"""Where no word is known."""


@functools.cache
def _rows() -> tuple[Mapping[str, int], memoryview]:
    words = read_text("words.txt", _FOLDER).split()
    rows = memoryview((_FOLDER / "vectors.bin").read_bytes()).cast("b")
    return {word: at * SIZE for at, word in enumerate(words)}, rows


@functools.lru_cache(maxsize=16_384)
def _row(word: str) -> tuple[int, ...] | None:
    places, rows = _rows()
    at = places.get(word)
    return None if at is None else tuple(rows[at : at + SIZE])


def tokens(text: str) -> list[str]:
    """The words of a text as the table has them: lower case, singular, names taken apart."""
    parts = _OTHER.sub(" ", _HUMP.sub(r"\1 \2", text)).lower().split()
    return [singular(word) for word in parts if len(word) > 1]


def tokens_of_lines(lines: Sequence[str]) -> Iterator[list[str]]:
    """The words of each of many short texts, which take less time together."""
    whole = _OTHER_IN_LINE.sub(" ", _HUMP.sub(r"\1 \2", "\n".join(lines))).lower()
    for line in whole.split("\n"):
        yield [singular(word) for word in line.split() if len(word) > 1]


def vector_of(words: Iterable[str]) -> Vector:
    """The direction of what words say together."""
    rows = [row for word in words if (row := _row(word)) is not None]
    return _vector(tuple(map(sum, zip(*rows, strict=True)))) if rows else NOTHING


@functools.lru_cache(maxsize=8192)
def text_vector(text: str) -> Vector:
    """The direction of a text."""
    return vector_of(tokens(text))

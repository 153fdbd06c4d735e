"""Copies and near copies among short texts: character 4-grams, compared by their Jaccard index.

Candidates come from an index by gram that misses none, so that a verdict depends neither on chance
nor on what is installed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.quick import regex

NEAR = 0.8
"""Texts that share four fifths of their 4-grams are the same text to a reader."""

_BETWEEN = regex(r"[\W_]+")
_MARKS = regex(r"['’]")
_SIZE = 4


def grams(text: str) -> frozenset[str]:
    """The 4-grams of a text, without case, marks and spaces at the ends."""
    plain = f" {_BETWEEN.sub(' ', _MARKS.sub('', text.casefold())).strip()} "
    return frozenset(plain[i : i + _SIZE] for i in range(max(1, len(plain) - _SIZE + 1)))


class Known:
    """Texts that exist; tells whether another is a copy of one of them.

    Candidates share one of the rarest grams of the new text: an index by gram finds them exactly.
    """

    __slots__ = ("_by_gram", "_grams", "_threshold")

    def __init__(self, texts: Iterable[str] = (), threshold: float = NEAR) -> None:
        self._threshold = threshold
        self._grams: list[frozenset[str]] = []
        self._by_gram: defaultdict[str, list[int]] = defaultdict(list)
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Remember a text."""
        made = grams(text)
        number = len(self._grams)
        self._grams.append(made)
        for gram in made:
            self._by_gram[gram].append(number)

    def has(self, text: str) -> bool:
        """Whether a text like this one is known."""
        own = grams(text)
        # J(a, b) >= t needs |a & b| >= t |a|: one of the (1 - t) |a| + 1 rarest grams is shared
        rare = sorted(own, key=lambda gram: (len(self._by_gram.get(gram, ())), gram))
        tried: set[int] = set()
        for gram in rare[: int((1 - self._threshold) * len(own)) + 1]:
            for number in self._by_gram.get(gram, ()):
                if number in tried:
                    continue
                tried.add(number)
                other = self._grams[number]
                shared = len(own & other)
                if shared >= self._threshold * (len(own) + len(other) - shared):
                    return True
        return False

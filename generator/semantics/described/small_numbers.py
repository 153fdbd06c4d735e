"""Small numbers in descriptions, in figures or as words: "6-character code", "at least two"."""

from __future__ import annotations

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_told(told: str) -> int:
    """The number.

    Raises:
        ValueError: it is neither figures nor the word for one up to ten.
    """
    return int(told) if told.isdigit() else _WORDS.index(told.casefold())

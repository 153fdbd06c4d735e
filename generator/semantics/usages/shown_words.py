"""Whether few examples are of what a table knows: they have a word in common, "BBC" and news."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quick import regex, remembered
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import samples_given
from generator.semantics.drawing.composed import word_set
from generator.semantics.usages.usages import usage_of

FEW_SHOWN = 3
"""Examples so few that a model learns them by heart."""
_LONG_ABBREVIATION = 5
_SMALL = word_set("the and for with from this that are not any all")


@remembered
def shares(leaf: Leaf) -> bool:
    """Whether plain examples, at most three, share a word with what the leaf's line knows.

    A program's own words, such as "avg_earnings" and "TREASURY", stand for themselves.
    """
    shown = [text for text in samples_given(leaf) if isinstance(text, str)]
    if not 0 < len(shown) <= FEW_SHOWN or not all(map(_is_plain, shown)):
        return False
    known = usage_of(leaf)
    if known is None or not known.cues:
        return False
    words = {word for value in known.values for word in _words(value)}
    return any(words & _words(text) for text in shown) or _are_alike(shown, known.values)


def _are_alike(shown: Sequence[str], known: Sequence[str]) -> bool:
    """Whether the examples are codes of a form that many values have: "c2-standard-4"."""
    forms = [_form(value) for value in known]
    return all(
        _MARKED.search(text) and 4 * forms.count(_form(text)) >= len(forms) for text in shown
    )


def _form(text: str) -> str:
    """The text with one letter for each word, and one figure for each number."""
    return _LETTERS.sub("a", _FIGURES.sub("0", text.removeprefix("\u2248")))


_FIGURES = regex(r"\d+")
_LETTERS = regex(r"[A-Za-z]+")
_MARKED = regex(r"\w[.:/=@-]\w")
"""What no plain word has."""


def _is_plain(text: str) -> bool:
    """Whether it is no span of time either, of which there are others: "last 7 days"."""
    coded = "_" in text or (text.isupper() and len(text) >= _LONG_ABBREVIATION)
    return not coded and text.split(" ", maxsplit=1)[0].lower() not in (
        "last",
        "past",
        "next",
        "this",
    )


def _words(text: str) -> set[str]:
    """The words of a text that tell something."""
    return {word for word in text.casefold().split() if len(word) > 2 and word not in _SMALL}

"""Short things that users say after their first request: which forms only validation uses.

"No, {}.", "{} please", "yes, go ahead": such forms are few and the same for every function, so a
fifth of each list, chosen by hash, is kept out of training. A form without words of its own ("{}",
"{a} and {b}", "{a} to {b}", "{} please") is what both sides say: there is nothing in it to learn
by heart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

from generator.phrasing.skeleton import Phrasing
from generator.quick import regex
from generator.records import Side

LEAST = 4
"""Forms of a list below which none can be spared for validation."""

_WORD = regex(r"[a-z]{2}", re.I)
_HOLE = regex(r"\{\w*\}")
_MARKS = regex(r"[^a-z{}']+")
_JOINS = frozenset(("and", "please", "to"))


def has_words(form: str) -> bool:
    """Whether a form says more than its values."""
    words = _HOLE.sub(" ", form).replace(",", " ").lower().split()
    return any(_WORD.search(word) and word not in _JOINS for word in words)


def kept_forms(tables: Iterable[Sequence[str]]) -> frozenset[str]:
    """The forms that only validation uses: about a fifth of each list.

    Forms that differ in case and punctuation alone go together.
    """
    kept: set[str] = set()
    for forms in tables:
        worded = {_folded(form) for form in forms if has_words(form)}
        if len(worded) >= LEAST:
            order = sorted(worded, key=lambda form: blake2b(form.encode()).digest())
            mine = order[: max(1, len(worded) // 5)]
            kept.update(form for form in forms if _folded(form) in mine)
    return frozenset(kept)


def _folded(form: str) -> str:
    return _MARKS.sub(" ", form.lower()).strip()


@lru_cache(maxsize=64)
def of_side(forms: tuple[str, ...], side: Side) -> tuple[str, ...]:
    """The forms of a list that a side may use."""
    if side == "any":
        return forms
    kept = kept_forms((forms,))
    return tuple(f for f in forms if not has_words(f) or (f in kept) == (side == "validation"))


def phrasings_of_side(
    phrasings: tuple[Phrasing, ...], side: Side, kept: frozenset[str]
) -> tuple[Phrasing, ...]:
    """The phrasings that a side may use; all, where it would have none.

    The lineage of each ends in ":" and its form.
    """
    if side == "any":
        return phrasings
    found = []
    for phrasing in phrasings:
        form = phrasing.lineage.split(":", 2)[2]
        if not has_words(form) or (form in kept) == (side == "validation"):
            found.append(phrasing)
    return tuple(found) or phrasings

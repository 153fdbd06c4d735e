"""Those of a few kinds that the function names together: "between Celsius and Fahrenheit"."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf

_LISTED = regex(
    r"(?<![\w-])([A-Za-z]{4,})(?:,? (?:and|or|to|into|in)|,|/| ?(?:<->|->|→|↔)) ?([A-Za-z]{4,})\b"
)
_FEW = 8
_ALIKE = 0.85
_SHOWN = regex(r"\b(?:e\.g\.|such as|like|for example|including|etc)", re.I)
"""What tells that there are others."""


def of_those_named(words: Sequence[str], leaf: Leaf) -> Sequence[str]:
    """The words that are listed, however they are spelled, where there are few; else all."""
    if not 2 < len(words) <= _FEW or leaf.examples:
        return words
    told = f"{leaf.description}. {leaf.function.description}"
    if _SHOWN.search(told):
        return words
    known = {word.casefold(): word for word in words}
    found = dict[str, None]()
    at = 0
    while pair := _LISTED.search(told, at):
        near = [
            difflib.get_close_matches(one.casefold(), known, 1, _ALIKE) for one in pair.groups()
        ]
        if all(near):
            found.update(dict.fromkeys(one[0] for one in near))
        at = pair.start(2)
    return [known[one] for one in known if one in found] if len(found) > 1 else words

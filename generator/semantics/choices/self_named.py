"""Options that repeat the name of their parameter: the ``basic-plan`` of a ``plan``.

People say the name once: "on the basic plan". How that is said and how it is read are told apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf

_JOINTS = regex(r"[_\-\s]+")


def shortened(leaf: Leaf, literals: Sequence[str]) -> dict[str, str]:
    """Each option without the words of the name that all of them repeat; nothing if they don't."""
    parts = [_JOINTS.split(literal) for literal in literals]
    repeated = frozenset(leaf.words)
    for each in parts:
        repeated = repeated.intersection(part.lower() for part in each)
    if not repeated or len(literals) < 2:
        return {}
    left = [[part for part in each if part.lower() not in repeated] for each in parts]
    short = [" ".join(each) for each in left]
    if not all(short) or len(set(short)) < len(short):
        return {}
    shouting = all(text.isupper() and len(text) > 2 for text in short)
    return {
        literal: text.lower() if shouting else text
        for literal, text in zip(literals, short, strict=True)
    }


def read_shortened(leaf: Leaf, literals: Sequence[str]) -> dict[str, str]:
    """What may say an option without its parameter's name → the option."""
    found: dict[str, str] = {}
    for word in leaf.words:
        name = regex(rf"(?<![^\W_]){word}(?![^\W_])[_\-\s]*", re.I)
        if len(literals) > 1 and all(name.search(literal) for literal in literals):
            found |= {name.sub("", literal).strip("-_ "): literal for literal in literals}
    return found

"""Which messages are for a model or an agent, and no person."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.naming import words_of

_TO_MODEL = regex(r"\bto (?:send to )?(?:the |an? )?(?:AI|LLM|chat ?bot|language model)\b")
"""What tells that a message is for a model, and no person."""
_RUN = regex(
    r"\b(?:run|ask|prompt|invoke|query|instruct|chat with)s? (?:an?|the|your|another|this|to)? ?"
    r"(?:[\w-]+ ){0,2}?(?:agents?|assistant|AI|LLM|model|chat ?bot|copilot|team and return)\b",
    re.IGNORECASE,
)
"""Functions whose message is what an agent is to do."""


def is_for_model(leaf: Leaf) -> bool:
    """Whether the text is told to go to a model, or the function runs one."""
    first = f"{' '.join(words_of(leaf.function.name))}. {leaf.function.description}"
    told = first.split(". Args", maxsplit=1)[0]
    return bool(_TO_MODEL.search(leaf.description) or _RUN.search(told))

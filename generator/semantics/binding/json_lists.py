"""What stands in a list that is written as JSON: "JSON array of email addresses"."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.quick import regex, replace
from generator.semantics.base import Leaf, SemanticType, Setting
from generator.semantics.described.naming import raw_words, singular

Meaning = Callable[[Leaf, Setting], tuple[SemanticType, str]]

_LIST = r"\bJSON[- ](?:(?:encoded|formatted|string|stringified) )?(?:array|list)"
_OF = regex(
    rf"{_LIST} of (?:the |all |unique )?(?P<what>[A-Za-z][\w' -]*?)"
    r"(?=$|[.,;:()\n]| (?:to|for|that|which|with|in|from|on)\b)",
    re.IGNORECASE,
)
LISTED = regex(rf"[^.]{{0,60}}{_LIST}\b", re.IGNORECASE)
"""Where a description begins with such a list."""
_PLAIN = frozenset(
    "id uuid guid name email address url uri link tag label keyword string text number integer int "
    "float numeric key code path filename field column symbol ticker date slug hash type term "
    "topic username handle query question sentence phrase line word emoji language country city "
    "category sku hashtag domain ip phone status skill genre ingredient option choice answer color "
    "reference title synonym alias".split()
)
"""What is written as a plain text or number; of other things there are objects."""
_NUMBERS = frozenset("number integer int float numeric".split())
_TEXTS = frozenset(("string", "text"))


def json_members(leaf: Leaf, setting: Setting, bound: Meaning) -> SemanticType | None:
    """What each member of the list means; None where the members may be objects."""
    if leaf.examples or not LISTED.match(leaf.description) or "{" in leaf.description:
        return None
    told = _OF.search(leaf.description)
    words = raw_words(told["what"]) if told else ()
    own = (*leaf.words[:-1], singular(leaf.words[-1]))
    if not told or (words and singular(words[-1]) in _TEXTS):
        words = own
    head = singular(words[-1]) if words else ""
    if head not in _PLAIN:
        return None
    schema = {"type": "integer" if head in _NUMBERS else "string"}
    words = (*words[:-1], head)
    member = replace(leaf, schema=schema, words=words, description="", examples=())
    meaning, _ = bound(member, setting)
    return None if getattr(meaning, "structured", False) else meaning

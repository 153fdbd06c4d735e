"""Descriptions of arguments that tell a caller to give them: "Specify the type of soil"."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.records import Json

_GIVE = regex(
    r"\s*(?:please )?(?:specify|provide|enter|indicate|supply) "
    r"(?=(?:the|an?|your|any|some) [a-z]|(?!(?:if|whether|how|which|what|when|where|why|who|whose|"
    r"either|one|both|only|this|these|at|exactly|up|to|that|it|as|in|with|for|all|each|multiple|"
    r"several|two|true|false|no)\b)[a-z]+ (?:[a-z]+ )?(?:of|for)\b)",
    re.IGNORECASE,
)


def as_noun(told: str, kind: Json) -> str:
    """The description as one of the thing itself; flags are told by what to do."""
    found = _GIVE.match(told) if kind != "boolean" else None
    return told[found.end() :][:1].upper() + told[found.end() + 1 :] if found else told

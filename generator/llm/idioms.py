"""Words that elsewhere negate, bound or select, but not in these turns of phrase."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from generator.llm.ground import Ground
from generator.llm.parts import Parts, fixed_text
from generator.llm.ways import without_ways
from generator.quick import regex

ASKED = regex(r"\bhow (?:many|much)\b", re.I)
"""Words of a question that elsewhere sound like a value."""

_IDIOM = regex(
    r"\bdon't (?:let me forget|forget(?: to)?)\b|\b(?:if|as long as) you don't mind\b|"
    r"\b(?:i|we) (?:don't|can't|couldn't) (?:know|remember|recall|decide|wait|find)\b|"
    r"\b(?:i|we) don't have (?:much |the )?time\b|\bwhy (?:don't|not) (?:you|we)\b|"
    r"\bwork(?:s|ed|ing)? (?:it |that )?out\b|\b(?:i'm|i am|we're|we are) after\b|"
    r"\b(?:can|could|won)(?:'t|n't) you\b|"
    r"\b(?:the|this|that)\s+one(?=\s*(?:[,.?!]|$)|\s+(?:of|by|from|in|on|called|named|titled|that|"
    r"which|with|to|into|onto)\b)|"
    r"\b(?:don't|no longer) need\b(?=[^.?!]*\b(?:any ?more|any longer|so|delete|remove|cancel)\b)|"
    r"\b(?:everything|anything|whatever|all) (?:that )?(?:you|there is|we|they) "
    r"(?:have|know|can find|got|can tell me)?\b|"
    r"\btell (?:me|us) more (?:about|on)\b|\bfull details\b|\beverything about\b|\bboth\s+and\b",
    re.I,
)
"""Words that negate or bound elsewhere; there they only ask."""

_CONTENTS = regex(r"\beverything (?:in|under|inside|within|on)\b", re.I)
"""What is there, where that is to be shown; who deletes it leaves what holds it."""

NAMES_OF_NAMES = regex(r"\b(?:first|last) names?\b", re.I)
"""Which select nothing: the last name is no latest one."""

_RATE = regex(r"\s*(?:an?|per|each|every|/) ?(hour|day|week|month|year)\b", re.I)
_BY_THE: Final = {
    "hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "year": "yearly",
}  # fmt: skip
"""What an amount is for: "$20 an hour" is an hourly rate."""

_QUICK = regex(r"\b(?:(?:a )?quick (?:question|one|check|look|favou?r|help)|real quick)\b", re.I)
"""What is quick there is the asking, not what is asked for."""

_NEWEST = regex(r"\bmost recent\b", re.I)


@lru_cache(maxsize=4096)
def without_idioms(ground: Ground, parts: Parts) -> str:
    """The fixed text without the bounds of arguments and without what only asks."""
    text = _IDIOM.sub(" ", fixed_text(without_ways(parts)).replace("’", "'"))
    text = _CONTENTS.sub(" ", text) if ground.does == "read" else text
    return _NEWEST.sub("latest", _QUICK.sub(" ", text))


def rates(parts: Parts, had: AbstractSet[str]) -> AbstractSet[str]:
    """The units by which amounts are told, where the parent tells so by another word."""
    found = [_RATE.match(part) for part in parts[1:] if isinstance(part, str)]
    return {m[1].lower() for m in found if m and _BY_THE[m[1].lower()] in had}

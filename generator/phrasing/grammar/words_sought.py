"""Words to look for that can't follow a noun: "books about books about tides", whole questions."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.noun_labels import QUERIES, is_topic
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described import nouns
from generator.phrasing.skeleton import Skeleton
from generator.quick import regex

_LED = regex(r"([A-Za-z-]{3,})(?: [^:]*)? (?:about|matching|for|on) \"?$|([A-Za-z-]{3,}): \"?$")
"""What words follow that something is looked for by."""
_WANTED = regex(
    r"\b(?:find(?: me)?|see|get(?: me)?|want|need|show me|look(?:ing)? for|after|buy"
    r"|(?:items?|products?) for) $",
    re.I,
)
"""What words follow that are wanted themselves."""
_THING = "(?-i:[a-z]{3,}(?<!s)$)"
"""One thing without an article, which is only a word there: no "I want to find phone"."""
_WORD = regex(r"[A-Za-z]{3,}")
_WHOLE = (
    r"(?-i:(?:Tomorrow|Today|Tonight|Yesterday|Next|This|These|The|An?|My|Our|From|In|On|At|For|"
    r"Find|Show|Give|List|Tell|Get|Please|I|I'm|We|It|Is|Are|Do|Does|Did|Can|Could|Should|Will|"
    r"How|What|Which|Where|When|Who|Why)\b)(?:\S* \S+){3,}"
)
"""What somebody says in a sentence of its own, or nearly: no words that things match."""


def sought_again(role: Role, skeleton: Skeleton, place: int) -> list[str]:
    """Patterns of words to look for that have the noun of what is looked for, or ask by themselves.

    ``place``: which part of the skeleton they are.
    """
    if not (role.parameter.leaf.words[-1] in QUERIES or is_topic(role)):
        return []
    before = "".join(part for part in skeleton.parts[:place] if isinstance(part, str))
    if _WANTED.search(before):
        return [_THING]
    led = _LED.search(before)
    if led is None:
        return []
    things = [word for word in _WORD.findall(before) if nouns.is_plural(word.lower())]
    heads = {nouns.singular(word.lower()) for word in [*things, led[1] or led[2]]}
    found = [rf".*\b{head}(?:s|es)?\b" for head in sorted(heads)]
    return [*found, _WHOLE] if led[1] else found

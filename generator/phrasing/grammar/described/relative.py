"""Relative clauses as adjectives: "the accounts a user follows" are followed accounts."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex

_BY_WHOM = regex(
    r"\b(?P<what>[a-z]+s) (?:that |which )?(?P<who>(?:an?|the) (?:[A-Z]?[\w-]+ ){1,3}?)"
    r"(?P<does>follows|owns|likes|created|saved|watches|manages|uses|has)\.?$"
)
_OWNED = {"follows": "followed ", "likes": "liked ", "created": "created ", "saved": "saved ",
          "watches": "watched ", "manages": "managed ", "uses": "used "}  # fmt: skip
"""What somebody does with what is wanted: "the accounts a user follows" are followed accounts."""
_LEFT = regex(
    r"\b(?P<what>[a-z]{3,}s) (?:that |which )?"
    r"(?:you|users?|the user|they|(?:the )?(?!The|This)[A-Z][a-z]+) "
    r"(?:have |has |had )?(?:previously|recently|already|ever|earlier) "
    r"(?P<did>saved|uploaded|created|stored|sent|shared|posted|added|made|recorded|downloaded)\b"
)
"""What somebody did to what is wanted: "notes Oliver previously saved" are saved notes."""


_DONE = regex(
    r"(?<=[a-z] )(?P<what>(?:an?|the) [a-z]+) (?!The|This)[A-Z][a-z]+ (?:has |just )*[a-z]+ed"
    r"(?= (?:to|in|into|from|on|for|with)\b|[,.]|$)"
)
"""What somebody with a name did, which the speaker knows: "a workout Judd completed"."""
_ONE_OF = regex(r"\bone of ((?:the |your |my )(?:[a-z]+'s )?(?:own )?)([a-z]+s)\b")
"""One of several, which is one: "the balance of one of the user's accounts"."""


def whose_deed(text: str) -> str:
    """The text with what somebody does or did to a thing before the thing's noun."""
    text = _ONE_OF.sub(lambda found: f"{found[1]}{singular(found[2])}", text)
    text = _DONE.sub(r"\g<what>", text)
    return _LEFT.sub(r"\g<did> \g<what>", _BY_WHOM.sub(_of_whom, text))


def _of_whom(found: re.Match[str]) -> str:
    return f"{_OWNED.get(found['does'], '')}{found['what']} of {found['who'].strip()}"

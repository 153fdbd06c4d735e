"""How people put requests: their openings and length, counted in theirs, looked for in ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from generator.phrasing.noise import Noise
from generator.phrasing.skeleton import Hole, Skeleton
from generator.quick import Struct, regex

Opening = Literal["i", "ask", "wh", "whether", "other"]
"""How a request opens: with oneself, "can you", "where", "is there", or straight away."""

_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)?")
_SELF = frozenset("i i'm im i'd id i've ive we we're my our".split())
_ASK = frozenset("can could would will may do does is are".split())
_WH = frozenset("what what's whats which who where when why how how's hows".split())
_YOU = frozenset(("you", "u", "ya"))
_PLEASE = regex(r"\b(?:please|pls|plz)\b", re.IGNORECASE)

_QUESTIONS = frozenset(("ask", "wh", "whether"))

BELIEF = 8
"""How many queries the default rates count for, beside the user's own."""


def words_of(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def opening_of(words: Sequence[str]) -> Opening:
    """How a request with these words opens."""
    first = words[0] if words else ""
    if first in _SELF:
        return "i"
    if first in _ASK:
        return "ask" if len(words) > 1 and words[1] in _YOU else "whether"
    return "wh" if first in _WH else "other"


class Manner(Struct, frozen=True):
    """What makes one request like another: its opening and the words that are no values."""

    opening: Opening
    words: int

    @classmethod
    def of_skeleton(cls, skeleton: Skeleton) -> Manner:
        """The manner of a skeleton; a hole counts as no word, but ends the opening."""
        fixed = [part for part in skeleton.parts if isinstance(part, str)]
        lead = skeleton.parts[0] if skeleton.parts else ""
        opening = opening_of(words_of("" if isinstance(lead, Hole) else lead))
        return cls(opening, sum(len(words_of(text)) for text in fixed))

    @classmethod
    def of_text(cls, query: str) -> Manner:
        """The manner of a whole query of which the values are not known: a few of its words."""
        words = words_of(query)
        return cls(opening_of(words), len(words) * 2 // 3)

    def distance(self, other: Manner) -> int:
        """How unlike another it is: an opening of another kind outweighs any length."""
        return abs(self.words - other.words) + (0 if self.opening == other.opening else 1000)


def noise_of(queries: Iterable[str], default: Noise) -> Noise:
    """Rates of noise as these people make it, the fewer of them the nearer to ``default``."""
    texts = [query.strip() for query in queries if query.strip()]
    asking = [t for t in texts if opening_of(words_of(t)) in _QUESTIONS]
    telling = [t for t in texts if opening_of(words_of(t)) not in _QUESTIONS]

    def rate(before: float, hits: int, of: int) -> float:
        return min(0.9, (before * BELIEF + hits) / (BELIEF + of))

    rates = default.rates()
    lower = sum(text == text.lower() and any(map(str.isalpha, text)) for text in texts)
    rates["lower"] = rate(default.lower, lower, len(texts))
    unmarked = sum(text[-1] not in ".?!" for text in asking)
    rates["no_end_mark"] = rate(default.no_end_mark, unmarked, len(asking))
    stopped = sum(text[-1] == "." for text in telling)
    rates["full_stop"] = rate(default.full_stop, stopped, len(telling))
    polite = sum(bool(_PLEASE.search(text)) for text in texts)
    rates["please"] = rate(default.please, polite, len(texts))
    return Noise(**rates)

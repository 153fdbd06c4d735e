"""The parts of a result that a description counts up: "Returns title, author and year".

What is told there is what people expect to come back. A list that stands alone, behind "with" or
in brackets is read; where the words are no plain list, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.quick import Struct, regex
from generator.semantics.described.naming import words_of

_SPACES = regex(r"\s+")
_RETURNS = regex(
    r"(?<![\w-])(?:and |also |it |which )?(?:returns?|:returns?:|gives? back|outputs?:)"
    r"(?::| a| an| the)* (?P<told>[^.]{3,260})",
    re.I,
)
_INCLUDES = regex(r"(?:^|[.!] )(?:\w+ )?(?:Includes|Shows|Contains):? (?P<told>[^.]{3,200})")
"""A sentence of its own about what is in it."""
_CUE = (
    r"\b(?:with(?: all)?(?: its| their)?|including:?|containing:?|includes|contains|"
    r"consisting of|such as) "
)
_CUES = regex(_CUE, re.I)
_INSIDE = regex(_CUE + r"(?P<told>[^.()]{3,200})$", re.I)
_BRACKETS = regex(r"(?<=[a-z]) \((?P<told>[^()]{5,160})\)")
_OPTIONS = regex(
    r"\bor\b|\be\.?g\b|\bi\.?e\b|[=\"'“`]|\d|\b(?:default|optional|required|only|max|min|see|use|"
    r"via|not)\b",
    re.I,
)
"""What brackets hold that are no list of fields."""
_NARROWS = regex(
    r"\b(?:filter\w*|paginat\w+|optional\w*|supports?|wildcards?|limits?|sort\w*|options?|"
    r"parameters?|criteria|matching|keywords?|given|specified|requested)\b",
    re.I,
)
"""Words of lists of what narrows a search, or of what the tool can do."""
_NARROWING = regex(
    r"\b(?:parameters?|criteria|filters?|options|factors|inputs?|preferences) ?$|\bbased on\b", re.I
)
"""Words before such a list by which it is one of what narrows a search: "by filters such as …"."""
_PART = regex(r"\s*(?:[,;]\s*(?:and\s+|or\s+|plus\s+)?|\s+and\s+|\s+plus\s+|\s&\s|/)")
_LEAD = regex(
    r"^(?:all|any|its|their|the|an?|current|latest|full|complete|key|relevant|matching|"
    r"associated|related|basic|more)\s+",
    re.I,
)
_CUT = regex(r"\s(?:of|for|from|by|in|on|at|as|to|per|if|that|which|when|where|so|via)\s.*$", re.I)
_AND_SO_ON = (("more",), ("etc",), ("others",), ("much", "more"))
MOST_WORDS = 3
"""Words of a part, at most."""
FEWEST = 3
"""Parts of a list that nothing but "returns" announces, at least."""


class Parts(Struct, frozen=True):
    """The words of each part that is told; ``whole``: they are all that comes back."""

    words: Sequence[Sequence[str]] = ()
    whole: bool = False


@lru_cache(maxsize=4096)
def told_parts(description: str) -> Parts:
    """What a description says that each result has."""
    text = _SPACES.sub(" ", description[:1600]).strip()
    first = re.split(r"(?<=[a-z)])\. |: [A-Z]|\b(?:Args|Parameters|Params)\b", text, maxsplit=1)[0]
    for found in _RETURNS.finditer(text):
        whole = _of_clause(found["told"])
        if whole:
            return Parts(whole, whole=True)
    brackets = _BRACKETS.search(first)
    if brackets and not _OPTIONS.search(brackets["told"]):
        parts = _parts(brackets["told"])
        if len(parts) >= FEWEST:
            return Parts(parts, whole=True)
    inside = _INSIDE.search(first.rstrip(" ."))
    if inside and not _RETURNS.match(first) and not _NARROWING.search(first[: inside.start()]):
        lone = "their " in inside[0][:12] or "its " in inside[0][:12]
        parts = _parts(inside["told"])
        if len(parts) > 1 or (parts and lone):
            return Parts(parts)
    includes = _INCLUDES.search(text)
    parts = _parts(includes["told"]) if includes else ()
    return Parts(parts) if len(parts) > 1 else Parts()


def _of_clause(told: str) -> Sequence[Sequence[str]]:
    """The parts that a clause behind "returns" counts up."""
    told = re.split(r"\b(?:Args|Parameters|Params|Raises|Examples?|Notes?)\b:?", told)[0]
    brackets = _BRACKETS.search(told)
    if brackets and not _OPTIONS.search(brackets["told"]):
        parts = _parts(brackets["told"])
        if len(parts) > 1:
            return parts
    bare = _BRACKETS.sub("", told).strip()
    cues = [*_CUES.finditer(bare)]
    if cues:  # "JSON with datasets including IDs and titles" tells of the datasets last
        parts = _parts(bare[cues[-1].end() :])
        return parts if len(parts) > 1 else ()
    if ": " in bare:
        parts = _parts(bare.partition(": ")[2])
        return parts if len(parts) > 1 else ()
    parts = _parts(bare)
    return parts if len(parts) >= FEWEST else ()


def _parts(told: str) -> Sequence[Sequence[str]]:
    """The parts of a list, or none where it is no list of a few words each."""
    if _NARROWS.search(told):
        return ()
    found = []
    for raw in _PART.split(told.strip(" :;,-")):
        part = _LEAD.sub("", _LEAD.sub("", _CUT.sub("", f"{raw.strip()} ").strip()))
        words = words_of(part)
        if words in _AND_SO_ON:
            continue
        if not words or len(words) > MOST_WORDS or not all(word.isalpha() for word in words):
            return ()
        found.append(words)
    return found

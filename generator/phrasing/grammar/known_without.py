"""Arguments that need not tell which thing is meant: without an ID "the latest order" is.

The function says so itself, and people then ask as those who have but one: "where's my food?".
"""

from __future__ import annotations

import functools
import re

from generator.phrasing.grammar.attached.roles import Role
from generator.quick import regex

_ABSENT = (
    r"(?:default(?:s|ing)?\b|omit(?:ted|ting)?|otherwise|left? (?:it )?(?:empty|blank|out)|"
    r"(?:if|when|where) (?:it is |it's )?(?:none|not|no|empty|missing|absent|blank|unset|null))"
)
_THE_ONE = (
    r"(?:latest|most recent|last|current(?:ly)?|active|newest|next|nearest|user's own|your own|"
    r"caller's?|logged[ -]in|authenticated|selected|whole|signed[ -]in)"
)
_DEFAULT = regex(rf"\b{_ABSENT}\b.*\b{_THE_ONE}\b|\b{_THE_ONE}\b.*\b{_ABSENT}\b")
_WITHOUT = r"\b(?:without|if no|when no|omit(?:ting)? the|with no) (?:an? |the |any )?(?:{})\b"

_PLACES = frozenset("path directory dir folder cwd root".split())
"""What programs take from where they run; people name it."""


def does_without(role: Role) -> bool:
    """Whether the function tells which thing is meant where the argument is left out."""
    leaf = role.parameter.leaf
    if leaf.required or leaf.words[-1] in _PLACES:
        return False
    return _is_told(role.told.lower(), leaf.function.description.lower(), leaf.words)


@functools.lru_cache(maxsize=4096)
def _is_told(described: str, told: str, words: tuple[str, ...]) -> bool:
    """The same of the texts alone: it is asked of every set of arguments."""
    if _DEFAULT.search(described):
        return True
    names = "|".join(map(re.escape, dict.fromkeys((" ".join(words), words[-1]))))
    without = re.search(_WITHOUT.format(names), told)
    return without is not None and re.search(rf"\b{_THE_ONE}\b", told[without.end() :]) is not None

"""Things that are sought by one they are like: "movies similar to Elf"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import regex

_LIKE = regex(
    r"\b(?P<things>(?!(?:that|are|is|most|all|and|or|of)\b)[a-z]+s) "
    r"(?:that are |which are |most )?(?P<how>similar|related|comparable) to\b",
    re.IGNORECASE,
)
_LED = regex(
    r"(?P<how>similar|related|comparable) (?P<things>[a-z]+(?: [a-z]+)?s)\Z", re.IGNORECASE
)
_WORKS = frozenset(
    "title name id query text url slug identifier reference uuid sku isbn asin symbol".split()
)
"""Last words of names of the one that is told."""


def likened(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What is like a thing that is told, said with it; and the roles left."""
    if not roles or not (intent.kind.info or intent.kind.name in ("search", "list")):
        return None
    told = roles[0].parameter.leaf.function.description
    led = _LED.match(intent.noun)
    found = _LIKE.search(told) or led
    if found is None or not (led or {"similar", "related"} & set(intent.noun.split())):
        return None
    head = nouns.singular(found["things"].lower().rsplit(" ", 1)[-1])
    one = [role for role in roles if _is_one(role, head)]
    if len(one) != 1:
        return None
    mark = one[0].mark
    if one[0].formal:
        mark = f"{head} {mark}"
    elif any(f'"{mark}"' in way for way in one[0].texts("after")):
        mark = f'"{mark}"'
    said = (f"{found['things'].lower()} {found['how'].lower()} to {mark}",)
    return Choice(said, said, (), "title"), [role for role in roles if role is not one[0]]


def _is_one(role: Role, head: str) -> bool:
    """Whether the argument tells one of the things, by its name or a key."""
    words = role.parameter.leaf.words
    own = {nouns.singular(word) for word in words}
    bare = len(words) == 1 and words[0] in _WORKS
    named = head in own and (len(words) == 1 or words[-1] in _WORKS)
    return role.parameter.leaf.required and (bare or named) and types_of(role.parameter) <= _TYPES


_TYPES = {"string", "integer"}

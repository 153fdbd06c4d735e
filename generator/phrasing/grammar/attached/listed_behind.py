"""Options that the function's own text lists behind a preposition: "a pitch for a tent or van"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.listed_before import listed_before

if TYPE_CHECKING:
    from generator.phrasing.grammar.attached.roles import Role

_LEAD = r"\b(?P<lead>for|in|on|with|by|from|as|about) (?P<one>an? )?(?:the |your )?"
_BETWEEN = regex(r"s?(?:,|,? or| and) (?:an? |the )?", re.I)
"""What stands between two options of a list."""
_SENTENCE = regex(r"(?<!e\.g)(?<!i\.e)[.!?](?=\s|$)")


def listed_ways(role: Role) -> tuple[str, ...]:
    """What is chosen where a description lists it all: "from the weekly note", "for a tent"."""
    prep, noun = listed_before(role.parameter.leaf)
    if prep:
        return (f"{prep} the {role.mark} {noun}",)
    behind = _behind(role.parameter.leaf)
    return (behind.format(role.mark),) if behind else ()


def are_things(leaf: Leaf) -> bool:
    """Whether the options are things, as the function's text has them: a tent or a caravan."""
    return _behind(leaf).endswith(" a {}")


def _behind(leaf: Leaf) -> str:
    """How a function's text leads to one of the options: "for a {}"; "" where it lists none so.

    Two of the options must stand there side by side: then what leads to them is theirs.
    """
    options = leaf.schema.get("enum")
    listed = {str(one).replace("_", " ") for one in options} if isinstance(options, list) else set()
    said = sorted((one for one in listed if re.search("[a-zA-Z]", one)), key=lambda one: -len(one))
    if len(said) < 2:
        return ""
    told = _SENTENCE.split(leaf.function.description.strip(), maxsplit=1)[0]
    any_one = "|".join(map(re.escape, said))
    other = re.compile(rf"(?:{any_one})\b", re.I)
    for found in re.finditer(rf"{_LEAD}(?:{any_one})", told, re.I):
        joint = _BETWEEN.match(told, found.end())
        if joint and other.match(told, joint.end()):
            return f"{found['lead'].lower()} {'a ' if found['one'] else ''}{{}}"
    return ""

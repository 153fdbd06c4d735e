"""What an argument picks that is to be done, as words before the thing it is done to.

That is a verb ("stop"), a view ("show the logs of"), or a verb with its object ("add a column to").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.articles import article
from generator.semantics.base import Leaf
from generator.semantics.described.naming import raw_words

NAMING = (("action",), ("operation",), ("op",))
"""Names of arguments that say what is done, whatever the function."""
ACTIONS = (
    *NAMING, ("command",), ("subcommand",), ("action", "type"),
    ("operation", "type"), ("sub", "command"), ("endpoint",), ("report", "type"), ("method",),
)  # fmt: skip
"""Names of arguments that pick what a function does."""

_BARE = frozenset(
    "list create delete remove get update add start stop restart drop rename search set send read "
    "run open close show enable disable install build find edit pause resume cancel begin".split()
)
"""Verbs that tell that options are deeds."""
_VIEWS = frozenset(
    "status state info information details detail logs log stats statistics metrics history usage "
    "permissions config configuration settings size schema structure properties metadata summary "
    "overview health version versions members contents children comments events output "
    "preview diff changes progress tags labels attachments dependencies members reviews".split()
)
"""What of a thing is shown where it is picked as what is done."""
_SORTED = frozenset("unused active recent stale failed pending overdue upcoming archived".split())
_PICKED = _SORTED | frozenset(("current", "latest", "next", "last"))
"""Which of a kind's things is asked for: "get the active" one."""
_INTO = {"add": "to", "insert": "into", "attach": "to", "append": "to", "move": "to"}
_OUT_OF = dict.fromkeys(("drop", "remove", "delete", "detach", "clear"), "from")
_OF = dict.fromkeys(
    ("get", "set", "show", "update", "rename", "list", "check", "read", "view", "change"), "of"
)
_LINKED = {**_INTO, **_OUT_OF, **_OF}
_PLAIN = regex(r"[a-z]+(?:[_-][a-z]+)?")


def phrase_of(option: str, thing: str = "") -> str | None:
    """The option as the words before the thing it is done to: "show the logs of"; None if a verb.

    ``thing`` is what the function handles: "rename_table" is done to the table itself.
    """
    words = list(raw_words(option)) if _PLAIN.fullmatch(option) else []
    if len(words) == 1:
        word = words[0]
        if word in _VIEWS:
            return f"show the {word} of"
        return f"list the {word}" if word in _SORTED else None
    if len(words) < 2 or words[0] not in _LINKED or words[1] == thing:
        return None
    verb, noun = words
    link = _LINKED[verb]
    if link == "of" and noun in _PICKED:
        return f"{verb} the {noun}" if verb not in ("list", "show") else None
    many = noun.endswith("s") or link == "of"
    return f"{verb} {'the' if many else article(noun)} {noun} {link}"


def are_mixed(options: Sequence[str]) -> bool:
    """Whether the options are deeds of which some are no bare verbs."""
    return bool(_BARE & frozenset(options)) and any(map(phrase_of, options))


def phrased(leaf: Leaf, options: Sequence[object]) -> dict[str, str]:
    """How options are said that are no verbs, where others of an action's are."""
    texts = [option for option in options if isinstance(option, str)]
    if leaf.words not in ACTIONS or len(texts) != len(options) or not are_mixed(texts):
        return {}
    return {one: said for one in texts if (said := phrase_of(one))}


def read_phrase(text: str) -> str:
    """The option's words in what was said of it."""
    return _SAID.sub(_picked, text)


_SAID = regex(r"^(?:show|list) the (\w+)(?: of)?$|^(\w+) (?:the|an?) (\w+)(?: \w+)?$")


def _picked(found: re.Match[str]) -> str:
    return found[1] or f"{found[2]}_{found[3]}"

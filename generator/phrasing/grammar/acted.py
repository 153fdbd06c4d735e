"""An argument that says what a function is to do: "crypto stock quotes", "close the browser tab".

Some functions are many in one: their argument ``action`` picks. Its options are verbs, which then
are the request's verb, or things, which then are what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.choices import Choice
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.lexicon import verb_of

_ACTIONS = (
    ("action",), ("operation",), ("op",), ("command",), ("subcommand",), ("action", "type"),
    ("operation", "type"), ("endpoint",), ("report", "type"), ("method",),
)  # fmt: skip


_SORTS = (("type",), ("mode",), ("kind",))
_WRAPPED = frozenset("data analytics info information metrics".split())
_PERFORMED = re.compile(r"\b(?:action|operation)s?\b", re.I)


def is_action(role: Role) -> bool:
    """Whether the argument picks one of the things that the function can do."""
    words = role.parameter.leaf.words
    named = words in _ACTIONS or (words in _SORTS and _PERFORMED.search(role.told))
    return bool(named) and bool(options_of(role))


def is_verbal(role: Role) -> bool:
    """Whether all that can be picked are verbs: "open", "close"."""
    options = options_of(role)
    return is_action(role) and "new" not in options and all(map(verb_of, options))


def picked(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What is asked for where an argument picks it, and the roles left."""
    if not intent.kind.info or not intent.noun:
        return None
    found = next((role for role in roles if is_action(role) and not is_verbal(role)), None)
    if found is None:
        return None
    words = intent.noun.split()
    noun = " ".join(words[:-1]) if len(words) > 1 and words[-1] in _WRAPPED else intent.noun
    whole = f"{noun} {found.mark}"
    said = (f"the {whole}", whole)
    rest = [role for role in roles if role is not found]
    return Choice(said, (whole,), (), "title"), rest

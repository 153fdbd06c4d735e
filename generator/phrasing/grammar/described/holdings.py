"""What an account holds, by what its description counts up: "Current loans, due dates and fees".

A name says only "account", which tells nobody what is wanted of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import regex


def holdings(told: Sequence[str], named: Clause) -> Clause | None:
    """All that an account holds, by what the description counts up: "loans, due dates and fees"."""
    own = named.objects[0].lower().rsplit(" ", 1)[-1] if len(named.objects) == 1 else ""
    if named.verb != "get" or own not in _HOLDING or len(told) != 1 or verb_of(told[0].split()[0]):
        return None
    things = _LISTED.fullmatch(told[0])
    if things is None:
        return None
    first = f"{things['first'][0].lower()}{things['first'][1:]}"
    more = re.split(r",? and |, ", things["more"])
    return Clause("get", (", ".join([first, *more[:-1]]) + f" and {more[-1]}",), ())


_HOLDING = frozenset("account profile dashboard".split())
"""What a name calls all that is kept of somebody."""
_LISTED = regex(
    r"(?P<first>[A-Z][a-z]+(?: [a-z]+)?), (?P<more>(?:[a-z]+(?: [a-z]+)?, ){0,2}"
    r"[a-z]+(?: [a-z]+)?,? and [a-z]+)(?: (?:on|of|in) (?:the|your|a) [a-z ]+)?\.?"
)

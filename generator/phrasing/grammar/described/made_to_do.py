"""Somebody who is made to do something: "Make the bot fly to a position" creates no bot fly."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.phrases import PREPOSITIONS, complements_of

_MAKING = frozenset("make makes have let lets".split())
_DOERS = frozenset(
    "bot robot agent player character npc drone car vehicle avatar camera assistant turtle arm "
    "creature mob entity device rover pet".split()
)


def made_to_do(tokens: Sequence[str]) -> Clause | None:
    """The clause of who is made to do what, as one verb: "make the bot fly", with what follows."""
    low = [token.lower() for token in tokens[:5]]
    if len(low) < 3 or low[0] not in _MAKING:
        return None
    at = 2 if low[1] in ("the", "a", "an", "your") else 1
    if at + 1 >= len(low) or low[at] not in _DOERS or verb_of(low[at + 1]) != low[at + 1]:
        return None
    rest = list(tokens[at + 2 :])
    if rest and rest[0].lower() not in PREPOSITIONS:
        return None  # what it does has an object of its own
    verb = "make" if low[0].startswith("make") else low[0].removesuffix("s")
    return Clause(f"{verb} the {low[at]} {low[at + 1]}", (), tuple(complements_of(rest)))

"""What a function's name tells of its object that the description does not, or leaves out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.verbs import DONE


def singled(spec: FunctionSpec, said: Sequence[str], noun: str) -> str:
    """The noun with such an adjective of the name that nothing else says: "similar jobs".

    ``said`` are the words of the request and of the arguments.
    """
    words = noun.lower().split()
    known = f"{' '.join(said)} {noun}".lower()
    *own, last = name_words(spec.name) or [""]
    own += [last] if last in _BEHIND else []
    lost = [word for word in own if word in _TELLING and word not in known]
    untold = "current" in own and "current" not in known
    if untold and not spec.parameters.get("properties") and len(words) < _FEW:
        lost = ["current"]  # of which nothing else tells which one is meant
    whole = " and " in noun or "'s" in noun or noun[:1].isdigit() or len(words) > 4
    if len(lost) != 1 or not words or whole or _TOLD.search(known):
        return noun
    return f"{lost[0]} {noun}"


_FEW = 3
_BEHIND = frozenset("expiring expired overdue outstanding".split())
"""Those that names have behind the thing: food, of ``pantry_expiring``."""
_TELLING = _BEHIND | frozenset(
    "similar related recent upcoming live trending popular random daily unread registered selected "
    "archived".split()
)
_TOLD = regex(r"\b(?:new|old|lat)est\b|\bmost recent\b|\breal-time\b")
"""What tells already which are wanted."""


def named_half(noun: str, spec: FunctionSpec) -> str:
    """The one of two things that the name has: "flights" of "flights and fares"."""
    halves = noun.split(" and ")
    named = [*name_words(spec.name)]  # in the plural: "list_directory" has files, too
    known = [half for half in halves if half.split()[-1].lower() in named]
    whole = len(halves) == 2 and all(is_plural(half.split()[-1]) for half in halves)
    if not whole or len(known) != 1:
        return noun
    front = halves[0].split()[:-1] if known[0] == halves[1] and " " not in known[0] else []
    shared = any(word.lower() in named for word in front)  # "seat reviews and ratings"
    return " ".join([*front, known[0]]) if shared else known[0]


def unstated(noun: str, spec: FunctionSpec) -> str:
    """The noun of what an ID names, without the state it must be in: "unarchive archived note 7".

    A state that the function's name or the ID's has too is what such things are called.
    """
    first, _, rest = noun.partition(" ")
    head = rest.rsplit(" ", 1)[-1].lower()
    if not rest or is_plural(head) or " and " in rest or not re.fullmatch(DONE, first.lower()):
        return noun
    keys = [name_words(key) for key in declared(spec)]
    named = any(key == ["id"] or (key[-1:] == ["id"] and head in key) for key in keys)
    own = {word for words in (name_words(spec.name), *keys) for word in words}
    return rest if named and first.lower() not in own else noun


def with_noun(noun: str) -> str:
    """An adjective that stands alone, with "one" behind it: "resume the last one"."""
    if noun.lower() in _ALONE:
        return f"{noun} one"
    return f"{noun} ones" if noun.lower() in _STATES else noun


_ALONE = frozenset("last latest next previous current first newest oldest recent".split())
_STATES = frozenset(
    "quarantined archived deleted pending failed blocked muted flagged upcoming overdue expired "
    "cancelled unread unpaid pinned starred hidden saved".split()
)
"""Adjectives that names have for the things in such a state."""


def unbooked(noun: str, verb: str) -> str:
    """The noun without what goes without saying of it: one cancels a *booked* appointment."""
    first, _, rest = noun.partition(" ")
    if first.lower() in ("past", "previous") and rest in _PAST:
        return rest
    return rest if rest and verb in _BOOKED and first.lower() in _BOOKED[verb] else noun


_PAST = frozenset("transactions purchases payments charges".split())
"""What only lies in the past."""
_BOOKED = dict.fromkeys(
    ("cancel", "reschedule", "move", "postpone"),
    frozenset("booked scheduled confirmed planned upcoming".split()),
)
"""Verbs of what was booked before, with what descriptions call it."""

"""Which idioms leave the deed to be guessed: "something's wrong: {what}", "{what}, which one?".

In services of somebody's own life, and where somebody else does what is asked for, that is how
people talk: "had a bagel", "date night on Friday". Everywhere else strangers take it for another
deed, or for none: of such lines they found a quarter good, of those that say the thing two thirds.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.idiom_objects import SLOT, SLOTS
from generator.phrasing.grammar.idiom_sections import Idiom
from generator.quick import regex
from generator.semantics.described.leafwords import developer
from generator.semantics.described.naming import singular
from generator.semantics.topics.private import is_private

_WORD = regex(r"[a-z]+")
_CLEAR = frozenset(
    "url link website flight flight_number tracking_number command cmd sql doi".split()
)
"""Words of slots whose values tell by themselves what they are."""
_SERVED = frozenset(
    "book reserve order reorder buy rent hire request schedule reschedule arrange move postpone "
    "report claim refill redeem donate enrol enroll register apply cancel extend skip pause resume "
    "renew quote return exchange join log record submit terminate redirect".split()
)
"""What is done for somebody by others, or written down after it was done."""
_LOOKED_UP = frozenset("get list search find show check look lookup query fetch view see".split())
_LOOKING = regex(r"! (?:show|tell|see|look|find|check|get|pull|read|give|bring|list|have a look)\b")
"""How one asks for what is only looked up."""
_SENT = frozenset("send message notify text".split())
_TELLING = regex(r"[!?] (?:can you |could you )?(?:tell|let|text|ping|message|write to) \{")
"""How one asks for what is only told somebody."""
_ENDS = ("ing", "ed", "er", "ment", "ion", "e", "y")
_SHORT = 3
"""Letters that are left of a word at least where its end is taken off; of a letter, one more."""


def is_guessed_at(intent: Intent, roles: Sequence[Role]) -> bool:
    """Whether people leave a function's deed to be guessed, and are understood.

    So they are where nothing is told to say, a search of everything there is, and where sums tell
    what is worked out of them: "10,000 over 36 months, what's that a month".
    """
    if not intent.objects or intent.kind.name == "compute":
        return True
    leaf = next((role.parameter.leaf for role in roles), None)
    if leaf is None:
        return False
    return is_private(leaf) or (intent.verb.split(" ")[0] in _SERVED and not developer(leaf))


def tells(idiom: Idiom, line: str, own: frozenset[str] = frozenset()) -> bool:
    """Whether a line says the thing or what is done with it, or holds what tells it by itself.

    ``own``: the words of what the function itself calls the thing.
    """
    if idiom.general or (_LOOKING.match(line) and idiom.does & _LOOKED_UP):
        return True
    if _TELLING.match(line) and idiom.does & _SENT:
        return True
    slots = set(SLOT.findall(line))
    if slots & SLOTS or any(_CLEAR.intersection(idiom.slots.get(slot, ())) for slot in slots):
        return True
    said = _stems(_WORD.findall(SLOT.sub("", line)))
    return not said.isdisjoint(_known(idiom.heads | idiom.does | own))


@functools.lru_cache(maxsize=256)
def _known(words: frozenset[str]) -> frozenset[str]:
    return _stems(part for word in words for part in word.replace("-", "_").split("_"))


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_stem, words))


def _stem(word: str) -> str:
    """The word without its end: "paying" is of a payment, "reminded" of a reminder."""
    word = singular(word)
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= _SHORT + (len(end) == 1):
            return word[: -len(end)]
    return word

"""Words behind a plural that tell in which state the things are: "jobs still running"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.semantics.described.verbs import DONE

_NOW = frozenset("still currently already now presently actively".split())
"""Adverbs of time or degree, after which a state is told and no noun."""
_WHEN = frozenset(
    "today tomorrow yesterday now soon nearby worldwide site-wide server-side".split()
)
"""Adverbs that end what is told of things."""
_STATES = frozenset(
    "running offline online unpaid paid active inactive closed pending overdue idle "
    "unavailable outstanding missing waiting ready live eligible due enabled "
    "disabled alive unread unassigned unresolved departing arriving expiring".split()
)
"""What things are: adjectives, which stand behind a noun only with nothing after them."""
_COMPOUND = frozenset(
    "sports sales systems operations goods savings graphics analytics economics rights news "
    "funds parts securities forces arms darts forms".split()
)
"""Plurals that stand before a noun: "sports betting"."""


def follows_plural(before: Sequence[str], words: Sequence[str]) -> bool:
    """Whether ``words``, up to a preposition, only tell of the plural that ends ``before``."""
    head = before[-1].lower() if before else ""
    if not words or len(words) > 4 or not head.isalpha() or not is_plural(head):
        return False
    if head in _COMPOUND:
        return False
    plain = " ".join(words).lower().replace("right now", "now").split()
    while plain and plain[-1] in _WHEN:
        plain = plain[:-1]
    told = not plain or words[-1].lower() in _WHEN
    if plain and plain[0] in _NOW:
        plain = plain[1:]
        told = True
        if not plain:
            return False
    if len(plain) > 1:
        return False
    return (told and not plain) or (bool(plain) and _is_state(plain[0], told))


def _is_state(word: str, told: bool) -> bool:
    """Whether one word is an adjective or a participle; after "still", any of them."""
    doing = len(word) > 5 and word.endswith("ing")
    return word in _STATES or doing or (told and bool(re.fullmatch(rf"{DONE}|[a-z]+[ai]ble", word)))


def told_before(words: list[str]) -> list[str]:
    """The words of a name, its state before its noun: ``orders_pending`` are pending orders."""
    if words[1:] and words[0] == "direction":
        return [*words[1:], "directions"]  # "direction_walking"
    if words[1:] and words[-1] in _MODES:
        words = words[:-1]
    if words[:1] == words and words and words[0] in _HOW_DONE:
        return []  # "diff_semantic"
    if words[1:] and words[-1] in _BEFORE:
        return [words[-1], *words[:-1]]
    if len(words) == _THREE and words[1] in _ORDER:
        return [words[1], words[0], words[2]]  # "treasury_next_auction"
    *front, things, state = words if len(words) > 1 else ["", *words, ""]
    if (
        len(things) < _LONG
        or not is_plural(things)
        or not (state in _STATES or re.fullmatch(DONE, state))
    ):
        return words
    return [*front, things] if state in _HOW else [*front, state, things]


_MODES = frozenset(
    "async interactive quick smart bulk sync robust advanced enhanced rich raw".split()
)
"""How a function works, at the end of its name: ``start_scan_async``."""
_HOW_DONE = frozenset("semantic robust advanced enhanced fuzzy hybrid".split())
_BEFORE = frozenset(
    "hourly daily weekly monthly quarterly yearly annual upcoming semantic full".split()
)
_ORDER = frozenset("next last latest previous upcoming".split())
"""Adjectives that names have behind what they are of, or within it."""
_THREE = 3
_LONG = 4
_HOW = frozenset("paginated sorted filtered formatted detailed batched cached based".split())
"""How things are given back, which nobody asks for."""


def done_by(noun: str, text: str) -> list[str]:
    """By or in what is done what is told right behind a noun: "calories burned by exercise"."""
    done = rf"\b{re.escape(noun)} {DONE} (?:by|in|on|at) (\w+)"
    return [found[found.lastindex or 0] for found in re.finditer(done, text, re.IGNORECASE)]


def comes_of(prep: str, description: str) -> bool:
    """Whether what a preposition leads to comes to be: text "to a slug", no row "into a table"."""
    return prep in ("to", "as") or (prep == "into" and not _PUT.match(description.lstrip()))


_PUT = regex(r"(?:insert|add|load|import|put|cop|mov|past|writ|upload|enter|inject|stor|sav)", re.I)
"""How descriptions begin of what is put into something that is there."""

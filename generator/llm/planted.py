"""Rewrites that are known to be wrong, or right, to be put among those that a model made.

Whether a model sees which is which is what its word on the others is worth. Each wrong one is wrong
in one way in which models slip: something added, another deed, two details exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from math import lcm
from typing import Final

from generator.llm.asking import is_command
from generator.llm.wordlists import word_lists
from generator.phrasing.fill import word_before
from generator.quick import Struct, regex

_LEAD: Final = regex(
    r"(?:(?:hey|hi|hello|please|pls)\b,? ?)*(?:(?:(?:can|could|would|will) (?:you|u)|"
    r"(?:i|we)(?:'d like| would like| want| need)(?: you)? to|need to|help me|let's|"
    r"is it possible to|any chance you could) )?(?:please )?(?=[a-z])",
    re.I,
)
_TRAIL: Final = regex(r"(?:,? (?:please|for me))*[.?!]*$", re.I)

ADDED: Final = (
    ", but only if it costs nothing",
    " and send a copy to my boss",
    ", and do the same for my brother",
    ", then delete everything else",
)
BEFORE: Final = ("Don't", "Remind me next week to", "Tell me how to", "How often did I")
_OTHER: Final = {"create": "cancel", "update": "show me", "delete": "show me", "read": "delete"}
"""A verb that does something else, by what a function does."""

_ALIKE: Final = frozenset(("and", "or", "between", ""))
"""Words before details that may well change places: "between {} and {}"."""


class Planted(Struct, frozen=True):
    """A request, what is shown as its rewrite, and whether that is right."""

    text: str
    rewrite: str
    right: bool


class Original(Struct, frozen=True):
    """A request that is right by itself; ``details`` as they stand in it, ``does``: its effect."""

    text: str
    details: tuple[str, ...]
    does: str | None


def wrong_ones(originals: Sequence[Original], count: int, first: int) -> list[Planted]:
    """Wrong rewrites of these, each of another kind than the last; ``first`` tells which begins."""
    found: list[Planted] = []
    if not originals:
        return found
    # once round, the next original begins: each comes with every way
    once = lcm(len(originals), len(_WAYS))
    for at in range(first, first + 8 * count):
        if len(found) == count:
            break
        original = originals[(at + at // once) % len(originals)]
        text = _WAYS[at % len(_WAYS)](original, at)
        if text is not None and all(text != each.rewrite for each in found):
            found.append(Planted(original.text, text, right=False))
    return found


def right_ones(
    originals: Sequence[Original], others: Sequence[Original], count: int
) -> list[Planted]:
    """Rewrites of these that say the same: other requests of the same details."""
    found: list[Planted] = []
    for one, other in product(originals, others):
        if len(found) == count:
            break
        same = sorted(one.details) == sorted(other.details)
        if same and one.text != other.text and all(one.text != each.text for each in found):
            found.append(Planted(one.text, other.text, right=True))
    return found


def _command(original: Original) -> str | None:
    """A request as a command in lower case, without what is only polite; None if it isn't one.

    What may be a question ("do I have", "have they") is none.
    """
    lead = _LEAD.match(original.text)
    core = _TRAIL.sub("", original.text[lead.end() if lead else 0 :])
    core = core[:1].lower() + core[1:]
    first = core.split(" ")[0]
    return core if is_command(first) and first not in word_lists().question else None


def _more(original: Original, at: int) -> str | None:
    return _TRAIL.sub("", original.text) + ADDED[at // len(_WAYS) % len(ADDED)]


def _before(original: Original, at: int) -> str | None:
    core = _command(original)
    return core and f"{BEFORE[at // len(_WAYS) % len(BEFORE)]} {core}"


def _otherwise(original: Original, at: int) -> str | None:
    core, other = _command(original), _OTHER.get(original.does or "")
    if core is None or other is None or original.details == ():
        return None
    return f"{other.capitalize()} {core.partition(' ')[2]}"


def _exchanged(original: Original, at: int) -> str | None:
    return next(_swaps(original), None)


def _swaps(original: Original) -> Iterator[str]:
    text = original.text
    for one, other in combinations(original.details, 2):
        if text.count(one) != 1 or text.count(other) != 1 or one in other or other in one:
            continue
        leads = [word_before(text.partition(each)[0]) for each in (one, other)]
        if leads[0] != leads[1] and _ALIKE.isdisjoint(leads):
            yield text.replace(one, "\0").replace(other, one).replace("\0", other)


_WAYS: Final[tuple[Callable[[Original, int], str | None], ...]] = (
    _more,
    _before,
    _exchanged,
    _otherwise,
)

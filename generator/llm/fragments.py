"""Whether the rewritten words with which a user goes on may stand in for them.

An answer to a question, a correction, the same for another value: such words name no function, so
what is asked of them is that they make the same move with the same arguments and say nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from generator.llm.acceptance import formed, nothing_else
from generator.llm.asking import asks, speaks_for_another
from generator.llm.faults import faults
from generator.llm.ground import Ground
from generator.llm.parts import Parts, marked
from generator.llm.verdicts import Verdict
from generator.llm.wordlists import word_lists, words_in
from generator.quick import regex

_MOVES: Final = {
    "corrects": regex(
        r"\b(?:actually|sorry|instead|chang\w+|rather|mean|meant|wrong|correction|scratch|oops|"
        r"mistake|wait|no(?=,)|not what|after all|make (?:it|that))\b",
        re.I,
    ),
    "repeats": regex(r"\b(?:same|again|another|once more|as well|too|likewise)\b", re.I),
    "provides for": regex(r"\b(?:if|otherwise|in case|unless|should)\b", re.I),
    "takes up": regex(r"(?<!hi )(?<!hey )(?<!hello )\b(?:there|then)\b", re.I),
    "asks": regex(r"\?"),
}
"""What a user does by going on, each told by its words."""

_ASKS_ON: Final = regex(r"\b(?:what|how) about\b|^and\b[^.]*\?", re.I)


@lru_cache(maxsize=8192)
def judge_fragment(
    ground: Ground, parent: Parts, parts: Parts, *, cleared: bool = False
) -> Verdict:
    """The verdict on rewritten words that go on from what was said; ``cleared``: they mean it."""
    verdicts = _if_cleared(ground, parent, parts) if cleared else _by_words(ground, parent, parts)
    return next((verdict for verdict in verdicts if not verdict.good), Verdict())


def _if_cleared(ground: Ground, parent: Parts, parts: Parts) -> Iterator[Verdict]:
    yield from faults(ground, parent, parts, tried=True, least=1)
    yield from _same_moves(parent, parts)


def _by_words(ground: Ground, parent: Parts, parts: Parts) -> Iterator[Verdict]:
    yield from formed(ground, parent, parts, least=1)
    yield from _same_moves(parent, parts)
    if parts != parent:
        yield from nothing_else(ground, parent, parts)


def _same_moves(parent: Parts, parts: Parts) -> list[Verdict]:
    before, after = _plain(parent), _plain(parts)
    if speaks_for_another(after) and not speaks_for_another(before):
        return [Verdict("not_a_request", after)]
    for move, words in _MOVES.items():
        if (words.search(before) is None) == (words.search(after) is None):
            continue
        if move == "asks" and "?" in before and asks(after):
            continue  # a question put as a command
        if move == "repeats" and _ASKS_ON.search(before) and _ASKS_ON.search(after):
            continue
        return [Verdict("another_move", move)]
    if "?" not in after and _opens_like_a_question(after) and not _opens_like_a_question(before):
        return [Verdict("another_move", "asks")]
    return []


def _plain(parts: Parts) -> str:
    return marked(parts).replace("’", "'")


def _opens_like_a_question(text: str) -> bool:
    return next(iter(words_in(text)), "") in word_lists().question

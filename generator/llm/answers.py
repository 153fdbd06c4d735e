"""The assistant's last words rewritten by a model: answers to results, and words that decline.

An answer keeps every fact that it states, and the verifier sees that it states no other; a decline
stays one, and offers nothing new.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.llm.ask import Question
from generator.llm.examples import schema_for
from generator.llm.prompts import MATERIAL, on_one_line
from generator.llm.styles import STYLES
from generator.llm.wordlists import word_lists, words_in
from generator.quick import regex
from generator.specs.similar import stem

BATCH = 25
"""Answers in one question."""

SYSTEM: Final = (
    "You rewrite the last words of an assistant, so that they sound less alike. Rules: (1) "
    "Every fact stays: names, numbers, units exactly as written. (2) Add no fact, offer, "
    "advice or question. (3) What declines still declines. (4) One or two short sentences of plain "
    f'text. {MATERIAL}: {{"rewrites": [{{"item": 1, "text": "..."}}]}}'
)

_PLAIN: Final = regex(r"[\w .,;:!?'’%°$€£()/+\-–—\"“”#@&]{2,400}")
_NEGATIVE: Final = frozenset(
    "not no none nothing never can't cannot couldn't didn't don't doesn't isn't aren't wasn't "
    "unable without outside beyond failed fail unfortunately".split()
)
_DECLINING: Final = frozenset(
    "sorry afraid unfortunately unable apologize apologies cannot can't isn't don't not no none "
    "outside beyond tool tools able support supported capability scope".split()
)


def question(texts: Sequence[str], number: int, seed: int) -> Question:
    """One question about some answers."""
    style = STYLES[number % len(STYLES)]
    lines = [
        f"Rewrite each text below once. Manner: {style}.",
        *(f"{at}. <data>{on_one_line(text)}</data>" for at, text in enumerate(texts, 1)),
    ]
    size = sum(map(len, texts))
    return Question(
        purpose="answers",
        system=SYSTEM,
        user="\n".join(lines),
        schema=schema_for(len(texts)),
        max_tokens=300 + 20 * len(texts) + size // 2,
        temperature=0.8,
        seed=seed + number,
        expected_tokens=20 + 12 * len(texts) + size // 4,
    )


def refused(old: str, new: str, *, declines: bool) -> str:
    """Why a rewritten answer may not stand in for the old one; "" if it may."""
    had, has = words_in(old), words_in(new)
    if not _PLAIN.fullmatch(new) or "://" in new:
        return "not_plain"
    if not 1 <= len(has) <= 2 * len(had) + 8:
        return "length"
    if new.casefold().strip(" .!") == old.casefold().strip(" .!"):
        return "copy"
    if new.count("?") > old.count("?"):
        return "asks_back"
    if bool(_NEGATIVE & set(had)) != bool(_NEGATIVE & set(has)):
        return "turns_round"
    facts = [word for word in had if word not in word_lists().plain and word not in _DECLINING]
    numbers = {word for word in has if word[0].isdigit()}
    if numbers != {word for word in had if word[0].isdigit()}:
        return "lost_fact"
    if not declines and not {stem(word) for word in facts} <= {stem(word) for word in has}:
        return "lost_fact"
    if declines:
        known = {stem(word) for word in had} | {stem(word) for word in _DECLINING}
        plain = word_lists().plain
        own = [word.removesuffix("'s") for word in has]
        if any(word not in plain and stem(word) not in known for word in own):
            return "invents"
    return ""

"""chat: words that ask for nothing a tool does: greetings, thanks, small talk, "what can you do?".

The answers promise nothing: what the assistant says of itself is what the offered tools' own
descriptions say.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from functools import lru_cache

from generator.records import FunctionSpec, Message, Side, Utterance
from generator.scenarios.abilities import ability, together
from generator.scenarios.base import (
    Cell,
    Draft,
    Workbench,
    draw_anchor,
    scenario,
    system_messages,
)
from generator.scenarios.smalltalk import ABILITY, TALK, Talk


@scenario("chat")
class Chat:
    """Small talk: the assistant answers in words."""

    name = "chat"
    group = "chat"
    no_call = True
    per_function = False

    def unsupported(self, bench: Workbench) -> str | None:
        """Anyone can chat."""
        return None

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft:
        """One exchange."""
        anchor = draw_anchor(bench, False, rng)
        tools = bench.offer.some(rng)
        able = [what for what in map(ability, tools[:5]) if what]
        talks = TALK if able else TALK[:-1]
        kind = talks[cell.k % len(talks)]
        text = _opened(kind, cell.k // len(talks), cell.phrasing, rng)
        said = Utterance(text, (), f"chat:{kind.name}", "chat", False)
        spoken = bench.noise.add(said, rng)
        return Draft(
            messages=(
                *system_messages(bench, anchor, rng),
                Message(role="user", content=spoken.text),
                Message(role="assistant", content=_answer(kind, able, tools, rng)),
            ),
            tools=tools,
            slots=(),
            anchor=anchor,
            turns=text,
            utterance=spoken,
            why={"wants": f"talk:{kind.name}", "label": "asks for nothing that a tool does"},
        )


TRIES = 12
"""Draws for a saying of the wanted side, before any of them is taken."""

STEP = 7919
"""Steps through all combinations; a prime that divides no number of them."""


def _pick(choices: Sequence[str], rng: random.Random) -> str:
    return choices[int(rng.random() * len(choices))]


def _opened(kind: Talk, k: int, side: Side, rng: random.Random) -> str:
    """What the user says: an opener or none, a core, and perhaps an afterthought.

    Every second draw is the next of all combinations in a mixed order, so that none is left out
    where many are wanted.
    """
    every = _sayings(kind.name, side)
    if k % 2:
        return every[k // 2 * STEP % len(every)]
    for _ in range(TRIES):
        text = _said(*(_pick(part, rng) for part in (kind.says, kind.openers, kind.after)))
        if side in ("any", _side(text)):
            return text
    return _pick(every, rng)


@lru_cache(maxsize=64)
def _sayings(name: str, side: Side) -> tuple[str, ...]:
    """All that is said in one kind of talk, on one side."""
    kind = next(talk for talk in TALK if talk.name == name)
    ways = [dict.fromkeys(part) for part in (kind.says, kind.openers, kind.after)]
    every = (_said(*parts) for parts in itertools.product(*ways))
    return tuple(text for text in every if side in ("any", _side(text)))


def _said(text: str, opener: str, after: str) -> str:
    text = f"{opener} {text}" if opener else text
    return f"{text} {after}" if after else text


def _side(text: str) -> str:
    """A fixed fifth of all sayings belongs to validation."""
    return "validation" if sum(text.encode()) % 5 == 0 else "train"


def _answer(
    kind: Talk, able: Sequence[str], tools: Sequence[FunctionSpec], rng: random.Random
) -> str:
    answer = _pick(kind.answers, rng)
    if kind.name == "ability":
        return _pick(ABILITY, rng).format(what=together(able[:3]))
    if able and kind.offers and rng.random() < 0.3:
        return f"{answer} I can {_pick(able, rng)}, for example."
    return answer

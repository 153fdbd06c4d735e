"""chat: words that ask for nothing a tool does: greetings, thanks, small talk, "what can you do?".

The answers promise nothing: what the assistant says of itself is what the offered tools' own
descriptions say.
"""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from generator.quick import Struct
from generator.records import Message, Rejection, Side, Utterance
from generator.scenarios.able_to import able_to, together
from generator.scenarios.base import Cell, Draft, Workbench, draw_anchor, scenario, system_messages
from generator.semantics.catalogues import items, read_sections


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

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One exchange: of each kind in turn, as long as it has something new to say."""
        own = bench.strangers.dice
        turn, place = divmod(cell.k + own % len(TALK), len(TALK))
        kind = TALK[place]
        every = _sayings(place, cell.phrasing, f"{bench.options.seed}|{own}")
        if turn >= len(every):
            return _SPENT
        anchor = draw_anchor(bench, False, rng)
        tools = bench.offer.some(rng)
        # what nobody has described is not understood either
        told = [tool for tool in tools[:5] if tool.description.strip()]
        able = [what for what in map(able_to, told) if what]
        if kind.name == "ability" and not able:
            return _UNABLE
        text = every[turn]
        said = Utterance(text, (), f"chat:{kind.name}", "chat", False)
        spoken = bench.noise.add(said, rng)
        return Draft(
            messages=(
                *system_messages(bench, anchor, rng),
                Message(role="user", content=spoken.text),
                Message(role="assistant", content=_answer(kind, text, able, rng)),
            ),
            tools=tools,
            slots=(),
            anchor=anchor,
            turns=text,
            utterance=spoken,
            why={"wants": f"talk:{kind.name}", "label": "asks for nothing that a tool does"},
        )


_SPENT = Rejection(stage="scenario", reason="all_said", detail="chat")
_UNABLE = Rejection(stage="scenario", reason="no_ability", detail="chat")


def _pick(choices: Sequence[str], rng: random.Random) -> str:
    return choices[int(rng.random() * len(choices))]


@lru_cache(maxsize=64)
def _sayings(place: int, side: Side, seed: str) -> tuple[str, ...]:
    """All that is said in the kind of talk at this place, on one side.

    An opener, a saying and an afterthought, in an order drawn by how often each is told, without
    putting back: the first few are what people mostly say, and none comes twice.
    """
    kind = TALK[place]
    weights: Counter[str] = Counter()
    ways = [Counter(part).items() for part in (kind.says, kind.openers, kind.after)]
    for (text, one), (opener, two), (after, three) in itertools.product(*ways):
        weights[_said(text, opener, after)] += one * two * three
    rng = random.Random(f"{seed}|{kind.name}|{side}")
    waits = {
        text: -math.log(1 - rng.random()) / weight
        for text, weight in weights.items()
        if side in ("any", _side(text))
    }
    return tuple(sorted(waits, key=waits.__getitem__))


_ENDS = (".", "!", "?")


def _said(text: str, opener: str, after: str) -> str:
    if opener[-1:] in _ENDS:
        text = text[0].upper() + text[1:]
    text = f"{opener} {text}" if opener else text
    return f"{text} {after}" if after else text


def _side(text: str) -> str:
    """A fixed fifth of all sayings belongs to validation."""
    return "validation" if sum(text.encode()) % 5 == 0 else "train"


def _answer(kind: Talk, said: str, able: Sequence[str], rng: random.Random) -> str:
    low = said.casefold()
    own = (answers for saying, answers in kind.own.items() if saying.casefold() in low)
    answer = _pick(next(own, kind.answers), rng)
    if kind.name == "ability":
        return _pick(ABILITY, rng).format(what=together(able[:3]))
    if able and kind.offers and rng.random() < 0.3:
        return f"{answer} I can {_pick(able, rng)}, for example."
    return answer


# What people say to an assistant when they want nothing done, and what it says back.


class Talk(Struct, frozen=True):
    """A kind of small talk: openers, sayings and afterthoughts ("" = none), and answers.

    ``offers``: whether the answer may mention what the assistant can do. ``own``: the answers to
    sayings that the others don't fit.
    """

    name: str
    openers: tuple[str, ...]
    says: tuple[str, ...]
    after: tuple[str, ...]
    answers: tuple[str, ...]
    offers: bool = False
    own: Mapping[str, tuple[str, ...]] = {}


def _parts(text: str) -> tuple[str, ...]:
    return tuple("" if part == "-" else part for part in items(text))


TALK = tuple(
    Talk(
        name,
        openers=_parts(told["openers"]),
        says=tuple(part.partition(" => ")[0] for part in _parts(told["says"])),
        after=_parts(told["after"]),
        answers=_parts(told["answers"]),
        offers="offers" in told,
        own={
            saying: tuple(answers.split("|"))
            for saying, _, answers in (part.partition(" => ") for part in _parts(told["says"]))
            if answers
        },
    )
    for name, told in read_sections("smalltalk.ini", Path(__file__).parent).items()
)


ABILITY = (
    "I can {what}.",
    "Right now I can {what}. What do you need?",
    "I'm set up to {what}.",
    "With the tools I have, I can {what}.",
    "For example, I can {what}.",
    "I can help you {what}.",
    "You can ask me to {what}.",
)

"""chat: words that ask for nothing a tool does: greetings, thanks, small talk, "what can you do?".

The answers promise nothing: of what the assistant can do it says what is sure of the offered tools,
and asks what is needed where nothing is.
"""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from generator.quick import Struct
from generator.records import FunctionSpec, Message, Rejection, Side, Utterance
from generator.scenarios.base import Cell, Draft, Workbench, draw_anchor, scenario, system_messages
from generator.scenarios.plain_deeds import plain_deed, plain_thing, together
from generator.semantics.catalogues import items, read_sections
from generator.semantics.series import in_series


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
        text = every[turn]
        answer = (
            _abilities(tools, rng) if kind.name == "ability" else _pick(_answers(place)[text], rng)
        )
        said = Utterance(text, (), f"chat:{kind.name}", "chat", False)
        spoken = bench.noise.add(said, rng)
        return Draft(
            messages=(
                *system_messages(bench, anchor, rng),
                Message(role="user", content=spoken.text),
                Message(role="assistant", content=answer),
            ),
            tools=tools,
            slots=(),
            anchor=anchor,
            turns=text,
            utterance=spoken,
            why={"wants": f"talk:{kind.name}", "label": "asks for nothing that a tool does"},
        )


_SPENT = Rejection(stage="scenario", reason="all_said", detail="chat")


def _pick(choices: Sequence[str], rng: random.Random) -> str:
    return choices[int(rng.random() * len(choices))]


def _abilities(tools: Sequence[FunctionSpec], rng: random.Random) -> str:
    """What the assistant can do with these tools: some deeds, else what they are about."""
    # what nobody has described is not understood either
    told = [tool for tool in tools if tool.description.strip()]
    deeds = [*dict.fromkeys(what for what in map(plain_deed, told) if what)][:MOST_TOLD]
    if deeds:
        every = len(told) == len(tools) <= len(deeds)
        forms = ABLE if every else ABLE_AMONG
        return _pick(forms, rng).format(what=together(deeds, "and"))
    matters = [*dict.fromkeys(what for what in map(plain_thing, told) if what)][:MOST_TOLD]
    if matters:
        return _pick(ABOUT, rng).format(what=in_series(matters))
    return _pick(UNTOLD, rng)


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


@cache
def _answers(place: int) -> Mapping[str, Sequence[str]]:
    """What may be answered to all that is said in the kind of talk at this place."""
    kind = TALK[place]
    return {
        _said(text, opener, after): kind.own.get(text, kind.answers)
        for text, opener, after in itertools.product(kind.says, kind.openers, kind.after)
    }


_ENDS = (".", "!", "?")


def _said(text: str, opener: str, after: str) -> str:
    if not opener or opener[-1:] in _ENDS:
        text = text[:1].upper() + text[1:]
    return " ".join(part for part in (opener if text else opener.rstrip(","), text, after) if part)


def _side(text: str) -> str:
    """A fixed fifth of all sayings belongs to validation."""
    return "validation" if sum(text.encode()) % 5 == 0 else "train"


# What people say to an assistant when they want nothing done, and what it says back.


class Talk(Struct, frozen=True):
    """A kind of small talk: openers, sayings and afterthoughts ("" = none), and answers.

    ``own``: the answers to sayings that the others don't fit.
    """

    name: str
    openers: tuple[str, ...]
    says: tuple[str, ...]
    after: tuple[str, ...]
    answers: tuple[str, ...]
    own: Mapping[str, tuple[str, ...]] = {}


def _parts(text: str) -> tuple[str, ...]:
    return tuple("" if part == "-" else part for part in items(text))


def _talk(name: str, told: Mapping[str, str]) -> Talk:
    lines = [line.partition(" => ") for line in told["says"].split("\n") if line]
    return Talk(
        name,
        openers=_parts(told["openers"]),
        says=tuple("" if saying == "-" else saying for saying, _, _ in lines),
        after=_parts(told["after"]),
        answers=_parts(told["answers"]),
        own={saying: tuple(answers.split(" | ")) for saying, _, answers in lines if answers},
    )


TALK = tuple(
    _talk(name, told)
    for name, told in read_sections("smalltalk.ini", Path(__file__).parent).items()
)


MOST_TOLD = 3
"""Things that are said of what the assistant can do, at most: it lists no tools."""
ABLE = (
    "I can {what}. What do you need?",
    "I can {what}. Just tell me what you need.",
    "With the tools I have, I can {what}.",
    "I can help you {what}.",
    "You can ask me to {what}.",
)
ABLE_AMONG = (
    "I can {what}, for example.",
    "Among other things, I can {what}.",
    "For example, I can {what}. What do you need?",
    "I can {what}, among other things. What can I do for you?",
    "You can ask me to {what}, for example.",
)
ABOUT = (
    "I can help with {what}. What do you need?",
    "I'm here to help with {what}. What can I do for you?",
    "Mostly, I can help you with {what}. Just ask!",
)
UNTOLD = (
    "Just tell me what you need, and I'll see what I can do.",
    "That depends on what you need. What would you like to do?",
    "Tell me what you'd like to do, and I'll tell you whether I can help.",
    "Just describe what you need in your own words, and I'll see what I can do.",
    "Best to just ask! If there's something I can't do, I'll tell you.",
)
"""What is said of tools of which nothing is sure."""

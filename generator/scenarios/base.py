"""The contract of a scenario, and what every scenario works with.

A scenario turns one draw into one finished conversation whose label is right by construction, or
says why it can't. It has no state: the same workbench, cell and random stream give the same draft.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Literal, Protocol

from generator import quick
from generator.anchoring import stated_date
from generator.errors import CallforgeError
from generator.functions import CompiledFunction
from generator.options import Options
from generator.phrasing.noise import NO_NOISE, Noise
from generator.phrasing.seeded import Given
from generator.plan import Stream
from generator.quick import Struct, field
from generator.records import (
    Anchor,
    Example,
    FunctionSpec,
    Json,
    Message,
    Rejection,
    Side,
    Slot,
    ToolCall,
    Twin,
    Utterance,
)
from generator.registry import Registry
from generator.scenarios.ease import ease
from generator.scenarios.followups import FollowUps
from generator.scenarios.links import Links
from generator.scenarios.offer import ToolOffer
from generator.scenarios.partial import PartialRequests
from generator.scenarios.replies import Replies
from generator.scenarios.results import Results
from generator.scenarios.strangers import Strangers
from generator.semantics.time.date_words import MONTHS, WEEKDAYS


class Workbench(Struct, frozen=True, kw_only=True):
    """The run's functions and policies: what scenarios may draw on.

    ``functions`` are the user's, ``strangers`` those of the bundled library whose requests none of
    the user's functions serve (for irrelevant requests). ``held`` are the functions that only
    validation calls. ``variants`` remembers which kinds of long conversation a function allows,
    ``tried`` for each of them whether it came about, ``companions`` which functions may be spoken
    of beside it. ``given`` are the user's own queries, where they are to be copied.
    """

    options: Options
    functions: Mapping[str, CompiledFunction]
    strangers: Strangers
    offer: ToolOffer
    noise: Noise = NO_NOISE
    held: frozenset[str] = frozenset()
    partial: PartialRequests = field(default_factory=PartialRequests)
    replies: Replies = field(default_factory=Replies)
    results: Results = field(default_factory=Results)
    followups: FollowUps = field(default_factory=FollowUps)
    links: Links = field(default_factory=Links)
    variants: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tried: dict[tuple[str, str, str], bool] = field(default_factory=dict)
    companions: dict[str, tuple[CompiledFunction, ...]] = field(default_factory=dict)
    given: Mapping[str, tuple[Given, ...]] = field(default_factory=dict)


class Cell(Struct, frozen=True, gc=False):
    """Which draw this is: its source, its number, and the sides it may use."""

    stream: Stream
    k: int
    phrasing: Side
    values: Side


class Draft(Struct, frozen=True, gc=False, kw_only=True):
    """A finished conversation before verification.

    ``turns`` is the user's text before noise, by which duplicates are found; ``why`` says in
    provenance what makes the label right.
    """

    messages: tuple[Message, ...]
    tools: tuple[FunctionSpec, ...]
    slots: tuple[Slot, ...]
    anchor: Anchor
    turns: str
    utterance: Utterance
    parallel_tool_calls: bool | None = None
    why: Mapping[str, Json] = quick.field(default_factory=dict)

    def offering(self, tools: tuple[FunctionSpec, ...]) -> Draft:
        """The same conversation with other tools on offer."""
        return Draft(
            messages=self.messages,
            tools=tools,
            slots=self.slots,
            anchor=self.anchor,
            turns=self.turns,
            utterance=self.utterance,
            parallel_tool_calls=self.parallel_tool_calls,
            why=self.why,
        )


class Scenario(Protocol):
    """One kind of conversation.

    Attributes:
        name: the kind, as in ``--mix``.
        group: scenarios of one group draw from one space (the same user turns and action), which
            is divided among them by hash, so that no record can appear twice. The first registered
            drafts for all; the others may have ``adapt(bench, cell, draft, rng)``, which turns its
            draft into theirs (other tools, say).
        no_call: whether the right answer is no call.
        per_function: whether each function has a stream of its own.

    Optional, read by ``shape_of``, ``serves``, ``share_of`` and ``drafts``: ``shape``, the turns
    of its longest conversation in letters (u user, a answer, c call, p parallel calls, t tool
    result), "uc" if left out; ``serves(bench, name)``, whether it can be made of a function, yes
    if left out; ``share(bench, name)``, a function's weight among those that serve, 1 if left out;
    ``drafts(bench, cells, rng)``, the conversations of a block, made together for speed.
    """

    name: str
    group: str
    no_call: bool
    per_function: bool

    def unsupported(self, bench: Workbench) -> str | None:
        """Why these functions can't support the scenario, or None."""

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""


class OfFunctions:
    """What kinds share of which each function that serves has a stream of its own."""

    per_function = True
    lacking: str
    """Why there can't be any, where no function serves."""

    def serves(self, bench: Workbench, name: str) -> bool:
        """Whether it can be made of a function."""
        raise NotImplementedError

    def share(self, bench: Workbench, name: str) -> float:
        """More for functions that are easily talked about."""
        return ease(bench.functions[name])

    def unsupported(self, bench: Workbench) -> str | None:
        """It needs a function that serves."""
        return None if any(self.serves(bench, name) for name in bench.functions) else self.lacking


class InBlocks:
    """What kinds share whose conversations are made together."""

    def drafts(
        self, bench: Workbench, cells: Sequence[Cell], rng: random.Random
    ) -> list[Draft | Rejection]:
        """Those of a block."""
        raise NotImplementedError

    def draft(self, bench: Workbench, cell: Cell, rng: random.Random) -> Draft | Rejection:
        """One conversation."""
        return self.drafts(bench, (cell,), rng)[0]


SCENARIOS: Registry[Scenario] = Registry("scenario")

_PROBE = FunctionSpec(name="f")


def shape_of(scenario: Scenario) -> Example:
    """A bare record with the turns of a scenario, to ask a format whether it can hold such."""
    messages: list[Message] = []
    for letter in getattr(scenario, "shape", "ua" if scenario.no_call else "uc"):
        calls = tuple(ToolCall(f"c{i}", "f", {}) for i in range({"c": 1, "p": 2}.get(letter, 0)))
        if letter == "t":
            waiting = [call.id for message in messages for call in message.tool_calls]
            answered = sum(message.role == "tool" for message in messages)
            messages.append(Message(role="tool", content="{}", call_id=waiting[answered]))
        else:
            role: Literal["user", "assistant"] = "user" if letter == "u" else "assistant"
            messages.append(Message(role=role, content=None if calls else "x", tool_calls=calls))
    return Example(
        id="0" * 16, scenario=scenario.name, split="train", tools=(_PROBE,),
        messages=tuple(messages), rejected=(Twin(len(messages) - 1, "", messages[-1]),),
    )  # fmt: skip


def serves(scenario: Scenario, bench: Workbench, name: str) -> bool:
    """Whether a scenario can be made of one function."""
    own = getattr(scenario, "serves", None)
    return own is None or bool(own(bench, name))


def share_of(scenario: Scenario, bench: Workbench, name: str) -> float:
    """The weight of a function among those that a scenario can be made of."""
    own = getattr(scenario, "share", None)
    return 1.0 if own is None else float(own(bench, name))


def drafts(
    scenario: Scenario, bench: Workbench, cells: Sequence[Cell], rng: random.Random
) -> list[Draft | Rejection]:
    """The conversations of a block's cells.

    A type, template or scenario that fails on one value must not lose the run: where a block fails
    as a whole, each of its cells is tried alone.
    """
    together = getattr(scenario, "drafts", None)
    if together is not None:
        try:
            made: list[Draft | Rejection] = together(bench, cells, rng)
        except CallforgeError:
            raise
        except Exception:
            pass  # told below, cell by cell
        else:
            return made
    return [_draft(scenario, bench, cell, rng) for cell in cells]


def _draft(
    scenario: Scenario, bench: Workbench, cell: Cell, rng: random.Random
) -> Draft | Rejection:
    try:
        return scenario.draft(bench, cell, rng)
    except CallforgeError:
        raise
    except Exception as error:
        where = cell.stream.function or cell.stream.scenario
        return Rejection(stage="draft", reason="failed", detail=f"{where}: {error!r:.200}")


def scenario(name: str) -> Callable[[type[Scenario]], type[Scenario]]:
    """Class decorator: register a scenario under its name (an instance without arguments)."""

    def decorate(cls: type[Scenario]) -> type[Scenario]:
        SCENARIOS.add(name, cls())
        return cls

    return decorate


def at_turn(slots: tuple[Slot, ...], turn: int) -> tuple[Slot, ...]:
    """The same slots in another turn."""
    if turn == 0:
        return slots
    return tuple([Slot(s.path, s.value, s.text, s.start, s.end, s.rule, turn, 0) for s in slots])


DATED = 0.75
"""Share of conversations about days in which the date of today is known: most people say none."""


def draw_anchor(bench: Workbench, dated: bool, rng: random.Random) -> Anchor:
    """The moment of a conversation, and whether its system prompt will state it.

    With the user's own system prompt nothing is added: stated is what it states.
    """
    today = bench.options.today
    if bench.options.system is not None:
        day = stated_date(bench.options.system)
        return _moment(day or today, 0, 9, stated=day is not None)
    if rng.random() >= (DATED if dated else 0.12):
        return _moment(today, 0, 9, stated=False)
    before = int(rng.random() * 330)
    return _moment(today, before, 7 + int(rng.random() * 14), stated=True)


# A few thousand moments and prompts serve every record of a run: made once, then looked up.
@lru_cache(maxsize=8192)
def _moment(today: dt.date, before: int, hour: int, *, stated: bool) -> Anchor:
    day = today - dt.timedelta(days=before)
    return Anchor(dt.datetime.combine(day, dt.time(hour, 0)), stated=stated)


_DATED_PROMPTS = (
    "Today is {weekday}, {month} {day}, {year}.",
    "You are a helpful assistant. Today is {weekday}, {day} {month} {year}.",
    "Current date: {iso} ({weekday}).",
    "You are a helpful assistant with access to tools. The current date is {month} {day}, {year}.",
    "Today's date is {iso}. Use the tools when they help.",
    "You can call functions for the user. It is {weekday}, {month} {day}, {year} today.",
    "date: {iso}\nweekday: {weekday}",
)
_PLAIN_PROMPTS = (
    "You are a helpful assistant.",
    "You are a helpful assistant with access to tools.",
    "Use the available tools to help the user.",
)


def system_messages(bench: Workbench, anchor: Anchor, rng: random.Random) -> tuple[Message, ...]:
    """The system turn, or none: the user's own, a dated one, a plain one, or (mostly) nothing."""
    if bench.options.system is not None:
        return (Message(role="system", content=bench.options.system),)
    if anchor.stated:
        return _dated(int(rng.random() * len(_DATED_PROMPTS)), anchor.today)
    if rng.random() < 0.25:
        return _PLAIN[int(rng.random() * len(_PLAIN))]
    return ()


_PLAIN = tuple((Message(role="system", content=text),) for text in _PLAIN_PROMPTS)


@lru_cache(maxsize=8192)
def _dated(index: int, day: dt.date) -> tuple[Message, ...]:
    text = _DATED_PROMPTS[index].format(
        weekday=WEEKDAYS[day.weekday()],
        month=MONTHS[day.month - 1],
        day=day.day,
        year=day.year,
        iso=day.isoformat(),
    )
    return (Message(role="system", content=text),)

"""The frozen values that travel between the stages, and nothing that acts on them.

A stage takes some of these and returns others; none is changed once made. Arguments are plain
objects here and JSON text inside any table (polars structs lose keys silently).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from generator.quick import Struct, field

Json = Any
"""A JSON value: dict, list, str, int, float, bool or None."""

Side = Literal["train", "validation", "any"]
"""Which part of a partition may be used: held-out values and phrasings belong to one side."""

DEFAULT_TODAY = dt.date(2026, 1, 15)
"""The day that "today" means unless ``--today`` says otherwise: fixed, so that bytes repeat."""


class FunctionSpec(Struct, frozen=True, kw_only=True):
    """One function as the user described it; ``parameters`` is their schema, verbatim."""

    name: str
    description: str = ""
    parameters: Mapping[str, Json] = field(default_factory=dict)
    returns: Mapping[str, Json] | None = None
    source: str = ""
    strict: bool | None = None


class Anchor(Struct, frozen=True):
    """The moment at which a conversation takes place; ``stated`` if a system prompt says so.

    Relative surfaces ("tomorrow") may be used only where the anchor is stated.
    """

    now: dt.datetime
    stated: bool = False

    @property
    def today(self) -> dt.date:
        """The calendar day of ``now``."""
        return self.now.date()


DEFAULT_ANCHOR = Anchor(now=dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))
"""A moment for values that no conversation surrounds."""


class Slot(Struct, frozen=True, gc=False, rename={"text": "surface"}):
    """An argument where it is said: ``text == message.content[start:end]``.

    ``path`` is a JSON pointer into the arguments ("/location"), ``turn`` the index of the message,
    ``call`` the index of the call that it belongs to. Canonical records call its text "surface".
    """

    path: str
    value: Json
    text: str
    start: int
    end: int
    rule: str
    turn: int = 0
    call: int = 0


class Utterance(Struct, frozen=True, gc=False):
    """A user's words for one call: the text, where each argument stands, and their origin.

    ``lineage`` names the phrasing (never shared between train and validation when phrasings are
    held out); ``source`` is "file:line" of a template, "grammar", "list" or "idiom"; ``anchored``
    says that some slot can be understood only with a dated system prompt.
    """

    text: str
    slots: tuple[Slot, ...]
    lineage: str
    source: str
    anchored: bool = False


class SeedQuery(Struct, frozen=True):
    """A query of the user's own with the call that answers it: how their people write.

    ``function`` is "" where no function is to be called; ``where`` is "file:line".
    """

    query: str
    function: str
    arguments: Mapping[str, Json]
    where: str


class ToolCall(Struct, frozen=True, gc=False):
    """One call of one function; ``id`` is internal ("c0"), exporters mint their own."""

    id: str
    name: str
    arguments: Mapping[str, Json]


def _wordless() -> None:
    """What a turn without words says; made, not a default, so that canonical records tell it."""


class Message(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """One turn. ``train``: False keeps the turn out of the loss, None leaves it to the trainer.

    Canonical records hold the fields as they stand here, without those that say nothing.
    """

    role: Literal["system", "user", "assistant", "tool"]
    content: str | None = field(default_factory=_wordless)
    tool_calls: tuple[ToolCall, ...] = ()
    call_id: str | None = None
    name: str | None = None
    is_error: bool = False
    train: bool | None = None


class Twin(Struct, frozen=True):
    """A wrong assistant turn in place of the one at ``turn``: what a preference pair rejects.

    ``fault`` is a short code of what is wrong with it ("wrong_tool").
    """

    turn: int
    fault: str
    message: Message


class Example(Struct, frozen=True, gc=False, kw_only=True):
    """One training record in canonical form (formats.py writes it out in others).

    ``id`` is a hash of what the user says and what the assistant should do. ``provenance`` is
    plain JSON: plan cell, lineage, template line, seed, and why the label is right. ``rejected``
    holds wrong answers, where preference pairs are wanted.
    """

    id: str
    scenario: str
    split: Literal["train", "validation"]
    tools: tuple[FunctionSpec, ...]
    messages: tuple[Message, ...]
    slots: tuple[Slot, ...] = ()
    anchor: Anchor | None = None
    parallel_tool_calls: bool | None = None
    provenance: Mapping[str, Json] = field(default_factory=dict)
    rejected: tuple[Twin, ...] = ()

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """Every call in the conversation, in order."""
        calls: tuple[ToolCall, ...] = ()
        for message in self.messages:
            if message.tool_calls:
                calls += message.tool_calls
        return calls


class Rejection(Struct, frozen=True, kw_only=True):
    """A candidate that was not written: its ``stage`` ("verify") and ``reason`` (a short code)."""

    stage: str
    reason: str
    detail: str = ""
    example: Example | None = None


class Warn(Struct, frozen=True):
    """Something that will make poor data, told once: where it is and what it is."""

    where: str
    message: str


LEFT_OUT = "left out: "
"""How the message of a warning begins that costs a whole function."""


def pointer(path: Sequence[str]) -> str:
    """The JSON pointer (RFC 6901) of a path of keys: ``("a", "b/c")`` → ``"/a/b~1c"``."""
    return "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in path)


@lru_cache(maxsize=16_384)
def keys_of(pointer_text: str) -> tuple[str, ...]:
    """The keys of a JSON pointer: ``"/a/b~1c"`` → ``("a", "b/c")``."""
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in pointer_text.split("/")[1:])

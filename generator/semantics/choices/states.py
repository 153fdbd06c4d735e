"""Flags that are the state of a thing: on or off, open or closed, locked or not."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quick import Struct
from generator.semantics.choices.flags import Phrases
from generator.semantics.choices.flagwords import AUXILIARY
from generator.semantics.described.verbs import MAKING, SEARCHING


class State(Struct, frozen=True):
    """The words for both sides, and the requests that bring each about."""

    yes: str
    no: str
    do_yes: str
    do_no: str


_SWITCH = State("on", "off", "turn it on", "turn it off")
_ENABLED = State("enabled", "disabled", "enable it", "disable it")
_ACTIVE = State("active", "inactive", "activate it", "deactivate it")
_OPEN = State("open", "closed", "open it", "close it")
_LOCKED = State("locked", "unlocked", "lock it", "unlock it")
_MUTED = State("muted", "unmuted", "mute it", "unmute it")
_ARMED = State("armed", "disarmed", "arm it", "disarm it")
_PAUSED = State("paused", "running", "pause it", "resume it")


def _swapped(state: State) -> State:
    return State(state.no, state.yes, state.do_no, state.do_yes)


STATES: dict[str, State] = {
    "on": _SWITCH, "power": _SWITCH, "powered": _SWITCH, "turned on": _SWITCH,
    "switched on": _SWITCH, "power on": _SWITCH, "powered on": _SWITCH, "turn on": _SWITCH,
    "switch on": _SWITCH, "power state": _SWITCH, "on off": _SWITCH, "on state": _SWITCH,
    "enabled": _ENABLED, "enable": _ENABLED, "active": _ACTIVE, "activated": _ACTIVE,
    "open": _OPEN, "opened": _OPEN, "locked": _LOCKED, "lock": _LOCKED, "muted": _MUTED,
    "mute": _MUTED, "armed": _ARMED, "arm": _ARMED, "paused": _PAUSED,
    "off": _swapped(_SWITCH), "disabled": _swapped(_ENABLED), "inactive": _swapped(_ACTIVE),
    "closed": _swapped(_OPEN), "unlocked": _swapped(_LOCKED),
}  # fmt: skip
"""The name of a flag, without "is" and the like, to the state that it holds."""

_TURNING = frozenset({"turn", "switch", "toggle", "flip", "power"})
_SETTING = frozenset({"set", "make", "switch", "toggle", "change"})


def state_of(words: Sequence[str]) -> State | None:
    """The state that a flag of this name holds, if it holds one."""
    core = [word for word in words if word not in AUXILIARY] or list(words)
    return STATES.get(" ".join(core))


def state_phrases(words: Sequence[str], function: Sequence[str], told: str) -> Phrases | None:
    """The phrases for a flag that is a state, by what the function does with the thing.

    ``function`` holds the words of its name, ``told`` its description.
    """
    state = state_of(words)
    if state is None:
        return None
    verb = function[0] if function else ""
    first = told.split(" ", 1)[0].casefold().rstrip("s") if told else ""
    if verb in SEARCHING:
        return Phrases("which", (f"that are {state.yes}",), (f"that are {state.no}",))
    if "on" in (state.yes, state.no) and (verb in _TURNING or first in _TURNING):
        return Phrases("which", (state.yes,), (state.no,))
    if verb in _SETTING:
        return Phrases("to", (state.yes,), (state.no,))
    if verb in MAKING:
        return Phrases("do", (f"make it {state.yes}",), (f"leave it {state.no}",))
    return Phrases("do", (state.do_yes,), (state.do_no,))

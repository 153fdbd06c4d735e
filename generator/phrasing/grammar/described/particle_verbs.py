"""Verbs of two words, the second a particle: "power on", "spin up", "check out"."""

from __future__ import annotations

from generator.semantics.described.smallwords import PREPOSITIONS

PHRASAL = {
    "turn": "on off up down", "switch": "on off", "shut": "down off", "set": "up", "fill": "in out",
    "check": "in out", "roll": "back out", "pick": "up", "drop": "off", "call": "off",
    "close": "out", "sign": "up out in", "start": "up", "print": "out", "clean": "up",
    "heat": "up", "cool": "down", "write": "down off", "take": "off down", "put": "on down away",
    "power": "on off up down cycle", "spin": "up down", "scale": "up down in out", "tear": "down",
    "mark": "up down", "ramp": "up down", "boot": "up", "back": "up", "bring": "up down",
    "lock": "down", "warm": "up", "wind": "down", "phase": "out", "speed": "up", "slow": "down",
    "top": "up", "clock": "in out", "zoom": "in out", "fade": "in out", "log": "off",
}  # fmt: skip
"""Verbs that are another with a particle: to turn on a device is not to turn it."""


APART = frozenset("up out off down on".split())


def is_apart(verb: str, particle: str) -> bool:
    """Whether a word that is no verb by itself may be one with its particle: "wake up"."""
    if particle in PHRASAL.get(verb, "").split():
        return True
    free = particle == "off" and verb in _FREE
    return particle in APART - {"on"} and verb.isalpha() and len(verb) > 2 and not free


def pushed(verb: str, objects: list[str], rest: list[str]) -> tuple[str, list[str]]:
    """The verb with a direction that stands after its object: "sign a volunteer up for a shift"."""
    ends = bool(rest) and [*rest[1:2], "and"][0].lower() in _LEADING
    if not ends or not objects or rest[0] not in PHRASAL.get(verb, "").split():
        return verb, objects
    return f"{verb} {rest[0]}", [objects[0].removesuffix(" back"), *objects[1:]]


_LEADING = PREPOSITIONS | {"into", "onto", "and", ","}
_FREE = frozenset(("time", "day", "days"))
"""What is taken off."""

"""What flags go with: what is off has no level, of opposites one is true, guests are let in."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.agreement.pairs import named_singly, named_words
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular, words_of
from generator.semantics.fits import fits

_OFF = frozenset(
    "off close closed stop stopped false disable disabled deactivate pause none".split()
)
_ON = ("on", "set", "open", "start", "true", "enable", "activate", "turn", "dim", "play")
_STATES = frozenset("on state power action command status mode enabled active is_on switch".split())
_LEVELS = frozenset(
    "brightness color colour level intensity volume temperature speed dim hue saturation position "
    "warmth kelvin fade transition target effect".split()
)
_OPPOSITES = {
    "advantage": "disadvantage", "enable": "disable", "enabled": "disabled", "include": "exclude",
    "mute": "unmute", "read": "unread", "lock": "unlock", "asc": "desc", "ascending": "descending",
    "allow": "deny", "public": "private", "open": "closed", "active": "inactive", "paid": "unpaid",
    "overwrite": "append", "fast": "slow", "locked": "unlocked", "online": "offline",
}  # fmt: skip


def switched(beside: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for states with levels beside them, and for flags of which one at most is true."""
    levels = [one for one in beside if _LEVELS & set(named_words(one)) and not _is_flag(one)]
    for state in beside if levels else ():
        named = {state.leaf.name.casefold(), *named_words(state)}
        if _STATES & named and state not in levels and state.meaning.name != "given":
            pair = (state, *levels)
            yield Agreement(pair, functools.partial(_turned_on, state, levels), binds=True)
    yield from guests(beside)
    flags = {named_words(one): one for one in beside if _is_flag(one)}
    for words, one in flags.items():
        for at, word in enumerate(words):
            other = _OPPOSITES.get(word)
            against = flags.get((*words[:at], other, *words[at + 1 :])) if other else None
            if against is not None:
                yield Agreement(
                    (one, against), functools.partial(_not_both, one, against), binds=True
                )


_GUESTS = {
    "pet": "dog cat pet animal", "dog": "dog", "animal": "dog cat pet animal",
    "child": "child kid infant baby toddler", "kid": "child kid infant baby toddler",
    "family": "child kid infant baby", "smoking": "smoker",
}  # fmt: skip
_ALLOWED = frozenset("allowed friendly permitted welcome accepted ok".split())


def guests(beside: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for what is allowed beside how many there are of it: dogs, and pets allowed."""
    for flag in beside:
        words = named_words(flag)
        kinds = " ".join(_GUESTS.get(singular(word), "") for word in words).split()
        for count in beside if kinds and _ALLOWED & set(words) and _is_flag(flag) else ():
            numeric = count.leaf.schema.get("type") in ("integer", "number")
            if numeric and set(kinds) & named_singly(count):
                repair = functools.partial(_let_in, count, flag)
                yield Agreement((count, flag), repair, binds=True)


def _let_in(count: Parameter, flag: Parameter, values: Values, _: random.Random) -> None:
    number = values.get(count.pointer)
    if isinstance(number, int | float) and number > 0 and flag.pointer in values:
        values[flag.pointer] = True


def _is_flag(one: Parameter) -> bool:
    return one.leaf.schema.get("type") == "boolean"


def _is_off(value: Json) -> bool:
    if isinstance(value, str):
        words = words_of(value)
        return bool(words) and words[-1] in _OFF
    return value is False


def _turned_on(
    state: Parameter, levels: Sequence[Parameter], values: Values, _: random.Random
) -> None:
    """Where a level is given, the state is one that has a level: who turns off names none."""
    now = values.get(state.pointer)
    if not _is_off(now) or all(one.pointer not in values for one in levels):
        return
    on = True if now is False else next(iter(_known_on(state, str(now))), None)
    if on is not None and fits(state.leaf.schema, on):
        values[state.pointer] = on


def _known_on(state: Parameter, now: str) -> Iterator[str]:
    """Options that turn the same on: "lights_on" for "lights_off", then what else sets it."""
    shown = getattr(state.meaning, "shown", ())
    options = (*(state.leaf.schema.get("enum") or ()), *shown, *state.leaf.examples)
    known = [each for each in options if isinstance(each, str)]
    said = words_of(now)[:-1]
    for wanted in ((*said, "on"), ("set", *said)):
        yield from (each for each in known if words_of(each) == wanted)
    for word in _ON:
        yield from (each for each in known if word in words_of(each) and not _is_off(each))


def _not_both(one: Parameter, other: Parameter, values: Values, rng: random.Random) -> None:
    if values.get(one.pointer) is True and values.get(other.pointer) is True:
        values[(one, other)[int(rng.random() * 2)].pointer] = False

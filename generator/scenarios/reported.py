"""How the assistant puts a result: what it holds, and nothing else."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.records import Json


MOST_SAID = 4
"""Fields of a result, or names in a list, that an answer says where there are more."""

_TOKEN = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

_NOTHING = (
    "I didn't find anything.", "There are no results.", "Nothing was found.",
    "The search came back empty.", "No results, I'm afraid.", "I found no results for that.",
    "I couldn't find anything for that.", "There's nothing for that.",
)  # fmt: skip
_NO_ONES = ("There are no {noun} for that.", "I found no {noun}.", "No {noun}, I'm afraid.")
_ALL = (
    "I found {n} {noun}: {names}.", "There are {n} {noun}: {names}.",
    "Here's what I found: {names}.", "The search returned {names}.",
)  # fmt: skip
_ONLY = ("I found one: {names}.", "There's one: {names}.", "I found just one, {names}.")

_SOME = (
    "I found {n} {noun}, {names} among them.", "There are {n} {noun}. The first ones are {names}.",
    "That gives {n} {noun}: {row} and more.", "I got {n} {noun}, like {names}.",
    "There are {n} in total. The first ones are {names}. Would you like to see more?",
)  # fmt: skip
FINISHED = ("Done.", "All set.", "Okay, done.", "That's done.")


def pick(forms: Sequence[str], rng: random.Random) -> str:
    """One of some forms."""
    return forms[int(rng.random() * len(forms))]


def nothing_found(noun: str, rng: random.Random) -> str:
    """Nothing was found; ``noun`` stands in what the result is called."""
    return (
        pick(_NO_ONES, rng).format(noun=noun)
        if noun and rng.random() < 0.4
        else pick(_NOTHING, rng)
    )


def found(noun: str, total: int, names: Sequence[str], rng: random.Random) -> str:
    """Things were found: how many, and some of their names, or all if they are few."""
    if total == 1:
        return pick(_ONLY, rng).format(names=names[0])
    if len(names) == total <= MOST_SAID:
        return capital(pick(_ALL, rng).format(n=total, noun=noun, names=listed(names)))
    return capital(pick(_SOME, rng).format(n=total, noun=noun, **_row(names)))


def _row(names: Sequence[str]) -> dict[str, str]:
    """The first few, as a whole list and as one that goes on."""
    return {"names": listed(names[:3]), "row": ", ".join(names[:3])}


LEADS = ("Okay: ", "Here's what I got: ")
"""Ways to start an answer that tells facts."""


@lru_cache(maxsize=4096)
def words(key: str) -> str:
    """A key of a result in plain words, with its unit apart."""
    tokens = _TOKEN.findall(key)
    return " ".join(
        token.upper() if token.isupper() or token.lower() == "id" else token.lower()
        for token in tokens
    )


def listed(items: Sequence[str]) -> str:
    """``a, b and c``."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


_NAMES = {
    "cpu": "CPU usage", "memory": "memory usage", "high temperature": "high",
    "low temperature": "low",
}  # fmt: skip
_UNITS = {"percent": "%", "ms": " ms", "mb": " MB", "km": " km", "kg": " kg", "usd": " USD"}


_OPEN = (" in", " at", " on", " by", " for", " of", " to", " from")
"""Ends of keys that are no names: "expires in"."""


def _plural(text: str) -> bool:
    return text.endswith("s") and not text.endswith(("ss", "us", "is"))


def _named(key: str) -> str:
    """What a field is called, without its unit."""
    name = words(key)
    head, _, unit = name.rpartition(" ")
    name = head if head and unit in _UNITS else name
    return _NAMES.get(name, name)


class _Frame(NamedTuple):
    """How a field is put, as far as its key tells: "the wind speed is ", and the unit after it."""

    lead: str
    number_lead: str
    unit: str
    warm: bool
    state: str


@lru_cache(maxsize=4096)
def _frame(key: str) -> _Frame | None:
    """The frame of a key, or None for one that is no name."""
    name = words(key)
    if name.endswith(_OPEN):
        return None
    adjective = len(name.split()) == 1 and name.endswith(("valid", "available", "active", "open"))
    head, _, unit = name.rpartition(" ")
    verb = "are" if _plural(name) else "is"
    measured = bool(head) and unit in _UNITS
    return _Frame(
        lead=f"the {name} {verb} ",
        number_lead=(
            f"the {_NAMES.get(head, head)} is "
            if measured
            else f"the {_NAMES.get(name, name)} {verb} "
        ),
        unit=_UNITS[unit] if measured else "",
        warm=not measured and "temperature" in name,
        state=name if adjective else "",
    )


def _plain(key: str, value: Json, degrees: str) -> str | None:
    """A field as a clause, or None if it can't be said in a few words."""
    frame = _frame(key)
    if frame is None:
        return None
    if isinstance(value, bool):
        return f"it is {'' if value else 'not '}{frame.state}" if frame.state else None
    if isinstance(value, int | float):
        after = f" {degrees}" if degrees and frame.warm else frame.unit
        return f"{frame.number_lead}{value}{after}"
    if isinstance(value, str) and value and len(value) < 80 and "\n" not in value:
        return frame.lead + value
    if isinstance(value, list) and 0 < len(value) <= MOST_SAID:
        short = all(isinstance(item, str) and 0 < len(item) < 40 for item in value)
        return frame.lead + listed(value) if short else None
    return None


_LACKS = ("The {} isn't available.", "There's no {} available.", "I couldn't get the {}.")


def told(
    value: Mapping[str, Json], about: str | None, rng: random.Random, before: str = ""
) -> str | None:
    """The first fields of a result as one or two sentences.

    ``about`` says whom it is about; ``before`` is a sentence that comes first.
    """
    flat: dict[str, Json] = {}
    for key, item in value.items():
        if isinstance(item, dict):
            flat.update(item)
        else:
            flat[key] = item
    degrees = str(flat.get("unit", ""))
    lacking = [_named(key) for key, item in flat.items() if item is None]
    clauses: list[str] = []
    for key, item in flat.items():
        clause = _plain(key, item, degrees) if key != "unit" else None
        if clause:
            clauses.append(clause)
        if len(clauses) == MOST_SAID:
            break
    if not clauses:
        return None
    lead = pick(("", "", "", *LEADS), rng)
    if about is not None and rng.random() < 0.6:
        lead = f"{about}, "
    text = before + capital(listed(clauses)) if before else capital(lead + listed(clauses))
    text = text if text[-1] in ".?!" else text + "."
    return f"{text} {pick(_LACKS, rng).format(lacking[0])}" if lacking else text


def capital(text: str) -> str:
    """A text with a capital at the start, unless a code stands there: "last_contacted"."""
    first = text.partition(" ")[0]
    return text if "_" in first else text[0].upper() + text[1:]

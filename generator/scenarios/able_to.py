"""What an assistant says that it can do: "look up orders", where a description gets them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.quick import regex
from generator.records import FunctionSpec
from generator.scenarios.abilities import ability
from generator.scenarios.ability_articles import PLACES
from generator.semantics.series import in_series

_GOT = regex(r"get (?!you\b|rid\b|started\b|a list\b)")


def able_to(spec: FunctionSpec) -> str | None:
    """What a function does, as words that follow "I can"; None where that can't be told."""
    told = ability(spec)
    return f"look up {told[4:]}" if told is not None and _GOT.match(told) else told


def together(abilities: Sequence[str]) -> str:
    """Several abilities in one phrase: "find a hotel, a flight or cancel a trip"."""
    said = [abilities[0]]
    for before, what in pairwise(abilities):
        verb, rest = _two(what)
        same = before.startswith(f"{verb} ") and verb not in ("search", "give", "check")
        said.append(rest if same else what)
    return in_series(_without_common_end(said), "or")


def _two(what: str) -> tuple[str, str]:
    """The verb of a deed, and what it is done to."""
    looks = what.startswith("look up ")
    verb, _, rest = what.removeprefix("look ").partition(" ")
    return ("look up" if looks else verb), rest


def _without_common_end(said: list[str]) -> list[str]:
    """What all end in said once: "a rich embed or a plain text message to a channel"."""
    parts = [PLACES.split(what) for what in said]
    end = parts[-1][1:][-1:]
    if not end or any(each[1:][-1:] != end for each in parts):
        return said
    return [*(" ".join(each[:-1]) for each in parts[:-1]), said[-1]]

"""Things found, one a line, each with what is told of it: "- Riverside Resort: 270 per night"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.records import Json
from generator.scenarios.reported import ALL_SAID, is_phrase, state_said, words

MOST_TOLD = 2
"""Details of one thing that a line tells."""
LONGEST, LONGEST_NAME = 60, 90
"""Characters of a detail, and of what a thing is called, at most."""

_STATES = frozenset(
    """status state stage type severity priority level author company artist email time date day job
    species language difficulty model carrier customer supplier client vendor location city country
    genre platform""".split()
)
"""What says by itself what it is: "shipped", "high"."""
_WORDS = frozenset("status state stage type severity priority level".split())
"""What is told in words that services write as keys: "IN_PROGRESS"."""
_SENTENCES = frozenset("text message content".split())
"""Labels of what is a sentence itself: what is told of it stands in brackets."""
_SAID = _SENTENCES | {"subject"}
"""What somebody has said or written: who did comes before it."""
_UNIT = regex(r"(?P<what>.+?) (?P<unit>per \w+|kb|mb|km|kg|min|ms)$")
_SPELLED = {"kb": "KB", "mb": "MB", "min": "minutes"}


def lines(items: Sequence[Mapping[str, Json]], label: str, said: str = "") -> Sequence[str]:
    """Each thing on a line, called by its ``label``; none where there is nothing to tell.

    What the user has ``said`` of all is no news of any.
    """
    if not 1 < len(items) <= ALL_SAID:
        return ()
    alike = _said_of_all(items, label, said)
    told = [_line({k: v for k, v in i.items() if k not in alike}, label) for i in items]
    return told if all(told) else ()


def _said_of_all(items: Sequence[Mapping[str, Json]], label: str, said: str) -> set[str]:
    """The keys of what is the same of all, as whoever asked has said."""
    first, known = items[0], said.casefold()
    alike = {k for k in first if k != label and all(i.get(k) == first[k] for i in items)}
    return {k for k in alike if re.search(rf"\b{re.escape(str(first[k]).casefold())}\b", known)}


def told_of_one(item: Mapping[str, Json], label: str, said: str = "") -> str:
    """What is told of the only thing that was found, behind its name: " (pending, high)"; or ""."""
    by = item.get("author", item.get("artist"))
    if label in _SAID or not _is_short(str(item[label])):
        return ""
    made = f" by {by}" if isinstance(by, str) and _is_short(by) else ""
    alike = _said_of_all((item,), label, said)
    rest = {k: v for k, v in item.items() if k not in alike and not (made and v == by)}
    told = ", ".join([*_details(rest, label)][:MOST_TOLD])
    return f"{made} ({told})" if told else made


def _line(item: Mapping[str, Json], label: str) -> str:
    """A thing and what is told of it; "" where that is nothing, or no line could hold it."""
    name, who = str(item[label]), item.get("author", item.get("from"))
    if len(name) > LONGEST_NAME or "\n" in name:
        return ""
    if label in _SAID and isinstance(who, str):
        return f"- {who}: {name}" if _is_short(who) else ""
    by = item.get("author", item.get("artist"))
    made = f" by {by}" if isinstance(by, str) and _is_short(by) else ""
    rest = {key: value for key, value in item.items() if not made or value != by}
    told = ", ".join([*_details(rest, label)][:MOST_TOLD])
    if told:
        bare = label in _SENTENCES or told == str(rest.get("year"))
        told = f" ({told})" if bare else f": {told}"
    return f"- {name}{made}{told}" if made or told else ""


def _is_short(said: str) -> bool:
    return len(said) <= LONGEST and "\n" not in said


def phrases(names: Sequence[str]) -> Sequence[str]:
    """Things that are called by whole phrases, each on a line: in a sentence they'd run together.

    None of names alone, or of two.
    """
    apart = any(is_phrase(name) or ", " in name for name in names)
    if not FEW < len(names) <= ALL_SAID or not apart:
        return ()
    return [f"- {name}" for name in names] if not any("\n" in name for name in names) else ()


FEW = 2
"""Phrases that a sentence can hold."""


def _sum(said: str, currency: str) -> str:
    """An amount as people write it: "$12.50"."""
    said = f"{said}0" if _TENTHS.fullmatch(said) else said
    return f"${said}" if currency == "USD" else f"{said} {currency}".strip()


_SUMS = frozenset(("amount", "total", "price", "cost", "fare"))
_TENTHS = regex(r"-?\d+\.\d")


def _details(item: Mapping[str, Json], label: str) -> Iterator[str]:
    for key, value in item.items():
        if (
            key in (label, "id", "currency")
            or value is None
            or isinstance(value, bool | list | dict)
        ):
            continue
        name = words(key)
        said = str(value)
        if not _is_short(said):
            continue
        if isinstance(value, str):
            last = name.rpartition(" ")[2]
            said = state_said(said) if last in _WORDS else said
            yield said if last in _STATES else f"{name} {said}"
        elif is_plural(name):
            yield f"{said} {name}"  # "55 minutes"
        elif name == "year":
            yield said
        else:
            found = _UNIT.match(name)
            unit = found["unit"] if found else ""
            if (found["what"] if found else name) in _SUMS:
                said = _sum(said, str(item.get("currency", "")))
                yield f"{said} {unit}" if unit else said
                continue
            yield f"{said} {_SPELLED.get(unit, unit)}" if unit else f"{name} {said}"

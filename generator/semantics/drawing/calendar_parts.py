"""Dates and times inside codes: "manual__2025-06-01T10:00:00+00:00", "arXiv:2401.12345"."""

from __future__ import annotations

import random
import re

from generator.quick import regex

_MOMENT = regex(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<joint>[-_/.]?)(?P<month>0\d|1[0-2])(?P=joint)"
    r"(?P<day>[0-2]\d|3[01])(?P<clock>(?:[T _-]?[0-2]\d:?[0-5]\d(?::?[0-5]\d)?)?)"
    r"(?P<zone>(?<=\d\d)(?:[+-]\d\d:?\d\d)?)(?!\d)"
)
_PAPER = regex(r"(?<![\d.])(?P<year>0[7-9]|1\d|2[0-5])(?P<month>0[1-9]|1[0-2])(?=\.\d{4,5}\b)")
"""Year and month of a preprint."""


_SPAN = regex(r"(?<![\w-])(\d{1,9})-(\d{1,9})(?![\d-])")
"""A range of numbers, whose end comes after its start: "2-4pm", "chr1:12345-67890"."""


def in_calendar(example: str, made: str, rng: random.Random) -> str:
    """What was made like the example, with days and times of the calendar where it has some."""
    if len(example) != len(made):
        return made
    for found in _SPAN.finditer(example):
        ends = [made[slice(*found.span(end))] for end in (1, 2)]
        if not all(map(str.isdecimal, ends)):
            continue  # part of a code: "1-8f14"
        low, high = map(int, ends)
        if int(found[1]) < int(found[2]) and low >= high:
            low, high = sorted((low, high - (low == high)))
            if [len(str(end)) for end in (low, high)] == [len(found[1]), len(found[2])]:
                made = f"{made[: found.start()]}{low}-{high}{made[found.end() :]}"
    for found in _WRITTEN.finditer(example):
        made = made[: found.start()] + _written(found, rng) + made[found.end() :]
    for found in _MOMENT.finditer(example):
        day = f"{rng.randint(1, 12):02d}{found['joint']}{rng.randint(1, 28):02d}"
        parts = (str(rng.randint(2023, 2025)), found["joint"], day, _clock(found["clock"], rng))
        made = made[: found.start()] + "".join(parts) + found["zone"] + made[found.end() :]
    for found in _PAPER.finditer(example):
        moved = f"{rng.randint(15, 25)}{rng.randint(1, 12):02d}"
        made = made[: found.start()] + moved + made[found.end() :]
    return made


_MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_WRITTEN = regex(
    rf"(?<![A-Za-z\d])(?P<day>[0-2]\d|3[01])(?P<joint>[-/. ])(?P<month>{'|'.join(_MONTHS)}|\d\d)"
    r"(?P=joint)(?P<year>(?:19|20)\d\d|(?<=[a-z].)\d\d)(?!\d)"
)
"""A day whose year comes last: "26-Dec-2025", "31/12/2025", "05-Jan-24"."""


def _written(shown: re.Match[str], rng: random.Random) -> str:
    """A day written as the one that is shown; of two figures the day is that above twelve."""
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2023, 2025)
    named = shown["month"].isalpha()
    pair = [f"{day:02d}", _MONTHS[month - 1] if named else f"{month:02d}"]
    if not named and int(shown["month"]) > _MONTHS.index("Dec") + 1:
        pair.reverse()
    return shown["joint"].join((*pair, str(year)[-len(shown["year"]) :]))


def _clock(shown: str, rng: random.Random) -> str:
    """A time of day written as the one that is shown."""
    pairs = iter((rng.randint(0, 23), rng.choice((0, 15, 30, 45)), 0))
    return re.sub(r"\d\d", lambda _: f"{next(pairs):02d}", shown)

"""Pages, days of the week and times in order: "pages 1, 3 and 8", "2-4,7", "8:00 and 20:00"."""

from __future__ import annotations

import functools
import itertools
import random
import re
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.base import Parameter
from generator.semantics.described.leafwords import context_words
from generator.semantics.fits import fits

_RANGES = regex(r"(?=.*[,-])[1-9]\d*(?:-[1-9]\d*)?(?:, ?[1-9]\d*(?:-[1-9]\d*)?)*")
_PAGES = frozenset("pages slides chapters lines page range ranges".split())

_CLOCK = regex(r"[0-2]\d:[0-5]\d")
_TIMES = (("times",), ("hours",), ("time",))
_TAKEN = frozenset("dose doses dosage medicine medication medications medicines pill pills".split())
_APART = 180
"""Minutes between two doses, at least."""

_DAYS = frozenset("day days weekday weekdays".split())
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def ascending(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for pages told by numbers or as ranges, for lists of weekdays and times of day."""
    for one in parameters:
        if set(one.leaf.words) & _DAYS and one.leaf.schema.get("type") == "array":
            yield Agreement((one,), functools.partial(_through_the_week, one), least=1)
        if getattr(one.meaning, "item", None) is not None and one.leaf.words[-1:] in _TIMES:
            taken = not _TAKEN.isdisjoint(context_words(one.leaf))
            yield Agreement((one,), functools.partial(_through_the_day, one, taken), least=1)
        if set(one.leaf.words) & _PAGES and one.leaf.schema.get("type") in ("array", "string"):
            yield Agreement((one,), functools.partial(_sorted, one), least=1)


def _sorted(one: Parameter, values: dict[str, Json], _: random.Random) -> None:
    value = values.get(one.pointer)
    made: Json = value
    if isinstance(value, list):
        numbers = [each for each in value if isinstance(each, int)]
        made = sorted(numbers) if len(numbers) == len(value) else value
    elif isinstance(value, str) and _RANGES.fullmatch(value):
        made = _in_order(value)
    if made != value and fits(one.leaf.schema, made):
        values[one.pointer] = made


def _through_the_week(one: Parameter, values: dict[str, Json], _: random.Random) -> None:
    """Nobody says "Friday, Tuesday and Thursday"."""
    value = values.get(one.pointer)
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return
    if all(each[:3].casefold() in _WEEK for each in value):
        made: Json = sorted(value, key=lambda each: _WEEK.index(each[:3].casefold()))
        if fits(one.leaf.schema, made):
            values[one.pointer] = made


def _through_the_day(
    one: Parameter, taken: bool, values: dict[str, Json], _: random.Random
) -> None:
    """From morning to night; what is taken several times a day, at hours apart."""
    value = values.get(one.pointer)
    if not isinstance(value, list) or len(value) < 2:
        return
    told = sorted(each for each in value if isinstance(each, str) and _CLOCK.fullmatch(each))
    if len(told) < len(value):
        return
    at = [int(each[:2]) * 60 + int(each[3:]) for each in told]
    if taken and min(b - a for a, b in itertools.pairwise(at)) < _APART:
        first = min(at[0], 9 * 60)
        step = min(12, max(_APART // 60, 14 // (len(at) - 1))) * 60
        at = [first + step * place for place in range(len(at))]
    made: Json = [f"{minute // 60:02}:{minute % 60:02}" for minute in at]
    if max(at) < 24 * 60 and made != value and fits(one.leaf.schema, made):
        values[one.pointer] = made


def _in_order(told: str) -> str:
    """Ranges one after another, each from its lower end."""
    mark = ", " if ", " in told else ","
    parts = [sorted(map(int, part.split("-"))) for part in re.split(r", ?", told)]
    kept: list[list[int]] = []
    for part in sorted(parts):
        if not kept or part[0] > kept[-1][-1]:
            kept.append(part)
    return mark.join("-".join(map(str, dict.fromkeys(part))) for part in kept)

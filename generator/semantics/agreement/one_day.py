"""Days of one call: a moment lies on the day that is told beside it, and so does a weekday."""

from __future__ import annotations

import datetime as dt
import functools
import random
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.pairs import named_words, ordered_pairs
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import SEARCHING
from generator.semantics.family_groups import MOMENTS
from generator.semantics.fits import fits

_DAY = regex(r"\d{4}-\d\d-\d\d")
_MOMENT = regex(r"(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d).*")
_CLOCK = regex(r"(\d\d):(\d\d)(?::\d\d)?")
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHEN = frozenset("date day time datetime moment at on start starts begin begins iso when".split())
_BOUND = frozenset(
    "end ends due until expiry expires return birth created updated issue release deadline since "
    "from to after before last first min max arrival departure checkin checkout".split()
)
"""Words of days that are ends of a time, or of another matter than what is at the hour."""
_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 24 * 60, "night": 24 * 60}
_DAYS = frozenset("date start_date end_date check_in_date check_out_date return_date".split())
_SOUGHT = SEARCHING | frozenset("suggest check available availability slot slots free".split())
"""Words of functions to which start and end are but a window."""


def one_day(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for days with moments, days with weekdays, and spans with their two ends."""
    days = [one for one in beside if one.meaning.family in MOMENTS and _is_day(one)]
    moments = [one for one in beside if one.meaning.name == "datetime"]
    for day in days:
        for other in beside:
            alone = not _about(day) and len(moments) == 1 and _BOUND.isdisjoint(named_words(other))
            if other in moments and (alone or _about(other) == _about(day)):
                yield Agreement(
                    (day, other), functools.partial(_on_that_day, day, other), binds=True
                )
            if len(days) == 1 and _is_weekday(other):
                yield Agreement(
                    (day, other), functools.partial(_on_that_weekday, day, other), binds=True
                )
    births = [one for one in beside if one.meaning.name == "birth_date"]
    ages = [one for one in beside if one.meaning.name == "age"]
    if len(births) == len(ages) == 1:
        repair = functools.partial(_as_old, births[0], ages[0])
        yield Agreement((births[0], ages[0]), repair, binds=True)
    spans = [one for one in beside if one.meaning.name in ("duration", "nights")]
    if len(spans) == 1 and not _SOUGHT & frozenset(words_of(beside[0].leaf.function.name)):
        for start, end in ordered_pairs(beside):
            alike = start.meaning.name == end.meaning.name in ("datetime", "time_of_day")
            if alike or {start.meaning.name, end.meaning.name} <= _DAYS:
                trio = (start, end, spans[0])
                yield Agreement(trio, functools.partial(_as_long, *trio, side), len(trio), True)


def _about(one: Parameter) -> frozenset[str]:
    return frozenset(named_words(one)) - _WHEN


def _is_day(one: Parameter) -> bool:
    words = named_words(one)
    named = "date" in (*words[-1:], one.meaning.name)
    return named and one.meaning.name != "datetime" and _BOUND.isdisjoint(words)


def _is_weekday(one: Parameter) -> bool:
    options = one.leaf.schema.get("enum")
    named = {"weekday", "weekdays"} & set(named_words(one)) or "day_of_week" in one.leaf.name
    told = isinstance(options, list) and all(_week_at(each) >= 0 for each in options)
    return bool(told or (named and one.leaf.schema.get("type") == "string"))


def _week_at(value: Json) -> int:
    """Which day of the week, by its name in English; -1 for what is none."""
    short = value[:3].casefold() if isinstance(value, str) else ""
    whole = isinstance(value, str) and (
        len(value) == len(short) or value.casefold().endswith("day")
    )
    return _WEEK.index(short) if whole and short in _WEEK else -1


def _on_that_day(day: Parameter, moment: Parameter, values: Values, _: random.Random) -> None:
    told, at = values.get(day.pointer), values.get(moment.pointer)
    if not isinstance(told, str) or not isinstance(at, str):
        return
    if not _DAY.fullmatch(told) or not _MOMENT.fullmatch(at):
        return
    if fits(moment.leaf.schema, told + at[10:]):
        values[moment.pointer] = told + at[10:]


def _on_that_weekday(day: Parameter, week: Parameter, values: Values, _: random.Random) -> None:
    """The weekday stays, as options are few; the day moves on to it."""
    told, at = values.get(day.pointer), _week_at(values.get(week.pointer))
    if at < 0 or not isinstance(told, str) or not _DAY.fullmatch(told):
        return
    date = dt.date.fromisoformat(told)
    moved = (date + dt.timedelta((at - date.weekday()) % len(_WEEK))).isoformat()
    if fits(day.leaf.schema, moved):
        values[day.pointer] = moved


def _as_long(
    start: Parameter,
    end: Parameter,
    span: Parameter,
    side: Side,
    values: Values,
    _: random.Random,
) -> None:
    """The span is that from start to end, where it is a whole number of its unit."""
    one, other = _minute(values.get(start.pointer)), _minute(values.get(end.pointer))
    unit = _MINUTES.get(str(getattr(span.meaning, "unit", "day")))
    now = values.get(span.pointer)
    if one is None or other is None or unit is None or not isinstance(now, int | float):
        return
    lasts = (other - one) / unit
    if lasts > 0 and (lasts == int(lasts) or span.leaf.schema.get("type") == "number"):
        put(values, span, int(lasts) if lasts == int(lasts) else lasts, side)


def _minute(value: Json) -> int | None:
    text = value if isinstance(value, str) else ""
    if found := _CLOCK.fullmatch(text):
        return int(found[1]) * 60 + int(found[2])
    if _DAY.fullmatch(text):
        return dt.date.fromisoformat(text).toordinal() * 24 * 60
    if found := _MOMENT.fullmatch(text):
        day = dt.date.fromisoformat(found[1]).toordinal()
        return (day * 24 + int(found[2])) * 60 + int(found[3])
    return None


def _as_old(birth: Parameter, age: Parameter, values: Values, _: random.Random) -> None:
    """The age is that of who was born then."""
    born, years = values.get(birth.pointer), values.get(age.pointer)
    if not isinstance(born, str) or not _DAY.fullmatch(born) or not isinstance(years, int):
        return
    today = birth.meaning.setting.today
    day = dt.date.fromisoformat(born)
    past = (today.month, today.day) >= (day.month, day.day)
    is_now = today.year - day.year - (not past)
    if is_now >= 0 and is_now != years and fits(age.leaf.schema, is_now):
        values[age.pointer] = is_now

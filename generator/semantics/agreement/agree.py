"""Values of one call that belong together are made to agree: start before end, from not to."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import random
from collections.abc import Sequence

from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.agreement.argued import argued
from generator.semantics.agreement.ascending import ascending
from generator.semantics.agreement.at_odds import at_odds
from generator.semantics.agreement.branches import branches
from generator.semantics.agreement.chosen import asked, chosen
from generator.semantics.agreement.columns import of_tables
from generator.semantics.agreement.companions import companions
from generator.semantics.agreement.comparing import comparing
from generator.semantics.agreement.episodes import episodes
from generator.semantics.agreement.example_calls import example_calls
from generator.semantics.agreement.exchanged import exchanged
from generator.semantics.agreement.lettings import lettings
from generator.semantics.agreement.listed_whole import listed_whole
from generator.semantics.agreement.made_things import made_things
from generator.semantics.agreement.namesakes import namesakes
from generator.semantics.agreement.narrowed import left_out, narrowed
from generator.semantics.agreement.one_matter import one_matter
from generator.semantics.agreement.one_trade import one_trade
from generator.semantics.agreement.own_colours import own_colours
from generator.semantics.agreement.pages import pages
from generator.semantics.agreement.pairs import (
    end_pairs,
    ordered_pairs,
    parts_of_totals,
    told_pairs,
)
from generator.semantics.agreement.parallel import parallels
from generator.semantics.agreement.relations import relations
from generator.semantics.agreement.settings import settings
from generator.semantics.agreement.settle import settled
from generator.semantics.agreement.sheets import sheets
from generator.semantics.agreement.slugs import slugs
from generator.semantics.agreement.thought_through import thought_through
from generator.semantics.agreement.told_in_texts import told_in_texts
from generator.semantics.agreement.trips import same_trip
from generator.semantics.agreement.vital_signs import vital_signs
from generator.semantics.agreement.written_in import translations, written_in
from generator.semantics.base import Parameter, Sampler
from generator.semantics.described.ends import arrives_first, is_stay
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.composed import mentions
from generator.semantics.family_groups import MOMENTS
from generator.semantics.fits import fits
from generator.semantics.numbers.people_numbers import told_range
from generator.semantics.time.layouts import Layout
from generator.semantics.time.usual_hours import ends_next_day

_STEPS = (1, 2, 3, 4, 5, 7, 10, 14)
"""Days by which an end is moved when start and end fall together, by choice of the stream."""

LONGEST_STAY = 21
"""Days; further apart, the two days are of two stays."""

_LAYOUTS = tuple(Layout(date=form) for form in ("%Y%m%d", "%m/%d/%Y", "%d.%m.%Y", "%Y/%m/%d"))
"""Days in other forms than ISO 8601, where the parameter knows none."""

_ISO = regex(r"\d{4}-\d\d-\d\d.*")
_CLOCK = regex(r"\d\d:\d\d.*")
_SORTED = regex(rf"{_ISO.pattern}|{_CLOCK.pattern}|\d{{4}}|\d{{6}}|\d{{8}}|\d{{10}}|\d{{13}}")
"""What sorts as it is written."""
_EPOCH = regex(r"\d{10}(?:\d{3})?")
"""Seconds or milliseconds since 1970."""

REDRAWS = 20
"""Draws after which two equal values are left as they are."""


def agreements(parameters: Sequence[Parameter], side: Side = "any") -> tuple[Agreement, ...]:
    """What to apply, in order, to the values of one call; pairs with an absent value are left.

    Redrawn values are of ``side``.
    """
    found: list[Agreement] = []
    plain = [one for one in parameters if not getattr(one.meaning, "structured", False)]
    for low, high in (*ordered_pairs(plain), *told_pairs(plain), *parts_of_totals(plain)):
        if "arrival" in (low.leaf.words[0], high.leaf.words[0]) and arrives_first(low.leaf) == (
            "departure" in low.leaf.words
        ):
            continue
        if _has_ends(low) and _has_ends(high) and not ends_next_day(low.leaf):
            repair = functools.partial(_put_in_order, low, high)
            found.append(Agreement((low, high), repair, binds=True))
            if _is_meeting(low):
                found.append(Agreement((low, high), functools.partial(_keep_short, low, high)))
            elif _is_stay(low) and MOMENTS.issuperset((low.meaning.family, high.meaning.family)):
                found.append(Agreement((low, high), functools.partial(_keep_near, low, high)))
    for one, other in end_pairs(plain):
        texts = one.leaf.schema.get("type") == other.leaf.schema.get("type") == "string"
        if texts and not _is_ordered(other):
            draw = _sampler(other, side)
            found.append(Agreement((one, other), functools.partial(_keep_apart, one, other, draw)))
            if _AT_AN_END.search(one.leaf.description) and _AT_AN_END.search(
                other.leaf.description
            ):
                found.append(Agreement((one, other), functools.partial(_turn_round, one, other)))
            trip = same_trip(one, other, draw, side)
            found.extend([Agreement((one, other), trip, binds=True)] if trip else [])
    found.extend(settled(plain, side))
    found.extend(chosen(plain))
    found.extend(one_matter(plain, side))
    found.extend((*one_trade(plain, side), *thought_through(parameters, side)))
    found.extend(told_in_texts(parameters, side))
    found.extend(pages(plain))
    found.extend(companions(plain, side, functools.partial(_sampler, side=side)))
    found.extend(translations(plain, functools.partial(_sampler, side=side)))
    found.extend(namesakes(plain, side))
    found.extend(episodes(plain, side))
    found.extend((*own_colours(plain, side), *made_things(plain)))
    found.extend(exchanged(plain, functools.partial(_sampler, side=side)))
    found.extend(narrowed(plain, functools.partial(_sampler, side=side)))
    found.extend(written_in(plain, side))
    found.extend(settings(plain))
    found.extend(ascending(plain))
    found.extend(lettings(plain))
    found.extend(vital_signs(plain))
    found.extend(relations(plain, side))
    found.extend(at_odds(plain, side))
    found.extend(parallels(plain, side))
    found.extend(comparing(parameters))
    found.extend((*sheets(parameters), *argued(parameters)))
    found.extend(branches(plain))
    found.extend(slugs(plain))
    found.extend(asked(plain))
    found.extend(of_tables(parameters, side))
    found.extend(listed_whole(parameters))
    found.extend(example_calls(parameters, side))
    found.extend(left_out(plain))
    return tuple(found)


def _is_stay(one: Parameter) -> bool:
    """Whether the days are those of a stay, a trip or something free or rented: hardly months."""
    rented = "hotel hostel campsite lodging rental rent trip vacation cruise sitter kennel boarding"
    rented += " flight airfare slot"
    counted = mentions(one.leaf, "report sale revenue statistic analytics occupancy history")
    away = mentions(one.leaf, "absence absent sick")
    return away or ((is_stay(one.leaf) or mentions(one.leaf, rented)) and not counted)


_HOURS = frozenset(
    "shift meeting appointment interview lesson session slot class rehearsal hearing exam visit "
    "treatment workout nap practice lecture".split()
)
"""Objects with a start and an end that are over within hours, whatever is done with them."""
_MAKING = frozenset(
    "create book reserve plan assign register schedule add update reschedule set new insert move "
    "send save edit modify upsert".split()
)


def _is_meeting(one: Parameter) -> bool:
    """Whether what starts and ends is over within hours, as a meeting or a lesson is."""
    made = _MAKING & frozenset(words_of(one.leaf.function.name)[:3])
    brief = "meeting appointment calendar interview lesson session call webinar event "
    brief += "rehearsal studio pitch lecture"
    if {singular(word) for part in one.leaf.path[:-1] for word in words_of(part)} & _HOURS:
        return True
    long = "hotel trip flight rental travel conference festival maintenance downtime vacation leave"
    sought = "earliest" in one.leaf.words and mentions(one.leaf, "flight train bus departure")
    return sought or (bool(made) and mentions(one.leaf, brief) and not mentions(one.leaf, long))


def _sampler(parameter: Parameter, side: Side) -> Sampler | None:
    try:
        return parameter.meaning.sampler(side)
    except (ValueError, NotImplementedError, LookupError):
        return None


def _is_ordered(parameter: Parameter) -> bool:
    """Whether values have an order: numbers, dates and times, but neither enums nor places."""
    if parameter.meaning.name in ("enum", "flag", "given", "list"):
        return False
    kind = parameter.leaf.schema.get("type")
    temporal = parameter.meaning.family in MOMENTS or parameter.meaning.name == "year_month"
    return kind in ("integer", "number") or temporal


def _has_ends(parameter: Parameter) -> bool:
    """Whether values may have an order by how they are written: "00:01:12", of a clip."""
    return _is_ordered(parameter) or parameter.meaning.name in ("kindred", "like_examples")


def _put_in_order(low: Parameter, high: Parameter, values: Values, rng: random.Random) -> None:
    """Swap the two where that makes low ≤ high and both still fit; move the end where equal."""
    start, end = values.get(low.pointer), values.get(high.pointer)
    one, other = _rank(start, low), _rank(end, high)
    if one is None or other is None:
        return
    if one[0] != other[0]:
        _put_days_in_order(low, high, values)
        return
    if one > other and fits(low.leaf.schema, end) and fits(high.leaf.schema, start):
        values[low.pointer], values[high.pointer] = end, start
    if start == end and isinstance(end, str):
        later = _later(end, _STEPS[int(rng.random() * len(_STEPS))], _layout(high))
        if later is not None and fits(high.leaf.schema, later):
            values[high.pointer] = later
    elif start == end and not isinstance(end, bool) and isinstance(end, int | float):
        most = told_range(high.leaf.description)[1]
        for bigger in (end * 2, end + 10, end + 1):
            if most >= bigger > end and fits(high.leaf.schema, bigger):
                values[high.pointer] = bigger
                break


def _put_days_in_order(low: Parameter, high: Parameter, values: Values) -> None:
    """Swap the days of a date and a moment: what starts on the 26th is not due at noon before."""
    start, end = values.get(low.pointer), values.get(high.pointer)
    if not (isinstance(start, str) and isinstance(end, str)):
        return
    if not (_ISO.fullmatch(start) and _ISO.fullmatch(end)) or start[:10] <= end[:10]:
        return
    sooner, later = end[:10] + start[10:], start[:10] + end[10:]
    if fits(low.leaf.schema, sooner) and fits(high.leaf.schema, later):
        values[low.pointer], values[high.pointer] = sooner, later


def _keep_near(low: Parameter, high: Parameter, values: Values, rng: random.Random) -> None:
    """Move the end nearer where the two are further apart than people stay."""
    start, end = values.get(low.pointer), values.get(high.pointer)
    if not isinstance(start, str) or not isinstance(end, str) or _CLOCK.fullmatch(start):
        return
    layout = _layout(low)
    latest = _later(start, LONGEST_STAY, layout)
    sooner = _later(start, _STEPS[int(rng.random() * len(_STEPS))], layout)
    one, other = _rank(latest, low), _rank(end, high)
    if one is None or other is None or one[0] != other[0] or other <= one:
        return
    if sooner is not None and fits(high.leaf.schema, sooner):
        values[high.pointer] = sooner


_MOMENT = regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")


def _keep_short(low: Parameter, high: Parameter, values: Values, rng: random.Random) -> None:
    """Let what would last for days end some hours after its start."""
    start, end = values.get(low.pointer), values.get(high.pointer)
    if _EPOCH.fullmatch(str(start)) and low.meaning.name == high.meaning.name == "timestamp":
        hours = 3600 * (1 + int(rng.random() * 2)) * 1000 ** (len(str(start)) == 13)
        later: Json = int(str(start)) + hours
        later = str(later) if isinstance(end, str) else later
        values[high.pointer] = later if fits(high.leaf.schema, later) else end
        return
    if not isinstance(start, str) or not isinstance(end, str):
        return
    if not _MOMENT.fullmatch(start) or not _MOMENT.fullmatch(end):
        return
    hour = int(start[11:13]) + 1 + int(rng.random() * 2)
    if start[:10] != end[:10]:
        clock = f"{hour:02d}{start[13:16]}" if hour < 24 else "23:59"
        sooner = f"{start[:10]}{end[10]}{clock}{end[16:]}"  # as the end is written
        if fits(high.leaf.schema, sooner):
            values[high.pointer] = sooner


def _layout(one: Parameter) -> Layout | None:
    """How the values of a date or a time are written."""
    layout = getattr(one.meaning, "layout", None)
    return layout if isinstance(layout, Layout) else None


def _rank(value: Json, one: Parameter) -> tuple[str, float, str] | None:
    """Something to compare by: the kind, and a number or a text whose order is that of time."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return ("number", float(value), "")
    return _text_rank(value, _layout(one)) if isinstance(value, str) else None


@functools.lru_cache(maxsize=4096)
def _text_rank(value: str, layout: Layout | None) -> tuple[str, float, str] | None:
    """Looked up: calendars are short, and reading one's days is slow."""
    if _SORTED.fullmatch(value):
        return (f"text{len(value)}", 0.0, value)
    for known in (layout, *_LAYOUTS):
        if known is not None:
            with contextlib.suppress(ValueError):
                return (known.form, 0.0, known.moment(value).isoformat())
    return None


@functools.lru_cache(maxsize=4096)
def _later(value: str, days: int, layout: Layout | None) -> str | None:
    """A date or time some days, or for a time of day hours, later, in the same form."""
    try:
        if _ISO.fullmatch(value):
            day = dt.date.fromisoformat(value[:10]) + dt.timedelta(days=days)
            return day.isoformat() + value[10:]
        if _CLOCK.fullmatch(value):
            hour = min(int(value[:2]) + 1 + days % 3, 23)
            return f"{hour:02d}{value[2:]}" if hour > int(value[:2]) else None
        for known in (layout, *_LAYOUTS):
            if known is not None and known.date:
                with contextlib.suppress(ValueError):
                    moment = known.moment(value) + dt.timedelta(days=days)
                    return str(known.finished(moment.strftime(known.form)))
    except (ValueError, OverflowError):
        return None
    return None


_ENDS = {"earliest": 0, "oldest": 0, "first": 0, "genesis": 0}
_ENDS |= {"newest": 2, "last": 2, "latest": 2, "head": 2, "now": 2, "pending": 3}
"""Words for either end of what is in order; numbers lie between."""
_AT_AN_END = regex(rf"\b(?:{'|'.join(_ENDS)})\b")


def _turn_round(one: Parameter, other: Parameter, values: Values, rng: random.Random) -> None:
    """Swap what would run backwards: nobody asks for all "from latest to earliest"."""
    start, end = values.get(one.pointer), values.get(other.pointer)
    if not isinstance(start, str) or not isinstance(end, str):
        return
    backwards = _ENDS.get(start, 1) > _ENDS.get(end, 1)
    if backwards and fits(one.leaf.schema, end) and fits(other.leaf.schema, start):
        values[one.pointer], values[other.pointer] = end, start


def _keep_apart(
    one: Parameter,
    other: Parameter,
    draw: Sampler | None,
    values: Values,
    rng: random.Random,
) -> None:
    """Draw the second again while it equals the first: nobody flies from Rome to Rome."""
    first = values.get(one.pointer)
    if first is None or other.pointer not in values or draw is None:
        return
    for _ in range(REDRAWS):
        if values[other.pointer] != first:
            return
        values[other.pointer] = draw(rng, DEFAULT_ANCHOR)

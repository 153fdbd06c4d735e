"""Arguments that are said together: "4 out of 6 stars", "from March to May", "as ana / secret"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from generator.phrasing.grammar import pairs
from generator.phrasing.grammar.addressees import reached, told_apart
from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.moments import bound_of
from generator.phrasing.grammar.attached.named_apart import listed
from generator.phrasing.grammar.attached.paired_names import twins_of
from generator.phrasing.grammar.attached.places import (
    addressed,
    both_ends,
    places,
    relation,
    resident,
)
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.scopes import contained
from generator.phrasing.grammar.attached.told_units import in_their_units
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.colours import colour
from generator.phrasing.grammar.described.nouns import is_answer
from generator.phrasing.grammar.forms import form
from generator.phrasing.grammar.page_elements import elements
from generator.phrasing.grammar.ranges import ends, repeated
from generator.phrasing.grammar.spots import around, spots, way_between_points
from generator.phrasing.grammar.whole_names import whole_name
from generator.phrasing.grammar.whom_for import whom
from generator.quick import regex
from generator.semantics.choices.flags import phrases_of
from generator.semantics.described.verbs import SEARCHING
from generator.semantics.series import in_series


def units_of(roles: Sequence[Role], noun: str = "") -> list[Unit]:
    """The units of the arguments that no thing claims."""
    left = list(roles)
    found: list[Unit] = []
    twins = _twins(left, noun)
    found += [twins] if twins else []
    for join in (
        *(partial(whom, noun=noun), elements, spots, around, colour, _as_what, way_between_points),
        *(
            sized,
            pairs.hosted,
            pairs.kinded,
            pairs.threshold,
            pairs.sorting,
            pairs.measured_in,
            pairs.codes,
        ),
        *(_party, _score, pairs.lasting, relation, resident, reached),
        *(partial(whole_name, noun=noun), addressed, both_ends, partial(places, noun=noun)),
        *(pairs.vehicle, pairs.moved, _bounded, ends, _pairs, _within, _amounts, _month_of_year),
        *(pairs.petted, repeated, form, listed),
    ):
        while True:
            unit = join(left)
            if unit is None:
                break
            found.append(unit)
    found += told_apart(left, [alone(role, noun) for role in left])
    return in_their_units(_both_points(found, noun), roles)


def _as_what(left: list[Role]) -> Unit | None:
    """Flags that tell as what something is made, together: "as a draft and as a pre-release"."""
    found = [role for role in left if role.part == "flag" and _AS.match(_yes(role))]
    if len(found) < 2:
        return None
    left[:] = [role for role in left if role not in found]
    said = in_series([role.mark for role in found])
    return Unit("flag", (said, f", {said}"))


_AS = regex("as an? ")


def _yes(role: Role) -> str:
    phrases = phrases_of(role.parameter.meaning)
    return phrases.yes[0] if phrases is not None and phrases.yes else ""


def _within(left: list[Role]) -> Unit | None:
    """Keys of what lies in each other: "in table {} of base {}"."""
    ways = contained(left)
    return Unit("plain", ways) if ways else None


def _both_points(units: list[Unit], noun: str) -> list[Unit]:
    """Two points by their coordinates as the ends of one way: "between {a}, {b} and {c}, {d}"."""
    points = [unit for unit in units if unit.point]
    if len(points) != 2:
        return units
    a, b = (unit.point for unit in points)
    ways = (f"between {a} and {b}", f"from {a} to {b}") if _BETWEEN.search(noun) else ()
    both = Unit("place", ways or (f"from {a} to {b}",))
    return [both, *(unit for unit in units if unit not in points)]


_BETWEEN = regex(
    r"difference|distance|relation|similarity|gap|comparison|route|time|match|game|result|score|"
    r"probability|odds|rivalry|battle|fight|duel|case|lawsuit|dispute",
    re.I,
)


def _twins(left: list[Role], noun: str) -> Unit | None:
    """Two arguments of one kind that differ in their number: "between {place1} and {place2}"."""
    points = twins_of([role for role in left if _is_point(role)], "array")
    found = points or twins_of(left)
    lists = twins_of(left, "array") if found is None else None
    if lists is not None:
        a, b = (role.mark for role in lists)
        left[:] = [role for role in left if role not in lists]
        told = is_answer(noun) or _BETWEEN.search(noun)
        return Unit("of", (f"for {a} versus {b}" if told else f"comparing {a} with {b}",))
    if found is None:
        return None
    first, second = found
    left.remove(first)
    left.remove(second)
    both = f"{first.mark} and {second.mark}"
    lead = "between" if points or _BETWEEN.search(noun) else "for"
    return Unit("of", (f"{lead} {both}", f"{lead} {both}"))


def _is_point(role: Role) -> bool:
    """Whether the argument is a point by its numbers, not a sample of them."""
    return bool(getattr(role.parameter.meaning, "is_point", False))


def _take(left: list[Role], fits: Callable[[Role], bool]) -> Role | None:
    return next((role for role in left if fits(role)), None)


def _named(left: list[Role], names: tuple[str, ...]) -> Role | None:
    """The first role that has one of these words in its name."""
    return _take(left, lambda role: bool(set(names) & set(role.parameter.leaf.words)))


def _score(left: list[Role]) -> Unit | None:
    """A rating, its scale and its unit: "4 out of 6 stars"."""
    score = _take(left, lambda role: role.part == "score")
    if score is None:
        return None
    if verbs_of(score) & SEARCHING and any(
        each.role == "after" for each in score.parameter.attachments
    ):
        return None
    scale = _take(left, lambda role: role.part == "scale")
    unit = _take(left, lambda role: role.part == "unit")
    s, m, u = score.mark, scale.mark if scale else "", unit.mark if unit else ""
    ways: tuple[str, ...]
    if m and u:
        ways = (
            f"{s} out of {m} {u}", f"{s} {u} out of {m}", f"{s} of {m} {u}", f"{s} {u} of {m}",
            f"a {s} out of {m} {u}", f"{s} out of {m} {u}",
        )  # fmt: skip
    elif m:
        ways = (f"{s} out of {m}", f"a {s} out of {m}", f"{s} of {m}", f"{s}/{m}")
    elif u:
        ways = (f"{s} {u}",)
    elif score.parameter.leaf.words[-1] == "stars":
        ways = (f"{s} stars", f"a {s}", f"{s} stars")
    elif score.parameter.leaf.words[-1] == "points":
        ways = (f"{s} points",) if verbs_of(score) & _RATING else (f"worth {s} points",)
    else:
        ways = (s, f"a {s}", f"a {s}")
    for role in (score, scale, unit):
        if role is not None:
            left.remove(role)
    whole, noun = ways[0], score.noun.lower()
    led = f"with a {noun} of {whole}" if whole[0] == s and not u else f"with {whole}"
    stars = whole == f"{s} stars"
    return Unit("score", ways, middle=(f"with {whole}" if stars else led,))


_RATING = frozenset("rate score grade mark award give assign".split())
_GUESTS = frozenset("adults children kids infants babies toddlers seniors teens pets".split())


def _party(left: list[Role]) -> Unit | None:
    """Who comes along, by age: "for two adults and a child"."""
    found = [
        role
        for role in left
        if role.parameter.leaf.words[-1] in _GUESTS
        and types_of(role.parameter) <= {"integer", "number"}
        and (role.parameter.usual or f"for {role.mark}" in role.texts("after"))
    ]
    if len(found) < 2:
        return None
    for role in found:
        left.remove(role)
    marks = [role.mark for role in found]
    return Unit("people", (f"for {in_series(marks)}",), front=True)


def _bounded(left: list[Role]) -> Unit | None:
    """Both ends of when something happened: "created between {} and {}"."""
    for first in left:
        event, side = bound_of(first)
        if side != "after":
            continue
        second = next((role for role in left if bound_of(role) == (event, "before")), None)
        if second is None:
            continue
        left.remove(first)
        left.remove(second)
        a, b = first.mark, second.mark
        return Unit("time", (f"{event} between {a} and {b}", f"{event} from {a} to {b}"))
    return None


_PAIRS = (
    (
        ("owner",),
        ("repo", "repository"),
        ("in {a}/{b}", "in {a}/{b}", "on {a}/{b}", "for {a}/{b}", "in the {a}/{b} repo"),
    ),
    (
        ("username", "login"),
        ("password", "passwd"),
        ("with username {a} and password {b}", "as {a} with password {b}", "as {a} / {b}"),
    ),
    (
        ("latitude", "lat"),
        ("longitude", "lon", "lng"),
        ("at {a}, {b}", "near {a}, {b}", "for {a}, {b}", "around {a}, {b}"),
    ),
)


_EXTENTS = frozenset("span delta range extent accuracy offset step tolerance".split())
"""What coordinates have that is no point itself."""


def _pairs(left: list[Role]) -> Unit | None:
    """Latitude with longitude, owner with repository."""
    for one, two, ways in _PAIRS:
        texts = "username" in one
        able = [r for r in left if not texts or not types_of(r.parameter) & {"number", "integer"}]
        able = [r for r in able if not _EXTENTS & set(r.parameter.leaf.words)]
        a = _named(able, one)
        at = a.parameter.leaf.path[:-1] if a is not None else ()
        b = _named([role for role in able if role.parameter.leaf.path[:-1] == at], two)
        if a is not None and b is not None and a is not b:
            left.remove(a)
            left.remove(b)
            said = tuple(way.format(a=a.mark, b=b.mark) for way in ways)
            point = f"{a.mark}, {b.mark}" if "latitude" in one else ""
            return Unit("place", said, point=point)
    return None


def _month_of_year(left: list[Role]) -> Unit | None:
    """A month and its year: "in May 2011"."""
    month = next((role for role in left if role.parameter.leaf.words == ("month",)), None)
    year = next((role for role in left if role.parameter.leaf.words == ("year",)), None)
    if month is None or year is None:
        return None
    left.remove(month)
    left.remove(year)
    return Unit("time", (f"in {month.mark} {year.mark}", f"for {month.mark} {year.mark}"))


_AMOUNTS = ("amount", "value", "price", "budget", "quantity", "qty", "weight", "volume")


def _is_flat(role: Role) -> bool:
    """Whether the unit is one of a house: "4B"."""
    drawn = getattr(role.parameter.meaning, "values", None)
    values = drawn() if drawn is not None else ()
    return sum(str(one)[:1].isdigit() for one in values[:9]) > 4


def _amounts(left: list[Role]) -> Unit | None:
    """A number with the unit or currency that another argument gives."""
    for unit in left:
        words = unit.parameter.leaf.words
        if words[-1] not in ("unit", "units", "currency") or len(words) > 2:
            continue
        if words[0] in ("to", "from") or _is_flat(unit):
            continue
        number = _named(
            [role for role in left if types_of(role.parameter) & {"number", "integer"}],
            (*_AMOUNTS, *words[:-1]),
        )
        if number is None:
            continue
        left.remove(unit)
        left.remove(number)
        both = f"{number.mark} {unit.mark}"
        said = [text for text in number.texts("after", "object") if "$" not in text]
        ways = [text.replace(number.mark, both) for text in said]
        if {"quantity", "qty"} & set(number.parameter.leaf.words):
            return Unit("of", (f", {both}",))
        return Unit("of", tuple(ways) or (f"for {both}", f"of {both}"))
    return None


# A width with its height, as people say sizes of windows and pictures: "at 800 x 600".

_SIDES = frozenset("length depth base side radius area thickness".split())
"""Sides of what is measured or built, where each number has its name."""
_RESIZING = frozenset("resize scale set change crop stretch".split())
_SHOWING = frozenset("take capture render open export screenshot record".split())
_MEASURING = frozenset("calculate compute estimate determine find check area volume ratio".split())


def sized(left: list[Role]) -> Unit | None:
    """A width and the height that goes with it."""
    if any(frozenset(role.parameter.leaf.words) & _SIDES for role in left):
        return None
    for wide in left:
        words = wide.parameter.leaf.words
        if words[-1] != "width" or not _is_number(wide) or verbs_of(wide) & _MEASURING:
            continue
        path = wide.parameter.leaf.path[:-1]
        tall = next((role for role in left if _is_height(role, words[:-1], path)), None)
        if tall is None:
            continue
        left.remove(wide)
        left.remove(tall)
        both = f"{wide.mark} x {tall.mark}"
        of = wide.noun.lower().rsplit(" ", 1)[0] if " " in wide.noun else ""
        if of:
            return Unit("with", (f"with {of} size {both}", f"with a {both} {of}"))
        if verbs_of(wide) & _RESIZING:
            return Unit("target", (f"to {both}", f"to {wide.mark} by {tall.mark}"))
        by = f"{wide.mark} by {tall.mark}"
        shown = verbs_of(wide) & _SHOWING
        return Unit("with", (f"at {both}", f"sized {by}", f"in {both}" if shown else f"of {both}"))
    return None


def _is_height(role: Role, of: tuple[str, ...], path: tuple[str, ...]) -> bool:
    leaf = role.parameter.leaf
    return leaf.words == (*of, "height") and leaf.path[:-1] == path and _is_number(role)


def _is_number(role: Role) -> bool:
    types = types_of(role.parameter)
    return bool(types & {"number", "integer"}) and "array" not in types

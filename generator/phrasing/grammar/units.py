"""Arguments that follow the object, joined where they belong together ("in {city}, {state}")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.phrasing.grammar.nouns import is_answer, is_mass, is_plural, plural, singular, with_article
from generator.phrasing.grammar.roles import Role, types_of

ORDER = (
    "by",
    "score",
    "target",
    "of",
    "with",
    "place",
    "people",
    "time",
    "plain",
    "limit",
    "flag",
    "via",
    "end",
)
"""Kinds of units in the order in which people mostly say them."""

_PREP = re.compile(r"^(?:in|at|for|on|from|near|of|to|around|by|with|during)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Unit:
    """Some arguments said together: ways to say them, and where they like to stand.

    ``front`` tells that it may open a request ("for tomorrow, …").
    """

    kind: str
    ways: tuple[str, ...]
    front: bool = False
    last: bool = False
    middle: tuple[str, ...] = ()
    """Ways to say what likes to be last where something else is."""


_PLACES = (
    "poi",
    "neighborhood",
    "street",
    "city",
    "town",
    "county",
    "state",
    "province",
    "country",
)
_SERVICE = frozenset("service platform provider app source site website channel".split())
_TIME = frozenset("date time day when deadline month week hour range period".split())
_PEOPLE = frozenset("party people guests persons adults passengers attendees".split())


def units_of(roles: Sequence[Role], noun: str = "") -> list[Unit]:
    """The units of the arguments that no thing claims."""
    left = list(roles)
    found: list[Unit] = []
    for join in (_score, _relation, _places, _range, _pairs, _amounts):
        while True:
            unit = join(left)
            if unit is None:
                break
            found.append(unit)
    found += [alone(role, noun) for role in left]
    return found


def alone(role: Role, noun: str = "") -> Unit:
    """The unit of one argument on its own; ``noun`` is the object that it may be the text of."""
    words = frozenset(role.parameter.leaf.words)
    if role.part == "json":
        label = _label(role)
        this = "these" if is_plural(role.noun) else "this"
        label = role.noun if is_plural(role.noun) else label
        given = (
            f": {role.mark}",
            f": {role.mark}",
            f", with {this} {label}: {role.mark}",
            f" using {this} {label}: {role.mark}",
        )
        return Unit(
            "end",
            given,
            last=True,
            middle=(f"with {label} {role.mark}", f"with the {label} {role.mark}"),
        )
    if role.part == "text":
        label = _label(role)
        return Unit(
            "end", texts_of(role, noun), last=True, middle=(f'with the {label} "{role.mark}"',)
        )
    ways = role.texts("after")
    if ways:
        kind = _kind(role, words)
        return Unit(kind, ways, front=kind in ("time", "people"))
    if role.part == "flag":
        return Unit("flag", (role.mark,))
    return Unit(_kind(role, words), _fallback(role, words, noun))


_CODE = frozenset("query question prompt code sql statement script problem expression".split())


def texts_of(role: Role, noun: str) -> tuple[str, ...]:
    """Long text: after a colon, or quoted."""
    label = _label(role)
    given = role.texts("after")
    if given and label not in noun.lower() and label not in _CODE:
        return given
    if label in noun.lower() or noun.rsplit(" ", 1)[-1].lower() in ("query", "code", "statement"):
        return (f": {role.mark}",) if label not in ("message", "text") else _spoken(role)
    if label in (
        "query",
        "question",
        "prompt",
        "code",
        "sql",
        "statement",
        "script",
        "problem",
        "expression",
    ):
        return (f": {role.mark}", f": {role.mark}", f" with this {label}: {role.mark}")
    if label in ("message", "text", "content", "body", "comment", "note"):
        return _spoken(role)
    return (f", {label}: {role.mark}", f' with the {label} "{role.mark}"')


def _spoken(role: Role) -> tuple[str, ...]:
    m = role.mark
    return (f" saying {m}", f": {m}", f' saying "{m}"', f': "{m}"')


def _label(role: Role) -> str:
    return singular(role.noun.lower()) if role.noun else "value"


def _kind(role: Role, words: frozenset[str]) -> str:
    family = role.parameter.meaning.family
    name = role.parameter.meaning.name
    if family in ("time", "dates", "calendar") or words & _TIME:
        return "time"
    if family in ("places", "place", "geography"):
        return "place"
    if words & _PEOPLE:
        return "people"
    if words & _SERVICE:
        return "via"
    if name in ("artist", "author") or words & {"artist", "author", "director"}:
        return "by"
    if words & {"limit", "page", "offset", "size", "max", "count"}:
        return "limit"
    return "plain"


def _fallback(role: Role, words: frozenset[str], asked: str) -> tuple[str, ...]:
    """Ways to say an argument that came without attachments; ``asked`` is the object's noun."""
    noun, mark, types = role.noun, role.mark, types_of(role.parameter)
    objects = role.texts("object")
    if role.part == "title" or objects:
        said = objects or (f"the {role.stem} {mark}" if role.stem else mark,)
        if is_answer(asked):
            return tuple(f"for {text}" for text in said)
        return tuple(f"from {text}" for text in said)
    if role.part == "kind" and role.stem:
        return (f"with a {mark} {role.stem}", f"of type {mark}")
    if types & {"number", "integer"} and not role.formal:
        return (f"with {noun} {mark}", f"with {with_article(noun)} of {mark}", f"{noun} {mark}")
    if "array" in types:
        return (f"for {mark}", f"with {plural(noun)} {mark}", f"using {mark}")
    if role.formal or is_mass(noun):
        return (f"with {noun} {mark}", f"for {noun} {mark}", f"using {noun} {mark}")
    return (f"with {noun} {mark}", f"for the {noun} {mark}", f"with the {noun} {mark}")


def _take(left: list[Role], fits: Callable[[Role], bool]) -> Role | None:
    return next((role for role in left if fits(role)), None)


def _score(left: list[Role]) -> Unit | None:
    """A rating, its scale and its unit: "4 out of 6 stars"."""
    score = _take(left, lambda role: role.part == "score")
    if score is None:
        return None
    scale = _take(left, lambda role: role.part == "scale")
    unit = _take(left, lambda role: role.part == "unit")
    s, m, u = score.mark, scale.mark if scale else "", unit.mark if unit else ""
    ways: tuple[str, ...]
    if m and u:
        ways = (
            f"{s} out of {m} {u}",
            f"{s} {u} out of {m}",
            f"{s} of {m} {u}",
            f"{s} out of {m} {u}",
        )
    elif m:
        ways = (f"{s} out of {m}", f"a {s} out of {m}", f"{s} of {m}", f"{s}/{m}")
    elif u:
        ways = (f"{s} {u}",)
    else:
        ways = (s, f"a {s}", f"a {s}")
    for role in (score, scale, unit):
        if role is not None:
            left.remove(role)
    return Unit("score", ways)


def _relation(left: list[Role]) -> Unit | None:
    """ "near" with the place that it is near to; alone where no place is said."""
    relation = _take(left, lambda role: role.part == "relation")
    if relation is None:
        return None
    left.remove(relation)
    near = [role for role in left if _is_place(role)]
    if not near:
        alone_ways = (relation.mark, f"{relation.mark} me", f"{relation.mark} here", relation.mark)
        return Unit("place", alone_ways)
    chain = _chain(left, near)
    return Unit("place", tuple(f"{relation.mark} {text}" for text in chain))


def _is_place(role: Role) -> bool:
    words = frozenset(role.parameter.leaf.words)
    if role.part not in ("plain", "title") or words & {"from", "to", "origin", "destination", "id"}:
        return False
    return bool(words & frozenset((*_PLACES, "location", "place", "address"))) or (
        role.parameter.meaning.family in ("places", "place", "geography")
        and "string" in types_of(role.parameter)
    )


def _grain(role: Role) -> int:
    words = role.parameter.leaf.words
    return next((index for index, place in enumerate(_PLACES) if place in words), 0)


def _chain(left: list[Role], near: list[Role]) -> list[str]:
    """Places from small to large, without a preposition: "Oslo, Norway", "Oslo Norway"."""
    near = sorted(near, key=_grain)
    for role in near:
        left.remove(role)
    marks = [role.mark for role in near]
    if _grain(near[0]) == 0 and len(marks) > 1:
        rest = marks[1:]
        return [f"{marks[0]} in {', '.join(rest)}", f"{marks[0]} in {' '.join(rest)}"]
    return [", ".join(marks), " ".join(marks)] if len(marks) > 1 else marks


def _places(left: list[Role]) -> Unit | None:
    near = [role for role in left if _is_place(role)]
    if len(near) < 2:
        return None
    first = min(near, key=_grain)
    leads = [
        found.group(0)
        for text in first.texts("after")
        if (found := _PREP.match(text)) and text[found.end() :] == first.mark
    ] or ["in "]
    chain = _chain(left, near)
    return Unit("place", tuple(lead + text for lead in leads for text in chain))


_ENDS = (
    ("start", "end"),
    ("from", "to"),
    ("begin", "end"),
    ("min", "max"),
    ("minimum", "maximum"),
    ("since", "until"),
    ("after", "before"),
    ("first", "last"),
    ("origin", "destination"),
    ("departure", "arrival"),
    ("source", "target"),
    ("old", "new"),
    ("check in", "check out"),
)


def _range(left: list[Role]) -> Unit | None:
    """Two ends of one thing: "from {} to {}", "between {} and {}"."""
    for first in left:
        name = " ".join(first.parameter.leaf.words)
        for low, high in _ENDS:
            if low not in name.split() and low != name[: len(low)]:
                continue
            other = name.replace(low, high, 1)
            second = _take(left, lambda role, o=other: " ".join(role.parameter.leaf.words) == o)
            if second is None or second is first or first.part != second.part != "json":
                continue
            left.remove(first)
            left.remove(second)
            return _ends_unit(low, first, second)
    return None


def _ends_unit(low: str, first: Role, second: Role) -> Unit:
    a, b = first.mark, second.mark
    if low in ("min", "minimum"):
        bare = re.sub(r"^(min|minimum|lowest)\s+", "", first.noun)
        return Unit("with", (f"with {bare} between {a} and {b}", f"with {bare} from {a} to {b}"))
    if low == "first":
        return Unit("people", (f"for {a} {b}",))
    if "latitude" in first.parameter.leaf.words:
        return Unit("place", (f"at {a}, {b}",))
    timed = _kind(first, frozenset(first.parameter.leaf.words)) == "time"
    ways = (
        (f"from {a} to {b}", f"between {a} and {b}", f"from {a} until {b}")
        if timed
        else (f"from {a} to {b}",)
    )
    return Unit("time" if timed else "place", ways, front=timed)


def _pairs(left: list[Role]) -> Unit | None:
    """Latitude with longitude, a first with a last name."""
    for one, two, ways in (
        (
            ("owner",),
            ("repo", "repository"),
            ("in {a}/{b}", "in {a}/{b}", "on {a}/{b}", "for {a}/{b}", "in the {a}/{b} repo"),
        ),
        (
            ("latitude", "lat"),
            ("longitude", "lon", "lng"),
            ("at {a}, {b}", "near {a}, {b}", "for {a}, {b}", "around {a}, {b}"),
        ),
    ):
        a = _take(
            left, lambda role, o=one: bool(frozenset(o) & frozenset(role.parameter.leaf.words))
        )
        b = _take(
            left, lambda role, t=two: bool(frozenset(t) & frozenset(role.parameter.leaf.words))
        )
        if a is not None and b is not None:
            left.remove(a)
            left.remove(b)
            return Unit("place", tuple(way.format(a=a.mark, b=b.mark) for way in ways))
    return None


def _amounts(left: list[Role]) -> Unit | None:
    """A number with the unit or currency that another argument gives."""
    for unit in left:
        words = unit.parameter.leaf.words
        if (
            words[-1] not in ("unit", "units", "currency")
            or len(words) > 2
            or words[0] in ("to", "from")
        ):
            continue
        number = _take(
            left,
            lambda role: (
                bool(types_of(role.parameter) & {"number", "integer"})
                and bool(
                    {"amount", "value", "price", "budget", *words[:-1]}
                    & frozenset(role.parameter.leaf.words)
                )
            ),
        )
        if number is None:
            continue
        left.remove(unit)
        left.remove(number)
        both = f"{number.mark} {unit.mark}"
        ways = [
            text.replace(number.mark, both)
            for text in number.texts("after", "object")
            if "$" not in text
        ]
        return Unit("of", tuple(ways) or (f"for {both}", f"of {both}"))
    return None
